/**
 * Keys that stand twice in one object: JSON.parse keeps the last without a word, and half of what was written would be
 * gone.
 */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "./issue.js";

/** An object or a list that is open at a place of the text. */
interface Open {
  readonly path: string;
  /** Of an object; a list has none. */
  readonly keys: Set<string> | undefined;
  /** The key whose value is read, or the number of the entry. */
  at: string | number;
}

/** Reads through text that is known to be JSON, and so need not be checked; one step a token, without recursion. */
export function* duplicateKeys(text: string): Generator<CharterIssue> {
  const open: Open[] = [];
  for (let i = 0; i < text.length; i++) {
    const inner = open.at(-1);
    switch (text[i]) {
      case "{":
      case "[": {
        const path = inner === undefined ? "" : pointerTo(inner.path, inner.at);
        open.push({ path, keys: text[i] === "{" ? new Set() : undefined, at: 0 });
        break;
      }
      case "}":
      case "]":
        open.pop();
        break;
      case ",":
        if (typeof inner?.at === "number" && inner.keys === undefined) inner.at++;
        break;
      case '"': {
        const end = endOfText(text, i);
        if (inner?.keys !== undefined && isFollowedByColon(text, end))
          yield* enterKey(inner, JSON.parse(text.slice(i, end + 1)) as string);
        i = end;
        break;
      }
    }
  }
}

function* enterKey(object: Open, key: string): Generator<CharterIssue> {
  if (object.keys!.has(key))
    yield problem("duplicate_key", `The key "${key}" stands twice here.`, {
      path: pointerTo(object.path, key),
      hint: "Keep one: the other would be lost.",
    });
  object.keys!.add(key);
  object.at = key;
}

/** The closing quote of the text that opens at `start`. */
function endOfText(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return i;
}

function isFollowedByColon(text: string, end: number): boolean {
  let i = end + 1;
  while (text[i] === " " || text[i] === "\n" || text[i] === "\r" || text[i] === "\t") i++;
  return text[i] === ":";
}
