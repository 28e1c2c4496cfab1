/** Histories that crowd round the moments at which something turns: a millisecond before, on and after a due. */
import type { CaseRecord, EventRecord } from "../../src/index.js";
import type { Seeded } from "./seeded.js";
import { EVENTS } from "./strange-charter.js";

const DAY = 86_400_000;
const NAMES = [...Object.keys(EVENTS), "paused", "resumed", "extended", "responded", "extension-removed", "withdrawn"];

/**
 * @param turns instants at which something turns in the case as it is so far
 * @returns the case, made event by event, each told of the turns of what came before
 */
export function strangeCase(random: Seeded, turnsOf: (record: CaseRecord) => readonly number[]): CaseRecord {
  const { pick, chance, below } = random;
  const received = Date.UTC(2015 + below(12), below(12), 1 + below(28), below(24), below(60));
  const events: EventRecord[] = [];
  let record: CaseRecord = { id: "C-1", received };
  const count = chance(0.02) ? 60 : below(9);
  while (events.length < count) {
    const turns = turnsOf(record);
    const nearby = turns.length > 0 && chance(0.5);
    const ms = nearby ? pick(turns) + pick([-1, 0, 1, DAY, -DAY]) : received + Math.floor(random.next() * 60 * DAY);
    const name = pick(NAMES);
    const at = chance(0.12) ? new Date(ms).toISOString().slice(0, 10) : ms;
    events.push({
      event: name,
      at,
      ...(chance(0.6) && EVENTS[name as keyof typeof EVENTS]?.length ? { gives: ["reason"] } : {}),
      ...(chance(0.5) ? { promised: new Date(ms + below(40) * DAY).toISOString().slice(0, 10) } : {}),
    });
    record = { ...record, events: [...events] };
  }
  return record;
}
