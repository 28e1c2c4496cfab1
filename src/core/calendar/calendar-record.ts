import { formatDay, weekdayOf, type DayNumber } from "./day.js";
import { commonNoun, type Holiday } from "./bank-holidays.js";
import { fail } from "../problem.js";
import type { SpecialDayInForce } from "./special-days.js";
import type { WeekPattern } from "./week.js";
import type { Zone } from "./zone.js";
import type { OpenTable } from "./open-table.js";

/** A compiled calendar: which days are working days, which hours are open, and for which days that is known. */
export interface Calendar {
  readonly id: string;
  readonly zone: Zone;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** The last day for which bank holidays are published; `lastDay` is later only where they are projected by rule. */
  readonly publishedUntil: DayNumber;
  /** The week has opening hours, not only whole days. */
  readonly hasHours: boolean;
  /** How many working days lie before each day, counted from `firstDay`; one entry more than there are days. */
  readonly workingBefore: Uint16Array;
  /** The working days in order, counted from `firstDay`. */
  readonly workingDays: Uint16Array;
  /** The open time of each working day, where there are hours. */
  readonly openTable: OpenTable | undefined;
  readonly week: WeekPattern;
  readonly holidays: readonly Holiday[];
  readonly specialDays: readonly SpecialDayInForce[];
  /** Where the bank holidays are from. */
  readonly sources: readonly CalendarSource[];
  /** Holidays announced after this day are not in this calendar. */
  readonly knownOn: DayNumber | undefined;
}

interface CalendarSource {
  readonly division: string;
  readonly title: string | undefined;
  readonly noun: string | undefined;
  readonly coverage: { readonly from: string; readonly until: string };
  readonly retrieved: string | undefined;
}

/** The position of a day in the tables. */
export function indexOfDay(calendar: Calendar, day: DayNumber): number {
  const index = day - calendar.firstDay;
  if (index >>> 0 !== index || index >= calendar.workingBefore.length - 1) refuseDay(calendar, day);
  return index;
}

function refuseDay(calendar: Calendar, day: DayNumber): never {
  if (!Number.isSafeInteger(day))
    fail("not_a_whole_number", `A day number has to be a whole number; ${String(day)} is none.`, {
      value: String(day),
      hint: "A day number is the days since 1970-01-01; a date is a text, YYYY-MM-DD.",
    });
  return outsideCoverage(calendar, day);
}

/** No guess is made about a day whose bank holidays are not published. */
export function outsideCoverage(calendar: Calendar, day: DayNumber, detail: Record<string, unknown> = {}): never {
  const from = formatDay(calendar.firstDay);
  const until = formatDay(calendar.lastDay);
  const noun = commonNoun(calendar.sources);
  return fail(
    "outside_calendar_coverage",
    `${calendarName(calendar)} is known from ${from} to ${until}; this needs ${nameOfDay(day)}.`,
    {
      hint:
        day > calendar.lastDay
          ? noun === undefined
            ? 'Bring newer bank holidays, or accept dates worked out by rule with beyondCoverage: "project".'
            : `Add the coming years to the file of the ${noun}s, and to its coverage.`
          : `Dates before the first published ${noun ?? "bank holiday"}s can't be counted.`,
      ...(noun !== undefined && { noun }),
      calendar: calendar.id,
      day: nameOfDay(day),
      coverage: { from, until },
      ...detail,
    },
  );
}

/** A calendar without a name of its own is called "calendar". */
export function calendarName({ id }: Pick<Calendar, "id">): string {
  return id === "calendar" ? "The calendar" : `The calendar "${id}"`;
}

const FIRST_NAMED = -719_528; // 0000-01-01
const LAST_NAMED = 2_932_896; // 9999-12-31
function nameOfDay(day: DayNumber): string {
  return day >= FIRST_NAMED && day <= LAST_NAMED ? formatDay(day) : `day ${day}`;
}

/** Off by the week, whatever the holidays say. */
export function isOffByWeek(calendar: Calendar, day: DayNumber): boolean {
  return calendar.week.days[weekdayOf(day)] === undefined;
}
