/** The due of a run: of its length, its adjustments and the dates that were promised. */
import { dayOf, instantOf } from "../calendar/zone.js";
import { fail } from "../problem.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { dueInstant } from "./count-days.js";
import { countDue } from "./count-due.js";
import { movedInstant } from "./count-time.js";
import type { CountingRule } from "./counting.js";
import type { Due, Paused } from "./due.js";
import { momentIn } from "./known-moment.js";
import type { AdjustRule, Within } from "./rule.js";
import { isBelowDay, isOpenTime, ownUnit } from "./rule.js";
import { dueAsMoment } from "./story.js";
import { lastDayMoved } from "./strikes.js";
import type { Adjustment, CountingRules, Story, TargetRun } from "./target-run.js";
import { countingRulesOf, isOver } from "./target-run.js";

/** The due of a run under its first `adjustments` adjustments; undefined when there is no figure to count. */
export function dueUnder(run: TargetRun, adjustments: readonly Adjustment[], paused: Paused): Due | undefined {
  let place = adjustments.length - 1;
  // What is not counted from the due before it does not ask what that was.
  while (place >= 0 && (adjustments[place] as Adjustment).rule.from === "current-due") place--;
  boundedWork(run.story, adjustments.length - place);
  let due: Due | undefined;
  if (place < 0) {
    const { within } = run.rule;
    const rules = countingRulesOf(run);
    due = dueOfWithin(run, within, startOf(run), run.startedByEvent, rules, run.startEvent, paused);
  }
  for (const { rule, event } of place < 0 ? adjustments : adjustments.slice(place))
    due = dueOfAdjustment(run, rule, event, due, paused);
  return due && run.rule.internal ? heldToPromise(run, due) : due;
}

/**
 * A target of an overlay is "never due after" the promise: after the last that its standard promises the customer.
 * While one of these stands still, or waits for another, the last is not known.
 */
function heldToPromise({ rule, story }: TargetRun, due: Due): Due {
  let last: Due | undefined;
  for (const promise of story.runs) {
    const { internal, owedBy, standard } = promise.rule;
    if (internal || owedBy !== undefined || standard !== rule.standard) continue;
    if (!isOver(promise) && (promise.open.length > 0 || (!promise.start && promise.rule.start.kind !== "event")))
      return due;
    if (promise.due && (!last || promise.due.epochMs > last.epochMs)) last = promise.due;
  }
  return last && last.epochMs < due.epochMs
    ? { ...due, epochMs: last.epochMs, lastDay: last.lastDay, byClock: last.byClock, heldToPromise: true }
    : due;
}

/**
 * Most events count one due anew. Where each counts a long chain of extensions anew, one on the due of the other, a
 * case would hold up all the others: then there is no answer, and it says so.
 */
const MOST_COUNTS = 300_000;

function boundedWork(story: Story, counts: number): void {
  story.counts += counts;
  if (story.counts > MOST_COUNTS * Math.max(1, story.runs.length))
    fail(
      "too_much_to_count",
      "The history of the case makes so many dues to be counted anew that it would hold up all other cases.",
      { hint: "Leave out the events that changed nothing, or extensions that a later one replaced." },
    );
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

/** "Counted from the same point" as the adjustment itself, unless the cap has a start of its own. */
export function capOfAdjustment(
  run: TargetRun,
  rule: AdjustRule,
  atMost: Within,
  event: CaseEvent,
  current: Due | undefined,
  paused: Paused,
): Due | undefined {
  return dueOfLength(run, rule, atMost, event, current, paused);
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
        const own = part.from && momentIn(run.story, part.from);
        const partFrom = part.from === undefined ? from : own?.at;
        if (!partFrom || (own?.event && isAfterEnd(run, own.event))) continue;
        const partCounting = !own ? counting : own.rule.kind === "event" ? rules.counting : rules.ownActCounting;
        const due = countDue(partFrom, part, part.calendar ?? calendar, zone, partCounting, paused);
        if (!chosen || (within.kind === "firstOf" ? due.epochMs < chosen.epochMs : due.epochMs > chosen.epochMs))
          chosen = due;
      }
      return chosen;
    }
  }
}

/** What happens when the target is over starts no limit any more. */
function isAfterEnd({ metBy, endedBy, withdrawnBy }: TargetRun, event: CaseEvent): boolean {
  const end = metBy ?? endedBy ?? withdrawnBy;
  return end !== undefined && event.epochMs > end.epochMs;
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
    usesCalendar: inWorkingDays !== undefined && paused.days.size > 0 && paused.inCalendarDays.size === 0,
    promised: true,
  };
}
