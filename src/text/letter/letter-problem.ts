/** Why there is no answer, or only part of one, for someone who did not write the record. */
import type { Explanation } from "../../answers/explanation.js";
import { conditionWords } from "../words/condition-words.js";
import { eventClause } from "../words/event-words.js";
import { wordsOf } from "../words/word-list.js";
import { writtenMoment } from "../words/written-date.js";

export function problemSentence({ status: { problem }, undecided }: Explanation): string | undefined {
  if (problem === undefined) return undefined;
  if (undecided !== undefined)
    return (
      `On ${writtenMoment(undecided.at)} ${eventClause(undecided.event)}. Only the day of that was recorded and ` +
      "not the time, so we can't say whether it was in time."
    );
  switch (problem.code) {
    case "attribute_missing":
      return (
        `We can't say yet by when this is due: it depends on the ${wordsOf(String(problem["attribute"]))}, which ` +
        "is not recorded for your case."
      );
    case "time_needed":
      return "We can't say exactly when this is due: it depends on the time of day, and only the day was recorded.";
    case "outside_calendar_coverage":
      return (
        `We can't say yet by when this is due: the ${String(problem["noun"] ?? "bank holiday")}s for that time have ` +
        "not been published."
      );
    case "charter_not_loaded":
      return "This is dealt with under other rules, which we do not have here, so we can't give a date.";
    case "no_version_in_force":
      return "This is dealt with under other rules, of which none was in force on that day, so we can't give a date.";
    default:
      return problem.message;
  }
}

/** What would have to hold for it to be owed. */
export function notOwedSentence({ owedOnly }: Explanation): string | undefined {
  if (owedOnly === undefined) return undefined;
  const only = conditionWords(owedOnly);
  if (only === "") return "This is not owed in your case.";
  return `This is owed only ${only.startsWith("received") ? "for cases " : ""}${only}, so it is not owed in your case.`;
}
