/** What a letter says of the promise: who makes it, in which words, under whose rules, and how long it gives. */
import type { Explanation } from "../../answers/explanation.js";
import { kindSentence, sourceWords } from "../words/authority-words.js";
import { byWhen, lengthWords, toldStart } from "../words/length-words.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "../words/word-list.js";

const COUNTRIES = ["United Kingdom", "England", "Scotland", "Wales", "Northern Ireland", "England and Wales"];

/**
 * Laws and common practice have a country where promises have an authority: "the United Kingdom promises" is nothing
 * that anyone says.
 */
function isCountry(authority: string): boolean {
  return COUNTRIES.some(
    (country) =>
      authority === country ||
      (authority.startsWith(`${country} `) && /^[a-z]/.test(authority.slice(country.length + 1))),
  );
}

/** Offices have an article where councils and companies have a name: "the Housing Ombudsman". */
function authorityWords(name: string): string {
  return /^the /i.test(name) ||
    !/\b(Ombudsman|Commissioner|Commission|Regulator|Agency|Executive|Department|Ministry|Office|Borough of)\b/.test(
      name,
    )
    ? name
    : `the ${name}`;
}

/** Who says so, where, in which words. A document that the authority goes by speaks for itself. */
export function promiseSentence({
  authority,
  charterTitle,
  ownWords,
  status: { clause, quote, internal },
}: Explanation): string {
  if (internal) return "This is a target that we have set ourselves. It is not part of the published promise.";
  if (clause.restsOn === "assumption")
    return "We know of no text that sets a time for this. What follows rests on an assumption.";
  const kind = kindSentence(clause);
  const said = saidIn(authority, sourceWords(clause, charterTitle), quote, ownWords && clause.restsOn !== "statute");
  return kind === undefined ? said : `${said} ${kind}`;
}

function saidIn(authority: string, source: string, quote: string | undefined, ownWords: boolean): string {
  const isTheirs = ownWords && !isCountry(authority);
  if (quote === undefined)
    return sentence(
      isTheirs ? `The rule is set by ${authorityWords(authority)} in: ${source}` : `The rule is in: ${source}`,
    );
  // " ... " marks words that the quote leaves out.
  const words = sentence(inQuotes(quote.replaceAll(" ... ", " … ")));
  return isTheirs
    ? `${capitalised(authorityWords(authority))} says in its ${source}: ${words}`
    : `${source} says: ${words}`;
}

/** A charter hands cases of some kinds to other rules. */
export function governingSentence({ charterTitle, status: { governs, process } }: Explanation): string | undefined {
  if (process !== undefined) return sentence(`This is dealt with under ${process}. We can't give a date for it here`);
  if (governs === undefined) return undefined;
  const because = governs.clause.quote === undefined ? "" : `, where it says ${inQuotes(governs.clause.quote)}`;
  const where =
    governs.clause.source === undefined ? "our own customer standards" : `our ${governs.clause.source.title}`;
  return sentence(
    `Cases of this kind have rules of their own: ${charterTitle}. They apply because ${where} passes such cases ` +
      `on to them${because}`,
  );
}

/** How long there is. */
export function timeAllowedSentence({ status, steps }: Explanation): string | undefined {
  const { within, every, measure, share } = status;
  const whose = owedWords(status.owedBy);
  const often =
    share === undefined
      ? ""
      : ` The promise is for ${Math.round(share * 1000) / 10}% of all cases, so it says what to expect, not what ` +
        "is certain.";
  if (measure !== undefined) return `${measureSentence(measure)}${often}`;
  if (every !== undefined) return `${whose} every ${lengthWords(every)}.${often}`;
  if (within === undefined) return undefined;
  if (within === "not-stated")
    return `No length of time is given for this, so there is no date by which it is due.${often}`;
  if (within === "promised") return `${promisedSentence(status, steps)}${often}`;
  return `${whose} ${byWhen(within, toldStart)}.${often}`;
}

/** A letter is to the customer. */
function owedWords(owedBy: string | undefined): string {
  if (owedBy === undefined) return "It is to be done";
  return owedBy === "customer" ? "It is for you to do this" : `It is for the ${wordsOf(owedBy)} to do this`;
}

/** While the clock is stopped there is no due, whatever was promised. */
function promisedSentence({ start, state, owedBy }: Explanation["status"], steps: Explanation["steps"]): string {
  const whose = owedWords(owedBy);
  if (start === undefined) return `${whose} by the date that is promised.`;
  const isStopped = state === "paused" || state === "lapsed" || state === "problem";
  return isStopped || steps.some(({ kind }) => kind === "due")
    ? `${whose} by the date that was promised.`
    : "No date was promised, so there is no date by which it is due.";
}

function measureSentence({ name, atMost, atLeast }: NonNullable<Explanation["status"]["measure"]>): string {
  const limits = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return `This is measured in ${wordsOf(name)}: it should be ${listed(limits)}.`;
}
