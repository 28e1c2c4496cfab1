/** Bank holidays are published a year or two ahead: a warning comes before a deadline meets the end of them. */
import { problem } from "../../core/problem.js";
import { PUBLISHED_DIVISIONS } from "../../working-calendar/published.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CalendarJson, CharterJson } from "../format/charter-json.js";

/** Only a division of the United Kingdom is published by GOV.UK. */
function newerHint({ holidays = [] }: CharterJson, division: string): string {
  const own = holidays.find((entry) => entry.division === division);
  if (own !== undefined) return `Add the coming years to "${own.file}".`;
  return PUBLISHED_DIVISIONS.includes(division)
    ? "Bring a newer copy from GOV.UK."
    : "Add the coming years to its file.";
}

/**
 * Warns of calendars whose published bank holidays, or whose own coverage, end within a year of a day. Dated days off
 * that neither bank holidays nor a coverage bound are an error: after the last of them every day would be open.
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
  return Object.entries(charter.calendars).flatMap(([name, calendar]) => [
    ...ownCoverage(calendar, pointerTo("/calendars", name), on, inAYear),
    ...calendar.bankHolidays.flatMap((division, index): CharterIssue[] => {
      const last = lastDayOf(division);
      if (last === undefined || last >= inAYear) return [];
      const ended = last < on;
      return [
        problem(
          ended ? "coverage_ended" : "coverage_ends_soon",
          `The ${PUBLISHED_DIVISIONS.includes(division) ? "bank holidays" : "holidays"} of "${division}" are published until ${last}: ` +
            `${ended ? "that has passed" : "less than a year ahead"}.`,
          {
            path: pointerTo("/calendars", name, "bankHolidays", index),
            hint: newerHint(charter, division),
            severity: "warning",
            last,
          },
        ),
      ];
    }),
  ]);
}

function ownCoverage(
  { bankHolidays, specialDays = [], coverage }: CalendarJson,
  path: string,
  on: string,
  inAYear: string,
): CharterIssue[] {
  if (coverage === undefined)
    return bankHolidays.length === 0 && specialDays.some((special) => !("yearly" in special))
      ? [
          problem(
            "coverage_missing",
            "The days off of this calendar are dated, and nothing says until when they are known: after the last of " +
              "them every day of the week would be open.",
            {
              path: pointerTo(path, "specialDays"),
              hint: 'State "coverage": { "from": "2026-01-01", "until": "2026-12-31" }, or name its bank holidays.',
            },
          ),
        ]
      : [];
  if (coverage.until >= inAYear) return [];
  const ended = coverage.until < on;
  return [
    problem(
      ended ? "coverage_ended" : "coverage_ends_soon",
      `The coverage of this calendar ends on ${coverage.until}: ${ended ? "that has passed" : "less than a year ahead"}.`,
      {
        path: pointerTo(path, "coverage", "until"),
        hint: "Add the days off of the next year, and move the end.",
        severity: "warning",
        last: coverage.until,
      },
    ),
  ];
}
