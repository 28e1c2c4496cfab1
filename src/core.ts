/** Third entry: calendars of working days and hours without the charters and without zod, for programs that count and nothing else. @module charter-sla/core */

export { workingCalendar } from "./calendar/working-calendar.js";
export type { BankHolidaySource, WorkingCalendarSpec } from "./calendar/calendar-spec.js";
export type { DateInput, DayColumn, InstantInput, TimeOptions, WorkingCalendar } from "./calendar/working-calendar-type.js";
export type { Duration } from "./calendar/duration.js";
export { bankHolidaysFromGovUk } from "./calendar/gov-uk.js";
export type { BankHolidays } from "./calendar/gov-uk.js";
export { safeBankHolidaysFromGovUk, safeWorkingCalendar } from "./calendar/safe.js";

export type { BankHoliday, Division } from "./core/bank-holidays.js";
export type { DayOff } from "./core/days-off.js";
export type { SpecialDay, SpecialDayBase } from "./core/special-days.js";
export type { OpenSpan, Week, Weekday } from "./core/week.js";
export type { AtClosing } from "./core/open-time.js";
export { SlaError } from "./core/problem.js";
export type { Problem } from "./core/problem.js";
export type { Result } from "./core/result.js";
