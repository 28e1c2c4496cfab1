/** "Did you mean": the known word nearest to a misspelt one. */
import { suggest } from "./suggest.js";

/** Of a list without end only the first are compared: the work on hostile input stays bounded. */
const MOST_WORDS = 200;

/**
 * The known word that differs least from `word`, if it is near enough to be meant; else one that begins with it.
 * @example closest("complaimt", ["enquiry", "complaint"]) //=> "complaint"
 */
export function closest(word: string, known: readonly string[]): string | undefined {
  const compared = known.slice(0, MOST_WORDS);
  return (
    suggest(word, compared) ??
    (word.length >= 3 ? compared.find((candidate) => candidate.startsWith(word.toLowerCase())) : undefined)
  );
}

/** A hint for an unknown word: the nearest known one, else what is known. */
export function hintFor(word: unknown, known: readonly string[]): string {
  const meant = typeof word === "string" ? closest(word, known) : undefined;
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (known.length === 0) return "None is known here.";
  const shown = known
    .slice(0, 20)
    .map((name) => `"${name}"`)
    .join(", ");
  return `Known here: ${shown}${known.length > 20 ? " …" : ""}.`;
}
