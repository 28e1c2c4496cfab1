/** Moments as texts: to the last digit that can be read, and written in zones that are seconds off. */
import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/core/calendar/day.js";
import { momentOf, parseMomentText } from "../../../src/core/calendar/moment-text.js";
import { makeZone, type EpochMs } from "../../../src/core/calendar/zone.js";

const day = parseDay("2026-01-05")!;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const zoneAt = (offsetMs: number) => makeZone("Test/Zone", [], offsetMs);
const written = (offsetMs: number, instant: number) => momentOf(zoneAt(offsetMs), instant as EpochMs).iso;

describe("a text", () => {
  it.each<[string, number | undefined, number | undefined]>([
    ["2026-01-05", undefined, undefined],
    ["2026-01-05T00:00", 0, undefined],
    ["2026-01-05 23:59", 24 * HOUR - MINUTE, undefined],
    ["2026-01-05T23:59:59", 24 * HOUR - 1000, undefined],
    ["2026-01-05T10:00:00.0", 10 * HOUR, undefined],
    ["2026-01-05T10:00:00.9", 10 * HOUR + 900, undefined],
    ["2026-01-05T10:00:00.09", 10 * HOUR + 90, undefined],
    ["2026-01-05T10:00:00.109Z", 10 * HOUR + 109, 0],
    ["2026-01-05T10:20:30.456+05:45", 10 * HOUR + 20 * MINUTE + 30_456, 5 * HOUR + 45 * MINUTE],
    ["2026-01-05T10:00Z", 10 * HOUR, 0],
    ["2026-01-05T10:00+23:59", 10 * HOUR, 24 * HOUR - MINUTE],
    ["2026-01-05T10:00-00:30", 10 * HOUR, -MINUTE * 30],
    ["2026-01-05T10:00:01-03:30", 10 * HOUR + 1000, -3.5 * HOUR],
    // As PostgreSQL, SQL Server, Oracle and logs write them.
    ["2026-01-05 08:31:22+00", 8 * HOUR + 31 * MINUTE + 22_000, 0],
    ["2026-01-05 08:31:22.123456+01", 8 * HOUR + 31 * MINUTE + 22_123, HOUR],
    ["2026-01-05T08:31:22.1234567", 8 * HOUR + 31 * MINUTE + 22_123, undefined],
    ["2026-01-05 08:31:22.1234567 +01:00", 8 * HOUR + 31 * MINUTE + 22_123, HOUR],
    ["2026-01-05T08:31:22+0100", 8 * HOUR + 31 * MINUTE + 22_000, HOUR],
    ["2026-01-05 08:31 -0330", 8 * HOUR + 31 * MINUTE, -3.5 * HOUR],
    // Cut off, never rounded: the last instant of a day stays in it.
    ["2026-01-05T23:59:59.999999999", 24 * HOUR - 1, undefined],
    ["2026-01-05T23:59:59.9999", 24 * HOUR - 1, undefined],
    ["2026-01-05T10:00:00.0009", 10 * HOUR, undefined],
  ])("%s has its time and offset", (text, msOfDay, offsetMs) => {
    expect(parseMomentText(text)).toEqual({ day, msOfDay, offsetMs });
  });

  it.each([
    "2026-01-05T",
    "2026-01-05T1",
    "2026-01-05T10",
    "2026-01-05T10:0",
    "2026-01-05x10:00",
    "2026-01-05T10.00",
    "2026-01-05T24:00",
    "2026-01-05T10:60",
    "2026-01-05T/0:00",
    "2026-01-05T10:00:60",
    "2026-01-05T10:00:5",
    "2026-01-05T10:00:0x",
    "2026-01-05T10:00:",
    "2026-01-05T10:00:00,5",
    "2026-01-05T10:00:00.",
    "2026-01-05T10:00:00./",
    "2026-01-05T10:00:00.:",
    "2026-01-05T10:00:00.1/",
    "2026-01-05T10:00:00.1:",
    "2026-01-05T10:00:00.1234567890",
    "2026-01-05T10:00:00.1234x",
    "2026-01-05T10:00:00.Z",
    "2026-01-05T10:00ZZ",
    "2026-01-05T10:00z",
    "2026-01-05T10:00*01:00",
    "2026-01-05T10:00+0",
    "2026-01-05T10:00+01:",
    "2026-01-05T10:00+010",
    "2026-01-05T10:00+2400",
    "2026-01-05T10:00+0160",
    "2026-01-05T10:00  +01",
    "2026-01-05T10:00 Z",
    "2026-01-05T10:00 ",
    "2026-01-05+01:00",
    "2026-01-05T10:00+01.00",
    "2026-01-05T10:00+0100x",
    "2026-01-05T10:00+01:000",
    "2026-01-05T10:00+24:00",
    "2026-01-05T10:00+01:60",
    "2026-01-05T10:00+0x:00",
    "2026-02-29T10:00",
  ])("%j is no moment", (text) => {
    expect(parseMomentText(text)).toBeUndefined();
  });
});

describe("a moment is written", () => {
  const noon = Date.UTC(2026, 0, 5, 12, 34, 56, 789);

  it.each<[number, string]>([
    [0, "2026-01-05T12:34:56.789+00:00"],
    [HOUR, "2026-01-05T13:34:56.789+01:00"],
    [-3.5 * HOUR, "2026-01-05T09:04:56.789-03:30"],
    [12.75 * HOUR, "2026-01-06T01:19:56.789+12:45"],
    [-13 * HOUR, "2026-01-04T23:34:56.789-13:00"],
    [20 * MINUTE, "2026-01-05T12:54:56.789+00:20"],
    [-(44 * MINUTE + 30_000), "2026-01-05T11:50:26.789-00:44:30"],
    [5 * HOUR + 53 * MINUTE + 28_000, "2026-01-05T18:28:24.789+05:53:28"],
    [9000, "2026-01-05T12:35:05.789+00:00:09"],
  ])("%i milliseconds east of UTC as %s", (offsetMs, iso) => {
    expect(momentOf(zoneAt(offsetMs), noon as EpochMs)).toEqual({ epochMs: noon, iso, date: iso.slice(0, 10) });
  });

  it.each<[number, string]>([
    [Date.UTC(2026, 0, 5), "2026-01-05T00:00:00.000+00:00"],
    [Date.UTC(2026, 0, 5, 0, 0, 0, 1), "2026-01-05T00:00:00.001+00:00"],
    [Date.UTC(2026, 0, 5, 9, 5, 7), "2026-01-05T09:05:07.000+00:00"],
    [Date.UTC(2026, 0, 5, 9, 5, 7, 80), "2026-01-05T09:05:07.080+00:00"],
    [Date.UTC(2026, 0, 5, 23, 59, 59, 998), "2026-01-05T23:59:59.998+00:00"],
    [Date.UTC(2026, 0, 6) - 1, "2026-01-05T23:59:59.999+00:00"],
    [Date.UTC(1970, 0, 1) - 1, "1969-12-31T23:59:59.999+00:00"],
  ])("as the platform does: %i", (instant, iso) => {
    expect(written(0, instant)).toBe(iso);
    expect(new Date(instant).toISOString()).toBe(iso.replace("+00:00", "Z"));
  });

  it("at the end of a day in whichever zone it was written before", () => {
    const end = (date: string, offsetMs: number) => Date.parse(`${date}T23:59:59.999Z`) - offsetMs;
    // The same day in two zones, and days 4,096 apart in one: 2026-01-05 and 2037-03-24.
    for (let again = 0; again < 2; again++) {
      expect(written(0, end("2026-01-05", 0))).toBe("2026-01-05T23:59:59.999+00:00");
      expect(written(HOUR, end("2026-01-05", HOUR))).toBe("2026-01-05T23:59:59.999+01:00");
      expect(written(0, end("2037-03-24", 0))).toBe("2037-03-24T23:59:59.999+00:00");
    }
    expect((Date.UTC(2037, 2, 24) - Date.UTC(2026, 0, 5)) / (24 * HOUR)).toBe(4096);
  });

  it("at the end of a day as a record that nobody can change, and that is kept", () => {
    const atEnd = () => momentOf(zoneAt(0), (Date.UTC(2026, 0, 6) - 1) as EpochMs);
    expect(Object.isFrozen(atEnd())).toBe(true);
    expect(atEnd()).toBe(atEnd());
  });
});
