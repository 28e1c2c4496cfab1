/** Why a target is due when it is: derived on demand from the same run that gave the due. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import { compiledOf } from "../charter/charter.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import type { CaseMoment } from "../core/clock/case.js";
import type { Due } from "../core/clock/due.js";
import { momentIn } from "../core/clock/known-moment.js";
import type { MomentRule } from "../core/clock/rule.js";
import { dueUnder } from "../core/clock/run-due.js";
import { runOf as runIn } from "../core/clock/story.js";
import { pausedUntil } from "../core/clock/taken-out.js";
import type { Story, TargetRun } from "../core/clock/target-run.js";
import type { Problem } from "../core/problem.js";
import { answersOf } from "./answer.js";
import type { AsOf } from "./as-of.js";
import type { CaseFor } from "./case-record.js";
import { originOf } from "./count-origin.js";
import { daysOf } from "./counted-steps.js";
import { chosenTarget, runOf } from "./deadlines.js";
import { dueSteps } from "./due-steps.js";
import { readAt } from "./event-records.js";
import type { Explanation, StartAwaited } from "./explanation.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";
import { recordedMoment } from "./recorded-moment.js";
import { assumedFor, unmetCondition } from "./target-condition.js";
import type { TargetStatus } from "./target-status.js";
import { statusOfTarget, statusWithout } from "./target-status.js";

interface Explained {
  readonly status: TargetStatus;
  readonly run: TargetRun | undefined;
}

/**
 * The ordered steps that lead to the due of one target: received, deemed received, day one, every day left out with its
 * reason and holiday name, pauses, adjustments accepted and refused, the roll, the closing rule.
 *
 * @param targetId of the given charter, or "series/target" of one that governs the case; where a standard has no target
 * of its own (a process that is not encoded), the standard's id
 * @throws SlaError as `assess`, and `unknown_target`
 * @example
 * const { steps } = explain(charter, { kind: "complaint", service: "other", received: "2025-12-23" }, "respond");
 * steps.filter((step) => step.kind === "skipped").map((step) => step.value)[0] //=> "2025-12-25"
 */
export function explain<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  targetId: Names["targets"],
  options: Partial<AsOf> = {},
): Explanation {
  const { zone } = compiledOf(charter);
  const asOf = options.asOf === undefined ? undefined : readAt(options.asOf, zone, "as-of", "/asOf");
  const followed = followCase(charter, record, asOf);
  const explained = answersOf<Explained>(
    followed,
    (part, obligation) => explainedOf(part, obligation, asOf ?? lastMoment(part)),
    (answer) => ({ status: statusWithout(answer), run: undefined }),
  );
  const status = chosen(
    charter,
    explained.map((entry) => entry.status),
    targetId,
  );
  const { run } = explained.find((entry) => entry.status === status) as Explained;
  const part = followed.parts.find(
    (one) => one.charter.json.id === status.charter && one.governs === status.governs,
  ) as FollowedPart;
  const { json } = part.charter;
  const due = run && knownDue(run);
  const { source } = status.clause;
  return {
    status: { ...(asOf ? status : timeless(status)), assumed: assumedFor(part, status.standard, status.target) },
    charterTitle: json.title,
    authority: json.authority.name,
    ownWords: source === undefined || source.id === json.sources[0]?.id,
    received: recordedMoment(zone, part.facts.received),
    asOf: asOf && recordedMoment(zone, asOf),
    steps: run?.start && (due || !run.problem) ? dueSteps(run, run.start, due) : [],
    days: run?.start && due && daysOf(run, due, originOf(run, run.start, due)),
    waitsFor: run && !run.start && !run.problem ? startAwaited(run) : undefined,
    owedOnly:
      status.state === "not-owed" && status.target !== undefined
        ? unmetCondition(part, status.standard, status.target)
        : undefined,
    undecided: due && run.problem && undecidedBy(part, run.problem),
    basis: status.basis,
  };
}

function explainedOf(
  part: FollowedPart,
  obligation: Extract<Obligation, { kind: "target" }>,
  now: CaseMoment,
): Explained {
  return {
    status: statusOfTarget(part, obligation, now),
    run: obligation.owed ? runOf(part, obligation.rule.id) : undefined,
  };
}

/** A standard without a target of its own is asked for by its id. */
function chosen(charter: Charter, entries: readonly TargetStatus[], targetId: string): TargetStatus {
  const isNamed = ({ target, standard, series }: TargetStatus): boolean =>
    target === undefined && targetId === (series === charter.series ? standard : `${series}/${standard}`);
  const isTarget = entries.some(({ target, series }) => target === targetId && series === charter.series);
  return (isTarget ? undefined : entries.find(isNamed)) ?? chosenTarget(charter, entries, targetId);
}

/** Without `asOf`: after all the events that the case holds. */
function lastMoment({ facts }: FollowedPart): CaseMoment {
  const last = facts.events[facts.events.length - 1];
  return last && last.epochMs > facts.received.epochMs ? last : facts.received;
}

/** Without a moment asked about nothing is late and nothing is left: only what has happened is told. */
function timeless(status: TargetStatus): TargetStatus {
  const isPast = status.met !== undefined || status.endedAt !== undefined || status.measured !== undefined;
  const isOpen = (status.state === "breached" || status.state === "missed") && !isPast;
  return {
    ...status,
    ...(isOpen && { state: "running" as const }),
    daysTaken: status.met ? status.daysTaken : undefined,
    taken: status.met ? status.taken : undefined,
    daysLeft: undefined,
    remaining: undefined,
    late: isPast ? status.late : undefined,
    dueIfResumedNow: undefined,
    pastLatestDue: undefined,
  };
}

/** Where the time of day of an event is missing that might have met the target, its due is known all the same. */
function knownDue(run: TargetRun): Due | undefined {
  if (!run.problem) return run.due;
  return run.problem.code === "time_needed" && run.problem["index"] !== undefined
    ? dueUnder(run, run.adjustments, pausedUntil(run, undefined))
    : undefined;
}

function undecidedBy({ facts, charter }: FollowedPart, problem: Problem): Explanation["undecided"] {
  const event = facts.events.find(({ index }) => index === problem["index"]);
  return event && { event: event.name, at: recordedMoment(charter.zone, event) };
}

function startAwaited({ rule: { start }, story }: TargetRun): StartAwaited {
  return awaited(story, start);
}

/** Of the last of several, only what has not come yet: the rest is not waited for. */
function awaited(story: Story, start: MomentRule): StartAwaited {
  if (start.kind === "event") return { event: start.event, requires: start.requires };
  if ("of" in start) {
    const open = start.kind === "lastOf" ? start.of.filter((one) => !momentIn(story, one)) : start.of;
    const [only, ...others] = open.map((one) => awaited(story, one));
    if (only && others.length === 0) return only;
    const all = only ? [only, ...others] : start.of.map((one) => awaited(story, one));
    return start.kind === "firstOf" ? { firstOf: all } : { lastOf: all };
  }
  const title = runIn(story, start.target)?.rule.title ?? start.target;
  if (start.kind === "target") return { target: start.target, title };
  return start.kind === "due" ? { dueOf: start.target, title } : { missed: start.target, title };
}
