/**
 * Reads the events of a case in order and follows every target through them. Deterministic: the same facts give the
 * same runs.
 */
import { problem } from "../problem.js";
import type { Problem } from "../problem.js";
import type { Standing } from "./adjust.js";
import type { CaseEvent, CaseFacts } from "./case.js";
import { occurrenceOf } from "./case.js";
import { keepSegments, withoutLatest } from "./removal.js";
import { followMovedDues, passTime, startWaiting } from "./pass-time.js";
import type { TargetRule } from "./rule.js";
import { giveUp, holdAnew, NO_ROLES, remember, step, withdraw } from "./step.js";
import type { Story } from "./target-run.js";
import type { TargetRun } from "./target-run.js";
import { appended, newRun, NONE } from "./target-run.js";

/** An event that the clock could not use, by its place in the case's own list. */
export interface EventProblem extends Problem {
  readonly index: number;
}

export interface Fold {
  readonly runs: readonly TargetRun[];
  readonly problems: readonly EventProblem[];
  /** Events that did something, by index: an event unused here may be used by another charter that governs the case. */
  readonly used: readonly number[];
}

interface Reading {
  readonly runs: TargetRun[];
  readonly problems: EventProblem[];
  used: readonly number[];
  readonly story: Story;
  /** Something can change without an event. */
  readonly timed: boolean;
  withdrawnBy: CaseEvent | undefined;
}

/**
 * @param rules in an order in which a target stands after the one whose meeting starts it
 * @param asOf events after this instant change nothing
 */
export function foldCase(rules: readonly TargetRule[], facts: CaseFacts, asOf: number): Fold {
  return read(rules, facts, asOf, undefined, NOTHING_REMOVED);
}

const NOTHING_REMOVED: ReadonlySet<number> = new Set();

function read(
  rules: readonly TargetRule[],
  facts: CaseFacts,
  asOf: number,
  standing: readonly Standing[] | undefined,
  removals: ReadonlySet<number>,
): Fold {
  const runs: TargetRun[] = [];
  const story: Story = { occurred: [], runs, now: -Infinity };
  let timed = false;
  for (const rule of rules) {
    runs.push(newRun(rule, story));
    if (rule.startsWithTime || rule.followsDues) timed = true;
  }
  const reading: Reading = { runs, problems: [], used: NONE, story, timed, withdrawnBy: undefined };
  let received = false;
  for (const event of facts.events) {
    if (event.epochMs > asOf) break;
    if (!received && event.epochMs >= facts.received.epochMs) {
      received = true;
      apply(reading, facts.received, standing);
    }
    if (timed && received) passTime(story, event.epochMs, standing);
    if (!received) readBeforeReceipt(reading, event);
    else if (event.name === "extension-removed") {
      if (removals.has(event.index)) continue;
      const again = withoutLatest(reading.runs, event, standing);
      if (again) {
        const fold = read(rules, facts, asOf, again, new Set([...removals, event.index]));
        keepSegments(reading.runs, fold.runs, event.epochMs);
        return fold;
      }
      reading.problems.push(
        problem("nothing_to_remove", "There is no accepted extension to remove.", { index: event.index }),
      );
    } else readEvent(reading, event, standing);
  }
  if (!received && facts.received.epochMs <= asOf) apply(reading, facts.received, standing);
  if (timed && asOf === Infinity) startWaiting(story, asOf, standing);
  else if (timed) passTime(story, asOf, standing);
  else story.now = asOf === Infinity ? (facts.events.at(-1) ?? facts.received).epochMs : asOf;
  return reading;
}

function readBeforeReceipt(reading: Reading, event: CaseEvent): void {
  reading.story.occurred.push(event);
  const acts =
    event.name === "withdrawn" ||
    event.name === "extension-removed" ||
    reading.runs.some((run) => run.rule.roles.has(event.name));
  if (acts)
    reading.problems.push(
      problem(
        "event_before_receipt",
        `The event "${event.name}" is dated before the receipt of the case and is left out.`,
        { index: event.index },
      ),
    );
}

function readEvent(reading: Reading, event: CaseEvent, standing: readonly Standing[] | undefined): void {
  if (reading.withdrawnBy) {
    // The customer may still go to the ombudsman: only what would act on a target is named.
    reading.story.occurred.push(event);
    if (!reading.runs.some((run) => run.rule.roles.has(event.name))) return;
    reading.problems.push(
      problem(
        "event_after_withdrawal",
        `The event "${event.name}" is dated after the case was withdrawn and is left out.`,
        { index: event.index },
      ),
    );
    return;
  }
  if (event.name === "withdrawn") {
    reading.withdrawnBy = event;
    reading.used = appended(reading.used, event.index);
    for (const run of reading.runs) withdraw(run, event);
    return;
  }
  const repeated = occurrenceOf(reading.story.occurred, event.name) !== undefined;
  if (apply(reading, event, standing)) return;
  if (reading.runs.some((run) => run.rule.pauses.some((pause) => pause.until === event.name)))
    reading.problems.push(
      problem("resumed_without_pause", `The event "${event.name}" ends a pause, and no pause was open.`, {
        index: event.index,
      }),
    );
  else if (repeated)
    reading.problems.push(
      problem("event_repeated", `The event "${event.name}" happened before, and this second time changes nothing.`, {
        index: event.index,
      }),
    );
}

/** @returns whether the event did something to any target */
function apply(reading: Reading, event: CaseEvent, standing: readonly Standing[] | undefined): boolean {
  reading.story.occurred.push(event);
  let used = false;
  let place = 0;
  for (const run of reading.runs) {
    const decided = standing?.[place++];
    // Most events are about other targets: one look-up, instead of a comparison with every event that the rule names.
    const roles = run.rule.roles.get(event.name) ?? NO_ROLES;
    if (run.problem || (roles === NO_ROLES && run.rule.onlyByRoles && run.open.length === 0)) continue;
    try {
      if (step(run, event, roles, decided)) used = true;
    } catch (error) {
      giveUp(run, error);
      used = true;
    }
    remember(run, event.epochMs);
  }
  if (used) {
    reading.used = appended(reading.used, event.index);
    if (reading.timed) followMovedDues(reading.story, event.epochMs, standing);
    for (const run of reading.runs) if (run.rule.internal) holdAnew(run, event.epochMs);
  }
  return used;
}
