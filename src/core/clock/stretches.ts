/**
 * Stretches of days or of time that pauses take out: sorted, apart from one another, with running sums, so that what
 * lies between two moments is found without going through them all.
 */
import type { Calendar } from "../calendar/calendar.js";
import { openMsBetween, workingDaysBetween } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";
import type { EpochMs } from "../calendar/zone.js";
import { SlaError } from "../problem.js";

/**
 * Of days those d with after < d ≤ until, as day numbers; of time from `after`, included, to `until`, not included, in
 * epoch milliseconds.
 */
export interface Stretch {
  readonly after: number;
  readonly until: number;
  /** When the pause began: of days `after`, which still counts, or the day after it. */
  readonly began: number;
}

/** How much of a stretch would have counted: with a calendar its working days or its open time, else all of it. */
type Measure = (calendar: Calendar | undefined, after: number, until: number) => number;

const countDays: Measure = (calendar, after, until) =>
  calendar ? workingDaysBetween(calendar, after as DayNumber, until as DayNumber) : until - after;
const countTime: Measure = (calendar, after, until) =>
  calendar ? openMsBetween(calendar, after as EpochMs, until as EpochMs) : until - after;

/** What views share: it only ever grows. */
interface Store {
  readonly measure: Measure;
  readonly stretches: Stretch[];
  /** By calendar: at i what the first i stretches amount to, as far as anybody asked. */
  readonly sums: Map<Calendar | undefined, number[]>;
}

/**
 * "A day is struck out once, however many pauses cover it": those that overlap or touch are one. A list does not
 * change; one with more shares the beginning with the one it was made from.
 */
export class Stretches {
  private constructor(
    private readonly store: Store,
    /** The first so many stand in the store. */
    private readonly kept: number,
    /** Those after them: they may still become longer. */
    private readonly ends: readonly Stretch[],
  ) {}

  static readonly noDays = Stretches.of(countDays);
  static readonly noTime = Stretches.of(countTime);

  private static of(measure: Measure): Stretches {
    return new Stretches({ measure, stretches: [], sums: new Map() }, 0, []);
  }

  get size(): number {
    return this.kept + this.ends.length;
  }

  at(place: number): Stretch {
    return (place < this.kept ? this.store.stretches[place] : this.ends[place - this.kept]) as Stretch;
  }

  /** With more stretches, in any order, of which none begins before the last one here. */
  with(more: readonly Stretch[]): Stretches {
    if (more.length === 0) return this;
    const ends = joined([...this.ends, ...more]);
    // Only the last can still become longer.
    const settled = ends.slice(0, -1);
    if (settled.length === 0) return new Stretches(this.store, this.kept, ends);
    const store = this.storeToGrow();
    for (const stretch of settled) store.stretches.push(stretch);
    return new Stretches(store, this.kept + settled.length, ends.slice(-1));
  }

  /** Its own, unless another list has grown from the same beginning, or nothing is there to be shared. */
  private storeToGrow(): Store {
    const { store, kept } = this;
    return kept > 0 && store.stretches.length === kept
      ? store
      : { measure: store.measure, stretches: store.stretches.slice(0, kept), sums: new Map() };
  }

  /** As `with`, for a moment only: nothing of it is kept. */
  withForNow(more: readonly Stretch[]): Stretches {
    if (more.length === 0) return this;
    return new Stretches(this.store, this.kept, joined([...this.ends, ...more]));
  }

  /** What lies between two days or moments: its working days or open time, where a calendar is given. */
  between(calendar: Calendar | undefined, after: number, until: number): number {
    const from = this.firstEndingAfter(after);
    const to = this.firstWhere((stretch) => stretch.after >= until);
    return this.sumOf(calendar, from, to, after, until);
  }

  /**
   * What is taken out of a period that grows by it: of the stretches that end after `after` the first ones, as long as
   * each is reached by a period which those before it have moved. "Unpaused" time only ever grows from one to the next,
   * so that after the first that is not reached none is.
   * @param isReached whether a period moved on by `struck` comes to the stretch
   */
  reached(
    calendar: Calendar | undefined,
    after: number,
    isReached: (stretch: Stretch, struck: number) => boolean,
  ): number {
    const from = this.firstEndingAfter(after);
    let low = from;
    let high = this.size;
    while (low < high) {
      // Nearly always all of them are: a pause that begins after the due is refused.
      const middle = high === this.size ? high - 1 : (low + high) >> 1;
      if (this.isReachedAt(calendar, from, middle, after, isReached)) low = middle + 1;
      else high = middle;
    }
    return this.sumOf(calendar, from, low, after, Infinity);
  }

  private isReachedAt(
    calendar: Calendar | undefined,
    from: number,
    place: number,
    after: number,
    isReached: (stretch: Stretch, struck: number) => boolean,
  ): boolean {
    try {
      return isReached(this.at(place), this.sumOf(calendar, from, place, after, Infinity));
    } catch (error) {
      // Past the coverage: the sum of those before it says so, if they are reached.
      if (isOutside(error)) return false;
      throw error;
    }
  }

  /** Whether it has the day. */
  has(day: number): boolean {
    const place = this.firstWhere(({ until }) => until >= day);
    return place < this.size && this.at(place).after < day;
  }

  /** The stretch of time with the moment in it. */
  around(moment: number): Stretch | undefined {
    const place = this.firstEndingAfter(moment);
    return place < this.size && this.at(place).after <= moment ? this.at(place) : undefined;
  }

  /** What the first so many of them take out of the time after a moment. */
  sumOfFirst(calendar: Calendar | undefined, count: number, after: number): number {
    return this.sumOf(calendar, this.firstEndingAfter(after), count, after, Infinity);
  }

  /** Whether a pause began after one day and up to another. */
  beginsBetween(after: number, until: number): boolean {
    const place = this.firstWhere(({ began }) => began > after);
    return place < this.size && this.at(place).began <= until;
  }

  private firstEndingAfter(after: number): number {
    return this.firstWhere(({ until }) => until > after);
  }

  /** The first of which it is true, as it is of all after it. */
  private firstWhere(isTrue: (stretch: Stretch) => boolean): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isTrue(this.at(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Of the stretches from one place up to another, not included, what lies between two moments. */
  private sumOf(calendar: Calendar | undefined, from: number, to: number, after: number, until: number): number {
    if (to <= from) return 0;
    const { measure } = this.store;
    const first = this.at(from);
    const begins = Math.max(first.after, after);
    if (to === from + 1) {
      const ends = Math.min(first.until, until);
      return ends > begins ? measure(calendar, begins, ends) : 0;
    }
    const last = this.at(to - 1);
    return (
      (first.until > begins ? measure(calendar, begins, first.until) : 0) +
      this.sumBefore(calendar, to - 1) -
      this.sumBefore(calendar, from + 1) +
      measure(calendar, last.after, Math.min(last.until, until))
    );
  }

  private sumBefore(calendar: Calendar | undefined, place: number): number {
    const { store, kept, ends } = this;
    let sum = this.sumKept(calendar, Math.min(place, kept));
    for (let next = kept; next < place; next++) sum += amount(store.measure, calendar, ends[next - kept] as Stretch);
    return sum;
  }

  private sumKept(calendar: Calendar | undefined, count: number): number {
    if (count === 0) return 0;
    const { measure, stretches, sums: known } = this.store;
    let sums = known.get(calendar);
    if (!sums) known.set(calendar, (sums = [0]));
    for (let next = sums.length; next <= count; next++)
      sums.push((sums[next - 1] as number) + amount(measure, calendar, stretches[next - 1] as Stretch));
    return sums[count] as number;
  }
}

/** What lies outside the coverage is never between two that lie inside: there the sum has only to exist. */
function amount(measure: Measure, calendar: Calendar | undefined, { after, until }: Stretch): number {
  try {
    return measure(calendar, after, until);
  } catch (error) {
    if (isOutside(error)) return 0;
    throw error;
  }
}

function isOutside(error: unknown): boolean {
  return error instanceof SlaError && error.code === "outside_calendar_coverage";
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const sorted = [...stretches].sort((a, b) => a.after - b.after);
  const result: { after: number; until: number; began: number }[] = [];
  for (const { after, until, began } of sorted) {
    const last = result[result.length - 1];
    if (last && after <= last.until) {
      last.until = Math.max(last.until, until);
      last.began = Math.min(last.began, began);
    } else result.push({ after, until, began });
  }
  return result;
}
