/** Every place of a JSON text: its members and entries, with where they stand. */
import { pointerTo } from "./issue.js";

export interface JsonPlace {
  /** JSON pointer of the object or list that it stands in. */
  readonly parent: string;
  /** Its key, or its number. */
  readonly segment: string | number;
  /** Where its key stands in the text, or its value where it has none. */
  readonly at: number;
  /** The same object has had this key before. */
  readonly isRepeated: boolean;
}

/** An object or a list that is open at a place of the text. */
interface Open {
  readonly path: string;
  /** Of an object; a list has none. */
  readonly keys: Set<string> | undefined;
  /** The key whose value is read, or the number of the entry. */
  segment: string | number;
}

/** Reads through text that is known to be JSON, and so need not be checked; one step a token, without recursion. */
export function* jsonPlaces(text: string): Generator<JsonPlace> {
  const open: Open[] = [];
  for (let i = 0; i < text.length; i++) {
    const inner = open.at(-1);
    const sign = text[i]!;
    if (BETWEEN.has(sign)) continue;
    if (sign === ",") {
      if (inner?.keys === undefined && typeof inner?.segment === "number") inner.segment++;
      continue;
    }
    if (sign === "}" || sign === "]") {
      open.pop();
      continue;
    }
    const end = endOfToken(text, i);
    if (inner !== undefined) {
      if (inner.keys === undefined) yield placeIn(inner, i, false);
      else if (sign === '"' && isFollowedByColon(text, end)) yield enterKey(inner, text.slice(i, end + 1), i);
    }
    if (sign === "{" || sign === "[") {
      const path = inner === undefined ? "" : pointerTo(inner.path, inner.segment);
      open.push({ path, keys: sign === "{" ? new Set() : undefined, segment: 0 });
    }
    i = end;
  }
}

const BETWEEN: ReadonlySet<string> = new Set([" ", "\n", "\r", "\t", ":"]);

function enterKey(object: Open, written: string, at: number): JsonPlace {
  const key = JSON.parse(written) as string;
  const isRepeated = object.keys!.has(key);
  object.keys!.add(key);
  object.segment = key;
  return placeIn(object, at, isRepeated);
}

function placeIn({ path: parent, segment }: Open, at: number, isRepeated: boolean): JsonPlace {
  return { parent, segment, at, isRepeated };
}

/** The last sign of the text, number or word that begins at `start`; a bracket is its own. */
function endOfToken(text: string, start: number): number {
  if (text[start] === "{" || text[start] === "[") return start;
  let i = start + 1;
  if (text[start] === '"') {
    while (text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
    return i;
  }
  while (i < text.length && !ENDS_WORD.has(text[i]!)) i++;
  return i - 1;
}

const ENDS_WORD: ReadonlySet<string> = new Set([...BETWEEN, ",", "}", "]"]);

function isFollowedByColon(text: string, end: number): boolean {
  let i = end + 1;
  while (text[i] === " " || text[i] === "\n" || text[i] === "\r" || text[i] === "\t") i++;
  return text[i] === ":";
}
