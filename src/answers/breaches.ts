/** What was missed, since when, by how much, under which promise, and what is owed now. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import { formatDay } from "../core/calendar/day.js";
import type { CaseMoment } from "../core/clock/case.js";
import type { Due } from "../core/clock/due.js";
import type { OwedOnMiss } from "../core/clock/rule.js";
import { latestDue } from "../core/clock/latest-due.js";
import { singlesOf } from "../core/clock/known-moment.js";
import { lateSince, overLimit, stateOf } from "../core/clock/status.js";
import type { Period, TargetRun } from "../core/clock/target-run.js";
import { answerOr, SlaError } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import type { Answer } from "./answer.js";
import { answerFor, answersOf, isProvisional } from "./answer.js";
import type { AsOf } from "./as-of.js";
import { readAsOf } from "./as-of.js";
import type { CaseFor } from "./case-record.js";
import { runOf } from "./deadlines.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";
import type { Lateness } from "./target-status.js";
import { endOf, lateness } from "./target-status.js";

/** A promise that was not kept. */
export interface Breach extends Answer {
  /** "open": not met yet; "met-late": met after its due. */
  readonly state: "open" | "met-late";
  /** The first instant at which it was late; for a measure the receipt. */
  readonly since: Moment;
  readonly due?: Moment | undefined;
  readonly lastDay?: string | undefined;
  /** When it was met, late. */
  readonly metAt?: Moment | undefined;
  readonly late?: Lateness | undefined;
  /** For a measure: the figure, and by how much it is over its limit, in its own unit. */
  readonly measured?: { readonly figure: number; readonly over: number } | undefined;
  /** What the charter says is owed now. */
  readonly owed: readonly OwedOnMiss[];
  /** Targets that wait for this one and are past the day on which they could have been due at the latest. */
  readonly holdsUp: readonly string[];
  readonly provisional: boolean;
}

/**
 * The promises that were missed by a moment, still open or met late. Internal targets, rights, targets with a
 * share, and what another than the authority owes are never breaches.
 *
 * @throws SlaError as `assess`
 * @example
 * const late = { kind: "complaint", service: "other", received: "2026-01-05" };
 * breaches(charter, late, { asOf: "2026-01-21" })[0].late.days
 * //=> 2
 */
export function breaches<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  options: AsOf,
): Breach[] {
  const now = readAsOf(charter, options);
  const followed = followCase(charter, record, now);
  // Of a target that cannot be answered nothing is said here; `assess` says why.
  const found = answersOf(
    followed,
    (part, obligation) => answerOr(() => breachesOfTarget(part, obligation, now)),
    () => [],
  );
  return found.flatMap((answer) => (Array.isArray(answer) ? (answer as Breach[]) : []));
}

function breachesOfTarget(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  now: CaseMoment,
): Breach[] {
  const run = obligation.owed && !obligation.rule.internal ? runOf(part, obligation.rule.id) : undefined;
  if (!run || run.rule.share !== undefined || run.rule.owedBy !== undefined) return [];
  if (run.rule.measure) return breachOfMeasure(part, obligation, run);
  const found = run.periods
    .filter((period) => period.late)
    .map((period) => breachOfPeriod(part, obligation, run, period));
  // What was late stays so, also where nothing can be said of what came after it.
  if (run.problem) return found;
  const state = stateOf(run, now, undefined);
  if (run.due && (state === "breached" || state === "met-late"))
    found.push(breachOfRun(part, obligation, run, run.due, state === "met-late", now));
  return found;
}

function breachOfRun(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  run: TargetRun,
  due: Due,
  met: boolean,
  now: CaseMoment,
): Breach {
  const { zone } = run.rule;
  return {
    ...answerFor(part, obligation, undefined),
    ...duesIn(run, due),
    state: met ? "met-late" : "open",
    metAt: run.metBy && momentOf(zone, run.metBy.epochMs),
    late: lateness(run, due, endOf(run, now)),
    owed: run.rule.onMiss,
    holdsUp: met ? [] : heldUpBy(part, run, now),
  };
}

function breachOfPeriod(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  run: TargetRun,
  period: Period,
): Breach {
  const due = period.due as Due;
  return {
    ...answerFor(part, obligation, undefined),
    ...duesIn(run, due),
    state: "met-late",
    metAt: period.metBy && momentOf(run.rule.zone, period.metBy.epochMs),
    late: period.metBy && lateness(run, due, period.metBy),
    owed: run.rule.onMiss,
    holdsUp: [],
  };
}

function breachOfMeasure(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  run: TargetRun,
): Breach[] {
  const figure = part.facts.measures[run.rule.measure?.name ?? ""];
  const over = figure === undefined || !run.start ? 0 : overLimit(run, figure);
  if (figure === undefined || over === 0) return [];
  const since = momentOf(run.rule.zone, part.facts.received.epochMs);
  return [
    {
      ...answerFor(part, obligation, undefined),
      state: "open",
      since,
      measured: { figure, over },
      owed: run.rule.onMiss,
      holdsUp: [],
      provisional: false,
    },
  ];
}

function duesIn(run: TargetRun, due: Due): Pick<Breach, "since" | "due" | "lastDay" | "provisional"> {
  const { zone } = run.rule;
  return {
    since: momentOf(zone, lateSince(run, due)),
    due: momentOf(zone, due.epochMs),
    lastDay: formatDay(due.lastDay),
    provisional: isProvisional(due),
  };
}

/** "Past `latestDue` … the breach of the target it waits for lists it under `holdsUp`." */
function heldUpBy(part: FollowedPart, run: TargetRun, now: CaseMoment): readonly string[] {
  const waiting = new Set([run.rule.id]);
  const heldUp: string[] = [];
  // In an order in which a target stands after the one whose meeting starts it.
  for (const other of part.fold.runs) {
    const { id, start } = other.rule;
    if (other.start || !singlesOf(start).some((one) => one.kind !== "event" && waiting.has(one.target))) continue;
    waiting.add(id);
    if (isPastLatestDue(other, now)) heldUp.push(id);
  }
  return heldUp;
}

function isPastLatestDue(run: TargetRun, now: CaseMoment): boolean {
  try {
    const latest = latestDue(run);
    return latest !== undefined && now.epochMs > latest.epochMs;
  } catch (error) {
    if (error instanceof SlaError) return false;
    throw error;
  }
}
