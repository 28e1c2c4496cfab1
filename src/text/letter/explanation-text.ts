/** An explanation as a letter tells it: plain English, no ids, dates as people write them. */
import type { Explanation } from "../../answers/explanation.js";
import { caveatSentences } from "./letter-caveats.js";
import { changeSentences, proclaimedSentence } from "./letter-changes.js";
import { countingSentences } from "./letter-counting.js";
import { dueSentence } from "./letter-due.js";
import { notOwedSentence, problemSentence } from "./letter-problem.js";
import { governingSentence, promiseSentence, timeAllowedSentence } from "./letter-promise.js";
import { receiptSentence } from "./letter-receipt.js";
import { stateSentence } from "./letter-state.js";

/**
 * Why a target is due when it is, in sentences fit for a letter to the customer. Paragraphs are separated by an empty
 * line.
 *
 * @example
 * explanationText(explain(charter, { kind: "complaint", service: "social-services", received: "2022-08-30" },
 * "respond"))
 * //=> "Response to a social services complaint\n\nWe received your case on Tuesday 30 August 2022. …"
 */
export function explanationText(explanation: Explanation): string {
  const { status } = explanation;
  const isOwed = status.state !== "not-owed";
  const paragraphs = [
    [status.title],
    [receiptSentence(explanation), governingSentence(explanation)],
    [promiseSentence(explanation), isOwed ? timeAllowedSentence(explanation) : notOwedSentence(explanation)],
    isOwed ? changeSentences(explanation) : [],
    [...countingSentences(explanation), proclaimedSentence(explanation)],
    [dueSentence(explanation), problemSentence(explanation), stateSentence(explanation)],
    caveatSentences(explanation),
  ];
  return paragraphs
    .map((sentences) => sentences.filter((sentence) => sentence !== undefined).join(" "))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}
