/**
 * Days and spans of time that pauses take out: days are plain numbers here, 4 being Monday 5 January 1970.
 */
import { describe, expect, it } from "vitest";
import { buildCalendar } from "../../../src/core/calendar/calendar.js";
import { makeZone } from "../../../src/core/calendar/zone.js";
import { Stretches, type Stretch } from "../../../src/core/clock/stretches.js";

/** Days from the one to the other, both included. */
const strike = (from: number, until: number, began = from): Stretch => ({ after: from - 1, until, began });
const span = (after: number, until: number): Stretch => ({ after, until, began: after });
const all = (list: Stretches): Stretch[] => Array.from({ length: list.size }, (_, place) => list.at(place));
const weekdays = buildCalendar({
  id: "c",
  zone: makeZone("UTC", []),
  week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
  bankHolidays: [],
  coverage: { from: "1970-01-01", until: "1970-12-31" },
});

describe("days struck out by several pauses", () => {
  it.each<[string, Stretch[], Stretch[]]>([
    ["none", [], []],
    ["one", [strike(5, 7)], [strike(5, 7)]],
    ["apart", [strike(9, 10), strike(5, 7)], [strike(5, 7), strike(9, 10)]],
    ["touching", [strike(5, 7), strike(8, 10)], [strike(5, 10)]],
    ["overlapping", [strike(5, 8), strike(7, 10)], [strike(5, 10)]],
    ["one within the other", [strike(5, 10), strike(6, 7)], [strike(5, 10)]],
    ["three in a row", [strike(8, 9), strike(1, 2), strike(3, 7)], [strike(1, 9)]],
    ["a later one that began before", [strike(5, 7, 5), strike(6, 9, 4)], [strike(5, 9, 4)]],
    ["a later one that began later", [strike(5, 7, 4), strike(6, 9, 6)], [strike(5, 9, 4)]],
  ])("%s", (_, given, joined) => {
    expect(all(Stretches.noDays.with(given))).toEqual(joined);
  });

  it("are the same, added one after the other or all at once", () => {
    const given = [strike(1, 2), strike(3, 7), strike(9, 9), strike(12, 14), strike(14, 16), strike(20, 21)];
    const joined = [strike(1, 7), strike(9, 9), strike(12, 16), strike(20, 21)];
    const lists = given.map((_, place) =>
      given.slice(0, place + 1).reduce((list, one) => list.with([one]), Stretches.noDays),
    );
    expect(all(lists.at(-1) as Stretches)).toEqual(joined);
    expect(all(Stretches.noDays.with(given))).toEqual(joined);
    // A list stays what it was when another has grown from it.
    expect(lists.map((list) => list.size)).toEqual([1, 1, 2, 3, 3, 4]);
    expect(lists.map((list) => list.between(undefined, 0, 100))).toEqual([2, 7, 8, 11, 13, 15]);
    expect(all(lists[2] as Stretches)).toEqual([strike(1, 7), strike(9, 9)]);
  });

  it("grow in two ways from one beginning, and for a moment only", () => {
    const begun = Stretches.noDays.with([strike(1, 1)]).with([strike(3, 3)]);
    const [one, other] = [begun.with([strike(5, 5)]).with([strike(9, 9)]), begun.with([strike(6, 8)])];
    const forNow = begun.withForNow([strike(4, 20), strike(30, 30)]);
    expect(all(one)).toEqual([strike(1, 1), strike(3, 3), strike(5, 5), strike(9, 9)]);
    expect(all(other)).toEqual([strike(1, 1), strike(3, 3), strike(6, 8)]);
    expect(all(forNow)).toEqual([strike(1, 1), strike(3, 20), strike(30, 30)]);
    expect(all(begun)).toEqual([strike(1, 1), strike(3, 3)]);
    expect([one, other, forNow, begun].map((list) => list.between(undefined, 0, 100))).toEqual([4, 5, 20, 2]);
  });

  it("are counted after one day up to and with another", () => {
    const strikes = Stretches.noDays.with([strike(5, 7), strike(10, 10)]);
    const asked = [
      [0, 20],
      [4, 10],
      [5, 9],
      [6, 6],
      [6, 7],
      [7, 9],
      [7, 10],
      [10, 20],
      [0, 4],
      [0, 5],
      [7, 5],
    ];
    expect(asked.map(([after, until]) => strikes.between(undefined, after!, until!))).toEqual([
      4, 4, 2, 0, 1, 0, 1, 0, 0, 1, 0,
    ]);
  });

  it("are counted where they would have been working days", () => {
    // Thursday 8 to Tuesday 13 January 1970 are 7 to 12: Thursday, Friday, Monday and Tuesday count.
    const strikes = Stretches.noDays.with([strike(7, 12), strike(14, 14)]);
    const asked = [
      [0, 20],
      [7, 12],
      [8, 10],
      [8, 11],
      [12, 13],
      [13, 14],
      [14, 20],
      [0, 6],
    ];
    expect(asked.map(([after, until]) => strikes.between(weekdays, after!, until!))).toEqual([5, 3, 0, 1, 0, 1, 0, 0]);
  });

  it("are those from the first to the last of each", () => {
    const strikes = Stretches.noDays.with([strike(5, 7), strike(10, 10)]);
    expect([4, 5, 7, 8, 9, 10, 11].filter((day) => strikes.has(day))).toEqual([5, 7, 10]);
  });

  it("begin on a day of their own", () => {
    const strikes = Stretches.noDays.with([strike(5, 7, 4), strike(10, 10)]);
    const asked = [
      [3, 4],
      [4, 9],
      [4, 10],
      [10, 20],
    ];
    expect(asked.map(([after, until]) => strikes.beginsBetween(after!, until!))).toEqual([true, false, true, false]);
  });
});

describe("a period that grows by what is struck out of it", () => {
  it("comes to one stretch after the other, as long as each is reached", () => {
    const strikes = Stretches.noDays.with([strike(5, 7), strike(9, 9), strike(12, 20), strike(40, 41)]);
    const by = (plain: number, after = 0): number =>
      strikes.reached(undefined, after, (stretch, struck) => stretch.began <= plain + struck);
    // To 4: none. To 5: 5 to 7 move it to 8, which does not come to 9. To 6: 9, with it 10. To 8: 12, and 21 with it.
    // 26: 39, the day before 40; and 27 comes to it.
    expect([4, 5, 6, 8, 26, 27].map((plain) => by(plain))).toEqual([0, 3, 4, 13, 13, 15]);
    // Of 5 to 7 only 7 lies after 6, and 9 none of them.
    expect([by(6, 6), by(9, 9)]).toEqual([1, 0]);
  });

  it("is asked of its last stretch first: it costs no more where all are reached", () => {
    let asked = 0;
    let list = Stretches.noTime;
    for (let hour = 0; hour < 1000; hour++) list = list.with([span(hour * 10, hour * 10 + 1)]);
    expect(list.reached(undefined, -1, () => ++asked > 0)).toBe(1000);
    expect(asked).toBe(1);
  });

  it("says so where it grows past the calendar's coverage, and not where a pause alone lies there", () => {
    // 364 is Thursday 31 December 1970, the last day; 355 to 361 have five working days.
    const strikes = Stretches.noDays.with([strike(355, 361), strike(363, 400)]);
    const by = (reached: number) => () => strikes.reached(weekdays, 0, ({ began }) => began <= reached);
    expect(by(360)()).toBe(5);
    expect(by(363)).toThrow("this needs 1971-02-05");
  });
});

it("time struck out is counted within a span, its first instant included", () => {
  const spans = Stretches.noTime.with([span(10, 20), span(30, 35)]);
  const asked = [
    [0, 100],
    [10, 20],
    [15, 32],
    [20, 30],
    [12, 13],
    [35, 40],
  ];
  expect(asked.map(([after, end]) => spans.between(undefined, after!, end!))).toEqual([15, 10, 7, 0, 1, 0]);
  expect([9, 10, 19, 20, 30].map((moment) => spans.around(moment)?.after)).toEqual([undefined, 10, 10, undefined, 30]);
});
