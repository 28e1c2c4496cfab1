import type { DayNumber } from "./day.js";
import { fail } from "../problem.js";
import { MS_PER_DAY } from "./unit.js";
import type { Hours } from "./week.js";
import { instantOf, isOrdinaryDay, startOfDay, type Zone } from "./zone.js";

/** The open spans of a kind of day, in real milliseconds since the day began. */
export interface OpenPattern {
  readonly from: readonly number[];
  readonly until: readonly number[];
  readonly total: number;
}

/**
 * Open time as a running sum over the working days. Ordinary days share one pattern each; the few days on which the
 * clocks change have their own, since open time is real time. The sum is kept in steps of half a minute (no zone has
 * had a finer offset since 1970) within blocks of sixteen days, so that it fits two bytes a day.
 */
export interface OpenTable {
  readonly patterns: readonly OpenPattern[];
  readonly patternOf: Uint8Array | Uint16Array;
  readonly openBeforeBlock: Float64Array;
  readonly openSinceBlock: Uint16Array;
  readonly totalMs: number;
  /**
   * What every working day has open, where it is the same for all, as in most offices: then nothing is searched. 0
   * where it differs.
   */
  readonly everyDayMs: number;
}

const BLOCK_BITS = 4;
const STEP_MS = 30_000;

/** Open milliseconds of all working days before the one with that ordinal. */
export function openBefore(table: OpenTable, ordinal: number): number {
  if (table.everyDayMs > 0) return ordinal * table.everyDayMs;
  return table.openBeforeBlock[ordinal >> BLOCK_BITS]! + table.openSinceBlock[ordinal]! * STEP_MS;
}

/** Collects the patterns of the working days in order; a day whose spans the clocks swallow has none. */
export class OpenTableBuilder {
  private readonly patterns: OpenPattern[] = [];
  private readonly ordinaryPattern = new Map<Hours, number>();
  private readonly byContent = new Map<string, number>();
  private readonly patternOf: number[] = [];

  constructor(private readonly zone: Zone) {}

  /** Whether the day has any open time. */
  add(day: DayNumber, hours: Hours): boolean {
    const index = isOrdinaryDay(this.zone, day)
      ? this.indexOfOrdinary(day, hours)
      : this.indexOfPattern(realSpans(this.zone, day, hours));
    if (this.patterns[index]!.total === 0) return false;
    this.patternOf.push(index);
    return true;
  }

  private indexOfOrdinary(day: DayNumber, hours: Hours): number {
    const known = this.ordinaryPattern.get(hours);
    if (known !== undefined) return known;
    const index = this.indexOfPattern(realSpans(this.zone, day, hours));
    this.ordinaryPattern.set(hours, index);
    return index;
  }

  private indexOfPattern(pattern: OpenPattern): number {
    const content = `${pattern.from.join()}-${pattern.until.join()}`;
    const known = this.byContent.get(content);
    if (known !== undefined) return known;
    this.byContent.set(content, this.patterns.length);
    return this.patterns.push(pattern) - 1;
  }

  build(): OpenTable {
    const count = this.patternOf.length;
    const [first, ...others] = this.patterns;
    const everyDayMs = first !== undefined && others.every(({ total }) => total === first.total) ? first.total : 0;
    const patternOf = this.patterns.length <= 256 ? Uint8Array.from(this.patternOf) : Uint16Array.from(this.patternOf);
    if (everyDayMs > 0)
      return {
        patterns: this.patterns,
        patternOf,
        openBeforeBlock: new Float64Array(0),
        openSinceBlock: new Uint16Array(0),
        totalMs: count * everyDayMs,
        everyDayMs,
      };
    const openBeforeBlock = new Float64Array((count >> BLOCK_BITS) + 1);
    const openSinceBlock = new Uint16Array(count + 1);
    let sum = 0;
    for (let ordinal = 0; ordinal <= count; ordinal++) {
      const block = ordinal >> BLOCK_BITS;
      if (ordinal === block << BLOCK_BITS) openBeforeBlock[block] = sum;
      openSinceBlock[ordinal] = (sum - openBeforeBlock[block]!) / STEP_MS;
      if (ordinal < count) sum += this.patterns[this.patternOf[ordinal]!]!.total;
    }
    return { patterns: this.patterns, patternOf, openBeforeBlock, openSinceBlock, totalMs: sum, everyDayMs };
  }
}

/**
 * Opening and closing times are local times and resolved like all others (a skipped one moves forward by the gap, of a
 * repeated one the earlier is taken), but spans never come to overlap; 24:00 is the start of the next day.
 */
function realSpans(zone: Zone, day: DayNumber, hours: Hours): OpenPattern {
  const start = startOfDay(zone, day);
  const next = startOfDay(zone, (day + 1) as DayNumber);
  const from: number[] = [];
  const until: number[] = [];
  let total = 0;
  let shutUntil: number = start;
  for (const span of hours) {
    const opens = Math.max(span.from === 0 ? start : instantOf(zone, day, span.from), shutUntil);
    const closes = Math.min(span.until === MS_PER_DAY ? next : instantOf(zone, day, span.until), next);
    if (closes <= opens) continue;
    if ((closes - opens) % STEP_MS !== 0) fail("bad_zone", `The zone ${zone.id} has offsets finer than half a minute.`);
    // Of a day and a bit, so that they are small integers to the engine.
    from.push((opens - start) | 0);
    until.push((closes - start) | 0);
    total += closes - opens;
    shutUntil = closes;
  }
  return { from, until, total };
}
