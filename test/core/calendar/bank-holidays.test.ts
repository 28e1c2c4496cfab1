/**
 * Bank holidays of one's own: what several divisions have in common, what was known when, and what is said of lists
 * that make no sense.
 */
import { describe, expect, it } from "vitest";
import { mergeDivisions, type BankHoliday, type Division } from "../../../src/core/calendar/bank-holidays.js";
import { formatDay, parseDay } from "../../../src/core/calendar/day.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const coverage = { from: "2026-01-01", until: "2026-12-31" };
const divisionOf = (division: string, events: readonly BankHoliday[], rest: Partial<Division> = {}): Division => ({
  division,
  coverage,
  events,
  ...rest,
});
const merge = (divisions: readonly unknown[], knownOn?: string, projectUntil?: string) =>
  mergeDivisions(
    divisions as Division[],
    knownOn === undefined ? undefined : day(knownOn),
    projectUntil === undefined ? undefined : day(projectUntil),
    "/bankHolidays",
  );
const datesAndTitles = (list: ReturnType<typeof merge>) =>
  list.holidays.map((holiday) => [formatDay(holiday.day), holiday.title]);

describe("the holidays of several divisions", () => {
  it("are those of any of them, in order, each with the divisions that have it", () => {
    const here = divisionOf("here", [
      { date: "2026-12-25", title: "Christmas Day" },
      { date: "2026-01-01", title: "New Year’s Day" },
    ]);
    const there = divisionOf("there", [
      { date: "2026-05-09", title: "Liberation Day" },
      { date: "2026-12-25", title: "Christmas day" },
    ]);
    expect(merge([here, there]).holidays).toEqual([
      {
        day: day("2026-01-01"),
        title: "New Year’s Day",
        divisions: ["here"],
        disputed: undefined,
        announced: undefined,
      },
      {
        day: day("2026-05-09"),
        title: "Liberation Day",
        divisions: ["there"],
        disputed: undefined,
        announced: undefined,
      },
      {
        day: day("2026-12-25"),
        title: "Christmas day",
        divisions: ["here", "there"],
        disputed: undefined,
        announced: undefined,
      },
    ]);
  });

  it("have both titles where they differ by more than capitals", () => {
    const [here, there] = [
      divisionOf("here", [{ date: "2026-07-13", title: "Orangemen’s Day" }]),
      divisionOf("there", [{ date: "2026-07-13", title: "Fête" }]),
    ];
    expect(datesAndTitles(merge([here, there]))).toEqual([["2026-07-13", "Orangemen’s Day / Fête"]]);
  });

  it("are disputed where all of them dispute it, and announced on the last day where all were", () => {
    const holiday = (rest: Partial<BankHoliday>): BankHoliday => ({ date: "2026-06-15", title: "Extra", ...rest });
    const both = (a: Partial<BankHoliday>, b: Partial<BankHoliday>) => {
      const [merged] = merge([divisionOf("here", [holiday(a)]), divisionOf("there", [holiday(b)])]).holidays;
      return [merged?.disputed, merged?.announced === undefined ? undefined : formatDay(merged.announced)];
    };
    expect(both({ disputed: "no law" }, { disputed: "no proclamation" })).toEqual(["no law", undefined]);
    expect(both({ disputed: "no law" }, {})).toEqual([undefined, undefined]);
    expect(both({ announced: "2026-02-03" }, { announced: "2026-03-01" })).toEqual([undefined, "2026-03-01"]);
    expect(both({ announced: "2026-02-03" }, {})).toEqual([undefined, undefined]);
  });

  it("are known for the days that all coverages have in common, be it one", () => {
    const until = (last: string) =>
      merge([divisionOf("here", [], { coverage: { from: "2025-01-01", until: last } }), divisionOf("there", [])]);
    expect(until("2026-01-01")).toMatchObject({ from: day("2026-01-01"), publishedUntil: day("2026-01-01") });
    expect(problemOf(() => until("2025-12-31"))).toEqual({
      code: "no_common_coverage",
      path: "/bankHolidays",
      message: "There is no day for which the bank holidays of all of here, there are known.",
    });
    expect(merge([divisionOf("here", [], { coverage: { from: "2026-05-05", until: "2026-05-05" } })])).toMatchObject({
      from: day("2026-05-05"),
      publishedUntil: day("2026-05-05"),
    });
  });

  it("are worked out once for a division that cannot change, for each day of knowledge and of projection", () => {
    const frozen = Object.freeze(
      divisionOf("scotland", [{ date: "2026-06-15", title: "World Cup bank holiday", announced: "2026-02-03" }]),
    );
    const first = merge([frozen]);
    expect(merge([frozen])).toBe(first);
    expect(merge([frozen], "2026-02-02").holidays).toEqual([]);
    expect(merge([frozen], "2026-02-03").holidays).toHaveLength(1);
    expect(merge([frozen], undefined, "2027-01-31").holidays).toHaveLength(3);
    expect(merge([frozen, divisionOf("there", [])]).holidays).toHaveLength(1);
    const thawed = { ...frozen };
    expect(merge([thawed])).not.toBe(merge([thawed]));
  });
});

describe("what was known on a day", () => {
  const moved: BankHoliday = {
    date: "2026-05-08",
    title: "Early May bank holiday (VE day)",
    announced: "2025-06-07",
    movedFrom: "2026-05-04",
  };
  const asKnown = (event: BankHoliday, knownOn: string) => merge([divisionOf("here", [event])], knownOn).holidays;

  it("has a holiday announced on that day, and not one announced on the next", () => {
    const extra: BankHoliday = { date: "2026-06-15", title: "Extra", announced: "2026-02-03" };
    expect(asKnown(extra, "2026-02-03")).toMatchObject([{ title: "Extra", announced: day("2026-02-03") }]);
    expect(asKnown(extra, "2026-02-02")).toEqual([]);
    expect(asKnown({ date: "2026-06-15", title: "Ever so" }, "2000-01-01")).toHaveLength(1);
  });

  it("has a moved one on its old day, by its ordinary title", () => {
    expect(asKnown({ ...moved, disputed: "no law" }, "2025-06-06")).toEqual([
      {
        day: day("2026-05-04"),
        title: "Early May bank holiday",
        divisions: ["here"],
        disputed: undefined,
        announced: undefined,
      },
    ]);
    expect(asKnown(moved, "2025-06-07")).toMatchObject([
      { day: day("2026-05-08"), title: "Early May bank holiday (VE day)" },
    ]);
  });

  it.each([
    ["Spring (or Whit) holiday", "Spring (or Whit) holiday"],
    ["Spring (Whit) (moved)", "Spring (Whit)"],
    ["Spring()", "Spring()"],
    ["Spring ()", "Spring"],
  ])("%j was ordinarily %j", (title, ordinary) => {
    expect(asKnown({ ...moved, title }, "2025-06-06")).toMatchObject([{ title: ordinary }]);
  });
});

describe("holidays by rule", () => {
  it("go on after the last published day up to and with the day asked for", () => {
    // 2026: Boxing Day falls on a Saturday and is made up for on Monday 28 December. 2027: New Year’s Day is a Friday,
    // Good Friday 26 March.
    const published = divisionOf("england-and-wales", [{ date: "2026-12-25", title: "Christmas Day" }], {
      coverage: { from: "2026-01-01", until: "2026-12-27" },
    });
    expect(datesAndTitles(merge([published], undefined, "2027-03-26"))).toEqual([
      ["2026-12-25", "Christmas Day"],
      ["2026-12-28", "Boxing Day"],
      ["2027-01-01", "New Year’s Day"],
      ["2027-03-26", "Good Friday"],
    ]);
    expect(datesAndTitles(merge([published], undefined, "2027-03-25")).at(-1)).toEqual([
      "2027-01-01",
      "New Year’s Day",
    ]);
    const untilTheHoliday = { ...published, coverage: { from: "2026-01-01", until: "2026-12-28" } };
    expect(datesAndTitles(merge([untilTheHoliday], undefined, "2026-12-31"))).toEqual([
      ["2026-12-25", "Christmas Day"],
    ]);
    expect(merge([published], undefined, "2027-03-26").publishedUntil).toBe(day("2026-12-27"));
  });

  it.each(["jersey", "constructor"])("are none for %s", (name) => {
    expect(problemOf(() => merge([divisionOf(name, [])], undefined, "2027-03-26"))).toEqual({
      code: "cannot_project_bank_holidays",
      path: "/bankHolidays/0",
      message: `There are no rules to work out the bank holidays of "${name}" after 2026-12-31.`,
      hint: "Rules exist for england-and-wales, scotland, northern-ireland.",
    });
  });
});

describe("a list of holidays", () => {
  const shape = {
    code: "bad_bank_holidays",
    path: "/bankHolidays/0",
    message: "Bank holidays of one's own have a division, a coverage and events.",
    hint:
      '{ "division": "jersey", "coverage": { "from": "2026-01-01", "until": "2027-12-31" }, "events": [{ "date": ' +
      '"2026-05-09", "title": "Liberation Day" }] }.',
  };

  it.each<[string, unknown]>([
    ["nothing", null],
    ["a name", "jersey"],
    ["no name", { coverage, events: [] }],
    ["no coverage", { division: "jersey", events: [] }],
    ["null for a coverage", { division: "jersey", coverage: null, events: [] }],
    ["a year for a coverage", { division: "jersey", coverage: "2026", events: [] }],
    ["events that are no list", { division: "jersey", coverage, events: {} }],
  ])("is refused where it is %s", (_, division) => {
    expect(problemOf(() => merge([division]))).toEqual(shape);
  });

  it.each<[string, unknown, string]>([
    ["nothing", null, "null"],
    ["a date alone", "2026-05-09", '"2026-05-09"'],
    ["no title", { date: "2026-05-09" }, "A value of type object"],
    ["an empty title", { date: "2026-05-09", title: "" }, "A value of type object"],
    ["a title of 501 letters", { date: "2026-05-09", title: "x".repeat(501) }, "A value of type object"],
  ])("is refused where an event is %s", (_, event, written) => {
    expect(
      problemOf(() =>
        merge([divisionOf("jersey", [{ date: "2026-01-01", title: "New Year’s Day" }, event as BankHoliday])]),
      ),
    ).toEqual({
      code: "bad_bank_holidays",
      path: "/bankHolidays/0/events/1",
      message: `A bank holiday has a date and a title; ${written} has not.`,
    });
  });

  it.each<[string, Division, string]>([
    ["a date", divisionOf("jersey", [{ date: "9 May", title: "Liberation Day" }]), "/events/0/date"],
    [
      "the day it was announced",
      divisionOf("jersey", [{ date: "2026-05-09", title: "Liberation Day", announced: "9 May" }]),
      "/events/0/announced",
    ],
    [
      "the day it was moved from",
      divisionOf("jersey", [{ date: "2026-05-09", title: "Liberation Day", movedFrom: "9 May" }]),
      "/events/0/movedFrom",
    ],
    ["the first day", divisionOf("jersey", [], { coverage: { from: "9 May", until: "2026-12-31" } }), "/coverage/from"],
    ["the last day", divisionOf("jersey", [], { coverage: { from: "2026-01-01", until: "9 May" } }), "/coverage/until"],
  ])("is refused where %s is no date", (_, division, place) => {
    expect(problemOf(() => merge([division]))).toMatchObject({
      code: "bad_date",
      path: `/bankHolidays/0${place}`,
      message: '"9 May" is not a date.',
    });
  });

  it("is refused where its coverage ends before it begins, or is too long", () => {
    expect(
      problemOf(() => merge([divisionOf("jersey", [], { coverage: { from: "2026-01-02", until: "2026-01-01" } })])),
    ).toEqual({
      code: "backward_dates",
      path: "/bankHolidays/0/coverage",
      message: "The coverage ends before it begins.",
    });
    const events = Array.from({ length: 10_000 }, () => ({ date: "2026-05-09", title: "x".repeat(500) }));
    expect(merge([divisionOf("jersey", events)]).holidays).toHaveLength(1);
    expect(problemOf(() => merge([divisionOf("jersey", [...events, ...events.slice(0, 1)])]))).toEqual({
      code: "bad_bank_holidays",
      path: "/bankHolidays/0/events",
      message: "A division has at most 10000 events.",
    });
  });
});
