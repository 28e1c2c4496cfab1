/**
 * How many cases took how long: counts by value, never a list of cases, so that memory stays flat over a million of
 * them.
 */

/** In the target's own unit: whole days, or time in the unit of the promise. */
export type SpreadUnit =
  "workingDays" | "calendarDays" | "workingHours" | "workingMinutes" | "hours" | "minutes" | "seconds";

/**
 * A distribution by nearest rank: the median is the smallest value that at least half of the cases did not exceed, the
 * 90th centile the smallest that at least nine tenths did not. Both are values that some case really took; nothing is
 * interpolated between two of them.
 */
export interface Spread {
  readonly unit: SpreadUnit;
  /** How many cases stand behind it. */
  readonly cases: number;
  readonly median: number;
  readonly ninetieth: number;
  readonly longest: number;
  /** Every value that occurred with the number of cases that took it, in ascending order. */
  readonly counts: readonly (readonly [value: number, cases: number])[];
}

const MS_PER: Readonly<Record<Exclude<SpreadUnit, "workingDays" | "calendarDays">, number>> = {
  workingHours: 3_600_000,
  workingMinutes: 60_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
};

/** Counts of values in one unit. Days are counted as they are; of time, see `roundedUp`. */
export class SpreadCounter {
  readonly unit: SpreadUnit;
  /** By day, or by millisecond. */
  readonly #counts = new Map<number, number>();
  #cases = 0;

  constructor(unit: SpreadUnit) {
    this.unit = unit;
  }

  /** @param amount whole days, or milliseconds where the unit is one of time */
  add(amount: number): void {
    const value = this.unit === "workingDays" || this.unit === "calendarDays" ? amount : roundedUp(amount);
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    this.#cases += 1;
  }

  result(): Spread {
    const counts = [...this.#counts]
      .sort(([a], [b]) => a - b)
      .map(([value, cases]) => [this.#inUnit(value), cases] as const);
    return {
      unit: this.unit,
      cases: this.#cases,
      median: atRank(counts, Math.ceil((50 * this.#cases) / 100)),
      ninetieth: atRank(counts, Math.ceil((90 * this.#cases) / 100)),
      longest: atRank(counts, this.#cases),
      counts,
    };
  }

  #inUnit(value: number): number {
    return this.unit === "workingDays" || this.unit === "calendarDays" ? value : value / MS_PER[this.unit];
  }
}

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * Time is rounded up to the whole second, past an hour to the whole minute, past a day to the whole hour: fine enough
 * for any promise, and coarse enough that the number of different values is bounded. Never down: nobody is shown faster
 * than they were.
 */
function roundedUp(ms: number): number {
  const step = ms <= HOUR ? 1_000 : ms <= 24 * HOUR ? MINUTE : HOUR;
  return Math.ceil(ms / step) * step;
}

function atRank(counts: readonly (readonly [number, number])[], rank: number): number {
  let seen = 0;
  for (const [value, cases] of counts) {
    seen += cases;
    if (seen >= rank) return value;
  }
  return NaN;
}
