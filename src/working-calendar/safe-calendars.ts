/** The `safe…` twins of what calendars are made with: a problem as a value instead of an exception. */
import type { Result } from "../core/result.js";
import { safely } from "../core/result.js";
import type { WorkingCalendarSpec } from "./calendar-spec.js";
import type { BankHolidays } from "./gov-uk.js";
import { bankHolidaysFromGovUk } from "./gov-uk.js";
import type { WorkingCalendar } from "./working-calendar-type.js";
import { workingCalendar } from "./working-calendar.js";

/**
 * `workingCalendar` with a problem as a value. The calendar itself throws for a day that it does not know.
 * @example
 * safeWorkingCalendar({ timeZone: "Europe/London", week: [], bankHolidays: [] }).problem.code
 * //=> "no_open_day"
 */
export function safeWorkingCalendar(spec: WorkingCalendarSpec): Result<WorkingCalendar> {
  return safely(() => workingCalendar(spec));
}

/**
 * `bankHolidaysFromGovUk` with a problem as a value.
 * @example safeBankHolidaysFromGovUk({}).problem.code //=> "bad_bank_holidays"
 */
export function safeBankHolidaysFromGovUk(
  json: unknown,
  options: { readonly retrieved?: string | undefined } = {},
): Result<BankHolidays> {
  return safely(() => bankHolidaysFromGovUk(json, options));
}
