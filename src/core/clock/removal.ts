/** `extension-removed`: which adjustment it takes back, and what is counted anew without it. */
import type { CaseEvent, CaseMoment } from "./case.js";
import { inOrder } from "./case.js";
import { NEVER_PAUSED } from "./due.js";
import { isInTime } from "./in-time.js";
import { refusePause } from "./pause.js";
import { dueUnder } from "./run-due.js";
import { closeSuspension, pausedUntil } from "./taken-out.js";
import type { Adjustment, Pause, TargetRun } from "./target-run.js";
import { appended, forgetPauses, isOver, NONE } from "./target-run.js";

/** What came of a removal: of nothing that could be removed, and of what had run out already, nothing. */
export type Removal = "removed" | "nothing" | "run-out";

/**
 * "Undoes the latest accepted adjustment; the rest is counted anew." What was refused stays refused. What had been
 * missed under the due that the adjustment gave stays missed.
 * @param onProblem what to do with a run that cannot be counted anew
 */
export function removeLatest(
  runs: readonly TargetRun[],
  event: CaseEvent,
  onProblem: (run: TargetRun, error: unknown) => void,
): Removal {
  const latest = latestAdjusted(runs);
  if (!latest) return "nothing";
  let removal: Removal = "run-out";
  for (const run of runs) {
    const last = run.adjustments[run.adjustments.length - 1];
    if (isOver(run) || last?.event !== latest) continue;
    try {
      if (removeFrom(run, last, event)) removal = "removed";
    } catch (error) {
      onProblem(run, error);
      removal = "removed";
    }
  }
  return removal;
}

function latestAdjusted(runs: readonly TargetRun[]): CaseEvent | undefined {
  let latest: CaseEvent | undefined;
  for (const run of runs) {
    const last = isOver(run) ? undefined : run.adjustments[run.adjustments.length - 1]?.event;
    if (last && (!latest || inOrder(last, latest) > 0)) latest = last;
  }
  return latest;
}

/** @returns whether it was: "once breached, it stays so" */
function removeFrom(run: TargetRun, last: Adjustment, event: CaseEvent): boolean {
  const { due, adjustments } = run;
  const wasLate = due !== undefined && event.epochMs > due.epochMs;
  (adjustments as Adjustment[]).pop();
  if (wasLate) {
    const without = dueUnder(run, run.adjustments, pausedUntil(run, undefined));
    if (!without || event.epochMs <= without.epochMs) {
      (adjustments as Adjustment[]).push(last);
      return false;
    }
  }
  if (last.rule.times < Infinity) run.used = new Map(run.used).set(last.rule, (run.used.get(last.rule) as number) - 1);
  last.verdict.removedBy = event;
  last.verdict.dueAfter = last.verdict.dueBefore;
  takePausesAnew(run, last.event);
  run.due = run.open.length > 0 ? undefined : dueUnder(run, run.adjustments, pausedUntil(run, undefined));
  return true;
}

/** "A pause that begins after the due is refused": after the due without the adjustment as well. */
function takePausesAnew(run: TargetRun, adjusted: CaseEvent): void {
  const latest = run.pauses[run.pauses.length - 1];
  if (!latest || inOrder(latest.stop, adjusted) < 0) return;
  const { pauses } = run;
  const soonest = dueUnder(run, run.adjustments, NEVER_PAUSED);
  if (!soonest || (latest.stop.epochMs <= soonest.epochMs && latest.stop.day < soonest.lastDay)) return;
  run.open = NONE;
  run.pauses = NONE;
  forgetPauses(run);
  const moments = [
    ...pauses.map((pause) => ({ event: pause.stop, pause, stops: true })),
    ...pauses.flatMap((pause) => (pause.resume ? [{ event: endOf(pause, pause.resume), pause, stops: false }] : [])),
  ];
  // What starts the clock again does so before the same event stops it.
  moments.sort((a, b) => inOrder(a.event, b.event) || Number(a.stops) - Number(b.stops));
  for (const { pause, stops } of moments)
    if (stops) stopAnew(run, pause, adjusted);
    else if (run.open.includes(pause)) resumeAnew(run, pause);
  if (run.pauses.length < pauses.length) run.verdicts = [...run.verdicts].sort((a, b) => inOrder(a.event, b.event));
}

/** What ends by itself does so after all that happens until then. */
function endOf({ endedBy, stop }: Pause, resume: CaseMoment): CaseEvent {
  return endedBy && "name" in endedBy ? endedBy : { ...stop, ...resume, index: Infinity };
}

function stopAnew(run: TargetRun, pause: Pause, adjusted: CaseEvent): void {
  run.due = run.open.length > 0 ? undefined : dueUnder(run, run.adjustments, pausedUntil(run, undefined));
  if (inOrder(pause.stop, adjusted) > 0 && !isInTime(run, pause.stop)) refusePause(run, pause.rule, pause.stop);
  else {
    run.pauses = appended(run.pauses, pause);
    run.open = [...run.open, pause];
  }
}

function resumeAnew(run: TargetRun, pause: Pause): void {
  run.open = run.open.filter((other) => other !== pause);
  if (pause.rule.effect === "suspend") closeSuspension(run, pause);
}
