/** The end of a letter: by when it is due, and how it stands. */
import type { Explanation } from "../clock/explanation.js";
import type { Moment } from "../time/moment.js";
import { eventClause } from "./event-words.js";
import { dueWords } from "./letter-counting.js";
import { amountWords } from "./length-words.js";
import { amountOf, wordsOf } from "./word-list.js";
import { writtenDay, writtenMoment } from "./written-date.js";

export function dueSentence(explanation: Explanation): string | undefined {
  const words = dueWords(explanation);
  const { latestDue, problem, internal, state } = explanation.status;
  const is = OVER.has(state) ? "was" : "is";
  if (words !== undefined) return `${internal ? `Our own target ${is} to do it` : `It ${is} due`} ${words}.`;
  if (problem !== undefined || latestDue === undefined) return undefined;
  return `If every step before it takes as long as it may, it will be due on ${writtenDay(latestDue.date)}.`;
}

/** Nothing is to come: the due is told as something past. */
const OVER: ReadonlySet<string> = new Set(["met", "met-late", "breached", "missed", "withdrawn", "lapsed"]);

export function stateSentence(explanation: Explanation): string | undefined {
  const { status, asOf } = explanation;
  switch (status.state) {
    case "met":
    case "met-late":
    case "missed": return doneSentence(explanation);
    case "breached": return asOf && status.measured === undefined ? overdueSentence(explanation, asOf) : doneSentence(explanation);
    case "running": return asOf && runningSentence(explanation);
    case "paused": return pausedSentence(explanation);
    case "lapsed": return "What we were waiting for did not come in the time allowed for it, so the case has lapsed.";
    case "withdrawn": return "The case was withdrawn, so nothing more is owed.";
    case "not-started": return status.process === undefined ? "The time for this has not begun: it waits for something that has not happened yet." : undefined;
    case "not-owed": return "This is not owed in your case.";
    case "not-measured": return "The figure for your case is not known, so we can't say whether this was kept.";
    case "problem": return undefined;
  }
}

function doneSentence(explanation: Explanation): string | undefined {
  const { status, asOf } = explanation;
  if (status.measured !== undefined) return measuredSentence(explanation);
  if (status.met === undefined) return asOf && overdueSentence(explanation, asOf);
  const done = `On ${writtenMoment(status.met.at)} ${eventClause(status.met.event)}`;
  if (status.late !== undefined) return `${done}. That was ${latenessWords(explanation)} late.`;
  if (status.due === undefined) return `${done}.`;
  return `${done}, in time${status.metOnlyBecauseExtended ? " because of the extension" : ""}.`;
}

function measuredSentence({ status: { measure, measured } }: Explanation): string {
  const figure = `In your case it was ${measured?.figure ?? "not known"}`;
  if (measured?.over === 0) return `${figure}, as it should be.`;
  return `${figure}: ${measured?.over} too ${measure?.atMost !== undefined && (measured?.figure ?? 0) > measure.atMost ? "many" : "few"}.`;
}

function runningSentence({ status: { daysLeft, left, due }, asOf }: Explanation): string | undefined {
  if (asOf === undefined || due === undefined) return undefined;
  const day = writtenMoment(asOf);
  if (daysLeft === 0) return `${day} is the last day.`;
  const amount = daysLeft === undefined ? timeWords(due.epochMs - asOf.epochMs) : daysWords(daysLeft, left?.unit);
  return `On ${day}, ${amount} ${amount.startsWith("1 ") ? "is" : "are"} left.`;
}

function pausedSentence({ status: { dueIfResumedNow }, asOf }: Explanation): string {
  const ifNow = dueIfResumedNow === undefined || asOf === undefined ? "" : ` If it went on from ${writtenDay(asOf.date)}, the last day would be ${writtenDay(dueIfResumedNow.date)}.`;
  return `While the clock is stopped there is no date by which this is due.${ifNow}`;
}

function overdueSentence(explanation: Explanation, asOf: Moment): string {
  return `By ${writtenMoment(asOf)} it had not been done: it was ${latenessWords(explanation)} overdue.`;
}

function latenessWords({ status: { late } }: Explanation): string {
  if (late === undefined) return "";
  return late.days !== undefined && late.days > 0 ? daysWords(late.days, late.unit) : timeWords(late.elapsedMs);
}

function daysWords(n: number, unit: string | undefined): string {
  return unit === "workingDays" ? amountWords(n, unit) : amountOf(n, "day");
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As exact as people say it. */
function timeWords(ms: number): string {
  if (ms < MINUTE) return amountOf(Math.max(1, Math.floor(ms / SECOND)), "second");
  if (ms < 2 * HOUR) return amountOf(Math.floor(ms / MINUTE), "minute");
  return ms < 3 * DAY ? amountOf(Math.floor(ms / HOUR), "hour") : amountOf(Math.floor(ms / DAY), "day");
}

/** Why there is no answer, for someone who did not write the record. */
export function problemSentence({ status: { problem } }: Explanation): string | undefined {
  if (problem === undefined) return undefined;
  switch (problem.code) {
    case "attribute_missing": return `We can't say yet by when this is due: it depends on the ${wordsOf(String(problem["attribute"]))}, which is not recorded for your case.`;
    case "time_needed": return "We can't say exactly when this is due: it depends on the time of day, and only the day was recorded.";
    case "outside_calendar_coverage": return "We can't say yet by when this is due: the bank holidays for that time have not been published.";
    case "charter_not_loaded": return "This is dealt with under other rules, which we do not have here, so we can't give a date.";
    case "no_version_in_force": return "This is dealt with under other rules, of which none was in force on that day, so we can't give a date.";
    default: return problem.message;
  }
}
