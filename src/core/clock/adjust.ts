/** Adjustments: what an extension, a holding reply or an acknowledgement does to a due, and why one is refused. */
import { formatDay } from "../calendar/day.js";
import { problem } from "../problem.js";
import type { CaseEvent } from "./case.js";
import { carries, missingContents } from "./case.js";
import type { Due, Paused } from "./due.js";
import { answerUntil } from "./due.js";
import type { AdjustRule } from "./rule.js";
import { capOfAdjustment, dueOfAdjustment, dueUnder } from "./run-due.js";
import { pausedUntil } from "./taken-out.js";
import type { Refusal, TargetRun, Verdict } from "./target-run.js";
import { appended } from "./target-run.js";

export function lacksContent(event: CaseEvent, missing: readonly string[]): Refusal {
  return problem("lacks_content", `The event "${event.name}" does not carry ${missing.join(", ")}.`, { missing });
}

/**
 * Tries the entries for this event in order; "the first that accepts applies". Refused, "the old due stands".
 * @param inTime whether the event came by the due instant, or while paused
 * @returns the verdict, or undefined when no entry is about this event
 */
export function adjust(run: TargetRun, event: CaseEvent, inTime: boolean): Verdict | undefined {
  return firstAccepting(run, run.rule.adjust, event, inTime);
}

/**
 * The same for an event dated before the start of the clock: by the entries that may come before, once it has begun.
 */
export function adjustFromBefore(run: TargetRun, event: CaseEvent): Verdict | undefined {
  return firstAccepting(run, run.rule.adjust.filter(mayComeBefore), event, true);
}

export function mayComeBefore({ beforeStart }: AdjustRule): boolean {
  return beforeStart;
}

function firstAccepting(
  run: TargetRun,
  rules: readonly AdjustRule[],
  event: CaseEvent,
  inTime: boolean,
): Verdict | undefined {
  let first: { rule: AdjustRule; refusal: Refusal } | undefined;
  for (const rule of rules) {
    if (rule.on !== event.name || rule.without.some((content) => carries(event, content))) continue;
    const before = run.due;
    // While paused there is no due: dates are held against what they would be if the clock ran again at this event.
    const paused = pausedUntil(run, event);
    let after: Due | undefined;
    let refusal = refusalOf(run, rule, event, inTime);
    if (!refusal) {
      const current = run.open.length > 0 ? dueUnder(run, run.adjustments, paused) : before;
      after = dueOfAdjustment(run, rule, event, current, paused);
      refusal = refusalOfDate(run, rule, event, current, after, paused);
    }
    if (refusal) {
      first ??= { rule, refusal };
      continue;
    }
    const accepted = verdict(event, rule, undefined, before, run.open.length > 0 ? undefined : after);
    run.adjustments = appended(run.adjustments, { rule, event, verdict: accepted });
    if (rule.times < Infinity) run.used = new Map(run.used).set(rule, (run.used.get(rule) ?? 0) + 1);
    run.due = accepted.dueAfter;
    return accepted;
  }
  return first && verdict(event, first.rule, first.refusal, run.due, run.due);
}

function verdict(
  event: CaseEvent,
  rule: AdjustRule,
  refusal: Refusal | undefined,
  dueBefore: Due | undefined,
  dueAfter: Due | undefined,
): Verdict {
  return {
    event,
    kind: "adjustment",
    rule,
    accepted: refusal === undefined,
    refusal,
    dueBefore,
    dueAfter,
    removedBy: undefined,
  };
}

function refusalOf(run: TargetRun, rule: AdjustRule, event: CaseEvent, inTime: boolean): Refusal | undefined {
  const missing = missingContents(event, rule.requires);
  if (missing.length > 0) return lacksContent(event, missing);
  if (!inTime && !rule.afterDue)
    return problem("late", `The event "${event.name}" came after the due instant that it was to move.`);
  if ((run.used.get(rule) ?? 0) >= rule.times)
    return problem(
      "too_many",
      `The event "${event.name}" may move the due ${rule.times === 1 ? "once" : `${rule.times} times`}, and ` + "has.",
    );
  return undefined;
}

/** The due that the adjustment leads to, held against its cap and against the due that it would move. */
function refusalOfDate(
  run: TargetRun,
  rule: AdjustRule,
  event: CaseEvent,
  current: Due | undefined,
  wanted: Due | undefined,
  paused: Paused,
): Refusal | undefined {
  if (!wanted)
    return rule.within.kind === "promised"
      ? problem("no_date", `The event "${event.name}" carries no promised date.`)
      : undefined;
  const { atMost } = rule;
  const cap =
    atMost &&
    answerUntil(wanted.lastDay, run.rule.calendar, () => capOfAdjustment(run, rule, atMost, event, current, paused));
  if (cap && wanted.epochMs > cap.epochMs)
    return problem(
      "exceeds_at_most",
      `${formatDay(wanted.lastDay)} is later than ${formatDay(cap.lastDay)}, the most that is allowed.`,
    );
  if (current && wanted.epochMs < current.epochMs)
    return problem(
      "before_due",
      `${formatDay(wanted.lastDay)} is earlier than ${formatDay(current.lastDay)}, the due that it would move.`,
    );
  return undefined;
}
