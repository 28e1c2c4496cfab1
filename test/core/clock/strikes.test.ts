/**
 * Sets of days and spans of time that pauses strike out: days are plain numbers here, 4 being Monday 5 January 1970.
 */
import { describe, expect, it } from "vitest";
import { buildCalendar } from "../../../src/core/calendar/calendar.js";
import {
  isStruck,
  spansWithin,
  struckDays,
  struckWorkingDays,
  union,
  type DayInterval,
} from "../../../src/core/clock/strikes.js";
import { makeZone } from "../../../src/core/calendar/zone.js";

const strike = (from: number, until: number, began = from): DayInterval => ({ from, until, began });

describe("days struck out by several pauses", () => {
  it.each<[string, DayInterval[], DayInterval[]]>([
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
    expect(union(given)).toEqual(joined);
  });

  it("are counted after one day up to and with another", () => {
    const strikes = [strike(5, 7), strike(10, 10)];
    expect(
      [
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
      ].map(([after, until]) => struckDays(strikes, after!, until!)),
    ).toEqual([4, 4, 2, 0, 1, 0, 1, 0, 0, 1]);
  });

  it("are counted where they would have been working days", () => {
    const calendar = buildCalendar({
      id: "c",
      zone: makeZone("UTC", []),
      week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      bankHolidays: [],
    });
    // Thursday 8 to Tuesday 13 January 1970 are 7 to 12: Thursday, Friday, Monday and Tuesday count.
    const strikes = [strike(7, 12), strike(14, 14)];
    expect(
      [
        [0, 20],
        [7, 12],
        [8, 10],
        [8, 11],
        [12, 13],
        [13, 14],
        [14, 20],
        [0, 6],
      ].map(([after, until]) => struckWorkingDays(calendar, strikes, after!, until!)),
    ).toEqual([5, 3, 0, 1, 0, 1, 0, 0]);
  });

  it("are those from the first to the last of each", () => {
    expect([4, 5, 7, 8, 9, 10, 11].map((day) => isStruck([strike(5, 7), strike(10, 10)], day))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

it("time struck out is counted within a span, its first instant included", () => {
  const spans = [
    { from: 10, until: 20 },
    { from: 30, until: 35 },
  ];
  expect(
    [
      [0, 100],
      [10, 20],
      [15, 32],
      [20, 30],
      [12, 13],
      [35, 40],
    ].map(([after, end]) => spansWithin(spans, after!, end!)),
  ).toEqual([15, 10, 7, 0, 1, 0]);
});
