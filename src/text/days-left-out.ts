/** The days that were not counted, told as a person would: weekends together, each bank holiday by its name. */
import type { ExplanationStep } from "../clock/explanation.js";
import { parseDay, weekdayOf, type DayNumber } from "../core/day.js";
import { placeName } from "./place-name.js";
import { amountOf, listed } from "./word-list.js";
import { writtenDay, writtenDays } from "./written-date.js";

export type SkippedDay = Extract<ExplanationStep, { kind: "skipped" }>;

interface Run {
  readonly first: SkippedDay;
  last: SkippedDay;
}

/**
 * The object of "We did not count …"; empty where nothing was left out but pauses, which are told on their own.
 * @param divisions how many parts of the country the calendar looks at: where it is several, a holiday says whose it is
 */
export function daysLeftOut(skipped: readonly SkippedDay[], divisions: number): string {
  const weekends = runsOf(skipped.filter((day) => day.reason === "weekend"));
  const holidays = skipped.filter((day) => day.reason === "bank-holiday");
  const closures = runsOf(skipped.filter((day) => day.reason === "closure"));
  return listed([
    ...(weekends.length === 0 ? [] : [weekendWords(weekends)]),
    ...holidays.map((day) => `${writtenDay(day.value)} (${holidayWords(day, divisions)})`),
    ...closures.map((run) => `${writtenDays(run.first.value, run.last.value)} (${closureTitle(run.first) ?? "closed"})`),
  ]);
}

/** Days one after the other with the same reason and title. */
function runsOf(days: readonly SkippedDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open && dayNumber(open.last) + 1 === dayNumber(day) && closureTitle(open.last) === closureTitle(day)) open.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function dayNumber({ value }: SkippedDay): number {
  return parseDay(value) as DayNumber;
}

function closureTitle(day: SkippedDay): string | undefined {
  return "title" in day ? day.title : undefined;
}

/** "Weekend" is any day off by the week: an office that is shut on Mondays has other words for it. */
function weekendWords(runs: readonly Run[]): string {
  const [first, last] = [runs[0] as Run, runs[runs.length - 1] as Run];
  const isUsual = runs.every((run) => weekdayOf(dayNumber(run.first) as DayNumber) >= 5 && dayNumber(run.last) - dayNumber(run.first) <= 1);
  if (!isUsual) return "the days of the week on which we are closed";
  if (runs.length === 1) return writtenDays(first.first.value, first.last.value);
  return `the ${amountOf(runs.length, "weekend")} from ${writtenDays(first.first.value, last.last.value)}`;
}

function holidayWords(day: SkippedDay, divisions: number): string {
  if (day.reason !== "bank-holiday") return "";
  const only = day.divisions !== undefined && day.divisions.length < divisions ? ` in ${listed(day.divisions.map(placeName))}` : "";
  const disputed = day.disputed === undefined ? "" : "; whether it was one is disputed";
  const { title } = day;
  if (title !== undefined && /bank holiday/i.test(title)) return `${title}${only}${disputed}`;
  return `bank holiday${only}${title === undefined ? "" : `: ${title}`}${disputed}`;
}
