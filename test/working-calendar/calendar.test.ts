import { describe, expect, it } from "vitest";
import { bankHolidaysFromGovUk } from "../../src/working-calendar/gov-uk.js";
import type { WorkingCalendarSpec } from "../../src/working-calendar/calendar-spec.js";
import { workingCalendar } from "../../src/working-calendar/working-calendar.js";
import {
  addOpenMs,
  addWorkingDays,
  buildCalendar,
  closingOfDay,
  dayOff,
  isWorkingDay,
  openingOfDay,
  specialDayOf,
} from "../../src/core/calendar/calendar.js";
import { parseDay, type DayNumber } from "../../src/core/calendar/day.js";
import type { EpochMs } from "../../src/core/calendar/zone.js";
import { zoneOf } from "../../src/time/zone-of.js";
import { problemOf } from "../problem-of.js";

const FIVE_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const NINE_TO_FIVE = Object.fromEntries(
  FIVE_DAYS.map((name) => [name, [["09:00", "17:00"]]]),
) as WorkingCalendarSpec["week"];
const spec = (options: Partial<WorkingCalendarSpec> = {}): WorkingCalendarSpec => ({
  timeZone: "Europe/London",
  week: FIVE_DAYS,
  bankHolidays: ["england-and-wales"],
  ...options,
});
const days = workingCalendar(spec());
const hours = workingCalendar(spec({ week: NINE_TO_FIVE }));
const day = (text: string) => parseDay(text)!;

describe("working days", () => {
  it("passes over the State Funeral: 20 working days from 30 August 2022 end on 28 September", () => {
    expect(days.add("2022-08-30", 20)).toBe("2022-09-28");
  });

  it("counts from a Saturday so that Monday is the first day", () => {
    expect(days.add("2026-01-10", 5)).toBe("2026-01-16");
    expect(days.add("2026-01-11", 1)).toBe("2026-01-12");
    expect(days.add("2026-01-10", 0)).toBe("2026-01-10");
  });

  it("counts backward: from a Saturday Friday is the first", () => {
    expect(days.add("2026-01-10", -1)).toBe("2026-01-09");
    expect(days.add("2026-01-16", -5)).toBe("2026-01-09");
  });

  it("passes over Christmas, weekends and New Year together", () => {
    // 25 Fri and 28 Mon are bank holidays, 1 January 2027 too; working: 29, 30, 31 December and 4 January
    expect(days.add("2026-12-24", 4)).toBe("2027-01-04");
  });

  it("counts the working days after one day up to and with another", () => {
    expect(days.between("2026-01-09", "2026-01-16")).toBe(5);
    expect(days.between("2026-01-16", "2026-01-09")).toBe(-5);
    expect(days.between("2026-01-09", "2026-01-11")).toBe(0);
    expect(days.between("2026-04-02", "2026-04-07")).toBe(1);
  });

  it("finds the next and the previous one over Easter 2026", () => {
    expect([days.next("2026-04-02"), days.previous("2026-04-07"), days.next("2026-04-04")]).toEqual([
      "2026-04-07",
      "2026-04-02",
      "2026-04-07",
    ]);
  });

  it("gives the kind that it is given", () => {
    expect(days.add(20_463, 5)).toBe(20_469);
    expect(days.next(20_463)).toBe(20_465);
    expect(days.isWorkingDay(20_463)).toBe(false);
  });

  it("counts columns, into a new one or the caller's own", () => {
    expect(days.addAll(Int32Array.of(20_463, 20_462), 5)).toEqual(Int32Array.of(20_469, 20_469));
    const out = new Float64Array(1);
    expect(days.addAll(Float64Array.of(20_463), -1, out)).toBe(out);
    expect(out[0]).toBe(20_462);
    expect(days.betweenAll(Int32Array.of(20_462), Int32Array.of(20_469))).toEqual(Int32Array.of(5));
    expect(problemOf(() => days.betweenAll(Int32Array.of(20_462, 20_462), Int32Array.of(20_469, 900_000))).code).toBe(
      "outside_calendar_coverage",
    );
    expect(problemOf(() => days.addAll(Int32Array.of(1, 2), 1, Int32Array.of(1))).code).toBe("lengths_differ");
    expect(problemOf(() => days.addAll(Float64Array.of(20_463, NaN), 1)).code).toBe("not_a_whole_number");
  });

  it("covers 1970 to 2099 where no bank holidays are asked for", () => {
    const bare = workingCalendar(spec({ bankHolidays: [] }));
    expect(bare.coverage).toEqual({ from: "1970-01-01", until: "2099-12-31", publishedUntil: "2099-12-31" });
    expect(bare.add("1970-01-01", 1)).toBe("1970-01-02");
    expect(bare.isWorkingDay("2026-12-25")).toBe(true);
  });

  it("stops where it is told to", () => {
    const short = workingCalendar(spec({ coverage: { from: "2026-01-01", until: "2026-12-31" } }));
    expect(short.add("2026-12-30", 1)).toBe("2026-12-31");
    expect(problemOf(() => short.add("2026-12-30", 2))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2027-01-01",
      coverage: { from: "2026-01-01", until: "2026-12-31" },
    });
    expect(problemOf(() => short.add("2026-01-02", -2))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2025-12-31",
    });
    expect(problemOf(() => short.isWorkingDay("2025-12-31"))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2025-12-31",
    });
    expect(problemOf(() => short.between("2026-01-01", "2027-01-01")).code).toBe("outside_calendar_coverage");
  });
});

describe("bank holidays of a calendar", () => {
  const feed = bankHolidaysFromGovUk(
    Object.fromEntries(
      ["here", "there"].map((division, index) => [
        division,
        {
          division,
          events: ["2026-01-01", `2026-05-0${index + 5}`, "2026-12-25"].map((date) => ({ date, title: "Holiday" })),
        },
      ]),
    ),
  );

  it("are those of a division by name, alone or in a list", () => {
    const [alone, listed] = [
      workingCalendar(spec({ bankHolidays: "scotland" })),
      workingCalendar(spec({ bankHolidays: ["scotland"] })),
    ];
    expect([alone.isWorkingDay("2026-11-30"), listed.isWorkingDay("2026-11-30")]).toEqual([false, false]);
  });

  it("are one's own, alone, or all that a feed has: then a day off in any of its divisions is off", () => {
    const [here, both] = [
      workingCalendar(spec({ bankHolidays: feed["here"]! })),
      workingCalendar(spec({ bankHolidays: feed })),
    ];
    expect(["2026-05-05", "2026-05-06"].map((date) => here.isWorkingDay(date))).toEqual([false, true]);
    expect(["2026-05-05", "2026-05-06"].map((date) => both.isWorkingDay(date))).toEqual([false, false]);
  });
});

describe("special days", () => {
  const half = workingCalendar(
    spec({
      week: NINE_TO_FIVE,
      specialDays: [
        { yearly: "12-24", open: [["09:00", "12:00"]], title: "Christmas Eve" },
        { from: "2026-12-29", until: "2026-12-31", open: [], title: "Christmas closure" },
        { on: "2026-05-09", open: [["10:00", "14:00"]], title: "Open Saturday" },
        { on: "2026-05-04", open: [["09:00", "17:00"]], title: "Early May holiday worked" },
        { on: "2027-12-24", open: [], title: "Closed this year" },
      ],
    }),
  );

  it("closes, opens Saturdays and drops holidays", () => {
    expect(
      ["2026-12-30", "2026-05-09", "2026-05-04", "2026-12-24", "2026-05-16"].map((date) => half.isWorkingDay(date)),
    ).toEqual([false, true, true, true, false]);
    expect(half.next("2026-12-24")).toBe("2027-01-04");
  });

  it("lets a dated one beat a yearly one", () => {
    expect(half.isWorkingDay("2027-12-24")).toBe(false);
    expect(half.isWorkingDay("2028-12-22")).toBe(true);
  });

  it("names why a day is off, the standing reason first", () => {
    expect(half.dayOff("2026-12-30")).toEqual({ reason: "closure", title: "Christmas closure" });
    expect(half.dayOff("2026-12-28")).toEqual({
      reason: "bank-holiday",
      title: "Boxing Day",
      divisions: ["england-and-wales"],
    });
    expect(half.dayOff("2026-12-27")).toEqual({ reason: "weekend" });
    expect(half.dayOff("2026-12-24")).toBeUndefined();
  });

  it("names half days and extra days", () => {
    const calendar = buildCalendar({
      id: "c",
      zone: zoneOf("Europe/London"),
      week: FIVE_DAYS,
      bankHolidays: [],
      specialDays: [
        { on: "2026-05-09", open: "all-day", title: "Open Saturday" },
        { on: "2026-05-11", open: [] },
      ],
    });
    expect(specialDayOf(calendar, day("2026-05-09"))).toEqual({ title: "Open Saturday" });
    expect(specialDayOf(calendar, day("2026-05-11"))).toBeUndefined();
    expect(dayOff(calendar, day("2026-05-11"))).toEqual({ reason: "closure" });
  });

  it("makes a day with spans a whole working day where the week has whole days", () => {
    const calendar = workingCalendar(spec({ specialDays: [{ on: "2026-12-25", open: [["09:00", "12:00"]] }] }));
    expect(calendar.isWorkingDay("2026-12-25")).toBe(true);
    expect(calendar.hasHours).toBe(false);
  });

  it("keeps 29 February for leap years", () => {
    const calendar = workingCalendar(spec({ specialDays: [{ yearly: "02-29", open: [] }] }));
    expect([calendar.isWorkingDay("2024-02-29"), calendar.isWorkingDay("2027-03-01")]).toEqual([false, true]);
  });
});

describe("working time", () => {
  it("adds over a night and a weekend", () => {
    expect(hours.addTime("2026-01-09T16:00", { hours: 2.5 })).toBe("2026-01-12T10:30:00.000+00:00");
    expect(hours.timeBetween("2026-01-09T16:00", "2026-01-12T10:30")).toBe(9_000_000);
    expect(hours.addTime("2026-01-12T10:30", { hours: -2, minutes: -30 })).toBe("2026-01-09T16:00:00.000+00:00");
  });

  it("lands on the closing, or on the next opening where that is chosen", () => {
    expect(hours.addTime("2026-01-09T16:00", { hours: 1 })).toBe("2026-01-09T17:00:00.000+00:00");
    expect(hours.addTime("2026-01-09T16:00", { hours: 1 }, { atClosing: "next-opening" })).toBe(
      "2026-01-12T09:00:00.000+00:00",
    );
    expect(hours.addTime("2026-01-12T10:00", { hours: -1 })).toBe("2026-01-12T09:00:00.000+00:00");
    expect(hours.addTime("2026-01-12T10:00", { hours: -1 }, { atClosing: "next-opening" })).toBe(
      "2026-01-09T17:00:00.000+00:00",
    );
  });

  it("takes no time at all from a shut moment to the next opening", () => {
    expect(hours.addTime("2026-01-10T12:00", 0)).toBe("2026-01-12T09:00:00.000+00:00");
    expect(hours.addTime("2026-01-09T17:00", 0)).toBe("2026-01-09T17:00:00.000+00:00");
    expect(hours.addTime("2026-01-09T17:00", 0, { atClosing: "next-opening" })).toBe("2026-01-12T09:00:00.000+00:00");
    expect(hours.addTime("2026-01-09T16:59:59.999", 0)).toBe("2026-01-09T16:59:59.999+00:00");
  });

  it("opens at the opening and is shut at the closing", () => {
    const edges = ["08:59:59.999", "09:00", "16:59:59.999", "17:00"];
    expect(edges.map((time) => hours.isOpen(`2026-01-12T${time}`))).toEqual([false, true, true, false]);
  });

  it("finds openings and closings over weekends and bank holidays", () => {
    expect(hours.openingAtOrAfter("2026-04-02T17:00")).toBe("2026-04-07T09:00:00.000+01:00");
    expect(hours.openingAtOrAfter("2026-04-02T16:00")).toBe("2026-04-02T16:00:00.000+01:00");
    expect(hours.closingAfter("2026-04-02T17:00")).toBe("2026-04-07T17:00:00.000+01:00");
    expect(hours.closingAfter("2026-04-02T16:59")).toBe("2026-04-02T17:00:00.000+01:00");
    expect(hours.closingAtOrBefore("2026-04-07T09:00")).toBe("2026-04-02T17:00:00.000+01:00");
    expect(hours.closingAtOrBefore("2026-04-02T17:00")).toBe("2026-04-02T17:00:00.000+01:00");
  });

  it("gives instants as numbers for numbers", () => {
    expect(hours.openingAtOrAfter(Date.UTC(2026, 3, 2, 16))).toBe(Date.UTC(2026, 3, 7, 8));
    expect(hours.spans(20_465)).toEqual([{ from: Date.UTC(2026, 0, 12, 9), until: Date.UTC(2026, 0, 12, 17) }]);
  });

  it("knows several spans a day, in any order, and joins those that touch", () => {
    const split = workingCalendar(
      spec({
        week: {
          monday: [
            ["13:30", "17:00"],
            ["09:00", "12:00"],
            ["12:00", "12:30"],
          ],
        },
      }),
    );
    expect(split.spans("2026-07-06")).toEqual([
      { from: "2026-07-06T09:00:00.000+01:00", until: "2026-07-06T12:30:00.000+01:00" },
      { from: "2026-07-06T13:30:00.000+01:00", until: "2026-07-06T17:00:00.000+01:00" },
    ]);
    expect(split.addTime("2026-07-06T12:00", { minutes: 31 })).toBe("2026-07-06T13:31:00.000+01:00");
    expect(split.spans("2026-07-07")).toEqual([]);
  });

  it("counts a day open around the clock as 23, 24 and 25 real hours", () => {
    const always = workingCalendar(
      spec({ week: { saturday: [["00:00", "24:00"]], sunday: [["00:00", "24:00"]] }, bankHolidays: [] }),
    );
    const open = (date: string) => always.timeBetween(`${date}T00:00`, `${date}T23:59:59.999`) + 1;
    expect(["2026-03-28", "2026-03-29", "2026-10-25"].map((date) => open(date) / 3_600_000)).toEqual([24, 23, 25]);
    expect(always.addTime("2026-03-29T00:30", { hours: 1 })).toBe("2026-03-29T02:30:00.000+01:00");
    expect(always.closingAfter("2026-10-25T12:00")).toBe("2026-10-26T00:00:00.000+00:00");
  });

  it("resolves an opening in the spring gap as any local time, and never lets spans overlap", () => {
    const nightly = workingCalendar(
      spec({
        week: {
          sunday: [
            ["00:00", "01:30"],
            ["01:45", "05:00"],
          ],
        },
        bankHolidays: [],
      }),
    );
    expect(nightly.spans("2026-03-29")).toEqual([
      { from: "2026-03-29T00:00:00.000+00:00", until: "2026-03-29T02:30:00.000+01:00" },
      { from: "2026-03-29T02:45:00.000+01:00", until: "2026-03-29T05:00:00.000+01:00" },
    ]);
    expect(nightly.spans("2026-10-25")[1]).toEqual({
      from: "2026-10-25T01:45:00.000+01:00",
      until: "2026-10-25T05:00:00.000+00:00",
    });
  });

  it("keeps a day open until 24:00 in time to its last millisecond", () => {
    const calendar = buildCalendar({
      id: "c",
      zone: zoneOf("UTC"),
      week: { monday: [["08:00", "24:00"]] },
      bankHolidays: [],
    });
    expect(openingOfDay(calendar, day("2026-01-12"))).toBe(Date.UTC(2026, 0, 12, 8));
    expect(closingOfDay(calendar, day("2026-01-12"))).toBe(Date.UTC(2026, 0, 13) - 1);
    expect([openingOfDay(calendar, day("2026-01-13")), closingOfDay(calendar, day("2026-01-13"))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("has no hours where the week has whole days", () => {
    for (const ask of [
      () => days.isOpen("2026-01-12T10:00"),
      () => days.spans("2026-01-12"),
      () => days.addTime("2026-01-12T10:00", 1),
    ]) {
      expect(problemOf(ask).code).toBe("calendar_has_no_hours");
    }
    const calendar = buildCalendar({ id: "c", zone: zoneOf("UTC"), week: FIVE_DAYS, bankHolidays: [] });
    expect(openingOfDay(calendar, day("2026-01-12"))).toBeUndefined();
    expect(isWorkingDay(calendar, day("2026-01-12"))).toBe(true);
  });

  it("needs a time of day, and says so", () => {
    expect(problemOf(() => hours.isOpen("2026-01-12")).code).toBe("time_needed");
    expect(problemOf(() => hours.isOpen(new Date() as unknown as string)).code).toBe("bad_moment");
  });

  it("does not count working time past the coverage, nor before it", () => {
    expect(problemOf(() => hours.addTime("2028-12-29T16:00", { hours: 2 }))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2029-01-01",
    });
    expect(hours.addTime("2028-12-29T16:00", { hours: 1 })).toBe("2028-12-29T17:00:00.000+00:00");
    expect(problemOf(() => hours.addTime("2028-12-29T16:00", { hours: 1 }, { atClosing: "next-opening" })).code).toBe(
      "outside_calendar_coverage",
    );
    expect(problemOf(() => hours.addTime("2000-01-04T10:00", { hours: -2 }))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "1999-12-31",
    });
    expect(problemOf(() => hours.openingAtOrAfter("2028-12-31T10:00")).code).toBe("outside_calendar_coverage");
    expect(problemOf(() => hours.closingAtOrBefore("2000-01-04T09:00")).code).toBe("outside_calendar_coverage");
  });

  it.each([
    [{ hours: NaN }],
    [{ days: 1 }],
    [{}],
    [{ milliseconds: 0.5 }],
    [Infinity],
    [0.5],
    ["2h"],
    [null],
    [{ hours: "2" }],
    [1e300],
  ])("refuses %j as a length of time", (duration) => {
    expect(problemOf(() => hours.addTime("2026-01-12T10:00", duration as number)).code).toBe("bad_duration");
  });

  it("takes decimal fractions that come to whole milliseconds", () => {
    expect(hours.addTime("2026-01-12T10:00", { hours: 0.1 })).toBe("2026-01-12T10:06:00.000+00:00");
  });
});

it("never counts 30 December 2011 in Samoa, a Friday that was skipped", () => {
  const samoa = workingCalendar({ timeZone: "Pacific/Apia", week: FIVE_DAYS, bankHolidays: [] });
  expect(samoa.isWorkingDay("2011-12-30")).toBe(false);
  expect(samoa.next("2011-12-29")).toBe("2012-01-02");
  const open = workingCalendar({ timeZone: "Pacific/Apia", week: NINE_TO_FIVE, bankHolidays: [] });
  expect(open.addTime("2011-12-29T16:00", { hours: 2 })).toBe("2012-01-02T10:00:00.000+14:00");
});

describe("numbers that are none", () => {
  it.each([0.5, NaN, Infinity, -Infinity, 1e300, "5" as unknown as number])("refuses to add %s working days", (n) => {
    expect(problemOf(() => days.add("2026-01-12", n)).code).toBe("not_a_whole_number");
  });

  it.each([1e9, -1e9, 2 ** 40, 2 ** 32 + 5])("refuses to add %d working days at once", (n) => {
    expect(problemOf(() => days.add("2026-01-12", n)).code).toBe("outside_calendar_coverage");
  });

  it("refuses days and instants that are none", () => {
    expect(problemOf(() => days.add(NaN, 1)).code).toBe("not_a_whole_number");
    expect(problemOf(() => days.isWorkingDay(20_000.5)).code).toBe("not_a_whole_number");
    expect(problemOf(() => days.isWorkingDay(1e12)).code).toBe("outside_calendar_coverage");
    expect(problemOf(() => days.isWorkingDay("2026-02-30"))).toMatchObject({ code: "bad_date" });
    const core = buildCalendar({ id: "c", zone: zoneOf("UTC"), week: NINE_TO_FIVE, bankHolidays: [] });
    expect(problemOf(() => addOpenMs(core, NaN as EpochMs, 1, "due-at-closing")).code).toBe("not_an_instant");
    expect(problemOf(() => addOpenMs(core, 0.5 as EpochMs, 1, "due-at-closing")).code).toBe("not_an_instant");
    expect(problemOf(() => addWorkingDays(core, (2 ** 31) as DayNumber, 1)).code).toBe("outside_calendar_coverage");
  });
});

describe("specs that are none", () => {
  it.each<[string, Partial<Record<keyof WorkingCalendarSpec | "hours", unknown>>, string, string]>([
    ["no open day", { week: [] }, "no_open_day", "/week"],
    ["only empty days", { week: { monday: [] } }, "no_open_day", "/week"],
    ["no week", { week: undefined }, "bad_week", "/week"],
    ["a weekday that is none", { week: ["mondey"] }, "unknown_weekday", "/week/0"],
    ["a weekday key that is none", { week: { mon: [["09:00", "17:00"]] } }, "unknown_weekday", "/week/mon"],
    [
      "__proto__ as a weekday",
      { week: JSON.parse('{ "__proto__": [], "monday": [["09:00", "17:00"]] }') },
      "unknown_weekday",
      "/week/__proto__",
    ],
    [
      "overlapping spans",
      {
        week: {
          monday: [
            ["09:00", "13:00"],
            ["12:00", "17:00"],
          ],
        },
      },
      "overlapping_spans",
      "/week/monday/1",
    ],
    [
      "a span that ends before it begins",
      { week: { monday: [["17:00", "09:00"]] } },
      "backward_span",
      "/week/monday/0",
    ],
    ["an empty span", { week: { monday: [["09:00", "09:00"]] } }, "empty_span", "/week/monday/0"],
    ["a time that is none", { week: { monday: [["9:00", "17:00"]] } }, "bad_time_of_day", "/week/monday/0/0"],
    ["a closing after midnight", { week: { monday: [["09:00", "24:01"]] } }, "bad_time_of_day", "/week/monday/0/1"],
    ["an opening at 24:00", { week: { monday: [["24:00", "24:00"]] } }, "bad_time_of_day", "/week/monday/0/0"],
    ["a span of three", { week: { monday: [["09:00", "12:00", "17:00"]] } }, "bad_spans", "/week/monday/0"],
    ["a date that does not exist", { specialDays: [{ on: "2026-02-30", open: [] }] }, "bad_date", "/specialDays/0/on"],
    [
      "a day of the year that does not exist",
      { specialDays: [{ yearly: "02-30", open: [] }] },
      "bad_date",
      "/specialDays/0/yearly",
    ],
    [
      "special days that end before they begin",
      { specialDays: [{ from: "2026-12-31", until: "2026-12-29", open: [] }] },
      "backward_dates",
      "/specialDays/0",
    ],
    [
      "a special day of two kinds",
      { specialDays: [{ on: "2026-12-31", yearly: "12-31", open: [] }] },
      "bad_special_day",
      "/specialDays/0",
    ],
    ["a special day without hours", { specialDays: [{ on: "2026-12-31" }] }, "bad_special_day", "/specialDays/0"],
    [
      "an unknown key of a special day",
      { specialDays: [{ on: "2026-12-31", open: [], hours: 3 }] },
      "bad_special_day",
      "/specialDays/0",
    ],
    [
      "special days that disagree",
      {
        specialDays: [
          { on: "2026-12-31", open: [] },
          { from: "2026-12-30", until: "2026-12-31", open: [["09:00", "12:00"]] },
        ],
      },
      "conflicting_special_days",
      "/specialDays/1",
    ],
    [
      "all day in a calendar with hours",
      { week: NINE_TO_FIVE, specialDays: [{ on: "2026-12-25", open: "all-day" }] },
      "all_day_needs_hours",
      "/specialDays/0/open",
    ],
    [
      "special days without end",
      {
        specialDays: Array.from({ length: 10 }, () => ({ from: "1970-01-01", until: "2099-12-31", open: [] })),
        bankHolidays: [],
      },
      "too_many_special_days",
      "/specialDays",
    ],
    [
      "closed on every day",
      { specialDays: [{ from: "2000-01-01", until: "2028-12-31", open: [] }] },
      "no_open_day",
      "",
    ],
    ["a division that is none", { bankHolidays: ["england"] }, "unknown_division", "/bankHolidays/0"],
    ["no word about bank holidays", { bankHolidays: undefined }, "bad_bank_holidays", "/bankHolidays"],
    [
      "a division of its own without events",
      { bankHolidays: [{ division: "jersey" }] },
      "bad_bank_holidays",
      "/bankHolidays/0",
    ],
    [
      "a holiday on a date that does not exist",
      {
        bankHolidays: [
          {
            division: "j",
            coverage: { from: "2026-01-01", until: "2026-12-31" },
            events: [{ date: "2026-02-30", title: "x" }],
          },
        ],
      },
      "bad_date",
      "/bankHolidays/0/events/0/date",
    ],
    [
      "more coverage than is published",
      { coverage: { from: "1999-01-01", until: "2028-12-31" } },
      "coverage_too_wide",
      "/coverage",
    ],
    [
      "a coverage that ends before it begins",
      { coverage: { from: "2027-01-01", until: "2026-12-31" } },
      "backward_dates",
      "/coverage",
    ],
    ["an unknown key", { hours: {} }, "unknown_key", "/hours"],
    ["another way beyond the coverage", { beyondCoverage: "guess" }, "bad_calendar", "/beyondCoverage"],
    ["a day on which it was not known", { knownOn: "soon" }, "bad_date", "/knownOn"],
    ["a zone that is none", { timeZone: "Europe/Derby" }, "unknown_time_zone", "/timeZone"],
  ])("refuses %s at its place", (_, spoilt, code, path) => {
    expect(problemOf(() => workingCalendar({ ...spec(), ...spoilt } as WorkingCalendarSpec))).toMatchObject({
      code,
      path,
    });
  });

  it("suggests the division that was meant", () => {
    expect(problemOf(() => workingCalendar(spec({ bankHolidays: ["scotlnd"] }))).hint).toBe('Did you mean "scotland"?');
  });
});
