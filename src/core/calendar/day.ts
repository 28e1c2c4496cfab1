import type { Branded } from "./unit.js";
import { fail } from "../problem.js";

/** Days since 1 January 1970 in a local calendar. Not an instant: it has no zone and no hours. */
export type DayNumber = Branded<"day">;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** The corresponding-date rule where the month has no such day: its last day, or the first of the next month. */
export type MonthEnd = "clamp" | "next-day";

/** Years outside these are taken for slips of the pen. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_ERA_START_TO_1970 = 719_468;

/**
 * The Gregorian calendar counted from 1 March, so that the leap day comes last (Howard Hinnant's `days_from_civil`).
 */
export function dayFromCivil(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970) as DayNumber;
}

export function civilFromDay(day: DayNumber): CivilDate {
  const shifted = day + DAYS_FROM_ERA_START_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;
}

const ZERO = 48;
const HYPHEN = 45;

/** The number written by the two digits at `at`, or NaN. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Reads the real date at the start of a text; what follows the ten characters is the caller's business. */
export function dayAtStart(text: string): DayNumber | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= 28 || day <= daysInMonth(year, month) ? dayFromCivil(year, month, day) : undefined;
}

/** Strictly YYYY-MM-DD, a real date, years 1800–2199; anything else is undefined. */
export function parseDay(text: string): DayNumber | undefined {
  return text.length === 10 ? dayAtStart(text) : undefined;
}

// The days an office works with span a few years: a small direct-mapped cache keeps every one of them.
const CACHE_SIZE = 4096;
const cachedDays = /* @__PURE__ */ new Int32Array(CACHE_SIZE).fill(0x7fffffff);
const cachedTexts: string[] = [];

/** The day as YYYY-MM-DD. */
export function formatDay(day: DayNumber): string {
  const slot = day & (CACHE_SIZE - 1);
  if (cachedDays[slot] === day) return cachedTexts[slot]!;
  const text = writeDay(day);
  cachedDays[slot] = day;
  cachedTexts[slot] = text;
  return text;
}

function writeDay(day: DayNumber): string {
  checkWhole(day, "A day number");
  const civil = civilFromDay(day);
  if (civil.year < 0 || civil.year > 9999)
    fail("day_out_of_range", `Day number ${day} is not in the years 0000 to 9999.`);
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

export function checkWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value))
    fail("not_a_whole_number", `${what} has to be a whole number; ${String(value)} is none.`, {
      value: String(value),
      hint: "Fractions of days are not counted.",
    });
}

/**
 * The corresponding date some months later or earlier. 31 January + 1 month is 28 or 29 February with `clamp`,
 * 1 March with `next-day`.
 */
export function addMonths(day: DayNumber, months: number, monthEnd: MonthEnd): DayNumber {
  const { year, month, length, dayOfMonth } = correspondingMonth(day, months);
  if (dayOfMonth <= length) return dayFromCivil(year, month, dayOfMonth);
  const lastOfMonth = dayFromCivil(year, month, length);
  return monthEnd === "clamp" ? lastOfMonth : ((lastOfMonth + 1) as DayNumber);
}

/** Whether the month that many months away has the day of the month: false for 31 January and 1 month. */
export function hasDayOfMonth(day: DayNumber, months: number): boolean {
  const { length, dayOfMonth } = correspondingMonth(day, months);
  return dayOfMonth <= length;
}

function correspondingMonth(day: DayNumber, months: number) {
  checkWhole(months, "A number of months");
  const civil = civilFromDay(day);
  const monthsSinceYearZero = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(monthsSinceYearZero / 12);
  if (!(year >= 0 && year <= 9999)) {
    fail("day_out_of_range", `${months} months from ${formatDay(day)} is not in the years 0000 to 9999.`);
  }
  const month = monthsSinceYearZero - year * 12 + 1;
  return { year, month, length: daysInMonth(year, month), dayOfMonth: civil.day };
}
