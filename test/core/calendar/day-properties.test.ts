import { addMonths as dateFnsAddMonths, differenceInCalendarDays, format, getISODay } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  formatDay,
  hasDayOfMonth,
  parseDay,
  weekdayOf,
  type DayNumber,
} from "../../../src/core/calendar/day.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
/** Years in which every host zone of the suite has every day (Samoa skipped one in 2011). */
const anyDay = fc
  .integer({ min: dayFromCivil(2012, 1, 1), max: dayFromCivil(2199, 12, 31) })
  .map((number) => number as DayNumber);
/** Noon by the host's clock, as date-fns reads dates. */
const hostNoon = (number: DayNumber) => {
  const civil = civilFromDay(number);
  return new Date(civil.year, civil.month - 1, civil.day, 12);
};

describe("day numbers", () => {
  it("counts from 1 January 1970", () => {
    expect(day("1970-01-01")).toBe(0);
    expect(day("1969-12-31")).toBe(-1);
    expect(day("2000-02-29")).toBe(11_016);
    expect(day("2026-01-10")).toBe(20_463);
  });

  it("goes there and back for every day from 1800 to 2199", () => {
    for (let number = day("1800-01-01"); number <= day("2199-12-31"); number++) {
      const civil = civilFromDay(number);
      if (dayFromCivil(civil.year, civil.month, civil.day) !== number) expect.fail(`day ${number} is lost`);
    }
  });

  it("writes and weighs days as the platform does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000, max: 84_000 }), (number) => {
        const platform = new Date(number * 86_400_000);
        expect(formatDay(number as DayNumber)).toBe(platform.toISOString().slice(0, 10));
        expect(weekdayOf(number as DayNumber)).toBe((platform.getUTCDay() + 6) % 7);
      }),
    );
  });

  it("agrees with date-fns", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(format(hostNoon(a), "yyyy-MM-dd")).toBe(formatDay(a));
        expect(differenceInCalendarDays(hostNoon(a), hostNoon(b))).toBe(a - b);
        expect(getISODay(hostNoon(a))).toBe(weekdayOf(a) + 1);
      }),
    );
  });

  it("reads what it writes", () => {
    fc.assert(fc.property(anyDay, (number) => parseDay(formatDay(number)) === number));
  });

  it.each([
    "2026-02-30",
    "2023-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026-01-01 ",
    " 2026-01-01",
    "2026/01/01",
    "2026-01-1x",
    "1799-12-31",
    "2200-01-01",
    "",
    "２０２６-01-01",
  ])("does not read %j", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it("refuses numbers that are no days", () => {
    expect(problemOf(() => formatDay(NaN as DayNumber)).code).toBe("not_a_whole_number");
    expect(problemOf(() => formatDay(1.5 as DayNumber)).code).toBe("not_a_whole_number");
    expect(problemOf(() => formatDay(4e9 as DayNumber)).code).toBe("day_out_of_range");
  });
});

describe("the corresponding date", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28", "2026-03-01"],
    ["2024-01-31", 1, "2024-02-29", "2024-03-01"],
    ["2026-08-31", 6, "2027-02-28", "2027-03-01"],
    ["2024-02-29", 12, "2025-02-28", "2025-03-01"],
    ["2026-03-31", -1, "2026-02-28", "2026-03-01"],
    ["2026-03-15", 3, "2026-06-15", "2026-06-15"],
    ["2026-12-31", 1, "2027-01-31", "2027-01-31"],
    ["2026-01-31", -2, "2025-11-30", "2025-12-01"],
  ])("%s and %i months: %s clamped, else %s", (from, months, clamped, next) => {
    expect(formatDay(addMonths(day(from), months, "clamp"))).toBe(clamped);
    expect(formatDay(addMonths(day(from), months, "next-day"))).toBe(next);
    expect(hasDayOfMonth(day(from), months)).toBe(clamped === next);
  });

  it("agrees with date-fns where it clamps", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (from, months) => {
        expect(formatDay(addMonths(from, months, "clamp"))).toBe(
          format(dateFnsAddMonths(hostNoon(from), months), "yyyy-MM-dd"),
        );
      }),
    );
  });

  it.each([0.5, NaN, Infinity])("refuses %d months", (months) => {
    expect(problemOf(() => addMonths(day("2026-01-01"), months, "clamp")).code).toBe("not_a_whole_number");
  });

  it("refuses to leave the calendar", () => {
    expect(problemOf(() => addMonths(day("2026-01-01"), 1e12, "clamp")).code).toBe("day_out_of_range");
  });
});
