/** Days counted towards a due: working days, calendar days, weeks and months, with what pauses strike out. */
import type { Calendar } from "../calendar/calendar-record.js";
import type { DayNumber } from "../calendar/day.js";
import { addMonths, formatDay, hasDayOfMonth } from "../calendar/day.js";
import { closingOfDay } from "../calendar/open-time.js";
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from "../calendar/working-days.js";
import type { EpochMs, Zone } from "../calendar/zone.js";
import { endOfDay, instantOf } from "../calendar/zone.js";
import { fail } from "../problem.js";
import type { CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import { deemedDay } from "./deemed-day.js";
import type { Due, Paused } from "./due.js";
import { needCalendar, timeNeeded } from "./due.js";
import type { Length } from "./rule.js";
import { lastDayMoved } from "./strikes.js";

export function countDays(
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
  const moved = lastDayMoved(plain, dayZero, working, paused);
  // A last day counted in working days is one already; only calendar days of a pause can leave it elsewhere.
  const mayBeOff = !inWorkingDays || paused.inCalendarDays.size > 0;
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
  while (paused.days.beginsBetween(unrolled, lastDay)) {
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
        fail(
          "closed_on_last_day",
          `The target is due at the close of business of ${formatDay(lastDay)}, and the office is closed on that ` +
            "day.",
          { hint: 'State "lastDayOff": "roll-forward" or "roll-back" in the counting, or another "dueTime".' },
        )
      );
  }
}
