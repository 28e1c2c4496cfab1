/**
 * One target of one case while its events are being read: what started it, what paused and moved it, and its due so
 * far.
 */
import type { EpochMs } from "../calendar/zone.js";
import type { Problem } from "../problem.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import type { Due, Paused } from "./due.js";
import { NEVER_PAUSED } from "./due.js";
import type { AdjustRule, PauseRule, SingleMoment, TargetRule } from "./rule.js";

/** The last instant of a pause that ends by itself. */
export interface PauseEnd {
  readonly at: CaseMoment;
  readonly why: "at-most" | "promised";
}

export interface Pause {
  readonly rule: PauseRule;
  readonly stop: CaseEvent;
  /** When it ends by itself, if no event ends it sooner. */
  readonly ends: PauseEnd | undefined;
  resume: CaseMoment | undefined;
  /** What ended it: the event, or that it ended by itself. */
  endedBy: CaseEvent | PauseEnd | undefined;
}

/** A stop that was refused for coming after the due. */
interface LateStop {
  readonly rule: PauseRule;
  readonly stop: CaseEvent;
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
  dueAfter: Due | undefined;
  /** The event that took it back again (`extension-removed`). */
  removedBy: CaseEvent | undefined;
}

export interface Adjustment {
  readonly rule: AdjustRule;
  readonly event: CaseEvent;
  readonly verdict: Verdict;
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
  /** What started the clock, where it is more than an event: of the first or the last of several, which of them. */
  startedBy: SingleMoment | undefined;
  /** What started the clock before it was first reset. */
  firstStart: CaseMoment | undefined;
  /** Those among them that have not ended: at most one of each rule. */
  open: readonly Pause[];
  /** Suspensions that are over, while another that overlaps them is not. */
  overlapping: readonly Pause[];
  /** What the other suspensions took out. */
  closed: Paused;
  adjustments: readonly Adjustment[];
  /** How often each of them was used, where it may be only so many times. */
  used: ReadonlyMap<AdjustRule, number>;
  /** Adjustments that came before the clock had started, and may. */
  pending: readonly CaseEvent[];
  verdicts: readonly Verdict[];
  /** Pauses that were refused once: what would have ended them is ignored. */
  refusedPauses: readonly PauseRule[];
  /** Stops that came too late to this turn, and whose end has not come: they hold for the next turn. */
  lateStops: readonly LateStop[];
  due: Due | undefined;
  metBy: CaseEvent | undefined;
  metLate: boolean;
  endedBy: CaseEvent | undefined;
  lapsedAt: EpochMs | undefined;
  withdrawnBy: CaseEvent | undefined;
  periods: readonly Period[];
  /** The first of the turns that are over and were met late. */
  firstMissed: Period | undefined;
  segments: readonly Segment[];
  problem: Problem | undefined;
  /** Of one that has not started, once all events are read: what `latestDue` found. */
  latest: { readonly due?: Due | undefined; readonly problem?: Problem } | undefined;
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

const NEVER_USED: ReadonlyMap<AdjustRule, number> = new Map();

export function newRun(rule: TargetRule, story: Story): TargetRun {
  return {
    rule,
    story,
    start: undefined,
    startedByEvent: false,
    startEvent: undefined,
    startedBy: undefined,
    pauses: NONE,
    forgotten: NONE,
    firstStart: undefined,
    resetBy: undefined,
    open: NONE,
    overlapping: NONE,
    closed: NEVER_PAUSED,
    adjustments: NONE,
    used: NEVER_USED,
    pending: NONE,
    verdicts: NONE,
    refusedPauses: NONE,
    lateStops: NONE,
    due: undefined,
    metBy: undefined,
    metLate: false,
    endedBy: undefined,
    lapsedAt: undefined,
    withdrawnBy: undefined,
    periods: NONE,
    firstMissed: undefined,
    segments: NONE,
    problem: undefined,
    latest: undefined,
  };
}

/** Those that are over count no more. */
export function forgetPauses(run: TargetRun): void {
  if (run.pauses.length > run.open.length) run.pauses = run.open.length === 0 ? NONE : [...run.open];
  run.overlapping = NONE;
  run.closed = NEVER_PAUSED;
}

export function forgetAdjustments(run: TargetRun): void {
  run.adjustments = NONE;
  run.used = NEVER_USED;
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
export function countingRulesOf({ rule, resetBy }: TargetRun): CountingRules {
  return resetBy ? { counting: resetBy.counting, ownActCounting: rule.ownActCounting } : rule;
}

export type CountingRules = Pick<TargetRule, "counting" | "ownActCounting">;
export interface Story {
  /** Every event read so far, in order, the receipt among them. */
  readonly occurred: CaseEvent[];
  /** How far they were gone through for what is looked for: nothing is passed twice. */
  sought: Map<unknown, { place: number }> | undefined;
  /** How many dues were counted. */
  counts: number;
  /** Once all events are read: what is due at the latest of the targets that wait for others. */
  latest: ReadonlyMap<TargetRun, { readonly due?: Due | undefined; readonly problem?: Problem }> | undefined;
  readonly runs: readonly TargetRun[];
  /** How far time has passed: what was due before it and was not met is missed. */
  now: number;
}
