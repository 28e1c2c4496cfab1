import { dayFromCivil } from "../core/calendar/day.js";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "../core/calendar/unit.js";
import { makeZone, ZONE_FIRST_DAY, ZONE_LAST_DAY, type OffsetChange, type Zone } from "../core/calendar/zone.js";

/**
 * Changes that lie closer together than this and cancel would be missed; the shortest known (Morocco's Ramadan) are a
 * month apart.
 */
const STEP_MS = 7 * MS_PER_DAY;

/**
 * Any other zone, read once from the platform's own tz data: its clock is looked at every week, and where it has moved
 * the change is found to the second by halving. (`date-fns-tz` is not used for this: its offsets are wrong for some
 * hours around the changes on hosts in other zones.)
 */
export function intlZone(id: string): Zone {
  const offsetOf = offsetReader(id);
  const first = (ZONE_FIRST_DAY - 2) * MS_PER_DAY;
  const last = (ZONE_LAST_DAY + 3) * MS_PER_DAY;
  const changes: OffsetChange[] = [];
  const offsetBefore = offsetOf(first);
  let offset = offsetBefore;
  for (let from = first; from < last; from += STEP_MS) {
    const until = from + STEP_MS;
    let start = from;
    while (offsetOf(until) !== offset) {
      start = firstChange(offsetOf, start, until, offset);
      offset = offsetOf(start);
      changes.push({ at: start, offsetMs: offset });
    }
  }
  return makeZone(id, changes, offsetBefore);
}

/** The first second between two instants at which the offset is not that one. */
function firstChange(offsetOf: (epochMs: number) => number, from: number, until: number, offset: number): number {
  let low = from;
  let high = until;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetOf(middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

function offsetReader(id: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: id,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (epochMs) => {
    // "9/28/2022, 23:59:59": month, day, year, hour, minute, second
    const fields = format.format(epochMs).match(/\d+/g)!.map(Number);
    const day = dayFromCivil(fields[2]!, fields[0]!, fields[1]!);
    return day * MS_PER_DAY + fields[3]! * MS_PER_HOUR + fields[4]! * MS_PER_MINUTE + fields[5]! * 1000 - epochMs;
  };
}
