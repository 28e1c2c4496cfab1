/** What the customer may do now, and until when; what has lapsed. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import { formatDay } from "../core/calendar/day.js";
import type { CaseMoment } from "../core/clock/case.js";
import type { RightStatus } from "../core/clock/right.js";
import { rightsOf } from "../core/clock/right.js";
import type { Clause } from "../core/clock/rule.js";
import type { Problem } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { answersOf } from "./answer.js";
import type { AsOf } from "./as-of.js";
import { readAsOf } from "./as-of.js";
import type { CaseFor } from "./case-record.js";
import { runOf } from "./deadlines.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";

/** A right of the customer: the next stage, an ombudsman, a second contractor. Never a breach. */
export interface Right {
  readonly charter: string;
  readonly series: string;
  readonly standard: string;
  /** The target whose meeting or miss opens it. */
  readonly target: string;
  readonly id: string;
  readonly title: string;
  readonly state: "not-open" | "open" | "used" | "lapsed";
  readonly openedAt?: Moment | undefined;
  /** The last instant on which it can be used, inclusive; absent = without end, or not known yet. */
  readonly until?: Moment | undefined;
  readonly lastDay?: string | undefined;
  readonly usedAt?: Moment | undefined;
  /** Used after it had lapsed: shown as lapsed, and the clocks of that event run all the same. */
  readonly usedLate?: true | undefined;
  /** Events that a part of its window runs from, and that the case does not tell. */
  readonly awaits?: readonly string[] | undefined;
  readonly clause: Clause;
  readonly problem?: Problem | undefined;
}

/**
 * Every right that the targets of a case may open, with its state at a moment.
 * Windows are counted in the charter's zone and are inclusive; the day of the answer is day 0 as it stands.
 *
 * @throws SlaError as `assess`
 * @example
 * const events = [{ event: "responded", at: "2026-01-12" }];
 * const answered = { kind: "complaint", service: "other", received: "2026-01-05", events };
 * rights(charter, answered, { asOf: "2026-01-13" })[0].state
 * //=> "open"
 */
export function rights<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  options: AsOf,
): Right[] {
  const now = readAsOf(charter, options);
  return answersOf(
    followCase(charter, record, now),
    (part, obligation) => rightsOfTarget(part, obligation, now),
    () => [],
  ).flat();
}

function rightsOfTarget(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  now: CaseMoment,
): Right[] {
  const { rule } = obligation;
  const run = obligation.owed ? runOf(part, rule.id) : undefined;
  if (!run || run.problem) return [];
  const head = {
    charter: part.charter.json.id,
    series: part.charter.json.series,
    standard: rule.standard,
    target: rule.id,
  };
  return rightsOf(run, now).map((status) => ({ ...head, ...rightOf(status, rule.zone) }));
}

function rightOf(
  { rule, state, openedAt, until, usedBy, awaits, problem }: RightStatus,
  zone: Parameters<typeof momentOf>[0],
): Omit<Right, "charter" | "series" | "standard" | "target"> {
  return {
    id: rule.id,
    title: rule.title,
    state,
    openedAt: openedAt === undefined ? undefined : momentOf(zone, openedAt),
    until: until && momentOf(zone, until.epochMs),
    lastDay: until && formatDay(until.lastDay),
    usedAt: usedBy && momentOf(zone, usedBy.epochMs),
    usedLate: usedBy && state === "lapsed" ? true : undefined,
    awaits: awaits.length > 0 ? awaits : undefined,
    clause: rule.clause,
    problem,
  };
}
