/** How long a promise is, in English. */
import { lengthUse, type PartJson, type Unit } from "../../charter/compile/length-use.js";
import type { LengthJson, WindowJson, WindowStartJson, WithinJson } from "../../charter/format/charter-json.js";
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
export type StartWords = (from: WindowStartJson) => string;

function partWords(part: PartJson, startOf: StartWords): string {
  const { amount, unit } = lengthUse(part, "");
  const calendar = typeof part.calendar === "string" ? ` on the ${wordsOf(part.calendar)} calendar` : "";
  return `${amountWords(amount, unit)}${calendar}${part.from === undefined ? "" : ` from ${startOf(part.from)}`}`;
}

/** What a clock or a window runs from. @param titleOf the title of a target, by its id */
export function startWords(from: WindowStartJson, titleOf: (target: string) => string = wordsOf): string {
  if (from === "received") return "receipt";
  if (typeof from === "object" && "target" in from) return `when ${inQuotes(titleOf(from.target))} is done`;
  if (typeof from === "object" && "dueOf" in from) return `the end of the time for ${inQuotes(titleOf(from.dueOf))}`;
  return matchWords(from);
}

/**
 * The same for people who do not know the charter's names.
 * @example toldStart("fee-received") //=> "when the fee is received"
 */
export function toldStart(from: WindowStartJson): string {
  if (from === "received" || (typeof from === "object" && !("event" in from))) return startWords(from);
  return `when ${awaitedClause(typeof from === "string" ? from : from.event)}`;
}

/** The time allowed, as the object of a sentence. @example withinWords({ workingDays: 10 }) //=> "10 working days" */
export function withinWords(within: WithinJson | WindowJson, startOf: StartWords = startWords): string {
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
export function byWhen(within: WithinJson | WindowJson, startOf: StartWords = startWords): string {
  if (within === "promised") return "by the date promised";
  if (within === "not-stated") return "in a time for which no figure is given";
  const isZero = !("firstOf" in within) && !("lastOf" in within) && lengthUse(within, "").amount === 0;
  return isZero ? "on the same day" : `within ${withinWords(within, startOf)}`;
}
