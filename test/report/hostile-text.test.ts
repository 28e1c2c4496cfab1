/**
 * Text that a case or a charter can carry and that means something to whoever reads a file: in none of the formats that
 * are written does it become more than text.
 */
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { loadCharter, report } from "../../src/index.js";
import { calendarFile, reportCsv, reportHtml, reportMarkdown } from "../../src/report.js";
import { cli, folderOf } from "../cli/run-cli.js";
import { aCharterOf } from "../laws/any-charter.js";

const HOSTILE: Record<string, string> = {
  "a formula": '=HYPERLINK("http://x.test","y")',
  "a formula after a return": "\r=1+1",
  "a command of a spreadsheet": "@SUM(A1)",
  "a lone carriage return": "one\rtwo",
  "a line break and a column": 'a"\n"b",c',
  "a script": "<script>alert(1)</script>",
  "an attribute": '" onmouseover="alert(1)',
  "an image in Markdown": "![x](javascript:alert(1)) | <img src=x onerror=alert(1)>",
  "an entry of a calendar": "x\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM",
  "a code of a terminal": "\u001b]0;owned\u0007\u001b[2J\u009b31m",
  "a line separator": "a\u2028b\u2029c",
  "a name of the language": "__proto__",
};
const TEXTS = Object.entries(HOSTILE);
const charterWith = (text: string) =>
  loadCharter({
    ...aCharterOf({ calendars: { main: { bankHolidays: [], week: ["monday"] } }, targets: [] }),
    title: text,
    authority: { id: "a", name: text },
    standards: [
      {
        id: "s",
        title: text,
        targets: [{ id: "t", title: text, within: { calendarDays: 5 }, metBy: ["responded"], quote: text }],
      },
    ],
  });
const caseWith = (text: string) => ({ id: text, kind: "enquiry", received: "2026-01-05" });
const options = { asOf: "2026-02-01", by: "month" } as const;

describe("hostile text stays text", () => {
  it.each(TEXTS)("in CSV of a report: %s", (_, text) => {
    const rows: string[][] = parse(reportCsv(report(charterWith(text), [caseWith(text)], options)), {
      record_delimiter: ["\r\n", "\n", "\r"],
    });
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/);
  });

  it.each(TEXTS)("in HTML: %s", (_, text) => {
    const html = reportHtml(report(charterWith(text), [caseWith(text)], options));
    expect(html).not.toMatch(/<script>alert|<img|onmouseover="alert/);
    expect(html).not.toContain("\u001b");
  });

  it.each(TEXTS)("in Markdown: %s", (_, text) => {
    const markdown = reportMarkdown(report(charterWith(text), [caseWith(text)], options));
    expect(markdown).not.toMatch(/(^|[^\\])<(script|img)/);
    expect(markdown).not.toMatch(/[^\\]\]\(javascript/);
  });

  it.each(TEXTS)("in iCalendar: %s", (_, text) => {
    const file = calendarFile(charterWith(text), [caseWith(text)], options);
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vevent"]);
    expect(calendar.getFirstSubcomponent("vevent")?.getAllSubcomponents()).toEqual([]);
  });

  it.each(TEXTS)("in CSV, NDJSON and a table of the command line: %s", async (_, text) => {
    const input = `${JSON.stringify(caseWith(text))}\n`;
    const cwd = folderOf({ "charter.json": JSON.stringify(charterWith(text).json), "cases.ndjson": input });
    const run = (...form: string[]) =>
      cli(["deadlines", "--charter", "charter.json", "--input", "cases.ndjson", ...form], { cwd });
    const csv = await run("--csv");
    const rows: string[][] = parse(csv.out, { record_delimiter: ["\r\n", "\n", "\r"] });
    expect([csv.code, new Set(rows.map((row) => row.length)).size, rows.length]).toEqual([0, 1, 2]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/);
    const lines = (await run("--ndjson")).out.trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { case: string }).case)).toEqual([text]);
    // eslint-disable-next-line no-control-regex
    expect((await run()).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
