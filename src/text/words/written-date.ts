/** Days and times as people write them: "Wednesday 28 September 2022", "5:30pm". */
import { format } from "date-fns/format";
import { civilFromDay, parseDay, type DayNumber } from "../../core/calendar/day.js";
import type { RecordedMoment } from "../../answers/recorded-moment.js";
import type { Moment } from "../../time/moment.js";

/**
 * The Gregorian calendar repeats every 400 years to the weekday. date-fns writes host-local fields, and a host's zone
 * may have skipped a whole day (Samoa, 30 December 2011): so far ahead no zone has.
 */
const AHEAD = 400;

/** @example writtenDay("2022-09-28") //=> "Wednesday 28 September 2022" */
export function writtenDay(date: string): string {
  return inForm(date, "EEEE d MMMM yyyy");
}

/** @param form of date-fns; its year is `yyyy` */
function inForm(date: string, form: string): string {
  const { year, month, day } = civilFromDay(parseDay(date) as DayNumber);
  return format(new Date(year + AHEAD, month - 1, day, 12), form.replace("yyyy", `'${year}'`));
}

/** @example writtenMonth("2026-12-01") //=> "December 2026" */
export function writtenMonth(date: string): string {
  return inForm(date, "MMMM yyyy");
}

/** Without the weekday. @example writtenDate("2022-09-28") //=> "28 September 2022" */
export function writtenDate(date: string): string {
  return inForm(date, "d MMMM yyyy");
}

/** @example writtenMonthDay("11-01") //=> "1 November" */
export function writtenMonthDay(monthDay: string): string {
  // A leap year: 29 February is a month and day that a season may name.
  return inForm(`2024-${monthDay}`, "d MMMM");
}

/** @example writtenDays("2026-12-29", "2026-12-31") //=> "Tuesday 29 to Thursday 31 December 2026" */
export function writtenDays(first: string, last: string): string {
  if (first === last) return writtenDay(first);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${inForm(first, sameMonth ? "EEEE d" : sameYear ? "EEEE d MMMM" : "EEEE d MMMM yyyy")} to ${writtenDay(last)}`;
}

/** @example writtenTime("17:30") //=> "5:30pm" */
export function writtenTime(clock: string): string {
  if (clock === "00:00" || clock === "24:00") return "midnight";
  if (clock === "12:00") return "midday";
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return format(
    new Date(2400, 0, 1, hour, minute, second),
    second > 0 ? "h:mm:ssaaa" : minute > 0 ? "h:mmaaa" : "haaa",
  );
}

/**
 * A time of day in a rule. "Midnight on Monday" is two moments: the one that begins the day is said to.
 * @example writtenClock("00:00") //=> "midnight at the start of the day"
 */
export function writtenClock(clock: string): string {
  return clock === "00:00" ? "midnight at the start of the day" : writtenTime(clock);
}

/** The last instant of a day is how its end is written: nobody records it otherwise. */
const DAY_END = "23:59:59.999";

/**
 * The local time of day of a moment, "HH:mm" or "HH:mm:ss"; undefined where only its day is known, and at the end of
 * the day.
 */
export function timeOfDay({ iso, dateOnly }: RecordedMoment): string | undefined {
  const time = iso.slice(11, 23);
  if (dateOnly === true || time === DAY_END) return undefined;
  return time.slice(6, 8) === "00" ? time.slice(0, 5) : time.slice(0, 8);
}

/**
 * @example
 * writtenMoment({ epochMs: 1767608100000, iso: "2026-01-05T10:15:00.000+00:00", date: "2026-01-05" })
 * //=> "Monday 5 January 2026 at 10:15am"
 */
export function writtenMoment(moment: RecordedMoment): string {
  const time = timeOfDay(moment);
  if (time === undefined) return writtenDay(moment.date);
  return `${writtenDay(moment.date)} at ${time === "00:00" ? "midnight (the start of that day)" : writtenTime(time)}`;
}

/**
 * By when, of the last instant that is in time. What has to be done "before 4pm" ends a millisecond earlier.
 * @example
 * writtenDue({ epochMs: 1795564800000, iso: "2026-11-25T00:00:00.000+00:00", date: "2026-11-25" })
 * //=> "by midnight at the start of Wednesday 25 November 2026"
 */
export function writtenDue(due: Moment): string {
  const day = writtenDay(due.date);
  const time = timeOfDay(due);
  if (time === undefined) return `by the end of ${day}`;
  if (time === "00:00") return `by midnight at the start of ${day}`;
  return due.iso.slice(16, 23) === ":59.999"
    ? `before ${writtenTime(minuteAfter(time))} on ${day}`
    : `by ${writtenTime(time)} on ${day}`;
}

function minuteAfter(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + 1;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
