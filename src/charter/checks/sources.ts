/** What is cited is among the sources. */
import { clausesOf } from "../format/clause-use.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { unknownName } from "./unknown-name.js";

export function* checkSources(charter: CharterJson): Generator<CharterIssue> {
  const known = charter.sources.map(({ id }) => id);
  for (const { path, source } of clausesOf(charter)) {
    if (source !== undefined) yield* unknownName("source", source, known, pointerTo(path, "source"));
  }
}
