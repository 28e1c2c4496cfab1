import { dayFromCivil, weekdayOf } from "../core/calendar/day.js";
import { MS_PER_DAY, MS_PER_HOUR } from "../core/calendar/unit.js";
import { makeZone, type OffsetChange, type Zone } from "../core/calendar/zone.js";

/**
 * British clock changes as the Summer Time Acts and Orders fix them (tz database, rules GB-Eire and EU): always on a
 * Sunday, here the first one on or after a day of the month. Before them stands the experiment of the British Standard
 * Time Act 1968: an hour ahead of GMT all year, until 31 October 1971.
 */
const RULES = [
  { from: 1972, until: 1980, month: 3, onOrAfter: 16, utcHour: 2, offsetHours: 1 },
  { from: 1972, until: 1980, month: 10, onOrAfter: 23, utcHour: 2, offsetHours: 0 },
  { from: 1981, until: 2100, month: 3, onOrAfter: 25, utcHour: 1, offsetHours: 1 },
  { from: 1981, until: 1989, month: 10, onOrAfter: 23, utcHour: 1, offsetHours: 0 },
  { from: 1990, until: 1995, month: 10, onOrAfter: 22, utcHour: 1, offsetHours: 0 },
  { from: 1996, until: 2100, month: 10, onOrAfter: 25, utcHour: 1, offsetHours: 0 },
] as const;

const END_OF_STANDARD_TIME: OffsetChange = { at: Date.UTC(1971, 9, 31, 2), offsetMs: 0 };

/** Europe/London from 1970 to 2100 without a call to Intl, whose first formatter costs a process 10–19 ms. */
export function londonZone(): Zone {
  const changes = RULES.flatMap(({ from, until, month, onOrAfter, utcHour, offsetHours }) =>
    Array.from({ length: until - from + 1 }, (_, index) => ({
      at: sundayOnOrAfter(from + index, month, onOrAfter) * MS_PER_DAY + utcHour * MS_PER_HOUR,
      offsetMs: offsetHours * MS_PER_HOUR,
    })),
  );
  return makeZone(
    "Europe/London",
    [END_OF_STANDARD_TIME, ...changes].sort((a, b) => a.at - b.at),
    MS_PER_HOUR,
  );
}

function sundayOnOrAfter(year: number, month: number, dayOfMonth: number): number {
  const day = dayFromCivil(year, month, dayOfMonth);
  return day + 6 - weekdayOf(day);
}
