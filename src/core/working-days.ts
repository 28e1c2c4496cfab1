import { indexOfDay, outsideCoverage, type Calendar } from "./calendar-record.js";
import { checkWhole, type DayNumber } from "./day.js";
import { atRow } from "./problem.js";

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
  const { workingBefore, workingDays, firstDay } = calendar;
  const size = workingBefore.length - 1;
  const count = workingDays.length;
  const isPlain = days instanceof Int32Array && n > 0;
  let row = 0;
  try {
    for (; row < days.length; row++) {
      const index = isPlain ? (days[row]! - firstDay) >>> 0 : size;
      const position = index < size ? workingBefore[index + 1]! + n - 1 : count;
      out[row] = position < count ? firstDay + workingDays[position]! : addWorkingDays(calendar, days[row] as DayNumber, n);
    }
  } catch (error) {
    throw atRow(error, row);
  }
}

/** `workingDaysBetween` of every pair of two columns; a problem names its row. */
export function workingDaysBetweenAll(calendar: Calendar, from: DayColumn, until: DayColumn, out: DayColumn): void {
  const { workingBefore, firstDay } = calendar;
  // The tables are held outside the loop, and a day before or after them is told by one comparison, as below zero it becomes
  // huge: a third of the time of a call for each row. What is out of the ordinary is left to the function that says why.
  const size = from instanceof Int32Array && until instanceof Int32Array ? workingBefore.length - 1 : 0;
  let row = 0;
  try {
    for (; row < from.length; row++) {
      const start = (from[row]! - firstDay) >>> 0;
      const end = (until[row]! - firstDay) >>> 0;
      out[row] = start < size && end < size ? workingBefore[end + 1]! - workingBefore[start + 1]! : workingDaysBetween(calendar, from[row] as DayNumber, until[row] as DayNumber);
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
