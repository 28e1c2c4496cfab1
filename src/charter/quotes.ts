/** Quotes are found in the text that they are cited from. */
import { problem } from "../core/problem.js";
import { clausesOf, type ClauseUse } from "./format/clause-use.js";
import { pointerTo, type CharterIssue } from "./format/issue.js";
import type { CharterJson } from "./format/charter-json.js";

/** What became of a charter's quotes. */
export interface QuoteReport {
  readonly issues: CharterIssue[];
  /** Quotes found in their source. */
  readonly found: number;
  /** Quotes whose source has no text beside the charter. */
  readonly unchecked: number;
}

/**
 * Looks for every quote in the text of its source; a quote that names none is looked for in all.
 * @param textOf the text of a source by the path that the charter gives, undefined if there is no such file
 * @example checkQuotes(charter.json, () => undefined).issues[0].code //=> "source_text_missing"
 */
export function checkQuotes(charter: CharterJson, textOf: (path: string) => string | undefined): QuoteReport {
  const { texts, issues } = readSources(charter, textOf);
  let [found, unchecked] = [0, 0];
  for (const clause of clausesOf(charter)) {
    if (clause.quote === undefined) continue;
    const cited =
      clause.source === undefined ? charter.sources : charter.sources.filter(({ id }) => id === clause.source);
    const readable = cited.flatMap(({ id }) => texts.get(id) ?? []);
    if (readable.some((text) => quoteIsIn(clause.quote!, text))) found++;
    else if (readable.length < cited.length || cited.length === 0) unchecked++;
    else issues.push(notFound(clause));
  }
  return { issues, found, unchecked };
}

function readSources(
  charter: CharterJson,
  textOf: (path: string) => string | undefined,
): { texts: Map<string, string>; issues: CharterIssue[] } {
  const texts = new Map<string, string>();
  const issues: CharterIssue[] = [];
  for (const [index, { id, text: path }] of charter.sources.entries()) {
    if (path === undefined) continue;
    const text = textOf(path);
    if (text !== undefined) texts.set(id, foldText(text));
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

function notFound({ path, quote, source }: ClauseUse): CharterIssue {
  const shown = quote!.length > 60 ? `${quote!.slice(0, 60)}…` : quote!;
  return problem(
    "quote_not_found",
    `"${shown}" is not in the text of ${source === undefined ? "the sources" : `the source "${source}"`}.`,
    { path: pointerTo(path, "quote"), hint: 'Copy the words as they stand; " ... " skips some.' },
  );
}

/** " ... " skips text: the pieces stand in the source in this order. */
function quoteIsIn(quote: string, foldedText: string): boolean {
  let at = 0;
  for (const piece of foldText(quote)
    .split(/ ?\.\.\. ?/)
    .filter((words) => words !== "")) {
    const start = foldedText.indexOf(piece, at);
    if (start < 0) return false;
    at = start + piece.length;
  }
  return at > 0;
}

/**
 * White space folded, curly marks made straight; bullets, and the marks that a conversion to text leaves (headings,
 * bold), left out.
 */
function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201B\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201F\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\u00AD/g, "")
    .replace(/^[ \t]*(?:#{1,6}|[-*\u2022\u00B7\u25AA\u25CF\u25E6\uF0B7>])[ \t]+/gm, "")
    .replace(/[\u2022\u25AA\u25CF\u25E6\uF0B7]/g, " ")
    .replace(/\*{1,3}|_{2,}/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
