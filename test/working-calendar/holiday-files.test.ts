import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bankHolidaysFrom } from "../../src/working-calendar/holiday-files.js";
import { workingCalendar } from "../../src/working-calendar/working-calendar.js";
import { problemOf } from "../problem-of.js";

const COVERAGE = { from: "2024-01-01", until: "2027-12-31" };
const newZealand = {
  division: "new-zealand",
  noun: "public holiday",
  coverage: COVERAGE,
  days: [{ title: "Waitangi Day", yearly: "02-06", observed: { saturday: "monday after", sunday: "monday after" } }],
};
const otago = {
  division: "otago",
  extends: "new-zealand",
  coverage: COVERAGE,
  days: [{ title: "Otago Anniversary Day", weekday: "monday", nearest: "03-23" }],
};

describe("holidays of one's own from files", () => {
  it("lays a layer on what it extends, whichever comes first, and calendars count with it", () => {
    for (const files of [
      [otago, newZealand],
      [newZealand, otago],
    ]) {
      const holidays = bankHolidaysFrom(files);
      expect(Object.keys(holidays).sort()).toEqual(["new-zealand", "otago"]);
      const calendar = workingCalendar({
        timeZone: "Pacific/Auckland",
        week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        bankHolidays: [holidays["otago"]!],
      });
      expect(calendar.isWorkingDay("2026-02-06")).toBe(false);
      expect(calendar.isWorkingDay("2026-03-23")).toBe(false);
    }
  });

  it("lays a council's local days on Scotland as it comes with the library", () => {
    const { events, coverage } = bankHolidaysFrom({
      division: "a-council",
      extends: "scotland",
      without: ["Summer bank holiday"],
      coverage: { from: "2026-01-01", until: "2026-12-31" },
      events: [{ date: "2026-09-21", title: "Autumn holiday" }],
    })["a-council"]!;
    const dates = events.map(({ date }) => date).filter((date) => date.startsWith("2026"));
    expect(dates).toContain("2026-11-30"); // St Andrew's Day
    expect(dates).toContain("2026-09-21");
    expect(dates).not.toContain("2026-08-03");
    expect(coverage.until).toBe("2026-12-31");
  });

  it("reads the shipped shape, divisions by name, and the GOV.UK feed", () => {
    const shipped = JSON.parse(
      readFileSync(path.join(import.meta.dirname, "../../charters/bank-holidays/scotland.json"), "utf8"),
    ) as { coverage: object };
    expect(bankHolidaysFrom(shipped)["scotland"]!.coverage).toEqual(shipped.coverage);
    expect(Object.keys(bankHolidaysFrom({ "new-zealand": newZealand, otago }))).toHaveLength(2);
    const feed = {
      "england-and-wales": {
        division: "england-and-wales",
        events: [
          { date: "2029-01-01", title: "New Year’s Day", notes: "", bunting: true },
          { date: "2029-12-25", title: "Christmas Day", notes: "", bunting: true },
        ],
      },
    };
    expect(bankHolidaysFrom(feed)["england-and-wales"]!.coverage).toEqual({ from: "2029-01-01", until: "2029-12-31" });
  });

  it.each<[string, unknown, string, string]>([
    ["the same division twice", [newZealand, newZealand], "duplicate_holidays", "/1"],
    ["a layer on nothing", [otago], "unknown_division", "/0/extends"],
    [
      "layers in a circle",
      [
        { ...otago, extends: "b" },
        { ...otago, division: "b", extends: "otago" },
      ],
      "extends_itself",
      "/1/extends",
    ],
    ["a layer without years", [newZealand, { ...otago, coverage: undefined }], "bad_bank_holidays", "/1/coverage"],
    ["a list of dates alone", [{ date: "2026-01-01", title: "New Year" }], "bad_bank_holidays", ""],
    ["a name that is another", { ireland: newZealand }, "bad_bank_holidays", "/ireland/division"],
    ["nothing", null, "bad_bank_holidays", ""],
    ["an empty object", {}, "bad_bank_holidays", "/division"],
  ])("refuses %s, and never sends to GOV.UK", (_, files, code, at) => {
    const problem = problemOf(() => bankHolidaysFrom(files));
    expect({ code: problem.code, path: problem.path }).toEqual({ code, path: at });
    expect(problem.hint).toBeTypeOf("string");
    expect(JSON.stringify(problem)).not.toContain("gov.uk");
  });
});
