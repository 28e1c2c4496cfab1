/** Reads the events of a case: every name, moment and content is checked. */
import type { Zone } from "../core/calendar/zone.js";
import type { CaseEvent, CaseMoment } from "../core/clock/case.js";
import { inOrder } from "../core/clock/case.js";
import { hintFor } from "../core/message/hint.js";
import { pointerToken, quoted } from "../core/message/quoted.js";
import { fail, SlaError } from "../core/problem.js";
import type { MomentRole } from "../time/moment.js";
import { readMoment } from "../time/moment.js";
import type { CaseRecord, EventRecord, Vocabulary } from "./case-record.js";

const NO_EVENTS: readonly CaseEvent[] = Object.freeze([]);
export const NOTHING: readonly string[] = Object.freeze([]);
const MAX_EVENTS = 10_000;
export function readEvents(given: CaseRecord["events"], vocabulary: Vocabulary, zone: Zone): readonly CaseEvent[] {
  if (given === undefined || given === null) return NO_EVENTS;
  if (!Array.isArray(given) || given.length > MAX_EVENTS)
    fail("bad_case", `The events of a case are a list of at most ${MAX_EVENTS}.`, {
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
    fail("bad_case", 'An event is an object { "event", "at" }.', { path: path(""), hint: EVENT_HINT, index });
  for (const key in entry)
    if (!EVENT_KEYS.includes(key))
      fail("bad_case", `An event has no ${quoted(key)}.`, {
        path: path(`/${pointerToken(key)}`),
        hint: hintFor(key, EVENT_KEYS),
        index,
      });
  const { event: name, gives } = entry;
  if (name === undefined || name === null)
    fail("bad_case", "The event does not say what happened.", { path: path("/event"), hint: EVENT_HINT, index });
  if (name === "received")
    fail("bad_case", "The receipt stands in `received`, not among the events.", {
      path: path("/event"),
      hint: 'Give it as "received" beside the attributes.',
      index,
    });
  const contents = typeof name === "string" ? vocabulary.events.get(name) : undefined;
  if (!contents)
    fail("unknown_event", `The charter knows no event ${quoted(name)}.`, {
      path: path("/event"),
      hint: hintFor(
        name,
        [...vocabulary.events.keys()].filter((known) => known !== "received"),
      ),
      index,
    });
  if (entry.at === undefined || entry.at === null)
    fail("bad_case", `The event "${name}" does not say when it happened.`, {
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
    fail("bad_case", '"gives" is a list of the contents that the event carried.', {
      path: `/events/${index}/gives`,
      hint: `Write "gives": [${known.map((content) => `"${content}"`).join(", ")}].`,
      index,
    });
  for (let place = 0; place < gives.length; place++) {
    const content: unknown = gives[place];
    if (content !== "promised" && !(known as readonly unknown[]).includes(content))
      fail("unknown_content", `The event "${name}" cannot carry ${quoted(content)}.`, {
        path: `/events/${index}/gives/${place}`,
        hint: hintFor(content, known),
        index,
      });
  }
  return gives;
}

export function caseEvent(
  name: string,
  index: number,
  moment: CaseMoment,
  promised: CaseMoment | undefined,
  gives: readonly string[],
): CaseEvent {
  return { epochMs: moment.epochMs, day: moment.day, msOfDay: moment.msOfDay, index, name, gives, promised };
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
    if (error instanceof SlaError) throw new SlaError({ ...error.problem, path: `/events/${index}/${key}` });
    throw error;
  }
}

/** @throws SlaError `bad_moment` and the like, with the place in the case */
export function readAt(value: unknown, zone: Zone, role: MomentRole, path: string): CaseMoment {
  try {
    return readMoment(value, zone, role);
  } catch (error) {
    if (error instanceof SlaError) throw new SlaError({ ...error.problem, path });
    throw error;
  }
}
