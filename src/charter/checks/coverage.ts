/** Bank holidays are published a year or two ahead: a warning comes before a deadline meets the end of them. */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";

/**
 * Warns of calendars whose published bank holidays end within a year of a day.
 * @param lastDayOf the last day for which the holidays of a division are published, undefined if it is not known
 * @param on the day to judge from, YYYY-MM-DD
 * @example checkCoverage(charter.json, () => "2028-12-31", "2028-06-30")[0].code //=> "coverage_ends_soon"
 */
export function checkCoverage(
  charter: CharterJson,
  lastDayOf: (division: string) => string | undefined,
  on: string,
): CharterIssue[] {
  const inAYear = `${String(Number(on.slice(0, 4)) + 1).padStart(4, "0")}${on.slice(4)}`;
  return Object.entries(charter.calendars).flatMap(([name, { bankHolidays }]) =>
    bankHolidays.flatMap((division, index): CharterIssue[] => {
      const last = lastDayOf(division);
      if (last === undefined || last >= inAYear) return [];
      const ended = last < on;
      return [
        problem(
          ended ? "coverage_ended" : "coverage_ends_soon",
          `The bank holidays of "${division}" are published until ${last}: ` +
            `${ended ? "that has passed" : "less than a year ahead"}.`,
          {
            path: pointerTo("/calendars", name, "bankHolidays", index),
            hint: "Bring a newer copy from GOV.UK.",
            severity: "warning",
            last,
          },
        ),
      ];
    }),
  );
}
