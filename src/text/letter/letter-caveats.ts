/** What a reader has to know before relying on the date. */
import type { Explanation } from "../../answers/explanation.js";
import { awaitedClause, eventClause } from "../words/event-words.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "../words/word-list.js";

export function caveatSentences({ status }: Explanation): string[] {
  const { assumed, provisional, clause, inForce, internal, notes, state } = status;
  const isOwed = state !== "not-owed";
  return [
    ...(assumed === undefined
      ? []
      : [
          sentence(
            "Your case does not say so, but we have assumed: " +
              `${listed(
                Object.entries(assumed).map(([name, value]) => `${wordsOf(name)} ${inQuotes(wordsOf(value))}`),
              )}`,
          ),
        ]),
    ...(provisional
      ? [
          "The date is provisional: the bank holidays for that time have not been published yet, and we have " +
            "worked them out by rule.",
        ]
      : []),
    ...(clause.verified || internal || !isOwed ? [] : ["We have not been able to check this rule against its text."]),
    ...(inForce ? [] : ["These rules were not in force at the time. The answer shows what they would have meant."]),
    ...(isOwed ? (notes ?? []).map((note) => sentence(capitalised(noteWords(note)))) : []),
  ];
}

/** Notes are written for officers, who know the charter's calendars and events by their names. */
function noteWords(note: string): string {
  const calendar = /^No closures of the calendar "([^"]+)" were given/.exec(note)?.[1];
  if (calendar !== undefined)
    return (
      `the days on which the ${wordsOf(calendar)} is closed are not known to us, so that all its weekdays are ` +
      "counted"
    );
  const [, meeting, awaited] = /^A limit runs from (the meeting of )?"([^"]+)"/.exec(note) ?? [];
  if (awaited !== undefined)
    return (
      "a limit runs from when " +
      `${meeting === undefined ? awaitedClause(awaited) : `${inQuotes(wordsOf(awaited))} is done`}, and the date ` +
      "may move then"
    );
  const [, event, effect] = /^The clause under which "([^"]+)" (moved the due|stopped the clock)/.exec(note) ?? [];
  if (event === undefined) return note;
  return (
    "we have not been able to check the rule under which " +
    `${effect === "moved the due" ? "the date was moved" : "the clock was stopped"} when ${eventClause(event)} ` +
    "against its text"
  );
}
