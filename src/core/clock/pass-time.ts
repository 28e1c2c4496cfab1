/** What comes with time alone, between one event and the next: a due that has passed starts what waits for it. */
import type { EpochMs } from "../calendar/zone.js";
import { justAfter, momentIn } from "./known-moment.js";
import { giveUp, holdAnew, remember, startAt } from "./step.js";
import type { Story, TargetRun } from "./target-run.js";
import { forgetAdjustments, isOver } from "./target-run.js";

/** Whether anything can change for a target without an event. */
export function changesWithTime(run: TargetRun): boolean {
  return run.rule.startsWithTime || run.rule.followsDues;
}

/** Takes every run on to a moment, due by due, in the order in which the dues pass. */
export function passTime(story: Story, until: number): void {
  for (let next = nextDue(story, until); next !== undefined; next = nextDue(story, until)) {
    story.now = next;
    startWaiting(story, next);
  }
  story.now = until;
}

/** The first due that passes before a moment and has not passed yet. */
function nextDue({ runs, now }: Story, until: number): EpochMs | undefined {
  let next: EpochMs | undefined;
  for (const { due } of runs)
    if (due && due.epochMs >= now && due.epochMs < until && (next === undefined || due.epochMs < next))
      next = due.epochMs;
  return next === undefined ? undefined : justAfter(next);
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
