import type { DayTable } from "./zone.js";
import { MS_PER_DAY, MS_PER_MINUTE } from "./unit.js";

const DAYS_PER_MS = 1 / MS_PER_DAY;

/**
 * A function from instants to instants that gives all of a local day the same answer, with the answer of every day
 * worked out once. Start and answer of a day stand side by side in one table, which a closure holds: one piece of
 * memory is touched, and the engine knows where it is (with a table of answers beside the zone's own it takes twice as
 * long).
 */
export function rememberedByDay(
  answerAt: (epochMs: number) => number,
  { firstDay, startMinutes }: DayTable,
): (epochMs: number) => number {
  const days = startMinutes.length - 1;
  const from = startMinutes[1]! * MS_PER_MINUTE;
  const until = startMinutes[days - 1]! * MS_PER_MINUTE;
  const table = new Float64Array(2 * startMinutes.length);
  for (let index = 0; index <= days; index++) table[2 * index] = startMinutes[index]! * MS_PER_MINUTE;
  return (epochMs) => {
    if (!(epochMs >= from && epochMs < until)) return answerAt(epochMs);
    // The UTC day, by a product that may round to its neighbour; the local day is that one or next to it.
    let at = (((epochMs * DAYS_PER_MS) | 0) - firstDay) * 2;
    if (epochMs < table[at]!) at -= 2;
    else if (epochMs >= table[at + 2]!) at += 2;
    const known = table[at + 1]!;
    return known !== 0 ? known : (table[at + 1] = answerAt(epochMs));
  };
}
