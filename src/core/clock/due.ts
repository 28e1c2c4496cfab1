/**
 * From a start and a length to the last day and the last instant: the one place where days are counted towards a due.
 */
import type { Calendar } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";
import type { EpochMs } from "../calendar/zone.js";
import { fail, SlaError } from "../problem.js";
import type { Unit } from "./rule.js";
import { Stretches } from "./stretches.js";
import type { StruckDays } from "./strikes.js";

/** What pauses took out: whole days for units of days, real time for units below a day. */
export interface Paused extends StruckDays {
  readonly spans: Stretches;
}

export const NEVER_PAUSED: Paused = Object.freeze({
  days: Stretches.noDays,
  inCalendarDays: Stretches.noDays,
  spans: Stretches.noTime,
});

/** The last instant on which a target can be met (inclusive), and how it was reached. */
export interface Due {
  readonly epochMs: EpochMs;
  /** Local day of the due. */
  readonly lastDay: DayNumber;
  /** The due is a time of day: an event on that very day needs a time of its own to be judged. */
  readonly byClock: boolean;
  readonly unit: Unit;
  /** The length, in `unit`; for a date promised the number is 0. */
  readonly n: number;
  /** The day on which it counts as received, after `receiptOutside` and `cutOff`. */
  readonly deemed: DayNumber;
  /** Counting starts on the day after this one. */
  readonly dayZero: DayNumber;
  /** The last day before `lastDayOff` moved it. */
  readonly unrolled: DayNumber;
  /**
   * A day off on which it ended, and the working day after it on which, or in the days between, a pause began and moved
   * it on.
   */
  readonly grace?: { readonly from: DayNumber; readonly until: DayNumber } | undefined;
  readonly calendar: Calendar | undefined;
  /** Whether working days or open hours were looked up at all. */
  readonly usesCalendar: boolean;
  readonly promised: boolean;
  /** Counted, it would have ended later than what an overlay's own target may not outlast. */
  readonly heldToPromise?: true;
}

export function needCalendar(calendar: Calendar | undefined): Calendar {
  return calendar ?? fail("calendar_needed", "This target counts working days or opening hours and has no calendar.");
}

/**
 * What is counted to past the calendar's coverage is not known, but that it lies after a day within it is: then there
 * is no answer, and no problem.
 */
export function answerUntil<Answer>(
  day: DayNumber,
  calendar: Calendar | undefined,
  ask: () => Answer,
): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (
      error instanceof SlaError &&
      error.code === "outside_calendar_coverage" &&
      calendar &&
      calendar.firstDay <= day &&
      day <= calendar.lastDay
    )
      return undefined;
    throw error;
  }
}

/** @param event the event whose time decides whether a due, which is known, was kept */
export function timeNeeded(why: string, event?: { readonly event: string; readonly index: number }): never {
  return fail("time_needed", why, { hint: "Give the event with its time of day: 2026-01-05T10:30.", ...event });
}
