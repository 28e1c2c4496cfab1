/**
 * From a start and a length to the last day and the last instant: the one place where days are counted towards a due.
 */
import type { Calendar } from "../calendar/calendar.js";
import {
  addOpenMs,
  addWorkingDays,
  closingOfDay,
  isWorkingDay,
  openMsBetween,
  openingAtOrAfter,
  openingOfDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from "../calendar/calendar.js";
import type { CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import { addMonths, formatDay, hasDayOfMonth } from "../calendar/day.js";
import type { DayNumber } from "../calendar/day.js";
import { fail, SlaError } from "../problem.js";
import type { Length, Unit } from "./rule.js";
import { isBelowDay, isOpenTime, lengthInMs } from "./rule.js";
import type { Span, StruckDays } from "./strikes.js";
import { lastDayMoved, spansWithin } from "./strikes.js";
import type { EpochMs, Zone } from "../calendar/zone.js";
import { dayOf, endOfDay, instantOf } from "../calendar/zone.js";

/** What pauses took out: whole days for units of days, real time for units below a day. */
export interface Paused extends StruckDays {
  readonly spans: readonly Span[];
}

export const NEVER_PAUSED: Paused = Object.freeze({ days: [], inCalendarDays: [], spans: [] });

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
  return (
    calendar ??
    fail({ code: "calendar_needed", message: "This target counts working days or opening hours and has no calendar." })
  );
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

/** Local day on which something counts as received: `receiptOutside` and `cutOff`. Before opening is inside. */
export function deemedDay(start: CaseMoment, calendar: Calendar | undefined, counting: CountingRule): DayNumber {
  if (!counting.nextWorkingDay) return start.day;
  const days = needCalendar(calendar);
  if (!isWorkingDay(days, start.day)) return workingDayOnOrAfter(days, start.day);
  return isPastCutOff(start, days, counting) ? addWorkingDays(days, start.day, 1) : start.day;
}

/** "No plain date is past a cut-off." */
function isPastCutOff(start: CaseMoment, calendar: Calendar, counting: CountingRule): boolean {
  if (start.msOfDay === undefined) return false;
  if (!counting.cutOffAtClose) return start.msOfDay > counting.cutOffMs;
  const closing = closingOfDay(calendar, start.day);
  return closing !== undefined && start.epochMs > closing;
}

/**
 * When working time begins to count: what is deemed received on a later working day has from its opening. Elapsed time
 * "ignores calendars and every choice".
 */
export function startOfTime(start: CaseMoment, open: Calendar | undefined, counting: CountingRule): EpochMs {
  const deemed = open ? deemedDay(start, open, counting) : start.day;
  return open && deemed !== start.day ? (openingOfDay(open, deemed) ?? start.epochMs) : start.epochMs;
}

/** @returns the due of a length counted from a start, with the days or the time struck out by pauses. */
export function countDue(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  paused: Paused,
): Due {
  return isBelowDay(length.unit)
    ? countTime(start, length, calendar, zone, counting, paused.spans)
    : countDays(start, length, calendar, zone, counting, paused);
}

function countDays(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  paused: Paused,
): Due {
  const deemed = deemedDay(start, calendar, counting);
  // Under day-one the day of receipt is day 1, so that counting starts after the day before it.
  const dayZero = (counting.dayOne && length.n > 0 ? deemed - 1 : deemed) as DayNumber;
  const inWorkingDays = length.unit === "workingDays";
  const working = inWorkingDays ? needCalendar(calendar) : undefined;
  const plain = plainLastDay(deemed, dayZero, length, calendar, counting);
  const moved = length.n === 0 ? plain : lastDayMoved(plain, dayZero, working, paused);
  // A last day counted in working days is one already; only calendar days of a pause can leave it elsewhere.
  const mayBeOff = !inWorkingDays || paused.inCalendarDays.length > 0;
  const { unrolled, lastDay, grace } = mayBeOff
    ? rolledLastDay(moved, working, calendar, counting, paused)
    : { unrolled: moved, lastDay: moved, grace: undefined };
  return {
    epochMs: dueInstant(lastDay, start, calendar, zone, counting),
    lastDay,
    byClock: counting.dueAt !== "end-of-day",
    unit: length.unit,
    n: length.n,
    deemed,
    dayZero,
    unrolled,
    grace,
    calendar,
    usesCalendar:
      inWorkingDays ||
      counting.nextWorkingDay ||
      counting.dueAt === "close-of-business" ||
      (mayBeOff && counting.choices.lastDayOff !== "stays"),
    promised: false,
  };
}

/** The last day of the length itself, before pauses move it. */
export function plainLastDay(
  deemed: DayNumber,
  dayZero: DayNumber,
  length: Length,
  calendar: Calendar | undefined,
  counting: CountingRule,
): DayNumber {
  const { unit, n } = length;
  if (unit === "workingDays") {
    const days = needCalendar(calendar);
    // "0 = the same day, for workingDays the next working day if it is not one."
    return n === 0 ? workingDayOnOrAfter(days, deemed) : addWorkingDays(days, dayZero, n);
  }
  if (unit === "months") return lastDayOfMonths(deemed, n, counting);
  return (dayZero + (unit === "weeks" ? n * 7 : n)) as DayNumber;
}

/**
 * The corresponding date rule (Dodds v Walker [1981]). "Commencing on the day" (day-one) includes that day, so that the
 * period ends the day before the corresponding date, or on the last day of the month where there is none.
 */
function lastDayOfMonths(deemed: DayNumber, months: number, counting: CountingRule): DayNumber {
  if (months === 0) return deemed;
  if (!counting.dayOne) return addMonths(deemed, months, counting.choices.monthEnd);
  const corresponding = addMonths(deemed, months, "clamp");
  return (hasDayOfMonth(deemed, months) ? corresponding - 1 : corresponding) as DayNumber;
}

/**
 * `lastDayOff` is applied "once, at the very end". Until that working day there is time to stop the clock: then the
 * days struck out move it on from there, as they would have moved the day off had the clock been stopped on that.
 */
function rolledLastDay(
  moved: DayNumber,
  working: Calendar | undefined,
  calendar: Calendar | undefined,
  counting: CountingRule,
  paused: Paused,
): Pick<Due, "unrolled" | "lastDay" | "grace"> {
  let unrolled = moved;
  let lastDay = rolled(unrolled, calendar, counting);
  let grace: Due["grace"];
  while (paused.days.some(({ began }) => unrolled < began && began <= lastDay)) {
    grace = { from: grace?.from ?? unrolled, until: lastDay };
    unrolled = lastDayMoved(lastDay, unrolled, working, paused);
    lastDay = rolled(unrolled, calendar, counting);
  }
  return { unrolled, lastDay, grace };
}

function rolled(day: DayNumber, calendar: Calendar | undefined, counting: CountingRule): DayNumber {
  const choice = counting.choices.lastDayOff;
  if (choice === "stays") return day;
  return choice === "roll-forward"
    ? workingDayOnOrAfter(needCalendar(calendar), day)
    : workingDayOnOrBefore(needCalendar(calendar), day);
}

/** @returns the last instant of the last day that is in time, as `dueTime` says. */
export function dueInstant(
  lastDay: DayNumber,
  start: CaseMoment,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
): EpochMs {
  switch (counting.dueAt) {
    case "end-of-day":
      return endOfDay(zone, lastDay);
    case "clock":
      return instantOf(zone, lastDay, counting.dueMs);
    case "same-clock-time":
      return instantOf(
        zone,
        lastDay,
        start.msOfDay ?? timeNeeded("The due is at the same time of day as the start, and the start is a plain date."),
      );
    case "close-of-business":
      return (
        closingOfDay(needCalendar(calendar), lastDay) ??
        fail({
          code: "closed_on_last_day",
          message:
            `The target is due at the close of business of ${formatDay(lastDay)}, and the office is closed on that ` +
            "day.",
          hint: 'State "lastDayOff": "roll-forward" or "roll-back" in the counting, or another "dueTime".',
        })
      );
  }
}

/** @param event the event whose time decides whether a due, which is known, was kept */
export function timeNeeded(why: string, event?: { readonly event: string; readonly index: number }): never {
  return fail({
    code: "time_needed",
    message: why,
    hint: "Give the event with its time of day: 2026-01-05T10:30.",
    ...event,
  });
}

/** Hours, minutes and seconds are elapsed time; working hours and minutes are real time inside the open spans. */
function countTime(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  spans: readonly Span[],
): Due {
  if (start.msOfDay === undefined)
    timeNeeded("The target is counted in units below a day, and its start is a plain date.");
  const open = isOpenTime(length.unit) ? needCalendar(calendar) : undefined;
  const from = startOfTime(start, open, counting);
  const epochMs = endOfTime(from, lengthInMs(length), open, counting, spans);
  const lastDay = dayOf(zone, epochMs);
  const deemed = dayOf(zone, from);
  return {
    epochMs,
    lastDay,
    byClock: true,
    unit: length.unit,
    n: length.n,
    deemed,
    dayZero: deemed,
    unrolled: lastDay,
    calendar,
    usesCalendar: open !== undefined,
    promised: false,
  };
}

/** The end of a length of time, moved on by what pauses take out of the period as it grows. */
export function endOfTime(
  startMs: EpochMs,
  lengthMs: number,
  open: Calendar | undefined,
  counting: CountingRule,
  spans: readonly Span[],
): EpochMs {
  const end = grownBySpans(startMs, open, spans, (struckMs) => addTime(startMs, lengthMs + struckMs, open, counting));
  // With no time left at closing the due is the next opening: where the clock stands still then, the end of the pause.
  const stopped = open && spans.find(({ from, until }) => from < end && end < until);
  return stopped ? openingAtOrAfter(open, stopped.until as EpochMs) : end;
}

/**
 * An instant promised to the customer, moved on by what pauses took out after it was promised: open time where that is
 * the unit.
 */
export function movedInstant(
  promisedMs: EpochMs,
  toldMs: EpochMs,
  open: Calendar | undefined,
  counting: CountingRule,
  spans: readonly Span[],
): EpochMs {
  return grownBySpans(toldMs, open, spans, (struckMs) =>
    struckMs === 0 ? promisedMs : addTime(promisedMs, struckMs, open, counting),
  );
}

function grownBySpans(
  afterMs: EpochMs,
  open: Calendar | undefined,
  spans: readonly Span[],
  endWith: (struckMs: number) => EpochMs,
): EpochMs {
  let end = endWith(0);
  for (let moved = -1; spans.length > 0;) {
    const struck = open ? openMsOfSpans(open, spans, afterMs, end) : spansWithin(spans, afterMs, end);
    if (struck === moved || struck === 0) break;
    moved = struck;
    end = endWith(struck);
  }
  return end;
}

function addTime(startMs: EpochMs, ms: number, open: Calendar | undefined, counting: CountingRule): EpochMs {
  if (!open) return (startMs + ms) as EpochMs;
  return ms === 0 ? openingAtOrAfter(open, startMs) : addOpenMs(open, startMs, ms, counting.choices.atClosing);
}

/** The time between two instants without what pauses took out of it: open time, where there is a calendar. */
export function unpausedMs(from: EpochMs, until: EpochMs, open: Calendar | undefined, spans: readonly Span[]): number {
  return open
    ? openMsBetween(open, from, until) - openMsOfSpans(open, spans, from, until)
    : until - from - spansWithin(spans, from, until);
}

function openMsOfSpans(open: Calendar, spans: readonly Span[], after: number, end: number): number {
  let total = 0;
  for (const span of spans) {
    const from = Math.max(span.from, after);
    const until = Math.min(span.until, end);
    if (until > from) total += openMsBetween(open, from as EpochMs, until as EpochMs);
  }
  return total;
}
