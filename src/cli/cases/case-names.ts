/** The names that a file of cases may use, for telling a column of the case from one that only comes along. */
import type { CharterDocument } from "../charters/charter-document.js";
import type { Vocabulary } from "../../index.js";

export interface CaseNames {
  readonly attributes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
}

/** A column of an event: when it happened, or for a second time, what it promised, what it gave. */
const EVENT = /^(?<event>[^.]+)(?:\.(?<time>[2-9]|[1-9]\d+))?(?:\.(?<part>promised|gives))?$/;

/** Beside the attributes, events and measures. */
export const ALWAYS = ["id", "received", "charter"] as const;

/** The event that a column is of: "holding-reply.2.promised". */
export function eventColumn(
  name: string,
  { events }: CaseNames,
): { readonly event: string; readonly time: number; readonly part: "at" | "promised" | "gives" } | undefined {
  const { event = "", time = "1", part = "at" } = EVENT.exec(name)?.groups ?? {};
  return events.has(event) ? { event, time: Number(time), part: part as "at" | "promised" | "gives" } : undefined;
}

export function isCaseColumn(name: string, names: CaseNames): boolean {
  return (
    (ALWAYS as readonly string[]).includes(name) ||
    names.attributes.has(name) ||
    eventColumn(name, names) !== undefined ||
    (name.startsWith("measures.") && names.measures.has(name.slice("measures.".length)))
  );
}

/** Known in every charter. */
const EVERYWHERE = ["withdrawn", "extension-removed"];

export function namesIn(vocabularies: readonly Vocabulary[]): CaseNames {
  const all = (names: (vocabulary: Vocabulary) => Iterable<string>): Set<string> =>
    new Set(vocabularies.flatMap((vocabulary) => [...names(vocabulary)]));
  const events = all((vocabulary) => vocabulary.events.keys());
  events.delete("received");
  return {
    attributes: all((vocabulary) => vocabulary.attributes.keys()),
    events,
    measures: all((vocabulary) => vocabulary.measures),
  };
}

/**
 * Of charters that are not loaded yet: where each row names its own, any of them may be meant, and loading all would
 * take a second.
 */
export function namesOnShelf(documents: readonly CharterDocument[]): CaseNames {
  const names = { attributes: new Set<string>(), events: new Set<string>(EVERYWHERE), measures: new Set<string>() };
  for (const { content } of documents) {
    const json = typeof content === "string" ? tryParse(content) : content;
    for (const name of keysOf(json, "attributes")) names.attributes.add(name);
    for (const name of keysOf(json, "events")) names.events.add(name);
    gatherMeasures(json, names.measures, 0);
  }
  return names;
}

function keysOf(json: unknown, key: string): string[] {
  const value = isObject(json) ? json[key] : undefined;
  return isObject(value) ? Object.keys(value) : [];
}

function gatherMeasures(json: unknown, found: Set<string>, depth: number): void {
  // standards → one → targets (or exceptions → one → targets) → one → measure
  if (depth > 8 || typeof json !== "object" || json === null) return;
  if (isObject(json) && typeof json["measure"] === "string") found.add(json["measure"]);
  for (const value of Object.values(json)) gatherMeasures(value, found, depth + 1);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
