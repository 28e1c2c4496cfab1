// The build that needs no Buffer: a report may be made in a web page.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Report } from "./report-type.js";
import { reportRows } from "./row.js";

/**
 * The report as CSV with a header: one row for each target, group and period (see `reportRows`).
 * Cells that a spreadsheet would run as a formula get an apostrophe before them.
 * @example reportCsv(report(charter, records, { asOf: "2026-03-31", by: "month" }))
 */
export function reportCsv(report: Report): string {
  return stringify(reportRows(report), {
    header: true,
    escape_formulas: true,
    // Alone it ends a line for many readers.
    quoted_match: /\r/,
    cast: { boolean: String },
  });
}
