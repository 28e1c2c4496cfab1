/** What comes with time alone, between one event and the next: a due that has passed starts what waits for it. */
import type { EpochMs } from "../calendar/zone.js";
import { justAfter, momentIn } from "./known-moment.js";
import { resumeByItself } from "./pause.js";
import { giveUp, holdAnew, remember, startAt } from "./step.js";
import type { Story, TargetRun } from "./target-run.js";
import { forgetAdjustments, isOver } from "./target-run.js";

/** Takes every run on to a moment, due by due, in the order in which the dues pass. */
export function passTime(story: Story, until: number): void {
  for (let next = nextChange(story, until); next !== undefined; next = nextChange(story, until)) {
    story.now = next;
    for (const run of story.runs) if (run.rule.resumesWithTime) resumeWaiting(run, next);
    startWaiting(story, next);
  }
  story.now = until;
}

/** The first due that passes, or pause that ends by itself, before a moment and that has not yet. */
function nextChange({ runs, now }: Story, until: number): EpochMs | undefined {
  let next: EpochMs | undefined;
  const take = (epochMs: EpochMs): void => {
    if (epochMs >= now && epochMs < until && (next === undefined || epochMs < next)) next = epochMs;
  };
  for (const run of runs) {
    if (run.due) take(run.due.epochMs);
    if (isOver(run)) continue;
    for (const { ends } of run.open) if (ends) take(Math.max(ends.at.epochMs, now) as EpochMs);
  }
  return next === undefined ? undefined : justAfter(next);
}

function resumeWaiting(run: TargetRun, now: EpochMs): void {
  if (run.problem || isOver(run)) return;
  try {
    if (resumeByItself(run, now)) remember(run, now);
  } catch (error) {
    giveUp(run, error);
  }
}

/**
 * A due may have moved with an event, also after it had passed: "what was missed is not", so that what started by the
 * miss has not started, unless it is over itself.
 */
export function followMovedDues(story: Story, now: number): void {
  for (const run of story.runs) {
    // Without an event that started it, a clock was started by a due.
    if (!run.rule.startsWithTime || !run.start || run.startEvent || isOver(run)) continue;
    if (momentIn(story, run.rule.start)?.at.epochMs === run.start.epochMs) continue;
    run.start = undefined;
    run.startedBy = undefined;
    run.due = undefined;
    forgetAdjustments(run);
    remember(run, now as EpochMs);
  }
  startWaiting(story, now);
}

/**
 * Starts what waits for a due that has passed.
 * @param now Infinity = whatever due is known, also one that is still to come
 */
export function startWaiting(story: Story, now: number): void {
  story.runs.forEach((run) => {
    if (run.problem || isOver(run)) return;
    if (run.start) {
      if (run.rule.followsDues) holdAnew(run, now as EpochMs);
      return;
    }
    if (!run.rule.startsWithTime) return;
    try {
      const moment = momentIn(story, run.rule.start);
      if (!moment || moment.at.epochMs >= now) return;
      startAt(run, moment);
      remember(run, justAfter(moment.at.epochMs));
    } catch (error) {
      giveUp(run, error);
    }
  });
}
