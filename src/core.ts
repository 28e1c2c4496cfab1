/**
 * Third entry: calendars of working days and hours without the charters and without zod, for programs that count and
 * nothing else.
 * @module charter-sla/core
 */

export { workingCalendar } from "./working-calendar/working-calendar.js";
export type { BankHolidaySource, WorkingCalendarSpec } from "./working-calendar/calendar-spec.js";
export type {
  DateInput,
  DayColumn,
  InstantInput,
  TimeOptions,
  WorkingCalendar,
} from "./working-calendar/working-calendar-type.js";
export type { Duration } from "./working-calendar/duration.js";
export { bankHolidaysFromGovUk } from "./working-calendar/gov-uk.js";
export type { BankHolidays } from "./working-calendar/gov-uk.js";
export { safeBankHolidaysFromGovUk, safeWorkingCalendar } from "./working-calendar/safe-calendars.js";

export type { BankHoliday, Division } from "./core/calendar/bank-holidays.js";
export type { DayOff } from "./core/calendar/days-off.js";
export type { SpecialDay, SpecialDayBase } from "./core/calendar/special-days.js";
export type { OpenSpan, Week, Weekday } from "./core/calendar/week.js";
export type { AtClosing } from "./core/calendar/open-time.js";
export { SlaError } from "./core/problem.js";
export type { Problem } from "./core/problem.js";
export type { Result } from "./core/result.js";
