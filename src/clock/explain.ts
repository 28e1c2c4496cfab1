/** Why a target is due when it is: derived on demand from the same run that gave the due. */
import type { Obligation } from "../charter/applicable.js";
import type { Charter } from "../charter/charter.js";
import { compiledOf } from "../charter/charter.js";
import { dayOff, isWorkingDay } from "../core/calendar.js";
import type { CaseMoment } from "../core/case.js";
import type { DayNumber } from "../core/day.js";
import { formatDay } from "../core/day.js";
import type { Due } from "../core/due.js";
import { deemedDay } from "../core/due.js";
import { isBelowDay } from "../core/rule.js";
import type { TargetRun } from "../core/run.js";
import { countingOfStart, pausedUntil } from "../core/run.js";
import { isStruck } from "../core/strikes.js";
import { momentOf } from "../time/moment.js";
import { answersOf } from "./answer.js";
import type { AsOf } from "./as-of.js";
import type { CaseRecord } from "./case-record.js";
import { readAt } from "./case-record.js";
import { chosenTarget, runOf } from "./deadlines.js";
import type { DayOffReason, Explanation, ExplanationStep } from "./explanation.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";
import type { TargetStatus } from "./target-status.js";
import { statusOfTarget, statusWithout } from "./target-status.js";

interface Explained {
  readonly status: TargetStatus;
  readonly part: FollowedPart | undefined;
  readonly run: TargetRun | undefined;
}

/**
 * The ordered steps that lead to the due of one target: received, deemed received, day one, every day left out with its
 * reason and holiday name, pauses, adjustments accepted and refused, the roll, the closing rule.
 *
 * @param targetId of the given charter, or "series/target" of one that governs the case
 * @throws SlaError as `assess`, and `unknown_target`
 * @example
 * const { steps } = explain(charter, { kind: "complaint", service: "other", received: "2025-12-23" }, "respond");
 * steps.filter((step) => step.kind === "skipped").map((step) => step.value)[0] //=> "2025-12-25"
 */
export function explain(charter: Charter, record: CaseRecord, targetId: string, options: Partial<AsOf> = {}): Explanation {
  const { zone } = compiledOf(charter);
  const asOf = options.asOf === undefined ? undefined : readAt(options.asOf, zone, "as-of", "/asOf");
  const explained = answersOf<Explained>(
    followCase(charter, record, asOf),
    (part, obligation) => explainedOf(part, obligation, asOf ?? lastMoment(part)),
    (answer) => ({ status: statusWithout(answer), part: undefined, run: undefined }),
  );
  const status = chosenTarget(charter, explained.map((entry) => entry.status), targetId);
  const { part, run } = explained.find((entry) => entry.status === status) as Explained;
  const { json } = (part?.charter ?? charter.compiled);
  const steps = part && run?.start && !run.problem ? stepsOf(run, run.start) : [];
  return {
    status: asOf ? status : timeless(status),
    charterTitle: json.title,
    authority: json.authority.name,
    asOf: asOf && momentOf(zone, asOf.epochMs),
    steps,
    days: run?.start && run.due ? daysOf(run, run.due) : undefined,
    basis: status.basis,
  };
}

function explainedOf(part: FollowedPart, obligation: Extract<Obligation, { kind: "target" }>, now: CaseMoment): Explained {
  return { status: statusOfTarget(part, obligation, now), part, run: obligation.owed ? runOf(part, obligation.rule.id) : undefined };
}

/** Without `asOf`: after all the events that the case holds. */
function lastMoment({ facts }: FollowedPart): CaseMoment {
  const last = facts.events[facts.events.length - 1];
  return last && last.epochMs > facts.received.epochMs ? last : facts.received;
}

/** Without a moment asked about nothing is late and nothing is left: only what has happened is told. */
function timeless(status: TargetStatus): TargetStatus {
  const isOpen = status.state === "breached" || (status.state === "missed" && !status.met);
  return { ...status, ...(isOpen && { state: "running" as const }), daysTaken: status.met ? status.daysTaken : undefined, taken: status.met ? status.taken : undefined, daysLeft: undefined, left: undefined, late: status.met ? status.late : undefined, dueIfResumedNow: undefined, pastLatestDue: undefined };
}

function stepsOf(run: TargetRun, start: CaseMoment): readonly ExplanationStep[] {
  const { zone } = run.rule;
  const day = formatDay(start.day);
  const at = momentOf(zone, start.epochMs);
  const name = run.startEvent?.name ?? "received";
  const { start: rule } = run.rule;
  const started: ExplanationStep = rule.kind === "target" && !run.startedByEvent ? { kind: "started-by-target", target: rule.target, at, value: day } : { kind: "started", event: name, at, value: day };
  const { due } = run;
  return [
    started,
    ...pauseSteps(run),
    ...adjustmentSteps(run),
    ...(due && !isBelowDay(due.unit) ? daySteps(run, start, due) : []),
    ...(due ? closingSteps(run, due) : []),
  ];
}

function pauseSteps(run: TargetRun): ExplanationStep[] {
  const { zone } = run.rule;
  return run.pauses.map(({ rule, stop, resume }) => ({
    kind: "pause", effect: rule.effect, from: momentOf(zone, stop.epochMs), until: resume && momentOf(zone, resume.epochMs), clause: rule.clause, value: formatDay((resume ?? stop).day),
  }));
}

function adjustmentSteps(run: TargetRun): ExplanationStep[] {
  const { zone } = run.rule;
  return run.verdicts.filter(({ kind }) => kind === "adjustment").map(({ event, accepted, refusal, rule, removedBy, dueAfter }) => ({
    kind: "adjustment", event: event.name, at: momentOf(zone, event.epochMs), accepted, ...(removedBy && { removed: true as const }), ...(refusal && { reason: refusal }), clause: rule?.clause, value: formatDay(dueAfter?.lastDay ?? event.day),
  }));
}

/** Which days counted: working days without those struck out, where that is the unit. */
function daySteps(run: TargetRun, start: CaseMoment, due: Due): ExplanationStep[] {
  const counting = countingOfStart(run);
  const steps: ExplanationStep[] = [];
  if (!due.promised) {
    const deemed = deemedDay(start, run.rule.calendar, counting);
    if (deemed !== start.day) steps.push(deemedStep(run, start, deemed));
    if (due.deemed === deemed) steps.push({ kind: counting.dayOne ? "day-one" : "day-zero", value: formatDay(deemed) });
  }
  for (let day = due.dayZero + 1; day <= due.unrolled; day++) {
    const skipped = skippedStep(run, due, day as DayNumber);
    if (skipped) steps.push(skipped);
  }
  steps.push(due.promised ? { kind: "promised", value: formatDay(due.unrolled) } : { kind: "counted", unit: due.unit, n: due.n, value: formatDay(due.unrolled) });
  return steps;
}

function deemedStep(run: TargetRun, start: CaseMoment, deemed: DayNumber): ExplanationStep {
  const { calendar } = run.rule;
  const off = calendar && dayOff(calendar, start.day);
  return { kind: "deemed-received", why: off ? "day-off" : "past-cut-off", ...(off ? { dayOff: off as DayOffReason } : { cutOff: run.rule.counting.choices.cutOff }), value: formatDay(deemed) };
}

function skippedStep(run: TargetRun, due: Due, day: DayNumber): ExplanationStep | undefined {
  const value = formatDay(day);
  if (countsWorkingDays(due) && due.calendar && !isWorkingDay(due.calendar, day)) return { kind: "skipped", value, ...(dayOff(due.calendar, day) as DayOffReason) };
  return isStruck(pausedUntil(run, undefined).days, day) ? { kind: "skipped", value, reason: "paused" } : undefined;
}

/** A date promised is moved in working days and told as a date: its days are calendar days. */
function countsWorkingDays(due: Due): boolean {
  return due.unit === "workingDays" && !due.promised;
}

function closingSteps(run: TargetRun, due: Due): ExplanationStep[] {
  const { zone } = run.rule;
  const steps: ExplanationStep[] = [];
  const { lastDayOff, dueTime } = run.rule.counting.choices;
  if (due.heldToPromise) steps.push({ kind: "held-to-promise", value: formatDay(due.lastDay) });
  else if (due.lastDay !== due.unrolled && !isBelowDay(due.unit)) {
    const off = due.calendar && dayOff(due.calendar, due.unrolled);
    steps.push({ kind: "rolled", choice: lastDayOff, from: formatDay(due.unrolled), ...(off && { dayOff: off as DayOffReason }), value: formatDay(due.lastDay) });
  }
  const at = momentOf(zone, due.epochMs);
  if (isBelowDay(due.unit)) steps.push({ kind: "counted", unit: due.unit, n: due.n, value: at.iso });
  steps.push({ kind: "due", dueTime: isBelowDay(due.unit) ? "exact" : dueTime, at, value: at.iso });
  return steps;
}

function daysOf(run: TargetRun, due: Due): Explanation["days"] {
  if (isBelowDay(due.unit)) return undefined;
  let skipped = 0;
  for (let day = due.dayZero + 1; day <= due.unrolled; day++) if (skippedStep(run, due, day as DayNumber)) skipped += 1;
  const span = Math.max(0, due.unrolled - due.dayZero);
  return { unit: countsWorkingDays(due) ? "workingDays" : "calendarDays", dayZero: formatDay(due.dayZero), lastDay: formatDay(due.unrolled), counted: span - skipped, skipped, span };
}
