/** The beginning of a letter: what was received when, who promises what, and under whose rules. */
import type { Explanation } from "../clock/explanation.js";
import { eventClause } from "./event-words.js";
import { byWhen, lengthWords } from "./length-words.js";
import { inQuotes, listed, sentence, wordsOf } from "./word-list.js";
import { writtenMoment } from "./written-date.js";

/** Laws have a country where others have an authority: "the United Kingdom promises" is nothing that anyone says. */
const COUNTRIES: ReadonlySet<string> = new Set(["United Kingdom", "England", "Scotland", "Wales", "Northern Ireland", "England and Wales"]);

export function receiptSentence({ steps }: Explanation): string | undefined {
  const started = steps.find((step) => step.kind === "started" || step.kind === "started-by-target");
  if (started === undefined) return undefined;
  const when = writtenMoment(started.at);
  if (started.kind === "started-by-target") return `The time for this began when the step before it was done, on ${when}.`;
  return started.event === "received" ? `We received your case on ${when}.` : `The time for this began when ${eventClause(started.event)}, on ${when}.`;
}

/** Who says so, where, in which words. */
export function promiseSentence({ authority, charterTitle, status: { clause, quote, internal } }: Explanation): string {
  if (internal) return "This is a target that we have set ourselves. It is not part of the published promise.";
  const provision = clause.provision === undefined ? "" : ` (${clause.provision})`;
  const source = `${clause.source?.title ?? charterTitle}${provision}`;
  if (quote === undefined) return sentence(COUNTRIES.has(authority) ? `The rule is in: ${source}` : `The rule is set by ${authority} in: ${source}`);
  // " ... " marks words that the quote leaves out.
  const words = sentence(inQuotes(quote.replaceAll(" ... ", " … ")));
  return COUNTRIES.has(authority) ? `${source} says: ${words}` : `${authority} says in its ${source}: ${words}`;
}

/** A charter hands cases of some kinds to other rules. */
export function governingSentence({ charterTitle, status: { governs, process } }: Explanation): string | undefined {
  if (process !== undefined) return sentence(`This is dealt with under ${process}. We can't give a date for it here`);
  if (governs === undefined) return undefined;
  const because = governs.clause.quote === undefined ? "" : `, where it says ${inQuotes(governs.clause.quote)}`;
  const where = governs.clause.source === undefined ? "our own customer standards" : `our ${governs.clause.source.title}`;
  return sentence(`Cases of this kind have rules of their own: ${charterTitle}. They apply because ${where} passes such cases on to them${because}`);
}

/** How long there is. */
export function timeAllowedSentence({ status }: Explanation): string | undefined {
  const { within, every, measure, share } = status;
  const often = share === undefined ? "" : ` The promise is for ${Math.round(share * 1000) / 10}% of all cases, so it says what to expect, not what is certain.`;
  if (measure !== undefined) return `${measureSentence(measure)}${often}`;
  if (every !== undefined) return `It is to be done every ${lengthWords(every)}.${often}`;
  if (within === undefined) return undefined;
  if (within === "not-stated") return `No length of time is given for this, so there is no date by which it is due.${often}`;
  if (within === "promised") return `It is to be done by the date that was promised.${often}`;
  return `It is to be done ${byWhen(within)}.${often}`;
}

function measureSentence({ name, atMost, atLeast }: NonNullable<Explanation["status"]["measure"]>): string {
  const limits = [...(atLeast === undefined ? [] : [`at least ${atLeast}`]), ...(atMost === undefined ? [] : [`at most ${atMost}`])];
  return `This is measured in ${wordsOf(name)}: it should be ${listed(limits)}.`;
}
