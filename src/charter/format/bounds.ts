/** From text or an unknown value to a plain copy of bounded size, before anything else looks at it. */
import { problem } from "../../core/problem.js";
import { duplicateKeys } from "./duplicate-keys.js";
import { gatherIssues, pointerTo, type CharterIssue } from "./issue.js";

const MAX_TEXT_LENGTH = 5_000_000;
const MAX_NODES = 100_000;
const MAX_DEPTH = 64;
const MAX_KEY = 1_000;

/** JSON.parse makes an own property of `__proto__`; a later assignment would make it a prototype. Refused by name. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

export type Bounded =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: CharterIssue[] };

/** Text is parsed, a value is copied: what comes back is plain, small and nobody else's. */
export function readBounded(json: unknown): Bounded {
  if (typeof json !== "string") return plainCopy(json);
  if (json.length > MAX_TEXT_LENGTH) {
    return refuse(
      problem("too_long", `The text has ${json.length} characters; a charter has ${MAX_TEXT_LENGTH} at most.`, {
        path: "",
        hint: "Is this the right file?",
      }),
    );
  }
  const text = json.startsWith("\uFEFF") ? json.slice(1) : json;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return refuse(notJson(text, error instanceof Error ? error.message : String(error)));
  }
  const copy = plainCopy(parsed);
  if (!copy.ok) return copy;
  const twice = gatherIssues(duplicateKeys(text));
  return twice.length > 0 ? refuse(...twice) : copy;
}

function refuse(...problem: CharterIssue[]): Bounded {
  return { ok: false, problem };
}

function tooManyValues(): Bounded {
  return refuse(
    problem("too_many_values", `There are more than ${MAX_NODES} values; a charter has a few thousand at most.`, {
      path: "",
      hint: "Is this the right file?",
    }),
  );
}

/** Every path below it would carry it, as often as there are values. */
function keyTooLong(path: string, key: string): Bounded {
  return refuse(
    problem(
      "too_long",
      `The name "${key.slice(0, 40)}…" has ${key.length} characters; a name has ${MAX_KEY} at most.`,
      {
        path,
        hint: "Shorten it.",
      },
    ),
  );
}

function notJson(text: string, reason: string): CharterIssue {
  const before = text.slice(0, placeOfFault(text, reason)).split("\n");
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  const what = reason.replace(/ (in JSON )?at position.*$/, "").replace(/, [^]* is not valid JSON$/, "");
  return problem("not_json", `This is not JSON: ${what}, at line ${line}, column ${column}.`, {
    path: "",
    hint: "Look for a missing or extra comma, quote or bracket just before that place.",
    line,
    column,
  });
}

/** Some engines name the position of a fault, and some of some faults only. */
function placeOfFault(text: string, reason: string): number {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  if (isUnfinished(text)) return text.length;
  // A text cut off before its fault is merely unfinished: the longest such piece ends where the fault is.
  let sound = 0;
  let faulty = text.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (isUnfinished(text.slice(0, middle))) sound = middle;
    else faulty = middle;
  }
  return sound;
}

function isUnfinished(piece: string): boolean {
  try {
    JSON.parse(piece);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    return (
      /end of (JSON|data)|unterminated/i.test(reason) || Number(/position (\d+)/.exec(reason)?.[1]) >= piece.length
    );
  }
}

interface Pending {
  readonly from: object;
  readonly to: Record<string, unknown> | unknown[];
  readonly path: string;
  readonly depth: number;
}

/** A copy made without recursion: whatever the nesting, the stack stays flat and the work ends at {@link MAX_NODES}. */
function plainCopy(json: unknown): Bounded {
  const issues: CharterIssue[] = [];
  const pending: Pending[] = [];
  let nodes = 0;

  const copyOf = (value: unknown, path: string, depth: number): unknown => {
    nodes++;
    if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      return value;
    if (!isPlain(value)) {
      issues.push(
        problem("not_json", `This is ${kindOf(value)}, which JSON does not have.`, {
          path,
          hint: "Use text, numbers, true, false, null, lists and plain objects only.",
        }),
      );
      return null;
    }
    const to = Array.isArray(value) ? [] : {};
    pending.push({ from: value, to, path, depth });
    return to;
  };

  const value = copyOf(json, "", 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.depth >= MAX_DEPTH)
      return refuse(
        problem("too_deep", `The nesting is deeper than ${MAX_DEPTH} levels.`, {
          path: next.path,
          hint: "A charter needs about ten.",
        }),
      );
    if (Array.isArray(next.from) && nodes + next.from.length > MAX_NODES) return tooManyValues();
    for (const [key, child] of Object.entries(next.from)) {
      if (nodes >= MAX_NODES) return tooManyValues();
      if (key.length > MAX_KEY) return keyTooLong(next.path, key);
      const path = pointerTo(next.path, key);
      if (FORBIDDEN_KEYS.has(key)) {
        issues.push(
          problem("forbidden_key", `The key "${key}" is not allowed in a charter.`, {
            path,
            hint: "It means something to JavaScript itself. Use another name.",
          }),
        );
      } else if (child !== undefined || Array.isArray(next.to)) {
        // A key that is undefined is one that JSON would not have: left out, so that it can't override anything.
        (next.to as Record<string, unknown>)[key] = copyOf(child, path, next.depth + 1);
      }
    }
  }
  return issues.length > 0 ? refuse(...gatherIssues(issues)) : { ok: true, value };
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm (a frame, a vm) has that realm's Object.prototype: plain is "one step from
  // nothing".
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  if (typeof value !== "object") return typeof value === "undefined" ? "undefined" : `a ${typeof value}`;
  return `a ${value?.constructor?.name ?? "special object"}`;
}
