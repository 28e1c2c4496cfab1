/** From a start and a length to the last day and the last instant. */
import type { Calendar } from "../calendar/calendar-record.js";
import type { Zone } from "../calendar/zone.js";
import type { CaseMoment } from "./case.js";
import { countDays } from "./count-days.js";
import { countTime } from "./count-time.js";
import type { CountingRule } from "./counting.js";
import type { Due, Paused } from "./due.js";
import type { Length } from "./rule.js";
import { isBelowDay } from "./rule.js";

/** @returns the due of a length counted from a start, with the days or the time struck out by pauses. */
export function countDue(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  paused: Paused,
): Due {
  return isBelowDay(length.unit)
    ? countTime(start, length, calendar, zone, counting, paused.spans)
    : countDays(start, length, calendar, zone, counting, paused);
}
