/** Who must be told, when: escalation steps that have come due, and those ahead. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import { formatDay } from "../core/calendar/day.js";
import type { CaseMoment } from "../core/clock/case.js";
import type { Step } from "../core/clock/escalate.js";
import { dueName, stepsOf } from "../core/clock/escalate.js";
import type { Clause } from "../core/clock/rule.js";
import type { Problem } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { answersOf } from "./answer.js";
import type { AsOf } from "./as-of.js";
import { readAsOf } from "./as-of.js";
import type { CaseFor, MomentInput } from "./case-record.js";
import { runOf } from "./deadlines.js";
import { readAt } from "./event-records.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";

/** One step of a target's escalation. */
export interface Escalation {
  /**
   * Case, target, step and due date (where it can move within a day, its instant): the same step has the same key in
   * every poll, and a moved due has new steps. A step that repeats has a key for every time, by its number.
   */
  readonly key: string;
  readonly charter: string;
  readonly series: string;
  readonly standard: string;
  readonly target: string;
  readonly step: string;
  /** Of a step that repeats: which time it is, from 1. */
  readonly turn?: number | undefined;
  /** "due": since < at <= asOf. "upcoming": after `asOf`, if nothing changes. */
  readonly status: "due" | "upcoming";
  readonly at: Moment;
  /** The due that the step belongs to. */
  readonly due: Moment;
  readonly lastDay: string;
  readonly notify: readonly string[];
  readonly action: string;
  readonly internal?: true | undefined;
  readonly clause: Clause;
  /**
   * Why the step's moment can't be worked out: past the published bank holidays, for instance. It is "upcoming" then,
   * and `at` is the due.
   */
  readonly problem?: Problem | undefined;
}

/** The stretch of time that a poll is about. */
export interface Since extends AsOf {
  /** Only steps after this moment (exclusive); absent = from the beginning. */
  readonly since?: MomentInput | undefined;
}

/**
 * The steps that came due after `since` and up to `asOf` (inclusive), and those that are ahead.
 *
 * A step is due if its target was open at that moment, whatever came later: what one poll has told, a later one never
 * takes back. The steps between a and c are those between a and b and those between b and c.
 *
 * @throws SlaError as `assess`, and `bad_moment` for `since`
 * @example
 * escalations(charter, { kind: "complaint", service: "other", received: "2026-01-05" }, { asOf: "2026-01-16" })
 * //=> [], since the published charter has no steps; an overlay adds them
 */
export function escalations<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  options: Since,
): Escalation[] {
  const now = readAsOf(charter, options);
  const after =
    options.since === undefined ? -Infinity : readAt(options.since, charter.compiled.zone, "as-of", "/since").epochMs;
  const followed = followCase(charter, record, now);
  const steps = answersOf(
    followed,
    (part, obligation) => stepsOfTarget(part, obligation, followed.id, after, now),
    () => [],
  ).flat();
  return steps.sort((a, b) => a.at.epochMs - b.at.epochMs);
}

function stepsOfTarget(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  id: string | undefined,
  after: number,
  now: CaseMoment,
): Escalation[] {
  const run = obligation.owed ? runOf(part, obligation.rule.id) : undefined;
  if (!run) return [];
  return stepsOf(run, now.epochMs)
    .filter((step) => step.problem || step.epochMs > after)
    .map((step) => escalationOf(part, obligation, id, step));
}

function escalationOf(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  id: string | undefined,
  step: Step,
): Escalation {
  const { json } = part.charter;
  const { rule } = obligation;
  const lastDay = formatDay(step.due.lastDay);
  const due = momentOf(rule.zone, step.due.epochMs);
  const dueInKey = dueName({ rule }, step.due) === step.due.epochMs ? due.iso : lastDay;
  return {
    key: [id ?? "", json.series, rule.id, step.rule.id, dueInKey, ...(step.turn > 1 ? [step.turn] : [])].join("/"),
    charter: json.id,
    series: json.series,
    standard: rule.standard,
    target: rule.id,
    step: step.rule.id,
    turn: step.rule.every ? step.turn : undefined,
    status: step.reached ? "due" : "upcoming",
    at: momentOf(rule.zone, step.epochMs),
    due,
    lastDay,
    notify: step.rule.notify,
    action: step.rule.action,
    internal: step.rule.internal ? true : undefined,
    clause: rule.clause,
    problem: step.problem,
  };
}
