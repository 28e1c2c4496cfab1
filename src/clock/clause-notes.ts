/** Notes on a date that more than one clause has set: "a charter built on memory says so on that clause", and so does the answer. */
import type { AnswerHead } from "../charter/answer-head.js";
import type { TargetRun } from "../core/run.js";

export function notesOf(head: AnswerHead, run: TargetRun | undefined): readonly string[] | undefined {
  if (run === undefined || (run.adjustments.length === 0 && run.pauses.length === 0 && run.forgotten.length === 0)) return head.notes;
  const moved = run.adjustments.filter(({ rule }) => !rule.clause.verified).map(({ event }) => unread(`"${event.name}" moved the due`));
  const stopped = [...run.forgotten, ...run.pauses].filter(({ rule }) => !rule.clause.verified).map(({ stop }) => unread(`"${stop.name}" stopped the clock`));
  const notes = new Set([...(head.notes ?? []), ...stopped, ...moved]);
  return notes.size === 0 ? undefined : [...notes];
}

function unread(what: string): string {
  return `The clause under which ${what} was not checked against its text.`;
}
