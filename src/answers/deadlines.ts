/** What is due, by when, under which promise. */
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import { formatDay } from "../core/calendar/day.js";
import type { Due } from "../core/clock/due.js";
import { latestDue } from "../core/clock/latest-due.js";
import type { TargetRun } from "../core/clock/target-run.js";
import { closest } from "../core/message/hint.js";
import { quoted } from "../core/message/quoted.js";
import type { Problem } from "../core/problem.js";
import { fail, SlaError } from "../core/problem.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import { notesOf } from "./answer-notes.js";
import type { Answer } from "./answer.js";
import { answersOf, isProvisional } from "./answer.js";
import type { CaseFor } from "./case-record.js";
import type { FollowedPart } from "./follow.js";
import { followCase } from "./follow.js";

/** One target of a case: when its clock started and when it is due, or why that cannot be said. */
export interface Deadline extends Answer {
  /** false: its `when` does not hold for this case, so that it is not owed. */
  readonly owed: boolean;
  /** When the clock started; absent while it has not. */
  readonly start?: Moment | undefined;
  /**
   * The last instant on which the target can be met, inclusive. Absent while paused, not started, or without a figure.
   */
  readonly due?: Moment | undefined;
  /** Local day of the due, inclusive. */
  readonly lastDay?: string | undefined;
  /**
   * While the start waits for another target: the due if everything before it happens on its own last permitted moment.
   */
  readonly latestDue?: Moment | undefined;
  readonly paused?: true | undefined;
  /** Counted with holidays computed by rule, not published ones. */
  readonly provisional: boolean;
}

/**
 * Every target of a case with its due, after all the events that the case holds.
 *
 * The given charter's entries come first, then those of the charters that govern the case. Days and local times are
 * those of the charter's time zone; `due` is inclusive. A problem of one target (`attribute_missing`, `time_needed`,
 * `outside_calendar_coverage`, `charter_not_loaded`, `no_version_in_force`) stands in that entry.
 *
 * @throws SlaError `bad_case`, `bad_moment`, `unknown_attribute`, `unknown_value`, `unknown_event`, `unknown_content`,
 * `unknown_measure`, `bad_measure`, `no_standard_applies`
 * @example
 * const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
 * deadlines(charter, { kind: "complaint", service: "social-services", received: "2022-08-30" })[0].lastDay
 * //=> "2022-09-28"
 */
export function deadlines<Names extends CharterNames>(charter: Charter<Names>, record: CaseFor<Names>): Deadline[] {
  return answersOf(followCase(charter, record, undefined), deadlineOfTarget, deadlineWithout);
}

/**
 * The deadline of one target: of the given charter by its id, of a governing charter by "series/target".
 * @throws SlaError as `deadlines`, and `unknown_target`
 * @example
 * deadline(charter, { kind: "complaint", service: "other", received: "2026-01-05" }, "respond").lastDay
 * //=> "2026-01-19"
 */
export function deadline<Names extends CharterNames>(
  charter: Charter<Names>,
  record: CaseFor<Names>,
  targetId: Names["targets"],
): Deadline {
  return chosenTarget(charter, deadlines(charter, record), targetId);
}

/** @throws SlaError `unknown_target`, or the problem of a standard that could have the target */
export function chosenTarget<Entry extends Answer>(
  charter: Charter,
  entries: readonly Entry[],
  targetId: string,
): Entry {
  if (typeof targetId !== "string")
    return fail("unknown_target", `${quoted(targetId)} is no target.`, {
      hint: 'Give its id, or "series/target" for a charter that governs the case.',
      path: "",
    });
  const slash = targetId.lastIndexOf("/");
  const series = slash < 0 ? charter.series : targetId.slice(0, slash);
  const id = targetId.slice(slash + 1);
  const found = entries.find((entry) => entry.target === id && entry.series === series);
  if (found) return found;
  const known = entries.flatMap((entry) =>
    entry.target === undefined
      ? []
      : [entry.series === charter.series ? entry.target : `${entry.series}/${entry.target}`],
  );
  const meant = closest(targetId, known);
  return fail("unknown_target", `The case has no target ${quoted(targetId)}.`, {
    hint:
      known.length === 0
        ? "It has no targets."
        : meant === undefined
          ? `It has: ${known.join(", ")}.`
          : `Did you mean "${meant}"?`,
    path: "",
  });
}

function deadlineOfTarget(part: FollowedPart, obligation: Extract<Obligation, { kind: "target" }>): Deadline {
  const run = obligation.owed ? runOf(part, obligation.rule.id) : undefined;
  const { due, latest, problem } = run ? duesOf(run) : NOTHING_DUE;
  const { zone } = obligation.rule;
  const { head } = obligation;
  // Written out: a spread of thirty keys costs fifty times as much, and this is what bulk work makes most of.
  return {
    charter: head.charter,
    series: head.series,
    standard: head.standard,
    target: head.target,
    title: head.title,
    internal: head.internal,
    owedBy: head.owedBy,
    governs: part.governs,
    process: undefined,
    within: head.within,
    every: head.every,
    measure: head.measure,
    share: head.share,
    counting: head.counting,
    quote: head.quote,
    clause: head.clause,
    inForce: part.inForce,
    assumed: part.situation.assumed,
    notes: notesOf(head, run),
    problem,
    basis: head.basis,
    owed: obligation.owed,
    start: run?.start && momentOf(zone, run.start.epochMs),
    due: due && momentOf(zone, due.epochMs),
    lastDay: due && formatDay(due.lastDay),
    latestDue: latest && momentOf(zone, latest.epochMs),
    paused: run && run.open.length > 0 && run.start && !run.metBy ? true : undefined,
    provisional: isProvisional(due ?? latest),
  };
}

function deadlineWithout(answer: Answer): Deadline {
  return { ...answer, owed: true, provisional: false };
}

export function runOf(part: FollowedPart, target: string): TargetRun | undefined {
  for (const run of part.fold.runs) if (run.rule.id === target) return run;
  return undefined;
}

interface Dues {
  readonly due: Due | undefined;
  readonly latest: Due | undefined;
  readonly problem: Problem | undefined;
}

const NOTHING_DUE: Dues = { due: undefined, latest: undefined, problem: undefined };

export function duesOf(run: TargetRun): Dues {
  if (run.problem) return { due: undefined, latest: undefined, problem: run.problem };
  if (run.start) return { due: run.due, latest: undefined, problem: undefined };
  try {
    return { due: undefined, latest: latestDue(run), problem: undefined };
  } catch (error) {
    if (error instanceof SlaError) return { due: undefined, latest: undefined, problem: error.problem };
    throw error;
  }
}
