/** A reference to something that the charter does not have. */
import type { CharterIssue } from "../format/issue.js";
import { hintFor } from "../../core/message/hint.js";

/** @returns an issue if `name` is not among the known ones. */
export function* unknownName(
  noun: string,
  name: string,
  known: readonly string[],
  path: string,
): Generator<CharterIssue> {
  if (known.includes(name)) return;
  yield {
    code: `unknown_${noun}`,
    path,
    message: `There is no ${noun} "${name}" in this charter.`,
    hint: hintFor(name, known),
  };
}
