import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/core/calendar/day.js";
import type { EpochMs } from "../../src/core/calendar/zone.js";
import { momentOf, readMoment } from "../../src/time/moment.js";
import { zoneOf } from "../../src/time/zone-of.js";
import { problemOf } from "../problem-of.js";

const london = zoneOf("Europe/London");
const read = (value: unknown, role: "received" | "event" = "event") => readMoment(value, london, role);
const iso = (value: unknown, role: "received" | "event" = "event") => new Date(read(value, role).epochMs).toISOString();

describe("reading moments", () => {
  it.each([
    ["2022-08-30T10:00:00+01:00", "2022-08-30T09:00:00.000Z"],
    ["2022-08-30T10:00Z", "2022-08-30T10:00:00.000Z"],
    ["2022-08-30T10:00:00.5Z", "2022-08-30T10:00:00.500Z"],
    ["2022-08-30T10:00:00.25Z", "2022-08-30T10:00:00.250Z"],
    ["2022-08-30T10:00:00.123-05:30", "2022-08-30T15:30:00.123Z"],
    ["2022-08-30T10:00", "2022-08-30T09:00:00.000Z"],
    ["2022-08-30 10:00:59.999", "2022-08-30T09:00:59.999Z"],
    ["2022-12-30T10:00:01", "2022-12-30T10:00:01.000Z"],
  ])("reads %s as %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it("reads a plain date as the start of its day for a receipt and as the end for anything else", () => {
    expect(iso("2022-08-30", "received")).toBe("2022-08-29T23:00:00.000Z");
    expect(iso("2022-08-30", "event")).toBe("2022-08-30T22:59:59.999Z");
    expect(read("2022-08-30")).toMatchObject({ dateOnly: true, msOfDay: undefined });
  });

  it("gives the local day of an instant, not the day that is written", () => {
    expect(formatDay(read("2022-08-30T23:30:00Z").day)).toBe("2022-08-31");
    expect(read("2022-08-30T23:30:00Z").msOfDay).toBe(30 * 60_000);
  });

  it("takes epoch milliseconds and a Date", () => {
    expect(read(1_661_853_600_000)).toEqual(read("2022-08-30T10:00:00.000Z"));
    expect(read(new Date("2022-08-30T10:00:00Z"))).toEqual(read("2022-08-30T10:00:00.000Z"));
  });

  it("says that a local time comes twice, and takes the first", () => {
    expect(read("2026-10-25T01:30")).toMatchObject({
      epochMs: Date.UTC(2026, 9, 25, 0, 30),
      twice: true,
      skipped: false,
    });
    expect(read("2026-10-25T01:30Z").twice).toBe(false);
  });

  it("says that a local time is skipped, and moves it forward by the gap", () => {
    expect(read("2026-03-29T01:30")).toMatchObject({
      epochMs: Date.UTC(2026, 2, 29, 1, 30),
      skipped: true,
      msOfDay: 9_000_000,
    });
  });

  it.each([
    "2026-02-30",
    "2026-02-30T10:00Z",
    "2022-08-30T24:00",
    "2022-08-30T10",
    "2022-08-30T10:60",
    "2022-08-30T10:00:60",
    "2022-08-30T10:00:00.",
    "2022-08-30T10:00:00.1234567891Z",
    "2022-08-30T10:00:00,5Z",
    "2022-08-30t10:00Z",
    "2022-08-30T10:00z",
    "2022-08-30T10:00+24:00",
    "2022-08-30T10:00+01:60",
    "2022-08-30T10:00Zx",
    "2022-08-30T10:00:00+01:00[Europe/London]",
    "2022-08-30T",
    "20220830",
    "30/08/2022",
    "30.08.2022 10:00",
    "yesterday",
    "",
    " 2022-08-30",
    "2022-W35-2",
    "2022-242",
  ])("does not read %j", (text) => {
    expect(problemOf(() => read(text))).toMatchObject({ code: "bad_moment", hint: expect.any(String) });
  });

  it.each([
    [NaN],
    [1.5],
    [Infinity],
    [null],
    [undefined],
    [true],
    [{}],
    [["2022-08-30"]],
    [new Date(NaN)],
    [10n],
    [Symbol("now")],
    ["9".repeat(1_000_000)],
  ])("does not read a value that is no moment", (value) => {
    const problem = problemOf(() => readMoment(value, london, "event", "/received"));
    expect(problem).toMatchObject({ code: "bad_moment", path: "/received" });
    expect(problem.message.length).toBeLessThan(200);
  });

  it.each([
    ["30/08/2022", /can't be told apart/],
    ["2022-08-30T10:00:00.1234567891Z", /at most nine digits/],
    ["2022-08-30T24:00", /00:00 of the next day/],
    ["2022-08-30t10:00Z", /capitals/],
    ["2022-02-30", /exists/],
  ])("hints at what is wrong with %s", (text, hint) => {
    expect(problemOf(() => read(text)).hint).toMatch(hint);
  });

  it("reads every instant that JSON writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        (instant) => read(new Date(instant).toISOString()).epochMs === instant,
      ),
    );
  });
});

describe("writing moments", () => {
  it("writes local time with its offset, and the local date", () => {
    expect(momentOf(london, Date.UTC(2022, 8, 28, 22, 59, 59, 999) as EpochMs)).toEqual({
      epochMs: 1_664_405_999_999,
      iso: "2022-09-28T23:59:59.999+01:00",
      date: "2022-09-28",
    });
    expect(momentOf(london, Date.UTC(2022, 0, 1) as EpochMs).iso).toBe("2022-01-01T00:00:00.000+00:00");
    expect(momentOf(zoneOf("Asia/Kathmandu"), Date.UTC(2022, 0, 1) as EpochMs).iso).toBe(
      "2022-01-01T05:45:00.000+05:45",
    );
    expect(momentOf(zoneOf("America/St_Johns"), Date.UTC(2022, 0, 1) as EpochMs).iso).toBe(
      "2021-12-31T20:30:00.000-03:30",
    );
  });

  it("writes what it reads, in any zone", () => {
    const zones = fc
      .constantFrom("Europe/London", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe")
      .map(zoneOf);
    fc.assert(
      fc.property(fc.integer({ min: 1e11, max: 4e12 }), zones, (instant, zone) => {
        const written = momentOf(zone, instant as EpochMs);
        expect(readMoment(written.iso, london, "event").epochMs).toBe(instant);
        expect(Date.parse(written.iso)).toBe(instant);
      }),
    );
  });
});
