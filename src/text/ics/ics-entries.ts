/** What a case puts into a calendar: its dues and the moments at which somebody has to be told. */
import type { AsOf } from "../../answers/as-of.js";
import type { Assessment } from "../../answers/assess.js";
import { assess } from "../../answers/assess.js";
import type { CaseRecord } from "../../answers/case-record.js";
import type { Escalation } from "../../answers/escalations.js";
import { escalations } from "../../answers/escalations.js";
import type { TargetStatus } from "../../answers/target-status.js";
import type { Charter } from "../../charter/charter.js";
import { fail } from "../../core/problem.js";
import type { Moment } from "../../time/moment.js";
import { byWhen } from "../words/length-words.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "../words/word-list.js";
import { writtenDue } from "../words/written-date.js";

/** One entry of a calendar file. */
export interface CalendarEntry {
  /**
   * Case, target and step: the same in every file, so that a due that has moved moves the entry that is there already.
   */
  readonly uid: string;
  /** Grows with every event of the case: calendars take the entry with the higher one. */
  readonly sequence: number;
  readonly at: Moment;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** "tentative": counted with holidays that are not published yet. "cancelled": settled, see `CalendarFileOptions`. */
  readonly status: "confirmed" | "tentative" | "cancelled";
}

export interface CalendarFileOptions extends AsOf {
  /**
   * What becomes of targets that are met, paused, lapsed or withdrawn. "leave-out" (the default) is right for a
   * calendar that people subscribe to; "cancel" tells calendars that imported an earlier file to strike the entry out.
   */
  readonly settled?: "leave-out" | "cancel" | undefined;
}

/** Met, stopped or given up: nobody waits for the due any more. */
const SETTLED: ReadonlySet<TargetStatus["state"]> = new Set<TargetStatus["state"]>([
  "met",
  "met-late",
  "paused",
  "lapsed",
  "withdrawn",
  "ended",
]);

/**
 * The entries of one case: an entry for the due of every open target, overdue ones included, and one for every step of
 * its escalation towards that due.
 *
 * @throws SlaError as `assess`, and `case_without_id`: without an id an entry could not be found again
 * @example
 * const open = { id: "C-101", kind: "complaint", service: "other", received: "2026-01-05" };
 * calendarEntries(charter, open, { asOf: "2026-01-06" })[0].summary
 * //=> "Due: Response to a complaint (C-101)"
 */
export function calendarEntries(
  charter: Charter,
  record: CaseRecord,
  { asOf, settled = "leave-out" }: CalendarFileOptions,
): CalendarEntry[] {
  const assessment = assess(charter, record, { asOf });
  const { id } = assessment;
  if (id === undefined || id === "")
    return fail("case_without_id", "A case without an id can't stand in a calendar file.", {
      hint: "Give each case an id: it is what finds its entry again when a due moves.",
      path: "/id",
    });
  const about: AboutCase = { id, authority: charter.authority.id, sequence: eventsSoFar(record, assessment) };
  const steps = escalations(charter, record, { asOf });
  return assessment.targets.flatMap((status) => {
    if (status.target === undefined || !status.owed) return [];
    if (!isSettled(status)) return openEntries(about, status, status.target, steps);
    return settled === "cancel"
      ? cancelledEntries(about, status, status.target, stepsFromStart(charter, record, status))
      : [];
  });
}

interface AboutCase {
  readonly id: string;
  readonly authority: string;
  readonly sequence: number;
}

/** A due moves only by an event, or by a holiday that is announced; both counts never go down. */
function eventsSoFar(record: CaseRecord, { problems }: Assessment): number {
  return (record.events?.length ?? 0) - problems.filter(({ code }) => code === "event_after_as_of").length;
}

function openEntries(
  about: AboutCase,
  status: TargetStatus,
  target: string,
  steps: readonly Escalation[],
): CalendarEntry[] {
  const { due, series } = status;
  if (due === undefined) return [];
  const state = status.provisional ? "tentative" : "confirmed";
  const ofThisDue = steps.filter(
    (step) => !step.problem && step.series === series && step.target === target && step.due.epochMs === due.epochMs,
  );
  return [
    dueEntry(about, status, target, due, state),
    ...lastOfEach(ofThisDue).map((step) => stepEntry(about, status, step, state)),
  ];
}

/** The due and its reminders: nobody has to be reminded of what is done. */
function cancelledEntries(
  about: AboutCase,
  status: TargetStatus,
  target: string,
  steps: readonly Escalation[],
): CalendarEntry[] {
  const at = status.due ?? status.dueIfResumedNow ?? status.start;
  if (at === undefined) return [];
  const own = steps.filter((step) => !step.problem && step.series === status.series && step.target === target);
  return [
    dueEntry(about, status, target, at, "cancelled"),
    ...lastOfEach(own).map((step) => stepEntry(about, status, step, "cancelled")),
  ];
}

/** A step has one entry, whatever dues it was a step of: the last, which the others were moved to. */
function lastOfEach(steps: readonly Escalation[]): readonly Escalation[] {
  return [...new Map(steps.map((step) => [step.step, step])).values()];
}

/** All that an earlier file may have held: when its clock started, every step of a target is still ahead. */
function stepsFromStart(charter: Charter, record: CaseRecord, { start }: TargetStatus): Escalation[] {
  return start === undefined ? [] : escalations(charter, record, { asOf: start.iso });
}

/** With a share, a case that is past its due is `missed` whether it was answered late or not at all. */
function isSettled(status: TargetStatus): boolean {
  return SETTLED.has(status.state) || (status.state === "missed" && status.met !== undefined);
}

function dueEntry(
  about: AboutCase,
  status: TargetStatus,
  target: string,
  at: Moment,
  state: CalendarEntry["status"],
): CalendarEntry {
  const isOverdue = status.late !== undefined && state !== "cancelled";
  const name = isOverdue ? "Overdue" : state === "cancelled" ? "Settled" : status.internal ? "Internal target" : "Due";
  return {
    uid: uidOf(about, [status.series, target]),
    sequence: sequenceOf(about, status),
    at,
    summary: `${name}: ${status.title} (${about.id})`,
    description: [
      sentence(`${status.title}, ${status.within === undefined ? "as promised" : byWhen(status.within)}`),
      sentence(state === "cancelled" ? capitalised(wordsOf(status.state)) : `To be done ${writtenDue(at)}`),
      ...(status.internal ? ["The authority's own target, not a promise."] : []),
      ...(status.owedBy === undefined ? [] : [`Owed by the ${wordsOf(status.owedBy)}.`]),
      ...(state === "tentative" ? ["Provisional: the bank holidays up to then are not published yet."] : []),
      ...(status.quote === undefined ? [] : [inQuotes(status.quote)]),
      `Charter: ${status.charter}`,
    ].join("\n"),
    categories: [status.internal ? "Internal target" : "Due", ...(isOverdue ? ["Overdue"] : [])],
    status: state,
  };
}

function stepEntry(
  about: AboutCase,
  status: TargetStatus,
  step: Escalation,
  state: CalendarEntry["status"],
): CalendarEntry {
  const told = listed(step.notify.map(wordsOf));
  return {
    uid: uidOf(about, [step.series, step.target, step.step]),
    sequence: sequenceOf(about, status),
    at: step.at,
    summary: `${capitalised(wordsOf(step.action))}: ${told}. ${status.title} (${about.id})`,
    description: [
      sentence(`${capitalised(wordsOf(step.action))} ${told}`),
      sentence(`${status.title} is to be done ${writtenDue(step.due)}`),
      `Charter: ${step.charter}`,
    ].join("\n"),
    categories: ["Escalation", ...(step.internal ? ["Internal target"] : [])],
    status: state,
  };
}

function sequenceOf({ sequence }: AboutCase, status: TargetStatus): number {
  return sequence + (status.movedByHoliday === undefined ? 0 : 1);
}

/** Each part is written so that nothing in it can be taken for a separator. */
function uidOf({ id, authority }: AboutCase, parts: readonly string[]): string {
  return `${[id, ...parts].map(encodeURIComponent).join("/")}@${authority}`;
}
