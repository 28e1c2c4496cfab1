/** The week of a calendar as it is written: what it is read as, and what is said of one that makes no sense. */
import { describe, expect, it } from "vitest";
import { readSpans, readWeek, WHOLE_DAY } from "../../../src/core/calendar/week.js";
import { pointerToken } from "../../../src/core/message/quoted.js";
import { quoted } from "../../../src/core/message/quoted.js";
import { problemOf } from "../../problem-of.js";

const HOUR = 3_600_000;
const twoDigits = (value: number) => String(value).padStart(2, "0");
/** The first half of each of so many hours of a day. */
const halfHours = (count: number) =>
  Array.from({ length: count }, (_, hour) => [`${twoDigits(hour)}:00`, `${twoDigits(hour)}:30`]);

describe("a week", () => {
  it("of weekdays has whole days, Monday first, in whatever order they are named", () => {
    expect(readWeek(["sunday", "monday"], "/week")).toEqual({
      days: [WHOLE_DAY, undefined, undefined, undefined, undefined, undefined, WHOLE_DAY],
      hasHours: false,
    });
  });

  it("of spans has hours on the weekdays that have a span", () => {
    const nine = [{ from: 9 * HOUR, until: 17.5 * HOUR }];
    expect(readWeek({ tuesday: [["09:00", "17:30"]], friday: [], saturday: undefined }, "/week")).toEqual({
      days: [undefined, nine, undefined, undefined, undefined, undefined, undefined],
      hasHours: true,
    });
  });

  it.each<[string, unknown, object]>([
    [
      "no day",
      [],
      {
        code: "no_open_day",
        path: "/week",
        message: "The week has no open day: no working day would ever come.",
        hint: 'Name at least one, for instance ["monday", "tuesday"].',
      },
    ],
    [
      "null",
      null,
      {
        code: "bad_week",
        path: "/week",
        message: "A week is a list of weekdays or an object from weekday to open spans.",
        hint: '["monday"] or { "monday": [["09:00", "17:00"]] }.',
      },
    ],
    [
      "one weekday",
      "monday",
      {
        code: "bad_week",
        path: "/week",
        message: "A week is a list of weekdays or an object from weekday to open spans.",
        hint: '["monday"] or { "monday": [["09:00", "17:00"]] }.',
      },
    ],
    [
      "a weekday that is none",
      ["monday", "Lundi"],
      {
        code: "unknown_weekday",
        path: "/week/1",
        message: '"Lundi" is not a weekday.',
        hint: "Write monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
      },
    ],
    [
      "a key that is no weekday",
      { "mon/tue": [] },
      {
        code: "unknown_weekday",
        path: "/week/mon~1tue",
        message: '"mon/tue" is not a weekday.',
        hint: "Write monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
      },
    ],
  ])("of %s is refused", (_, week, problem) => {
    expect(problemOf(() => readWeek(week, "/week"))).toEqual(problem);
  });
});

describe("the spans of a day", () => {
  it("run to the minute from midnight to midnight", () => {
    expect(readSpans([["00:00", "24:00"]], "/open")).toEqual([{ from: 0, until: 24 * HOUR }]);
    expect(readSpans([["23:58", "23:59"]], "/open")).toEqual([
      { from: 24 * HOUR - 120_000, until: 24 * HOUR - 60_000 },
    ]);
  });

  it("come in the order of the day, those that touch as one", () => {
    expect(
      readSpans(
        [
          ["12:00", "13:00"],
          ["14:00", "15:00"],
          ["09:00", "12:00"],
        ],
        "/open",
      ),
    ).toEqual([
      { from: 9 * HOUR, until: 13 * HOUR },
      { from: 14 * HOUR, until: 15 * HOUR },
    ]);
  });

  it("are at most twenty-four", () => {
    expect(readSpans(halfHours(24), "/open")).toHaveLength(24);
    expect(problemOf(() => readSpans([...halfHours(24), ["00:30", "00:40"]], "/open")).code).toBe("bad_spans");
  });

  const listNeeded = {
    code: "bad_spans",
    path: "/open",
    message: "Open spans are a list of at most 24 pairs.",
    hint: '[["09:00", "12:30"], ["13:30", "17:00"]].',
  };
  const pairNeeded = {
    code: "bad_spans",
    path: "/open/0",
    message: "An open span is a pair of times.",
    hint: '["09:00", "17:00"].',
  };

  it.each<[string, unknown, object]>([
    ["an object", { from: "09:00", until: "17:00" }, listNeeded],
    ["a text", "09:00-17:00", listNeeded],
    ["null", null, listNeeded],
    ["texts", ["09:00-17:00"], pairNeeded],
    ["two letters", ["ab"], pairNeeded],
    ["one time", [["09:00"]], pairNeeded],
    [
      "an empty span",
      [["09:05", "09:05"]],
      { code: "empty_span", path: "/open/0", message: "The span 09:05–09:05 is empty." },
    ],
    [
      "a span over midnight",
      [["22:30", "06:00"]],
      {
        code: "backward_span",
        path: "/open/0",
        message: "The span 22:30–06:00 ends before it begins.",
        hint: "A span that runs over midnight is two: until 24:00 and from 00:00 of the next weekday.",
      },
    ],
    [
      "spans that overlap",
      [
        ["12:45", "24:00"],
        ["08:05", "13:00"],
      ],
      {
        code: "overlapping_spans",
        path: "/open/0",
        message: "The span 12:45–24:00 overlaps one that ends at 13:00.",
        hint: "Spans of one day may touch but not overlap.",
      },
    ],
  ])("are refused where they are %s", (_, spans, problem) => {
    expect(problemOf(() => readSpans(spans, "/open"))).toEqual(problem);
  });

  it.each<[unknown, string]>([
    [9, "9"],
    [null, "null"],
    ["9:00", '"9:00"'],
    ["09:00:00", '"09:00:00"'],
    ["09.00", '"09.00"'],
    ["09:60", '"09:60"'],
    ["24:00", '"24:00"'],
    ["ab:cd", '"ab:cd"'],
    ["", '""'],
  ])("do not begin at %j", (time, written) => {
    expect(problemOf(() => readSpans([[time, "17:00"]], "/open"))).toEqual({
      code: "bad_time_of_day",
      path: "/open/0/0",
      message: `${written} is not a time of day.`,
      hint: "Write HH:mm, 00:00 to 23:59; a closing may be 24:00.",
    });
  });
});

describe("a value in a message", () => {
  const sixty = "x".repeat(60);

  it.each<[unknown, string]>([
    ['a "b"', '"a \\"b\\""'],
    [sixty, `"${sixty}"`],
    [`${sixty}y`, `"${sixty}…"`],
    [0.5, "0.5"],
    [true, "true"],
    [null, "null"],
    [undefined, "undefined"],
    [["monday"], "A list"],
    [{ monday: [] }, "A value of type object"],
    [10n, "A value of type bigint"],
  ])("%o is written %s", (value, written) => {
    expect(quoted(value)).toBe(written);
  });

  it("is told in one line by its key as well, with the signs of a pointer written otherwise", () => {
    expect(pointerToken("a/b~c/d~e")).toBe("a~1b~0c~1d~0e");
    expect(pointerToken("x".repeat(101))).toBe("x".repeat(100));
  });
});
