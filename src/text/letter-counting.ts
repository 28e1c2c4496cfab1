/** The middle of a letter: how the days were counted, in the order in which they follow each other. */
import type { Explanation, ExplanationStep } from "../clock/explanation.js";
import { isBelowDay, type Unit } from "../core/rule.js";
import { formatDay, parseDay, type DayNumber } from "../core/day.js";
import { clockWords } from "./counting-words.js";
import { daysLeftOut, type SkippedDay } from "./days-left-out.js";
import { amountWords } from "./length-words.js";
import { amountOf, ordinal } from "./word-list.js";
import { timeOfDay, writtenDay, writtenMoment, writtenTime } from "./written-date.js";

export function countingSentences(explanation: Explanation): string[] {
  const { steps } = explanation;
  return steps.flatMap((step) => countingSentence(step, explanation) ?? []);
}

function countingSentence(step: ExplanationStep, explanation: Explanation): string | undefined {
  if (step.kind === "deemed-received") return deemedSentence(step, explanation);
  if (step.kind === "day-zero") return dayZeroSentence(explanation);
  if (step.kind === "day-one") return `Counting starts with ${writtenDay(step.value)}, which is day 1.`;
  if (step.kind === "counted") return countedSentences(step, explanation);
  if (step.kind === "promised") return `The date promised is ${writtenDay(step.value)}.`;
  if (step.kind === "rolled") return rolledSentence(step);
  if (step.kind === "held-to-promise") return `That is later than what is promised, so that the last day is ${writtenDay(step.value)}.`;
  return undefined;
}

function deemedSentence({ why, cutOff, value }: Extract<ExplanationStep, { kind: "deemed-received" }>, { status: { start } }: Explanation): string {
  return `${start === undefined ? "That" : writtenMoment(start)} was ${why === "day-off" ? "not a working day" : pastCutOff(cutOff)}, so we treat it as received on ${writtenDay(value)}.`;
}

function pastCutOff(cutOff: string | undefined): string {
  if (cutOff === undefined || cutOff === "close-of-business") return "after we had closed";
  return cutOff.startsWith("before ") ? `not ${clockWords(cutOff)}` : `after ${writtenTime(cutOff)}`;
}

function dayZeroSentence({ steps, days }: Explanation): string | undefined {
  if (days === undefined || days.counted === 0) return undefined;
  if (days.counted === 1) return `Counting starts after ${writtenDay(days.dayZero)}.`;
  const first = firstCounted(steps, days.dayZero);
  return `Counting starts after ${writtenDay(days.dayZero)}: ${days.unit === "workingDays" ? "the first working day" : "day 1"} is ${writtenDay(first)}.`;
}

function firstCounted(steps: readonly ExplanationStep[], dayZero: string): string {
  const skipped = new Set(skippedDays(steps).map(({ value }) => value));
  let day = (parseDay(dayZero) as DayNumber) + 1;
  while (skipped.has(formatDay(day as DayNumber))) day += 1;
  return formatDay(day as DayNumber);
}

function skippedDays(steps: readonly ExplanationStep[]): SkippedDay[] {
  return steps.filter((step) => step.kind === "skipped");
}

function countedSentences({ unit, n, value }: Extract<ExplanationStep, { kind: "counted" }>, { steps, days, basis }: Explanation): string | undefined {
  if (isBelowDay(unit as Unit)) return unit.startsWith("working") ? "Only the time during which we are open is counted." : "The time runs without a break, at night and on days off too.";
  const skipped = skippedDays(steps);
  const leftOut = daysLeftOut(skipped, basis.calendar?.bankHolidays.length ?? 0);
  const paused = skipped.filter(({ reason }) => reason === "paused").length;
  return [
    ...(leftOut === "" ? [] : [`We did not count ${leftOut}.`]),
    ...(paused === 0 ? [] : [`The ${amountOf(paused, days?.unit === "workingDays" ? "working day" : "day")} on which the clock was stopped ${paused === 1 ? "is" : "are"} not counted${leftOut === "" ? "" : " either"}.`]),
    endSentence(unit, n, value),
  ].join(" ");
}

function endSentence(unit: string, n: number, value: string): string {
  if (unit === "workingDays" && n === 1) return `The next working day is ${writtenDay(value)}.`;
  if (unit === "workingDays") return n === 0 ? `The day is ${writtenDay(value)}.` : `The ${ordinal(n)} working day is ${writtenDay(value)}.`;
  if (unit === "calendarDays" && n > 0) return `The ${ordinal(n)} day is ${writtenDay(value)}.`;
  return `${amountWords(n, unit)} ${n === 1 ? "ends" : "end"} on ${writtenDay(value)}.`;
}

function rolledSentence({ choice, dayOff, value }: Extract<ExplanationStep, { kind: "rolled" }>): string {
  const why = dayOff === undefined || dayOff.reason === "weekend" || dayOff.title === undefined ? "not a working day" : `not a working day (${dayOff.title})`;
  return `As that is ${why}, the last day moves ${choice === "roll-back" ? "back to the working day before" : "to the next working day"}, ${writtenDay(value)}.`;
}

/** "by the end of Wednesday 28 September 2022", "by 5pm on …". */
export function dueWords({ steps, status }: Explanation): string | undefined {
  const { due } = status;
  if (due === undefined) return undefined;
  const step = steps.findLast((one) => one.kind === "due");
  const time = timeOfDay(due);
  if (time === undefined) return `by the end of ${writtenDay(due.date)}`;
  if (step?.kind === "due" && step.dueTime.startsWith("before ")) return `before ${writtenTime(step.dueTime.slice(7))} on ${writtenDay(due.date)}`;
  const closing = step?.kind === "due" && step.dueTime === "close-of-business" ? "when we close, " : "";
  return `by ${closing}${writtenTime(time)} on ${writtenDay(due.date)}`;
}
