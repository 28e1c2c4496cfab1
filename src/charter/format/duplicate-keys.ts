/**
 * Keys that stand twice in one object: JSON.parse keeps the last without a word, and half of what was written would be
 * gone.
 */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "./issue.js";
import { jsonPlaces } from "./json-places.js";

/** @param text known to be JSON */
export function* duplicateKeys(text: string): Generator<CharterIssue> {
  for (const { parent, segment, isRepeated } of jsonPlaces(text))
    if (isRepeated)
      yield problem("duplicate_key", `The key "${segment}" stands twice here.`, {
        path: pointerTo(parent, segment),
        hint: "Keep one: the other would be lost.",
      });
}
