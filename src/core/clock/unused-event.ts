/** Why an event of the case changed nothing: none is without effect unless it is named. */
import type { Problem } from "../problem.js";
import { problem } from "../problem.js";
import type { CaseEvent } from "./case.js";
import { singlesOf } from "./known-moment.js";
import type { MomentRule, RightRule, TargetRule, Within } from "./rule.js";
import { isOver, type TargetRun } from "./target-run.js";

/** @param repeated whether the event had happened before */
export function whyUnused(runs: readonly TargetRun[], event: CaseEvent, repeated: boolean): Problem | undefined {
  const { name } = event;
  // What stands in the way of a target is told there.
  if (runs.some((run) => run.problem !== undefined && run.rule.roles.has(name))) return undefined;
  if (runs.some((run) => run.rule.pauses.some((pause) => pause.until.includes(name))))
    return problem("resumed_without_pause", `The event "${name}" ends a pause, and no pause was open.`);
  const waiting = runs.filter((run) => !run.start && !isOver(run) && actsOn(run.rule, name));
  if (waiting.length > 0)
    return problem(
      "event_before_start",
      `The event "${name}" came before the clock of ${waiting.map(({ rule }) => `"${rule.id}"`).join(" and ")} had ` +
        "started, and does nothing to it.",
    );
  if (repeated)
    return problem("event_repeated", `The event "${name}" happened before, and this second time changes nothing.`);
  if (runs.some((run) => isOver(run) && run.rule.roles.has(name))) return afterEnd(event);
  if (runs.some((run) => isReadLater(run, name))) return undefined;
  return problem(
    "event_without_effect",
    `The event "${name}" changes nothing: no target of this case turns on it as it is.`,
  );
}

export function afterEnd({ name }: CaseEvent): Problem {
  return problem("event_after_end", `The event "${name}" came when all that it could have changed was over.`);
}

/** Whether the event could move, stop or meet the target. */
function actsOn({ roles }: TargetRule, name: string): boolean {
  const role = roles.get(name);
  return role !== undefined && (role.moves || role.pauses || role.meets || role.ends);
}

/** A right of the customer turns on it, or a limit runs from it: such an event may come before all others. */
function isReadLater({ start: started, rule }: TargetRun, name: string): boolean {
  const { start, within, adjust, rights } = rule;
  return (
    (!started && start.kind !== "event" && runsFrom(start, name)) ||
    rights.some((right) => turnsOn(right, name)) ||
    hasPartFrom(within, name) ||
    adjust.some((entry) => hasPartFrom(entry.within, name))
  );
}

function turnsOn({ usedBy, from, within }: RightRule, name: string): boolean {
  return usedBy === name || runsFrom(from, name) || (within !== undefined && hasPartFrom(within, name));
}

function hasPartFrom(within: Within, name: string): boolean {
  return "parts" in within && within.parts.some(({ from }) => runsFrom(from, name));
}

function runsFrom(start: MomentRule | undefined, name: string): boolean {
  return start !== undefined && singlesOf(start).some((one) => one.kind === "event" && one.event === name);
}
