import { addDays, format, isWeekend } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedDivision } from "../../src/working-calendar/published.js";
import {
  addOpenMs,
  addWorkingDays,
  buildCalendar,
  closingAfter,
  closingAtOrBefore,
  isOpen,
  isWorkingDay,
  openingAtOrAfter,
  openMsBetween,
  spansOfDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  type Calendar,
} from "../../src/core/calendar/calendar.js";
import type { Division } from "../../src/core/calendar/bank-holidays.js";
import { formatDay, parseDay, type DayNumber } from "../../src/core/calendar/day.js";
import { WEEKDAYS, type OpenSpan, type Week } from "../../src/core/calendar/week.js";
import type { EpochMs } from "../../src/core/calendar/zone.js";
import { zoneOf } from "../../src/time/zone-of.js";

const FIVE_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const MIDDLE_FROM = parseDay("2013-01-01")!;
const MIDDLE_UNTIL = parseDay("2021-12-31")!;
/** Days well inside every calendar here, so that nothing runs out of coverage. */
const middleDay = fc.integer({ min: MIDDLE_FROM, max: MIDDLE_UNTIL }).map((number) => number as DayNumber);
const count = fc.integer({ min: -400, max: 400 });
const england = buildCalendar({
  id: "england",
  zone: zoneOf("Europe/London"),
  week: FIVE_DAYS,
  bankHolidays: [publishedDivision("england-and-wales")!],
});

const zones = fc
  .constantFrom(
    "Europe/London",
    "America/New_York",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "America/Sao_Paulo",
  )
  .map(zoneOf);
const wholeWeek = fc.subarray([...WEEKDAYS], { minLength: 1 });
const someDays = fc.uniqueArray(middleDay, { maxLength: 60 }).map((days) => days.map(formatDay));
const ownHolidays = (dates: readonly string[]): Division => ({
  division: "own",
  coverage: { from: "2000-01-01", until: "2035-12-31" },
  events: dates.map((date) => ({ date, title: "Holiday" })),
});
/** A failure shows what the calendar was made of, not its tables. */
const calendarWith = (week: Week, dates: readonly string[], zone = zoneOf("Europe/London")): Calendar =>
  Object.assign(buildCalendar({ id: "any", zone, week, bankHolidays: [ownHolidays(dates)] }), {
    [fc.toStringMethod]: () => JSON.stringify({ week, dates, zone: zone.id }),
  });
const wholeDayCalendar = fc
  .record({ week: wholeWeek, dates: someDays })
  .map(({ week, dates }) => calendarWith(week, dates));

/** Opening hours of up to three spans on quarters of an hour. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters): OpenSpan[] => {
    const edges = quarters.sort((a, b) => a - b).map(clock);
    return Array.from(
      { length: Math.floor(edges.length / 2) },
      (_, index) => [edges[2 * index]!, edges[2 * index + 1]!] as const,
    );
  });
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
const hoursWeek = fc
  .tuple(fc.subarray([...WEEKDAYS], { minLength: 1 }), fc.array(spans, { minLength: 7, maxLength: 7 }))
  .map(([names, hours]) => Object.fromEntries(names.map((name, index) => [name, hours[index]!])) as Week);
const hoursCalendar = fc
  .record({ week: hoursWeek, dates: someDays, zone: zones })
  .map(({ week, dates, zone }) => calendarWith(week, dates, zone));
const middleInstant = fc
  .integer({ min: MIDDLE_FROM * 86_400, max: MIDDLE_UNTIL * 86_400 })
  .map((seconds) => (seconds * 1000) as EpochMs);
/**
 * Fifty hours: twice as many fit into the thirteen years around the middle even where a quarter of an hour a week is
 * open.
 */
const openMs = fc.integer({ min: 1, max: 50 * 3_600 }).map((seconds) => seconds * 1000);

/** Day by day, as one would on paper. */
function walk(calendar: Calendar, from: DayNumber, n: number): DayNumber {
  const step = Math.sign(n);
  let day: number = from;
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorkingDay(calendar, day as DayNumber)) left--;
  }
  return day as DayNumber;
}

describe("working days", () => {
  it("adds as a walk from day to day does, in any week with any holidays", () => {
    fc.assert(
      fc.property(
        wholeDayCalendar,
        middleDay,
        fc.integer({ min: -60, max: 60 }),
        (calendar, day, n) => addWorkingDays(calendar, day, n) === walk(calendar, day, n),
      ),
    );
  });

  it("adds as a loop over date-fns does with the published holidays of England and Wales", () => {
    const holidays = new Set(publishedDivision("england-and-wales")!.events.map(({ date }) => date));
    // Noon by the host's clock; the host in Samoa had every day from 2012 on.
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2012, 0, 2, 12), max: new Date(2026, 11, 31, 12), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        (random, n) => {
          const start = new Date(random.getFullYear(), random.getMonth(), random.getDate(), 12);
          let date = start;
          for (let left = n; left > 0;) {
            date = addDays(date, 1);
            if (!isWeekend(date) && !holidays.has(format(date, "yyyy-MM-dd"))) left--;
          }
          expect(formatDay(addWorkingDays(england, parseDay(format(start, "yyyy-MM-dd"))!, n))).toBe(
            format(date, "yyyy-MM-dd"),
          );
        },
      ),
    );
  });

  it("counts as a walk does", () => {
    fc.assert(
      fc.property(wholeDayCalendar, middleDay, fc.integer({ min: 0, max: 200 }), (calendar, from, length) => {
        let counted = 0;
        for (let day = from + 1; day <= from + length; day++) if (isWorkingDay(calendar, day as DayNumber)) counted++;
        const until = (from + length) as DayNumber;
        return (
          workingDaysBetween(calendar, from, until) === counted &&
          workingDaysBetween(calendar, until, from) === (counted === 0 ? 0 : -counted)
        );
      }),
    );
  });

  it("counts back what it added, from any day forward and from a working day backward", () => {
    fc.assert(
      fc.property(wholeDayCalendar, middleDay, count, (calendar, day, n) => {
        const from = n < 0 ? workingDayOnOrAfter(calendar, day) : day;
        return workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n)) === n;
      }),
    );
  });

  it("adds in two steps of one direction what it adds in one", () => {
    fc.assert(
      fc.property(wholeDayCalendar, middleDay, count, fc.integer({ min: 0, max: 200 }), (calendar, day, n, more) => {
        const further = n < 0 ? -more : more;
        return (
          addWorkingDays(calendar, addWorkingDays(calendar, day, n), further) ===
          addWorkingDays(calendar, day, n + further)
        );
      }),
    );
  });

  it("goes back to a working day from which it set out", () => {
    fc.assert(
      fc.property(wholeDayCalendar, middleDay, count, (calendar, day, n) => {
        const start = workingDayOnOrBefore(calendar, day);
        return addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n) === start;
      }),
    );
  });

  it("never ends sooner for a later start or a greater number", () => {
    fc.assert(
      fc.property(
        wholeDayCalendar,
        middleDay,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 300 }),
        (calendar, day, later, n) => {
          const due = addWorkingDays(calendar, day, n);
          return (
            addWorkingDays(calendar, (day + later) as DayNumber, n) >= due &&
            addWorkingDays(calendar, day, n + 1) > due &&
            due > day
          );
        },
      ),
    );
  });

  it("never ends sooner for more holidays", () => {
    fc.assert(
      fc.property(
        wholeWeek,
        someDays,
        someDays,
        middleDay,
        fc.integer({ min: 1, max: 300 }),
        (week, dates, more, day, n) => {
          const fewer = addWorkingDays(calendarWith(week, dates), day, n);
          return addWorkingDays(calendarWith(week, [...new Set([...dates, ...more])]), day, n) >= fewer;
        },
      ),
    );
  });

  it("ends on a working day, as near as can be", () => {
    fc.assert(
      fc.property(wholeDayCalendar, middleDay, (calendar, day) => {
        const [after, before] = [workingDayOnOrAfter(calendar, day), workingDayOnOrBefore(calendar, day)];
        expect([isWorkingDay(calendar, after), isWorkingDay(calendar, before)]).toEqual([true, true]);
        expect(before <= day && day <= after).toBe(true);
        return isWorkingDay(calendar, day)
          ? before === day && after === day
          : workingDaysBetween(calendar, before, after) === 1;
      }),
    );
  });
});

/** The sum over every span of every day, which is what the tables stand for. */
function openBySpans(calendar: Calendar, a: EpochMs, b: EpochMs): number {
  let sum = 0;
  for (let day = Math.floor(a / 86_400_000) - 2; day <= Math.floor(b / 86_400_000) + 2; day++) {
    for (const { from, until } of spansOfDay(calendar, day as DayNumber))
      sum += Math.max(0, Math.min(until, b) - Math.max(from, a));
  }
  return sum;
}

describe("working time", () => {
  it("is the sum over the open spans", () => {
    fc.assert(
      fc.property(hoursCalendar, middleInstant, fc.integer({ min: 0, max: 40 * 86_400 }), (calendar, a, seconds) => {
        const b = (a + seconds * 1000) as EpochMs;
        const sum = openBySpans(calendar, a, b);
        return openMsBetween(calendar, a, b) === sum && openMsBetween(calendar, b, a) + sum === 0;
      }),
    );
  });

  it("has passed once it has been added, and has to be gone back for it", () => {
    fc.assert(
      fc.property(
        hoursCalendar,
        middleInstant,
        openMs,
        fc.constantFrom("due-at-closing", "next-opening"),
        (calendar, start, ms, atClosing) => {
          const [later, sooner] = [
            addOpenMs(calendar, start, ms, atClosing),
            addOpenMs(calendar, start, -ms, atClosing),
          ];
          expect(openMsBetween(calendar, start, later)).toBe(ms);
          expect(openMsBetween(calendar, sooner, start)).toBe(ms);
        },
      ),
    );
  });

  it("lands on a closing or on the opening after it, and nowhere else apart", () => {
    fc.assert(
      fc.property(hoursCalendar, middleInstant, openMs, (calendar, start, ms) => {
        const [closing, opening] = [
          addOpenMs(calendar, start, ms, "due-at-closing"),
          addOpenMs(calendar, start, ms, "next-opening"),
        ];
        expect(openingAtOrAfter(calendar, closing)).toBe(opening);
        expect(isOpen(calendar, opening)).toBe(true);
        expect(isOpen(calendar, (closing - 1) as EpochMs)).toBe(true);
        expect(addOpenMs(calendar, start, -ms, "due-at-closing")).toBe(
          openingAtOrAfter(calendar, addOpenMs(calendar, start, -ms, "next-opening")),
        );
      }),
    );
  });

  it("adds in two steps what it adds in one", () => {
    fc.assert(
      fc.property(
        hoursCalendar,
        middleInstant,
        openMs,
        openMs,
        fc.constantFrom("due-at-closing", "next-opening"),
        (calendar, start, one, two, atClosing) =>
          addOpenMs(calendar, addOpenMs(calendar, start, one, atClosing), two, atClosing) ===
          addOpenMs(calendar, start, one + two, atClosing),
      ),
    );
  });

  it("never ends sooner for a later start", () => {
    fc.assert(
      fc.property(
        hoursCalendar,
        middleInstant,
        fc.integer({ min: 0, max: 86_400 }),
        openMs,
        (calendar, start, seconds, ms) =>
          addOpenMs(calendar, (start + seconds * 1000) as EpochMs, ms, "due-at-closing") >=
          addOpenMs(calendar, start, ms, "due-at-closing"),
      ),
    );
  });

  it("lies between the opening and the closing around any moment", () => {
    fc.assert(
      fc.property(hoursCalendar, middleInstant, (calendar, instant) => {
        const opening = openingAtOrAfter(calendar, instant);
        const closing = closingAfter(calendar, instant);
        const before = closingAtOrBefore(calendar, instant);
        expect(opening >= instant && closing > instant && before <= instant).toBe(true);
        expect(opening === instant).toBe(isOpen(calendar, instant));
        expect(openMsBetween(calendar, instant, opening)).toBe(0);
        expect(openMsBetween(calendar, before, instant)).toBe(0);
        expect(openMsBetween(calendar, opening, closingAfter(calendar, opening))).toBe(
          closingAfter(calendar, opening) - opening,
        );
      }),
    );
  });
});

describe("tables", () => {
  const bytes = (calendar: Calendar) =>
    calendar.workingBefore.byteLength +
    calendar.workingDays.byteLength +
    (calendar.openTable === undefined
      ? 0
      : calendar.openTable.patternOf.byteLength +
        calendar.openTable.openBeforeBlock.byteLength +
        calendar.openTable.openSinceBlock.byteLength);
  const thirtyYears = {
    coverage: { from: "2000-01-01", until: "2029-12-31" },
    zone: zoneOf("Europe/London"),
    bankHolidays: [],
  };

  it("fit thirty years into 64 kB, opening hours and all, and the zone into another 25", () => {
    expect(bytes(buildCalendar({ id: "days", week: FIVE_DAYS, ...thirtyYears }))).toBeLessThan(40_000);
    const week = Object.fromEntries(FIVE_DAYS.map((name) => [name, [["09:00", "17:00"]]])) as unknown as Week;
    expect(bytes(buildCalendar({ id: "hours", week, ...thirtyYears }))).toBeLessThanOrEqual(65_536);
    const zone = zoneOf("Europe/London");
    expect(zone.segmentOfDay.byteLength + zone.ends.byteLength + zone.offsets.byteLength).toBeLessThan(25_000);
  });
});
