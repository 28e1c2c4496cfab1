/** A place in a charter named in words, to stand beside its JSON pointer. */
import { pointerSegments } from "./issue.js";

/** What an entry of each list or record is called. */
const NOUNS: Readonly<Record<string, string>> = {
  standards: "standard",
  targets: "target",
  exceptions: "exception",
  adjust: "adjustment",
  pausedBy: "pause",
  then: "right",
  escalation: "escalation step",
  onMiss: "remedy",
  sources: "source",
  calendars: "calendar",
  specialDays: "special day",
  attributes: "attribute",
  events: "event",
  readings: "reading",
  unmeasured: "unmeasured sentence",
  assumptions: "assumption",
};

/**
 * A place in a charter in words, for a JSON pointer.
 * @example placeOf(charter.json, "/standards/3/targets/0/within") //=> "standard complaint, target respond, within"
 */
export function placeOf(charterJson: unknown, pointer: string): string {
  const words: string[] = [];
  let value = charterJson;
  let list: string | undefined;
  for (const segment of pointerSegments(pointer)) {
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<string, unknown>)[segment]
        : undefined;
    const noun = list === undefined ? undefined : NOUNS[list];
    if (noun !== undefined) words.push(`${noun} ${nameOf(value, segment)}`);
    else if (NOUNS[segment] === undefined || !isObject(value))
      words.push(/^\d+$/.test(segment) ? `entry ${Number(segment) + 1}` : segment);
    list = noun === undefined && isObject(value) ? segment : undefined;
  }
  return words.length === 0 ? "the whole document" : words.join(", ");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** By its id, by its key in a record, else by its number as people count. */
function nameOf(value: unknown, segment: string): string {
  if (isObject(value) && "id" in value && typeof value.id === "string") return value.id;
  return /^\d+$/.test(segment) ? String(Number(segment) + 1) : segment;
}
