/** How long a promise is, in English. */
import { lengthUse, type Unit } from "../../charter/compile/length-use.js";
import type {
  LengthJson,
  LengthPartJson,
  MomentJson,
  SeveralMomentsJson,
  WithinJson,
} from "../../charter/format/charter-json.js";
import { awaitedClause, matchWords } from "./event-words.js";
import { amountOf, inQuotes, listed, wordsOf } from "./word-list.js";

const UNIT_NOUNS: Readonly<Record<Unit, string>> = {
  workingDays: "working day",
  calendarDays: "calendar day",
  weeks: "week",
  months: "month",
  workingHours: "working hour",
  workingMinutes: "working minute",
  hours: "hour",
  minutes: "minute",
  seconds: "second",
};

/** @example amountWords(10, "workingDays") //=> "10 working days" */
export function amountWords(n: number, unit: string): string {
  return amountOf(n, UNIT_NOUNS[unit as Unit] ?? unit);
}

/** @example lengthWords({ months: 1 }) //=> "1 month" */
export function lengthWords(length: LengthJson): string {
  const { amount, unit } = lengthUse(length, "");
  return amountWords(amount, unit);
}

/** How a length names what a part of it runs from. */
export type StartWords = (from: MomentJson) => string;

function partWords(part: LengthPartJson, startOf: StartWords): string {
  const { amount, unit } = lengthUse(part, "");
  const calendar = typeof part.calendar === "string" ? ` on the ${wordsOf(part.calendar)} calendar` : "";
  return `${amountWords(amount, unit)}${calendar}${part.from === undefined ? "" : ` from ${startOf(part.from)}`}`;
}

/** What a clock or a window runs from. @param titleOf the title of a target, by its id */
export function startWords(from: MomentJson, titleOf: (target: string) => string = wordsOf): string {
  if (from === "received") return "receipt";
  if (typeof from === "string" || "event" in from) return matchWords(from);
  if ("target" in from) return `when ${inQuotes(titleOf(from.target))} is done`;
  if ("dueOf" in from) return `the end of the time for ${inQuotes(titleOf(from.dueOf))}`;
  if ("missed" in from) return `the end of the time for ${inQuotes(titleOf(from.missed))}, if it is missed`;
  return severalWords(from, (one) => startWords(one, titleOf));
}

function severalWords(
  from: Extract<MomentJson, SeveralMomentsJson<unknown>>,
  wordsFor: (one: MomentJson) => string,
): string {
  return "firstOf" in from
    ? `the first of ${listed(from.firstOf.map(wordsFor))}`
    : `the last of ${listed(from.lastOf.map(wordsFor))}`;
}

/**
 * The same for people who do not know the charter's names.
 * @example toldStart("fee-received") //=> "when the fee is received"
 */
export function toldStart(from: MomentJson): string {
  if (from === "received") return startWords(from);
  if (typeof from === "string" || "event" in from)
    return `when ${awaitedClause(typeof from === "string" ? from : from.event)}`;
  return "firstOf" in from || "lastOf" in from ? severalWords(from, toldStart) : startWords(from);
}

/** The time allowed, as the object of a sentence. @example withinWords({ workingDays: 10 }) //=> "10 working days" */
export function withinWords(within: WithinJson, startOf: StartWords = startWords): string {
  if (within === "promised") return "until the date promised";
  if (within === "not-stated") return "no figure is given";
  if ("firstOf" in within)
    return `${listed(
      within.firstOf.map((part) => partWords(part, startOf)),
      "or",
    )}, whichever ends first`;
  if ("lastOf" in within)
    return `${listed(
      within.lastOf.map((part) => partWords(part, startOf)),
      "or",
    )}, whichever ends last`;
  return lengthWords(within);
}

/** By when. @example byWhen({ workingDays: 0 }) //=> "on the same day" */
export function byWhen(within: WithinJson, startOf: StartWords = startWords): string {
  if (within === "promised") return "by the date promised";
  if (within === "not-stated") return "in a time for which no figure is given";
  const isZero = !("firstOf" in within) && !("lastOf" in within) && lengthUse(within, "").amount === 0;
  return isZero ? "on the same day" : `within ${withinWords(within, startOf)}`;
}
