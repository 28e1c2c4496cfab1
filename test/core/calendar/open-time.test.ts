/**
 * Open time at the edges: of a calendar, of a span, of a millisecond, and of a midnight that comes twice. In UTC, by
 * hand.
 */
import { describe, expect, it } from "vitest";
import {
  addOpenMs,
  buildCalendar,
  closingAfter,
  closingAtOrBefore,
  closingOfDay,
  isOpen,
  openingAtOrAfter,
  openingOfDay,
  openMsBetween,
  spansOfDay,
  type AtClosing,
  type CalendarSpec,
} from "../../../src/core/calendar/calendar.js";
import { parseDay } from "../../../src/core/calendar/day.js";
import { makeZone, type EpochMs, type Zone } from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const HOUR = 3_600_000;
const utc = makeZone("UTC", []);
const at = (date: number, hours: number, minutes = 0) => Date.UTC(2026, 2, date, hours, minutes) as EpochMs;
const just = (moment: number, ms: number) => (moment + ms) as EpochMs;

/** A calendar of two weeks: Monday 9 to Friday 20 March 2026. */
function calendarOf(week: CalendarSpec["week"], zone: Zone = utc, options: Partial<CalendarSpec> = {}) {
  return buildCalendar({
    id: "office",
    zone,
    week,
    bankHolidays: [],
    coverage: { from: "2026-03-09", until: "2026-03-20" },
    ...options,
  });
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
/** 09:00 to 12:00 and 13:00 to 17:00: seven hours every day, so that nothing is searched. */
const withLunch = calendarOf(
  Object.fromEntries(
    weekdays.map((name) => [
      name,
      [
        ["09:00", "12:00"],
        ["13:00", "17:00"],
      ],
    ]),
  ),
);
/** The same, shut on the afternoon of Wednesday 18 March: days differ. */
const withHalfDay = calendarOf(
  Object.fromEntries(
    weekdays.map((name) => [
      name,
      [
        ["09:00", "12:00"],
        ["13:00", "17:00"],
      ],
    ]),
  ),
  utc,
  { specialDays: [{ on: "2026-03-18", open: [["09:00", "12:00"]] }] },
);

describe.each([
  ["days alike", withLunch],
  ["days that differ", withHalfDay],
])("open time over %s", (_, calendar) => {
  const add = (from: EpochMs, hours: number, atClosing: AtClosing) =>
    addOpenMs(calendar, from, hours * HOUR, atClosing);

  it("used up at the end of a span lands there, or on the next opening on the same day", () => {
    expect([add(at(9, 9), 3, "due-at-closing"), add(at(9, 9), 3, "next-opening")]).toEqual([at(9, 12), at(9, 13)]);
    expect([add(at(9, 9), 7, "due-at-closing"), add(at(9, 9), 7, "next-opening")]).toEqual([at(9, 17), at(10, 9)]);
    expect([add(at(9, 16), 7 * 4, "due-at-closing"), add(at(9, 17), 7 * 4, "next-opening")]).toEqual([
      at(13, 16),
      at(16, 9),
    ]);
  });

  it("going back lands on an opening, or on the closing before it", () => {
    expect([add(at(10, 16), -3, "due-at-closing"), add(at(10, 16), -3, "next-opening")]).toEqual([
      at(10, 13),
      at(10, 12),
    ]);
    expect([add(at(10, 17), -7, "due-at-closing"), add(at(10, 17), -7, "next-opening")]).toEqual([
      at(10, 9),
      at(9, 17),
    ]);
  });

  it("reaches from the first opening of the calendar to its last closing, and no further", () => {
    const total = openMsBetween(calendar, at(9, 0), just(at(21, 0), -1));
    expect(addOpenMs(calendar, at(9, 0), total, "due-at-closing")).toBe(at(20, 17));
    expect(addOpenMs(calendar, at(20, 17), -total, "due-at-closing")).toBe(at(9, 9));
    for (const [from, ms, atClosing, needed] of [
      [at(9, 0), total + 1, "due-at-closing", "2026-03-21"],
      [at(9, 0), total, "next-opening", "2026-03-21"],
      [at(20, 17), -total - 1, "due-at-closing", "2026-03-08"],
      [at(20, 17), -total, "next-opening", "2026-03-08"],
    ] as const)
      expect(problemOf(() => addOpenMs(calendar, from, ms, atClosing))).toMatchObject({
        code: "outside_calendar_coverage",
        day: needed,
      });
    expect(addOpenMs(calendar, at(20, 17), -total + 1, "next-opening")).toBe(just(at(9, 9), 1));
    expect(addOpenMs(calendar, at(9, 0), total - 1, "next-opening")).toBe(just(at(20, 17), -1));
  });

  it("is undone by the way back, from any hour to any other", () => {
    // Every half hour of the two weeks that is open: from each to the last, and back again.
    const openHalfHours = Array.from({ length: 12 * 48 }, (_half, index) => just(at(9, 0), (index * HOUR) / 2)).filter(
      (moment) => isOpen(calendar, moment),
    );
    const last = openHalfHours.at(-1)!;
    openHalfHours.forEach((moment, index) => {
      const ms = ((openHalfHours.length - 1 - index) * HOUR) / 2;
      expect([openMsBetween(calendar, moment, last), openMsBetween(calendar, last, moment)]).toEqual([
        ms,
        ms === 0 ? 0 : -ms,
      ]);
      expect([
        addOpenMs(calendar, moment, ms, "next-opening"),
        addOpenMs(calendar, last, -ms, "due-at-closing"),
      ]).toEqual([last, moment]);
    });
    expect(openHalfHours).toHaveLength(calendar === withLunch ? 140 : 132);
  });

  it("knows the openings and closings around a moment, that moment being one of them", () => {
    const around = (moment: EpochMs) =>
      [openingAtOrAfter, closingAfter, closingAtOrBefore].map((ask) => ask(calendar, moment));
    expect(around(at(10, 9))).toEqual([at(10, 9), at(10, 12), at(9, 17)]);
    expect(around(just(at(10, 9), 1))).toEqual([just(at(10, 9), 1), at(10, 12), just(at(10, 9), 1)]);
    expect(around(just(at(10, 12), -1))).toEqual([just(at(10, 12), -1), at(10, 12), just(at(10, 12), -1)]);
    expect(around(at(10, 12))).toEqual([at(10, 13), at(10, 17), at(10, 12)]);
    expect(around(at(10, 13))).toEqual([at(10, 13), at(10, 17), at(10, 12)]);
    expect(around(at(10, 17))).toEqual([at(11, 9), at(11, 12), at(10, 17)]);
    expect(around(at(14, 10))).toEqual([at(16, 9), at(16, 12), at(13, 17)]);
  });

  it("is none at a closing: the closing itself, or the next opening where that is chosen or the moment is none", () => {
    for (const [moment, dueAtClosing, nextOpening] of [
      [at(10, 12), at(10, 12), at(10, 13)],
      [at(10, 17), at(10, 17), at(11, 9)],
      [just(at(10, 17), 1), at(11, 9), at(11, 9)],
      [at(10, 9), at(10, 9), at(10, 9)],
      [at(10, 0), at(10, 9), at(10, 9)],
    ] as const) {
      expect([
        addOpenMs(calendar, moment, 0, "due-at-closing"),
        addOpenMs(calendar, moment, 0, "next-opening"),
      ]).toEqual([dueAtClosing, nextOpening]);
    }
  });
});

describe("a day open until midnight", () => {
  const lateShop = calendarOf({ monday: [["20:00", "24:00"]], wednesday: [["00:00", "02:00"]] });

  it("closes at the first instant of the next day, which is still in time to its last millisecond", () => {
    expect(addOpenMs(lateShop, at(10, 0), 0, "due-at-closing")).toBe(at(10, 0));
    expect(addOpenMs(lateShop, just(at(10, 0), 1), 0, "due-at-closing")).toBe(at(11, 0));
    expect(addOpenMs(lateShop, at(11, 0), 0, "due-at-closing")).toBe(at(11, 0));
    expect([openingOfDay(lateShop, day("2026-03-09")), closingOfDay(lateShop, day("2026-03-09"))]).toEqual([
      at(9, 20),
      just(at(10, 0), -1),
    ]);
    expect([openingOfDay(lateShop, day("2026-03-11")), closingOfDay(lateShop, day("2026-03-11"))]).toEqual([
      at(11, 0),
      at(11, 2),
    ]);
  });
});

describe("where clocks go back over midnight", () => {
  // At 00:01 on Saturday 14 March it is 23:01 on Friday again; Saturday comes a second time at 01:00 UTC and ends at
  // 01:00 UTC on Sunday.
  const zone = makeZone("Test/St_Johns", [{ at: at(14, 0, 1), offsetMs: -HOUR }]);
  const saturdays = calendarOf({ saturday: [["00:00", "24:00"]] }, zone);

  it(
    "a day goes on from its first midnight: half past midnight UTC is Saturday, though the clocks show 23:30 on " +
      "Friday",
    () => {
      expect(spansOfDay(saturdays, day("2026-03-14"))).toEqual([{ from: at(14, 0), until: at(15, 1) }]);
      expect(
        [just(at(14, 0), -1), at(14, 0), at(14, 0, 30), just(at(15, 1), -1), at(15, 1)].map((moment) =>
          isOpen(saturdays, moment),
        ),
      ).toEqual([false, true, true, true, false]);
      expect([openingAtOrAfter(saturdays, at(14, 0, 30)), closingAfter(saturdays, at(14, 0, 30))]).toEqual([
        at(14, 0, 30),
        at(15, 1),
      ]);
      expect([
        openMsBetween(saturdays, at(14, 0), at(14, 0, 30)),
        openMsBetween(saturdays, at(13, 12), at(15, 12)),
      ]).toEqual([HOUR / 2, 25 * HOUR]);
    },
  );

  it("Friday is over when it ends for the first time", () => {
    const fridays = calendarOf({ friday: [["09:00", "24:00"]] }, zone);
    expect([just(at(14, 0), -1), at(14, 0), at(14, 0, 30)].map((moment) => isOpen(fridays, moment))).toEqual([
      true,
      false,
      false,
    ]);
    expect(closingAtOrBefore(fridays, at(14, 0, 30))).toBe(at(14, 0));
    expect(openMsBetween(fridays, at(13, 0), at(14, 12))).toBe(15 * HOUR);
  });
});

describe("what cannot be asked", () => {
  const wholeDays = calendarOf(["monday"]);

  it.each<[string, () => unknown, object]>([
    [
      "hours of whole days",
      () => isOpen(wholeDays, at(9, 12)),
      {
        code: "calendar_has_no_hours",
        message: 'The calendar "office" has whole days and no opening hours.',
        hint: 'Give its week open spans: { "monday": [["09:00", "17:00"]] }.',
        calendar: "office",
      },
    ],
    [
      "half a millisecond more",
      () => addOpenMs(withLunch, at(9, 12), 0.5, "due-at-closing"),
      {
        code: "not_a_whole_number",
        message: "Open time is counted in whole milliseconds; 0.5 is no such number.",
        value: "0.5",
      },
    ],
    [
      "from half a millisecond on",
      () => openMsBetween(withLunch, just(at(9, 12), 0.5), at(10, 12)),
      {
        code: "not_an_instant",
        message: `${at(9, 12) + 0.5} is not an instant in whole epoch milliseconds.`,
        hint: "Give whole milliseconds since 1970-01-01T00:00Z.",
      },
    ],
  ])("%s", (_, ask, problem) => {
    expect(problemOf(ask)).toEqual(problem);
  });

  it("an opening after the last, a closing before the first, and days outside the calendar", () => {
    expect(problemOf(() => openingAtOrAfter(withLunch, at(20, 17)))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2026-03-21",
    });
    expect(problemOf(() => closingAfter(withLunch, at(20, 17)))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2026-03-21",
    });
    expect(problemOf(() => closingAtOrBefore(withLunch, at(9, 9)))).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2026-03-08",
    });
    for (const ask of [openingOfDay, closingOfDay])
      expect(problemOf(() => ask(wholeDays, day("2026-03-21"))).code).toBe("outside_calendar_coverage");
    expect([openingOfDay(wholeDays, day("2026-03-09")), closingOfDay(wholeDays, day("2026-03-09"))]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
