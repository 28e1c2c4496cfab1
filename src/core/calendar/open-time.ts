import { calendarName, indexOfDay, outsideCoverage, type Calendar } from "./calendar-record.js";
import type { DayNumber } from "./day.js";
import { dayIndexOf, dayTableOf, startAt } from "./day-table.js";
import { openBefore, type OpenPattern, type OpenTable } from "./open-table.js";
import { fail } from "../problem.js";
import { dayOf, endOfDay, startOfDay, type EpochMs } from "./zone.js";

/** Open from `from` (included) until `until` (not included). */
export interface InstantSpan {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/** Where working time lands that is used up exactly at closing: on the closing, or on the next opening. */
export type AtClosing = "due-at-closing" | "next-opening";

/** A day with what its open spans count from. */
interface OpenDay {
  readonly start: number;
  readonly pattern: OpenPattern;
}

/**
 * The instant that is so much open time after another (before it, where `ms` is negative). Going back is the mirror
 * image: time used up exactly at an opening lands there, or with "next-opening" on the closing before it. No time at
 * all from a shut moment is the next opening.
 */
export function addOpenMs(calendar: Calendar, epochMs: EpochMs, ms: number, atClosing: AtClosing): EpochMs {
  const table = openTableOf(calendar);
  if (!Number.isSafeInteger(ms))
    fail("not_a_whole_number", `Open time is counted in whole milliseconds; ${String(ms)} is no such number.`, {
      value: String(ms),
    });
  if (ms === 0)
    return atClosing === "due-at-closing" && isClosing(calendar, epochMs)
      ? epochMs
      : openingAtOrAfter(calendar, epochMs);
  const target = openUntil(calendar, table, epochMs) + ms;
  return ms > 0 === (atClosing === "due-at-closing")
    ? whenReached(calendar, table, target)
    : whenLeft(calendar, table, target);
}

/** Real milliseconds inside open spans from a to b; negative where b is the earlier. */
export function openMsBetween(calendar: Calendar, a: EpochMs, b: EpochMs): number {
  const table = openTableOf(calendar);
  return openUntil(calendar, table, b) - openUntil(calendar, table, a);
}

/** The moment itself if it is open, else the next opening. */
export function openingAtOrAfter(calendar: Calendar, epochMs: EpochMs): EpochMs {
  const table = openTableOf(calendar);
  const index = indexOfDay(calendar, dayAt(calendar, epochMs));
  const { start, pattern } = openDay(calendar, table, index);
  for (let span = 0; span < pattern.from.length; span++) {
    if (epochMs < start + pattern.until[span]!) return Math.max(epochMs, start + pattern.from[span]!) as EpochMs;
  }
  const next = nextOpenDay(calendar, table, index);
  return (next.start + next.pattern.from[0]!) as EpochMs;
}

/** The next closing after the moment; a closing itself is not after itself. */
export function closingAfter(calendar: Calendar, epochMs: EpochMs): EpochMs {
  const table = openTableOf(calendar);
  const index = indexOfDay(calendar, dayAt(calendar, epochMs));
  const { start, pattern } = openDay(calendar, table, index);
  for (const until of pattern.until) if (epochMs < start + until) return (start + until) as EpochMs;
  const next = nextOpenDay(calendar, table, index);
  return (next.start + next.pattern.until[0]!) as EpochMs;
}

/**
 * The moment itself if it is open or a closing, else the closing before it. An opening belongs to what comes after it.
 */
export function closingAtOrBefore(calendar: Calendar, epochMs: EpochMs): EpochMs {
  const table = openTableOf(calendar);
  const index = indexOfDay(calendar, dayAt(calendar, epochMs));
  const { start, pattern } = openDay(calendar, table, index);
  for (let span = pattern.from.length - 1; span >= 0; span--) {
    if (epochMs > start + pattern.from[span]!) return Math.min(epochMs, start + pattern.until[span]!) as EpochMs;
  }
  const previous = previousOpenDay(calendar, table, index);
  return (previous.start + previous.pattern.until.at(-1)!) as EpochMs;
}

/** From an opening (included) to a closing (not included). */
export function isOpen(calendar: Calendar, epochMs: EpochMs): boolean {
  const { start, pattern } = openDayAt(calendar, epochMs);
  return pattern.from.some((from, span) => epochMs >= start + from && epochMs < start + pattern.until[span]!);
}

function isClosing(calendar: Calendar, epochMs: EpochMs): boolean {
  const today = openDayAt(calendar, epochMs);
  if (epochMs > today.start) return today.pattern.until.includes(epochMs - today.start);
  const yesterday = openDayAt(calendar, (epochMs - 1) as EpochMs);
  return yesterday.pattern.until.includes(epochMs - yesterday.start);
}

/** The open spans of a day in order; none where it is shut. */
export function spansOfDay(calendar: Calendar, day: DayNumber): readonly InstantSpan[] {
  const { start, pattern } = openDay(calendar, openTableOf(calendar), indexOfDay(calendar, day));
  return pattern.from.map((from, span) => ({
    from: (start + from) as EpochMs,
    until: (start + pattern.until[span]!) as EpochMs,
  }));
}

/** When the day opens; undefined where it is shut and where the calendar has whole days. */
export function openingOfDay(calendar: Calendar, day: DayNumber): EpochMs | undefined {
  const index = indexOfDay(calendar, day);
  if (calendar.openTable === undefined) return undefined;
  const { start, pattern } = openDay(calendar, calendar.openTable, index);
  return pattern.total === 0 ? undefined : ((start + pattern.from[0]!) as EpochMs);
}

/**
 * When the day closes: the last instant that is still in time, so a day open until 24:00 closes with its last
 * millisecond.
 * Undefined where it is shut and where the calendar has whole days.
 */
export function closingOfDay(calendar: Calendar, day: DayNumber): EpochMs | undefined {
  const index = indexOfDay(calendar, day);
  if (calendar.openTable === undefined) return undefined;
  const { start, pattern } = openDay(calendar, calendar.openTable, index);
  return pattern.total === 0
    ? undefined
    : (Math.min(start + pattern.until.at(-1)!, endOfDay(calendar.zone, day)) as EpochMs);
}

function openTableOf(calendar: Calendar): OpenTable {
  return (
    calendar.openTable ??
    fail("calendar_has_no_hours", `${calendarName(calendar)} has whole days and no opening hours.`, {
      hint: 'Give its week open spans: { "monday": [["09:00", "17:00"]] }.',
      calendar: calendar.id,
    })
  );
}

/**
 * The day to which a moment belongs; where clocks go back over midnight a day goes on until the next one begins for the
 * first time.
 */
function dayAt(calendar: Calendar, epochMs: number): DayNumber {
  const day = dayOf(calendar.zone, epochMs);
  if (!calendar.zone.repeatsMidnight) return day;
  const next = (day + 1) as DayNumber;
  return epochMs >= startOfDay(calendar.zone, next) ? next : day;
}

const SHUT: OpenPattern = { from: [], until: [], total: 0 };

function openDayAt(calendar: Calendar, epochMs: number): OpenDay {
  return openDay(calendar, openTableOf(calendar), indexOfDay(calendar, dayAt(calendar, epochMs)));
}

function openDay(calendar: Calendar, table: OpenTable, index: number): OpenDay {
  const ordinal = calendar.workingBefore[index]!;
  const isWorking = calendar.workingBefore[index + 1]! > ordinal;
  return { start: startOfIndex(calendar, index), pattern: isWorking ? patternAt(table, ordinal) : SHUT };
}

function patternAt(table: OpenTable, ordinal: number): OpenPattern {
  return table.patterns[table.patternOf[ordinal]!]!;
}

function startOfIndex(calendar: Calendar, index: number): number {
  const day = (calendar.firstDay + index) as DayNumber;
  const days = dayTableOf(calendar.zone);
  const place = days ? day - days.firstDay : -1;
  return days && place >= 0 && place < days.startMinutes.length ? startAt(days, place) : startOfDay(calendar.zone, day);
}

function nextOpenDay(calendar: Calendar, table: OpenTable, index: number): OpenDay {
  const ordinal = calendar.workingBefore[index + 1]!;
  if (ordinal >= calendar.workingDays.length) outsideCoverage(calendar, (calendar.lastDay + 1) as DayNumber);
  return { start: startOfIndex(calendar, calendar.workingDays[ordinal]!), pattern: patternAt(table, ordinal) };
}

function previousOpenDay(calendar: Calendar, table: OpenTable, index: number): OpenDay {
  const ordinal = calendar.workingBefore[index]! - 1;
  if (ordinal < 0) outsideCoverage(calendar, (calendar.firstDay - 1) as DayNumber);
  return { start: startOfIndex(calendar, calendar.workingDays[ordinal]!), pattern: patternAt(table, ordinal) };
}

/** All open time of the calendar up to a moment: differences of it are open time, and it is undone by `whenReached`. */
function openUntil(calendar: Calendar, table: OpenTable, epochMs: number): number {
  if (Math.floor(epochMs) !== epochMs)
    fail("not_an_instant", `${String(epochMs)} is not an instant in whole epoch milliseconds.`, {
      hint: "Give whole milliseconds since 1970-01-01T00:00Z.",
    });
  const days = dayTableOf(calendar.zone);
  const place = days ? dayIndexOf(days, epochMs) : -1;
  // Day and start by the table of the zone's days, where it reaches: with offsets and divisions this takes three times
  // as long.
  if (days && place >= 0)
    return openUntilOn(
      calendar,
      table,
      indexOfDay(calendar, (days.firstDay + place) as DayNumber),
      (epochMs - startAt(days, place)) | 0,
    );
  return openUntilByZone(calendar, table, epochMs);
}

function openUntilByZone(calendar: Calendar, table: OpenTable, epochMs: number): number {
  const index = indexOfDay(calendar, dayAt(calendar, epochMs));
  return openUntilOn(calendar, table, index, (epochMs - startOfIndex(calendar, index)) | 0);
}

function openUntilOn(calendar: Calendar, table: OpenTable, index: number, sinceStart: number): number {
  const ordinal = calendar.workingBefore[index]!;
  const sum = openBefore(table, ordinal);
  if (ordinal === table.patternOf.length) return sum;
  const { from, until } = patternAt(table, ordinal);
  let today = 0;
  for (let span = 0; span < from.length; span++)
    today += orZero(sinceStart - from[span]!) - orZero(sinceStart - until[span]!);
  // 1 on a working day, 0 on another, whose pattern is that of the next working day.
  return sum + today * (calendar.workingBefore[index + 1]! - ordinal);
}

/**
 * A negative number becomes 0, without a branch: whether a moment is before the opening cannot be foreseen, and a wrong
 * guess costs as much as all the rest.
 */
function orZero(ms: number): number {
  return ms & ~(ms >> 31);
}

/** The first moment by which that much time has been open: a closing rather than the opening after it. */
function whenReached(calendar: Calendar, table: OpenTable, sum: number): EpochMs {
  if (sum <= 0) outsideCoverage(calendar, (calendar.firstDay - 1) as DayNumber);
  if (sum > table.totalMs) outsideCoverage(calendar, (calendar.lastDay + 1) as DayNumber);
  const ordinal = ordinalAt(table, sum - 1);
  const { from, until } = patternAt(table, ordinal);
  let rest = sum - openBefore(table, ordinal);
  let span = 0;
  while (rest > until[span]! - from[span]!) rest -= until[span]! - from[span++]!;
  return (startOfIndex(calendar, calendar.workingDays[ordinal]!) + from[span]! + rest) as EpochMs;
}

/** The last moment by which no more than that much time has been open: an opening rather than the closing before it. */
function whenLeft(calendar: Calendar, table: OpenTable, sum: number): EpochMs {
  if (sum < 0) outsideCoverage(calendar, (calendar.firstDay - 1) as DayNumber);
  if (sum >= table.totalMs) outsideCoverage(calendar, (calendar.lastDay + 1) as DayNumber);
  const ordinal = ordinalAt(table, sum);
  const { from, until } = patternAt(table, ordinal);
  let rest = sum - openBefore(table, ordinal);
  let span = 0;
  while (rest >= until[span]! - from[span]!) rest -= until[span]! - from[span++]!;
  return (startOfIndex(calendar, calendar.workingDays[ordinal]!) + from[span]! + rest) as EpochMs;
}

/**
 * The last working day before which no more than that much time has been open. Days being much alike, proportion hits
 * it or its neighbour; from there the step doubles until the day is enclosed, so that no calendar makes it slow.
 */
function ordinalAt(table: OpenTable, sum: number): number {
  return table.everyDayMs > 0 ? Math.floor(sum / table.everyDayMs) : searchOrdinal(table, sum);
}

function searchOrdinal(table: OpenTable, sum: number): number {
  const count = table.patternOf.length;
  let low = Math.min(Math.floor((sum / table.totalMs) * count), count - 1);
  let high = low + 1;
  for (let step = 1; openBefore(table, low) > sum; step *= 2) {
    high = low;
    low = Math.max(low - step, 0);
  }
  for (let step = 1; high < count && openBefore(table, high) <= sum; step *= 2) {
    low = high;
    high = Math.min(high + step, count);
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (openBefore(table, middle) <= sum) low = middle;
    else high = middle;
  }
  return low;
}
