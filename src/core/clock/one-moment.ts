/**
 * Events of one moment: mostly plain dates of one day, of which nobody knows which came first. A clock takes them in
 * the
 * order in which each of them can do something, so that nothing is lost for where it stands in the list.
 */
import type { CaseEvent } from "./case.js";
import { NO_ROLES } from "./step.js";
import { matches } from "./story.js";
import type { TargetRun } from "./target-run.js";

/** The order in which a clock takes the events of one moment; those of the same kind as they are listed. */
export function inTurn(run: TargetRun, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const turns = new Map(events.map((event) => [event, turnOf(run, event)]));
  return events.toSorted((a, b) => turns.get(a)! - turns.get(b)!);
}

/**
 * What starts a clock comes before all that can happen to it; a clock that stands is started again before it is moved,
 * met or stopped; it is moved before it is met, a last time met before it ends; and what ended it leaves nothing to
 * stop.
 */
function turnOf(run: TargetRun, event: CaseEvent): number {
  const { ends, pauses, moves, meets } = run.rule.roles.get(event.name) ?? NO_ROLES;
  const { start } = run.rule;
  if (!run.start && start.kind === "event" && matches(event, start)) return 0;
  if (pauses && run.open.some(({ rule }) => rule.until.includes(event.name))) return 1;
  if (moves) return 2;
  if (meets) return 3;
  if (ends) return 4;
  return pauses && run.rule.pauses.some(({ from }) => from === event.name) ? 5 : 6;
}
