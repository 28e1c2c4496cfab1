/**
 * Reads the events of a case in order and follows every target through them. Deterministic: the same facts give the
 * same runs.
 */
import { problem } from "../problem.js";
import type { Problem } from "../problem.js";
import type { CaseEvent, CaseFacts } from "./case.js";
import { followMovedDues, passTime, startWaiting } from "./pass-time.js";
import { removeLatest } from "./removal.js";
import type { TargetRule } from "./rule.js";
import { giveUp, holdAnew, NO_ROLES, remember, step, withdraw } from "./step.js";
import { newStory, occurrenceOf } from "./story.js";
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
  const runs: TargetRun[] = [];
  const story = newStory(runs);
  let timed = false;
  for (const rule of rules) {
    runs.push(newRun(rule, story));
    if (rule.startsWithTime || rule.followsDues || rule.resumesWithTime) timed = true;
  }
  const reading: Reading = { runs, problems: [], used: NONE, story, timed, withdrawnBy: undefined };
  let received = false;
  for (const event of facts.events) {
    if (event.epochMs > asOf) break;
    if (!received && event.epochMs >= facts.received.epochMs) {
      received = true;
      apply(reading, facts.received);
    }
    if (timed && received) passTime(story, event.epochMs);
    if (!received) readBeforeReceipt(reading, event);
    else if (event.name === "extension-removed") readRemoval(reading, event);
    else readEvent(reading, event);
  }
  if (!received && facts.received.epochMs <= asOf) apply(reading, facts.received);
  if (timed && asOf === Infinity) startWaiting(story, asOf);
  else if (timed) passTime(story, asOf);
  else story.now = asOf === Infinity ? (facts.events.at(-1) ?? facts.received).epochMs : asOf;
  return reading;
}

function readRemoval(reading: Reading, event: CaseEvent): void {
  const { runs } = reading;
  const removal = removeLatest(runs, event, giveUp);
  if (removal === "removed") {
    for (const run of runs) remember(run, event.epochMs);
    const waiting = reading.timed ? runs.filter((run) => !run.start) : NONE;
    settle(reading, event);
    for (const run of waiting) takeUp(run, reading.story.occurred);
  } else
    reading.problems.push(
      problem(
        "nothing_to_remove",
        removal === "nothing"
          ? "There is no accepted extension to remove."
          : "The extension had run out before it was removed, and without it there would be no due by now: what was " +
              "missed stays missed.",
        { index: event.index },
      ),
    );
}

/** A miss that came to light may have started a clock before now: what has happened since acts on it. */
function takeUp(run: TargetRun, occurred: readonly CaseEvent[]): void {
  const since = run.start?.epochMs;
  if (since === undefined) return;
  try {
    for (const event of occurred)
      if (event.epochMs > since) step(run, event, run.rule.roles.get(event.name) ?? NO_ROLES);
  } catch (error) {
    giveUp(run, error);
  }
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

function readEvent(reading: Reading, event: CaseEvent): void {
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
  const repeated = occurrenceOf(reading.story, event.name) !== undefined;
  if (apply(reading, event)) return;
  if (reading.runs.some((run) => run.rule.pauses.some((pause) => pause.until.includes(event.name))))
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
function apply(reading: Reading, event: CaseEvent): boolean {
  reading.story.occurred.push(event);
  let used = false;
  for (const run of reading.runs) {
    // Most events are about other targets: one look-up, instead of a comparison with every event that the rule names.
    const roles = run.rule.roles.get(event.name) ?? NO_ROLES;
    if (run.problem || (roles === NO_ROLES && run.rule.onlyByRoles && run.open.length === 0)) continue;
    try {
      if (step(run, event, roles)) used = true;
    } catch (error) {
      giveUp(run, error);
      used = true;
    }
    remember(run, event.epochMs);
  }
  if (used) settle(reading, event);
  return used;
}

/** What the event did to one target may matter to others. */
function settle(reading: Reading, event: CaseEvent): void {
  reading.used = appended(reading.used, event.index);
  if (reading.timed) followMovedDues(reading.story, event.epochMs);
  for (const run of reading.runs) if (run.rule.internal) holdAnew(run, event.epochMs);
}
