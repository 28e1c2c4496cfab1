/** Calendars drawn, compared line by line with what was drawn by hand. */
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { calendarDays, drawnCalendar, explain, explainedDays, loadCharter, workingCalendar } from "../../src/index.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

describe("a drawn month", () => {
  const calendar = workingCalendar({
    timeZone: "Europe/London",
    week,
    bankHolidays: ["england-and-wales"],
    specialDays: [
      { on: "2026-12-29", open: [], title: "Christmas closure" },
      { on: "2026-12-26", open: "all-day", title: "Sale" },
    ],
  });

  it("is a grid from Monday to Sunday with weekends, holidays by name, closures and changed hours", () => {
    const days = calendarDays(calendar, "2026-12-01", "2026-12-31", [
      { date: "2026-12-26", note: "Sale, a working day" },
    ]);
    expect(drawnCalendar(days).split("\n")).toEqual([
      "December 2026",
      "Mon     Tue     Wed     Thu     Fri     Sat     Sun",
      "         1       2       3       4       5       6",
      "                                        -       -",
      " 7       8       9      10      11      12      13",
      "                                        -       -",
      "14      15      16      17      18      19      20",
      "                                        -       -",
      "21      22      23      24      25      26      27",
      "                                holiday hours   -",
      "28      29      30      31",
      "holiday closed",
      "  Friday 25 December 2026: Christmas Day (England and Wales)",
      "  Saturday 26 December 2026: Sale, a working day",
      "  Monday 28 December 2026: Boxing Day (England and Wales)",
      "  Tuesday 29 December 2026: Christmas closure",
    ]);
  });

  it("marks days past the coverage instead of guessing, and says which were worked out by rule", () => {
    expect(calendarDays(calendar, "2028-12-31", "2029-01-01").map(({ kind, mark }) => [kind, mark])).toEqual([
      ["day-off", "-"],
      ["unknown", "?"],
    ]);
    const projected = workingCalendar({
      timeZone: "Europe/London",
      week,
      bankHolidays: ["scotland"],
      beyondCoverage: "project",
    });
    expect(calendarDays(projected, "2029-01-01", "2029-01-03").map(({ mark }) => mark)).toEqual([
      "holiday",
      "holiday",
      "prov.",
    ]);
  });

  it("has colours only where they are asked for, and the same words with them", () => {
    const days = calendarDays(calendar, "2026-12-25", "2026-12-25");
    const coloured = drawnCalendar(days, { colour: true });
    expect(coloured).toContain("\u001b[31mholiday\u001b[0m");
    expect(drawnCalendar(days)).not.toContain("\u001b");
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[[\d;]+m/g, "")).toBe(drawnCalendar(days));
  });

  it("stands below the one before it", () => {
    expect(
      drawnCalendar(calendarDays(calendar, "2026-12-01", "2027-01-31"))
        .split("\n\n")
        .map((month) => month.split("\n")[0]),
    ).toEqual(["December 2026", "January 2027"]);
  });
});

describe("the days that were counted", () => {
  const charter = loadCharter(charters["uk-foia-2000"], { charters: Object.values(charters) });

  it("have their numbers, between the day of receipt and the last day", () => {
    // Wednesday 22 December 2027: 23 and 24 December are 1 and 2, 29 December is 3; 4 January is a day off in Scotland.
    const days = explainedDays(
      explain(charter, { kind: "request", body: "authority", records: "own", received: "2027-12-22" }, "respond"),
    );
    const marks = new Map(days.map(({ date, mark }) => [date, mark]));
    expect(
      ["2027-12-22", "2027-12-23", "2027-12-24", "2027-12-25", "2027-12-27", "2027-12-28", "2027-12-29"].map((date) =>
        marks.get(date),
      ),
    ).toEqual(["start", " 1", " 2", "-", "holiday", "holiday", " 3"]);
    expect(days.at(-1)).toMatchObject({ mark: "20 due", kind: "due" });
    expect(days.find(({ date }) => date === "2028-01-04")?.note).toBe("2nd January (Scotland)");
  });

  it("show what a pause took out", () => {
    const record = {
      kind: "request",
      body: "authority",
      records: "own",
      received: "2026-01-12",
      events: [
        { event: "fees-notice-given", at: "2026-01-14" },
        { event: "fee-received", at: "2026-01-15" },
      ],
    };
    const days = explainedDays(explain(charter, record, "respond"));
    expect(days.slice(0, 5).map(({ date, mark }) => [date, mark])).toEqual([
      ["2026-01-12", "start"],
      ["2026-01-13", " 1"],
      ["2026-01-14", "paused"],
      ["2026-01-15", "paused"],
      ["2026-01-16", " 2"],
    ]);
  });

  it("are none where nothing is counted in days", () => {
    expect(
      explainedDays(
        explain(
          loadCharter(charters["antrim-and-newtownabbey"], { charters: Object.values(charters) }),
          { kind: "query", received: "2026-01-05" },
          "first-contact",
        ),
      ),
    ).toEqual([]);
  });
});
