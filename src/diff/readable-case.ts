/** A case in the words of one charter: two versions need not know the same attributes, events and measures. */
import type { CaseRecord, EventRecord } from "../answers/case-record.js";
import type { Vocabulary } from "../answers/vocabulary.js";
import { vocabulary } from "../answers/vocabulary.js";
import type { Charter } from "../charter/charter.js";

const KNOWN = new WeakMap<Charter, Vocabulary>();

function vocabularyFor(charter: Charter): Vocabulary {
  let known = KNOWN.get(charter);
  if (!known) KNOWN.set(charter, (known = vocabulary(charter)));
  return known;
}

/**
 * The case without what the charter does not know and the other one does. What neither knows stays, to be reported as
 * the slip of the pen that it is; so does a value that only one of them knows.
 */
export function readableBy(charter: Charter, record: CaseRecord, other: Charter): CaseRecord {
  const [own, others] = [vocabularyFor(charter), vocabularyFor(other)];
  if (own === others || typeof record !== "object" || record === null) return record;
  const isForeign = (
    name: unknown,
    mine: { has(name: string): boolean },
    theirs: { has(name: string): boolean },
  ): boolean => typeof name === "string" && !mine.has(name) && theirs.has(name);
  const attributes = Object.entries(record).filter(([name]) => !isForeign(name, own.attributes, others.attributes));
  return {
    ...Object.fromEntries(attributes),
    received: record.received,
    ...(Array.isArray(record.events) && {
      events: (record.events as readonly EventRecord[])
        .filter((event) => !isForeign(event?.event, own.events, others.events))
        .map((event) => withoutForeign(event, own, others)),
    }),
    ...(typeof record.measures === "object" &&
      record.measures !== null && {
        measures: Object.fromEntries(
          Object.entries(record.measures).filter(([name]) => !isForeign(name, own.measures, others.measures)),
        ),
      }),
  };
}

function withoutForeign(event: EventRecord, own: Vocabulary, others: Vocabulary): EventRecord {
  const [mine, theirs] = [own.events.get(event?.event), others.events.get(event?.event)];
  if (!mine || !theirs || !Array.isArray(event.gives)) return event;
  return {
    ...event,
    gives: (event.gives as readonly string[]).filter((content) => mine.includes(content) || !theirs.includes(content)),
  };
}
