/** Reads a case: checks every name and value, reads every moment in the zone of the charter. */
import type { CompiledCharter } from "../charter/compile/compiled-charter.js";
import type { Zone } from "../core/calendar/zone.js";
import type { CaseFacts } from "../core/clock/case.js";
import { hintFor } from "../core/message/hint.js";
import { pointerToken, quoted } from "../core/message/quoted.js";
import { fail } from "../core/problem.js";
import type { CaseKeys, CaseRecord, Vocabulary } from "./case-record.js";
import { caseEvent, NOTHING, readAt, readEvents } from "./event-records.js";

/** Known everywhere. */
const ALWAYS_KNOWN = ["received", "withdrawn", "extension-removed"];
const NO_MEASURES: Readonly<Record<string, number>> = Object.freeze({});
export function vocabularyOf(charter: CompiledCharter, governing: readonly CompiledCharter[]): Vocabulary {
  const attributes = new Map<string, readonly string[]>();
  const events = new Map<string, readonly string[]>(ALWAYS_KNOWN.map((name) => [name, NOTHING]));
  const measures = new Set<string>();
  for (const { json, attributes: declared } of [charter, ...governing]) {
    // The given charter's vocabulary comes first; an attribute that only governing charters know has the values of any
    // of them.
    for (const { name, values } of declared.values())
      if (!charter.attributes.has(name) || json === charter.json)
        attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
    for (const [name, contents] of Object.entries(json.events))
      events.set(name, [...(events.get(name) ?? []), ...contents]);
    for (const standard of json.standards)
      for (const target of [
        ...(standard.targets ?? []),
        ...(standard.exceptions ?? []).flatMap((exception) => exception.targets),
      ])
        if (target.measure !== undefined) measures.add(target.measure);
  }
  return { attributes, events, measures };
}

/**
 * Checks names and values; what is read is the attributes and `received`.
 * @throws SlaError `bad_case`, `unknown_attribute`, `unknown_value`
 */
export function checkAttributes(record: CaseRecord, vocabulary: Vocabulary): CaseKeys {
  if (typeof record !== "object" || record === null || Array.isArray(record))
    fail("bad_case", "A case is an object with at least `received`.", {
      path: "",
      hint: 'Write { "received": "2026-01-05", … } with the attributes of the charter beside it.',
    });
  if (record.received === undefined || record.received === null)
    fail("bad_case", "The case does not say when it was received.", {
      path: "/received",
      hint: 'Give "received": "2026-01-05T10:30" or "2026-01-05".',
    });
  const keys = record as unknown as CaseKeys;
  for (const name in keys) {
    if (name === "id" || name === "received" || name === "measures" || name === "events") continue;
    const value = keys[name];
    const values = vocabulary.attributes.get(name);
    if (values === undefined)
      fail("unknown_attribute", `The charter knows no attribute ${quoted(name)}.`, {
        path: `/${pointerToken(name)}`,
        hint: attributeHint(name, vocabulary),
        attribute: name.slice(0, 80),
      });
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string" || !values.includes(value))
      fail("unknown_value", `${quoted(value)} is not a value of the attribute "${name}".`, {
        path: `/${name}`,
        hint: hintFor(value, values),
        attribute: name,
        values,
      });
  }
  return keys;
}

/** What is an attribute of no charter may be an event of this one. */
function attributeHint(name: string, { attributes, events }: Vocabulary): string {
  return events.has(name)
    ? `It is an event: "events": [{ "event": "${name}", "at": "2026-01-12T10:30" }].`
    : hintFor(name, [...attributes.keys()]);
}

/** Half of a character that takes two places: no file can hold it, and what stood for it would be another id. */
const HALF_CHARACTER = /\p{Surrogate}/u;
/** Asked first: most ids have no such character, and the other question takes as long as all the rest of a case. */
const TWO_PLACES = /[\ud800-\udfff]/;

/** Many systems number their cases: a whole number is read as its text. */
export function idOf({ id }: CaseRecord): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  if (typeof id === "string" && id.length <= 500 && !(TWO_PLACES.test(id) && HALF_CHARACTER.test(id))) return id;
  return fail("bad_case", "The id of a case is a text of at most 500 whole characters, or a whole number.", {
    path: "/id",
    hint: 'Give "id": "C-1042".',
  });
}

/** @throws SlaError `bad_case`, `bad_moment`, `unknown_event`, `unknown_content`, `unknown_measure` with the path */
export function readFacts(record: CaseRecord, vocabulary: Vocabulary, zone: Zone): CaseFacts {
  const received = caseEvent(
    "received",
    -1,
    readAt(record.received, zone, "received", "/received"),
    undefined,
    NOTHING,
  );
  return {
    received,
    events: readEvents(record.events, vocabulary, zone),
    measures: readMeasures(record.measures, vocabulary),
  };
}

function readMeasures(given: CaseRecord["measures"], vocabulary: Vocabulary): Readonly<Record<string, number>> {
  if (given === undefined || given === null) return NO_MEASURES;
  if (typeof given !== "object" || Array.isArray(given))
    fail("bad_case", "The measures of a case are an object of figures.", {
      path: "/measures",
      hint: 'Write "measures": { "rings": 4 }.',
    });
  for (const [name, figure] of Object.entries(given)) {
    if (!vocabulary.measures.has(name))
      fail("unknown_measure", `The charter measures no ${quoted(name)}.`, {
        path: `/measures/${pointerToken(name)}`,
        hint: hintFor(name, [...vocabulary.measures]),
      });
    if (typeof figure !== "number" || !Number.isFinite(figure))
      fail("bad_measure", `The measure "${name}" is not a figure: ${quoted(figure)}.`, {
        path: `/measures/${name}`,
        hint: `Give a number: "measures": { "${name}": 3 }.`,
      });
  }
  return given;
}
