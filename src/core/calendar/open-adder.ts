import { dayTableOf } from "./day-table.js";
import { addOpenMs, type AtClosing } from "./open-time.js";
import type { Calendar } from "./calendar-record.js";
import { MS_PER_DAY, MS_PER_MINUTE } from "./unit.js";
import type { EpochMs } from "./zone.js";

/** `addOpenMs` of one calendar. */
export type OpenAdder = (epochMs: EpochMs, ms: number, atClosing: AtClosing) => EpochMs;

const DAYS_PER_MS = 1 / MS_PER_DAY;

/**
 * `addOpenMs` of a calendar for row after row. Most offices open once a day and for the same time every day; then the
 * answer is a few look-ups in tables that a closure holds, where the engine knows them: a fifth of the time of finding
 * them in the calendar again. Whatever is out of the ordinary is left to `addOpenMs`.
 */
export function openAdder(calendar: Calendar): OpenAdder {
  const { openTable, workingBefore, workingDays } = calendar;
  const zoneDays = openTable && dayTableOf(calendar.zone);
  if (!zoneDays || openTable.everyDayMs === 0 || openTable.patterns.some(({ from }) => from.length > 1))
    return (epochMs, ms, atClosing) => addOpenMs(calendar, epochMs, ms, atClosing);
  const { everyDayMs, totalMs, patternOf } = openTable;
  const opens = Int32Array.from(openTable.patterns, ({ from }) => from[0]!);
  const closes = Int32Array.from(openTable.patterns, ({ until }) => until[0]!);
  const { startMinutes, firstDay } = zoneDays;
  /** The place of a day in the calendar's tables, from that in the zone's. */
  const shift = firstDay - calendar.firstDay;
  const lastIndex = Math.min(startMinutes.length - 2, workingBefore.length - 2 - shift);
  const from = startMinutes[Math.max(1, 1 - shift)]! * MS_PER_MINUTE;
  const until = startMinutes[lastIndex]! * MS_PER_MINUTE;
  return (epochMs, ms, atClosing) => {
    if (!(
      epochMs >= from &&
      epochMs < until &&
      ms > 0 &&
      atClosing === "due-at-closing" &&
      Math.floor(epochMs) === epochMs &&
      Math.floor(ms) === ms
    ))
      return addOpenMs(calendar, epochMs, ms, atClosing);
    let index = ((epochMs * DAYS_PER_MS) | 0) - firstDay;
    let start = startMinutes[index]! * MS_PER_MINUTE;
    if (epochMs < start) start = startMinutes[--index]! * MS_PER_MINUTE;
    else if (epochMs >= startMinutes[index + 1]! * MS_PER_MINUTE) start = startMinutes[++index]! * MS_PER_MINUTE;
    const ordinal = workingBefore[index + shift]!;
    const pattern = patternOf[ordinal]!;
    const sinceStart = (epochMs - start) | 0;
    // Nothing on a day off, whose pattern is that of the next working day; after the last working day there is none.
    const today =
      (orZero(sinceStart - opens[pattern]!) - orZero(sinceStart - closes[pattern]!)) *
      (workingBefore[index + shift + 1]! - ordinal);
    const sum = ordinal * everyDayMs + today + ms;
    if (sum > totalMs) return addOpenMs(calendar, epochMs, ms, atClosing);
    const last = Math.floor((sum - 1) / everyDayMs);
    const lastIndexOfZone = workingDays[last]! - shift;
    if (lastIndexOfZone >= startMinutes.length) return addOpenMs(calendar, epochMs, ms, atClosing);
    return (startMinutes[lastIndexOfZone]! * MS_PER_MINUTE +
      opens[patternOf[last]!]! +
      sum -
      last * everyDayMs) as EpochMs;
  };
}

/** A negative number becomes 0, without a branch. */
function orZero(ms: number): number {
  return ms & ~(ms >> 31);
}
