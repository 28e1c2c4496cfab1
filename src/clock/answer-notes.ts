/** What to know before relying on a date: clauses that set it and rest on memory, limits that are not known yet. */
import type { AnswerHead } from "../charter/answer-head.js";
import type { TargetRun } from "../core/run.js";
import { isOver } from "../core/run.js";
import { startIn } from "../core/story.js";

export function notesOf(head: AnswerHead, run: TargetRun | undefined): readonly string[] | undefined {
  if (run === undefined || (run.rule.onlyByRoles && run.adjustments.length === 0 && run.pauses.length === 0 && run.forgotten.length === 0)) return head.notes;
  const notes = new Set([...(head.notes ?? []), ...uncheckedClauses(run), ...limitsToCome(run)]);
  return notes.size === 0 ? undefined : [...notes];
}

/** "A charter built on memory says so on that clause", and so does the answer that rests on it. */
function uncheckedClauses(run: TargetRun): string[] {
  const stopped = [...run.forgotten, ...run.pauses].filter(({ rule }) => !rule.clause.verified).map(({ stop }) => `"${stop.name}" stopped the clock`);
  const moved = run.adjustments.filter(({ rule }) => !rule.clause.verified).map(({ event }) => `"${event.name}" moved the due`);
  return [...stopped, ...moved].map((what) => `The clause under which ${what} was not checked against its text.`);
}

/** A limit that runs from what has not happened sets none yet: the sooner or the later of several may be another one then. */
function limitsToCome(run: TargetRun): string[] {
  const { within } = run.adjustments[run.adjustments.length - 1]?.rule ?? run.rule;
  if (!run.start || isOver(run) || (within.kind !== "firstOf" && within.kind !== "lastOf")) return [];
  return within.parts.flatMap(({ from }) => {
    if (from === undefined || from.kind === "due" || startIn(run.story, from)) return [];
    const what = from.kind === "event" ? `"${from.event}"` : `the meeting of "${from.target}"`;
    return [`A limit runs from ${what}, which has not happened: the due may move when it does.`];
  });
}
