/** A reference to something that the charter does not have. */
import type { CharterIssue } from "../format/issue.js";
import { hintFor } from "../../core/message/hint.js";
import { problem } from "../../core/problem.js";

/** @returns an issue if `name` is not among the known ones. */
export function* unknownName(
  noun: "attribute" | "calendar" | "content" | "event" | "source" | "standard" | "target" | "value",
  name: string,
  known: readonly string[],
  path: string,
): Generator<CharterIssue> {
  if (known.includes(name)) return;
  const message = `There is no ${noun} "${name}" in this charter.`;
  yield problem(`unknown_${noun}`, message, { path, hint: hintFor(name, known) });
}
