/** The latest due of a target that waits: if everything before it happens on its own last permitted moment. */
import { answerOr, SlaError, type Problem } from "../problem.js";
import type { CaseMoment } from "./case.js";
import { NEVER_PAUSED, type Due } from "./due.js";
import { momentIn, type KnownMoment } from "./known-moment.js";
import type { MomentRule } from "./rule.js";
import { dueUnder } from "./run-due.js";
import { dueUnextended } from "./status.js";
import { dueAsMoment, runOf } from "./story.js";
import type { Story, TargetRun } from "./target-run.js";
import { isOver, newRun } from "./target-run.js";

/**
 * "If everything before it happens on its own last permitted moment", without extensions; undefined where it waits for
 * the customer or for a target without a figure.
 */
export function latestDue(run: TargetRun): Due | undefined {
  if (run.rule.start.kind === "event" || run.start || isOver(run)) return undefined;
  // All events are read by then; a chain of targets is as long as a charter makes it, and each is worked out once.
  const { due, problem } = (run.story.latest ??= latestDues(run.story)).get(run) ?? {};
  if (problem) throw new SlaError(problem);
  return due;
}

type LatestDues = NonNullable<Story["latest"]>;

/** Of every target that waits, those first that others wait for. */
function latestDues(story: Story): LatestDues {
  const known = new Map<TargetRun, { readonly due?: Due | undefined; readonly problem?: Problem }>();
  for (const run of story.runs) {
    if (run.rule.start.kind === "event" || run.start || isOver(run)) continue;
    const due = answerOr(() => latestOfOne(run, known));
    known.set(run, due && "code" in due ? { problem: due } : { due });
  }
  return known;
}

function latestOfOne(run: TargetRun, dues: LatestDues): Due | undefined {
  const latest = latestMoment(run, run.rule.start, dues);
  if (!latest) return undefined;
  const started = newRun(run.rule, run.story);
  started.start = latest.at;
  started.startedByEvent = latest.rule.kind === "event";
  started.startEvent = latest.event;
  return dueUnder(started, [], NEVER_PAUSED);
}

function latestMoment(run: TargetRun, rule: MomentRule, dues: LatestDues): KnownMoment | undefined {
  const known = momentIn(run.story, rule);
  if (known) return known;
  if (rule.kind === "event") return undefined;
  if (!("of" in rule)) {
    const at = latestOf(runOf(run.story, rule.target), rule.kind, dues);
    return at && { at, rule, event: undefined };
  }
  const moments = rule.of.map((one) => latestMoment(run, one, dues));
  const given = moments.filter((moment) => moment !== undefined);
  // The first of several is no later than any of them; of the last nothing is known while one of them is not.
  if (given.length === 0 || (rule.kind === "lastOf" && given.length < moments.length)) return undefined;
  const sign = rule.kind === "firstOf" ? 1 : -1;
  return given.reduce((best, next) => (sign * (next.at.epochMs - best.at.epochMs) < 0 ? next : best));
}

/** The last permitted moment of the target that is waited for; of one that was kept there is no miss to come. */
function latestOf(
  before: TargetRun | undefined,
  kind: "target" | "due" | "missed",
  dues: LatestDues,
): CaseMoment | undefined {
  if (!before || before.problem || before.lapsedAt !== undefined || before.withdrawnBy) return undefined;
  if (kind === "missed" && isOver(before)) return undefined;
  if (!before.start) {
    const latest = dues.get(before);
    if (latest?.problem) throw new SlaError(latest.problem);
    return latest?.due && dueAsMoment(latest.due, before.rule.zone);
  }
  if (before.open.length > 0) return undefined;
  const due = kind === "target" ? dueUnextended(before) : before.due;
  return due && dueAsMoment(due, before.rule.zone);
}
