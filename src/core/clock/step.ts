/** What one event does to one target. */
import type { EpochMs } from "../calendar/zone.js";
import { SlaError } from "../problem.js";
import { adjust, adjustFromBefore, lacksContent, mayComeBefore } from "./adjust.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { missingContents } from "./case.js";
import { isInTime } from "./in-time.js";
import { holdForNextTurn, lapseOf, resumeClock, stopClock } from "./pause.js";
import type { KnownMoment } from "./known-moment.js";
import { isMadeBy, momentIn } from "./known-moment.js";
import type { AdjustRule, EventRoles, Within } from "./rule.js";
import { dueUnder } from "./run-due.js";
import { dueWhenMet } from "./status.js";
import { matches } from "./story.js";
import { pausedUntil } from "./taken-out.js";
import type { TargetRun, Verdict } from "./target-run.js";
import { appended, forgetAdjustments, forgetPauses, isOver, NONE } from "./target-run.js";

/** @returns whether the event did something to this target */
export function step(run: TargetRun, event: CaseEvent, roles: EventRoles): boolean {
  if (isOver(run)) return run.open.some((pause) => pause.rule.until.includes(event.name));
  lapse(run, event.epochMs);
  if (isOver(run)) return run.pauses.some((pause) => pause.rule.until.includes(event.name));
  const started = run.start === undefined && (roles.starts || run.rule.start.kind !== "event") && begin(run, event);
  if (started && run.start && run.start.epochMs < event.epochMs) meetAtStart(run, run.start);
  if (isOver(run)) return true;
  let used = started;
  if (roles.ends) {
    // Whether it ended in time may turn on the time of day; then this asks for it.
    isInTime(run, event);
    run.endedBy = event;
    return true;
  }
  if (roles.pauses) used = resumeClock(run, event) || used;
  if (roles.moves && !(started && run.startEvent === event)) used = move(run, event) || used;
  used = recount(run, event) || used;
  used = (roles.meets && meet(run, event)) || used;
  // Last: what an event meets it need not stop, and where the same is due again, it is the new clock that it stops.
  if (roles.pauses && !isOver(run)) used = stopClock(run, event) || used;
  return used;
}

/**
 * "The first at or after its start": of what is dated by the same day alone nobody knows which came first, so that an
 * answer which stands before the start in the list is not lost.
 */
function meetAtStart(run: TargetRun, start: CaseMoment): void {
  for (const event of run.story.occurred)
    if (event !== start && event.epochMs === start.epochMs && !isOver(run) && run.rule.roles.get(event.name)?.meets)
      meet(run, event);
}

function begin(run: TargetRun, event: CaseEvent): boolean {
  const { start } = run.rule;
  if (start.kind === "event") {
    if (!matches(event, start)) return false;
    open(run, event, event, true);
    return true;
  }
  const moment = momentIn(run.story, start);
  if (!moment || moment.at.epochMs > event.epochMs) return false;
  run.startedBy = moment.rule;
  open(run, moment.at, moment.event, moment.rule.kind === "event");
  return true;
}

/** The clock starts without an event, at a moment that has come since the last one. */
export function startAt(run: TargetRun, moment: KnownMoment): void {
  run.startedBy = moment.rule;
  open(run, moment.at, moment.event, moment.rule.kind === "event");
  meetAtStart(run, moment.at);
}

function open(run: TargetRun, at: CaseMoment, event: CaseEvent | undefined, byEvent: boolean): void {
  run.start = at;
  run.startEvent = event;
  run.startedByEvent = byEvent;
  if (run.open.length === 0) run.due = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
  for (const earlier of run.pending) record(run, adjustFromBefore(run, earlier));
  run.pending = NONE;
}

function move(run: TargetRun, event: CaseEvent): boolean {
  if (run.start) return record(run, adjust(run, event, isInTime(run, event)));
  // An extension belongs to the clock that was running: this one has not started.
  if (!run.rule.adjust.some((rule) => rule.on === event.name && mayComeBefore(rule))) return false;
  run.pending = appended(run.pending, event);
  return true;
}

function record(run: TargetRun, verdict: Verdict | undefined): boolean {
  if (verdict) run.verdicts = appended(run.verdicts, verdict);
  return verdict !== undefined;
}

/** A limit that runs from a start of its own is known from that moment on; once breached, a target stays so. */
function recount(run: TargetRun, event: CaseEvent): boolean {
  const startsLimit = ({ within }: { readonly within: Within }): boolean =>
    "parts" in within && within.parts.some(({ from }) => from && isMadeBy(run.story, from, event));
  // Few rules have such limits, and a case may have thousands of adjustments.
  const ofAdjustment = (rule: AdjustRule): boolean =>
    startsLimit(rule) && run.adjustments.some((adjustment) => adjustment.rule === rule);
  if (!startsLimit(run.rule) && !run.rule.adjust.some(ofAdjustment)) return false;
  if (run.start && run.open.length === 0 && isInTime(run, event))
    run.due = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
  return true;
}

function meet(run: TargetRun, event: CaseEvent): boolean {
  if (!run.start || run.rule.kind === "measure") return false;
  let missing: readonly string[] | undefined;
  for (const match of run.rule.metBy) {
    if (match.event !== event.name) continue;
    const lacking = missingContents(event, match.requires);
    if (lacking.length === 0) return answer(run, event);
    missing ??= lacking;
  }
  if (!missing) return false;
  run.verdicts = appended(run.verdicts, {
    event,
    kind: "answer",
    rule: undefined,
    accepted: false,
    refusal: lacksContent(event, missing),
    dueBefore: run.due,
    dueAfter: run.due,
    removedBy: undefined,
  });
  return true;
}

function answer(run: TargetRun, event: CaseEvent): true {
  const late = !isInTime(run, event);
  if (run.rule.kind === "recurring") nextPeriod(run, event, late);
  else {
    run.metBy = event;
    run.metLate = late;
    if (run.open.length > 0) run.due = dueWhenMet(run, event);
  }
  return true;
}

/** "Due again, counted from each time it is met." */
function nextPeriod(run: TargetRun, event: CaseEvent, late: boolean): void {
  if (run.start) {
    const period = { start: run.start, due: run.due, metBy: event, late };
    run.periods = appended(run.periods, period);
    if (late) run.firstMissed ??= period;
  }
  run.start = event;
  run.startedByEvent = false;
  run.startEvent = event;
  run.firstStart = undefined;
  run.resetBy = undefined;
  run.forgotten = NONE;
  forgetAdjustments(run);
  forgetPauses(run);
  if (run.lateStops.length > 0) holdForNextTurn(run, event);
  if (run.open.length === 0) run.due = dueUnder(run, [], pausedUntil(run, undefined));
}

/** A pause that lasted longer than it may ends the clock: "or the request lapses". */
function lapse(run: TargetRun, now: EpochMs): void {
  if (run.open.length === 0 || !run.start) return;
  const end = lapseOf(run, now);
  if (end && now > end.lastMs) run.lapsedAt = (end.lastMs + 1) as EpochMs;
}

export function remember(run: TargetRun, from: EpochMs): void {
  if (run.rule.escalation.length === 0) return;
  const due = isOver(run) ? undefined : run.due;
  if (run.segments[run.segments.length - 1]?.due === due) return;
  run.segments = appended(run.segments, {
    from,
    due,
    start: run.start,
    startedByEvent: run.startedByEvent,
    paused: pausedUntil(run, undefined),
  });
}

export const NO_ROLES: EventRoles = Object.freeze({
  starts: false,
  ends: false,
  pauses: false,
  moves: false,
  meets: false,
});
/** "Once breached, it stays so": what was late before the withdrawal stays late. */
export function withdraw(run: TargetRun, event: CaseEvent): void {
  if (isOver(run)) return;
  try {
    lapse(run, event.epochMs);
    if (!isOver(run) && isInTime(run, event)) run.withdrawnBy = event;
    else if (!isOver(run)) run.endedBy = event;
  } catch (error) {
    giveUp(run, error);
  }
  remember(run, event.epochMs);
}

/** A problem of one target stands in that target; the others go on. */
export function giveUp(run: TargetRun, error: unknown): void {
  if (!(error instanceof SlaError)) throw error;
  run.problem = error.problem;
  run.due = undefined;
}

/** What its due is held to, or runs from, may have moved: the promise of an overlay's own target, another's due. */
export function holdAnew(run: TargetRun, now: EpochMs): void {
  const { due, start } = run;
  if (!start || run.open.length > 0 || isOver(run) || (due && now > due.epochMs)) return;
  try {
    const held = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
    if (held?.epochMs !== due?.epochMs) run.due = held;
  } catch (error) {
    giveUp(run, error);
  }
  remember(run, now);
}
