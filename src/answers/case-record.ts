/** Reads a case as systems hand it over: checks every name and value, reads every moment in the charter's zone. */
import type { CompiledCharter } from "../charter/compile/compile-charter.js";
import { hintFor } from "../core/message/hint.js";
import type { CaseEvent, CaseFacts, CaseMoment } from "../core/clock/case.js";
import { inOrder } from "../core/clock/case.js";
import { fail, SlaError } from "../core/problem.js";
import { pointerToken, quoted } from "../core/calendar/week.js";
import type { Zone } from "../core/calendar/zone.js";
import type { MomentInput, MomentRole } from "../time/moment.js";
import { readMoment } from "../time/moment.js";

export type { MomentInput } from "../time/moment.js";

/** Something that happened in a case. */
export interface EventRecord {
  readonly event: string;
  readonly at: MomentInput;
  /** The day or instant told to the customer. */
  readonly promised?: MomentInput | undefined;
  /** The contents that the event carried: `["reason", "next-steps"]`. */
  readonly gives?: readonly string[] | undefined;
}

/** What every case can have. A whole number as `id` is read as its text. */
export interface CaseFields {
  readonly id?: string | number | undefined;
  readonly received: MomentInput;
  readonly events?: readonly EventRecord[] | undefined;
  readonly measures?: Readonly<Record<string, number>> | undefined;
}

/** A case: what happened. Its attributes stand flat beside `received`: a literal, or a row type of one's own. */
export type CaseRecord = CaseFields | (CaseFields & { readonly [attribute: string]: unknown });

/** The attributes by name, among the other keys. */
export type CaseKeys = Readonly<Record<string, unknown>>;

/** Known everywhere. */
const ALWAYS_KNOWN = ["received", "withdrawn", "extension-removed"];
const MAX_EVENTS = 10_000;
const NO_EVENTS: readonly CaseEvent[] = Object.freeze([]);
const NO_MEASURES: Readonly<Record<string, number>> = Object.freeze({});
const NOTHING: readonly string[] = Object.freeze([]);

/** The names that a charter and those that may govern its cases know. */
export interface Vocabulary {
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly events: ReadonlyMap<string, readonly string[]>;
  readonly measures: ReadonlySet<string>;
}

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
    fail({
      code: "bad_case",
      message: "A case is an object with at least `received`.",
      path: "",
      hint: 'Write { "received": "2026-01-05", … } with the attributes of the charter beside it.',
    });
  if (record.received === undefined || record.received === null)
    fail({
      code: "bad_case",
      message: "The case does not say when it was received.",
      path: "/received",
      hint: 'Give "received": "2026-01-05T10:30" or "2026-01-05".',
    });
  const keys = record as unknown as CaseKeys;
  for (const name in keys) {
    if (name === "id" || name === "received" || name === "measures" || name === "events") continue;
    const value = keys[name];
    const values = vocabulary.attributes.get(name);
    if (values === undefined)
      fail({
        code: "unknown_attribute",
        message: `The charter knows no attribute ${quoted(name)}.`,
        path: `/${pointerToken(name)}`,
        hint: attributeHint(name, vocabulary),
        attribute: name.slice(0, 80),
      });
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string" || !values.includes(value))
      fail({
        code: "unknown_value",
        message: `${quoted(value)} is not a value of the attribute "${name}".`,
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

/** Many systems number their cases: a whole number is read as its text. */
export function idOf({ id }: CaseRecord): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  if (typeof id === "string" && id.length <= 500) return id;
  return fail({
    code: "bad_case",
    message: "The id of a case is a text of at most 500 characters, or a whole number.",
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

function readEvents(given: CaseRecord["events"], vocabulary: Vocabulary, zone: Zone): readonly CaseEvent[] {
  if (given === undefined || given === null) return NO_EVENTS;
  if (!Array.isArray(given) || given.length > MAX_EVENTS)
    fail({
      code: "bad_case",
      message: `The events of a case are a list of at most ${MAX_EVENTS}.`,
      path: "/events",
      hint: EVENT_HINT,
    });
  const events: CaseEvent[] = [];
  let sorted = true;
  for (let index = 0; index < given.length; index++) {
    const event = readOne(given[index] as EventRecord, index, vocabulary, zone);
    if (index > 0 && inOrder(events[index - 1] as CaseEvent, event) > 0) sorted = false;
    events.push(event);
  }
  return sorted ? events : events.sort(inOrder);
}

const EVENT_KEYS: readonly string[] = ["event", "at", "promised", "gives"];
const EVENT_HINT = 'Write { "event": "acknowledged", "at": "2026-01-07T10:30" }.';

function readOne(entry: EventRecord, index: number, vocabulary: Vocabulary, zone: Zone): CaseEvent {
  const path = (key: string): string => `/events/${index}${key}`;
  if (typeof entry !== "object" || entry === null)
    fail({
      code: "bad_case",
      message: 'An event is an object { "event", "at" }.',
      path: path(""),
      hint: EVENT_HINT,
      index,
    });
  for (const key in entry)
    if (!EVENT_KEYS.includes(key))
      fail({
        code: "bad_case",
        message: `An event has no ${quoted(key)}.`,
        path: path(`/${pointerToken(key)}`),
        hint: hintFor(key, EVENT_KEYS),
        index,
      });
  const { event: name, gives } = entry;
  if (name === undefined || name === null)
    fail({
      code: "bad_case",
      message: "The event does not say what happened.",
      path: path("/event"),
      hint: EVENT_HINT,
      index,
    });
  if (name === "received")
    fail({
      code: "bad_case",
      message: "The receipt stands in `received`, not among the events.",
      path: path("/event"),
      hint: 'Give it as "received" beside the attributes.',
      index,
    });
  const contents = typeof name === "string" ? vocabulary.events.get(name) : undefined;
  if (!contents)
    fail({
      code: "unknown_event",
      message: `The charter knows no event ${quoted(name)}.`,
      path: path("/event"),
      hint: hintFor(
        name,
        [...vocabulary.events.keys()].filter((known) => known !== "received"),
      ),
      index,
    });
  if (entry.at === undefined || entry.at === null)
    fail({
      code: "bad_case",
      message: `The event "${name}" does not say when it happened.`,
      path: path("/at"),
      hint: EVENT_HINT,
      index,
    });
  const promised =
    entry.promised === undefined || entry.promised === null
      ? undefined
      : readEventMoment(entry.promised, zone, "promised", index, "promised");
  return caseEvent(
    name,
    index,
    readEventMoment(entry.at, zone, "event", index, "at"),
    promised,
    gives === undefined || gives === null ? NOTHING : readContents(gives, contents, name, index),
  );
}

/** A date that was promised is a content too, and it is the date that counts: whoever lists it says nothing wrong. */
function readContents(
  gives: readonly string[],
  known: readonly string[],
  name: string,
  index: number,
): readonly string[] {
  if (!Array.isArray(gives))
    fail({
      code: "bad_case",
      message: '"gives" is a list of the contents that the event carried.',
      path: `/events/${index}/gives`,
      hint: `Write "gives": [${known.map((content) => `"${content}"`).join(", ")}].`,
      index,
    });
  for (let place = 0; place < gives.length; place++) {
    const content: unknown = gives[place];
    if (content !== "promised" && !(known as readonly unknown[]).includes(content))
      fail({
        code: "unknown_content",
        message: `The event "${name}" cannot carry ${quoted(content)}.`,
        path: `/events/${index}/gives/${place}`,
        hint: hintFor(content, known),
        index,
      });
  }
  return gives;
}

function caseEvent(
  name: string,
  index: number,
  moment: CaseMoment,
  promised: CaseMoment | undefined,
  gives: readonly string[],
): CaseEvent {
  return { epochMs: moment.epochMs, day: moment.day, msOfDay: moment.msOfDay, index, name, gives, promised };
}

function readMeasures(given: CaseRecord["measures"], vocabulary: Vocabulary): Readonly<Record<string, number>> {
  if (given === undefined || given === null) return NO_MEASURES;
  if (typeof given !== "object" || Array.isArray(given))
    fail({
      code: "bad_case",
      message: "The measures of a case are an object of figures.",
      path: "/measures",
      hint: 'Write "measures": { "rings": 4 }.',
    });
  for (const [name, figure] of Object.entries(given)) {
    if (!vocabulary.measures.has(name))
      fail({
        code: "unknown_measure",
        message: `The charter measures no ${quoted(name)}.`,
        path: `/measures/${pointerToken(name)}`,
        hint: hintFor(name, [...vocabulary.measures]),
      });
    if (typeof figure !== "number" || !Number.isFinite(figure))
      fail({
        code: "bad_measure",
        message: `The measure "${name}" is not a figure: ${quoted(figure)}.`,
        path: `/measures/${name}`,
        hint: `Give a number: "measures": { "${name}": 3 }.`,
      });
  }
  return given;
}

/** @throws SlaError `bad_moment` and the like, with the place in the case */
export function readAt(value: unknown, zone: Zone, role: MomentRole, path: string): CaseMoment {
  try {
    return readMoment(value, zone, role);
  } catch (error) {
    if (error instanceof SlaError) fail({ ...error.problem, path });
    throw error;
  }
}

/** The path of an event's moment is written only when something is wrong with it. */
function readEventMoment(
  value: unknown,
  zone: Zone,
  role: MomentRole,
  index: number,
  key: "at" | "promised",
): CaseMoment {
  try {
    return readMoment(value, zone, role);
  } catch (error) {
    if (error instanceof SlaError) fail({ ...error.problem, path: `/events/${index}/${key}` });
    throw error;
  }
}
