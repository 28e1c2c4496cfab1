/** Time counted towards a due: elapsed time, and working time inside the open spans. */
import type { Calendar } from "../calendar/calendar-record.js";
import { addOpenMs, openingAtOrAfter, openMsBetween } from "../calendar/open-time.js";
import type { EpochMs, Zone } from "../calendar/zone.js";
import { dayOf, startOfDay } from "../calendar/zone.js";
import type { CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import { startOfTime } from "./deemed-day.js";
import type { Due } from "./due.js";
import { needCalendar, timeNeeded } from "./due.js";
import type { Length } from "./rule.js";
import { isOpenTime, lengthInMs } from "./rule.js";
import type { Stretches } from "./stretches.js";

/** Hours, minutes and seconds are elapsed time; working hours and minutes are real time inside the open spans. */
export function countTime(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  spans: Stretches,
): Due {
  if (start.msOfDay === undefined)
    timeNeeded("The target is counted in units below a day, and its start is a plain date.");
  const open = isOpenTime(length.unit) ? needCalendar(calendar) : undefined;
  const from = startOfTime(start, open, counting);
  const epochMs = endOfTime(from, lengthInMs(length), open, counting, spans);
  const atMidnight = open !== undefined && endsAtMidnight(epochMs, length, open, zone, counting);
  const lastDay = dayOf(zone, (atMidnight ? epochMs - 1 : epochMs) as EpochMs);
  const deemed = dayOf(zone, from);
  return {
    epochMs,
    lastDay,
    byClock: !atMidnight,
    unit: length.unit,
    n: length.n,
    deemed,
    dayZero: deemed,
    unrolled: lastDay,
    calendar,
    usesCalendar: open !== undefined,
    promised: false,
  };
}

/** Work that ends at a closing of 24:00 ends with that day, not at the first moment of the next. */
function endsAtMidnight(
  epochMs: EpochMs,
  length: Length,
  open: Calendar,
  zone: Zone,
  { choices }: CountingRule,
): boolean {
  return (
    choices.atClosing === "due-at-closing" &&
    length.n > 0 &&
    epochMs === startOfDay(zone, dayOf(zone, epochMs)) &&
    openMsBetween(open, (epochMs - 1) as EpochMs, epochMs) > 0
  );
}

/** The end of a length of time, moved on by what pauses take out of the period as it grows. */
export function endOfTime(
  startMs: EpochMs,
  lengthMs: number,
  open: Calendar | undefined,
  counting: CountingRule,
  spans: Stretches,
): EpochMs {
  const end = addTime(startMs, lengthMs + struckMs(startMs, startMs, lengthMs, open, spans), open, counting);
  // With no time left at closing the due is the next opening: where the clock stands still then, the end of the pause.
  const stopped = open && spans.around(end);
  return stopped && stopped.after < end ? openingAtOrAfter(open, stopped.until as EpochMs) : end;
}

/**
 * An instant promised to the customer, moved on by what pauses took out after it was promised: open time where that is
 * the unit.
 */
export function movedInstant(
  promisedMs: EpochMs,
  toldMs: EpochMs,
  open: Calendar | undefined,
  counting: CountingRule,
  spans: Stretches,
): EpochMs {
  const struck = struckMs(toldMs, promisedMs, 0, open, spans);
  return struck === 0 ? promisedMs : addTime(promisedMs, struck, open, counting);
}

/**
 * What pauses take out after a moment, of a period that ends a length of time after another and grows by what they take
 * out. Time on the clock before a pause begins is time not paused: the period comes to it while some of that is left.
 */
function struckMs(
  afterMs: EpochMs,
  baseMs: EpochMs,
  lengthMs: number,
  open: Calendar | undefined,
  spans: Stretches,
): number {
  if (spans.size === 0) return 0;
  return spans.reached(open, afterMs, ({ after }, struck) => {
    const begins = Math.max(after, afterMs) as EpochMs;
    return (open ? openMsBetween(open, baseMs, begins) : begins - baseMs) < lengthMs + struck;
  });
}

function addTime(startMs: EpochMs, ms: number, open: Calendar | undefined, counting: CountingRule): EpochMs {
  if (!open) return (startMs + ms) as EpochMs;
  return ms === 0 ? openingAtOrAfter(open, startMs) : addOpenMs(open, startMs, ms, counting.choices.atClosing);
}

/** The time between two instants without what pauses took out of it: open time, where there is a calendar. */
export function unpausedMs(from: EpochMs, until: EpochMs, open: Calendar | undefined, spans: Stretches): number {
  return (open ? openMsBetween(open, from, until) : until - from) - spans.between(open, from, until);
}
