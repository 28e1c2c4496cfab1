/** The middle of a letter: how the days were counted, in the order in which they follow each other. */
import type { CountedSince, Explanation, ExplanationStep } from "../../answers/explanation.js";
import { isBelowDay, type Unit } from "../../core/clock/rule.js";
import { formatDay, parseDay, type DayNumber } from "../../core/calendar/day.js";
import { daysLeftOut, type SkippedDay } from "./days-left-out.js";
import { eventClause } from "../words/event-words.js";
import { amountWords } from "../words/length-words.js";
import { deemedSentence, titleWords } from "./letter-receipt.js";
import { timeSentences } from "./letter-time.js";
import { timeWords } from "../words/time-words.js";
import { amountOf, inQuotes, ordinal } from "../words/word-list.js";
import { writtenDay, writtenMoment } from "../words/written-date.js";

type Step<Kind extends ExplanationStep["kind"]> = Extract<ExplanationStep, { kind: Kind }>;

export function countingSentences(explanation: Explanation): string[] {
  return explanation.steps.flatMap((step) => countingSentence(step, explanation) ?? []);
}

function countingSentence(step: ExplanationStep, explanation: Explanation): string | undefined {
  switch (step.kind) {
    case "deemed-received":
      return deemedSentence(step, explanation);
    case "day-zero":
      return dayZeroSentence(step, explanation);
    case "day-one":
      return `Counting starts with ${writtenDay(step.value)}${sinceWords(step.since)}, which is day 1.`;
    case "counted":
      return countedSentences(step, explanation);
    case "promised":
      return `The date promised is ${writtenMoment(step.at)}.`;
    case "moved-by-pauses":
      return movedSentence(step, explanation);
    case "rolled":
      return rolledSentence(step);
    case "held-to-promise":
      return `That is later than what is promised, so that the last day is ${writtenDay(step.value)}.`;
    default:
      return undefined;
  }
}

function dayZeroSentence({ since, value }: Step<"day-zero">, { steps, days }: Explanation): string | undefined {
  const counted = steps.find((step) => step.kind === "counted");
  if (days === undefined || days.counted === 0 || counted?.n === 0) return undefined;
  const after = `Counting starts after ${writtenDay(value)}${sinceWords(since)}`;
  if (days.counted === 1) return `${after}.`;
  return (
    `${after}: ${days.unit === "workingDays" ? "the first working day" : "day 1"} is ` +
    `${writtenDay(firstCounted(steps, days.dayZero))}.`
  );
}

function sinceWords(since: CountedSince | undefined): string {
  if (since === undefined) return "";
  if (since.from === "current-due") return ", the last day until then";
  if ("event" in since) return `, the day on which ${eventClause(since.event)}`;
  if (since.from === "target") return `, the day on which ${inQuotes(since.title)} was done`;
  return `, the last day for ${inQuotes(since.title)}${since.from === "missed" ? ", which was missed" : ""}`;
}

function firstCounted(steps: readonly ExplanationStep[], dayZero: string): string {
  const skipped = new Set(skippedDays(steps).map(({ value }) => value));
  let day = (parseDay(dayZero) as DayNumber) + 1;
  while (skipped.has(formatDay(day as DayNumber))) day += 1;
  return formatDay(day as DayNumber);
}

function skippedDays(steps: readonly ExplanationStep[]): Extract<SkippedDay, { kind: "skipped" }>[] {
  return steps.filter((step) => step.kind === "skipped");
}

function countedSentences(step: Step<"counted">, explanation: Explanation): string {
  if (isBelowDay(step.unit as Unit)) return timeSentences(step.unit as Unit, explanation);
  const { steps, days, basis } = explanation;
  const skipped = skippedDays(steps);
  const leftOut = daysLeftOut(skipped, basis.calendar?.bankHolidays.length ?? 0);
  if (step.n === 0) return sameDaySentence(step, explanation, skipped.length, leftOut);
  // Where pauses move the end of a whole length, a sentence of its own says so.
  const movesWhole = steps.some((one) => one.kind === "moved-by-pauses" && one.unit !== step.unit);
  const paused = movesWhole ? 0 : skipped.filter(({ reason }) => reason === "paused").length;
  return [
    ...(leftOut === "" ? [] : [`We did not count ${leftOut}.`]),
    ...(paused === 0
      ? []
      : [
          `The ${amountOf(paused, days?.unit === "workingDays" ? "working day" : "day")} on which the clock was ` +
            `stopped ${paused === 1 ? "is" : "are"} not counted${leftOut === "" ? "" : " either"}.`,
        ]),
    endSentence(
      step,
      steps.some(({ kind }) => kind === "day-one"),
    ),
  ].join(" ");
}

/** "0 = the same day, for working days the next one if it is not one." */
function sameDaySentence(
  { value }: Step<"counted">,
  { days }: Explanation,
  passed: number,
  passedWords: string,
): string {
  if (days === undefined || days.dayZero === value) return `The day is ${writtenDay(value)}.`;
  const neither = passed === 0 ? "" : `, and neither ${passed === 1 ? "is" : "are"} ${passedWords}`;
  return `${writtenDay(days.dayZero)} is not a working day${neither}. The next working day is ${writtenDay(value)}.`;
}

function endSentence({ unit, n, value }: Step<"counted">, isDayOne: boolean): string {
  const day = writtenDay(value);
  const nth = n === 1 && !isDayOne ? "next" : ordinal(n);
  if (unit === "workingDays") return `The ${nth} working day is ${day}.`;
  if (unit === "calendarDays") return `The ${nth} day is ${day}.`;
  return `${amountWords(n, unit)} ${n === 1 ? "ends" : "end"} on ${day}.`;
}

function movedSentence({ unit, n, value }: Step<"moved-by-pauses">, { steps }: Explanation): string {
  const isPromise = steps.some(({ kind }) => kind === "promised");
  const isTime = unit === "workingMs" || unit === "elapsedMs";
  const amount = isTime ? `${timeWords(n)}${unit === "workingMs" ? " of opening time" : ""}` : amountWords(n, unit);
  const stopped = `As the clock was stopped for ${amount}${isPromise ? " after that was promised" : ""}`;
  return isTime
    ? `${stopped}, it is due that much later.`
    : `${stopped}, the ${isPromise ? "date" : "last day"} moves to ${writtenDay(value)}.`;
}

function rolledSentence({ choice, dayOff, value }: Step<"rolled">): string {
  return (
    `As that is not a working day${titleWords(dayOff)}, the last day moves ` +
    `${choice === "roll-back" ? "back to the working day before" : "to the next working day"}, ${writtenDay(value)}.`
  );
}
