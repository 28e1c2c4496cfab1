/**
 * Open time for row after row: the same answers as for one row alone, at every edge of a day, of the calendar and of
 * the tables.
 */
import { describe, expect, it } from "vitest";
import {
  addOpenMs,
  buildCalendar,
  openAdder,
  type AtClosing,
  type Calendar,
  type CalendarSpec,
} from "../../../src/core/calendar/calendar.js";
import type { Problem } from "../../../src/core/problem.js";
import { answerOr } from "../../../src/core/problem.js";
import { makeZone, type EpochMs, type Zone } from "../../../src/core/calendar/zone.js";
import { londonZone } from "../../../src/time/london.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const hours = (...spans: [string, string][]) =>
  Object.fromEntries(weekdays.map((name) => [name, spans])) as CalendarSpec["week"];
const calendarOf = (week: CalendarSpec["week"], zone: Zone, options: Partial<CalendarSpec> = {}) =>
  buildCalendar({
    id: "c",
    zone,
    week,
    bankHolidays: [],
    coverage: { from: "2026-03-02", until: "2026-04-30" },
    ...options,
  });
const newYork = makeZone("Test/New_York", [{ at: Date.UTC(2026, 2, 8, 7), offsetMs: -4 * HOUR }], -5 * HOUR);
const samoa = makeZone("Test/Samoa", [{ at: Date.UTC(2011, 11, 30, 10), offsetMs: 14 * HOUR }], -10 * HOUR);

const calendars: readonly (readonly [string, Calendar])[] = [
  ["days alike in London", calendarOf(hours(["09:00", "17:00"]), londonZone())],
  ["days alike in New York", calendarOf(hours(["09:00", "17:00"]), newYork)],
  ["days open round the clock", calendarOf(hours(["00:00", "24:00"]), makeZone("UTC", []))],
  [
    "days of the same length at other hours",
    calendarOf(hours(["09:00", "17:00"]), londonZone(), {
      specialDays: [{ on: "2026-03-11", open: [["12:00", "20:00"]] }],
    }),
  ],
  ["days with a break", calendarOf(hours(["09:00", "12:00"], ["13:00", "18:00"]), londonZone())],
  [
    "days that differ",
    calendarOf(hours(["09:00", "17:00"]), londonZone(), {
      specialDays: [{ on: "2026-03-11", open: [["09:00", "12:00"]] }],
    }),
  ],
  ["whole days", calendarOf(["monday", "tuesday"], londonZone())],
  ["a zone that skipped a day", calendarOf(hours(["09:00", "17:00"]), samoa)],
  [
    "years that begin before the table of days",
    calendarOf(hours(["09:00", "17:00"]), londonZone(), { coverage: { from: "1999-11-01", until: "2000-02-29" } }),
  ],
  [
    "years that end after the table of days",
    calendarOf(hours(["09:00", "17:00"]), londonZone(), { coverage: { from: "2036-11-01", until: "2037-02-28" } }),
  ],
];

/** What is asked is answered, or refused with the same problem. */
const outcome = (ask: () => EpochMs): EpochMs | Problem => answerOr(ask);

describe.each(calendars)("over %s", (_, calendar) => {
  const add = openAdder(calendar);
  const first = calendar.firstDay * DAY;
  const last = (calendar.lastDay + 1) * DAY;
  /** A matcher is asked only where numbers differ: there are many of them. */
  const agrees = (from: number, ms: number, atClosing: AtClosing = "due-at-closing") => {
    const [found, expected] = [add, (...args: Parameters<typeof add>) => addOpenMs(calendar, ...args)].map((ask) =>
      outcome(() => ask(from as EpochMs, ms, atClosing)),
    );
    if (found !== expected) expect([from, ms, found]).toEqual([from, ms, expected]);
  };

  it("each half hour from the first days to the last, and a millisecond beside it, has the same answers", () => {
    for (
      let from = first - DAY;
      from <= last + DAY;
      from += from - first < 14 * DAY || last - from < 5 * DAY ? HOUR / 2 : 37 * HOUR
    )
      for (const beside of [-1, 0, 1]) for (const ms of [1, 8 * HOUR, 8 * HOUR + 1]) agrees(from + beside, ms);
  });

  it("lengths up to the whole of the calendar and a day more have the same answers", () => {
    for (let days = 0; days <= 75; days++)
      for (const beside of [-1, 0, 1])
        for (const openHours of [8, 24]) agrees(first + 10 * HOUR, days * openHours * HOUR + beside);
  });

  it("what is out of the ordinary is answered in the same way", () => {
    const noon = first + 9 * DAY + 12 * HOUR;
    for (const ms of [0, -HOUR, 0.5, NaN, 1e15]) agrees(noon, ms);
    for (const from of [NaN, noon + 0.5, -1, 0, first - 400 * DAY, last + 400 * DAY]) agrees(from, HOUR);
    for (const ms of [HOUR, 5 * HOUR, 8 * HOUR, -8 * HOUR]) agrees(noon, ms, "next-opening");
  });
});
