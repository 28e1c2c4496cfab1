import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { dayIndexOf, dayTableOf, startAt } from "../../src/core/calendar/day-table.js";
import { dayOf, startOfDay } from "../../src/core/calendar/zone.js";
import { zoneOf } from "../../src/time/zone-of.js";

const REGULAR = [
  "Europe/London",
  "UTC",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
];
const instant = fc.integer({ min: Date.UTC(2000, 0, 3), max: Date.UTC(2036, 11, 28) });

describe("the table of a zone's days", () => {
  it.each(REGULAR)("finds the same day in %s as the offsets do, at any instant", (id) => {
    const zone = zoneOf(id);
    const table = dayTableOf(zone)!;
    fc.assert(
      fc.property(instant, (at) => dayIndexOf(table, at) + table.firstDay === dayOf(zone, at)),
      { numRuns: 2000 },
    );
  });

  it.each(REGULAR)("finds the right day in %s in the milliseconds around every midnight", (id) => {
    const zone = zoneOf(id);
    const table = dayTableOf(zone)!;
    for (let index = 3; index < table.startMinutes.length - 4; index++) {
      const start = startAt(table, index);
      if (dayIndexOf(table, start) !== index || dayIndexOf(table, start - 1) !== index - 1)
        expect.fail(`${id}, day ${table.firstDay + index}`);
    }
  });

  it("begins each day where the zone does", () => {
    const zone = zoneOf("Europe/London");
    const table = dayTableOf(zone)!;
    expect(startAt(table, 0)).toBe(startOfDay(zone, table.firstDay));
    expect(startAt(table, 0)).toBe(Date.UTC(2000, 0, 1));
  });

  it("knows no instant that is none, or is outside its years", () => {
    const table = dayTableOf(zoneOf("Europe/London"))!;
    for (const at of [
      NaN,
      Infinity,
      -Infinity,
      0,
      Date.UTC(1999, 11, 31),
      Date.UTC(2041, 0, 2),
      86_400_000 * 2 ** 32 + Date.UTC(2026, 0, 1),
    ])
      expect(dayIndexOf(table, at)).toBe(-1);
  });

  it.each(["Pacific/Apia", "America/St_Johns"])("is not made for %s, where a day was skipped or begun twice", (id) => {
    expect(dayTableOf(zoneOf(id))).toBeUndefined();
  });
});
