/** How much time, as exact as people need it. */
import type { RecordedMoment } from "../../answers/recorded-moment.js";
import type { Lateness } from "../../answers/target-status.js";
import { parseDay, type DayNumber } from "../../core/calendar/day.js";
import type { Moment } from "../../time/moment.js";
import { amountWords } from "./length-words.js";
import { amountOf } from "./word-list.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Never in days, which are not 24 hours each. @example timeWords(9_000_000) //=> "2 hours and 30 minutes" */
export function timeWords(ms: number): string {
  if (ms < SECOND) return "less than a second";
  if (ms < MINUTE) return amountOf(Math.floor(ms / SECOND), "second");
  if (ms < 2 * HOUR) return inTwo(ms, MINUTE, "minute", SECOND, "second");
  return ms < 72 * HOUR ? inTwo(ms, HOUR, "hour", MINUTE, "minute") : amountOf(Math.floor(ms / HOUR), "hour");
}

function inTwo(ms: number, large: number, largeNoun: string, small: number, smallNoun: string): string {
  const rest = Math.floor((ms % large) / small);
  const first = amountOf(Math.floor(ms / large), largeNoun);
  return rest === 0 ? first : `${first} and ${amountOf(rest, smallNoun)}`;
}

/** "1 minute is left", "90 minutes are left". */
export function isOne(amount: string): boolean {
  return (amount.startsWith("1 ") && !amount.includes(" and ")) || amount.startsWith("less ");
}

export function daysWords(n: number, unit: string | undefined): string {
  return unit === "workingDays" ? amountWords(n, unit) : amountOf(n, "day");
}

/** Calendar days from the day of one moment to that of another. */
export function daysBetween(from: string, until: string): number {
  return (parseDay(until) as DayNumber) - (parseDay(from) as DayNumber);
}

/** By how much something came after its due. @param at when it came, or the moment asked about */
export function latenessWords({ days, unit, elapsedMs }: Lateness, due: Moment, at: RecordedMoment): string {
  if (days !== undefined && days > 0) return daysWords(days, unit);
  const isInDays = unit === "workingDays" || unit === "calendarDays";
  const calendarDays = daysBetween(due.date, at.date);
  // Late over days off alone, or past the published holidays: no day of its own unit is known to have passed.
  if (isInDays && calendarDays > 1) return amountOf(calendarDays, "calendar day");
  // A plain date is read as the last millisecond of its day: the end of the day is what it says.
  return timeWords(elapsedMs + (at.dateOnly ? 1 : 0));
}
