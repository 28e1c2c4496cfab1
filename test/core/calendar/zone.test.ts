/**
 * Zones made for the purpose, whose clocks change where a table of days begins or ends, held against the plain
 * definitions.
 */
import { describe, expect, it } from "vitest";
import { dayFromCivil, type DayNumber } from "../../../src/core/calendar/day.js";
import {
  dayOf,
  endOfDay,
  instantOf,
  isOrdinaryDay,
  makeZone,
  msOfDay,
  occurrences,
  offsetAt,
  startOfDay,
  type EpochMs,
  type OffsetChange,
} from "../../../src/core/calendar/zone.js";
import { problemOf } from "../../problem-of.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The days around which the library looks offsets up in another way: the table that it keeps is of 1990 to 2040. */
const EDGES = [
  [1975, 6, 1],
  [1989, 12, 30],
  [1989, 12, 31],
  [1990, 1, 1],
  [1990, 1, 2],
  [1990, 1, 3],
  [2015, 6, 1],
  [2040, 12, 29],
  [2040, 12, 30],
  [2040, 12, 31],
  [2041, 1, 1],
  [2041, 1, 2],
  [2077, 6, 1],
] as const;
/** How a clock can change, in UTC hours of that day, from one offset to another. */
const KINDS: readonly (readonly [name: string, hours: number, before: number, after: number])[] = [
  ["an hour is skipped at night", 1, 0, 1],
  ["an hour is repeated at night", 1, 1, 0],
  ["midnight is skipped", 3, -3, -2],
  ["clocks go back at midnight", 2, -2, -3],
  ["clocks go back over midnight", 2.5 + 1 / 60, -2.5, -3.5],
  ["clocks go forward over midnight", 23.5, 0, 1],
  ["a day is skipped", 10, -10, 14],
  ["a day comes twice", 10, 14, -10],
  ["the clocks stay", 12, 5.75, 5.75],
];

/** A zone by the plain definitions: every change is looked at every time. */
function plainZone(changes: readonly OffsetChange[], offsetBefore: number) {
  const offset = (instant: number) => changes.findLast((change) => change.at <= instant)?.offsetMs ?? offsetBefore;
  const local = (instant: number) => instant + offset(instant);
  const offsets = [...new Set([offsetBefore, ...changes.map((change) => change.offsetMs)])];
  const readings = (time: number) => offsets.map((one) => time - one).filter((instant) => local(instant) === time);
  const shownAt = (time: number) => {
    const [earlier] = readings(time).sort((a, b) => a - b);
    if (earlier !== undefined) return earlier;
    // Skipped: read by the clock that was in force before the change that skips it.
    const skipping = changes.findIndex(
      (change, index) =>
        change.at + (changes[index - 1]?.offsetMs ?? offsetBefore) <= time && time < change.at + change.offsetMs,
    );
    return time - (changes[skipping - 1]?.offsetMs ?? offsetBefore);
  };
  const turns = (time: number) => [...offsets.map((one) => time - one), ...changes.map((change) => change.at)];
  return {
    offset,
    occurrences: (time: number) => readings(time).length,
    instant: shownAt,
    start: (day: number) => Math.min(...turns(day * DAY).filter((instant) => local(instant) >= day * DAY)),
    end: (day: number) =>
      Math.max(
        ...turns((day + 1) * DAY)
          .map((instant) => instant - 1)
          .filter((instant) => local(instant) < (day + 1) * DAY),
      ),
  };
}

const TIMES = [
  0,
  1,
  HOUR / 2,
  HOUR - 1,
  HOUR,
  1.5 * HOUR,
  2 * HOUR - 1,
  2 * HOUR,
  12 * HOUR,
  23 * HOUR,
  23.5 * HOUR,
  DAY - 1,
];

describe.each(KINDS)("where %s", (_, hours, before, after) => {
  it.each(EDGES)("on %i-%i-%i, days and times are as the definitions say", (year, month, dayOfMonth) => {
    const today = dayFromCivil(year, month, dayOfMonth);
    const changes = [{ at: Math.round(today * DAY + hours * HOUR), offsetMs: after * HOUR }];
    const zone = makeZone("Test/Zone", changes, before * HOUR);
    const plain = plainZone(changes, before * HOUR);
    for (let number = today - 4; number <= today + 4; number++) {
      const day = number as DayNumber;
      expect([day, startOfDay(zone, day), endOfDay(zone, day)]).toEqual([day, plain.start(day), plain.end(day)]);
      for (const time of TIMES) {
        const local = day * DAY + time;
        expect([day, time, instantOf(zone, day, time), occurrences(zone, day, time)]).toEqual([
          day,
          time,
          plain.instant(local),
          plain.occurrences(local),
        ]);
      }
    }
    for (const instant of [-2 * DAY, -DAY, -1, 0, 1, DAY, 2 * DAY].map((apart) => changes[0]!.at + apart)) {
      const local = instant + plain.offset(instant);
      expect([
        offsetAt(zone, instant),
        dayOf(zone, instant),
        dayOf(zone, instant) * DAY + msOfDay(zone, instant),
      ]).toEqual([plain.offset(instant), Math.floor(local / DAY), local]);
    }
  });
});

describe("a zone", () => {
  it("may change its clocks more than 256 times", () => {
    // Every thirty days from 1990 to 2039, to one, two and three hours east of UTC in turn.
    const first = dayFromCivil(1990, 1, 15);
    const changes = Array.from({ length: 600 }, (_, index) => ({
      at: (first + 30 * index) * DAY,
      offsetMs: ((index % 3) + 1) * HOUR,
    }));
    const zone = makeZone("Test/Restless", changes, 3 * HOUR);
    changes.forEach(({ at, offsetMs }, index) => {
      expect([at - 1, at, at + 15 * DAY].map((instant) => offsetAt(zone, instant))).toEqual([
        changes[index - 1]?.offsetMs ?? 3 * HOUR,
        offsetMs,
        offsetMs,
      ]);
      const day = (first + 30 * index + 15) as DayNumber;
      expect([startOfDay(zone, day), endOfDay(zone, day), instantOf(zone, day, HOUR)]).toEqual([
        day * DAY - offsetMs,
        (day + 1) * DAY - offsetMs - 1,
        day * DAY + HOUR - offsetMs,
      ]);
    });
  });

  it("with many changes before 1990 finds each of them", () => {
    const changes = Array.from({ length: 101 }, (_, index) => ({
      at: dayFromCivil(1970, 1, 10) * DAY + index * 40 * DAY,
      offsetMs: ((index % 5) - 2) * HOUR,
    }));
    const zone = makeZone("Test/Restless", changes, 9 * HOUR);
    changes.forEach(({ at, offsetMs }, index) =>
      expect([at - 1, at].map((instant) => offsetAt(zone, instant))).toEqual([
        changes[index - 1]?.offsetMs ?? 9 * HOUR,
        offsetMs,
      ]),
    );
  });

  it(
    "repeats a midnight where clocks go back from one day into the day before, not where they go back to midnight " +
      "or within a day",
    () => {
      const change = (hours: number, before: number, after: number) =>
        makeZone(
          "Test/Zone",
          [{ at: dayFromCivil(2015, 6, 1) * DAY + hours * HOUR, offsetMs: after * HOUR }],
          before * HOUR,
        ).repeatsMidnight;
      // 00:00 on 1 June becomes 23:00 on 31 May: no moment of 1 June had been yet. One millisecond later there had.
      expect([
        change(0, 0, -1),
        change(1 / HOUR, 0, -1),
        change(1, 0, -1),
        change(1, 0, 1),
        change(23.5, 0, 1),
      ]).toEqual([false, true, false, false, false]);
      // At 19:01 UTC it is 00:01 five hours east and becomes 23:01; at 20:00 UTC it is 01:00 and becomes 00:00.
      expect([change(19 + 1 / 60, 5, 4), change(20, 5, 4)]).toEqual([true, false]);
    },
  );

  it("has ordinary days where no change is near: not on the day itself, nor the day before or after", () => {
    for (const year of [1975, 2015, 2077]) {
      const today = dayFromCivil(year, 6, 1);
      const zone = makeZone("Test/Zone", [{ at: today * DAY + 12 * HOUR, offsetMs: HOUR }]);
      expect([-3, -2, -1, 0, 1, 2, 3].map((apart) => isOrdinaryDay(zone, (today + apart) as DayNumber))).toEqual([
        true,
        true,
        false,
        false,
        false,
        true,
        true,
      ]);
    }
  });
});

describe("an instant", () => {
  const zone = makeZone("Test/Zone", []);
  const FIRST = Date.UTC(1969, 11, 30);
  const LAST = Date.UTC(2101, 0, 3) - 1;

  it("is known two days before 1970 and two after 2100, since offsets reach around a day", () => {
    expect([offsetAt(zone, FIRST), offsetAt(zone, LAST)]).toEqual([0, 0]);
  });

  it.each<[string, number, object]>([
    [
      "is none",
      NaN,
      {
        code: "not_an_instant",
        message: "NaN is not an instant in epoch milliseconds.",
        hint: "Give whole milliseconds since 1970-01-01T00:00Z.",
      },
    ],
    [
      "is before that",
      FIRST - 1,
      {
        code: "outside_zone_coverage",
        message: `The instant ${FIRST - 1} is outside the years for which the offsets of Test/Zone are known.`,
        hint: "Instants are epoch milliseconds from 1970-01-01 to 2100-12-31.",
        coverage: { from: "1970-01-01", until: "2100-12-31" },
      },
    ],
    [
      "is after that",
      LAST + 1,
      {
        code: "outside_zone_coverage",
        message: `The instant ${LAST + 1} is outside the years for which the offsets of Test/Zone are known.`,
        hint: "Instants are epoch milliseconds from 1970-01-01 to 2100-12-31.",
        coverage: { from: "1970-01-01", until: "2100-12-31" },
      },
    ],
  ])("is refused where it %s", (_, instant, problem) => {
    expect(problemOf(() => offsetAt(zone, instant as EpochMs))).toEqual(problem);
  });
});
