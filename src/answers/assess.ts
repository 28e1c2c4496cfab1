/** The whole case at a moment: the state of every target, and when anything changes next. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import type { Basis } from "../charter/compile/answer-head.js";
import { basisOf } from "../charter/compile/basis.js";
import type { EpochMs } from "../core/calendar/zone.js";
import type { CaseMoment } from "../core/clock/case.js";
import { stepsOf } from "../core/clock/escalate.js";
import type { EventProblem } from "../core/clock/fold.js";
import { lapseOf } from "../core/clock/pause.js";
import { rightsOf } from "../core/clock/right.js";
import type { Due } from "../core/clock/due.js";
import { justAfter, momentIn } from "../core/clock/known-moment.js";
import { latestDue } from "../core/clock/latest-due.js";
import type { TargetRun } from "../core/clock/target-run.js";
import { answerOr } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { answersOf } from "./answer.js";
import type { AsOf } from "./as-of.js";
import { readAsOf } from "./as-of.js";
import type { CaseFor } from "./case-record.js";
import type { FollowedCase, FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";
import type { TargetStatus } from "./target-status.js";
import { statusOfTarget, statusWithout } from "./target-status.js";

/** A case at a moment. */
export interface Assessment {
  readonly id?: string | undefined;
  readonly asOf: Moment;
  /** The given charter's targets first, then those of the charters that govern the case. */
  readonly targets: readonly TargetStatus[];
  /** The first instant after `asOf` at which a state, a step or a right changes if nothing happens; absent = never. */
  readonly nextChange?: Moment | undefined;
  /**
   * Events that changed nothing: `event_before_receipt`, `event_before_start`, `event_repeated`, `event_after_end`,
   * `event_after_withdrawal`, `event_after_as_of`, `resumed_without_pause`, `nothing_to_remove`,
   * `event_without_effect`. What one target refused is among its `adjustments`.
   */
  readonly problems: readonly EventProblem[];
  readonly basis: Basis;
}

/**
 * The state of every target of a case at a moment. The same inputs give the same answer in every process, zone and
 * year.
 *
 * Days and local times are those of the charter's zone; `due <= asOf` is still running, one millisecond later is
 * breached.
 * Events are read in order of their moments; those after `asOf` change nothing. A problem of one target stands in its
 * entry.
 *
 * @throws SlaError as `deadlines`, and `bad_moment` for `asOf`
 * @example
 * const record = { kind: "complaint", service: "other", received: "2026-01-05", events: [{ event: "responded", at:
 * "2026-01-21" }] };
 * assess(charter, record, { asOf: "2026-01-31" }).targets[0].state //=> "met-late"
 */
export function assess<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  options: AsOf,
): Assessment {
  const now = readAsOf(charter, options);
  const { zone } = charter.compiled;
  const followed = followCase(charter, record, now);
  const targets = answersOf(followed, (part, obligation) => statusOfTarget(part, obligation, now), statusWithout);
  const next = nextChange(followed, now);
  return {
    id: followed.id,
    asOf: momentOf(zone, now.epochMs),
    targets,
    nextChange: next === undefined ? undefined : momentOf(zone, next),
    problems: followed.problems,
    basis: basisOf(charter.compiled, undefined),
  };
}

function nextChange(followed: FollowedCase, now: CaseMoment): EpochMs | undefined {
  let next = Infinity;
  for (const part of followed.parts)
    for (const run of part.fold.runs) next = Math.min(next, nextChangeOf(part, run, now));
  return next === Infinity ? undefined : (next as EpochMs);
}

/**
 * Infinity = never. A due, a lapse and the end of a right are the last instants of what was: the change is a
 * millisecond later.
 */
function nextChangeOf(part: FollowedPart, run: TargetRun, now: CaseMoment): number {
  if (run.problem) return Infinity;
  const moments: number[] = [];
  // A measure has no clock whose pauses could lapse: its state is that of the figure.
  const isOpen =
    run.rule.kind !== "measure" && !run.metBy && !run.endedBy && !run.withdrawnBy && run.lapsedAt === undefined;
  if (run.due && isOpen) moments.push(run.due.epochMs + 1);
  if (run.open.length > 0 && run.start && isOpen) moments.push(afterLast(() => lapseOf(run, now.epochMs)?.lastMs));
  if (!run.start && run.rule.start.kind !== "event") moments.push(afterLast(() => latestDue(run)?.epochMs));
  // A clock that several pauses stop runs when the last of them is over.
  if (isOpen && run.open.length > 0)
    moments.push(Math.max(...run.open.map(({ ends }) => (ends ? justAfter(ends.at.epochMs) : Infinity))));
  if (!run.start && run.rule.startsWithTime)
    for (const { due } of run.story.runs) if (due) moments.push(startBy(run, due));
  if (run.rule.escalation.length > 0)
    for (const step of stepsOf(run, now.epochMs)) if (!step.problem) moments.push(step.epochMs);
  if (run.rule.rights.length > 0)
    for (const right of rightsOf(run, now))
      if (right.state === "open" && right.until) moments.push(right.until.epochMs + 1);
  let next = Infinity;
  for (const moment of moments) if (moment > now.epochMs && moment < next) next = moment;
  return next;
}

/** What can't be worked out changes at no known moment. */
function afterLast(last: () => EpochMs | undefined): number {
  const answer = answerOr(() => last() ?? Infinity);
  return typeof answer === "number" ? answer + 1 : Infinity;
}

/** The instant at which the passing of a due starts what waits for it; Infinity = it does not. */
function startBy(run: TargetRun, { epochMs }: Due): number {
  const { story } = run;
  const { now } = story;
  const after = justAfter(epochMs);
  story.now = after;
  const moment = momentIn(story, run.rule.start);
  story.now = now;
  return moment && moment.at.epochMs < after ? after : Infinity;
}
