/**
 * Fourth entry: reports written out (Markdown, CSV, a page with charts) and calendar files. `report` itself is in the
 * main entry.
 * @module charter-sla/report
 */

export { reportHtml } from "./report/page/page.js";
export { reportMarkdown } from "./report/markdown.js";
export { reportCsv } from "./report/csv.js";
export { reportRows } from "./report/row.js";
export type { ReportRow } from "./report/row.js";
export type { Report } from "./report/report-type.js";

export { calendarFile, calendarText } from "./text/ics/ics-file.js";
export type { CalendarFileHead } from "./text/ics/ics-file.js";
export { calendarEntries } from "./text/ics/ics-entries.js";
export type { CalendarEntry, CalendarFileOptions } from "./text/ics/ics-entries.js";
