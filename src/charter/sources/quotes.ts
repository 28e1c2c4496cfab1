/** Quotes are found in the text that they are cited from, in the provision that is cited: so a clause is verified. */
import type { RestsOn } from "../../core/clock/rule.js";
import { problem } from "../../core/problem.js";
import type { CharterJson } from "../format/charter-json.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { laterAmendment } from "./amendments.js";
import { clausesOf, type ClauseUse } from "../format/clause-use.js";
import { couldBeVerified, placeIssue, verifiedIssue } from "./quote-issues.js";
import { headingWords, readSourceText, type SourceText } from "./provision-text.js";
import { placeOf, sourcesOf } from "./quote-place.js";

/** What became of a charter's quotes. */
export interface QuoteReport {
  readonly issues: CharterIssue[];
  /** Quotes found in their source. */
  readonly found: number;
  /** Quotes whose source has no text beside the charter. */
  readonly unchecked: number;
  /** What its clauses rest on: how many of each kind cite something, and of how many the quote stands where cited. */
  readonly restsOn: readonly RestsOnCount[];
}

export interface RestsOnCount {
  readonly restsOn: RestsOn;
  readonly clauses: number;
  readonly verified: number;
}

/**
 * Looks for every quote in the text of its source, in the provision that the clause cites; a quote that names no source
 * is looked for in all. A clause that says it is verified and is not is an error: `verified_without_quote`,
 * `verified_without_text`, `provision_not_found`, `text_older_than_amendment`.
 * @param textOf the text of a source by the path that the charter gives, undefined if there is no such file
 * @example checkQuotes(charter.json, () => undefined).issues[0].code //=> "source_text_missing"
 */
export function checkQuotes(charter: CharterJson, textOf: (path: string) => string | undefined): QuoteReport {
  const { texts, issues } = readSources(charter, textOf);
  const clauses = [...clausesOf(charter)];
  const headings = clauses.flatMap(({ stated: { provision } }) => provision ?? []).map(headingWords);
  const counts = new Map<RestsOn, { clauses: number; verified: number }>();
  const unsaid: ClauseUse[] = [];
  let [found, unchecked] = [0, 0];
  for (const use of clauses) {
    const place = placeOf(use, charter, { texts, headings });
    if (place.kind === "unchecked") unchecked++;
    if (place.kind === "placed" || place.kind === "unplaced") found++;
    const amendment = place.kind === "placed" ? laterAmendment(use, place.source, charter, texts) : undefined;
    const isEarned = place.kind === "placed" && amendment === undefined;
    const issue = placeIssue(use, place) ?? verifiedIssue(use, place, amendment);
    if (issue !== undefined) issues.push(issue);
    if (!use.isMeasured || !isCiting(use)) continue;
    count(counts, restsOnOf(use, charter), isEarned && use.clause.verified === true);
    if (isEarned && use.clause.verified !== true) unsaid.push(use);
  }
  if (unsaid.length > 0) issues.push(couldBeVerified(unsaid));
  return { issues, found, unchecked, restsOn: [...counts].map(([restsOn, counted]) => ({ restsOn, ...counted })) };
}

function isCiting({ stated: { quote, source, provision } }: ClauseUse): boolean {
  return quote !== undefined || source !== undefined || provision !== undefined;
}

function restsOnOf({ clause }: ClauseUse, charter: CharterJson): RestsOn {
  const [source, another] = sourcesOf(clause.source, charter);
  return clause.restsOn ?? (another === undefined ? source?.restsOn : undefined) ?? "promise";
}

function count(counts: Map<RestsOn, { clauses: number; verified: number }>, restsOn: RestsOn, isVerified: boolean) {
  const counted = counts.get(restsOn) ?? { clauses: 0, verified: 0 };
  counts.set(restsOn, { clauses: counted.clauses + 1, verified: counted.verified + (isVerified ? 1 : 0) });
}

function readSources(
  charter: CharterJson,
  textOf: (path: string) => string | undefined,
): { texts: Map<string, SourceText>; issues: CharterIssue[] } {
  const texts = new Map<string, SourceText>();
  const issues: CharterIssue[] = [];
  for (const [index, { id, text: path }] of charter.sources.entries()) {
    if (path === undefined) continue;
    const text = textOf(path);
    if (text !== undefined) texts.set(id, readSourceText(text));
    else
      issues.push(
        problem("source_text_missing", `The text "${path}" of the source "${id}" is not there.`, {
          path: pointerTo("/sources", index, "text"),
          hint: "Put the file there, or remove the key.",
        }),
      );
  }
  return { texts, issues };
}
