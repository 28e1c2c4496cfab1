/** When a length is over: day by day for days, span by span for working time. DESIGN §4, sentence by sentence. */
import type { LengthJson } from "../../src/charter/format/charter-json.js";
import type { Calendar } from "./calendar.js";
import { workingDayBeside } from "./calendar.js";
import type { Choices } from "./counting.js";
import {
  addDays,
  correspondingDate,
  endOfDay,
  HOUR,
  instantOf,
  MINUTE,
  momentAt,
  nextDate,
  timeOf,
  type IsoDate,
  type Moment,
} from "./dates.js";

/** What stands in the way of an answer for one target: "where the answer turns on the time of day … `time_needed`". */
export class Unanswerable extends Error {
  constructor(readonly code: "time_needed" | "closed_on_last_day") {
    super(code);
  }
}

/** What a length is counted on. */
export interface Ground {
  readonly calendar: Calendar;
  readonly choices: Choices;
}

/**
 * Where counting begins. The receipt rules apply where an event starts a clock; the authority's own act is day 0 as it
 * stands.
 */
export interface Start {
  readonly at: Moment;
  readonly by: "event" | "act";
}

/** What pauses take out: whole days, or spans of time [from, until). */
export interface StruckOut {
  day(date: IsoDate): boolean;
  /** The last day struck out by a pause that began on a day of these, if that is later than the last of them. */
  endOfThoseBegunIn(days: { readonly after: IsoDate; readonly until: IsoDate }): IsoDate;
  readonly spans: readonly { readonly from: Moment; readonly until: Moment }[];
}

export const NOTHING_STRUCK: StruckOut = { day: () => false, endOfThoseBegunIn: ({ until }) => until, spans: [] };

export type Measure = "workingDays" | "calendarDays" | "workingTime" | "elapsedTime";

export interface Due {
  readonly ms: number;
  readonly lastDay: IsoDate;
  /** false: due when a day ends, so that the time of day of what happens on it makes no difference. */
  readonly atClock: boolean;
  readonly measure: Measure;
  /** The last day before it was rolled. */
  readonly unrolled: IsoDate;
  readonly calendar: Calendar;
}

export function measureOf(length: LengthJson): Measure {
  if ("workingDays" in length) return "workingDays";
  if ("workingHours" in length || "workingMinutes" in length) return "workingTime";
  return "calendarDays" in length || "weeks" in length || "months" in length ? "calendarDays" : "elapsedTime";
}

export function dueAfter(length: LengthJson, start: Start, ground: Ground, struck: StruckOut): Due {
  const measure = measureOf(length);
  if (measure === "workingTime") {
    const ms = workingTimeOver(millisecondsOf(length), workBegins(start, ground), ground, struck);
    const dayBefore = addDays(momentAt(ms).date, -1);
    const closesAtMidnight =
      millisecondsOf(length) > 0 &&
      ground.choices.atClosing === "due-at-closing" &&
      ground.calendar.spansOf(dayBefore).some(({ until }) => until === ms);
    const due = timeDue(ms, measure, ground);
    return closesAtMidnight ? { ...due, lastDay: dayBefore, unrolled: dayBefore, atClock: false } : due;
  }
  if (measure === "elapsedTime")
    return timeDue(elapsedTimeOver(millisecondsOf(length), timed(start.at).ms, struck), measure, ground);
  let unrolled =
    measure === "workingDays"
      ? lastWorkingDay(length, start, ground, struck)
      : lastCalendarDay(length, start, ground, struck);
  const canBeOff = measure === "calendarDays" || ground.choices.pauseUnit === "calendar-days";
  let lastDay = canBeOff ? rolled(unrolled, ground) : unrolled;
  // A pause that began after a day off on which it ended, up to the working day to which that moved it.
  while (lastDay > unrolled && struck.endOfThoseBegunIn({ after: unrolled, until: lastDay }) > lastDay) {
    const end = struck.endOfThoseBegunIn({ after: unrolled, until: lastDay });
    const counted =
      daysOf(lastDay, end).filter((day) => struck.day(day)).length +
      daysOf(unrolled, lastDay).filter((day) => struck.day(day)).length;
    unrolled = addDays(lastDay, counted);
    lastDay = rolled(unrolled, ground);
  }
  return { ...dueOn(lastDay, start.at, ground), lastDay, measure, unrolled, calendar: ground.calendar };
}

/** "Deemed received": a day off, or past the cut-off, is the next working day; before opening is inside. */
export function dayZero({ at, by }: Start, { calendar, choices }: Ground): IsoDate {
  if (by === "act" || choices.receiptOutside === "as-received") return at.date;
  const outside = !calendar.isWorkingDay(at.date) || isPastCutOff(at, calendar, choices.cutOff);
  return outside ? workingDayBeside(calendar, at.date, 1) : at.date;
}

function isPastCutOff(at: Moment, calendar: Calendar, cutOff: string): boolean {
  if (at.time === undefined || cutOff === "none") return false;
  if (cutOff === "close-of-business") return at.ms > (calendar.spansOf(at.date).at(-1)?.until ?? Infinity);
  return cutOff.startsWith("before ") ? at.time >= timeOf(cutOff.slice(7)) : at.time > timeOf(cutOff);
}

/** Working time of what is deemed received on another day begins when that day opens. */
export function workBegins(start: Start, ground: Ground): number {
  const came = timed(start.at).ms;
  const zero = dayZero(start, ground);
  return zero === start.at.date ? came : (ground.calendar.spansOf(zero)[0]?.from ?? came);
}

/** The first day that may count: day 0 itself where the day of receipt is day 1, else the day after it. */
export function firstCountedDay(start: Start, ground: Ground): IsoDate {
  const zero = dayZero(start, ground);
  return start.by === "event" && ground.choices.receiptDay === "day-one" ? zero : nextDate(zero);
}

/** On the day itself the clock may have stood still since before it began. */
const EARLIEST: IsoDate = "1900-01-01";
const sinceEver = (struck: StruckOut): StruckOut => ({
  ...struck,
  endOfThoseBegunIn: ({ until }) => struck.endOfThoseBegunIn({ after: EARLIEST, until }),
});

function lastWorkingDay(length: LengthJson, start: Start, ground: Ground, struck: StruckOut): IsoDate {
  const { calendar, choices } = ground;
  const n = "workingDays" in length ? length.workingDays : 0;
  if (n === 0) {
    const zero = dayZero(start, ground);
    const last = calendar.isWorkingDay(zero) ? zero : workingDayBeside(calendar, zero, 1);
    return choices.pauseUnit === "own"
      ? movedInWorkingDays(last, EARLIEST, calendar, struck)
      : movedOn(last, nextDate(last), sinceEver(struck));
  }
  const first = firstCountedDay(start, ground);
  const strikesItsOwn = choices.pauseUnit === "own";
  let day = addDays(first, -1);
  for (let counted = 0; counted < n;) {
    day = nextDate(day);
    if (calendar.isWorkingDay(day) && !(strikesItsOwn && struck.day(day))) counted++;
  }
  return strikesItsOwn ? movedInWorkingDays(day, first, calendar, struck) : movedOn(day, first, struck);
}

/**
 * "A pause of k working days moves a working-day due by k", also one that begins on the last day and strikes out those
 * after it.
 */
function movedInWorkingDays(last: IsoDate, first: IsoDate, calendar: Calendar, struck: StruckOut): IsoDate {
  let day = last;
  for (;;) {
    const end = struck.endOfThoseBegunIn({ after: addDays(first, -1), until: day });
    const taken = daysOf(day, end).filter((one) => struck.day(one) && calendar.isWorkingDay(one)).length;
    if (taken === 0) return day;
    for (let left = taken; left > 0; left--) day = workingDayBeside(calendar, day, 1);
  }
}

/** The days after one, up to and with another. */
function daysOf(after: IsoDate, until: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = nextDate(after); day <= until; day = nextDate(day)) days.push(day);
  return days;
}

function lastCalendarDay(length: LengthJson, start: Start, ground: Ground, struck: StruckOut): IsoDate {
  const zero = dayZero(start, ground);
  const first = firstCountedDay(start, ground);
  const days = "weeks" in length ? length.weeks * 7 : "calendarDays" in length ? length.calendarDays : undefined;
  if (days === 0 || ("months" in length && length.months === 0))
    return movedOn(zero, nextDate(zero), sinceEver(struck));
  const last =
    days === undefined
      ? endOfMonths("months" in length ? length.months : 0, zero, first === zero, ground.choices)
      : addDays(first, days - 1);
  return movedOn(last, first, struck);
}

/**
 * The corresponding date; "commencing on the day", the day before it, or the last day of the month where there is none.
 */
export function endOfMonths(months: number, from: IsoDate, commencing: boolean, { monthEnd }: Choices): IsoDate {
  const { date, lastOfMonth } = correspondingDate(from, months);
  if (commencing) return date === undefined ? lastOfMonth : addDays(date, -1);
  return date ?? (monthEnd === "clamp" ? lastOfMonth : nextDate(lastOfMonth));
}

/**
 * "The last day is found first and moves on by one for each struck-out day in the period as it grows", those of a pause
 * begun on the last day among them.
 */
function movedOn(last: IsoDate, first: IsoDate, struck: StruckOut): IsoDate {
  let end = last;
  for (
    let day = first;
    day <= end || day <= struck.endOfThoseBegunIn({ after: addDays(first, -1), until: end });
    day = nextDate(day)
  )
    if (struck.day(day)) end = nextDate(end);
  return end;
}

/** As `movedOn`, for a day on the way to the last: a pause that begins on it comes after it. */
export function dayMovedOn(day: IsoDate, first: IsoDate, struck: StruckOut): IsoDate {
  return movedOn(day, first, { ...struck, endOfThoseBegunIn: ({ until }) => until });
}

function rolled(day: IsoDate, { calendar, choices }: Ground): IsoDate {
  if (choices.lastDayOff === "stays" || calendar.isWorkingDay(day)) return day;
  return workingDayBeside(calendar, day, choices.lastDayOff === "roll-forward" ? 1 : -1);
}

/** The last instant of a last day. */
function dueOn(day: IsoDate, start: Moment, { calendar, choices: { dueTime } }: Ground): Pick<Due, "ms" | "atClock"> {
  if (dueTime === "end-of-day") return { ms: endOfDay(day), atClock: false };
  if (dueTime === "close-of-business") {
    const close = calendar.spansOf(day).at(-1)?.until;
    if (close === undefined) throw new Unanswerable("closed_on_last_day");
    return { ms: Math.min(close, endOfDay(day)), atClock: true };
  }
  if (dueTime === "same-clock-time") return { ms: instantOf(day, timed(start).time), atClock: true };
  return {
    ms: dueTime.startsWith("before ") ? instantOf(day, timeOf(dueTime.slice(7))) - 1 : instantOf(day, timeOf(dueTime)),
    atClock: true,
  };
}

/** A date told to the customer, moved on by the days struck out after the day on which it was told. */
export function promisedDue(
  promised: Moment,
  toldAt: Moment,
  measure: Measure,
  ground: Ground,
  struck: StruckOut,
): Due {
  const { calendar, choices } = ground;
  if (promised.time !== undefined && (measure === "workingTime" || measure === "elapsedTime"))
    return promisedTime(promised, toldAt, measure, ground, struck);
  const inWorkingDays = measure === "workingDays" && choices.pauseUnit === "own";
  let day = promised.date;
  for (
    let walked = nextDate(toldAt.date);
    walked <= day || walked <= struck.endOfThoseBegunIn({ after: toldAt.date, until: day });
    walked = nextDate(walked)
  ) {
    if (!struck.day(walked) || (inWorkingDays && !calendar.isWorkingDay(walked))) continue;
    day = inWorkingDays ? workingDayBeside(calendar, day, 1) : nextDate(day);
  }
  const due =
    promised.time === undefined ? dueOn(day, promised, ground) : { ms: instantOf(day, promised.time), atClock: true };
  return { ...due, lastDay: day, measure, unrolled: day, calendar };
}

function promisedTime(
  promised: Moment,
  toldAt: Moment,
  measure: "workingTime" | "elapsedTime",
  ground: Ground,
  struck: StruckOut,
): Due {
  const after = { ...struck, spans: struck.spans.filter(({ until }) => until.ms > toldAt.ms) };
  if (after.spans.length === 0) return timeDue(promised.ms, measure, ground);
  const from = timed(toldAt).ms;
  if (measure === "elapsedTime") return timeDue(elapsedTimeOver(promised.ms - from, from, after), measure, ground);
  const open = openTimeBetween(from, promised.ms, ground.calendar, NOTHING_STRUCK);
  const moved = workingTimeOver(open, from, ground, after);
  const unmoved = workingTimeOver(open, from, ground, NOTHING_STRUCK);
  return timeDue(moved === unmoved ? promised.ms : moved, measure, ground);
}

function timeDue(ms: number, measure: Measure, { calendar }: Ground): Due {
  const { date } = momentAt(ms);
  return { ms, lastDay: date, atClock: true, measure, unrolled: date, calendar };
}

function timed(at: Moment): Moment & { readonly time: number } {
  if (at.time === undefined) throw new Unanswerable("time_needed");
  return { ...at, time: at.time };
}

export function millisecondsOf(length: LengthJson): number {
  if ("workingHours" in length) return length.workingHours * HOUR;
  if ("workingMinutes" in length) return length.workingMinutes * MINUTE;
  if ("hours" in length) return length.hours * HOUR;
  if ("minutes" in length) return length.minutes * MINUTE;
  return "seconds" in length ? length.seconds * 1_000 : 0;
}

/** Real time goes by but for the pauses: a minute hand that jumps over them. */
export function elapsedTimeOver(length: number, from: number, struck: StruckOut): number {
  let due = from + length;
  for (const span of unionOf(struck, from)) {
    const begin = Math.max(span.from, from);
    if (begin < due && span.until > begin) due += span.until - begin;
  }
  return due;
}

/** The instant at which the working time is used up: each opening in turn, without the pauses. */
export function workingTimeOver(length: number, from: number, ground: Ground, struck: StruckOut): number {
  let left = length;
  for (const span of openings(ground.calendar, from)) {
    let { from: open } = span;
    for (const pause of [...unionOf(struck, from), { from: Infinity, until: Infinity }]) {
      if (pause.until <= open) continue;
      const running = Math.max(0, Math.min(span.until, pause.from) - open);
      const usedUp = open + left;
      if (left <= running && !(usedUp === span.until && ground.choices.atClosing === "next-opening")) return usedUp;
      left -= Math.min(left, running);
      open = pause.until;
      if (open >= span.until) break;
    }
  }
  throw new Error("A calendar opens again and again.");
}

export function openTimeBetween(from: number, until: number, calendar: Calendar, struck: StruckOut): number {
  let sum = 0;
  for (const span of openings(calendar, from)) {
    if (span.from >= until) return sum;
    const end = Math.min(span.until, until);
    sum += end - span.from;
    for (const pause of unionOf(struck, from))
      sum -= Math.max(0, Math.min(pause.until, end) - Math.max(pause.from, span.from));
  }
  return sum;
}

/** Every open span from an instant on; those that touch (24:00 and 00:00) are one. */
export function* openings(
  calendar: Calendar,
  from: number,
): Generator<{ readonly from: number; readonly until: number }> {
  let last: { from: number; until: number } | undefined;
  const { date } = momentAt(from);
  const end = addDays(date, 5_000);
  for (let day = date; day < end; day = nextDate(day)) {
    for (const span of calendar.spansOf(day)) {
      if (span.until <= from) continue;
      if (last && span.from === last.until) last.until = span.until;
      else {
        if (last) yield last;
        last = { from: Math.max(span.from, from), until: span.until };
      }
    }
    if (last && last.until < endOfDay(day)) {
      yield last;
      last = undefined;
    }
  }
}

/** Several pauses at once take a stretch out once; one that was over before makes no difference. */
export function unionOf(struck: StruckOut, after: number): { readonly from: number; readonly until: number }[] {
  const joined: { from: number; until: number }[] = [];
  for (const span of struck.spans.toSorted((a, b) => a.from.ms - b.from.ms)) {
    if (span.until.ms <= after) continue;
    const from = span.from.ms <= after ? span.from.ms : timed(span.from).ms;
    const until = timed(span.until).ms;
    const last = joined.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else joined.push({ from, until });
  }
  return joined;
}
