/** Every event and every content that is named has to be declared; what is declared should be used. */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { singleMoments } from "../compile/moment-use.js";
import { partsOf, partsOfAdjust } from "../compile/length-use.js";
import { untilOf } from "../compile/pause-use.js";
import { placedTargets } from "../compile/placed-target.js";
import type { CharterJson, MomentJson, PauseJson, TargetJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { unknownName } from "./unknown-name.js";

/** Known in every charter, without being declared. */
const EVENTS_KNOWN_EVERYWHERE = ["received", "withdrawn", "extension-removed"] as const;
/** Any event can carry a date: the content `promised` is known for all. */
const CONTENT_KNOWN_EVERYWHERE = "promised";

interface EventUse {
  readonly path: string;
  readonly event: string;
  readonly requires?: readonly string[];
  readonly requiresPath?: string;
}

export function* checkEvents(charter: CharterJson): Generator<CharterIssue> {
  const known = new Set([...Object.keys(charter.events), ...EVENTS_KNOWN_EVERYWHERE]);
  for (const use of eventUses(charter)) {
    if (known.has(use.event)) yield* unknownContents(charter, use);
    else yield* unknownName("event", use.event, [...known], use.path);
  }
}

function* unknownContents(
  charter: CharterJson,
  { event, requires = [], requiresPath = "" }: EventUse,
): Generator<CharterIssue> {
  const contents = Object.hasOwn(charter.events, event) ? charter.events[event]! : [];
  for (const [index, content] of requires.entries()) {
    if (content === CONTENT_KNOWN_EVERYWHERE || contents.includes(content)) continue;
    const message = `The event "${event}" can't carry "${content}", so nothing could ever satisfy this.`;
    yield problem("unknown_content", message, {
      path: pointerTo(requiresPath, index),
      hint: `${hintFor(content, [...contents, CONTENT_KNOWN_EVERYWHERE])} Contents are declared under "events".`,
    });
  }
}

/** Warns of events that nothing reads: often what is left of a misspelling. */
export function* checkUnusedEvents(charter: CharterJson): Generator<CharterIssue> {
  const used = new Set([...eventUses(charter)].map(({ event }) => event));
  for (const event of Object.keys(charter.events)) {
    if (used.has(event)) continue;
    yield problem("unused_event", `No target, pause, adjustment or right reads the event "${event}".`, {
      path: pointerTo("/events", event),
      hint: "Remove it, or use it.",
      severity: "warning",
    });
  }
}

function* eventUses(charter: CharterJson): Generator<EventUse> {
  yield { path: "/decidedBy", event: charter.decidedBy };
  for (const [i, standard] of charter.standards.entries()) {
    const path = pointerTo("/standards", i);
    yield* pauseEvents(standard.pausedBy, pointerTo(path, "pausedBy"));
    for (const [j, target] of (standard.targets ?? []).entries())
      yield* targetEvents(target, pointerTo(path, "targets", j));
    for (const [j, exception] of (standard.exceptions ?? []).entries()) {
      for (const [k, target] of exception.targets.entries())
        yield* targetEvents(target, pointerTo(path, "exceptions", j, "targets", k));
    }
  }
}

function* targetEvents(target: TargetJson, path: string): Generator<EventUse> {
  const { from, metBy = [], endedBy = [], adjust = [], then = [] } = target;
  yield* startUse(from, pointerTo(path, "from"));
  yield* partEvents(partsOf(target.within, pointerTo(path, "within")));
  for (const [i, match] of metBy.entries()) yield matchUse(match, pointerTo(path, "metBy", i));
  for (const [i, event] of endedBy.entries()) yield { path: pointerTo(path, "endedBy", i), event };
  for (const [i, entry] of adjust.entries()) {
    const { on, requires, without } = entry;
    const place = pointerTo(path, "adjust", i);
    yield {
      path: pointerTo(place, "on"),
      event: on,
      ...(requires && { requires, requiresPath: pointerTo(place, "requires") }),
    };
    if (without)
      yield { path: pointerTo(place, "on"), event: on, requires: without, requiresPath: pointerTo(place, "without") };
    yield* partEvents(partsOfAdjust(entry, place));
  }
  yield* pauseEvents(target.pausedBy, pointerTo(path, "pausedBy"));
  for (const [i, right] of then.entries()) {
    const place = pointerTo(path, "then", i);
    yield* startUse(right.from, pointerTo(place, "from"));
    if (right.usedBy !== undefined) yield { path: pointerTo(place, "usedBy"), event: right.usedBy };
    yield* partEvents(partsOf(right.within, pointerTo(place, "within")));
  }
}

/** A clock that the same event stops and starts would stand still for good. */
export function* checkPauses(charter: CharterJson): Generator<CharterIssue> {
  for (const { path, pause } of pausesOf(charter)) {
    if (pause.until === undefined && pause.atMost === undefined)
      yield problem("pause_without_end", `Nothing ends the pause that "${pause.from}" begins.`, {
        path,
        hint: 'Name the event that starts the clock again in "until", or the longest that it may last in "atMost".',
      });
    if (!untilOf(pause).includes(pause.from)) continue;
    yield problem("pause_without_end", `The event "${pause.from}" both stops the clock and starts it again.`, {
      path: pointerTo(path, "until"),
      hint: 'Name two events: "from" stops the clock, "until" starts it.',
    });
  }
}

function pausesOf(charter: CharterJson): { readonly path: string; readonly pause: PauseJson }[] {
  const placed = placedTargets(charter).filter(({ stated }) => stated.pausedBy !== undefined);
  return [
    ...charter.standards.flatMap(({ pausedBy = [] }, i) =>
      pausedBy.map((pause, j) => ({ path: pointerTo("/standards", i, "pausedBy", j), pause })),
    ),
    ...placed.flatMap(({ path, stated: { pausedBy = [] } }) =>
      pausedBy.map((pause, j) => ({ path: pointerTo(path, "pausedBy", j), pause })),
    ),
  ];
}

function* pauseEvents(pauses: readonly PauseJson[] = [], path: string): Generator<EventUse> {
  for (const [i, { from, until, requires }] of pauses.entries()) {
    yield {
      path: pointerTo(path, i, "from"),
      event: from,
      ...(requires && { requires, requiresPath: pointerTo(path, i, "requires") }),
    };
    if (typeof until === "string" && until !== "promised") yield { path: pointerTo(path, i, "until"), event: until };
    if (typeof until !== "object") continue;
    for (const [j, event] of until.entries())
      if (event !== "promised") yield { path: pointerTo(path, i, "until", j), event };
  }
}

/** Each part of "the sooner of" may have a start of its own. */
function* partEvents(parts: ReturnType<typeof partsOf>): Generator<EventUse> {
  for (const part of parts) yield* startUse(part.from, pointerTo(part.path, "from"));
}

function* startUse(from: MomentJson | undefined, path: string): Generator<EventUse> {
  for (const { moment, path: place } of singleMoments(from, path))
    if (typeof moment === "string" || "event" in moment) yield matchUse(moment, place);
}

function matchUse(match: string | { event: string; requires?: readonly string[] | undefined }, path: string): EventUse {
  if (typeof match === "string") return { path, event: match };
  return {
    path: pointerTo(path, "event"),
    event: match.event,
    ...(match.requires && { requires: match.requires, requiresPath: pointerTo(path, "requires") }),
  };
}
