/** Calendars: built once, then asked by the day (working-days, days-off) or by the clock (open-time). */
export type { Calendar } from "./calendar-record.js";
export { buildCalendar, type CalendarSpec } from "./build-calendar.js";
export {
  addWorkingDays,
  addWorkingDaysAll,
  isProvisional,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysBetweenAll,
  type DayColumn,
} from "./working-days.js";
export { bankHolidayOn, dayOff, lateHolidays, specialDayOf, type DayOff } from "./days-off.js";
export {
  addOpenMs,
  closingAfter,
  closingAtOrBefore,
  closingOfDay,
  isOpen,
  openingAtOrAfter,
  openingOfDay,
  openMsBetween,
  spansOfDay,
  type AtClosing,
} from "./open-time.js";
export { openAdder, type OpenAdder } from "./open-adder.js";
