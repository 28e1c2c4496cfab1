/** What is wrong with a quote, and with a clause that says it is verified. */
import { problem } from "../../core/problem.js";
import type { ClauseUse } from "../format/clause-use.js";
import type { CharterIssue } from "../format/issue.js";
import { pointerTo } from "../format/issue.js";
import type { AmendmentJson } from "../format/source-json.js";
import type { QuotePlace } from "./quote-place.js";

const PROVISIONS =
  'Cite the provision as the text numbers it, "reg 13(6)" or "Sch 1 para 4", or the heading above the words.';

/** Of any quote, verified or not: it is not in the text, or not where it is cited from. */
export function placeIssue(
  { path, clause, stated, isMeasured }: ClauseUse,
  place: QuotePlace,
): CharterIssue | undefined {
  const { quote = "", source, provision = "" } = clause;
  const words = `"${quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}"`;
  if (place.kind === "missing")
    return problem(
      "quote_not_found",
      `${words} is not in the text of ${source === undefined ? "the sources" : `the source "${source}"`}.`,
      { path: pointerTo(path, "quote"), hint: 'Copy the words as they stand; " ... " skips some.' },
    );
  const at = pointerTo(path, "provision");
  if (place.kind === "unplaced" && isMeasured && clause.provision !== undefined)
    return problem("provision_not_found", `The text has no provision and no heading "${provision}".`, {
      path: at,
      hint: PROVISIONS,
      ...(stated.verified !== true && { severity: "warning" as const }),
    });
  if (place.kind !== "elsewhere") return undefined;
  const [first] = place.provisions;
  return problem(
    "quote_in_other_provision",
    `${words} does not stand in "${provision}"${first === undefined ? " alone" : `, but in "${first}"`} of the text.`,
    {
      path: at,
      hint: "Cite the provision that holds the words, or quote the words of the one that is cited.",
      ...(first !== undefined && { standsIn: place.provisions }),
    },
  );
}

/** Of a clause that says it is verified. */
export function verifiedIssue(
  { path, clause: { provision }, stated }: ClauseUse,
  place: QuotePlace,
  amendment: AmendmentJson | undefined,
): CharterIssue | undefined {
  if (stated.verified !== true) return undefined;
  const at = pointerTo(path, "verified");
  if (place.kind === "none")
    return problem("verified_without_quote", "This clause says that it is verified, and quotes nothing.", {
      path: at,
      hint: "Quote the words of the provision, or remove the key.",
    });
  if (place.kind === "unchecked")
    return problem(
      "verified_without_text",
      "This clause says that it is verified, and no text of its source lies beside the charter.",
      { path: at, hint: 'Put the text of the provision there and name it with "text", or remove the key.' },
    );
  if (place.kind === "unplaced" && provision === undefined)
    return problem(
      "provision_not_found",
      "This clause says that it is verified, and cites no provision of a text that has them numbered.",
      { path: at, hint: PROVISIONS },
    );
  if (amendment === undefined) return undefined;
  const { by, from } = amendment;
  return problem(
    "text_older_than_amendment",
    `${by} changed ${provision ?? "the text"} from ${from}, and the text of the source is older.`,
    {
      path: at,
      hint:
        'Quote the text as amended, and say of which day it is with "asAt"; or add the text of the amendment as a ' +
        "source.",
      amendedBy: by,
    },
  );
}

/** One warning for all of them, at the first. */
export function couldBeVerified(uses: readonly ClauseUse[]): CharterIssue {
  const [first] = uses as [ClauseUse, ...ClauseUse[]];
  return problem(
    "could_be_verified",
    uses.length === 1
      ? "The quote of this clause stands where it is cited from, and the clause does not say that it is verified."
      : `The quotes of ${uses.length} clauses stand where they are cited from, and the clauses do not say that they ` +
          "are verified.",
    {
      path: first.path,
      hint: 'Add "verified": true.',
      severity: "warning",
      clauses: uses.map(({ path }) => path),
    },
  );
}
