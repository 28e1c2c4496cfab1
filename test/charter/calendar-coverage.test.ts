/** Holidays that are written as dated days end: past the coverage that a calendar states nothing is counted. */
import { describe, expect, it } from "vitest";
import { checkCoverage } from "../../src/charter/checks/coverage.js";
import type { CalendarJson } from "../../src/charter/format/charter-json.js";
import { assess, loadCharter } from "../../src/index.js";
import { aCharterOf } from "../laws/any-charter.js";

const own: CalendarJson = {
  bankHolidays: [],
  week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  specialDays: [{ on: "2026-12-25", open: [], title: "Christmas Day" }],
};
const covered: CalendarJson = { ...own, coverage: { from: "2026-01-01", until: "2026-12-31" } };
const charterOn = (calendar: CalendarJson) =>
  aCharterOf({
    calendars: { main: calendar },
    targets: [{ id: "respond", within: { workingDays: 5 }, metBy: ["responded"] }],
  });
const answer = (calendar: CalendarJson, received: string) => {
  const { lastDay, problem } = assess(
    loadCharter(charterOn(calendar)),
    { kind: "enquiry", received },
    { asOf: received },
  ).targets[0]!;
  return problem?.code ?? lastDay;
};

describe("the coverage of a calendar", () => {
  it("bounds what is counted: five days from Wednesday 23 December 2026 end on Thursday 31, from the 24th nobody knows", () => {
    // The 25th is off: 24, 28, 29, 30, 31.
    expect(answer(covered, "2026-12-23")).toBe("2026-12-31");
    expect(answer(covered, "2026-12-24")).toBe("outside_calendar_coverage");
    expect(answer(own, "2026-12-24")).toBe("2027-01-01");
  });

  it("does not reach further than the bank holidays that are published", () => {
    const both = {
      ...covered,
      bankHolidays: ["england-and-wales"],
      coverage: { from: "2026-01-01", until: "2090-12-31" },
    };
    expect(answer(both, "2089-01-04")).toBe("outside_calendar_coverage");
  });

  it("is asked for by check where dated days off stand alone, and ends with a warning", () => {
    const issues = (calendar: CalendarJson, on: string) =>
      checkCoverage(charterOn(calendar), () => "2099-12-31", on).map(({ code, path, severity }) => [
        code,
        path,
        severity,
      ]);
    expect(issues(own, "2026-06-01")).toEqual([["coverage_missing", "/calendars/main/specialDays", undefined]]);
    expect(issues({ ...own, specialDays: [{ yearly: "12-25", open: [] }] }, "2026-06-01")).toEqual([]);
    expect(issues(covered, "2025-06-01")).toEqual([]);
    const until = "/calendars/main/coverage/until";
    expect(issues(covered, "2026-06-01")).toEqual([["coverage_ends_soon", until, "warning"]]);
    expect(issues(covered, "2027-06-01")).toEqual([["coverage_ended", until, "warning"]]);
  });
});
