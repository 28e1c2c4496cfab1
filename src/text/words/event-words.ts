/** What happened, in English: charters name events in the past tense. */
import { inQuotes, listed, wordsOf } from "./word-list.js";

/** Events as a letter says them, where their name alone does not read as English. */
const KNOWN: Readonly<Record<string, string>> = {
  received: "we received your case",
  acknowledged: "an acknowledgement was sent",
  responded: "a response was sent",
  replied: "a reply was sent",
  "replied-to-report": "a reply to the report was sent",
  "holding-reply": "a holding reply was sent",
  resolved: "the matter was resolved",
  settled: "the matter was settled",
  discussed: "the discussion was held",
  decided: "a decision was made",
  reconsidered: "the decision was considered again",
  reviewed: "the review was done",
  refused: "the request was refused",
  extended: "an extension was notified",
  updated: "an update was given",
  withdrawn: "the case was withdrawn",
  frozen: "the case was put on hold",
  resubmitted: "the case was submitted again",
  referred: "the case was referred",
  appealed: "an appeal was made",
  "extension-removed": "the extension was taken back",
  "informally-answered": "an informal answer was given",
  "taken-further": "the case was taken further",
  "became-aware": "the problem became known",
  "grounds-arose": "the grounds arose",
  repaired: "the repair was done",
  seen: "the customer was seen",
  "met-customer": "the customer was met",
  greeted: "the customer was greeted",
  "made-safe": "the home was made safe",
  "made-valid": "the application was made valid",
  "found-invalid": "the application was found invalid",
  "found-no-hazard": "no hazard was found",
  "works-steps-taken": "steps to begin the works were taken",
  publicised: "the application was publicised",
  "panel-met": "the panel met",
  "record-made-available": "the record was made available",
  "resolution-terms-sent": "the terms of the resolution were sent",
  "review-or-appeal-made": "a review or an appeal was asked for",
  "applied-to-commissioner": "an application was made to the commissioner",
  "longer-time-applied-for": "longer time was asked for",
  "clarification-requested": "clarification was requested",
  "clarification-received": "clarification was received",
  "identity-requested": "proof of identity was requested",
  "identity-received": "proof of identity was received",
};

const PARTICIPLES =
  "received|requested|given|agreed|made|sent|kept|answered|returned|rebooked|rearranged|cancelled|" +
  "provided|issued|served|notified|concluded|completed|extended|acknowledged|decided|responded|begun|" +
  "declined|refused|approved|rejected|offered|closed|opened|confirmed|reported|held|paid|signed|revised|" +
  "finalised|instructed|adjudicated|required";
const PASSIVE = new RegExp(`^(.+)-(${PARTICIPLES})$`);

/**
 * A clause for the middle of a sentence.
 * @example eventClause("fees-notice-given") //=> "the fees notice was given"
 * @example eventClause("inspected") //=> "it was inspected"
 * @example eventClause("gone-quiet") //=> "“gone quiet” was recorded"
 */
export function eventClause(name: string): string {
  const known = KNOWN[name];
  if (known !== undefined) return known;
  if (/^[a-z]+ed$/.test(name)) return `it was ${name}`;
  const complained = /^(complained|referred)-to-(.+)$/.exec(name);
  if (complained)
    return (
      `${complained[1] === "referred" ? "the case was referred" : "a complaint was made"} to the ` +
      `${wordsOf(complained[2] as string)}`
    );
  const passive = PASSIVE.exec(name);
  if (!passive) return `${inQuotes(wordsOf(name))} was recorded`;
  const [, noun = "", participle = ""] = passive;
  if (participle === "responded") return `the response at ${wordsOf(noun)} was sent`;
  const article = /^stage-\d+$/.test(noun) ? "" : "the ";
  return `${article}${wordsOf(noun)} ${/(?<![aious])s$/.test(noun) ? "were" : "was"} ${participle}`;
}

/** Those that are not passive. */
const AWAITED: Readonly<Record<string, string>> = {
  received: "your case is received",
  "became-aware": "the problem becomes known",
  "grounds-arose": "the grounds arise",
  "panel-met": "the panel meets",
};

/**
 * The same of what has not happened yet, after "when" or "once".
 * @example awaitedClause("fee-received") //=> "the fee is received"
 */
export function awaitedClause(name: string): string {
  return (
    AWAITED[name] ?? eventClause(name).replace(/\b(was|were) /, (_, verb: string) => (verb === "was" ? "is " : "are "))
  );
}

type EventMatchJson = string | { readonly event: string; readonly requires?: readonly string[] | undefined };

/**
 * An event as a charter names it, with what it has to carry.
 * @example matchWords({ event: "holding-reply", requires: ["reason"] }) //=> "“holding-reply” (with the reason)"
 */
export function matchWords(match: EventMatchJson): string {
  if (typeof match === "string") return inQuotes(match);
  return `${inQuotes(match.event)}${requiresWords(match.requires)}`;
}

export function requiresWords(requires: readonly string[] | undefined): string {
  return requires === undefined || requires.length === 0
    ? ""
    : " (with " +
        `${listed(requires.map((content) => (content === "promised" ? "a new date" : `the ${wordsOf(content)}`)))})`;
}
