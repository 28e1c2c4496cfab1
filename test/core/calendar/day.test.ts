/** Days at the edges of what can be read and written, and what is said beyond them. */
import { describe, expect, it } from "vitest";
import {
  addMonths,
  dayAtStart,
  dayFromCivil,
  daysInMonth,
  formatDay,
  hasDayOfMonth,
  parseDay,
  type DayNumber,
} from "../../../src/core/calendar/day.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const asDay = (number: number) => number as DayNumber;

describe("a day", () => {
  it("is read from the first day of 1800 to the last of 2199", () => {
    expect([parseDay("1800-01-01"), parseDay("2199-12-31")]).toEqual([
      dayFromCivil(1800, 1, 1),
      dayFromCivil(2199, 12, 31),
    ]);
  });

  it("is not read where a sign next to the digits stands for one", () => {
    // The sign before 0 is "/", the one after 9 is ":"; taken as -1 and 10 each of these would be a date.
    for (const text of [
      "1:26-01-05",
      "20/6-01-05",
      "20:6-01-05",
      "2026-1/-05",
      "2026-0:-05",
      "2026-01-1/",
      "2026-01-1:",
      "2026-01-0:",
    ])
      expect(parseDay(text)).toBeUndefined();
  });

  it("is read only between hyphens", () => {
    for (const text of ["2026.01-05", "2026-01.05", "2026/01/05"]) expect(parseDay(text)).toBeUndefined();
  });

  it("is read at the start of a longer text", () => {
    expect(dayAtStart("2026-01-05T10:00")).toBe(day("2026-01-05"));
    expect(dayAtStart("2026-02-29T10:00")).toBeUndefined();
  });

  it("is written in the years 0000 to 9999, with four digits and two and two", () => {
    // 0000-01-01 is 719,528 days before 1970: 1970 years of 365 days, and 478 leap days of the years 0 to 1968.
    expect(1970 * 365 + 478).toBe(719_528);
    expect(formatDay(asDay(-719_528))).toBe("0000-01-01");
    expect(formatDay(dayFromCivil(9999, 12, 31))).toBe("9999-12-31");
    expect(formatDay(dayFromCivil(987, 6, 5))).toBe("0987-06-05");
  });

  it("is written as itself whichever other day was written before it", () => {
    for (const apart of [4096, 8192, -4096])
      expect([0, apart, 0, apart].map((number) => formatDay(asDay(number)))).toEqual(
        [0, apart, 0, apart].map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10)),
      );
  });

  it.each<[string, () => unknown, object]>([
    [
      "no number",
      () => formatDay(asDay(NaN)),
      {
        code: "not_a_whole_number",
        message: "A day number has to be a whole number; NaN is none.",
        value: "NaN",
        hint: "Fractions of days are not counted.",
      },
    ],
    [
      "a day before the year 0000",
      () => formatDay(asDay(-719_529)),
      { code: "day_out_of_range", message: "Day number -719529 is not in the years 0000 to 9999." },
    ],
    [
      "a day after the year 9999",
      () => formatDay(asDay(2_932_897)),
      { code: "day_out_of_range", message: "Day number 2932897 is not in the years 0000 to 9999." },
    ],
    [
      "half a month",
      () => addMonths(day("2026-01-31"), 0.5, "clamp"),
      {
        code: "not_a_whole_number",
        message: "A number of months has to be a whole number; 0.5 is none.",
        value: "0.5",
        hint: "Fractions of days are not counted.",
      },
    ],
    [
      "months past the year 9999",
      () => addMonths(day("2026-01-31"), 95_688, "clamp"),
      { code: "day_out_of_range", message: "95688 months from 2026-01-31 is not in the years 0000 to 9999." },
    ],
    [
      "months before the year 0000",
      () => hasDayOfMonth(day("2026-01-31"), -24_313),
      { code: "day_out_of_range", message: "-24313 months from 2026-01-31 is not in the years 0000 to 9999." },
    ],
  ])("is refused for %s", (_, ask, problem) => {
    expect(problemOf(ask)).toEqual(problem);
  });

  it("may lie months away in the first and in the last year there is", () => {
    // From January 2026 it is 7,973 years and 11 months to December 9999, and 2,026 years to January of the year 0.
    expect(formatDay(addMonths(day("2026-01-31"), 7973 * 12 + 11, "clamp"))).toBe("9999-12-31");
    expect(formatDay(addMonths(day("2026-01-31"), -2026 * 12, "clamp"))).toBe("0000-01-31");
  });
});

it("months have their lengths, February those of leap years by the rule of 4, 100 and 400", () => {
  expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2026, index + 1))).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
});
