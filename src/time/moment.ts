import type { DayNumber } from "../core/calendar/day.js";
import { parseMomentText } from "../core/calendar/moment-text.js";
import { fail } from "../core/problem.js";
import { MS_PER_DAY } from "../core/calendar/unit.js";
import { quoted } from "../core/message/quoted.js";
import {
  dayOf,
  endOfDay,
  instantOf,
  msOfDay,
  occurrences,
  offsetAt,
  startOfDay,
  type EpochMs,
  type Zone,
} from "../core/calendar/zone.js";

export { momentOf, type Moment } from "../core/calendar/moment-text.js";

/** A moment as it was given: an ISO text, epoch milliseconds or a `Date`. */
export type MomentInput = string | number | Date;

/**
 * A plain date has no time of day: what is received on it is read as received when the day starts, everything else that
 * happens on it, and an "as of", as happening when the day ends.
 */
export type MomentRole = "received" | "event" | "promised" | "as-of";

/** A moment read in a zone. */
export interface ReadMoment {
  readonly epochMs: EpochMs;
  readonly day: DayNumber;
  /** Milliseconds since 00:00 by the wall clock; undefined for a plain date. */
  readonly msOfDay: number | undefined;
  readonly dateOnly: boolean;
  /** A local time that the clocks show twice that day: the first is taken. */
  readonly twice: boolean;
  /** A local time that the clocks skip that day: moved forward by the gap. */
  readonly skipped: boolean;
}

/**
 * Reads a moment: `2022-08-30T10:00:00+01:00` or with `Z` (an instant; also as databases write it,
 * `2022-08-30 10:00:00.123456+01`), `2022-08-30T10:00` (local time in the zone),
 * `2022-08-30` (a plain date), epoch milliseconds, or a `Date` (an instant).
 * `path` is the JSON pointer named in a problem. Throws `bad_moment`, or `outside_zone_coverage` for years before 1970
 * or after 2100.
 */
export function readMoment(value: unknown, zone: Zone, role: MomentRole, path?: string): ReadMoment {
  if (typeof value === "string") return readText(value, zone, role, path);
  if (typeof value === "number" && Number.isSafeInteger(value)) return readInstant(value, zone);
  // A Date of another realm (a test runner's, a frame's) is a Date all the same; an invalid one is no moment.
  if (Object.prototype.toString.call(value) === "[object Date]" && !Number.isNaN(Number(value)))
    return readInstant(Number(value), zone);
  return badMoment(value, path);
}

function readText(text: string, zone: Zone, role: MomentRole, path: string | undefined): ReadMoment {
  const read = parseMomentText(text) ?? badMoment(text, path);
  const { day } = read;
  if (read.msOfDay === undefined) {
    const epochMs = role === "received" ? startOfDay(zone, day) : endOfDay(zone, day);
    return { epochMs, day, msOfDay: undefined, dateOnly: true, twice: false, skipped: false };
  }
  if (read.offsetMs !== undefined) return readInstant(day * MS_PER_DAY + read.msOfDay - read.offsetMs, zone);
  const times = occurrences(zone, day, read.msOfDay);
  const epochMs = instantOf(zone, day, read.msOfDay);
  if (times !== 0) return { epochMs, day, msOfDay: read.msOfDay, dateOnly: false, twice: times === 2, skipped: false };
  return {
    epochMs,
    day: dayOf(zone, epochMs),
    msOfDay: msOfDay(zone, epochMs),
    dateOnly: false,
    twice: false,
    skipped: true,
  };
}

function readInstant(epochMs: number, zone: Zone): ReadMoment {
  const local = epochMs + offsetAt(zone, epochMs);
  const day = Math.floor(local / MS_PER_DAY) as DayNumber;
  return {
    epochMs: epochMs as EpochMs,
    day,
    msOfDay: local - day * MS_PER_DAY,
    dateOnly: false,
    twice: false,
    skipped: false,
  };
}

function badMoment(value: unknown, path: string | undefined): never {
  return fail("bad_moment", `${quoted(value)} is not a moment.`, {
    hint: hintFor(value),
    ...(path === undefined ? {} : { path }),
  });
}

function hintFor(value: unknown): string {
  const forms =
    "Write 2022-08-30, 2022-08-30T10:00 (local time), 2022-08-30T10:00:00+01:00, or give epoch milliseconds.";
  if (typeof value !== "string") return forms;
  const text = value.slice(0, 40);
  if (/[.]\d{10,}/.test(text))
    return "Give at most nine digits after the seconds; what lies beyond milliseconds is cut off.";
  if (/^\d{4}-\d\d-\d\d[T ]24:00/.test(text)) return "24:00 is 00:00 of the next day; write that.";
  if (/^\d{4}-\d\d-\d\dt|\dz$/.test(text)) return "T and Z are written in capitals.";
  if (/^\d{4}-\d\d-\d\d([T ]|$)/.test(text))
    return `Check that the date exists (years 1800 to 2199) and the time of day is real. ${forms}`;
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)) return `Day and month can't be told apart in this form. ${forms}`;
  return forms;
}
