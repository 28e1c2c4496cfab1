/** What happened to the clock on the way: pauses, extensions given and refused, holidays proclaimed late. */
import type { Explanation, ExplanationStep } from "../../answers/explanation.js";
import type { AdjustmentOutcome } from "../../answers/target-status.js";
import type { Moment } from "../../time/moment.js";
import { contentsWords } from "../words/content-words.js";
import { awaitedClause, eventClause } from "../words/event-words.js";
import { capitalised, listed, sentence } from "../words/word-list.js";
import { timeOfDay, writtenDay, writtenDue, writtenMoment } from "../words/written-date.js";

type PauseStep = Extract<ExplanationStep, { kind: "pause" }>;

/** In the order in which it happened. */
export function changeSentences({ steps, status: { adjustments, owes, state } }: Explanation): string[] {
  const changes = [
    ...steps
      .filter((step) => step.kind === "pause")
      .map((pause) => ({ at: pause.from.epochMs, said: pauseSentence(pause, state === "paused") })),
    ...adjustments.map((outcome) => ({
      at: outcome.at.epochMs,
      said: outcome.accepted ? acceptedSentence(outcome) : refusedSentence(outcome),
    })),
  ];
  const sentences = changes.sort((a, b) => a.at - b.at).map(({ said }) => said);
  return owes === undefined
    ? sentences
    : [...sentences, sentence(`Because of that, this is owed as well: ${listed(owes)}`)];
}

function pauseSentence(pause: PauseStep, isAwaited: boolean): string {
  const { from, until, effect, title, stoppedBy, restartedBy, endedItself } = pause;
  const named = title === undefined ? "" : ` (${title})`;
  const stopped = `The clock was stopped on ${writtenMoment(from)}${named}, when ${eventClause(stoppedBy)},`;
  const began = effect === "reset" ? "began anew" : "started again";
  if (until === undefined) return `${stopped} and has not started again${isAwaited ? awaitedWords(pause) : ""}.`;
  if (endedItself !== undefined)
    return (
      `${stopped} and ${began} by itself after ${writtenMoment(until)}, ` +
      `${endedItself === "promised" ? "the date that was promised" : "the longest that it may be stopped"}.`
    );
  return `${stopped} and ${began} on ${writtenMoment(until)}, when ${listed(restartedBy.map(eventClause), "or")}.`;
}

function awaitedWords({ effect, restartedBy, ends }: PauseStep): string {
  const begins = effect === "reset" ? "begins anew" : "starts again";
  const once = restartedBy.length === 0 ? "" : ` once ${listed(restartedBy.map(awaitedClause), "or")}`;
  const byItself = ends === undefined ? "" : `${once === "" ? "" : ", and at the latest"} after ${writtenMoment(ends)}`;
  return `: it ${begins}${once}${byItself}`;
}

function acceptedSentence({ event, at, kind, dueBefore, dueAfter, removedBy }: AdjustmentOutcome): string {
  const happened = `On ${writtenMoment(at)} ${eventClause(event)}`;
  if (removedBy !== undefined) return `${happened}, but that was taken back on ${writtenMoment(removedBy.at)}.`;
  if (kind !== "adjustment" || dueAfter === undefined) return `${happened}.`;
  if (dueBefore?.epochMs === dueAfter.epochMs) return `${happened}, which leaves the date as it is.`;
  if (isByClock(dueAfter) || (dueBefore !== undefined && isByClock(dueBefore)))
    return (
      `${happened}, so that it is due ` +
      `${writtenDue(dueAfter)}${dueBefore === undefined ? "" : ` and no longer ${writtenDue(dueBefore)}`}.`
    );
  return (
    `${happened}, which moves the last day${dueBefore === undefined ? "" : ` from ${writtenDay(dueBefore.date)}`} ` +
    `to ${writtenDay(dueAfter.date)}.`
  );
}

function isByClock(due: Moment): boolean {
  return timeOfDay(due) !== undefined;
}

function refusedSentence({ event, at, kind, reason, dueBefore }: AdjustmentOutcome): string {
  const effect =
    kind === "adjustment"
      ? "does not change the date"
      : kind === "pause"
        ? "does not stop the clock"
        : "does not count as done";
  const stands =
    kind === "adjustment" && dueBefore !== undefined ? ` The date stays ${writtenDay(dueBefore.date)}.` : "";
  return (
    `On ${writtenMoment(at)} ${eventClause(event)}. That ${effect}, because ` +
    `${refusalWords(reason, kind)}.${stands}`
  );
}

/** Why, by the code: the messages that officers see name events as the record does. */
function refusalWords(reason: AdjustmentOutcome["reason"], kind: AdjustmentOutcome["kind"]): string {
  switch (reason?.code) {
    case "late":
      return kind === "adjustment" ? "it came after the time had run out" : "it came too late";
    case "lacks_content":
      return reason.missing === undefined
        ? "it did not come with all that it needs"
        : `it did not come with ${contentsWords(reason.missing)}`;
    case "exceeds_at_most":
      return "the new date was later than is allowed";
    case "too_many":
      return "the date may not be moved that often";
    case "before_due":
      return "the new date was earlier than the one that it was to replace";
    case "no_date":
      return "it did not name a new date";
    default:
      return "the rules do not allow it";
  }
}

export function proclaimedSentence({ status: { movedByHoliday } }: Explanation): string | undefined {
  if (movedByHoliday === undefined) return undefined;
  const { holiday, date, announced, from, to } = movedByHoliday;
  return (
    `${capitalised(writtenDay(date))} became a day off (${holiday}) only by an announcement of ` +
    `${writtenDay(announced)}, after the time had begun. The last day moved from ${writtenDay(from.date)} to ` +
    `${writtenDay(to.date)}.`
  );
}
