/** The days that were not counted, told as a person would: weekends together, each bank holiday by its name. */
import type { DayOffReason, ExplanationStep } from "../../answers/explanation.js";
import { parseDay, weekdayOf, type DayNumber } from "../../core/calendar/day.js";
import { placeName } from "../words/place-name.js";
import { amountOf, listed } from "../words/word-list.js";
import { writtenDay, writtenDays } from "../words/written-date.js";

/** A step about a day that is not counted. */
export type SkippedDay = Extract<ExplanationStep, { kind: "skipped" | "passed-over" }>;

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
  const holidays = skipped.flatMap((day) => (day.reason === "bank-holiday" ? [{ ...day, reason: day.reason }] : []));
  const closures = runsOf(skipped.filter((day) => day.reason === "closure"));
  return listed([
    ...weekendWords(weekends),
    ...holidays.map((day) => `${writtenDay(day.value)} (${holidayWords(day, divisions)})`),
    ...closures.map(
      (run) => `${writtenDays(run.first.value, run.last.value)} (${closureTitle(run.first) ?? "closed"})`,
    ),
  ]);
}

/** Days one after the other with the same reason and title. */
function runsOf(days: readonly SkippedDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const open = runs.at(-1);
    if (open && dayNumber(open.last) + 1 === dayNumber(day) && closureTitle(open.last) === closureTitle(day))
      open.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
}

function dayNumber({ value }: SkippedDay): DayNumber {
  return parseDay(value) as DayNumber;
}

function closureTitle(day: SkippedDay): string | undefined {
  return "title" in day ? day.title : undefined;
}

const WEEKEND_DAYS: Readonly<Record<number, string>> = { 5: "Saturday", 6: "Sunday" };

/** "Weekend" is any day off by the week: an office that is shut on Mondays has other words for it. */
function weekendWords(runs: readonly Run[]): string[] {
  const isUsual = runs.every(
    (run) => weekdayOf(dayNumber(run.first)) >= 5 && dayNumber(run.last) - dayNumber(run.first) <= 1,
  );
  if (!isUsual) return ["the days of the week on which we are closed"];
  const whole = runs.filter((run) => run.first !== run.last);
  // A Saturday or a Sunday alone is no weekend: counting began or ended between the two, or the office is open on one
  // of them.
  const lone = runs.filter((run) => run.first === run.last);
  const weekdays = new Set(lone.map((run) => weekdayOf(dayNumber(run.first))));
  const areAlike = lone.length > 2 && weekdays.size === 1;
  const told = [...(areAlike ? [lone] : lone.map((run) => [run])), whole].filter((group) => group.length > 0);
  return told
    .sort(([a], [b]) => dayNumber((a as Run).first) - dayNumber((b as Run).first))
    .map((group) =>
      groupWords(group, group === whole ? "weekend" : (WEEKEND_DAYS[[...weekdays][0] as number] as string)),
    );
}

function groupWords(runs: readonly Run[], noun: string): string {
  const [first, last] = [runs[0] as Run, runs[runs.length - 1] as Run];
  const days = writtenDays(first.first.value, last.last.value);
  return runs.length === 1 ? days : `the ${amountOf(runs.length, noun)} from ${days}`;
}

function holidayWords(day: SkippedDay & DayOffReason, divisions: number): string {
  const only =
    day.divisions !== undefined && day.divisions.length < divisions
      ? ` in ${listed(day.divisions.map(placeName))}`
      : "";
  const disputed = day.disputed === undefined ? "" : "; whether it was one is disputed";
  const { title, noun = "bank holiday" } = day;
  if (title?.toLowerCase().includes(noun.toLowerCase())) return `${title}${only}${disputed}`;
  return `${noun}${only}${title === undefined ? "" : `: ${title}`}${disputed}`;
}
