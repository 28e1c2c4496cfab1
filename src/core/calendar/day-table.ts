import type { DayNumber } from "./day.js";
import { dayFromCivil } from "./day.js";
import { MS_PER_DAY, MS_PER_MINUTE } from "./unit.js";
import type { DayTable, Zone } from "./zone.js";
import { startOfDay } from "./zone.js";

const FIRST_DAY = dayFromCivil(2000, 1, 1);
const DAYS = dayFromCivil(2037, 1, 1) - FIRST_DAY;
const DAYS_PER_MS = 1 / MS_PER_DAY;

/**
 * The table of a zone, made when it is first asked for; none where a day was skipped or begun twice (Samoa, St John's).
 */
export function dayTableOf(zone: Zone): DayTable | undefined {
  if (zone.days === "not-made") zone.days = makeTable(zone);
  return zone.days;
}

function makeTable(zone: Zone): DayTable | undefined {
  if (zone.repeatsMidnight) return undefined;
  const startMinutes = new Int32Array(DAYS + 1);
  for (let index = 0; index <= DAYS; index++) {
    const minute = startOfDay(zone, (FIRST_DAY + index) as DayNumber) / MS_PER_MINUTE;
    startMinutes[index] = minute;
    if (startMinutes[index] !== minute || (index > 0 && minute <= startMinutes[index - 1]!)) return undefined;
  }
  return { firstDay: FIRST_DAY, startMinutes };
}

/** The place of an instant's local day in the table, or -1 for an instant that the table does not know. */
export function dayIndexOf({ firstDay, startMinutes }: DayTable, epochMs: number): number {
  if (!(epochMs >= startMinutes[1]! * MS_PER_MINUTE && epochMs < startMinutes[DAYS - 1]! * MS_PER_MINUTE)) return -1;
  // The UTC day, by a product that may round to its neighbour: a third of the time of a division. The local day is that
  // one or next to it.
  const guess = ((epochMs * DAYS_PER_MS) | 0) - firstDay;
  return epochMs < startMinutes[guess]! * MS_PER_MINUTE
    ? guess - 1
    : epochMs >= startMinutes[guess + 1]! * MS_PER_MINUTE
      ? guess + 1
      : guess;
}

/** The first millisecond of the day at that place. */
export function startAt({ startMinutes }: DayTable, index: number): number {
  return startMinutes[index]! * MS_PER_MINUTE;
}
