/** Days struck out by pauses: a set of days, kept as sorted intervals that do not touch. */
import type { Calendar } from "./calendar.js";
import { workingDaysBetween } from "./calendar.js";
import type { DayNumber } from "./day.js";

/** Days `from` to `until`, both included. */
export interface DayInterval {
  readonly from: number;
  readonly until: number;
}

/** Real time from `from`, included, to `until`, not included, in epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** "A day is struck out once, however many pauses cover it": overlapping and touching intervals become one. */
export function union(intervals: readonly DayInterval[]): readonly DayInterval[] {
  if (intervals.length < 2) return intervals;
  const sorted = [...intervals].sort((a, b) => a.from - b.from);
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of sorted) {
    const last = result[result.length - 1];
    if (last && from <= last.until + 1) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}

/** Calendar days struck out among the days d with after < d ≤ until. */
export function struckDays(strikes: readonly DayInterval[], after: number, until: number): number {
  let count = 0;
  for (const strike of strikes) count += Math.max(0, Math.min(strike.until, until) - Math.max(strike.from - 1, after));
  return count;
}

/** Working days struck out among the days d with after < d ≤ until: a day is struck out "only if it would have counted". */
export function struckWorkingDays(calendar: Calendar, strikes: readonly DayInterval[], after: number, until: number): number {
  let count = 0;
  for (const strike of strikes) {
    const first = Math.max(strike.from - 1, after);
    const last = Math.min(strike.until, until);
    if (last > first) count += workingDaysBetween(calendar, first as DayNumber, last as DayNumber);
  }
  return count;
}

export function isStruck(strikes: readonly DayInterval[], day: number): boolean {
  return strikes.some((strike) => strike.from <= day && day <= strike.until);
}

/** Milliseconds of the spans that fall inside [after, end). Spans do not overlap one another. */
export function spansWithin(spans: readonly Span[], after: number, end: number): number {
  let total = 0;
  for (const span of spans) total += Math.max(0, Math.min(span.until, end) - Math.max(span.from, after));
  return total;
}
