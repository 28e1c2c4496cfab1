/**
 * One target of one case while its events are being read: what started it, what paused and moved it, and its due so
 * far.
 */
import type { CaseEvent, CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import type { Due, Paused } from "./due.js";
import { countDue, dueInstant, movedInstant, NEVER_PAUSED } from "./due.js";
import type { DayNumber } from "../calendar/day.js";
import type { Problem } from "../problem.js";
import type { AdjustRule, Length, PauseRule, TargetRule, Within } from "./rule.js";
import { isBelowDay, isOpenTime, ownUnit } from "./rule.js";
import type { Story } from "./story.js";
import { dueAsMoment, startIn } from "./story.js";
import type { DayInterval, Span } from "./strikes.js";
import { lastDayMoved, union } from "./strikes.js";
import type { EpochMs } from "../calendar/zone.js";
import { dayOf, instantOf } from "../calendar/zone.js";

export interface Pause {
  readonly rule: PauseRule;
  readonly stop: CaseEvent;
  resume: CaseEvent | undefined;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The contents that were missing, for the code `lacks_content`. */
  readonly missing?: readonly string[];
}

/** What was made of an event that asked to move, pause or meet a target. */
export interface Verdict {
  readonly event: CaseEvent;
  readonly kind: "adjustment" | "pause" | "answer";
  readonly rule: AdjustRule | PauseRule | undefined;
  readonly accepted: boolean;
  readonly refusal: Refusal | undefined;
  readonly dueBefore: Due | undefined;
  readonly dueAfter: Due | undefined;
  /** The event that took it back again (`extension-removed`). */
  removedBy: CaseEvent | undefined;
}

export interface Adjustment {
  readonly rule: AdjustRule;
  readonly event: CaseEvent;
}

/** One turn of a recurring target that is over. */
export interface Period {
  readonly start: CaseMoment;
  readonly due: Due | undefined;
  readonly metBy: CaseEvent | undefined;
  readonly late: boolean;
}

/** The due that was in force from a moment on; undefined while paused, met, withdrawn or without a figure. */
export interface Segment {
  readonly from: EpochMs;
  readonly due: Due | undefined;
  readonly start: CaseMoment | undefined;
  readonly startedByEvent: boolean;
  readonly paused: Paused;
}

export interface TargetRun {
  readonly rule: TargetRule;
  readonly story: Story;
  start: CaseMoment | undefined;
  /** Whether the receipt rules apply to the start: an event started it, not the authority's own act. */
  startedByEvent: boolean;
  /** The event that the clock runs from, for a date that it promised. */
  startEvent: CaseEvent | undefined;
  pauses: readonly Pause[];
  /** Pauses that a reset made an end of: they count no more, and still tell why the clock began anew. */
  forgotten: readonly Pause[];
  /** The pause whose end started the clock anew: its counting holds for that start. */
  resetBy: PauseRule | undefined;
  /** What started the clock before it was first reset. */
  firstStart: CaseEvent | undefined;
  openPauses: number;
  /** What the pauses took out, while none is open; undefined until it is asked for. */
  struck: Paused | undefined;
  adjustments: readonly Adjustment[];
  /** Adjustments that came before the clock had started. */
  pending: readonly CaseEvent[];
  verdicts: readonly Verdict[];
  due: Due | undefined;
  metBy: CaseEvent | undefined;
  metLate: boolean;
  endedBy: CaseEvent | undefined;
  lapsedAt: EpochMs | undefined;
  withdrawnBy: CaseEvent | undefined;
  periods: readonly Period[];
  segments: readonly Segment[];
  problem: Problem | undefined;
}

/** Of what most cases have nothing, all share one list. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * The list with one entry more; a list of its own is made with the first. (A push onto an empty list makes room for
 * seventeen: a kilobyte a case.)
 */
export function appended<Entry>(list: readonly Entry[], entry: Entry): readonly Entry[] {
  if (list.length === 0) return [entry];
  (list as Entry[]).push(entry);
  return list;
}

export function newRun(rule: TargetRule, story: Story): TargetRun {
  return {
    rule,
    story,
    start: undefined,
    startedByEvent: false,
    startEvent: undefined,
    pauses: NONE,
    forgotten: NONE,
    firstStart: undefined,
    resetBy: undefined,
    openPauses: 0,
    struck: undefined,
    adjustments: NONE,
    pending: NONE,
    verdicts: NONE,
    due: undefined,
    metBy: undefined,
    metLate: false,
    endedBy: undefined,
    lapsedAt: undefined,
    withdrawnBy: undefined,
    periods: NONE,
    segments: NONE,
    problem: undefined,
  };
}

/** Nothing more can happen to it. */
export function isOver(run: TargetRun): boolean {
  return (
    run.metBy !== undefined ||
    run.endedBy !== undefined ||
    run.lapsedAt !== undefined ||
    run.withdrawnBy !== undefined ||
    run.problem !== undefined
  );
}

export function countingOfStart(run: TargetRun): CountingRule {
  const { counting, ownActCounting } = countingRulesOf(run);
  return run.startedByEvent ? counting : ownActCounting;
}

/**
 * The receipt rules apply "where an event starts a clock (… the end of a reset)": there those that the pause states.
 */
function countingRulesOf({ rule, resetBy }: TargetRun): CountingRules {
  return resetBy ? { counting: resetBy.counting, ownActCounting: rule.ownActCounting } : rule;
}

/**
 * The days and spans that the pauses of a run take out; an open pause runs until `now`, else until the target was met,
 * if it was.
 */
export function pausedUntil(run: TargetRun, now: CaseMoment | undefined): Paused {
  if (run.pauses.length === 0) return NEVER_PAUSED;
  // With none open the moment makes no difference: worked out once, and asked for by every count after it.
  return run.openPauses > 0
    ? takenOut(run.pauses.filter(isSuspension), now ?? run.metBy)
    : (run.struck ??= takenOut(run.pauses.filter(isSuspension), undefined));
}

/**
 * What the clock has not run for up to a moment: beside suspensions the time since a stop after which it is to begin
 * anew.
 */
export function stoppedUntil(run: TargetRun, now: CaseMoment): Paused {
  return run.openPauses > 0
    ? takenOut(
        run.pauses.filter((pause) => isSuspension(pause) || !pause.resume),
        now,
      )
    : pausedUntil(run, undefined);
}

function isSuspension({ rule }: Pause): boolean {
  return rule.effect === "suspend";
}

function takenOut(pauses: readonly Pause[], now: CaseMoment | undefined): Paused {
  let days: readonly DayInterval[] = NONE;
  let inCalendarDays: readonly DayInterval[] = NONE;
  let spans: readonly Span[] = NONE;
  for (const pause of pauses) {
    const end = pause.resume ?? now;
    if (!end) continue;
    const interval = struckInterval(pause.rule, pause.stop.day, end.day);
    if (interval.until >= interval.from) {
      days = appended(days, interval);
      if (pause.rule.counting.choices.pauseUnit === "calendar-days")
        inCalendarDays = appended(inCalendarDays, interval);
    }
    if (end.epochMs > pause.stop.epochMs) spans = appended(spans, { from: pause.stop.epochMs, until: end.epochMs });
  }
  return { days: union(days), inCalendarDays: union(inCalendarDays), spans: mergedSpans(spans) };
}

/** Which of the two end days are struck out: `pauseBounds`. FOIA s10(2) and UK GDPR Art 12A strike out both. */
function struckInterval(rule: PauseRule, stop: DayNumber, resume: DayNumber): DayInterval {
  switch (rule.counting.choices.pauseBounds) {
    case "after-stop-through-resume":
      return { from: stop + 1, until: resume, began: stop };
    case "stop-until-resume":
      return { from: stop, until: resume - 1, began: stop };
    case "stop-through-resume":
      return { from: stop, until: resume, began: stop };
  }
}

function mergedSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of sorted) {
    const last = result[result.length - 1];
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

type CountingRules = Pick<TargetRule, "counting" | "ownActCounting">;

/** The due of a run under its first `adjustments` adjustments; undefined when there is no figure to count. */
export function dueUnder(run: TargetRun, adjustments: readonly Adjustment[], paused: Paused): Due | undefined {
  let due = dueOfWithin(
    run,
    run.rule.within,
    startOf(run),
    run.startedByEvent,
    countingRulesOf(run),
    run.startEvent,
    paused,
  );
  for (const { rule, event } of adjustments) due = dueOfAdjustment(run, rule, event, due, paused);
  return due && run.rule.internal ? heldToPromise(run, due) : due;
}

/**
 * A target of an overlay is "never due after" the promise: after the last that its standard promises the customer.
 * While one of these stands still, or waits for another, the last is not known.
 */
function heldToPromise({ rule, story }: TargetRun, due: Due): Due {
  let last: Due | undefined;
  for (const promise of story.runs) {
    if (promise.rule.internal || promise.rule.standard !== rule.standard) continue;
    if (!isOver(promise) && (promise.openPauses > 0 || (!promise.start && promise.rule.start.kind === "target")))
      return due;
    if (promise.due && (!last || promise.due.epochMs > last.epochMs)) last = promise.due;
  }
  return last && last.epochMs < due.epochMs
    ? { ...due, epochMs: last.epochMs, lastDay: last.lastDay, byClock: last.byClock, heldToPromise: true }
    : due;
}

function startOf(run: TargetRun): CaseMoment {
  if (!run.start) throw new Error("A run without a start has no due.");
  return run.start;
}

export function dueOfAdjustment(
  run: TargetRun,
  rule: AdjustRule,
  event: CaseEvent,
  current: Due | undefined,
  paused: Paused,
): Due | undefined {
  return dueOfLength(run, rule, rule.within, event, current, paused);
}

function dueOfLength(
  run: TargetRun,
  rule: AdjustRule,
  within: Within,
  event: CaseEvent,
  current: Due | undefined,
  paused: Paused,
): Due | undefined {
  if (rule.from === "start") return dueOfWithin(run, within, startOf(run), run.startedByEvent, rule, event, paused);
  const anchor = rule.from === "notice" ? event : current && dueAsMoment(current, run.rule.zone);
  return anchor && dueOfWithin(run, within, anchor, false, rule, event, paused);
}

/** "Counted from the same point" as the adjustment itself. */
export function capOfAdjustment(
  run: TargetRun,
  rule: AdjustRule,
  atMost: Length,
  event: CaseEvent,
  current: Due | undefined,
  paused: Paused,
): Due | undefined {
  return dueOfLength(run, rule, { kind: "length", length: atMost }, event, current, paused);
}

/**
 * @param byEvent whether an event started the clock at `from`, so that the receipt rules apply, or the authority's own
 * act
 * @param carrier the event whose promised date counts, where the length is a promised date
 */
function dueOfWithin(
  run: TargetRun,
  within: Within,
  from: CaseMoment,
  byEvent: boolean,
  rules: CountingRules,
  carrier: CaseEvent | undefined,
  paused: Paused,
): Due | undefined {
  const { calendar, zone } = run.rule;
  const counting = byEvent ? rules.counting : rules.ownActCounting;
  switch (within.kind) {
    case "not-stated":
      return undefined;
    case "promised":
      return carrier?.promised && dueOfPromise(run, carrier, carrier.promised, counting, paused);
    case "length":
      return countDue(from, within.length, calendar, zone, counting, paused);
    default: {
      let chosen: Due | undefined;
      for (const part of within.parts) {
        // A part that runs from what has not happened sets no limit yet.
        const partFrom = part.from === undefined ? from : startIn(run.story, part.from);
        if (!partFrom) continue;
        const partCounting =
          part.from === undefined ? counting : part.from.kind === "event" ? rules.counting : rules.ownActCounting;
        const due = countDue(partFrom, part, part.calendar ?? calendar, zone, partCounting, paused);
        if (!chosen || (within.kind === "firstOf" ? due.epochMs < chosen.epochMs : due.epochMs > chosen.epochMs))
          chosen = due;
      }
      return chosen;
    }
  }
}

/** "A date promised to the customer moves on by the days struck out after it was promised." */
function dueOfPromise(
  run: TargetRun,
  carrier: CaseEvent,
  promised: CaseMoment,
  counting: CountingRule,
  paused: Paused,
): Due {
  const { zone, calendar, within } = run.rule;
  const unit = ownUnit(within);
  const inWorkingDays = unit === "workingDays" ? calendar : undefined;
  const asInstant = isBelowDay(unit) && promised.msOfDay !== undefined;
  const lastDay = asInstant ? promised.day : lastDayMoved(promised.day, carrier.day, inWorkingDays, paused);
  const epochMs = asInstant
    ? movedInstant(promised.epochMs, carrier.epochMs, isOpenTime(unit) ? calendar : undefined, counting, paused.spans)
    : promised.msOfDay === undefined
      ? dueInstant(lastDay, promised, calendar, zone, counting)
      : instantOf(zone, lastDay, promised.msOfDay);
  return {
    epochMs,
    lastDay: dayOf(zone, epochMs),
    byClock: promised.msOfDay !== undefined || counting.dueAt !== "end-of-day",
    unit,
    n: 0,
    deemed: carrier.day,
    dayZero: carrier.day,
    unrolled: lastDay,
    calendar,
    usesCalendar: inWorkingDays !== undefined && paused.days.length > 0 && paused.inCalendarDays.length === 0,
    promised: true,
  };
}
