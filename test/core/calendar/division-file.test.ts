/** Holidays by rule, worked out to dates: expected days from printed calendars and the statutes, never from output. */
import { describe, expect, it } from "vitest";
import { expandDivision, type DivisionFile } from "../../../src/core/calendar/division-file.js";
import type { HolidayRule } from "../../../src/core/calendar/holiday-rule.js";
import { problemOf } from "../../problem-of.js";

const YEARS = { from: "2020-01-01", until: "2030-12-31" };
const division = (changes: object = {}): DivisionFile =>
  ({ division: "somewhere", coverage: YEARS, events: [], ...changes }) as DivisionFile;
const datesOf = (rule: object, year: string): string[] =>
  expandDivision(division({ days: [{ title: "Day", ...rule } as HolidayRule] }))
    .events.map(({ date }) => date)
    .filter((date) => date.startsWith(year));
const refused = (changes: object) => problemOf(() => expandDivision(division(changes)));

describe("a holiday by rule", () => {
  it("falls on one day of every year, 29 February in leap years only", () => {
    expect(datesOf({ yearly: "05-09" }, "2026")).toEqual(["2026-05-09"]);
    expect(datesOf({ yearly: "02-29" }, "202")).toEqual(["2020-02-29", "2024-02-29", "2028-02-29"]);
  });

  it("is a range of every year, over the new year too", () => {
    expect(datesOf({ yearly: "12-30", until: "01-02" }, "2027")).toEqual([
      "2027-01-01",
      "2027-01-02",
      "2027-12-30",
      "2027-12-31",
    ]);
    // The coverage ends with 2030: what lies in 2031 is not known. What began in 2019 is.
    expect(datesOf({ yearly: "12-30", until: "01-02" }, "2020-01")).toEqual(["2020-01-01", "2020-01-02"]);
  });

  it("lies some days from Easter Sunday: 5 April 2026, 28 March 2027, 31 March 2024", () => {
    expect(datesOf({ easter: 1 }, "2026")).toEqual(["2026-04-06"]);
    expect(datesOf({ easter: -2 }, "2027")).toEqual(["2027-03-26"]);
    expect(datesOf({ easter: 60 }, "2024")).toEqual(["2024-05-30"]); // Corpus Christi
  });

  it.each([
    [{ nth: "first", weekday: "monday", month: 5 }, "2026-05-04"],
    [{ nth: "third", weekday: "monday", month: 1 }, "2026-01-19"],
    [{ nth: "fourth", weekday: "thursday", month: 11 }, "2026-11-26"],
    [{ nth: "last", weekday: "monday", month: 5 }, "2026-05-25"],
    [{ nth: "last", weekday: "monday", month: 8 }, "2026-08-31"],
    // Canterbury's show day: the second Friday after the first Tuesday of November, which is 3 November 2026.
    [{ nth: "first", weekday: "tuesday", month: 11, plus: 10 }, "2026-11-13"],
    // Hawke's Bay: the Friday before Labour Day, 26 October 2026.
    [{ nth: "fourth", weekday: "monday", month: 10, plus: -3 }, "2026-10-23"],
    // The Monday nearest to 23 March 2026, itself a Monday; to 29 January 2026, a Thursday; to 30 November, a Monday.
    [{ weekday: "monday", nearest: "03-23" }, "2026-03-23"],
    [{ weekday: "monday", nearest: "01-29" }, "2026-01-26"],
    [{ weekday: "monday", nearest: "01-30" }, "2026-02-02"],
    [{ weekday: "wednesday", before: "11-23" }, "2026-11-18"], // Buß- und Bettag
    [{ weekday: "monday", before: "11-23" }, "2026-11-16"],
    [{ weekday: "monday", onOrBefore: "11-23" }, "2026-11-23"],
    [{ weekday: "monday", after: "11-23" }, "2026-11-30"],
    [{ weekday: "monday", onOrAfter: "11-23" }, "2026-11-23"],
  ])("%j is %s", (rule, date) => expect(datesOf(rule, "2026")).toEqual([date]));

  it("is observed on Friday for a Saturday and on Monday for a Sunday, and not on its own day", () => {
    const federal = { yearly: "07-04", observed: { saturday: "friday before", sunday: "monday after" } };
    expect(datesOf(federal, "2026")).toEqual(["2026-07-03"]); // Saturday
    expect(datesOf(federal, "2021")).toEqual(["2021-07-05"]); // Sunday
    expect(datesOf(federal, "2025")).toEqual(["2025-07-04"]); // Friday
  });

  it("of the next year is observed on the last day of this one", () => {
    const newYear = { yearly: "01-01", observed: { saturday: "friday before" } };
    expect(datesOf(newYear, "2021")).toEqual(["2021-01-01", "2021-12-31"]); // 1 January 2022 is a Saturday
    expect(datesOf(newYear, "2022")).toEqual([]);
  });

  it("has another day beside its own: New South Wales, Boxing Day 2026 is a Saturday", () => {
    expect(
      datesOf({ yearly: "12-26", additional: { saturday: "monday after", sunday: "tuesday after" } }, "2026"),
    ).toEqual(["2026-12-26", "2026-12-28"]);
  });

  it("moves from any weekday: St Brigid's Day is the first Monday of February, unless the 1st is a Friday", () => {
    const brigid = {
      yearly: "02-01",
      years: { from: 2023 },
      observed: Object.fromEntries(
        ["tuesday", "wednesday", "thursday", "saturday", "sunday"].map((day) => [day, "monday after"]),
      ),
    };
    expect(datesOf(brigid, "20")).toEqual([
      "2023-02-06",
      "2024-02-05",
      "2025-02-03",
      "2026-02-02",
      "2027-02-01",
      "2028-02-07",
      "2029-02-05",
      "2030-02-01", // a Friday
    ]);
  });

  it("marks what is observed on another day as a substitute", () => {
    const { events } = expandDivision(
      division({
        coverage: { from: "2026-07-01", until: "2026-07-31" },
        days: [{ title: "Independence Day", yearly: "07-04", observed: { saturday: "friday before" } }],
      }),
    );
    expect(events).toEqual([{ date: "2026-07-03", title: "Independence Day", notes: "Substitute day" }]);
  });
});

describe("a division of one's own", () => {
  it("takes dates as they stand, has each holiday once, in order", () => {
    const { events, title, noun } = expandDivision(
      division({
        title: "Somewhere",
        noun: "public holiday",
        events: [
          { date: "2026-12-25", title: "Christmas Day" },
          { date: "2026-07-10", title: "Matariki" },
        ],
        days: [{ title: "Christmas Day", yearly: "12-25", years: { from: 2026, until: 2026 } }],
      }),
    );
    expect(events.map(({ date }) => date)).toEqual(["2026-07-10", "2026-12-25"]);
    expect({ title, noun }).toEqual({ title: "Somewhere", noun: "public holiday" });
  });

  it("is a layer on another one: its days and those of the other, without some, where both are known", () => {
    const base = expandDivision(
      division({
        noun: "public holiday",
        coverage: { from: "2024-01-01", until: "2026-12-31" },
        days: [
          { title: "New Year's Day", yearly: "01-01" },
          { title: "Labour Day", nth: "fourth", weekday: "monday", month: 10 },
        ],
      }),
    );
    const layer = expandDivision(
      division({
        division: "otago",
        extends: "somewhere",
        without: ["Labour Day"],
        coverage: { from: "2026-01-01", until: "2028-12-31" },
        days: [{ title: "Otago Anniversary Day", weekday: "monday", nearest: "03-23" }],
      }),
      base,
    );
    expect(layer.coverage).toEqual({ from: "2026-01-01", until: "2026-12-31" });
    expect(layer.noun).toBe("public holiday");
    expect(layer.events.filter(({ date }) => date.startsWith("2026")).map(({ date }) => date)).toEqual([
      "2026-01-01",
      "2026-03-23",
    ]);
  });

  it.each<[string, object, string]>([
    ["a division without coverage", { coverage: undefined }, "/coverage"],
    ["a coverage of one end", { coverage: { from: "2026-01-01" } }, "/coverage"],
    ["a date that is none", { events: [{ date: "2026-02-30", title: "Day" }] }, "/events/0/date"],
    ["a holiday without a title", { events: [{ date: "2026-02-20" }] }, "/events/0/title"],
    ["a key that is misspelt", { days: [{ title: "Day", yearly: "01-01", observd: {} }] }, "/days/0/observd"],
    ["a rule without a day", { days: [{ title: "Day" }] }, "/days/0"],
    ["a day of no year", { days: [{ title: "Day", yearly: "02-30" }] }, "/days/0/yearly"],
    [
      "a weekday of no language",
      { days: [{ title: "Day", nth: "first", weekday: "mon", month: 5 }] },
      "/days/0/weekday",
    ],
    ["a weekday beside nothing", { days: [{ title: "Day", weekday: "monday" }] }, "/days/0"],
    [
      "an eighth month too many",
      { days: [{ title: "Day", nth: "first", weekday: "monday", month: 13 }] },
      "/days/0/month",
    ],
    [
      "a move to nowhere",
      { days: [{ title: "Day", yearly: "01-01", observed: { sunday: "monday" } }] },
      "/days/0/observed/sunday",
    ],
    [
      "a range that is observed",
      { days: [{ title: "Day", yearly: "01-01", until: "01-03", observed: { sunday: "monday after" } }] },
      "/days/0",
    ],
    [
      "years that end first",
      { days: [{ title: "Day", easter: 1, years: { from: 2027, until: 2026 } }] },
      "/days/0/years",
    ],
    ["nothing at all", { events: undefined }, ""],
    ["a layer on nothing that takes away", { without: ["Day"] }, "/without"],
    ["a name with capitals", { division: "Ireland" }, "/division"],
  ])("refuses %s, with its place and a hint", (_, changes, path) => {
    const { code, path: at, hint } = refused(changes);
    expect({ code, at }).toEqual({ code: "bad_bank_holidays", at: path });
    expect(hint).toBeTypeOf("string");
  });

  it("refuses a layer where nothing is known of both, and one that takes away what is not there", () => {
    const base = expandDivision(division({ coverage: { from: "2020-01-01", until: "2020-12-31" } }));
    const layer = (changes: object) =>
      problemOf(() => expandDivision(division({ division: "layer", extends: "somewhere", ...changes }), base));
    expect(layer({ coverage: { from: "2026-01-01", until: "2026-12-31" } }).code).toBe("no_common_coverage");
    expect(layer({ without: ["Labor Day"] })).toMatchObject({ code: "bad_bank_holidays", path: "/without/0" });
  });
});
