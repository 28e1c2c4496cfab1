import { getTimezoneOffset } from "date-fns-tz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil, formatDay, parseDay, type DayNumber } from "../../src/core/calendar/day.js";
import { MS_PER_DAY, MS_PER_HOUR } from "../../src/core/calendar/unit.js";
import {
  dayOf,
  endOfDay,
  instantOf,
  makeZone,
  msOfDay,
  occurrences,
  offsetAt,
  startOfDay,
  ZONE_FIRST_DAY,
  ZONE_LAST_DAY,
  type EpochMs,
} from "../../src/core/calendar/zone.js";
import { intlZone } from "../../src/time/intl-zone.js";
import { londonZone } from "../../src/time/london.js";
import { zoneOf } from "../../src/time/zone-of.js";
import { problemOf } from "../problem-of.js";

const day = (text: string) => parseDay(text)!;
const at = (hours: number, minutes = 0) => (hours * 60 + minutes) * 60_000;
const iso = (epochMs: number) => new Date(epochMs).toISOString();
const FIRST = ZONE_FIRST_DAY * MS_PER_DAY;
const LAST = ZONE_LAST_DAY * MS_PER_DAY;

/** What the platform calls the offset, "GMT+05:45": another way than the clock fields that the library reads. */
function intlOffset(id: string, epochMs: number): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone: id, timeZoneName: "longOffset" })
    .formatToParts(epochMs)
    .find(({ type }) => type === "timeZoneName")!.value;
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name)!;
  const size = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -size : size;
}

const london = zoneOf("Europe/London");

describe("London", () => {
  it("has the same changes as the platform's tz data, 1970 to 2100", () => {
    const platform = intlZone("Europe/London");
    const shipped = londonZone();
    expect(Array.from(shipped.ends)).toEqual(Array.from(platform.ends));
    expect(Array.from(shipped.offsets)).toEqual(Array.from(platform.offsets));
  });

  it("kept summer time all year from 1968 until 31 October 1971", () => {
    expect(offsetAt(london, Date.UTC(1970, 0, 15))).toBe(MS_PER_HOUR);
    expect(offsetAt(london, Date.UTC(1971, 9, 31, 2) - 1)).toBe(MS_PER_HOUR);
    expect(offsetAt(london, Date.UTC(1971, 9, 31, 2))).toBe(0);
    expect(formatDay(dayOf(london, Date.UTC(1970, 11, 31, 23)))).toBe("1971-01-01");
  });

  it("changes at 01:00 UTC on the last Sundays of March and October 2026", () => {
    expect([0, -1].map((ms) => offsetAt(london, Date.UTC(2026, 2, 29, 1) + ms))).toEqual([MS_PER_HOUR, 0]);
    expect([0, -1].map((ms) => offsetAt(london, Date.UTC(2026, 9, 25, 1) + ms))).toEqual([0, MS_PER_HOUR]);
  });

  it("has days of 23 and 25 hours", () => {
    const length = (date: string) => (endOfDay(london, day(date)) + 1 - startOfDay(london, day(date))) / MS_PER_HOUR;
    expect(["2026-03-28", "2026-03-29", "2026-10-25", "2026-10-26"].map(length)).toEqual([24, 23, 25, 24]);
  });
});

describe("local times, resolved as Temporal's compatible", () => {
  it("moves a time in the spring gap forward by the gap: 01:30 is 02:30 BST", () => {
    const instant = instantOf(london, day("2026-03-29"), at(1, 30));
    expect(iso(instant)).toBe("2026-03-29T01:30:00.000Z");
    expect(msOfDay(london, instant)).toBe(at(2, 30));
    expect(occurrences(london, day("2026-03-29"), at(1, 30))).toBe(0);
  });

  it("takes the earlier of two times in autumn: 01:30 is 01:30 BST", () => {
    expect(iso(instantOf(london, day("2026-10-25"), at(1, 30)))).toBe("2026-10-25T00:30:00.000Z");
    expect(occurrences(london, day("2026-10-25"), at(1, 30))).toBe(2);
  });

  it("knows the edges: 01:00 is skipped in spring and 02:00 is not, 01:00 is repeated in autumn and 02:00 is not", () => {
    expect([at(0, 59), at(1), at(1, 59), at(2)].map((time) => occurrences(london, day("2026-03-29"), time))).toEqual([
      1, 0, 0, 1,
    ]);
    expect([at(0, 59), at(1), at(1, 59), at(2)].map((time) => occurrences(london, day("2026-10-25"), time))).toEqual([
      1, 2, 2, 1,
    ]);
  });

  it("handles years outside the table of days as those inside", () => {
    expect(iso(instantOf(london, day("1987-03-29"), at(1, 30)))).toBe("1987-03-29T01:30:00.000Z");
    expect(iso(instantOf(london, day("2061-07-01"), at(12)))).toBe("2061-07-01T11:00:00.000Z");
    expect(iso(endOfDay(london, day("2061-07-01")))).toBe("2061-07-01T22:59:59.999Z");
    expect(iso(startOfDay(london, day("2061-01-01")))).toBe("2061-01-01T00:00:00.000Z");
  });
});

describe("days that begin or end strangely", () => {
  it("starts a day at 01:00 where midnight is skipped (São Paulo 2018)", () => {
    const zone = zoneOf("America/Sao_Paulo");
    expect(iso(startOfDay(zone, day("2018-11-04")))).toBe("2018-11-04T03:00:00.000Z");
    expect(msOfDay(zone, startOfDay(zone, day("2018-11-04")))).toBe(at(1));
    expect(iso(endOfDay(zone, day("2018-11-03")))).toBe("2018-11-04T02:59:59.999Z");
  });

  it("ends a day with the second 23:59:59.999 where clocks go back at midnight (São Paulo 2018)", () => {
    const zone = zoneOf("America/Sao_Paulo");
    expect(iso(endOfDay(zone, day("2018-02-17")))).toBe("2018-02-18T02:59:59.999Z");
    expect(iso(startOfDay(zone, day("2018-02-18")))).toBe("2018-02-18T03:00:00.000Z");
  });

  it("skips 30 December 2011 in Samoa", () => {
    const zone = zoneOf("Pacific/Apia");
    const change = Date.UTC(2011, 11, 30, 10);
    expect(formatDay(dayOf(zone, change - 1))).toBe("2011-12-29");
    expect(formatDay(dayOf(zone, change))).toBe("2011-12-31");
    expect(occurrences(zone, day("2011-12-30"), at(12))).toBe(0);
    expect(iso(instantOf(zone, day("2011-12-30"), at(12)))).toBe("2011-12-30T22:00:00.000Z");
    expect(startOfDay(zone, day("2011-12-30"))).toBe(change);
    expect(startOfDay(zone, day("2011-12-31"))).toBe(change);
    expect(endOfDay(zone, day("2011-12-29"))).toBe(change - 1);
  });

  it("knows that St John's left a Sunday and came back to it: clocks went back at 00:01", () => {
    const zone = zoneOf("America/St_Johns");
    expect(zone.repeatsMidnight).toBe(true);
    expect(london.repeatsMidnight).toBe(false);
    // 2006-10-29: 00:00 NDT is 02:30Z, 00:01 NDT becomes 23:01 NST, 00:00 NST is 03:30Z
    expect(occurrences(zone, day("2006-10-29"), 0)).toBe(2);
    expect(iso(startOfDay(zone, day("2006-10-29")))).toBe("2006-10-29T02:30:00.000Z");
    expect(iso(endOfDay(zone, day("2006-10-28")))).toBe("2006-10-29T03:29:59.999Z");
  });

  it("keeps an offset of half a minute: Liberia until 1972", () => {
    expect(offsetAt(zoneOf("Africa/Monrovia"), Date.UTC(1971, 5, 1))).toBe(-(44 * 60 + 30) * 1000);
  });
});

const ZONES = [
  "Europe/London",
  "America/New_York",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Africa/Casablanca",
];

describe.each(ZONES)("%s against the platform", (id) => {
  const zone = zoneOf(id);
  const instants = fc.integer({ min: FIRST, max: LAST });

  it("has the platform's offset at any instant", () => {
    fc.assert(
      fc.property(instants, (instant) => offsetAt(zone, instant) === intlOffset(id, instant)),
      { numRuns: 300 },
    );
  });

  it("has the platform's offset on both sides of every change", () => {
    for (const change of zone.ends.slice(0, -1)) {
      expect([change - 1, change].map((instant) => offsetAt(zone, instant))).toEqual(
        [change - 1, change].map((instant) => intlOffset(id, instant)),
      );
    }
  });

  it("comes back from local day and time to the instant, or to the earlier twin", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const local = [dayOf(zone, instant), msOfDay(zone, instant)] as const;
        const back = instantOf(zone, ...local);
        return back === instant || (back < instant && occurrences(zone, ...local) === 2);
      }),
    );
  });

  it("begins and ends every day on that day, with the next one right behind it", () => {
    fc.assert(
      fc.property(fc.integer({ min: ZONE_FIRST_DAY + 1, max: ZONE_LAST_DAY - 1 }), (number) => {
        const today = number as DayNumber;
        const [start, end] = [startOfDay(zone, today), endOfDay(zone, today)];
        if (start > end) return id === "Pacific/Apia" && formatDay(today) === "2011-12-30";
        return (
          dayOf(zone, start) === today &&
          dayOf(zone, end) === today &&
          dayOf(zone, start - 1) < today &&
          dayOf(zone, end + 1) > today
        );
      }),
    );
  });
});

it("agrees with date-fns-tz in the middle of days without a change, whatever zone the host is in", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1990, max: 2037 }),
      fc.constantFrom(0, 6),
      (id, year, month) => {
        const instant = Date.UTC(year, month, 20, 12); // no zone here changes its clocks within a day of these two
        return offsetAt(zoneOf(id), instant) === getTimezoneOffset(id, new Date(instant));
      },
    ),
  );
});

describe("zone names", () => {
  it("builds a zone once", () => {
    expect(zoneOf("America/New_York")).toBe(zoneOf("America/New_York"));
  });

  it("takes UTC and other names of a zone", () => {
    expect(offsetAt(zoneOf("UTC"), 0)).toBe(0);
    expect(offsetAt(zoneOf("GB"), Date.UTC(2026, 6, 1))).toBe(MS_PER_HOUR);
  });

  it.each([
    ["Europe/Londn", "Europe/London"],
    ["europe/london", "Europe/London"],
    ["Europe/Belfst", undefined],
  ])("does not know %s", (name, suggestion) => {
    expect(problemOf(() => zoneOf(name))).toMatchObject({
      code: "unknown_time_zone",
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });

  it.each([["+01:00"], [""], ["x".repeat(100_000)], [undefined], [null], [3]])("refuses %j", (name) => {
    expect(problemOf(() => zoneOf(name as string)).code).toBe("unknown_time_zone");
  });
});

describe("instants that are none", () => {
  it.each([NaN, Infinity, -Infinity])("refuses %d", (value) => {
    expect(problemOf(() => dayOf(london, value)).code).toBe("not_an_instant");
    expect(problemOf(() => instantOf(london, value as DayNumber, 0)).code).toBe("not_an_instant");
  });

  it("refuses what lies outside 1970 to 2100 rather than guess an offset", () => {
    expect(problemOf(() => dayOf(london, Date.UTC(1960, 0, 1)))).toMatchObject({
      code: "outside_zone_coverage",
      coverage: { from: "1970-01-01", until: "2100-12-31" },
    });
    expect(problemOf(() => endOfDay(london, dayFromCivil(2150, 1, 1))).code).toBe("outside_zone_coverage");
    expect(problemOf(() => dayOf(london, 1e300)).code).toBe("outside_zone_coverage");
  });
});

it("takes any changes that it is given", () => {
  const zone = makeZone("Test/Zone", [{ at: 10 * MS_PER_DAY, offsetMs: -MS_PER_HOUR }], 2 * MS_PER_HOUR);
  expect(msOfDay(zone, 10 * MS_PER_DAY - 1)).toBe(at(2) - 1);
  expect(msOfDay(zone, (10 * MS_PER_DAY) as EpochMs)).toBe(at(23));
  expect(dayOf(zone, 10 * MS_PER_DAY)).toBe(9);
});
