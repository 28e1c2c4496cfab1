/** The periods by which a report is drawn up: by the local day on which a case was received. */
import type { DayNumber } from "../core/calendar/day.js";
import { civilFromDay, dayFromCivil, formatDay } from "../core/calendar/day.js";

/**
 * "financial-year" runs from April to March, as councils' accounts do. A quarter is the same three months in either
 * year.
 */
export type ReportBy = "month" | "quarter" | "year" | "financial-year";

export const REPORT_PERIODS: readonly ReportBy[] = ["month", "quarter", "year", "financial-year"];

/** A span of whole local days. */
export interface ReportPeriod {
  /** `2026-01`, `2026-Q1`, `2026` or `2025-26`: sorts as text. */
  readonly id: string;
  /** For people: `January 2026`, `January to March 2026`, `2026`, `April 2025 to March 2026`. */
  readonly title: string;
  /** First and last day, both included. */
  readonly from: string;
  readonly until: string;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** @param day the local day of the receipt */
export function periodOf(day: DayNumber, by: ReportBy): ReportPeriod {
  const { year, month } = civilFromDay(day);
  switch (by) {
    case "month":
      return period(`${year}-${String(month).padStart(2, "0")}`, year, month, 1);
    case "quarter": {
      const quarter = Math.ceil(month / 3);
      return period(`${year}-Q${quarter}`, year, quarter * 3 - 2, 3);
    }
    case "year":
      return period(String(year), year, 1, 12);
    case "financial-year": {
      const first = month >= 4 ? year : year - 1;
      return period(`${first}-${String((first + 1) % 100).padStart(2, "0")}`, first, 4, 12);
    }
  }
}

function period(id: string, year: number, month: number, months: number): ReportPeriod {
  const endYear = month + months > 12 ? year + 1 : year;
  const afterMonth = ((month + months - 1) % 12) + 1;
  return {
    id,
    title: titleOf(year, month, months),
    from: formatDay(dayFromCivil(year, month, 1)),
    until: formatDay((dayFromCivil(endYear, afterMonth, 1) - 1) as DayNumber),
  };
}

function titleOf(year: number, month: number, months: number): string {
  const first = MONTHS[month - 1];
  if (months === 1) return `${first} ${year}`;
  if (months === 12 && month === 1) return String(year);
  const last = MONTHS[(month + months - 2) % 12];
  return months === 12 ? `${first} ${year} to ${last} ${year + 1}` : `${first} to ${last} ${year}`;
}
