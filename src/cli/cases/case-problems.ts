/**
 * What stands in the way of an answer, and is said beside it: events that could not be used, targets of which nothing
 * can be said.
 */
import type { Assessment, CaseRecord, Charter, Problem, TargetStatus } from "../../index.js";
import { assess, momentIn } from "../../index.js";
import type { RowNotes } from "./row-report.js";

/**
 * Named problems of the case's own events. What lies ahead of the moment asked about is no fault of the case, unless
 * that is now.
 */
export function noteEvents({ problems }: Pick<Assessment, "problems">, notes: RowNotes, isNow = false): void {
  for (const problem of problems)
    if (isNow || problem.code !== "event_after_as_of") notes.note({ ...problem, path: `/events/${problem.index}` });
}

/** The same where no moment is asked about: after all that has happened. */
export function noteEventsSoFar(charter: Charter, record: CaseRecord, notes: RowNotes): void {
  if (!record.events?.length) return;
  const days = record.events.map(({ at }) => momentIn(charter.timeZone, at).date);
  noteEvents(assess(charter, record, { asOf: days.reduce((last, day) => (day > last ? day : last)) }), notes);
}

/** Targets that are neither kept nor broken, since nobody can say which. */
export function unansweredIn({ targets }: Assessment): (TargetStatus & { readonly problem: Problem })[] {
  return targets.filter(
    (status): status is TargetStatus & { readonly problem: Problem } =>
      status.state === "problem" && status.problem !== undefined,
  );
}

/**
 * For answers that have no place for either: events and targets are told, the targets with their titles.
 * @returns the targets
 */
export function noteAssessment(assessment: Assessment, notes: RowNotes, isNow = false): readonly TargetStatus[] {
  noteEvents(assessment, notes, isNow);
  const found = unansweredIn(assessment);
  const told = new Set<string>();
  for (const { title, problem } of found) {
    // What stands in the way of one target is often the same for all: it is said once, and each is counted.
    const isTold = told.has(problem.message);
    const alike = isTold ? 0 : found.filter((other) => other.problem.message === problem.message).length;
    told.add(problem.message);
    notes.unanswered(
      { ...problem, message: `${title}${alike > 1 ? ` and ${alike - 1} more` : ""}: ${problem.message}` },
      isTold,
    );
  }
  return found;
}
