import type { DayTable } from "./day-table.js";
import { MS_PER_DAY, MS_PER_MINUTE } from "./unit.js";

const DAYS_PER_MS = 1 / MS_PER_DAY;

/**
 * A function from instants to instants that gives all of a local day the same answer, with the answer of every day worked
 * out once. Start and answer of a day stand side by side in one table, which a closure holds: one piece of memory is
 * touched, and the engine knows where it is (with a table of answers beside the zone's own it takes half as long again).
 */
export function rememberedByDay(answerAt: (epochMs: number) => number, { firstDay, startMinutes }: DayTable): (epochMs: number) => number {
  const days = startMinutes.length - 1;
  const from = startMinutes[1]! * MS_PER_MINUTE;
  const until = startMinutes[days - 1]! * MS_PER_MINUTE;
  const table = new Int32Array(2 * startMinutes.length);
  for (let index = 0; index <= days; index++) table[2 * index] = startMinutes[index]!;
  return (epochMs) => {
    if (!(epochMs >= from && epochMs < until)) return answerAt(epochMs);
    // The UTC day, by a product that may round to its neighbour; the local day is that one or next to it.
    let at = (((epochMs * DAYS_PER_MS) | 0) - firstDay) * 2;
    if (epochMs < table[at]! * MS_PER_MINUTE) at -= 2;
    else if (epochMs >= table[at + 2]! * MS_PER_MINUTE) at += 2;
    const known = table[at + 1]!;
    if (known !== 0) return instantFrom(known);
    const answer = answerAt(epochMs);
    table[at + 1] = packed(answer);
    return answer;
  };
}

/** A whole minute, or the last millisecond before one, as a number of four bytes that is not 0; 0 for any other instant. */
function packed(epochMs: number): number {
  const minute = Math.ceil(epochMs / MS_PER_MINUTE);
  const before = minute * MS_PER_MINUTE - epochMs;
  const number = minute * 2 + before;
  return (before === 0 || before === 1) && (number | 0) === number ? number : 0;
}

function instantFrom(packedMinute: number): number {
  return (packedMinute >> 1) * MS_PER_MINUTE - (packedMinute & 1);
}
