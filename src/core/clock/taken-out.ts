/** What pauses take out of the time of a run: days and spans, up to a moment. */
import type { DayNumber } from "../calendar/day.js";
import type { CaseMoment } from "./case.js";
import type { Paused } from "./due.js";
import type { PauseRule } from "./rule.js";
import type { Stretch } from "./stretches.js";
import type { Pause, TargetRun } from "./target-run.js";
import { appended, NONE } from "./target-run.js";

/**
 * The days and spans that the pauses of a run take out; an open pause runs until `now`, else until the target was met,
 * if it was.
 */
export function pausedUntil(run: TargetRun, now: CaseMoment | undefined): Paused {
  if (run.open.length === 0 || !run.open.some(isSuspension)) return run.closed;
  const open = run.open.filter(isSuspension);
  return takenOut(run.closed, [...run.overlapping, ...open], now ?? run.metBy, "for now");
}

/**
 * What the clock has not run for up to a moment: beside suspensions the time since a stop after which it is to begin
 * anew.
 */
export function stoppedUntil(run: TargetRun, now: CaseMoment): Paused {
  return run.open.length === 0 ? run.closed : takenOut(run.closed, [...run.overlapping, ...run.open], now, "for now");
}

function isSuspension({ rule }: Pause): boolean {
  return rule.effect === "suspend";
}

/**
 * Suspensions that overlap are taken out together when the last of them is over: from then on none begins before the
 * last one taken out.
 */
export function closeSuspension(run: TargetRun, pause: Pause): void {
  if (run.open.some(isSuspension)) {
    run.overlapping = appended(run.overlapping, pause);
    return;
  }
  run.closed = takenOut(run.closed, [...run.overlapping, pause], undefined, "for good");
  run.overlapping = NONE;
}

function takenOut(
  before: Paused,
  pauses: readonly Pause[],
  now: CaseMoment | undefined,
  how: "for now" | "for good",
): Paused {
  const days: Stretch[] = [];
  const inCalendarDays: Stretch[] = [];
  const spans: Stretch[] = [];
  for (const { rule, stop, resume } of pauses) {
    const end = resume ?? now;
    if (!end) continue;
    const stretch = struckDaysOf(rule, stop.day, end.day);
    if (stretch.until > stretch.after) {
      days.push(stretch);
      if (rule.counting.choices.pauseUnit === "calendar-days") inCalendarDays.push(stretch);
    }
    if (end.epochMs > stop.epochMs) spans.push({ after: stop.epochMs, until: end.epochMs, began: stop.epochMs });
  }
  const add = how === "for good" ? "with" : "withForNow";
  const allDays = before.days[add](days);
  const isOneList = before.inCalendarDays === before.days && inCalendarDays.length === days.length;
  return {
    days: allDays,
    inCalendarDays: isOneList ? allDays : before.inCalendarDays[add](inCalendarDays),
    spans: before.spans[add](spans),
  };
}

/** Which of the two end days are struck out: `pauseBounds`. FOIA s10(2) and UK GDPR Art 12A strike out both. */
function struckDaysOf(rule: PauseRule, stop: DayNumber, resume: DayNumber): Stretch {
  switch (rule.counting.choices.pauseBounds) {
    case "after-stop-through-resume":
      return { after: stop, until: resume, began: stop };
    case "stop-until-resume":
      return { after: stop - 1, until: resume - 1, began: stop };
    case "stop-through-resume":
      return { after: stop - 1, until: resume, began: stop };
  }
}
