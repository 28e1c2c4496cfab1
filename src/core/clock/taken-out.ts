/** What pauses take out of the time of a run: days and spans, up to a moment. */
import type { DayNumber } from "../calendar/day.js";
import type { CaseMoment } from "./case.js";
import type { Paused } from "./due.js";
import { NEVER_PAUSED } from "./due.js";
import type { PauseRule } from "./rule.js";
import type { DayInterval, Span } from "./strikes.js";
import { union } from "./strikes.js";
import type { Pause, TargetRun } from "./target-run.js";
import { appended, NONE } from "./target-run.js";

/**
 * The days and spans that the pauses of a run take out; an open pause runs until `now`, else until the target was met,
 * if it was.
 */
export function pausedUntil(run: TargetRun, now: CaseMoment | undefined): Paused {
  if (run.pauses.length === 0) return NEVER_PAUSED;
  // With none open the moment makes no difference: worked out once, and asked for by every count after it.
  return run.openPauses > 0
    ? takenOut(run.pauses.filter(isSuspension), now ?? run.metBy)
    : (run.struck ??= takenOut(run.pauses.filter(isSuspension), undefined));
}

/**
 * What the clock has not run for up to a moment: beside suspensions the time since a stop after which it is to begin
 * anew.
 */
export function stoppedUntil(run: TargetRun, now: CaseMoment): Paused {
  return run.openPauses > 0
    ? takenOut(
        run.pauses.filter((pause) => isSuspension(pause) || !pause.resume),
        now,
      )
    : pausedUntil(run, undefined);
}

function isSuspension({ rule }: Pause): boolean {
  return rule.effect === "suspend";
}

function takenOut(pauses: readonly Pause[], now: CaseMoment | undefined): Paused {
  let days: readonly DayInterval[] = NONE;
  let inCalendarDays: readonly DayInterval[] = NONE;
  let spans: readonly Span[] = NONE;
  for (const pause of pauses) {
    const end = pause.resume ?? now;
    if (!end) continue;
    const interval = struckInterval(pause.rule, pause.stop.day, end.day);
    if (interval.until >= interval.from) {
      days = appended(days, interval);
      if (pause.rule.counting.choices.pauseUnit === "calendar-days")
        inCalendarDays = appended(inCalendarDays, interval);
    }
    if (end.epochMs > pause.stop.epochMs) spans = appended(spans, { from: pause.stop.epochMs, until: end.epochMs });
  }
  return { days: union(days), inCalendarDays: union(inCalendarDays), spans: mergedSpans(spans) };
}

/** Which of the two end days are struck out: `pauseBounds`. FOIA s10(2) and UK GDPR Art 12A strike out both. */
function struckInterval(rule: PauseRule, stop: DayNumber, resume: DayNumber): DayInterval {
  switch (rule.counting.choices.pauseBounds) {
    case "after-stop-through-resume":
      return { from: stop + 1, until: resume, began: stop };
    case "stop-until-resume":
      return { from: stop, until: resume - 1, began: stop };
    case "stop-through-resume":
      return { from: stop, until: resume, began: stop };
  }
}

function mergedSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const result: { from: number; until: number }[] = [];
  for (const { from, until } of sorted) {
    const last = result[result.length - 1];
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else result.push({ from, until });
  }
  return result;
}
