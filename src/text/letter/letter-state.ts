/** The end of a letter: how it stands. */
import type { Explanation, StartAwaited } from "../../answers/explanation.js";
import type { RecordedMoment } from "../../answers/recorded-moment.js";
import { contentsWords } from "../words/content-words.js";
import { awaitedClause, eventClause } from "../words/event-words.js";
import { daysBetween, daysWords, isOne, latenessWords, timeWords } from "../words/time-words.js";
import { amountOf, inQuotes, listed } from "../words/word-list.js";
import { writtenDay, writtenDue, writtenMoment } from "../words/written-date.js";

export function stateSentence(explanation: Explanation): string | undefined {
  const { status } = explanation;
  switch (status.state) {
    case "ended":
    case "met":
    case "met-late":
    case "missed":
    case "breached":
      return outcomeSentence(explanation);
    case "running":
      return runningSentence(explanation);
    case "paused":
      return pausedSentence(explanation);
    case "lapsed":
      return lapsedSentence(explanation);
    case "withdrawn":
      return (
        `The case was withdrawn${status.endedAt === undefined ? "" : ` on ${writtenMoment(status.endedAt)}`}, so ` +
        "nothing more is owed."
      );
    case "not-started":
      return status.process === undefined ? awaitedSentence(explanation.waitsFor) : undefined;
    case "not-measured":
      return "The figure for your case is not known, so we can't say whether this was kept.";
    case "not-owed":
    case "problem":
      return undefined;
  }
}

function outcomeSentence(explanation: Explanation): string | undefined {
  const { status, asOf } = explanation;
  const { met, late, due, endedAt, endedBy } = status;
  if (status.measured !== undefined) return measuredSentence(explanation);
  if (met === undefined && endedAt !== undefined) {
    const ended = `${writtenMoment(endedAt)}, when ${eventClause(endedBy ?? "ended")},`;
    return late && due
      ? `By ${ended} it had not been done: it was ${latenessWords(late, due, endedAt)} overdue.`
      : `This ended on ${ended} so nothing more is due.`;
  }
  if (met === undefined)
    return (
      asOf &&
      late &&
      due &&
      `By ${writtenMoment(asOf)} it had not been done: it was ${latenessWords(late, due, asOf)} overdue.`
    );
  const done = `On ${writtenMoment(met.at)} ${eventClause(met.event)}`;
  if (late !== undefined && due !== undefined) return `${done}. That was ${latenessWords(late, due, met.at)} late.`;
  if (due === undefined) return `${done}.`;
  return `${done}, in time${status.metOnlyBecauseExtended ? " because of the extension" : ""}.`;
}

function measuredSentence({ status: { measure, measured } }: Explanation): string {
  const figure = `In your case it was ${measured?.figure ?? "not known"}`;
  if (measured?.over === 0) return `${figure}, as it should be.`;
  return (
    `${figure}: ${measured?.over} too ` +
    `${measure?.atMost !== undefined && (measured?.figure ?? 0) > measure.atMost ? "many" : "few"}.`
  );
}

function runningSentence({ status, asOf }: Explanation): string | undefined {
  const { due, daysLeft } = status;
  if (asOf === undefined || due === undefined) return undefined;
  const isLastDay = daysLeft !== undefined && asOf.date === due.date;
  if (isLastDay && (asOf.dateOnly || writtenDue(due).startsWith("by the end")))
    return `${writtenDay(asOf.date)} is the last day.`;
  const amount = isLastDay ? timeWords(due.epochMs - asOf.epochMs) : leftWords(status, due.date, due.epochMs, asOf);
  return `On ${writtenMoment(asOf)}, ${amount} ${isOne(amount) ? "is" : "are"} left.`;
}

function leftWords(
  { daysLeft, remaining }: Explanation["status"],
  lastDay: string,
  dueMs: number,
  asOf: RecordedMoment,
): string {
  if (remaining?.unit === "workingMs") return `${timeWords(remaining.amount)} of opening time`;
  if (daysLeft === undefined) return timeWords(dueMs - asOf.epochMs);
  // Days off alone lie between: none of the target's own unit is left.
  return daysLeft === 0
    ? amountOf(daysBetween(asOf.date, lastDay), "calendar day")
    : daysWords(daysLeft, remaining?.unit);
}

function pausedSentence({ status: { dueIfResumedNow }, steps, asOf }: Explanation): string {
  const isReset = steps.some((step) => step.kind === "pause" && step.until === undefined && step.effect === "reset");
  const ifNow =
    dueIfResumedNow === undefined || asOf === undefined
      ? ""
      : ` If it ${isReset ? "began anew" : "started again"} on ${writtenMoment(asOf)}, it would be due ` +
        `${writtenDue(dueIfResumedNow)}.`;
  return `While the clock is stopped there is no date by which this is due.${ifNow}`;
}

function lapsedSentence({ status: { endedAt }, steps }: Explanation): string {
  const awaited = steps.find((step) => step.kind === "pause" && step.until === undefined);
  const waited =
    awaited?.kind === "pause"
      ? `It would have ${awaited.effect === "reset" ? "begun anew" : "started again"} once ` +
        `${listed(awaited.restartedBy.map(eventClause), "or")}. That`
      : "What we were waiting for";
  const time = endedAt === undefined ? "in the time allowed for it" : writtenDue(endedAt);
  return `${waited} had not happened ${time}, so the case has lapsed.`;
}

/** Names the step or the event, so that the reader knows whose turn it is. */
function awaitedSentence(waitsFor: StartAwaited | undefined): string {
  if (waitsFor === undefined) return "The time for this has not begun.";
  return `The time for this has not begun: it begins ${awaitedWords(waitsFor)}.`;
}

function awaitedWords(awaited: StartAwaited): string {
  if ("event" in awaited)
    return (
      `when ${awaitedClause(awaited.event)}` +
      (awaited.requires.length === 0 ? "" : `, with ${contentsWords(awaited.requires)}`)
    );
  if ("target" in awaited) return `when ${inQuotes(awaited.title)} is done`;
  if ("dueOf" in awaited) return `when the time for ${inQuotes(awaited.title)} ends`;
  if ("missed" in awaited) return `if ${inQuotes(awaited.title)} is not done in time`;
  return "firstOf" in awaited
    ? `${listed(awaited.firstOf.map(awaitedWords), "or")}, whichever comes first`
    : `${listed(awaited.lastOf.map(awaitedWords))}, whichever comes last`;
}
