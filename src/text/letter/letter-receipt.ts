/** The beginning of a letter: what was received when, and the day that counts as such. */
import type { DayOffReason, Explanation, ExplanationStep } from "../../answers/explanation.js";
import { clockWords } from "../words/counting-words.js";
import { daysLeftOut } from "./days-left-out.js";
import { eventClause } from "../words/event-words.js";
import { inQuotes } from "../words/word-list.js";
import { writtenClock, writtenDay, writtenMoment } from "../words/written-date.js";

/** When it came, and where something else began the time, when that was. */
export function receiptSentence({ received, steps }: Explanation): string {
  const receipt = `We received your case on ${writtenMoment(received)}.`;
  const started = steps.find(isStart);
  if (started === undefined || (started.kind === "started" && started.event === "received")) return receipt;
  if (started.kind === "started-by-due")
    return (
      `${receipt} The time for this began when the time for ${inQuotes(started.title)} ended, on ` +
      `${writtenMoment(started.at)}${started.missed ? ", and that had not been done" : ""}.`
    );
  const began = started.kind === "started" ? eventClause(started.event) : `${inQuotes(started.title)} was done`;
  return `${receipt} The time for this began when ${began}, on ${writtenMoment(started.at)}.`;
}

type StartStep = Extract<ExplanationStep, { kind: "started" | "started-by-target" | "started-by-due" }>;

export function isStart(step: ExplanationStep): step is StartStep {
  return step.kind === "started" || step.kind === "started-by-target" || step.kind === "started-by-due";
}

export function deemedSentence(
  { at, why, dayOff, cutOff, value }: Extract<ExplanationStep, { kind: "deemed-received" }>,
  { steps, basis }: Explanation,
): string {
  const passed = steps.filter((step) => step.kind === "passed-over");
  const days = daysLeftOut(passed, basis.calendar?.bankHolidays.length ?? 0);
  const isOne = passed.length === 1;
  const daysToo =
    passed.length === 0
      ? ""
      : why === "day-off"
        ? `, and neither ${isOne ? "was" : "were"} ${days}`
        : `, and ${days} ${isOne ? "was not a working day" : "were not working days"}`;
  const received =
    why === "day-off"
      ? `${writtenDay(at.date)} was not a working day${titleWords(dayOff)}`
      : `${writtenMoment(at)} was ${pastCutOff(cutOff)}`;
  return `${received}${daysToo}, so we treat it as received on ${writtenDay(value)}.`;
}

/** A weekend needs no explanation. */
export function titleWords(dayOff: DayOffReason | undefined): string {
  return dayOff === undefined || dayOff.reason === "weekend" || dayOff.title === undefined ? "" : ` (${dayOff.title})`;
}

function pastCutOff(cutOff: string | undefined): string {
  if (cutOff === undefined || cutOff === "close-of-business") return "after we had closed";
  return cutOff.startsWith("before ") ? `not ${clockWords(cutOff)}` : `after ${writtenClock(cutOff)}`;
}
