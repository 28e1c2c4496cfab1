/** Special days as they are written: on which days they are in force, and what is said of those that make no sense. */
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../../src/core/calendar/day.js";
import { readDate, readSpecialDays } from "../../../src/core/calendar/special-days.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const HOUR = 3_600_000;

/** Read for a calendar of the years 2024 to 2026, with or without opening hours. */
const read = (specialDays: unknown, hasHours = false) =>
  readSpecialDays(specialDays, day("2024-01-01"), day("2026-12-31"), hasHours, "/specialDays");
const datesOf = (specialDays: unknown) => read(specialDays).map((special) => formatDay(special.day));

describe("special days", () => {
  it("are in force from the first day of the calendar to its last and no further, in order", () => {
    expect(
      datesOf([
        { from: "2026-12-30", until: "2027-01-02", open: [] },
        { from: "2023-12-30", until: "2024-01-02", open: [] },
      ]),
    ).toEqual(["2024-01-01", "2024-01-02", "2026-12-30", "2026-12-31"]);
  });

  it("may have their keys in any order", () => {
    expect(datesOf([{ until: "2026-12-25", title: "x", open: [], from: "2026-12-24" }])).toEqual([
      "2026-12-24",
      "2026-12-25",
    ]);
  });

  it("of every year are in force each year, at the ends of the calendar too", () => {
    expect(
      datesOf([
        { yearly: "01-01", open: [] },
        { yearly: "12-31", open: [] },
      ]),
    ).toEqual(["2024-01-01", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2026-12-31"]);
    expect(datesOf([{ yearly: "02-29", open: [] }])).toEqual(["2024-02-29"]);
    const summers = readSpecialDays(
      [{ yearly: "06-01", open: [] }],
      day("2024-06-02"),
      day("2026-05-31"),
      false,
      "/specialDays",
    );
    expect(summers.map((special) => formatDay(special.day))).toEqual(["2025-06-01"]);
  });

  it("have their own spans in a calendar with hours, and are whole days in one without", () => {
    const special = [{ on: "2026-12-24", open: [["09:00", "12:00"]], title: "Christmas Eve" }];
    expect(read(special, true)).toEqual([
      {
        day: day("2026-12-24"),
        hours: [{ from: 9 * HOUR, until: 12 * HOUR }],
        title: "Christmas Eve",
        dated: true,
        path: "/specialDays/0",
      },
    ]);
    expect(read(special)).toEqual([
      { day: day("2026-12-24"), hours: [], title: "Christmas Eve", dated: true, path: "/specialDays/0" },
    ]);
    expect(read([{ on: "2026-12-24", open: "all-day" }])).toMatchObject([{ hours: [], title: undefined }]);
    expect(read([{ yearly: "12-24", open: [] }], true)).toMatchObject([{ hours: undefined, dated: false }, {}, {}]);
  });

  it("with a date beat those of every year, whichever is written first", () => {
    const [yearly, dated] = [
      { yearly: "12-24", open: [], title: "yearly" },
      { on: "2025-12-24", open: "all-day", title: "dated" },
    ];
    for (const specialDays of [
      [yearly, dated],
      [dated, yearly],
    ])
      expect(read(specialDays).map(({ title }) => title)).toEqual(["yearly", "dated", "yearly"]);
  });

  it("may be written twice where both say the same: the first gives the title", () => {
    const [first, second] = [
      { on: "2025-12-24", open: [["09:00", "12:00"]], title: "first" },
      {
        from: "2025-12-24",
        until: "2025-12-24",
        open: [
          ["09:00", "10:00"],
          ["10:00", "12:00"],
        ],
        title: "second",
      },
    ];
    expect(read([first, second], true).map(({ title }) => title)).toEqual(["first"]);
  });

  it("are at most 100,000 days", () => {
    // 1,096 days from 2024 to 2026, 91 times over: 99,736 days; 264 more are just the limit.
    const often = Array.from({ length: 91 }, () => ({ from: "2024-01-01", until: "2026-12-31", open: [] }));
    // 264 days from 1 January 2025: 21 September is the 264th of a year that is no leap year.
    const upTo = (until: string) => read([...often, { from: "2025-01-01", until, open: [] }]);
    expect(upTo("2025-09-21")).toHaveLength(1096);
    expect(problemOf(() => upTo("2025-09-22"))).toEqual({
      code: "too_many_special_days",
      message: "The special days are more than 100000 days.",
      path: "/specialDays",
    });
  });

  const badShape = {
    code: "bad_special_day",
    path: "/specialDays/0",
    message: 'A special day has "on", or "from" and "until", or "yearly", with "open" and perhaps "title".',
    hint: '{ "on": "2026-12-24", "open": [["09:00", "12:00"]], "title": "Christmas Eve" }.',
  };
  const badTitle = {
    code: "bad_special_day",
    path: "/specialDays/0/title",
    message: "A title is a text of at most 500 characters.",
  };
  const badDate = { code: "bad_date", hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199." };

  it.each<[string, unknown, object]>([
    ["an object", {}, { code: "bad_special_day", path: "/specialDays", message: "Special days are a list." }],
    ["null among them", [null], badShape],
    ["a text among them", ["2026-12-24"], badShape],
    ["a list among them", [[]], badShape],
    ["one without a day", [{ open: [] }], badShape],
    ["one that begins and does not end", [{ from: "2026-12-24", open: [] }], badShape],
    ["one with a day and an end", [{ on: "2026-12-24", until: "2026-12-25", open: [] }], badShape],
    ["one that does not say whether it is open", [{ yearly: "12-24" }], badShape],
    ["a title that is a number", [{ on: "2026-12-24", open: [], title: 24 }], badTitle],
    ["a title of 501 characters", [{ on: "2026-12-24", open: [], title: "x".repeat(501) }], badTitle],
    [
      "open all day where there are hours",
      [{ on: "2026-12-24", open: "all-day" }],
      {
        code: "all_day_needs_hours",
        path: "/specialDays/0/open",
        message: 'A calendar with opening hours can\'t have a special day open "all-day": its hours are not known.',
        hint: 'State the spans, [["00:00", "24:00"]] for a day and a night.',
      },
    ],
    [
      "spans that are none",
      [{ on: "2026-12-24", open: "morning" }],
      {
        code: "bad_spans",
        path: "/specialDays/0/open",
        message: "Open spans are a list of at most 24 pairs.",
        hint: '[["09:00", "12:30"], ["13:30", "17:00"]].',
      },
    ],
    [
      "a day that is a number",
      [{ on: 20_000, open: [] }],
      { ...badDate, path: "/specialDays/0/on", message: "20000 is not a date." },
    ],
    [
      "a beginning that is none",
      [{ from: "24.12.2026", until: "2026-12-31", open: [] }],
      { ...badDate, path: "/specialDays/0/from", message: '"24.12.2026" is not a date.' },
    ],
    [
      "an end that is none",
      [{ from: "2026-12-24", until: null, open: [] }],
      { ...badDate, path: "/specialDays/0/until", message: "null is not a date." },
    ],
    [
      "an end before the beginning",
      [{ from: "2026-12-24", until: "2026-12-23", open: [] }],
      {
        code: "backward_dates",
        path: "/specialDays/0",
        message: "The special days end on 2026-12-23, before they begin on 2026-12-24.",
      },
    ],
    [
      "two that disagree",
      [
        { yearly: "12-24", open: [] },
        { yearly: "12-24", open: [["09:00", "12:00"]] },
      ],
      {
        code: "conflicting_special_days",
        path: "/specialDays/1",
        message: "Two special days disagree about 2024-12-24: /specialDays/0 and /specialDays/1.",
        hint: "Only a dated special day beats a yearly one; keep one of these two.",
        other: "/specialDays/0",
      },
    ],
  ])("are refused where they are or have %s", (_, specialDays, problem) => {
    expect(problemOf(() => read(specialDays, true))).toEqual(problem);
  });

  it("have titles of up to 500 characters", () => {
    expect(read([{ on: "2026-12-24", open: [], title: "x".repeat(500) }])).toHaveLength(1);
  });

  it.each<[unknown, string]>([
    [1224, "1224"],
    [["1", "2", "-", "2", "4"], "A list"],
    ["12/24", '"12/24"'],
    ["12-024", '"12-024"'],
    ["00-10", '"00-10"'],
    ["13-01", '"13-01"'],
    ["12-00", '"12-00"'],
    ["12-32", '"12-32"'],
    ["02-30", '"02-30"'],
  ])("do not fall on %j of every year", (yearly, written) => {
    expect(problemOf(() => read([{ yearly, open: [] }]))).toEqual({
      code: "bad_date",
      path: "/specialDays/0/yearly",
      message: `${written} is not a day of the year.`,
      hint: "Write MM-DD; 02-29 falls in leap years only.",
    });
  });
});

it("a date is a text, and is read as its day", () => {
  expect(readDate("2026-12-24", "/on")).toBe(day("2026-12-24"));
  expect(problemOf(() => readDate(["2026-12-24"], "/on"))).toEqual({
    code: "bad_date",
    path: "/on",
    message: "A list is not a date.",
    hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
  });
});
