/** The steps that lead from what started a clock to its due. */
import { formatDay } from "../core/calendar/day.js";
import type { CaseEvent, CaseMoment } from "../core/clock/case.js";
import type { Due } from "../core/clock/due.js";
import { isBelowDay, isOpenTime } from "../core/clock/rule.js";
import { runOf } from "../core/clock/story.js";
import type { TargetRun } from "../core/clock/target-run.js";
import { momentOf } from "../time/moment.js";
import type { CountOrigin } from "./count-origin.js";
import { originOf } from "./count-origin.js";
import { countedSteps, deemedSteps, promisedSteps, rolledStep } from "./counted-steps.js";
import type { ExplanationStep } from "./explanation.js";
import { recordedMoment } from "./recorded-moment.js";

/** @param due the due of the run, where it has one: known also where it cannot be said whether it was kept */
export function dueSteps(run: TargetRun, start: CaseMoment, due: Due | undefined): readonly ExplanationStep[] {
  const begun = run.firstStart ?? start;
  const steps = [begunStep(run, begun), ...pauseSteps(run, begun)];
  if (run.firstStart && run.startEvent) steps.push(startedStep(run, start));
  steps.push(...adjustmentSteps(run));
  if (!due) return steps;
  const origin = originOf(run, start, due);
  if (due.promised) steps.push(...promisedSteps(run, due, origin));
  else if (!isBelowDay(due.unit)) steps.push(...countedSteps(run, due, origin));
  else if (isOpenTime(due.unit)) steps.push(...deemedSteps(run, due, origin));
  return [...steps, ...closingSteps(run, due, origin)];
}

function begunStep(run: TargetRun, begun: CaseMoment): ExplanationStep {
  const { zone, kind } = run.rule;
  const rule = run.startedBy;
  // A recurring target's later turns begin with the event that met the one before.
  if (!rule || rule.kind === "event" || (kind === "recurring" && run.periods.length > 0))
    return startedStep(run, begun);
  const title = runOf(run.story, rule.target)?.rule.title ?? rule.target;
  const at = recordedMoment(zone, begun);
  const value = formatDay(begun.day);
  return rule.kind === "target"
    ? { kind: "started-by-target", target: rule.target, title, at, value }
    : { kind: "started-by-due", target: rule.target, title, missed: rule.kind === "missed", at, value };
}

/** A start that is an event carries its name. */
function startedStep({ rule: { zone } }: TargetRun, at: CaseMoment | CaseEvent): ExplanationStep {
  const event = "name" in at ? at.name : "received";
  return { kind: "started", event, at: recordedMoment(zone, at), value: formatDay(at.day) };
}

/** Those that a reset made an end of as well: they say why the clock began anew. */
function pauseSteps(run: TargetRun, begun: CaseMoment): ExplanationStep[] {
  const { zone } = run.rule;
  return [...run.forgotten, ...run.pauses]
    .filter(({ resume }) => !resume || resume.epochMs > begun.epochMs)
    .map(({ rule, stop, resume, endedBy, ends }) => ({
      kind: "pause",
      effect: rule.effect,
      from: recordedMoment(zone, stop),
      until: resume && recordedMoment(zone, resume),
      stoppedBy: stop.name,
      title: rule.title,
      restartedBy: endedBy && "name" in endedBy ? [endedBy.name] : rule.until,
      endedItself: endedBy && "why" in endedBy ? endedBy.why : undefined,
      ends: resume || !ends ? undefined : recordedMoment(zone, ends.at),
      clause: rule.clause,
      value: formatDay((resume ?? stop).day),
    }));
}

function adjustmentSteps(run: TargetRun): ExplanationStep[] {
  const { zone } = run.rule;
  return run.verdicts
    .filter(({ kind }) => kind === "adjustment")
    .map(({ event, accepted, refusal, rule, removedBy, dueAfter }) => ({
      kind: "adjustment",
      event: event.name,
      at: recordedMoment(zone, event),
      accepted,
      ...(removedBy && { removed: true as const }),
      ...(refusal && { reason: refusal }),
      clause: rule?.clause,
      value: formatDay(dueAfter?.lastDay ?? event.day),
    }));
}

function closingSteps(run: TargetRun, due: Due, origin: CountOrigin): ExplanationStep[] {
  const { zone } = run.rule;
  const { lastDayOff, dueTime } = origin.counting.choices;
  const at = momentOf(zone, due.epochMs);
  const inTime = isBelowDay(due.unit) && !due.promised;
  const steps: ExplanationStep[] = [];
  if (due.heldToPromise) steps.push({ kind: "held-to-promise", value: formatDay(due.lastDay) });
  else if (due.lastDay !== due.unrolled && !isBelowDay(due.unit))
    steps.push(rolledStep(due, lastDayOff, due.unrolled, due.lastDay));
  if (inTime) steps.push({ kind: "counted", unit: due.unit, n: due.n, value: at.iso });
  const isExact = inTime || (due.promised && origin.carrier?.promised?.msOfDay !== undefined);
  steps.push({ kind: "due", dueTime: isExact ? "exact" : dueTime, at, value: at.iso });
  return steps;
}
