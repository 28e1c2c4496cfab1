/** When something counts as received: `receiptOutside` and `cutOff`. */
import type { Calendar } from "../calendar/calendar-record.js";
import type { DayNumber } from "../calendar/day.js";
import { closingOfDay, openingOfDay } from "../calendar/open-time.js";
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from "../calendar/working-days.js";
import type { EpochMs } from "../calendar/zone.js";
import type { CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import { needCalendar } from "./due.js";

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
