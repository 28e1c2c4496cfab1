/** What a run amounts to at a moment: its state, its days taken, remaining and late. */
import type { Calendar } from "../calendar/calendar.js";
import { openMsBetween, workingDaysBetween } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";
import type { EpochMs } from "../calendar/zone.js";
import { answerOr, SlaError } from "../problem.js";
import type { CaseMoment } from "./case.js";
import { unpausedMs } from "./count-time.js";
import { deemedDay, startOfTime } from "./deemed-day.js";
import type { Due, Paused } from "./due.js";
import { NEVER_PAUSED } from "./due.js";
import { lapseOf } from "./pause.js";
import type { Unit } from "./rule.js";
import { isBelowDay, ownUnit } from "./rule.js";
import { dueUnder } from "./run-due.js";
import type { Stretches } from "./stretches.js";
import { pausedUntil, stoppedUntil } from "./taken-out.js";
import type { TargetRun } from "./target-run.js";
import { countingOfStart, newRun } from "./target-run.js";

/** What a target is at a moment. */
export type State =
  | "not-started"
  | "running"
  | "paused"
  | "met"
  | "met-late"
  | "breached"
  | "lapsed"
  | "withdrawn"
  | "ended"
  | "not-owed"
  | "not-measured"
  | "missed";

/** @param measure the figure of the case, for a target that is measured instead of timed */
export function stateOf(run: TargetRun, asOf: CaseMoment, measure: number | undefined): State {
  if (run.rule.kind === "measure") return stateOfMeasure(run, measure);
  if (run.lapsedAt !== undefined) return "lapsed";
  if (run.withdrawnBy) return "withdrawn";
  if (run.endedBy && run.rule.kind === "clock") return endedState(run, run.endedBy);
  if (!run.start) return "not-started";
  if (run.metBy) return run.metLate ? late(run, "met-late") : "met";
  if (run.endedBy) return run.due && run.endedBy.epochMs > run.due.epochMs ? late(run, "breached") : "met";
  if (run.open.length > 0) {
    const end = lapseOf(run, asOf.epochMs);
    return end && asOf.epochMs > end.lastMs ? "lapsed" : "paused";
  }
  return run.due && asOf.epochMs > run.due.epochMs ? late(run, "breached") : "running";
}

/** With a share, "one case is `met` or `missed`, never a breach"; nor is what another than the authority owes. */
function late({ rule: { share, owedBy } }: TargetRun, state: State): State {
  return share === undefined && owedBy === undefined ? state : "missed";
}

/** What ends a duty does not meet it: nothing is owed any more, and "once breached, it stays so". */
function endedState(run: TargetRun, end: CaseMoment): State {
  return run.due && end.epochMs > run.due.epochMs ? late(run, "breached") : "ended";
}

function stateOfMeasure(run: TargetRun, figure: number | undefined): State {
  // Its clock, such as it is, starts with the receipt: before that nothing has been measured.
  if (figure === undefined || !run.start) return "not-measured";
  return overLimit(run, figure) === 0 ? "met" : late(run, "breached");
}

/** By how much a figure is over (or under) its limit, in its own unit; 0 = kept. */
export function overLimit(run: TargetRun, figure: number): number {
  const { atMost, atLeast } = run.rule.measure ?? {};
  if (atMost !== undefined && figure > atMost) return plainDifference(figure, atMost);
  if (atLeast !== undefined && figure < atLeast) return plainDifference(atLeast, figure);
  return 0;
}

/** 0.3 is over 0.2 by 0.1, not by 0.09999999999999998. */
function plainDifference(more: number, less: number): number {
  return Number((more - less).toPrecision(12));
}

/** The due if every open pause ended now; a reset would start the clock anew. */
export function dueIfResumed(run: TargetRun, now: CaseMoment): Due | undefined {
  if (!run.start) return undefined;
  const anew = run.open.some((pause) => pause.rule.effect === "reset");
  if (!anew) return isSpanKnown(run) ? dueUnder(run, run.adjustments, pausedUntil(run, now)) : undefined;
  const fresh = newRun(run.rule, run.story);
  fresh.start = now;
  fresh.startedByEvent = true;
  return dueUnder(fresh, [], NEVER_PAUSED);
}

/**
 * Met while its clock is stopped, a target has the due that it would have had, had the clock run again at that moment;
 * none where it was to begin anew.
 */
export function dueWhenMet(run: TargetRun, met: CaseMoment): Due | undefined {
  if (run.open.some((pause) => pause.rule.effect === "reset")) return undefined;
  const due = answerOr(() => dueIfResumed(run, met));
  // Rolled back, or at a time of day that is over: it would have come before the answer, which was in time.
  return !due || "code" in due || due.epochMs < met.epochMs ? undefined : due;
}

/** Below a day a pause that began on a plain date has no length yet. */
function isSpanKnown(run: TargetRun): boolean {
  return !isBelowDay(ownUnit(run.rule.within)) || run.open.every(({ stop }) => stop.msOfDay !== undefined);
}

/** The due without any adjustment: what tells whether a target was met only because it was extended. */
export function dueUnextended(run: TargetRun): Due | undefined {
  return run.start && dueUnder(run, [], pausedUntil(run, run.metBy));
}

/**
 * How much of a target's own unit lies between two moments: days for units of days, milliseconds for units below a day.
 */
export interface Amount {
  readonly unit: "workingDays" | "calendarDays" | "workingMs" | "elapsedMs";
  readonly amount: number;
}

function amountUnit(unit: Unit): Amount["unit"] {
  if (unit === "workingDays") return "workingDays";
  if (unit === "workingHours" || unit === "workingMinutes") return "workingMs";
  return isBelowDay(unit) ? "elapsedMs" : "calendarDays";
}

/**
 * What has been used up until a moment, pauses left out. "Taken" is counted as `daysTaken` says. Undefined past the
 * calendar's coverage.
 */
export function taken(run: TargetRun, until: CaseMoment): Amount | undefined {
  const { start } = run;
  if (!start || run.rule.kind === "measure") return undefined;
  try {
    return takenSince(run, start, until);
  } catch (error) {
    return notKnown(error);
  }
}

function takenSince(run: TargetRun, start: CaseMoment, until: CaseMoment): Amount {
  const due = run.due ?? dueIfNotPaused(run, until);
  const unit = amountUnit(run.due?.unit ?? ownUnit(run.rule.within));
  const paused = stoppedUntil(run, until);
  const calendar = due?.calendar ?? run.rule.calendar;
  const counting = countingOfStart(run);
  if (unit === "workingMs" || unit === "elapsedMs") {
    const open = unit === "workingMs" ? calendar : undefined;
    const from = startOfTime(start, open, counting);
    return { unit, amount: unpausedMs(from, Math.max(from, until.epochMs) as EpochMs, open, paused.spans) };
  }
  const deemed = deemedDay(start, calendar, counting);
  const after = counting.dayOne || counting.choices.daysTaken === "inclusive" ? deemed - 1 : deemed;
  return { unit, amount: unstruckDays(calendar, unit, after, until.day, paused.days) };
}

/** Whose calendar counts while there is no due: a part of the length may have one of its own. */
function dueIfNotPaused(run: TargetRun, now: CaseMoment): Due | undefined {
  return "parts" in run.rule.within && isSpanKnown(run)
    ? dueUnder(run, run.adjustments, pausedUntil(run, now))
    : undefined;
}

/** Days (working days, where that is the unit) d with after < d ≤ until that no pause struck out; 0 if reversed. */
function unstruckDays(
  calendar: Calendar | undefined,
  unit: Amount["unit"],
  after: number,
  until: number,
  struck: Stretches,
): number {
  if (until <= after) return 0;
  const working = unit === "workingDays" ? calendar : undefined;
  const all = working ? workingDaysBetween(working, after as DayNumber, until as DayNumber) : until - after;
  return all - struck.between(working, after, until);
}

/** What is left until a due, counted as `daysLeft` says; nothing once the due has passed. */
export function remaining(run: TargetRun, due: Due, now: CaseMoment): Amount | undefined {
  if (!run.start) return undefined;
  const unit = amountUnit(due.unit);
  if (now.epochMs > due.epochMs) return { unit, amount: 0 };
  if (unit === "elapsedMs") return { unit, amount: due.epochMs - now.epochMs };
  const calendar = due.calendar ?? run.rule.calendar;
  const counting = countingOfStart(run);
  if (unit === "workingMs" && calendar)
    return {
      unit,
      amount: openMsBetween(
        calendar,
        Math.max(now.epochMs, startOfTime(run.start, calendar, counting)) as EpochMs,
        due.epochMs,
      ),
    };
  const zero = deemedDay(run.start, calendar, counting) - (counting.dayOne ? 1 : 0);
  const first = Math.max(now.day, zero);
  return {
    unit,
    amount: unstruckDays(
      calendar,
      unit,
      counting.choices.daysLeft === "inclusive" ? first - 1 : first,
      due.lastDay,
      pausedUntil(run, now).days,
    ),
  };
}

/**
 * "Days late are no choice: the days after the last day up to and with the day it was met." While paused nothing is
 * late: a clock stopped on its last day, over no day that counts, has nothing left when it runs again and is late from
 * then on.
 */
export function lateBy(
  run: TargetRun,
  due: Due,
  until: CaseMoment,
): { own: Amount | undefined; elapsedMs: number; workingMs: number | undefined } {
  const unit = amountUnit(due.unit);
  const calendar = due.calendar ?? run.rule.calendar;
  const paused = pausedUntil(run, until);
  const elapsedMs = Math.max(0, unpausedMs(due.epochMs, until.epochMs, undefined, paused.spans));
  const workingMs = calendar?.hasHours ? openMsAfter(calendar, due.epochMs, until.epochMs, paused) : undefined;
  if (unit === "elapsedMs") return { own: { unit, amount: elapsedMs }, elapsedMs, workingMs };
  if (unit === "workingMs")
    return { own: workingMs === undefined ? undefined : { unit, amount: workingMs }, elapsedMs, workingMs };
  return { own: daysAfter(calendar, unit, due, until, paused), elapsedMs, workingMs };
}

/** The first instant at which it was late. */
export function lateSince(run: TargetRun, due: Due): EpochMs {
  const late = due.epochMs + 1;
  const stopped = pausedUntil(run, undefined).spans.around(late);
  return (stopped?.until ?? late) as EpochMs;
}

function openMsAfter(calendar: Calendar, due: EpochMs, until: EpochMs, { spans }: Paused): number | undefined {
  try {
    return unpausedMs(due, until, calendar, spans);
  } catch (error) {
    return notKnown(error);
  }
}

function daysAfter(
  calendar: Calendar | undefined,
  unit: Amount["unit"],
  due: Due,
  until: CaseMoment,
  { days }: Paused,
): Amount | undefined {
  try {
    return { unit, amount: unstruckDays(calendar, unit, due.lastDay, until.day, days) };
  } catch (error) {
    return notKnown(error);
  }
}

/**
 * What is counted up to now may lie past the calendar's coverage, or its due on a day on which nobody closes; then it
 * is left out, not guessed.
 */
function notKnown(error: unknown): undefined {
  if (
    !(error instanceof SlaError) ||
    (error.code !== "outside_calendar_coverage" && error.code !== "closed_on_last_day")
  )
    throw error;
}
