/** What is cited is among the sources. */
import { clausesOf } from "../format/clause-use.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { unknownName } from "./unknown-name.js";

export function* checkSources(charter: CharterJson): Generator<CharterIssue> {
  const known = charter.sources.map(({ id }) => id);
  for (const { path, stated } of clausesOf(charter))
    yield* sourceIssue(stated.source, known, pointerTo(path, "source"));
  for (const [index, { source }] of (charter.notEncoded ?? []).entries())
    yield* sourceIssue(source, known, pointerTo("/notEncoded", index, "source"));
  for (const [at, { amended = [] }] of charter.sources.entries())
    for (const [index, { source }] of amended.entries())
      yield* sourceIssue(source, known, pointerTo("/sources", at, "amended", index, "source"));
}

function* sourceIssue(source: string | undefined, known: readonly string[], path: string): Generator<CharterIssue> {
  if (source !== undefined) yield* unknownName("source", source, known, path);
}
