/** Days struck out by pauses: a set of days, kept as sorted intervals that do not touch. */
import type { Calendar } from "../calendar/calendar.js";
import { addWorkingDays, workingDaysBetween } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";

/** Days `from` to `until`, both included. */
export interface DayInterval {
  readonly from: number;
  readonly until: number;
  /** The day on which the pause began: `from`, or the day before it, which still counts. */
  readonly began: number;
}

/** What pauses take out of a period of days. */
export interface StruckDays {
  readonly days: readonly DayInterval[];
  /** Those among them that move a working-day due by calendar days: `pauseUnit`. */
  readonly inCalendarDays: readonly DayInterval[];
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
  const result: { from: number; until: number; began: number }[] = [];
  for (const { from, until, began } of sorted) {
    const last = result[result.length - 1];
    if (last && from <= last.until + 1) {
      last.until = Math.max(last.until, until);
      last.began = Math.min(last.began, began);
    } else result.push({ from, until, began });
  }
  return result;
}

/** Calendar days struck out among the days d with after < d ≤ until. */
export function struckDays(strikes: readonly DayInterval[], after: number, until: number): number {
  let count = 0;
  for (const strike of strikes) count += Math.max(0, Math.min(strike.until, until) - Math.max(strike.from - 1, after));
  return count;
}

/**
 * Working days struck out among the days d with after < d ≤ until: a day is struck out "only if it would have counted".
 */
export function struckWorkingDays(
  calendar: Calendar,
  strikes: readonly DayInterval[],
  after: number,
  until: number,
): number {
  let count = 0;
  for (const strike of strikes) {
    const first = Math.max(strike.from - 1, after);
    const last = Math.min(strike.until, until);
    if (last > first) count += workingDaysBetween(calendar, first as DayNumber, last as DayNumber);
  }
  return count;
}

/**
 * The last day "moves on by one for each struck-out day in the period as it grows": by all the days of every pause that
 * began in it. A pause that begins on the very last day and strikes out the days after it moves it as well: "a pause of
 * k working days moves a working-day due by k", and a clock that was stopped in time is not late for having been
 * stopped.
 */
export function lastDayMoved(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  struck: StruckDays,
): DayNumber {
  return movedOn(plain, after, working, struck, beganBy);
}

/** As `lastDayMoved`, for a day on the way to the last one: a pause that begins on it comes after it. */
export function dayMoved(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  struck: StruckDays,
): DayNumber {
  return movedOn(plain, after, working, struck, strikesBy);
}

function beganBy({ began }: DayInterval, day: number): boolean {
  return began <= day;
}

function strikesBy({ from }: DayInterval, day: number): boolean {
  return from <= day;
}

/** Each round adds the pauses newly reached, so that it ends after at most one round per pause and one more. */
function movedOn(
  plain: DayNumber,
  after: DayNumber,
  working: Calendar | undefined,
  { days, inCalendarDays }: StruckDays,
  isReached: (strike: DayInterval, day: number) => boolean,
): DayNumber {
  if (days.length === 0) return plain;
  let last = plain;
  for (;;) {
    const reached = (strikes: readonly DayInterval[]): readonly DayInterval[] =>
      strikes.filter((strike) => isReached(strike, last));
    const calendarStrikes = reached(working ? inCalendarDays : days);
    // A day is struck out once: what moves the due by calendar days does not move it by a working day as well.
    const struck = struckDays(calendarStrikes, after, Infinity);
    const struckWorking = working
      ? struckWorkingDays(working, reached(days), after, Infinity) -
        struckWorkingDays(working, calendarStrikes, after, Infinity)
      : 0;
    const moved = ((working ? addWorkingDays(working, plain, struckWorking) : plain) + struck) as DayNumber;
    // Only ever later, so that it ends whatever the pauses are counted in.
    if (moved <= last) return last;
    last = moved;
  }
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
