/** Answers kept for each local day: asked once a day, and each instant gets the answer of its own day. */
import { describe, expect, it } from "vitest";
import { rememberedByDay } from "../../../src/core/calendar/day-memo.js";
import { dayTableOf } from "../../../src/core/calendar/day-table.js";
import { dayOf, makeZone, startOfDay, type Zone } from "../../../src/core/calendar/zone.js";
import { dayFromCivil, type DayNumber } from "../../../src/core/calendar/day.js";
import { londonZone } from "../../../src/time/london.js";

const HOUR = 3_600_000;
const zones: readonly (readonly [string, Zone])[] = [
  ["London", londonZone()],
  ["ten hours behind", makeZone("Test/West", [], -10 * HOUR)],
  ["fourteen hours ahead", makeZone("Test/East", [], 14 * HOUR)],
];

describe.each(zones)("in a zone: %s", (_, zone) => {
  const asking = () => {
    const asked: number[] = [];
    const remembered = rememberedByDay((instant) => {
      asked.push(instant);
      return dayOf(zone, instant);
    }, dayTableOf(zone)!);
    return { asked, remembered };
  };

  it("every day of 2026 is asked for once, from its first millisecond to its last", () => {
    const { asked, remembered } = asking();
    const first = dayFromCivil(2026, 1, 1);
    for (let day = first; day < first + 365; day++) {
      const [start, next] = [startOfDay(zone, day as DayNumber), startOfDay(zone, (day + 1) as DayNumber)];
      expect([start, start + 1, start + 9 * HOUR, next - 1, start].map(remembered)).toEqual([day, day, day, day, day]);
    }
    expect(asked).toHaveLength(365);
  });

  it("what lies outside the table is asked for each time, and so is an answer of nothing", () => {
    const { asked, remembered } = asking();
    for (const instant of [Date.UTC(1999, 5, 1), Date.UTC(2038, 5, 1), Date.UTC(1999, 5, 1)])
      expect(remembered(instant)).toBe(dayOf(zone, instant));
    expect(asked).toHaveLength(3);
    let times = 0;
    const nothing = rememberedByDay(() => (times++, 0), dayTableOf(zone)!);
    expect([nothing(Date.UTC(2026, 0, 5)), nothing(Date.UTC(2026, 0, 5)), times]).toEqual([0, 0, 2]);
  });

  it("the days at both ends of the table have their answers", () => {
    const { remembered } = asking();
    for (const [year, month] of [
      [1999, 12],
      [2000, 1],
      [2036, 12],
      [2037, 1],
    ] as const) {
      for (let dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
        const start = startOfDay(zone, dayFromCivil(year, month, dayOfMonth));
        for (const instant of [start - 1, start, start + 12 * HOUR])
          expect(remembered(instant)).toBe(dayOf(zone, instant));
      }
    }
  });
});
