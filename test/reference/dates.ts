/**
 * Plain ISO dates, day by day, and London's clocks from the rule of the Summer Time Order 2002: slow and obvious on
 * purpose.
 */

/** `YYYY-MM-DD`; compares as text. */
export type IsoDate = string;

/**
 * A moment: the instant, its local date, and the time by the wall clock where one was given (a plain date has none).
 */
export interface Moment {
  readonly ms: number;
  readonly date: IsoDate;
  readonly time: number | undefined;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const midnightUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(midnightUtc(date) + days * DAY).toISOString().slice(0, 10);
}

const tomorrows = new Map<IsoDate, IsoDate>();

/** Kept once worked out: days are walked one by one here, again and again. */
export function nextDate(date: IsoDate): IsoDate {
  const next = tomorrows.get(date) ?? addDays(date, 1);
  tomorrows.set(date, next);
  return next;
}

export function weekdayOf(date: IsoDate): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(midnightUtc(date)).getUTCDay()] ?? "sunday";
}

/**
 * The corresponding date n months on (or back), or undefined where that month has no such day; with the month's last
 * day.
 */
export function correspondingDate(
  date: IsoDate,
  months: number,
): { readonly date: IsoDate | undefined; readonly lastOfMonth: IsoDate } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
  const exists = day <= Number(lastOfMonth.slice(8));
  return { date: exists ? `${lastOfMonth.slice(0, 8)}${String(day).padStart(2, "0")}` : undefined, lastOfMonth };
}

/** The clocks change at 01:00 UTC on the last Sunday of March and of October. */
function lastSundayAtOne(year: number, monthIndex: number): number {
  const lastDay = new Date(Date.UTC(year, monthIndex + 1, 0));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY + HOUR;
}

function offsetAt(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  return ms >= lastSundayAtOne(year, 2) && ms < lastSundayAtOne(year, 9) ? HOUR : 0;
}

/** The instant of a London wall-clock time: the first of two in October, moved on by the gap in March. */
export function instantOf(date: IsoDate, time: number): number {
  const summer = midnightUtc(date) + time - HOUR;
  return offsetAt(summer) === HOUR ? summer : midnightUtc(date) + time;
}

export const startOfDay = (date: IsoDate): number => instantOf(date, 0);
export const endOfDay = (date: IsoDate): number => startOfDay(nextDate(date)) - 1;

export function momentAt(ms: number): Moment {
  const local = ms + offsetAt(ms);
  const date = new Date(local).toISOString().slice(0, 10);
  return { ms, date, time: local - midnightUtc(date) };
}

/** Reads a plain date (start of the day for a receipt, else its end), a local time or an instant in UTC. */
export function readMoment(text: string, role: "received" | "event"): Moment {
  if (text.length === 10)
    return { ms: role === "received" ? startOfDay(text) : endOfDay(text), date: text, time: undefined };
  if (text.endsWith("Z")) return momentAt(Date.parse(text));
  const date = text.slice(0, 10);
  const ms = instantOf(date, Date.parse(`1970-01-01T${text.slice(11)}Z`));
  return momentAt(ms);
}

/** Milliseconds after midnight. @example timeOf("09:30") //=> 34200000 */
export function timeOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * HOUR + minutes * MINUTE;
}
