import { indexOfDay, outsideCoverage, type Calendar } from "./calendar-record.js";
import { checkWhole, type DayNumber } from "./day.js";
import { atRow } from "../problem.js";

/** Whether any part of the day is working time. */
export function isWorkingDay(calendar: Calendar, day: DayNumber): boolean {
  const index = indexOfDay(calendar, day);
  return calendar.workingBefore[index + 1]! > calendar.workingBefore[index]!;
}

/** The n-th working day after a day (n ≥ 1) or before it (n ≤ -1); with 0 the day itself, working or not. */
export function addWorkingDays(calendar: Calendar, day: DayNumber, n: number): DayNumber {
  const index = indexOfDay(calendar, day);
  if (n === 0) return day;
  const position = n > 0 ? calendar.workingBefore[index + 1]! + n - 1 : calendar.workingBefore[index]! + n;
  if (position >>> 0 !== position || position >= calendar.workingDays.length) refuseCount(calendar, day, n);
  return (calendar.firstDay + calendar.workingDays[position]!) as DayNumber;
}

function refuseCount(calendar: Calendar, day: DayNumber, n: number): never {
  checkWhole(n, "A number of working days");
  const firstUnknown = n > 0 ? calendar.lastDay + 1 : calendar.firstDay - 1;
  return outsideCoverage(calendar, firstUnknown as DayNumber, { count: n });
}

/** A column of day numbers. */
export type DayColumn = Float64Array | Int32Array;

/** `addWorkingDays` of every day of a column; a problem names its row. */
export function addWorkingDaysAll(calendar: Calendar, days: DayColumn, n: number, out: DayColumn): void {
  const { firstDay } = calendar;
  // A long column has every day of the calendar many times: each is counted once, and a row is one look-up.
  const answers =
    days instanceof Int32Array && days.length > calendar.workingBefore.length
      ? answersOfAllDays(calendar, n)
      : NO_ANSWERS;
  let row = 0;
  try {
    for (; row < days.length; row++) {
      const index = (days[row]! - firstDay) >>> 0;
      const answer = index < answers.length ? answers[index]! : NOT_KNOWN;
      out[row] = answer === NOT_KNOWN ? addWorkingDays(calendar, days[row] as DayNumber, n) : firstDay + answer;
    }
  } catch (error) {
    throw atRow(error, row);
  }
}

/** No calendar has so many days: `LAST_CALENDAR_DAY`. */
const NOT_KNOWN = 0xffff;
const NO_ANSWERS = /* @__PURE__ */ new Uint16Array(0);

/** `addWorkingDays` of every day of a calendar, days and answers counted from its first day. */
function answersOfAllDays({ workingBefore, workingDays }: Calendar, n: number): Uint16Array {
  const answers = new Uint16Array(workingBefore.length - 1);
  for (let index = 0; index < answers.length; index++) {
    const position = n > 0 ? workingBefore[index + 1]! + n - 1 : workingBefore[index]! + n;
    answers[index] = n === 0 ? index : (workingDays[position] ?? NOT_KNOWN);
  }
  return answers;
}

/** `workingDaysBetween` of every pair of two columns; a problem names its row. */
export function workingDaysBetweenAll(calendar: Calendar, from: DayColumn, until: DayColumn, out: DayColumn): void {
  const { workingBefore, firstDay } = calendar;
  // The table is held outside the loop, and a day before or after it is told by one comparison, as below zero it
  // becomes huge: a third of the time of a call for each row. What is out of the ordinary is left to the function that
  // says why.
  const size = from instanceof Int32Array && until instanceof Int32Array ? workingBefore.length - 1 : 0;
  let row = 0;
  try {
    for (; row < from.length; row++) {
      const start = (from[row]! - firstDay) >>> 0;
      const end = (until[row]! - firstDay) >>> 0;
      out[row] =
        start < size && end < size
          ? workingBefore[end + 1]! - workingBefore[start + 1]!
          : workingDaysBetween(calendar, from[row] as DayNumber, until[row] as DayNumber);
    }
  } catch (error) {
    throw atRow(error, row);
  }
}

/** The working days d with from < d ≤ until; where `until` is the earlier, minus those with until < d ≤ from. */
export function workingDaysBetween(calendar: Calendar, from: DayNumber, until: DayNumber): number {
  const { workingBefore } = calendar;
  return workingBefore[indexOfDay(calendar, until) + 1]! - workingBefore[indexOfDay(calendar, from) + 1]!;
}

/** The day itself if it is a working day, else the first one after it. */
export function workingDayOnOrAfter(calendar: Calendar, day: DayNumber): DayNumber {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The day itself if it is a working day, else the last one before it. */
export function workingDayOnOrBefore(calendar: Calendar, day: DayNumber): DayNumber {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/** Whether a day lies after the last published bank holidays, so that it rests on rules. */
export function isProvisional(calendar: Calendar, day: DayNumber): boolean {
  indexOfDay(calendar, day);
  return day > calendar.publishedUntil;
}
