/** A due that moved because a holiday was proclaimed after the clock had started. */
import { calendarOf } from "../charter/compile/compile-charter.js";
import type { CompiledCharter } from "../charter/compile/compiled-charter.js";
import type { Calendar } from "../core/calendar/calendar.js";
import { lateHolidays } from "../core/calendar/calendar.js";
import type { DayNumber } from "../core/calendar/day.js";
import { formatDay } from "../core/calendar/day.js";
import type { Due } from "../core/clock/due.js";
import { dueUnder } from "../core/clock/run-due.js";
import { pausedUntil } from "../core/clock/taken-out.js";
import type { TargetRun } from "../core/clock/target-run.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";

export interface MovedByHoliday {
  readonly holiday: string;
  /** The day off itself. */
  readonly date: string;
  /** The day on which it became known. */
  readonly announced: string;
  /** The due as it stood on the day of the start. */
  readonly from: Moment;
  readonly to: Moment;
}

/** The due counted with the holidays known on the day of the start, where that differs. */
export function movedByHoliday(charter: CompiledCharter, run: TargetRun, due: Due): MovedByHoliday | undefined {
  const { calendar, zone } = run.rule;
  const { start } = run;
  if (!calendar || !start || !due.usesCalendar) return undefined;
  const late = lateHolidays(calendar);
  if (late.length === 0) return undefined;
  const holiday = late.find(({ day, announced }) => announced > start.day && day > start.day && day <= due.lastDay);
  if (!holiday) return undefined;
  const earlier = calendarKnownOn(charter, calendar, start.day);
  const known = { ...run, rule: { ...run.rule, calendar: earlier } };
  const before = dueUnder(known, run.adjustments, pausedUntil(run, undefined));
  if (!before || before.epochMs === due.epochMs) return undefined;
  return {
    holiday: holiday.title,
    date: formatDay(holiday.day),
    announced: formatDay(holiday.announced),
    from: momentOf(zone, before.epochMs),
    to: momentOf(zone, due.epochMs),
  };
}

const EARLIER = new WeakMap<Calendar, Map<number, Calendar>>();
const MAX_KEPT = 64;

/** The calendar as it was known on a day; the same one between two announcements. */
function calendarKnownOn(charter: CompiledCharter, calendar: Calendar, day: DayNumber): Calendar {
  const announcedBy = lateHolidays(calendar).filter(({ announced }) => announced <= day).length;
  let kept = EARLIER.get(calendar);
  if (!kept) EARLIER.set(calendar, (kept = new Map()));
  let earlier = kept.get(announcedBy);
  if (!earlier) {
    if (kept.size >= MAX_KEPT) kept.clear();
    earlier = calendarOf(charter.json, calendar.id, charter.zone, { ...charter.options, knownOn: day });
    kept.set(announcedBy, earlier);
  }
  return earlier;
}
