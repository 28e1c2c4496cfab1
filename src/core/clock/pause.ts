/** Pauses: what stops a clock, what starts it again or anew, when it ends by itself, and when it lasts too long. */
import { problem } from "../problem.js";
import type { EpochMs } from "../calendar/zone.js";
import { dayOf } from "../calendar/zone.js";
import { lacksContent } from "./adjust.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { missingContents } from "./case.js";
import { countDue } from "./count-due.js";
import { answerUntil, NEVER_PAUSED, timeNeeded } from "./due.js";
import { isInTime } from "./in-time.js";
import type { PauseRule } from "./rule.js";
import { isBelowDay, ownUnit } from "./rule.js";
import { dueUnder } from "./run-due.js";
import { dueAsMoment } from "./story.js";
import { closeSuspension, pausedUntil } from "./taken-out.js";
import type { Pause, PauseEnd, Refusal, TargetRun } from "./target-run.js";
import { appended, forgetAdjustments, forgetPauses, NONE } from "./target-run.js";

/** @returns whether the event started the clock again, or was ignored with the pause that it would have ended */
export function resumeClock(run: TargetRun, event: CaseEvent): boolean {
  let used = false;
  for (const rule of run.rule.pauses) if (rule.until.includes(event.name)) used = resume(run, rule, event) || used;
  return used;
}

/** @returns whether the event stopped the clock, or was refused for coming after the due or for what it lacks */
export function stopClock(run: TargetRun, event: CaseEvent): boolean {
  let used = false;
  let lacking: { readonly rule: PauseRule; readonly missing: readonly string[] } | undefined;
  for (const rule of run.rule.pauses) {
    // A stop belongs to the clock that was running.
    if (event.name !== rule.from || (!run.start && !rule.beforeStart)) continue;
    const missing = missingContents(event, rule.requires);
    if (missing.length > 0) lacking ??= { rule, missing };
    else used = stop(run, rule, event) || used;
  }
  if (lacking && !used) refuse(run, lacking.rule, event, lacksContent(event, lacking.missing));
  return used || lacking !== undefined;
}

function stop(run: TargetRun, rule: PauseRule, event: CaseEvent): boolean {
  if (openPause(run, rule)) return false;
  if (isInTime(run, event)) {
    const pause: Pause = { rule, stop: event, ends: endOf(run, rule, event), resume: undefined, endedBy: undefined };
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
  if (run.rule.kind === "recurring")
    run.lateStops = [...run.lateStops.filter((late) => late.rule !== rule), { rule, stop: event }];
  refuse(
    run,
    rule,
    event,
    problem("late", `The event "${event.name}" came after the due instant, when there was nothing left to pause.`),
  );
}

function refuse(run: TargetRun, rule: PauseRule, event: CaseEvent, refusal: Refusal): void {
  if (!run.refusedPauses.includes(rule)) run.refusedPauses = [...run.refusedPauses, rule];
  run.verdicts = appended(run.verdicts, {
    event,
    kind: "pause",
    rule,
    accepted: false,
    refusal,
    dueBefore: run.due,
    dueAfter: run.due,
    removedBy: undefined,
  });
}

/** What was stopped too late for the turn that is over stands still from the start of the next. */
export function holdForNextTurn(run: TargetRun, start: CaseMoment): void {
  for (const { rule, stop: stopped } of run.lateStops) {
    const ends = endOf(run, rule, stopped);
    if (openPause(run, rule) || (ends && ends.at.epochMs < start.epochMs)) continue;
    const pause: Pause = { rule, stop: stopped, ends, resume: undefined, endedBy: undefined };
    run.pauses = appended(run.pauses, pause);
    run.open = [...run.open, pause];
    run.due = undefined;
  }
  run.lateStops = NONE;
}

/** The sooner of the date promised and of the longest that it may last; "that day is day 0 as it stands". */
function endOf(run: TargetRun, rule: PauseRule, stopped: CaseEvent): PauseEnd | undefined {
  const { calendar, zone } = run.rule;
  const most =
    rule.atMost && dueAsMoment(countDue(stopped, rule.atMost, calendar, zone, rule.lapseCounting, NEVER_PAUSED), zone);
  const told = rule.untilPromised ? stopped.promised : undefined;
  // A date that is over already ends it at once.
  const promised = told && told.epochMs < stopped.epochMs ? stopped : told;
  if (promised && (!most || promised.epochMs <= most.epochMs)) return { at: promised, why: "promised" };
  return most && { at: most, why: "at-most" };
}

/** What came after the pause had ended by itself, or to a pause that was refused, is no resume without a pause. */
function resume(run: TargetRun, rule: PauseRule, event: CaseEvent): boolean {
  if (run.lateStops.length > 0) run.lateStops = run.lateStops.filter((late) => late.rule !== rule);
  const pause = openPause(run, rule);
  // "A pause that begins after the due is refused, and its resume is then ignored with it."
  if (!pause) return run.refusedPauses.includes(rule) || endedByItself(run, rule);
  endPause(run, pause, event, event);
  return true;
}

function endedByItself({ pauses, forgotten }: TargetRun, rule: PauseRule): boolean {
  const ended = (pause: Pause): boolean => pause.rule === rule && pause.endedBy !== undefined && "why" in pause.endedBy;
  return (rule.atMost !== undefined || rule.untilPromised) && (pauses.some(ended) || forgotten.some(ended));
}

/** Ends what has lasted until its end without an event that ended it. */
export function resumeByItself(run: TargetRun, now: number): boolean {
  let resumed = false;
  for (const pause of run.open) {
    const { ends } = pause;
    if (!ends || ends.at.epochMs >= now || !run.open.includes(pause)) continue;
    pause.endedBy = ends;
    endPause(run, pause, ends.at, undefined);
    resumed = true;
  }
  return resumed;
}

function endPause(run: TargetRun, pause: Pause, at: CaseMoment, event: CaseEvent | undefined): void {
  const { rule } = pause;
  if (run.start && rule.effect === "suspend") needTimes(run, run.start, pause, at);
  if (event) pause.endedBy = event;
  pause.resume = at;
  run.open = run.open.filter((other) => other !== pause);
  if (rule.effect === "suspend") closeSuspension(run, pause);
  if (run.start && rule.effect === "reset") restart(run, rule, at, event);
  if (run.start && run.open.length === 0) run.due = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
}

/** "The `until` event is the new start; earlier pauses and adjustments are forgotten." */
function restart(run: TargetRun, rule: PauseRule, at: CaseMoment, event: CaseEvent | undefined): void {
  run.firstStart ??= run.startEvent ?? run.start;
  run.start = at;
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
