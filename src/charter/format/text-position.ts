/** Where in its text a place of a JSON document stands, as editors count. */
import { pointerTo } from "./issue.js";
import { jsonPlaces } from "./json-places.js";

/** A place in a text: both are counted from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the places of JSON pointers stand in a text: the key of a member, the value of a list's entry. What is not
 * there (a missing key) is shown at the nearest place that holds it; of a key that stands twice, the second.
 * @param text JSON; undefined comes back for a text that is none
 * @example positionsIn('{ "id": "x" }', ["/id"])?.get("/id") //=> { line: 1, column: 3 }
 */
export function positionsIn(text: string, pointers: Iterable<string>): Map<string, TextPosition> | undefined {
  if (!isJson(text)) return undefined;
  const offsets = new Map<string, number>([["", Math.max(0, text.search(/\S/))]]);
  const wanted = new Map<string, string[]>([...pointers].map((pointer) => [pointer, withParents(pointer)]));
  const named = new Set([...wanted.values()].flat());
  for (const { parent, segment, at } of jsonPlaces(text)) {
    const path = pointerTo(parent, segment);
    if (named.has(path)) offsets.set(path, at);
  }
  const starts = lineStarts(text);
  return new Map(
    [...wanted].map(([pointer, nearest]) => [
      pointer,
      positionAt(starts, offsets.get(nearest.find((path) => offsets.has(path)) ?? "") ?? 0),
    ]),
  );
}

/** "/a/0" gives "/a/0", "/a" and "". */
function withParents(pointer: string): string[] {
  const paths = [pointer];
  for (let cut = pointer.lastIndexOf("/"); cut >= 0; cut = cut === 0 ? -1 : pointer.lastIndexOf("/", cut - 1))
    paths.push(pointer.slice(0, cut));
  return paths;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): TextPosition {
  let [first, last] = [0, starts.length - 1];
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if (starts[middle]! <= offset) first = middle;
    else last = middle - 1;
  }
  return { line: first + 1, column: offset - starts[first]! + 1 };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
