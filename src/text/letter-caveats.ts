/** What a reader has to know before relying on the date. */
import type { Explanation } from "../clock/explanation.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "./word-list.js";

export function caveatSentences({ status }: Explanation): string[] {
  const { assumed, provisional, clause, inForce, notes, state } = status;
  if (state === "not-owed") return [];
  return [
    ...(assumed === undefined ? [] : [sentence(`Your case does not say so, but we have assumed: ${listed(Object.entries(assumed).map(([name, value]) => `${wordsOf(name)} ${inQuotes(wordsOf(value))}`))}`)]),
    ...(provisional ? ["The date is provisional: the bank holidays for that time have not been published yet, and we have worked them out by rule."] : []),
    ...(clause.verified ? [] : ["We have not been able to check this rule against its text."]),
    ...(inForce ? [] : ["These rules were not in force at the time. The answer shows what they would have meant."]),
    ...(notes ?? []).map((note) => sentence(capitalised(note))),
  ];
}
