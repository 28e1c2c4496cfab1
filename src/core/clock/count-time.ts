/** Time counted towards a due: elapsed time, and working time inside the open spans. */
import type { Calendar } from "../calendar/calendar-record.js";
import { addOpenMs, openingAtOrAfter, openMsBetween } from "../calendar/open-time.js";
import type { EpochMs, Zone } from "../calendar/zone.js";
import { dayOf } from "../calendar/zone.js";
import type { CaseMoment } from "./case.js";
import type { CountingRule } from "./counting.js";
import { startOfTime } from "./deemed-day.js";
import type { Due } from "./due.js";
import { needCalendar, timeNeeded } from "./due.js";
import type { Length } from "./rule.js";
import { isOpenTime, lengthInMs } from "./rule.js";
import type { Span } from "./strikes.js";
import { spansWithin } from "./strikes.js";

/** Hours, minutes and seconds are elapsed time; working hours and minutes are real time inside the open spans. */
export function countTime(
  start: CaseMoment,
  length: Length,
  calendar: Calendar | undefined,
  zone: Zone,
  counting: CountingRule,
  spans: readonly Span[],
): Due {
  if (start.msOfDay === undefined)
    timeNeeded("The target is counted in units below a day, and its start is a plain date.");
  const open = isOpenTime(length.unit) ? needCalendar(calendar) : undefined;
  const from = startOfTime(start, open, counting);
  const epochMs = endOfTime(from, lengthInMs(length), open, counting, spans);
  const lastDay = dayOf(zone, epochMs);
  const deemed = dayOf(zone, from);
  return {
    epochMs,
    lastDay,
    byClock: true,
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

/** The end of a length of time, moved on by what pauses take out of the period as it grows. */
export function endOfTime(
  startMs: EpochMs,
  lengthMs: number,
  open: Calendar | undefined,
  counting: CountingRule,
  spans: readonly Span[],
): EpochMs {
  const end = grownBySpans(startMs, open, spans, (struckMs) => addTime(startMs, lengthMs + struckMs, open, counting));
  // With no time left at closing the due is the next opening: where the clock stands still then, the end of the pause.
  const stopped = open && spans.find(({ from, until }) => from < end && end < until);
  return stopped ? openingAtOrAfter(open, stopped.until as EpochMs) : end;
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
  spans: readonly Span[],
): EpochMs {
  return grownBySpans(toldMs, open, spans, (struckMs) =>
    struckMs === 0 ? promisedMs : addTime(promisedMs, struckMs, open, counting),
  );
}

function grownBySpans(
  afterMs: EpochMs,
  open: Calendar | undefined,
  spans: readonly Span[],
  endWith: (struckMs: number) => EpochMs,
): EpochMs {
  let end = endWith(0);
  for (let moved = -1; spans.length > 0;) {
    const struck = open ? openMsOfSpans(open, spans, afterMs, end) : spansWithin(spans, afterMs, end);
    if (struck === moved || struck === 0) break;
    moved = struck;
    end = endWith(struck);
  }
  return end;
}

function addTime(startMs: EpochMs, ms: number, open: Calendar | undefined, counting: CountingRule): EpochMs {
  if (!open) return (startMs + ms) as EpochMs;
  return ms === 0 ? openingAtOrAfter(open, startMs) : addOpenMs(open, startMs, ms, counting.choices.atClosing);
}

/** The time between two instants without what pauses took out of it: open time, where there is a calendar. */
export function unpausedMs(from: EpochMs, until: EpochMs, open: Calendar | undefined, spans: readonly Span[]): number {
  return open
    ? openMsBetween(open, from, until) - openMsOfSpans(open, spans, from, until)
    : until - from - spansWithin(spans, from, until);
}

function openMsOfSpans(open: Calendar, spans: readonly Span[], after: number, end: number): number {
  let total = 0;
  for (const span of spans) {
    const from = Math.max(span.from, after);
    const until = Math.min(span.until, end);
    if (until > from) total += openMsBetween(open, from as EpochMs, until as EpochMs);
  }
  return total;
}
