/** Columns of days: the same answers as day by day, whatever the column is made of, and the row of a bad value. */
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  addWorkingDaysAll,
  buildCalendar,
  isProvisional,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysBetweenAll,
  type DayColumn,
} from "../../../src/core/calendar/calendar.js";
import { parseDay, type DayNumber } from "../../../src/core/calendar/day.js";
import { makeZone } from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
/** January 2026 from Thursday 1st to Saturday 31st, Mondays to Fridays: 22 working days. */
const january = buildCalendar({
  id: "january",
  zone: makeZone("UTC", []),
  week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  bankHolidays: [],
  coverage: { from: "2026-01-01", until: "2026-01-31" },
});
const first = day("2026-01-01");
const last = day("2026-01-31");
const everyDay = Array.from({ length: 31 }, (_, index) => first + index);
/** Longer than the calendar has days, so that each day is counted once for all rows. */
const often = [...everyDay, ...everyDay];

const kinds: readonly (readonly [string, (days: readonly number[]) => DayColumn])[] = [
  ["whole numbers", (days) => Int32Array.from(days)],
  ["numbers", (days) => Float64Array.from(days)],
];

describe.each(kinds)("a column of %s", (_, columnOf) => {
  const empty = (length: number) => columnOf(Array.from({ length }, () => 0));

  it.each([-3, -1, 0, 1, 3])("has %i working days added row by row", (n) => {
    const middle = everyDay.slice(5, 25);
    for (const days of [middle, [...middle, ...middle, ...middle]]) {
      const out = empty(days.length);
      addWorkingDaysAll(january, columnOf(days), n, out);
      expect([...out]).toEqual(days.map((number) => addWorkingDays(january, number as DayNumber, n)));
    }
  });

  it("is counted row by row from one to another", () => {
    const out = empty(often.length);
    const back = [...often].reverse();
    workingDaysBetweenAll(january, columnOf(often), columnOf(back), out);
    expect([...out]).toEqual(
      often.map((from, row) => workingDaysBetween(january, from as DayNumber, back[row] as DayNumber)),
    );
    // Thursday 1 January to Saturday 31 January: the 22 working days without the first, which is one itself.
    expect(out[0]).toBe(21);
  });

  it("of no rows is counted at once", () => {
    addWorkingDaysAll(january, empty(0), 1, empty(0));
    workingDaysBetweenAll(january, empty(0), empty(0), empty(0));
  });

  it("names the row that cannot be counted", () => {
    const message = 'The calendar "january" is known from 2026-01-01 to 2026-01-31; this needs 2026-02-01.';
    const hint = 'Bring newer bank holidays, or accept dates worked out by rule with beyondCoverage: "project".';
    const problem = {
      code: "outside_calendar_coverage",
      message,
      hint,
      calendar: "january",
      day: "2026-02-01",
      coverage: { from: "2026-01-01", until: "2026-01-31" },
    };
    for (const before of [2, 40]) {
      const good = often.slice(0, before).map(() => first);
      expect(
        problemOf(() =>
          addWorkingDaysAll(january, columnOf([...good, day("2026-01-30"), last + 5]), 1, empty(before + 2)),
        ),
      ).toEqual({ ...problem, count: 1, index: before });
      expect(
        problemOf(() =>
          workingDaysBetweenAll(january, columnOf([...good, first]), columnOf([...good, last + 1]), empty(before + 1)),
        ),
      ).toEqual({ ...problem, index: before });
      expect(
        problemOf(() =>
          workingDaysBetweenAll(january, columnOf([...good, first - 1]), columnOf([...good, last]), empty(before + 1)),
        ),
      ).toMatchObject({ code: "outside_calendar_coverage", day: "2025-12-31", index: before });
    }
  });
});

it("columns of both kinds may be counted against each other", () => {
  const out = new Float64Array(2);
  workingDaysBetweenAll(january, Int32Array.of(first, last), Float64Array.of(last, first), out);
  expect([...out]).toEqual([21, -21]);
  expect(
    problemOf(() => workingDaysBetweenAll(january, Int32Array.of(first), Float64Array.of(first + 0.5), out)),
  ).toMatchObject({ code: "not_a_whole_number", index: 0 });
  expect(
    problemOf(() => workingDaysBetweenAll(january, Float64Array.of(first + 0.5), Int32Array.of(first), out)),
  ).toMatchObject({ code: "not_a_whole_number", index: 0 });
});

describe("a count that leads out of the calendar", () => {
  it("reaches the first and the last working day and no further", () => {
    expect([addWorkingDays(january, last, -22), addWorkingDays(january, first, 21)]).toEqual([
      first,
      day("2026-01-30"),
    ]);
    expect(problemOf(() => addWorkingDays(january, first, 22))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2026-02-01",
      count: 22,
    });
    expect(problemOf(() => addWorkingDays(january, last, -23))).toEqual({
      code: "outside_calendar_coverage",
      message: 'The calendar "january" is known from 2026-01-01 to 2026-01-31; this needs 2025-12-31.',
      hint: "Dates before the first published bank holidays can't be counted.",
      calendar: "january",
      day: "2025-12-31",
      coverage: { from: "2026-01-01", until: "2026-01-31" },
      count: -23,
    });
    expect(problemOf(() => addWorkingDays(january, last, 0.5))).toMatchObject({
      code: "not_a_whole_number",
      message: "A number of working days has to be a whole number; 0.5 is none.",
    });
  });

  it("needs no working day on or after one that is itself the last", () => {
    expect([
      workingDayOnOrAfter(january, day("2026-01-30")),
      workingDayOnOrBefore(january, first),
      workingDayOnOrBefore(january, last),
    ]).toEqual([day("2026-01-30"), first, day("2026-01-30")]);
    expect(problemOf(() => workingDayOnOrAfter(january, last)).code).toBe("outside_calendar_coverage");
  });
});

it("a day is provisional after the last published one, and no day outside the calendar is", () => {
  const division = { division: "scotland", coverage: { from: "2026-01-01", until: "2026-06-30" }, events: [] };
  const projected = buildCalendar({
    id: "projected",
    zone: makeZone("UTC", []),
    week: ["monday"],
    bankHolidays: [division],
    projectUntil: "2026-12-31",
  });
  expect(["2026-06-30", "2026-07-01", "2026-12-31"].map((date) => isProvisional(projected, day(date)))).toEqual([
    false,
    true,
    true,
  ]);
  expect(problemOf(() => isProvisional(projected, day("2027-01-01"))).code).toBe("outside_calendar_coverage");
});
