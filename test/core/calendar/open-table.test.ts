/**
 * What a calendar makes of opening hours on days when the clocks change, in zones made for the purpose, and of many
 * kinds of days.
 */
import { describe, expect, it } from "vitest";
import {
  addOpenMs,
  buildCalendar,
  isWorkingDay,
  openMsBetween,
  spansOfDay,
  type Calendar,
  type CalendarSpec,
} from "../../../src/core/calendar/calendar.js";
import { formatDay, parseDay, type DayNumber } from "../../../src/core/calendar/day.js";
import { makeZone, type EpochMs, type OffsetChange, type Zone } from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const day = (text: string) => parseDay(text)!;
const HOUR = 3_600_000;
const utc = makeZone("UTC", []);
/** Fridays 13 and Saturdays 14 March 2026, in UTC. */
const at = (date: number, hours: number, minutes = 0) => Date.UTC(2026, 2, date, hours, minutes) as EpochMs;

function calendarIn(zone: Zone, week: CalendarSpec["week"], options: Partial<CalendarSpec> = {}): Calendar {
  return buildCalendar({
    id: "office",
    zone,
    week,
    bankHolidays: [],
    coverage: { from: "2026-03-01", until: "2026-03-31" },
    ...options,
  });
}

/** UTC until a change on Saturday 14 March 2026. */
function zoneChanging(...changes: OffsetChange[]): Zone {
  return makeZone("Test/Zone", changes);
}

describe("opening hours on the day of a change", () => {
  const allDay = { friday: [["00:00", "24:00"]], saturday: [["00:00", "24:00"]] } as const;

  it("begin with the day where the clocks skip its midnight, and the day before is open up to there", () => {
    // At 23:30 on Friday it is 00:30 on Saturday: 23:30 to 00:30 never was, and Friday has 23.5 hours.
    const zone = zoneChanging({ at: at(13, 23, 30), offsetMs: HOUR });
    const calendar = calendarIn(zone, allDay);
    expect(spansOfDay(calendar, day("2026-03-13"))).toEqual([{ from: at(13, 0), until: at(13, 23, 30) }]);
    expect(spansOfDay(calendar, day("2026-03-14"))).toEqual([{ from: at(13, 23, 30), until: at(14, 23) }]);
  });

  it("end with the day where a closing before midnight is skipped", () => {
    // 23:45 on Friday is a quarter of an hour into the gap: moved forward it would be 00:45 on Saturday.
    const zone = zoneChanging({ at: at(13, 23, 30), offsetMs: HOUR });
    const calendar = calendarIn(zone, { friday: [["09:00", "23:45"]] });
    expect(spansOfDay(calendar, day("2026-03-13"))).toEqual([{ from: at(13, 9), until: at(13, 23, 30) }]);
  });

  it("do not overlap where a skipped span is moved past the next opening", () => {
    // At 10:00 it is 12:00: 10:30 to 11:30 becomes 12:30 to 13:30, which is 10:30 to 11:30 UTC. Of 12:00 to 14:00 the
    // rest is left.
    const zone = zoneChanging({ at: at(14, 10), offsetMs: 2 * HOUR });
    const calendar = calendarIn(zone, {
      saturday: [
        ["10:30", "11:30"],
        ["12:00", "14:00"],
      ],
    });
    expect(spansOfDay(calendar, day("2026-03-14"))).toEqual([
      { from: at(14, 10, 30), until: at(14, 11, 30) },
      { from: at(14, 11, 30), until: at(14, 12) },
    ]);
  });

  it("are left out where the clocks swallow them; a day without any is no working day", () => {
    // 09:50 to 10:10 becomes 09:50 to 12:10, and 12:00 to 12:05 lies within it.
    const within = calendarIn(zoneChanging({ at: at(14, 10), offsetMs: 2 * HOUR }), {
      saturday: [
        ["09:50", "10:10"],
        ["12:00", "12:05"],
      ],
    });
    expect(spansOfDay(within, day("2026-03-14"))).toEqual([{ from: at(14, 9, 50), until: at(14, 10, 10) }]);
    // 23:40 to 23:50 would be 00:40 to 00:50 of Saturday, and so would 23:30 to 23:40 be 00:30 to 00:40.
    const zone = zoneChanging({ at: at(13, 23, 30), offsetMs: HOUR });
    for (const span of [
      ["23:40", "23:50"],
      ["23:30", "23:40"],
    ] as const) {
      const late = calendarIn(zone, { friday: [span] });
      expect([6, 13, 20].map((date) => isWorkingDay(late, day(`2026-03-${String(date).padStart(2, "0")}`)))).toEqual([
        true,
        false,
        true,
      ]);
    }
  });

  it("may lie half a minute off, no less", () => {
    const halfMinute = calendarIn(zoneChanging({ at: at(14, 12), offsetMs: -30_000 }), {
      saturday: [["09:00", "17:00"]],
    });
    expect(openMsBetween(halfMinute, at(14, 0), at(15, 0))).toBe(8 * HOUR + 30_000);
    const tenSeconds = zoneChanging({ at: at(14, 12), offsetMs: -10_000 });
    expect(problemOf(() => calendarIn(tenSeconds, { saturday: [["09:00", "17:00"]] }))).toEqual({
      code: "bad_zone",
      message: "The zone Test/Zone has offsets finer than half a minute.",
    });
  });
});

describe("open time over days of many kinds", () => {
  const THREE_YEARS = { from: "2024-01-01", until: "2026-12-31" };
  const everyDay = Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name) => [
      name,
      [["00:00", "01:00"]],
    ]),
  ) as CalendarSpec["week"];
  const first = day("2024-01-01");
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const clock = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  /** A closing of its own for each of so many days: 01:01, 01:02, … */
  const kinds = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      on: formatDay((first + index) as DayNumber),
      open: [["00:00", clock(61 + index)]] as const,
    }));
  const startOf = (index: number) => ((first + index) * 24 * HOUR) as EpochMs;

  it.each([255, 256, 300])("is that of each day where %i kinds have each a closing of its own", (count) => {
    const calendar = calendarIn(utc, everyDay, { coverage: THREE_YEARS, specialDays: kinds(count) });
    for (let index = 0; index < count; index++)
      expect(openMsBetween(calendar, startOf(index), startOf(index + 1))).toBe((61 + index) * 60_000);
    expect(openMsBetween(calendar, startOf(count), startOf(count + 1))).toBe(HOUR);
    // 61 + 62 + … minutes, and an hour for each day after them.
    const sum = ((61 + 61 + count - 1) / 2) * count;
    expect(openMsBetween(calendar, startOf(0), startOf(count + 10))).toBe((sum + 600) * 60_000);
    expect(addOpenMs(calendar, startOf(0), (sum + 30) * 60_000, "due-at-closing")).toBe(startOf(count) + HOUR / 2);
  });

  it("may be open round the clock for sixteen days on end and more", () => {
    const always = Object.fromEntries(
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name) => [
        name,
        [["00:00", "24:00"]],
      ]),
    ) as CalendarSpec["week"];
    const calendar = calendarIn(utc, always, {
      coverage: THREE_YEARS,
      specialDays: [{ on: "2026-12-31", open: [["00:00", "12:00"]] }],
    });
    for (const days of [15, 16, 17, 31, 32, 33]) {
      expect(openMsBetween(calendar, startOf(0), startOf(days))).toBe(days * 24 * HOUR);
      expect(addOpenMs(calendar, startOf(0), days * 24 * HOUR, "next-opening")).toBe(startOf(days));
    }
  });
});
