/** The `safe…` twins of what calendars are made with: a problem as a value instead of an exception. */
import { safeTwin } from "../core/result.js";
import { bankHolidaysFromGovUk } from "./gov-uk.js";
import { workingCalendar } from "./working-calendar.js";

/**
 * `workingCalendar` with a problem as a value. The calendar itself throws for a day that it does not know.
 * @example
 * safeWorkingCalendar({ timeZone: "Europe/London", week: [], bankHolidays: [] }).problem.code
 * //=> "no_open_day"
 */
export const safeWorkingCalendar = safeTwin(workingCalendar);

/**
 * `bankHolidaysFromGovUk` with a problem as a value.
 * @example safeBankHolidaysFromGovUk({}).problem.code //=> "bad_bank_holidays"
 */
export const safeBankHolidaysFromGovUk = safeTwin(bankHolidaysFromGovUk);
