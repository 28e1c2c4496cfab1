/** What happened, in English: charters name events in the past tense. */
import { inQuotes, listed, wordsOf } from "./word-list.js";

/** Events that most charters have, as a letter says them. */
const KNOWN: Readonly<Record<string, string>> = {
  received: "we received your case",
  acknowledged: "an acknowledgement was sent",
  responded: "a response was sent",
  replied: "a reply was sent",
  "holding-reply": "a holding reply was sent",
  resolved: "the matter was resolved",
  decided: "a decision was made",
  refused: "the request was refused",
  extended: "an extension was notified",
  updated: "an update was given",
  withdrawn: "the case was withdrawn",
  "extension-removed": "the extension was taken back",
  "informally-answered": "an informal answer was given",
  "taken-further": "the case was taken further",
  "became-aware": "the problem became known",
  repaired: "the repair was done",
  seen: "the customer was seen",
  greeted: "the customer was greeted",
  "made-safe": "the home was made safe",
  "longer-time-applied-for": "longer time was asked for",
  "clarification-requested": "clarification was requested",
  "clarification-received": "clarification was received",
  "identity-requested": "proof of identity was requested",
  "identity-received": "proof of identity was received",
};

const PARTICIPLES =
  "received|requested|given|agreed|made|sent|kept|answered|returned|rebooked|rearranged|cancelled|provided|issued|served|notified|concluded|completed|extended|acknowledged|decided|responded|begun|declined|refused|approved|rejected|offered|closed|opened|confirmed|reported|held|paid|signed|revised|finalised|instructed|adjudicated|required";
const PASSIVE = new RegExp(`^(.+)-(${PARTICIPLES})$`);

/**
 * A clause for the middle of a sentence.
 * @example eventClause("fees-notice-given") //=> "the fees notice was given"
 * @example eventClause("found-invalid") //=> "“found invalid” was recorded"
 */
export function eventClause(name: string): string {
  const known = KNOWN[name];
  if (known !== undefined) return known;
  const complained = /^(complained|referred)-to-(.+)$/.exec(name);
  if (complained) return `${complained[1] === "referred" ? "the case was referred" : "a complaint was made"} to the ${wordsOf(complained[2] as string)}`;
  const passive = PASSIVE.exec(name);
  if (!passive) return `${inQuotes(wordsOf(name))} was recorded`;
  const [, noun = "", participle = ""] = passive;
  if (participle === "responded") return `the response at ${wordsOf(noun)} was sent`;
  const article = /^stage-\d+$/.test(noun) ? "" : "the ";
  return `${article}${wordsOf(noun)} ${/(?<![aious])s$/.test(noun) ? "were" : "was"} ${participle}`;
}

type EventMatchJson = string | { readonly event: string; readonly requires?: readonly string[] | undefined };

/** An event as a charter names it, with what it has to carry. @example matchWords({ event: "holding-reply", requires: ["reason"] }) //=> "“holding-reply” (with the reason)" */
export function matchWords(match: EventMatchJson): string {
  if (typeof match === "string") return inQuotes(match);
  return `${inQuotes(match.event)}${requiresWords(match.requires)}`;
}

export function requiresWords(requires: readonly string[] | undefined): string {
  return requires === undefined || requires.length === 0 ? "" : ` (with ${listed(requires.map(contentWords))})`;
}

function contentWords(content: string): string {
  return content === "promised" ? "a new date" : `the ${wordsOf(content)}`;
}
