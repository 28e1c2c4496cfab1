/**
 * What a calendar is built of: how far it reaches, which of its rules wins, and what is said of a spec that makes no
 * sense.
 */
import { describe, expect, it } from "vitest";
import {
  buildCalendar,
  dayOff,
  isWorkingDay,
  lateHolidays,
  openMsBetween,
  specialDayOf,
  bankHolidayOn,
  type CalendarSpec,
} from "../../../src/core/calendar/calendar.js";
import { formatDay, parseDay } from "../../../src/core/calendar/day.js";
import { makeZone, type EpochMs } from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const HOUR = 3_600_000;
const utc = makeZone("UTC", []);
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const ofTwoYears = {
  division: "scotland",
  coverage: { from: "2026-01-01", until: "2027-12-31" },
  events: [
    { date: "2026-06-15", title: "World Cup bank holiday", announced: "2026-02-03" },
    { date: "2026-12-25", title: "Christmas Day" },
  ],
};
const build = (spec: Partial<CalendarSpec> = {}) =>
  buildCalendar({ id: "office", zone: utc, week: weekdays, bankHolidays: [ofTwoYears], ...spec });
const reach = (spec: Partial<CalendarSpec>) => {
  const { firstDay, lastDay, publishedUntil } = build(spec);
  return [firstDay, lastDay, publishedUntil].map(formatDay);
};

describe("a calendar reaches", () => {
  it.each<[string, Partial<CalendarSpec>, string[]]>([
    ["as far as its holidays are published", {}, ["2026-01-01", "2027-12-31", "2027-12-31"]],
    [
      "as far as it is asked to",
      { coverage: { from: "2026-02-01", until: "2026-02-28" } },
      ["2026-02-01", "2026-02-28", "2026-02-28"],
    ],
    [
      "one day, where no more is asked for",
      { coverage: { from: "2026-02-02", until: "2026-02-02" } },
      ["2026-02-02", "2026-02-02", "2026-02-02"],
    ],
    [
      "all that is published, where that is asked for",
      { coverage: { from: "2026-01-01", until: "2027-12-31" } },
      ["2026-01-01", "2027-12-31", "2027-12-31"],
    ],
    [
      "as far as holidays are worked out by rule",
      { projectUntil: "2030-06-30" },
      ["2026-01-01", "2030-06-30", "2027-12-31"],
    ],
    [
      "a part of what is worked out",
      { projectUntil: day("2030-06-30"), coverage: { from: "2027-01-01", until: "2028-02-29" } },
      ["2027-01-01", "2028-02-29", "2027-12-31"],
    ],
    [
      "what is published, where rules are to reach less far",
      { projectUntil: "2027-06-30" },
      ["2026-01-01", "2027-12-31", "2027-12-31"],
    ],
    ["1970 to 2099 without any holidays", { bankHolidays: [] }, ["1970-01-01", "2099-12-31", "2099-12-31"]],
    [
      "1970 to 2099 at most",
      {
        bankHolidays: [
          {
            division: "rome",
            coverage: { from: "1900-01-01", until: "2150-12-31" },
            events: [
              { date: "1950-12-25", title: "Christmas Day" },
              { date: "2120-12-25", title: "Christmas Day" },
            ],
          },
        ],
      },
      ["1970-01-01", "2099-12-31", "2099-12-31"],
    ],
  ])("%s", (_, spec, expected) => {
    expect(reach(spec)).toEqual(expected);
  });

  it("has the holidays of the days that it reaches, projected ones too", () => {
    const dates = (spec: Partial<CalendarSpec>) => build(spec).holidays.map((holiday) => formatDay(holiday.day));
    expect(dates({ coverage: { from: "2026-06-15", until: "2026-12-25" } })).toEqual(["2026-06-15", "2026-12-25"]);
    expect(dates({ coverage: { from: "2026-06-16", until: "2026-12-24" } })).toEqual([]);
    // 1 January 2028 is a Saturday and 2 January a Sunday: in Scotland Monday and Tuesday make up for them.
    expect(dates({ projectUntil: "2099-12-31", coverage: { from: "2027-01-01", until: "2028-01-31" } })).toEqual([
      "2028-01-03",
      "2028-01-04",
    ]);
    expect(dates({ knownOn: "2026-02-02" })).toEqual(["2026-12-25"]);
    expect(dates({ knownOn: day("2026-02-03") })).toEqual(["2026-06-15", "2026-12-25"]);
  });

  it("says where its holidays are from, and when it was known", () => {
    expect(build({ bankHolidays: [{ ...ofTwoYears, retrieved: "2026-02-10" }], knownOn: "2026-03-01" })).toMatchObject({
      sources: [
        { division: "scotland", coverage: { from: "2026-01-01", until: "2027-12-31" }, retrieved: "2026-02-10" },
      ],
      knownOn: day("2026-03-01"),
    });
  });
});

describe("a spec is refused", () => {
  it.each<[string, Partial<CalendarSpec>, object]>([
    [
      "whose holidays are no list",
      { bankHolidays: undefined as never },
      {
        code: "bad_bank_holidays",
        path: "/c/bankHolidays",
        message: "bankHolidays is a list; an empty one means that no bank holiday is a day off.",
      },
    ],
    [
      "that ends before it begins",
      { coverage: { from: "2026-02-02", until: "2026-02-01" } },
      { code: "backward_dates", path: "/c/coverage", message: "The coverage ends before it begins." },
    ],
    [
      "that begins too early",
      { coverage: { from: "2025-12-31", until: "2026-12-31" } },
      {
        code: "coverage_too_wide",
        path: "/c/coverage",
        message: "The calendar can't cover 2025-12-31 to 2026-12-31: it is known from 2026-01-01 to 2027-12-31.",
        hint: "Ask for less, or bring bank holidays for the whole of it.",
      },
    ],
    [
      "that ends too late",
      { coverage: { from: "2026-01-01", until: "2028-01-01" } },
      {
        code: "coverage_too_wide",
        path: "/c/coverage",
        message: "The calendar can't cover 2026-01-01 to 2028-01-01: it is known from 2026-01-01 to 2027-12-31.",
        hint: "Ask for less, or bring bank holidays for the whole of it.",
      },
    ],
    [
      "with a first day that is none",
      { coverage: { from: "soon", until: "2028-01-01" } },
      {
        code: "bad_date",
        path: "/c/coverage/from",
        message: '"soon" is not a date.',
        hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
      },
    ],
    [
      "with a last day that is none",
      { coverage: { from: "2026-01-01", until: 5 as never } },
      {
        code: "bad_date",
        path: "/c/coverage/until",
        message: "5 is not a date.",
        hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
      },
    ],
    [
      "with a day of knowledge that is none",
      { knownOn: "soon" },
      {
        code: "bad_date",
        path: "/c/knownOn",
        message: '"soon" is not a date.',
        hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
      },
    ],
    [
      "with an end of projection that is none",
      { projectUntil: "soon" },
      {
        code: "bad_date",
        path: "/c/projectUntil",
        message: '"soon" is not a date.',
        hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
      },
    ],
    [
      "that is closed throughout",
      { specialDays: [{ from: "2026-01-01", until: "2027-12-31", open: [] }] },
      {
        code: "no_open_day",
        path: "/c",
        message: 'The calendar "office" has no working day at all.',
        hint: "Open at least one day of the week.",
      },
    ],
    [
      "that is closed throughout and has no name",
      { id: "calendar", specialDays: [{ from: "2026-01-01", until: "2027-12-31", open: [] }] },
      {
        code: "no_open_day",
        path: "/c",
        message: "The calendar has no working day at all.",
        hint: "Open at least one day of the week.",
      },
    ],
    [
      "with a week that is none",
      { week: [] },
      {
        code: "no_open_day",
        path: "/c/week",
        message: "The week has no open day: no working day would ever come.",
        hint: 'Name at least one, for instance ["monday", "tuesday"].',
      },
    ],
  ])("%s", (_, spec, problem) => {
    expect(problemOf(() => build({ path: "/c", ...spec }))).toEqual(problem);
  });

  it("at its place in what was given, which may be all of it", () => {
    const places = [
      { week: [] },
      { specialDays: 5 as never },
      { bankHolidays: 5 as never },
      { bankHolidays: [5 as never] },
      { knownOn: "x" },
    ].map((spec) => problemOf(() => build(spec)).path);
    expect(places).toEqual(["/week", "/specialDays", "/bankHolidays", "/bankHolidays/0", "/knownOn"]);
  });
});

describe("a day that the clocks skip or shorten", () => {
  const at = (date: string, hours = 0) => (day(date) * 24 * HOUR + hours * HOUR) as EpochMs;

  it("is no working day where all of it is skipped, and is one where an hour or twenty-three are", () => {
    const skipping = (hours: number) =>
      build({ zone: makeZone("Test/Zone", [{ at: at("2026-06-16", 0), offsetMs: hours * HOUR }]) });
    expect(isWorkingDay(skipping(24), day("2026-06-16"))).toBe(false);
    expect([1, 23].map((hours) => isWorkingDay(skipping(hours), day("2026-06-16")))).toEqual([true, true]);
    expect(isWorkingDay(skipping(24), day("2026-06-17"))).toBe(true);
  });

  it("is found where the zone goes from behind UTC to before it, as Samoa did", () => {
    const zone = makeZone("Test/Samoa", [{ at: at("2026-06-16", 10), offsetMs: 14 * HOUR }], -10 * HOUR);
    expect(
      ["2026-06-15", "2026-06-16", "2026-06-17"].map((date) =>
        isWorkingDay(build({ zone, bankHolidays: [] }), day(date)),
      ),
    ).toEqual([true, false, true]);
  });

  it("is found whatever other changes the zone has", () => {
    const zone = makeZone(
      "Test/Zone",
      [
        { at: at("2026-03-10"), offsetMs: -10 * HOUR },
        { at: at("2026-06-16", 10), offsetMs: 14 * HOUR },
        { at: at("2026-09-10"), offsetMs: 13 * HOUR },
      ],
      -9 * HOUR,
    );
    expect(
      ["2026-03-10", "2026-06-16", "2026-06-17", "2026-09-10"].map((date) => isWorkingDay(build({ zone }), day(date))),
    ).toEqual([true, false, true, true]);
  });

  it("has no hours that are not there", () => {
    const zone = makeZone("Test/Zone", [{ at: at("2026-06-16", 9), offsetMs: HOUR }]);
    const calendar = build({ zone, week: { tuesday: [["08:00", "12:00"]] } });
    expect(openMsBetween(calendar, at("2026-06-16"), at("2026-06-17"))).toBe(3 * HOUR);
  });
});

describe("a day off", () => {
  const calendar = build({
    bankHolidays: [
      {
        ...ofTwoYears,
        events: [...ofTwoYears.events, { date: "2026-01-02", title: "2nd January", disputed: "no proclamation" }],
      },
    ],
    specialDays: [
      { on: "2026-07-01", open: [] },
      { on: "2026-07-02", open: [], title: "Moving house" },
      { on: "2026-12-25", open: "all-day", title: "On call" },
      { on: "2026-12-26", open: "all-day" },
    ],
  });

  it.each([
    ["2026-01-05", undefined],
    ["2026-01-03", { reason: "weekend" }],
    [
      "2026-01-02",
      { reason: "bank-holiday", title: "2nd January", divisions: ["scotland"], disputed: "no proclamation" },
    ],
    ["2026-06-15", { reason: "bank-holiday", title: "World Cup bank holiday", divisions: ["scotland"] }],
    ["2026-07-01", { reason: "closure" }],
    ["2026-07-02", { reason: "closure", title: "Moving house" }],
    ["2026-12-25", undefined],
  ])("%s is one for this reason: %o", (date, reason) => {
    expect(dayOff(calendar, day(date))).toStrictEqual(reason);
  });

  it("that is worked is a special day, with its title where it has one", () => {
    expect(
      ["2026-12-25", "2026-12-26", "2026-07-02", "2026-12-28"].map((date) => specialDayOf(calendar, day(date))),
    ).toStrictEqual([{ title: "On call" }, {}, undefined, undefined]);
    expect(bankHolidayOn(calendar, day("2026-12-25"))?.title).toBe("Christmas Day");
    expect(bankHolidayOn(calendar, day("2026-12-24"))).toBeUndefined();
    for (const ask of [dayOff, specialDayOf, bankHolidayOn])
      expect(problemOf(() => ask(calendar, day("2028-01-01"))).code).toBe("outside_calendar_coverage");
  });

  it("that was announced on a known day is listed, once and for all", () => {
    expect(lateHolidays(calendar)).toEqual([
      { day: day("2026-06-15"), title: "World Cup bank holiday", announced: day("2026-02-03") },
    ]);
    expect(lateHolidays(calendar)).toBe(lateHolidays(calendar));
  });
});

it("a day outside the calendar is named, as a number where it is no date", () => {
  const problems = [day("2025-12-31"), day("2028-01-01"), -719_528, -719_529, 2_932_896, 2_932_897].map((number) =>
    problemOf(() => isWorkingDay(build(), number as never)),
  );
  expect(problems.map((problem) => problem["day"])).toEqual([
    "2025-12-31",
    "2028-01-01",
    "0000-01-01",
    "day -719529",
    "9999-12-31",
    "day 2932897",
  ]);
  expect(problemOf(() => isWorkingDay(build(), 0.5 as never))).toEqual({
    code: "not_a_whole_number",
    message: "A day number has to be a whole number; 0.5 is none.",
    value: "0.5",
    hint: "A day number is the days since 1970-01-01; a date is a text, YYYY-MM-DD.",
  });
});
