/** What to know before relying on a date: clauses that set it and rest on memory, limits that are not known yet. */
import type { AnswerHead } from "../charter/compile/answer-head.js";
import { momentIn } from "../core/clock/known-moment.js";
import type { MomentRule } from "../core/clock/rule.js";
import type { TargetRun } from "../core/clock/target-run.js";
import { isOver } from "../core/clock/target-run.js";

type Notes = readonly string[] | undefined;

export function notesOf(head: AnswerHead, run: TargetRun | undefined): Notes {
  let { notes } = head;
  if (run === undefined) return notes;
  for (const { rule, stop } of run.forgotten)
    if (!rule.clause.verified) notes = noted(notes, uncheckedClause(stop.name, "stopped the clock"));
  for (const { rule, stop } of run.pauses)
    if (!rule.clause.verified) notes = noted(notes, uncheckedClause(stop.name, "stopped the clock"));
  for (const { rule, event } of run.adjustments)
    if (!rule.clause.verified) notes = noted(notes, uncheckedClause(event.name, "moved the due"));
  return run.rule.onlyByRoles ? notes : limitsToCome(run).reduce(noted, notes);
}

function noted(notes: Notes, note: string): Notes {
  if (notes === undefined) return [note];
  return notes.includes(note) ? notes : [...notes, note];
}

/** "A charter built on memory says so on that clause", and so does the answer that rests on it. */
function uncheckedClause(event: string, did: string): string {
  return `The clause under which "${event}" ${did} was not checked against its text.`;
}

/**
 * A limit that runs from what has not happened sets none yet: the sooner or the later of several may be another one
 * then.
 */
function limitsToCome(run: TargetRun): string[] {
  const { within } = run.adjustments[run.adjustments.length - 1]?.rule ?? run.rule;
  if (!run.start || isOver(run) || (within.kind !== "firstOf" && within.kind !== "lastOf")) return [];
  return within.parts.flatMap(({ from }) => {
    if (from === undefined || from.kind === "due" || momentIn(run.story, from)) return [];
    return [`A limit runs from ${momentNoun(from)}, which has not happened: the due may move when it does.`];
  });
}

function momentNoun(from: MomentRule): string {
  switch (from.kind) {
    case "event":
      return `"${from.event}"`;
    case "target":
      return `the meeting of "${from.target}"`;
    case "due":
      return `the due of "${from.target}"`;
    case "missed":
      return `the missing of "${from.target}"`;
    default:
      return `the ${from.kind === "firstOf" ? "first" : "last"} of ${from.of.map(momentNoun).join(", ")}`;
  }
}
