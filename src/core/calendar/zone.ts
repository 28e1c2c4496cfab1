import { fail } from "../problem.js";
import type { DayNumber } from "./day.js";
import { dayFromCivil, formatDay } from "./day.js";
import type { Branded } from "./unit.js";
import { MS_PER_DAY } from "./unit.js";

/** Milliseconds since 1970-01-01T00:00Z: an instant, the same everywhere. */
export type EpochMs = Branded<"ms">;

/**
 * A time zone as a table of its offset changes. Segment i is the time between two changes; it ends where `ends[i]` says
 * and its clocks are `offsets[i]` milliseconds east of UTC.
 */
export interface Zone {
  readonly id: string;
  readonly ends: Float64Array;
  readonly offsets: Float64Array;
  /**
   * The segment at the start of each UTC day of the table's years, counted from `firstSegment`: computed, not searched.
   */
  readonly segmentOfDay: Uint8Array | Uint16Array;
  readonly firstSegment: number;
  /** Some change sets the clocks back over midnight, so that a day is left and entered again (St John's until 2011). */
  readonly repeatsMidnight: boolean;
  /** When its days begin, as a table; undefined where that cannot be told in one. */
  days: DayTable | undefined | "not-made";
}

export interface OffsetChange {
  /** The instant, in epoch milliseconds. */
  readonly at: number;
  /** What holds from that instant on, in milliseconds east of UTC. */
  readonly offsetMs: number;
}

/** The days for which zones are known: before lies history no case reaches, behind it rules nobody has made yet. */
export const ZONE_FIRST_DAY = dayFromCivil(1970, 1, 1);
export const ZONE_LAST_DAY = dayFromCivil(2100, 12, 31);
/** Offsets reach less than a day from UTC, and around a day its neighbours are looked at. */
const FIRST_INSTANT = (ZONE_FIRST_DAY - 2) * MS_PER_DAY;
const LAST_INSTANT = (ZONE_LAST_DAY + 3) * MS_PER_DAY;

const TABLE_FIRST_DAY = dayFromCivil(1990, 1, 1);
const TABLE_DAYS = dayFromCivil(2041, 1, 1) - TABLE_FIRST_DAY;

/** Builds a zone from its changes in ascending order and the offset that held before the first of them. */
export function makeZone(id: string, changes: readonly OffsetChange[], offsetBefore = 0): Zone {
  const ends = Float64Array.from([...changes.map((change) => change.at), Infinity]);
  const offsets = Float64Array.from([offsetBefore, ...changes.map((change) => change.offsetMs)]);
  const firstSegment = ends.findIndex((end) => end > TABLE_FIRST_DAY * MS_PER_DAY);
  return {
    id,
    ends,
    offsets,
    segmentOfDay: segmentTable(ends, firstSegment),
    firstSegment,
    repeatsMidnight: changes.some((change, i) => repeatsMidnight(change, offsets[i]!)),
    days: "not-made",
  };
}

function segmentTable(ends: Float64Array, firstSegment: number): Uint8Array | Uint16Array {
  const table = ends.length - firstSegment <= 256 ? new Uint8Array(TABLE_DAYS) : new Uint16Array(TABLE_DAYS);
  let index = 0;
  for (let segment = firstSegment; index < TABLE_DAYS; segment++) {
    const until = Math.min(Math.ceil(ends[segment]! / MS_PER_DAY) - TABLE_FIRST_DAY, TABLE_DAYS);
    table.fill(segment - firstSegment, index, until);
    index = until;
  }
  return table;
}

function repeatsMidnight(change: OffsetChange, offsetBefore: number): boolean {
  const lastLocalBefore = change.at - 1 + offsetBefore;
  const firstLocalAfter = change.at + change.offsetMs;
  return Math.floor(firstLocalAfter / MS_PER_DAY) < Math.floor(lastLocalBefore / MS_PER_DAY);
}

/** Milliseconds east of UTC. */
export function offsetAt(zone: Zone, epochMs: number): number {
  return zone.offsets[segmentAt(zone, epochMs)]!;
}

/** The local calendar day of an instant. */
export function dayOf(zone: Zone, epochMs: number): DayNumber {
  return Math.floor((epochMs + zone.offsets[segmentAt(zone, epochMs)]!) / MS_PER_DAY) as DayNumber;
}

/** What the clock on the wall shows, in milliseconds since 00:00. */
export function msOfDay(zone: Zone, epochMs: number): number {
  const local = epochMs + zone.offsets[segmentAt(zone, epochMs)]!;
  return local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY;
}

function segmentAt(zone: Zone, epochMs: number): number {
  const index = Math.floor(epochMs / MS_PER_DAY) - TABLE_FIRST_DAY;
  let segment =
    index >= 0 && index < TABLE_DAYS ? zone.firstSegment + zone.segmentOfDay[index]! : searchSegment(zone, epochMs);
  while (epochMs >= zone.ends[segment]!) segment++;
  return segment;
}

/** The first segment that ends after the instant. */
function searchSegment(zone: Zone, epochMs: number): number {
  checkInstant(zone, epochMs);
  let low = 0;
  let high = zone.ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (epochMs < zone.ends[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function checkInstant(zone: Zone, epochMs: number): void {
  if (!Number.isFinite(epochMs))
    fail("not_an_instant", `${String(epochMs)} is not an instant in epoch milliseconds.`, {
      hint: "Give whole milliseconds since 1970-01-01T00:00Z.",
    });
  if (epochMs >= FIRST_INSTANT && epochMs < LAST_INSTANT) return;
  fail(
    "outside_zone_coverage",
    `The instant ${epochMs} is outside the years for which the offsets of ${zone.id} are known.`,
    {
      hint: `Instants are epoch milliseconds from ${formatDay(ZONE_FIRST_DAY)} to ${formatDay(ZONE_LAST_DAY)}.`,
      coverage: { from: formatDay(ZONE_FIRST_DAY), until: formatDay(ZONE_LAST_DAY) },
    },
  );
}

/**
 * The segment of a day whose neighbourhood has no change, or -1. Offsets being less than a day, the three UTC days
 * around it hold all of it.
 */
function onlySegmentAround(zone: Zone, day: number): number {
  const index = day - TABLE_FIRST_DAY;
  if (!(index >= 1 && index < TABLE_DAYS - 2)) return -1;
  const segment = zone.segmentOfDay[index - 1]!;
  return segment === zone.segmentOfDay[index + 2]! ? zone.firstSegment + segment : -1;
}

/** Whether no change is near, so that the local day is an ordinary one of 24 hours. */
export function isOrdinaryDay(zone: Zone, day: DayNumber): boolean {
  if (onlySegmentAround(zone, day) >= 0) return true;
  return zone.ends[firstSegmentAround(zone, day)]! >= (day + 2) * MS_PER_DAY;
}

/** The first segment in which a local time of that day can lie. */
function firstSegmentAround(zone: Zone, day: number): number {
  return searchSegment(zone, (day - 1) * MS_PER_DAY);
}

/**
 * The instant at which the wall clock shows a local time, resolved as Temporal's "compatible": a time that the clocks
 * skip is moved forward by the length of the gap, of a time that occurs twice the earlier is taken.
 */
export function instantOf(zone: Zone, day: DayNumber, msOfDay: number): EpochMs {
  const local = day * MS_PER_DAY + msOfDay;
  const only = onlySegmentAround(zone, Math.floor(local / MS_PER_DAY));
  return (local - (only >= 0 ? zone.offsets[only]! : offsetForLocal(zone, local))) as EpochMs;
}

function offsetForLocal(zone: Zone, local: number): number {
  let segment = firstSegmentAround(zone, Math.floor(local / MS_PER_DAY));
  while (local - zone.offsets[segment]! >= zone.ends[segment]!) segment++;
  const skipped = segment > 0 && local - zone.offsets[segment]! < zone.ends[segment - 1]!;
  return zone.offsets[skipped ? segment - 1 : segment]!;
}

/** How often the wall clock shows that time on that day: skipped, once or twice. */
export function occurrences(zone: Zone, day: DayNumber, msOfDay: number): 0 | 1 | 2 {
  const local = day * MS_PER_DAY + msOfDay;
  if (onlySegmentAround(zone, day) >= 0) return 1;
  let count = 0;
  for (let segment = firstSegmentAround(zone, day); segment < zone.ends.length; segment++) {
    const start = segment === 0 ? -Infinity : zone.ends[segment - 1]!;
    if (start > local + MS_PER_DAY) break;
    const instant = local - zone.offsets[segment]!;
    if (instant >= start && instant < zone.ends[segment]!) count++;
  }
  return Math.min(count, 2) as 0 | 1 | 2;
}

/**
 * The first millisecond of the local day: 00:00, or the end of the gap that swallows it. Of a day that was skipped
 * whole, the first after it.
 */
export function startOfDay(zone: Zone, day: DayNumber): EpochMs {
  const only = onlySegmentAround(zone, day);
  if (only >= 0) return (day * MS_PER_DAY - zone.offsets[only]!) as EpochMs;
  const midnight = day * MS_PER_DAY;
  let segment = firstSegmentAround(zone, day);
  while (midnight - zone.offsets[segment]! >= zone.ends[segment]!) segment++;
  const start = segment === 0 ? -Infinity : zone.ends[segment - 1]!;
  return Math.max(midnight - zone.offsets[segment]!, start) as EpochMs;
}

/** The last millisecond of the local day (23:59:59.999, the later one where it occurs twice). */
export function endOfDay(zone: Zone, day: DayNumber): EpochMs {
  const only = onlySegmentAround(zone, day);
  if (only >= 0) return ((day + 1) * MS_PER_DAY - zone.offsets[only]! - 1) as EpochMs;
  const midnight = (day + 1) * MS_PER_DAY;
  let segment = firstSegmentAround(zone, day + 1);
  let last = -Infinity;
  for (; segment < zone.ends.length; segment++) {
    const start = segment === 0 ? -Infinity : zone.ends[segment - 1]!;
    if (start > midnight + MS_PER_DAY) break;
    const lastHere = Math.min(midnight - zone.offsets[segment]!, zone.ends[segment]!) - 1;
    if (lastHere >= start) last = lastHere;
  }
  return last as EpochMs;
}

/**
 * When every local day of some decades begins: the day of an instant is one look-up, without an offset or a division.
 */
export interface DayTable {
  readonly firstDay: DayNumber;
  /** In minutes of the epoch, ascending, half the size of milliseconds; one entry more than there are days. */
  readonly startMinutes: Int32Array;
}
