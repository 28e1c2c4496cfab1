/**
 * Dues counted without a charter: no time at all, no calendar, no opening hours, no time of day. January 2026 in UTC.
 */
import { describe, expect, it } from "vitest";
import { buildCalendar } from "../../../src/core/calendar/calendar.js";
import type { CaseMoment } from "../../../src/core/clock/case.js";
import { countingRule, DEFAULT_COUNTING, ownActCounting, type Counting } from "../../../src/core/clock/counting.js";
import { formatDay } from "../../../src/core/calendar/day.js";
import { NEVER_PAUSED } from "../../../src/core/clock/due.js";
import { countDue } from "../../../src/core/clock/count-due.js";
import { unpausedMs } from "../../../src/core/clock/count-time.js";
import { movedInstant } from "../../../src/core/clock/count-time.js";
import { Stretches } from "../../../src/core/clock/stretches.js";
import { lengthInMs, ownUnit, type Length, type Unit } from "../../../src/core/clock/rule.js";
import { dayOf, makeZone, msOfDay, type EpochMs } from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const zone = makeZone("UTC", []);
const coverage = { from: "2026-01-01", until: "2026-12-31" };
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const office = buildCalendar({
  id: "office",
  zone,
  week: Object.fromEntries(weekdays.map((name) => [name, [["09:00", "17:00"]]])),
  bankHolidays: [],
  coverage,
});
const HOUR = 3_600_000;
const at = (date: number, hours: number, minutes = 0) => Date.UTC(2026, 0, date, hours, minutes) as EpochMs;
const moment = (epochMs: EpochMs): CaseMoment => ({
  epochMs,
  day: dayOf(zone, epochMs),
  msOfDay: msOfDay(zone, epochMs),
});
const plainDate = (date: number): CaseMoment => ({ ...moment(at(date, 0)), msOfDay: undefined });

const due = (
  start: CaseMoment,
  length: Length,
  counting: Partial<Counting> = {},
  calendar: typeof office | undefined = office,
  paused = NEVER_PAUSED,
) => countDue(start, length, calendar, zone, countingRule({ ...DEFAULT_COUNTING, ...counting }), paused);
const lastDay = (...args: Parameters<typeof due>) => formatDay(due(...args).lastDay);
const dueAt = (...args: Parameters<typeof due>) => new Date(due(...args).epochMs).toISOString();

describe("no time at all", () => {
  it("of working time ends at the next opening, be the start a closing or the office shut", () => {
    for (const atClosing of ["due-at-closing", "next-opening"] as const) {
      expect(due(moment(at(5, 17)), { unit: "workingHours", n: 0 }, { atClosing }).epochMs).toBe(at(6, 9));
      expect(due(moment(at(9, 20)), { unit: "workingMinutes", n: 0 }, { atClosing }).epochMs).toBe(at(12, 9));
      expect(due(moment(at(5, 10)), { unit: "workingHours", n: 0 }, { atClosing }).epochMs).toBe(at(5, 10));
    }
  });

  it("of days is the day itself, or for working days the next that is one", () => {
    // Saturday 10 January; day one or not.
    for (const receiptDay of ["day-zero", "day-one"] as const) {
      expect(
        (["workingDays", "calendarDays", "weeks", "months"] as const).map((unit) =>
          lastDay(plainDate(10), { unit, n: 0 }, { receiptDay }),
        ),
      ).toEqual(["2026-01-12", "2026-01-10", "2026-01-10", "2026-01-10"]);
    }
  });
});

describe("the same length in every unit", () => {
  it.each<[Unit, number, string]>([
    ["workingDays", 2, "2026-01-07T23:59:59.999Z"],
    ["calendarDays", 2, "2026-01-07T23:59:59.999Z"],
    ["weeks", 2, "2026-01-19T23:59:59.999Z"],
    ["months", 2, "2026-03-05T23:59:59.999Z"],
    ["workingHours", 2, "2026-01-05T12:00:00.000Z"],
    ["workingMinutes", 90, "2026-01-05T11:30:00.000Z"],
    ["hours", 2, "2026-01-05T12:00:00.000Z"],
    ["minutes", 90, "2026-01-05T11:30:00.000Z"],
    ["seconds", 90, "2026-01-05T10:01:30.000Z"],
  ])("%s: %i from Monday 5 January, 10:00, end on %s", (unit, n, expected) => {
    expect(dueAt(moment(at(5, 10)), { unit, n })).toBe(expected);
  });

  it("below a day is rounded to a millisecond", () => {
    expect([
      lengthInMs({ unit: "hours", n: 0.1 }),
      lengthInMs({ unit: "seconds", n: 1.0004 }),
      lengthInMs({ unit: "minutes", n: 1.1 }),
    ]).toEqual([360_000, 1000, 66_000]);
  });

  it("is that of the first of several, and calendar days where there is none", () => {
    const part = { unit: "months", n: 1, calendar: undefined, from: undefined } as const;
    expect([
      ownUnit({ kind: "length", length: { unit: "weeks", n: 1 } }),
      ownUnit({ kind: "firstOf", parts: [part] }),
      ownUnit({ kind: "lastOf", parts: [part] }),
      ownUnit({ kind: "lastOf", parts: [] }),
      ownUnit({ kind: "promised" }),
      ownUnit({ kind: "not-stated" }),
    ]).toEqual(["weeks", "months", "months", "calendarDays", "calendarDays", "calendarDays"]);
  });
});

describe("the time of day of a due", () => {
  it.each<[Partial<Counting>, string]>([
    [{}, "2026-01-07T23:59:59.999Z"],
    [{ dueTime: "17:30" }, "2026-01-07T17:30:00.000Z"],
    [{ dueTime: "before 16:05" }, "2026-01-07T16:04:59.999Z"],
    [{ dueTime: "close-of-business" }, "2026-01-07T17:00:00.000Z"],
    [{ dueTime: "same-clock-time" }, "2026-01-07T10:20:00.000Z"],
  ])("under %j, two days from Monday 5 January, 10:20, end at %s", (counting, expected) => {
    expect(dueAt(moment(at(5, 10, 20)), { unit: "workingDays", n: 2 }, counting)).toBe(expected);
  });

  it(
    "is asked for below a day and where it is that of the start, and the office has to be open where it is its " +
      "closing",
    () => {
      const needed = { code: "time_needed", hint: "Give the event with its time of day: 2026-01-05T10:30." };
      expect(problemOf(() => due(plainDate(5), { unit: "hours", n: 2 }))).toEqual({
        ...needed,
        message: "The target is counted in units below a day, and its start is a plain date.",
      });
      expect(problemOf(() => due(plainDate(5), { unit: "weeks", n: 2 }, { dueTime: "same-clock-time" }))).toEqual({
        ...needed,
        message: "The due is at the same time of day as the start, and the start is a plain date.",
      });
      expect(problemOf(() => due(plainDate(3), { unit: "weeks", n: 1 }, { dueTime: "close-of-business" }))).toEqual({
        code: "closed_on_last_day",
        message: "The target is due at the close of business of 2026-01-10, and the office is closed on that day.",
        hint: 'State "lastDayOff": "roll-forward" or "roll-back" in the counting, or another "dueTime".',
      });
    },
  );

  it.each<[string, Length, Partial<Counting>]>([
    ["working days", { unit: "workingDays", n: 2 }, {}],
    ["working hours", { unit: "workingHours", n: 2 }, {}],
    ["the next working day", { unit: "weeks", n: 2 }, { receiptOutside: "next-working-day" }],
    ["a closing", { unit: "weeks", n: 2 }, { dueTime: "close-of-business" }],
    ["a last day that is moved", { unit: "weeks", n: 2 }, { lastDayOff: "roll-back" }],
  ])("needs a calendar for %s", (_, length, counting) => {
    const ask = () =>
      countDue(
        moment(at(5, 10)),
        length,
        undefined,
        zone,
        countingRule({ ...DEFAULT_COUNTING, ...counting }),
        NEVER_PAUSED,
      );
    expect(problemOf(ask)).toEqual({
      code: "calendar_needed",
      message: "This target counts working days or opening hours and has no calendar.",
    });
  });

  it("is counted, not promised, in any unit", () => {
    expect(
      (["hours", "workingHours", "weeks", "workingDays"] as const).map(
        (unit) => due(moment(at(5, 10)), { unit, n: 2 }).promised,
      ),
    ).toEqual([false, false, false, false]);
  });

  it("says whether it used a calendar, and whether it is by the clock", () => {
    const used = (length: Length, counting: Partial<Counting> = {}) => [
      due(moment(at(5, 10)), length, counting).usesCalendar,
      due(moment(at(5, 10)), length, counting).byClock,
    ];
    expect(used({ unit: "weeks", n: 2 })).toEqual([false, false]);
    expect(used({ unit: "weeks", n: 2 }, { dueTime: "17:00" })).toEqual([false, true]);
    expect([
      used({ unit: "workingDays", n: 2 }),
      used({ unit: "weeks", n: 2 }, { receiptOutside: "next-working-day" }),
      used({ unit: "weeks", n: 2 }, { lastDayOff: "roll-forward" }),
    ]).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(used({ unit: "weeks", n: 2 }, { dueTime: "close-of-business" })).toEqual([true, true]);
    expect([used({ unit: "hours", n: 2 }), used({ unit: "workingHours", n: 2 })]).toEqual([
      [false, true],
      [true, true],
    ]);
  });
});

describe("the receipt", () => {
  it.each<[string, Partial<Counting>, CaseMoment, string]>([
    ["within hours", { cutOff: "close-of-business" }, moment(at(5, 17)), "2026-01-06"],
    ["a millisecond after closing", { cutOff: "close-of-business" }, moment((at(5, 17) + 1) as EpochMs), "2026-01-07"],
    ["on a plain date", { cutOff: "close-of-business" }, plainDate(5), "2026-01-06"],
    [
      "on a plain date that stands for its end",
      { cutOff: "close-of-business" },
      { ...plainDate(5), epochMs: (at(6, 0) - 1) as EpochMs },
      "2026-01-06",
    ],
    ["at the cut-off", { cutOff: "16:30" }, moment(at(5, 16, 30)), "2026-01-06"],
    ["after the cut-off", { cutOff: "16:30" }, moment((at(5, 16, 30) + 1) as EpochMs), "2026-01-07"],
    ["before the cut-off's minute", { cutOff: "before 16:30" }, moment((at(5, 16, 30) - 1) as EpochMs), "2026-01-06"],
    ["in the cut-off's minute", { cutOff: "before 16:30" }, moment(at(5, 16, 30)), "2026-01-07"],
    ["before opening", { cutOff: "close-of-business" }, moment(at(5, 3)), "2026-01-06"],
    ["late in the evening without a cut-off", { cutOff: "none" }, moment(at(5, 23)), "2026-01-06"],
    ["on a Saturday", { cutOff: "close-of-business" }, moment(at(10, 20)), "2026-01-13"],
  ])("%s counts so that one working day ends there: %j", (_, counting, start, expected) => {
    expect(lastDay(start, { unit: "workingDays", n: 1 }, { receiptOutside: "next-working-day", ...counting })).toBe(
      expected,
    );
  });

  it("is the day as it stands where the authority's own act starts the clock, unless that is stated otherwise", () => {
    const inherited: Counting = {
      ...DEFAULT_COUNTING,
      receiptDay: "day-one",
      receiptOutside: "next-working-day",
      cutOff: "17:00",
      monthEnd: "next-day",
    };
    expect(ownActCounting(inherited)).toEqual({ ...DEFAULT_COUNTING, monthEnd: "next-day" });
    expect(ownActCounting(inherited, { receiptDay: "day-one" })).toEqual({
      ...DEFAULT_COUNTING,
      monthEnd: "next-day",
      receiptDay: "day-one",
    });
    expect([Object.isFrozen(ownActCounting(inherited)), Object.isFrozen(DEFAULT_COUNTING)]).toEqual([true, true]);
  });
});

describe("days that pauses take out", () => {
  /** Wednesday 7 to Sunday 11 January, the clock having been stopped on Tuesday 6. */
  const struck = Stretches.noDays.with([
    { after: dayOf(zone, at(6, 0)), until: dayOf(zone, at(11, 0)), began: dayOf(zone, at(6, 0)) },
  ]);
  const byCalendarDays = { ...NEVER_PAUSED, days: struck, inCalendarDays: struck };

  it("move what is due on the day itself by the days after it", () => {
    // The 8th and the 9th would have counted; by the calendar the 8th to the 11th.
    expect(
      (["workingDays", "calendarDays"] as const).map((unit) =>
        lastDay(plainDate(7), { unit, n: 0 }, {}, office, { ...NEVER_PAUSED, days: struck }),
      ),
    ).toEqual(["2026-01-09", "2026-01-11"]);
  });

  it(
    "move a due by the days that would have counted, or by calendar days, and then off a day off where that is " +
      "chosen",
    () => {
      // Five working days from Monday 5 end on Monday 12; three are struck out (7, 8, 9), or five days by the calendar.
      const fiveDays = { unit: "workingDays", n: 5 } as const;
      expect(lastDay(plainDate(5), fiveDays, {}, office, { ...NEVER_PAUSED, days: struck })).toBe("2026-01-15");
      expect(
        (["stays", "roll-forward", "roll-back"] as const).map((lastDayOff) =>
          lastDay(plainDate(5), fiveDays, { lastDayOff }, office, byCalendarDays),
        ),
      ).toEqual(["2026-01-17", "2026-01-19", "2026-01-16"]);
      expect(due(plainDate(5), fiveDays, { lastDayOff: "roll-forward" }, office, byCalendarDays)).toMatchObject({
        deemed: dayOf(zone, at(5, 0)),
        dayZero: dayOf(zone, at(5, 0)),
        unrolled: dayOf(zone, at(17, 0)),
      });
      // Seven days from Monday 5 end on Monday 12, five struck out: Saturday 17.
      expect(
        lastDay(plainDate(5), { unit: "weeks", n: 1 }, { lastDayOff: "roll-forward" }, office, {
          ...NEVER_PAUSED,
          days: struck,
        }),
      ).toBe("2026-01-19");
    },
  );

  it("are none where there never was a pause", () => {
    const { days, inCalendarDays, spans } = NEVER_PAUSED;
    expect([days.size, inCalendarDays.size, spans.size]).toEqual([0, 0, 0]);
  });
});

describe("time that pauses take out", () => {
  const spans = (...pairs: [EpochMs, EpochMs][]) =>
    Stretches.noTime.with(pairs.map(([after, until]) => ({ after, until, began: after })));
  const paused = (...pairs: [EpochMs, EpochMs][]) => ({ ...NEVER_PAUSED, spans: spans(...pairs) });

  it("moves the end by what lies in the time as it grows, open time where that is counted", () => {
    const start = moment(at(5, 10));
    // 10:00 to 14:00, with an hour from 13:00: 15:00; and with two more from 14:30: 17:00.
    expect(dueAt(start, { unit: "hours", n: 4 }, {}, office, paused([at(5, 13), at(5, 14)]))).toBe(
      "2026-01-05T15:00:00.000Z",
    );
    expect(
      dueAt(start, { unit: "hours", n: 4 }, {}, office, paused([at(5, 13), at(5, 14)], [at(5, 14, 30), at(5, 16, 30)])),
    ).toBe("2026-01-05T17:00:00.000Z");
    expect(dueAt(start, { unit: "hours", n: 4 }, {}, office, paused([at(5, 14), at(5, 15)]))).toBe(
      "2026-01-05T14:00:00.000Z",
    );
    // Stopped at 16:00, on again at 10:00: two open hours, so that eight from 10:00 end on Tuesday at 12:00.
    expect(dueAt(start, { unit: "workingHours", n: 8 }, {}, office, paused([at(5, 16), at(6, 10)]))).toBe(
      "2026-01-06T12:00:00.000Z",
    );
  });

  it("is not counted between two moments", () => {
    expect(unpausedMs(at(5, 10), at(6, 10), undefined, spans([at(5, 9), at(5, 11)], [at(6, 9), at(6, 12)]))).toBe(
      22 * HOUR,
    );
    expect(unpausedMs(at(5, 10), at(6, 10), office, spans([at(5, 9), at(5, 11)], [at(5, 20), at(6, 9, 30)]))).toBe(
      6.5 * HOUR,
    );
  });

  it("moves a promised instant by what came after it was told, and not by what came before", () => {
    const rule = countingRule(DEFAULT_COUNTING);
    expect(movedInstant(at(5, 16), at(5, 12), undefined, rule, spans([at(5, 10), at(5, 13)]))).toBe(at(5, 17));
    expect(movedInstant(at(5, 16), at(5, 12), office, rule, spans([at(5, 10), at(5, 12)]))).toBe(at(5, 16));
    expect(movedInstant(at(5, 20), at(5, 12), office, rule, spans([at(5, 16), at(5, 19)]))).toBe(at(6, 10));
  });
});
