/** The state of one target at a moment, with everything that led to it. */
import type { Obligation } from "../charter/compile/compiled-charter.js";
import { formatDay } from "../core/calendar/day.js";
import type { Zone } from "../core/calendar/zone.js";
import type { CaseEvent, CaseMoment } from "../core/clock/case.js";
import type { Due } from "../core/clock/due.js";
import { lapseOf } from "../core/clock/pause.js";
import type { Amount, State } from "../core/clock/status.js";
import { dueIfResumed, dueUnextended, lateBy, overLimit, remaining, stateOf, taken } from "../core/clock/status.js";
import type { Period, TargetRun } from "../core/clock/target-run.js";
import { SlaError } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { notesOf } from "./answer-notes.js";
import type { Answer } from "./answer.js";
import { answerFor, isProvisional } from "./answer.js";
import type { AdjustmentOutcome, PauseTaken } from "./clock-change.js";
import { outcomeOf, pausesOf } from "./clock-change.js";
import type { Deadline } from "./deadlines.js";
import { duesOf, runOf } from "./deadlines.js";
import type { FollowedPart } from "./follow.js";
import type { MovedByHoliday } from "./moved-by-holiday.js";
import { movedByHoliday } from "./moved-by-holiday.js";
import type { RecordedMoment } from "./recorded-moment.js";
import { recordedMoment } from "./recorded-moment.js";

export type { AdjustmentOutcome, PauseTaken } from "./clock-change.js";

/** By how much a target was missed. */
export interface Lateness {
  /**
   * In the target's own unit: working days or calendar days after the last day, up to and with the day it was met.
   * Absent past the calendar's coverage.
   */
  readonly days?: number | undefined;
  readonly unit: Amount["unit"];
  /** Real time after the due instant, in milliseconds. */
  readonly elapsedMs: number;
  /** Open time after the due instant, in milliseconds, where the calendar has hours. */
  readonly workingMs?: number | undefined;
}

/** One target of a case at a moment. */
export interface TargetStatus extends Deadline {
  readonly state: State | "problem";
  readonly start?: RecordedMoment | undefined;
  /** When it was met, by which event. */
  readonly met?: { readonly at: RecordedMoment; readonly event: string; readonly index: number } | undefined;
  /**
   * When it came to an end without being met: a recurring duty ended, the case was withdrawn, or a pause lasted longer
   * than it may.
   */
  readonly endedAt?: RecordedMoment | undefined;
  /** The event that ended it; absent where it lapsed. */
  readonly endedBy?: string | undefined;
  /** Days used up until it was met, or until now; pauses left out; in the target's own unit of days. */
  readonly daysTaken?: number | undefined;
  /** Days left until the due; 0 once it has passed. */
  readonly daysLeft?: number | undefined;
  /** The same in the target's own unit, which may be time: working or elapsed milliseconds. */
  readonly taken?: Amount | undefined;
  readonly remaining?: Amount | undefined;
  readonly late?: Lateness | undefined;
  /** Of this clock: what ended before it began, and what a reset made an end of, is not among them. */
  readonly pauses: readonly PauseTaken[];
  /** Accepted and refused, in the order of events. */
  readonly adjustments: readonly AdjustmentOutcome[];
  /** What accepted extensions make owed. */
  readonly owes?: readonly string[] | undefined;
  /** While paused: the due if the clock ran again now. Never an invented date. */
  readonly dueIfResumedNow?: Moment | undefined;
  readonly pastLatestDue?: true | undefined;
  /** Met in time, and would have been late without its extension. */
  readonly metOnlyBecauseExtended?: true | undefined;
  readonly measured?: { readonly figure: number; readonly over: number } | undefined;
  /** A recurring target's turns that are over. */
  readonly periods?:
    | readonly {
        readonly start: Moment;
        readonly due?: Moment | undefined;
        readonly metAt?: Moment | undefined;
        readonly late: boolean;
      }[]
    | undefined;
  /** A holiday announced after the clock started has moved the due. */
  readonly movedByHoliday?: MovedByHoliday | undefined;
}

const NONE: readonly never[] = Object.freeze([]);

export function statusOfTarget(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  asOf: CaseMoment,
): TargetStatus {
  const run = obligation.owed ? runOf(part, obligation.rule.id) : undefined;
  if (!run)
    return {
      ...answerFor(part, obligation, undefined),
      owed: false,
      provisional: false,
      state: "not-owed",
      pauses: NONE,
      adjustments: NONE,
    };
  if (run.problem)
    return {
      ...answerFor(part, obligation, run.problem),
      owed: true,
      start: run.start && recordedMoment(run.rule.zone, run.start),
      provisional: false,
      state: "problem",
      pauses: NONE,
      adjustments: NONE,
    };
  try {
    return statusOfRun(part, obligation, run, asOf);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    return {
      ...answerFor(part, obligation, error.problem),
      owed: true,
      provisional: false,
      state: "problem",
      pauses: NONE,
      adjustments: NONE,
    };
  }
}

function statusOfRun(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  run: TargetRun,
  asOf: CaseMoment,
): TargetStatus {
  const { rule } = obligation;
  const { zone } = rule;
  const figure = rule.measure && part.facts.measures[rule.measure.name];
  const state = stateOf(run, asOf, figure);
  const { due, latest, problem } = duesOf(run);
  const { head } = obligation;
  const end = endOf(run, asOf);
  const resumed = state === "paused" ? dueIfResumedAt(run, asOf) : undefined;
  const used = state === "not-started" ? undefined : taken(run, end);
  const ahead = due ?? resumed;
  const amountLeft = state === "not-started" || !ahead ? undefined : remaining(run, ahead, end);
  const isLate = state === "breached" || state === "met-late" || (state === "missed" && due !== undefined);
  return {
    charter: head.charter,
    series: head.series,
    standard: head.standard,
    target: head.target,
    title: head.title,
    internal: head.internal,
    owedBy: head.owedBy,
    governs: part.governs,
    process: undefined,
    within: head.within,
    every: head.every,
    measure: head.measure,
    share: head.share,
    counting: head.counting,
    quote: head.quote,
    clause: head.clause,
    inForce: part.inForce,
    assumed: part.situation.assumed,
    notes: notesOf(head, run),
    problem,
    basis: head.basis,
    owed: true,
    start: run.start && recordedMoment(zone, run.start),
    due: due && momentOf(zone, due.epochMs),
    lastDay: due && formatDay(due.lastDay),
    latestDue: latest && momentOf(zone, latest.epochMs),
    paused: state === "paused" ? true : undefined,
    provisional: isProvisional(ahead ?? latest),
    state,
    met: run.metBy && metAt(run.metBy, zone),
    endedAt: endedAt(run, state, zone, asOf),
    endedBy: (run.endedBy ?? run.withdrawnBy)?.name,
    daysTaken: inDays(used),
    daysLeft: inDays(amountLeft),
    taken: used,
    remaining: amountLeft,
    late: isLate && due ? lateness(run, due, end) : undefined,
    pauses: pausesOf(run, zone),
    adjustments: run.verdicts.length === 0 ? NONE : run.verdicts.map((verdict) => outcomeOf(verdict, zone)),
    owes: run.adjustments.length === 0 ? undefined : owedBy(run),
    dueIfResumedNow: resumed && momentOf(zone, resumed.epochMs),
    pastLatestDue: latest && asOf.epochMs > latest.epochMs ? true : undefined,
    metOnlyBecauseExtended: state === "met" && isMetOnlyBecauseExtended(run) ? true : undefined,
    measured: figure === undefined ? undefined : { figure, over: overLimit(run, figure) },
    periods: run.periods.length === 0 ? undefined : run.periods.map((period) => periodOf(period, zone)),
    movedByHoliday: due && movedByHoliday(part.charter, run, due),
  };
}

function periodOf({ start, due, metBy, late }: Period, zone: Zone): NonNullable<TargetStatus["periods"]>[number] {
  return {
    start: momentOf(zone, start.epochMs),
    due: due && momentOf(zone, due.epochMs),
    metAt: metBy && momentOf(zone, metBy.epochMs),
    late,
  };
}

/** That there would be no due (the office closed on that day) takes nothing from what is: the target is paused. */
function dueIfResumedAt(run: TargetRun, asOf: CaseMoment): Due | undefined {
  try {
    return dueIfResumed(run, asOf);
  } catch (error) {
    if (error instanceof SlaError) return undefined;
    throw error;
  }
}

/** The moment at which a clock stopped for good, else now. */
export function endOf(run: TargetRun, asOf: CaseMoment): CaseMoment {
  return run.metBy ?? run.endedBy ?? run.withdrawnBy ?? asOf;
}

export function lateness(run: TargetRun, due: Due, until: CaseMoment): Lateness {
  const { own, elapsedMs, workingMs } = lateBy(run, due, until);
  return {
    days: inDays(own),
    unit: own?.unit ?? (due.unit === "workingDays" ? "workingDays" : "calendarDays"),
    elapsedMs,
    workingMs,
  };
}

function endedAt(run: TargetRun, state: State, zone: Zone, asOf: CaseMoment): RecordedMoment | undefined {
  const ended = run.endedBy ?? run.withdrawnBy;
  if (ended) return recordedMoment(zone, ended);
  const lapse = state === "lapsed" ? lapseOf(run, asOf.epochMs) : undefined;
  return lapse && momentOf(zone, lapse.lastMs);
}

function inDays(amount: Amount | undefined): number | undefined {
  return amount && (amount.unit === "workingDays" || amount.unit === "calendarDays") ? amount.amount : undefined;
}

function isMetOnlyBecauseExtended(run: TargetRun): boolean {
  if (!run.metBy || run.metLate || run.adjustments.length === 0) return false;
  const unextended = dueUnextended(run);
  return unextended !== undefined && run.metBy.epochMs > unextended.epochMs;
}

function metAt(event: CaseEvent, zone: Zone): NonNullable<TargetStatus["met"]> {
  return { at: recordedMoment(zone, event), event: event.name, index: event.index };
}

function owedBy(run: TargetRun): readonly string[] | undefined {
  const owes = run.adjustments.flatMap(({ rule }) => rule.owes);
  return owes.length > 0 ? [...new Set(owes)] : undefined;
}

/** The status of something that has no rule of its own: the problem, or the process that governs it. */
export function statusWithout(answer: Answer): TargetStatus {
  return {
    ...answer,
    owed: true,
    provisional: false,
    state: answer.problem ? "problem" : "not-started",
    pauses: NONE,
    adjustments: NONE,
  };
}
