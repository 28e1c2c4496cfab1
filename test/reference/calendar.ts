/** A working calendar that asks each day anew: special days beat bank holidays, which beat the week. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarJson, SpecialDayJson } from "../../src/charter/format/charter-json.js";
import { addDays, instantOf, nextDate, startOfDay, timeOf, weekdayOf, type IsoDate } from "./dates.js";

/** An open span as instants, from (inclusive) until (exclusive). */
interface OpenSpan {
  readonly from: number;
  readonly until: number;
}

export interface Calendar {
  /** false: it knows whole days only. */
  readonly hasHours: boolean;
  isWorkingDay(date: IsoDate): boolean;
  /** The open spans of a day; none on a day off; none either where the calendar has whole days only. */
  spansOf(date: IsoDate): readonly OpenSpan[];
}

type Open = "all-day" | readonly (readonly [string, string])[];

interface PublishedHolidays {
  readonly events: readonly { readonly date: string }[];
}

function publishedHolidays(division: string): string[] {
  const file = join(import.meta.dirname, "../../charters/bank-holidays", `${division}.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as PublishedHolidays).events.map(({ date }) => date);
}

const holidaysOf = new Map(
  ["england-and-wales", "scotland", "northern-ireland"].map((division) => [
    division,
    new Set(publishedHolidays(division)),
  ]),
);

function coversDate(special: SpecialDayJson, date: IsoDate): boolean {
  if ("on" in special) return special.on === date;
  if ("yearly" in special) return special.yearly === date.slice(5);
  return special.from <= date && date <= special.until;
}

function opening(json: CalendarJson, date: IsoDate): Open {
  const special = json.specialDays?.find((day) => coversDate(day, date));
  if (special) return special.open;
  if (json.bankHolidays.some((division) => holidaysOf.get(division)?.has(date))) return [];
  const weekday = weekdayOf(date);
  if (Array.isArray(json.week)) return json.week.includes(weekday) ? "all-day" : [];
  return (json.week as Partial<Record<string, Open>>)[weekday] ?? [];
}

export function referenceCalendar(json: CalendarJson): Calendar {
  const spans = new Map<IsoDate, readonly OpenSpan[]>();
  const isWorkingDay = (date: IsoDate) => opening(json, date).length > 0;
  const spansOn = (date: IsoDate): readonly OpenSpan[] => {
    const open = opening(json, date);
    if (open === "all-day") return [];
    const instant = (clock: string) =>
      clock === "24:00" ? startOfDay(nextDate(date)) : instantOf(date, timeOf(clock));
    return open
      .map(([from, until]) => ({ from: instant(from), until: instant(until) }))
      .filter(({ from, until }) => from < until);
  };
  return {
    hasHours: !Array.isArray(json.week),
    isWorkingDay,
    spansOf(date) {
      const found = spans.get(date) ?? spansOn(date);
      spans.set(date, found);
      return found;
    },
  };
}

/** The nearest working day on that side, the given day left out. */
export function workingDayBeside(calendar: Calendar, date: IsoDate, step: 1 | -1): IsoDate {
  let day = addDays(date, step);
  while (!calendar.isWorkingDay(day)) day = addDays(day, step);
  return day;
}
