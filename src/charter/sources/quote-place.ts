/** Where in the texts a quote stands. */
import type { CharterJson } from "../format/charter-json.js";
import type { ClauseUse } from "../format/clause-use.js";
import type { SourceJson } from "../format/source-json.js";
import { foldText } from "./fold-text.js";
import type { SourceText } from "./provision-text.js";
import { labelsWith, textAt } from "./provision-text.js";

/** Where a quote stands: where it is cited from, in other provisions, in the text at no place that is cited, or not. */
export type QuotePlace =
  | { readonly kind: "none" | "unchecked" | "missing" | "unplaced" }
  | { readonly kind: "placed"; readonly source: SourceJson }
  | { readonly kind: "elsewhere"; readonly provisions: readonly string[] };

/** The source that a clause names; all of them where it names none. */
export function sourcesOf(source: string | undefined, { sources }: CharterJson): readonly SourceJson[] {
  return source === undefined ? sources : sources.filter(({ id }) => id === source);
}

/** What the quotes of a charter are looked for in. */
export interface Texts {
  /** By the id of the source; of those that have a text. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Everything that clauses cite, as `headingWords`. */
  readonly headings: readonly string[];
}

export function placeOf(
  { clause, stated, isMeasured }: ClauseUse,
  charter: CharterJson,
  { texts, headings }: Texts,
): QuotePlace {
  const quote = stated.verified === true ? clause.quote : stated.quote;
  if (quote === undefined) return { kind: "none" };
  const cited = sourcesOf(clause.source, charter);
  const readable = cited.flatMap((source) => {
    const text = texts.get(source.id);
    return text === undefined ? [] : [{ source, text }];
  });
  const holding = readable.filter(({ text }) => quoteIsIn(quote, text.whole));
  if (holding.length === 0)
    return { kind: readable.length < cited.length || cited.length === 0 ? "unchecked" : "missing" };
  if (!isMeasured) return { kind: "unplaced" };
  const places = holding.map(({ source, text }) => placeIn({ text, source, headings }, quote, clause.provision));
  return places.find(({ kind }) => kind === "placed") ?? places[0]!;
}

interface Looked {
  readonly text: SourceText;
  readonly source: SourceJson;
  readonly headings: readonly string[];
}

function placeIn({ text, source, headings }: Looked, quote: string, provision: string | undefined): QuotePlace {
  const isNumbered = text.provisions.length > 0;
  if (provision === undefined) return isNumbered ? { kind: "unplaced" } : { kind: "placed", source };
  const there = textAt(text, provision, headings);
  if (there !== undefined && quoteIsIn(quote, there)) return { kind: "placed", source };
  if (there === undefined && !isNumbered) return { kind: "unplaced" };
  return { kind: "elsewhere", provisions: labelsWith(text, (words) => quoteIsIn(quote, words)) };
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
