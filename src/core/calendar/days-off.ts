import type { Holiday } from "./bank-holidays.js";
import { indexOfDay, isOffByWeek, type Calendar } from "./calendar-record.js";
import type { DayNumber } from "./day.js";
import type { SpecialDayInForce } from "./special-days.js";
import { isWorkingDay } from "./working-days.js";

/** Why a day is not a working day. */
export interface DayOff {
  readonly reason: "weekend" | "bank-holiday" | "closure";
  readonly title?: string;
  /** The divisions that have the bank holiday: the title of each, else its name. */
  readonly divisions?: readonly string[];
  /** What it is called where it is not called a bank holiday: "public holiday". */
  readonly noun?: string;
  /** Why some say that it was no bank holiday. */
  readonly disputed?: string;
}

export interface LateHoliday {
  readonly day: DayNumber;
  readonly title: string;
  readonly announced: DayNumber;
}

/**
 * Why a day is not a working day; undefined where it is one. The standing reason is named: a Saturday inside a
 * Christmas closure was off anyway ("weekend" is any day off by the week), and so was Christmas Day.
 */
export function dayOff(calendar: Calendar, day: DayNumber): DayOff | undefined {
  if (isWorkingDay(calendar, day)) return undefined;
  if (isOffByWeek(calendar, day)) return { reason: "weekend" };
  const holiday = bankHolidayOn(calendar, day);
  if (holiday !== undefined) {
    const { title, divisions, noun, disputed } = holiday;
    const called = noun === undefined ? {} : { noun };
    return { reason: "bank-holiday", title, divisions, ...called, ...(disputed === undefined ? {} : { disputed }) };
  }
  const title = onDay(calendar.specialDays, day)?.title;
  return title === undefined ? { reason: "closure" } : { reason: "closure", title };
}

/** The bank holiday of that day, whether or not it makes a difference to the calendar. */
export function bankHolidayOn(calendar: Calendar, day: DayNumber): Holiday | undefined {
  indexOfDay(calendar, day);
  return onDay(calendar.holidays, day);
}

/** The half day or extra working day in force on that day. */
export function specialDayOf(calendar: Calendar, day: DayNumber): { readonly title?: string } | undefined {
  indexOfDay(calendar, day);
  const special: SpecialDayInForce | undefined = onDay(calendar.specialDays, day);
  if (special?.hours === undefined) return undefined;
  return special.title === undefined ? {} : { title: special.title };
}

/** The holidays in force that were announced on a known day: what was counted before that day may have changed. */
export function lateHolidays(calendar: Calendar): readonly LateHoliday[] {
  let late = LATE.get(calendar);
  if (!late)
    LATE.set(
      calendar,
      (late = calendar.holidays.flatMap(({ day, title, announced }) =>
        announced === undefined ? [] : [{ day, title, announced }],
      )),
    );
  return late;
}

/** Worked out once: every assessment asks. */
const LATE = new WeakMap<Calendar, readonly LateHoliday[]>();

function onDay<Entry extends { readonly day: DayNumber }>(sorted: readonly Entry[], day: DayNumber): Entry | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.day === day ? sorted[low] : undefined;
}
