/** Pauses: what stops a clock, what starts it again, what starts it anew, and when a pause lasts too long. */
import { problem } from "../problem.js";
import type { EpochMs } from "../calendar/zone.js";
import { dayOf } from "../calendar/zone.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { countDue } from "./count-due.js";
import { answerUntil, NEVER_PAUSED, timeNeeded } from "./due.js";
import { isInTime } from "./in-time.js";
import type { PauseRule } from "./rule.js";
import { isBelowDay, ownUnit } from "./rule.js";
import { dueUnder } from "./run-due.js";
import { closeSuspension, pausedUntil } from "./taken-out.js";
import type { Pause, TargetRun } from "./target-run.js";
import { appended, forgetAdjustments, forgetPauses } from "./target-run.js";

/** @returns whether the event started the clock again, or was ignored with the pause that it would have ended */
export function resumeClock(run: TargetRun, event: CaseEvent): boolean {
  let used = false;
  for (const rule of run.rule.pauses) if (event.name === rule.until) used = resume(run, rule, event) || used;
  return used;
}

/** @returns whether the event stopped the clock, or was refused for coming after the due */
export function stopClock(run: TargetRun, event: CaseEvent): boolean {
  let used = false;
  for (const rule of run.rule.pauses) if (event.name === rule.from) used = stop(run, rule, event) || used;
  return used;
}

function stop(run: TargetRun, rule: PauseRule, event: CaseEvent): boolean {
  if (openPause(run, rule)) return false;
  if (isInTime(run, event)) {
    const pause: Pause = { rule, stop: event, resume: undefined };
    run.pauses = appended(run.pauses, pause);
    run.open = [...run.open, pause];
    run.due = undefined;
    return true;
  }
  refusePause(run, rule, event);
  return true;
}

/** "A pause that begins after the due is refused." */
export function refusePause(run: TargetRun, rule: PauseRule, event: CaseEvent): void {
  if (!run.refusedPauses.includes(rule)) run.refusedPauses = [...run.refusedPauses, rule];
  run.verdicts = appended(run.verdicts, {
    event,
    kind: "pause",
    rule,
    accepted: false,
    refusal: problem(
      "late",
      `The event "${event.name}" came after the due instant, when there was nothing left to pause.`,
    ),
    dueBefore: run.due,
    dueAfter: run.due,
    removedBy: undefined,
  });
}

function resume(run: TargetRun, rule: PauseRule, event: CaseEvent): boolean {
  const pause = openPause(run, rule);
  // "A pause that begins after the due is refused, and its resume is then ignored with it."
  if (!pause) return run.refusedPauses.includes(rule);
  if (run.start && rule.effect === "suspend") needTimes(run, run.start, pause, event);
  pause.resume = event;
  run.open = run.open.filter((other) => other !== pause);
  if (rule.effect === "suspend") closeSuspension(run, pause);
  if (run.start && rule.effect === "reset") restart(run, rule, event);
  if (run.start && run.open.length === 0) run.due = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
  return true;
}

/** "The `until` event is the new start; earlier pauses and adjustments are forgotten." */
function restart(run: TargetRun, rule: PauseRule, event: CaseEvent): void {
  run.firstStart ??= run.startEvent ?? run.start;
  run.start = event;
  run.startedByEvent = true;
  run.startEvent = event;
  run.resetBy = rule;
  for (const pause of run.pauses) if (pause.resume) run.forgotten = appended(run.forgotten, pause);
  forgetPauses(run);
  forgetAdjustments(run);
}

function openPause(run: TargetRun, rule: PauseRule): Pause | undefined {
  return run.open.find((pause) => pause.rule === rule);
}

/**
 * Below a day a span between plain dates has no length; before the start of the clock it does not matter when it began.
 */
function needTimes(run: TargetRun, start: CaseMoment, pause: Pause, end: CaseMoment): void {
  if (!isBelowDay(ownUnit(run.rule.within))) return;
  const stopMatters = pause.stop.msOfDay === undefined && pause.stop.epochMs > start.epochMs;
  if (stopMatters || end.msOfDay === undefined)
    timeNeeded(
      `The target is counted in units below a day, and a pause of it from "${pause.stop.name}" is dated by plain ` +
        "dates.",
    );
}

/**
 * @param now a lapse past the calendar's coverage has not come by any day within it
 * @returns the last instant at which an open pause has not lasted too long, if any can
 */
export function lapseOf(run: TargetRun, now: EpochMs): { readonly pause: Pause; readonly lastMs: EpochMs } | undefined {
  let first: { pause: Pause; lastMs: EpochMs } | undefined;
  for (const pause of run.open) {
    const { lapsesAfter, lapseCounting } = pause.rule;
    if (!lapsesAfter) continue;
    const { calendar, zone } = run.rule;
    const end = answerUntil(dayOf(zone, now), calendar, () =>
      countDue(pause.stop, lapsesAfter, calendar, zone, lapseCounting, NEVER_PAUSED),
    );
    if (end && (!first || end.epochMs < first.lastMs)) first = { pause, lastMs: end.epochMs };
  }
  return first;
}
