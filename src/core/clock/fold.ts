/**
 * Reads the events of a case in order and follows every target through them. Deterministic: the same facts give the
 * same runs.
 */
import type { EpochMs } from "../calendar/zone.js";
import { problem } from "../problem.js";
import type { Problem } from "../problem.js";
import type { CaseEvent, CaseFacts } from "./case.js";
import { followMovedDues, passTime, startWaiting } from "./pass-time.js";
import type { Removal } from "./removal.js";
import { removeLatest } from "./removal.js";
import { inTurn } from "./one-moment.js";
import type { EventRoles, TargetRule } from "./rule.js";
import { giveUp, holdAnew, NO_ROLES, remember, step, withdraw } from "./step.js";
import { newStory, occurrenceOf } from "./story.js";
import type { Story } from "./target-run.js";
import type { TargetRun } from "./target-run.js";
import { appended, isOver, newRun, NONE } from "./target-run.js";
import { afterEnd, whyUnused } from "./unused-event.js";

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
  const { events } = facts;
  for (let place = 0, next = 1; place < events.length; place = next++) {
    const event = events[place] as CaseEvent;
    if (event.epochMs > asOf) break;
    if (!received && event.epochMs >= facts.received.epochMs) {
      received = true;
      apply(reading, facts.received);
    }
    if (!received) {
      readBeforeReceipt(reading, event);
      continue;
    }
    if (timed) passTime(story, event.epochMs);
    while (next < events.length && events[next]?.epochMs === event.epochMs) next++;
    readMoment(reading, next - place === 1 ? [event] : events.slice(place, next));
  }
  if (!received && facts.received.epochMs <= asOf) apply(reading, facts.received);
  if (timed && asOf === Infinity) startWaiting(story, asOf);
  else if (timed) passTime(story, asOf);
  else story.now = asOf === Infinity ? (facts.events.at(-1) ?? facts.received).epochMs : asOf;
  return reading;
}

/**
 * The events of one moment: what stands between two removals of an extension together; a removal that finds nothing
 * before it in the list takes back what stands after it.
 */
function readMoment(reading: Reading, events: readonly CaseEvent[]): void {
  let postponed: readonly CaseEvent[] = NONE;
  for (let place = 0, next = 1; place < events.length; place = next++) {
    const event = events[place] as CaseEvent;
    if (event.name === "extension-removed") {
      if (readRemoval(reading, event) !== "removed") postponed = appended(postponed, event);
    } else if (event.name === "withdrawn") readWithdrawal(reading, event);
    else {
      while (next < events.length && !STANDS_ALONE.has((events[next] as CaseEvent).name)) next++;
      readTogether(reading, place === 0 && next === events.length ? events : events.slice(place, next));
    }
  }
  for (const event of postponed) {
    const removal = readRemoval(reading, event);
    if (removal === "removed") continue;
    const message =
      removal === "nothing"
        ? "There is no accepted extension to remove."
        : "The extension had run out before it was removed, and without it there would be no due by now: what was " +
          "missed stays missed.";
    reading.problems.push(problem("nothing_to_remove", message, { index: event.index }));
  }
}

const STANDS_ALONE: ReadonlySet<string> = new Set(["extension-removed", "withdrawn"]);

function readRemoval(reading: Reading, event: CaseEvent): Removal {
  const { runs } = reading;
  const removal = removeLatest(runs, event, giveUp);
  if (removal !== "removed") return removal;
  for (const run of runs) remember(run, event.epochMs);
  const waiting = reading.timed ? runs.filter((run) => !run.start) : NONE;
  reading.used = appended(reading.used, event.index);
  settle(reading, event.epochMs);
  for (const run of waiting) takeUp(run, reading.story.occurred);
  return removal;
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
  const repeated = occurrenceOf(reading.story, event.name) !== undefined;
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
  else nameUnused(reading, event, repeated);
}

function readWithdrawal(reading: Reading, event: CaseEvent): void {
  if (reading.withdrawnBy) {
    nameAfterWithdrawal(reading, event);
    return;
  }
  reading.withdrawnBy = event;
  if (reading.runs.every(isOver)) {
    reading.problems.push({ ...afterEnd(event), index: event.index });
    return;
  }
  reading.used = appended(reading.used, event.index);
  for (const run of reading.runs) withdraw(run, event);
}

/** The customer may still go to the ombudsman: what a right turns on is not named. */
function nameAfterWithdrawal(reading: Reading, event: CaseEvent): void {
  const repeated = occurrenceOf(reading.story, event.name) !== undefined;
  reading.story.occurred.push(event);
  if (event.name !== "withdrawn" && !reading.runs.some((run) => run.rule.roles.has(event.name))) {
    nameUnused(reading, event, repeated);
    return;
  }
  reading.problems.push(
    problem(
      "event_after_withdrawal",
      `The event "${event.name}" is dated after the case was withdrawn and is left out.`,
      { index: event.index },
    ),
  );
}

function readTogether(reading: Reading, events: readonly CaseEvent[]): void {
  if (reading.withdrawnBy) {
    for (const event of events) nameAfterWithdrawal(reading, event);
    return;
  }
  if (events.length === 1) {
    const event = events[0] as CaseEvent;
    const repeated = occurrenceOf(reading.story, event.name) !== undefined;
    if (!apply(reading, event)) nameUnused(reading, event, repeated);
    return;
  }
  const names = new Set<string>();
  const repeated = events.map(({ name }) => {
    const seen = names.has(name) || occurrenceOf(reading.story, name) !== undefined;
    names.add(name);
    return seen;
  });
  const used = applyAll(reading, events);
  events.forEach((event, place) => {
    if (!used.has(event)) nameUnused(reading, event, repeated[place] === true);
  });
}

function nameUnused(reading: Reading, event: CaseEvent, repeated: boolean): void {
  const why = whyUnused(reading.runs, event, repeated);
  if (why) reading.problems.push({ ...why, index: event.index });
}

/** @returns whether the event did something to any target */
function apply(reading: Reading, event: CaseEvent): boolean {
  reading.story.occurred.push(event);
  let used = false;
  for (const run of reading.runs) {
    const roles = run.rule.roles.get(event.name) ?? NO_ROLES;
    if (isUnconcerned(run, roles)) continue;
    if (applyTo(run, event, roles)) used = true;
    remember(run, event.epochMs);
  }
  if (used) {
    reading.used = appended(reading.used, event.index);
    settle(reading, event.epochMs);
  }
  return used;
}

/** Most events are about other targets: one look-up, instead of a comparison with every event that the rule names. */
function isUnconcerned(run: TargetRun, roles: EventRoles): boolean {
  return run.problem !== undefined || (roles === NO_ROLES && run.rule.onlyByRoles && run.open.length === 0);
}

/** @returns those of several events of one moment that did something to any target */
function applyAll(reading: Reading, events: readonly CaseEvent[]): ReadonlySet<CaseEvent> {
  for (const event of events) reading.story.occurred.push(event);
  const used = new Set<CaseEvent>();
  const now = (events[0] as CaseEvent).epochMs;
  for (const run of reading.runs) {
    for (const event of inTurn(run, events)) {
      const roles = run.rule.roles.get(event.name) ?? NO_ROLES;
      if (!isUnconcerned(run, roles) && applyTo(run, event, roles)) used.add(event);
    }
    remember(run, now);
  }
  for (const event of used) reading.used = appended(reading.used, event.index);
  if (used.size > 0) settle(reading, now);
  return used;
}

function applyTo(run: TargetRun, event: CaseEvent, roles: EventRoles): boolean {
  try {
    return step(run, event, roles);
  } catch (error) {
    giveUp(run, error);
    return true;
  }
}

/** What was done at this moment to one target may matter to others. */
function settle(reading: Reading, now: EpochMs): void {
  if (reading.timed) followMovedDues(reading.story, now);
  for (const run of reading.runs) if (run.rule.internal) holdAnew(run, now);
}
