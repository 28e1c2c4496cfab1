/** A text that is older than a change of its provision proves nothing of what the provision says now. */
import type { CharterJson } from "../format/charter-json.js";
import type { ClauseUse } from "../format/clause-use.js";
import type { AmendmentJson, SourceJson } from "../format/source-json.js";
import { citedProvisions, isInOrAround } from "./provision.js";

/**
 * The change of the cited provision that the text of its source does not hold, and whose own text does not ship either.
 * What changed after the charter had ceased to be in force does not matter to it.
 */
export function laterAmendment(
  { clause: { provision } }: ClauseUse,
  { asAt, amended = [] }: SourceJson,
  { effective: { until } }: CharterJson,
  texts: { has(id: string): boolean },
): AmendmentJson | undefined {
  return amended.find(
    ({ from, provisions, source }) =>
      (asAt === undefined || from > asAt) &&
      (until === undefined || from <= until) &&
      !(source !== undefined && texts.has(source)) &&
      (provision === undefined || provisions.some((changed) => isOneOf(provision, changed))),
  );
}

function isOneOf(cited: string, changed: string): boolean {
  const [ours, theirs] = [citedProvisions(cited), citedProvisions(changed)];
  if (ours === undefined || theirs === undefined) return cited === changed;
  return ours.some((one) => theirs.some((other) => isInOrAround(one, other)));
}
