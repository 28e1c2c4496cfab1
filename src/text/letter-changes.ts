/** What happened to the clock on the way: pauses, extensions given and refused, holidays proclaimed late. */
import type { Explanation } from "../clock/explanation.js";
import type { AdjustmentOutcome, PauseTaken } from "../clock/target-status.js";
import { eventClause, requiresWords } from "./event-words.js";
import { capitalised, listed, sentence } from "./word-list.js";
import { writtenDay, writtenMoment } from "./written-date.js";

/** In the order in which it happened. */
export function changeSentences({ status: { pauses, adjustments, owes } }: Explanation): string[] {
  const changes = [
    ...pauses.map((pause) => ({ at: pause.from.epochMs, said: pauseSentence(pause) })),
    ...adjustments.map((outcome) => ({ at: outcome.at.epochMs, said: outcome.accepted ? acceptedSentence(outcome) : refusedSentence(outcome) })),
  ];
  const sentences = changes.sort((a, b) => a.at - b.at).map(({ said }) => said);
  return owes === undefined ? sentences : [...sentences, sentence(`Because of that, this is owed as well: ${listed(owes)}`)];
}

function pauseSentence({ from, until, effect }: PauseTaken): string {
  const stopped = `The clock was stopped on ${writtenMoment(from)}`;
  if (until === undefined) return `${stopped} and has not started again.`;
  return effect === "reset" ? `${stopped} and began anew on ${writtenMoment(until)}.` : `${stopped} and went on from ${writtenMoment(until)}.`;
}

function acceptedSentence({ event, at, kind, dueBefore, dueAfter, removedBy }: AdjustmentOutcome): string {
  const happened = `On ${writtenMoment(at)} ${eventClause(event)}`;
  if (removedBy !== undefined) return `${happened}, but that was taken back on ${writtenMoment(removedBy.at)}.`;
  if (kind !== "adjustment" || dueAfter === undefined) return `${happened}.`;
  const from = dueBefore === undefined || dueBefore.date === dueAfter.date ? "" : ` from ${writtenDay(dueBefore.date)}`;
  return `${happened}, which moves the last day${from} to ${writtenDay(dueAfter.date)}.`;
}

function refusedSentence({ event, at, kind, reason, dueBefore }: AdjustmentOutcome): string {
  const effect = kind === "adjustment" ? "does not change the date" : kind === "pause" ? "does not stop the clock" : "does not count as done";
  const stands = kind === "adjustment" && dueBefore !== undefined ? ` The date stays ${writtenDay(dueBefore.date)}.` : "";
  return `On ${writtenMoment(at)} ${eventClause(event)}. That ${effect}, because ${refusalWords(reason, kind)}.${stands}`;
}

/** Why, by the code: the messages that officers see name events as the record does. */
function refusalWords(reason: AdjustmentOutcome["reason"], kind: AdjustmentOutcome["kind"]): string {
  switch (reason?.code) {
    case "late": return kind === "adjustment" ? "it came after the time had run out" : "it came too late";
    case "lacks_content": return `it did not come${requiresWords(reason.missing).replace(/[()]/g, "") || " with all that it needs"}`;
    case "exceeds_at_most": return "the new date was later than is allowed";
    case "too_many": return "the date may not be moved that often";
    case "before_due": return "the new date was earlier than the one that it was to replace";
    case "no_date": return "it did not name a new date";
    default: return "the rules do not allow it";
  }
}

export function proclaimedSentence({ status: { movedByHoliday } }: Explanation): string | undefined {
  if (movedByHoliday === undefined) return undefined;
  const { holiday, date, announced, from, to } = movedByHoliday;
  return `${capitalised(writtenDay(date))} became a day off (${holiday}) only by an announcement of ${writtenDay(announced)}, after the time had begun. The last day moved from ${writtenDay(from.date)} to ${writtenDay(to.date)}.`;
}
