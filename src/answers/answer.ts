/** What every answer about a target carries: which promise it is, how it is counted, and what it rests on. */
import type { AnswerHead } from "../charter/compile/answer-head.js";
import { basisOf } from "../charter/compile/basis.js";
import type { Obligation } from "../charter/compile/compiled-charter.js";
import type { Due } from "../core/clock/due.js";
import type { Problem } from "../core/problem.js";
import type { FollowedCase, FollowedPart, Handover, Undelegated } from "./follow.js";

/** Which promise an answer is about, and on what it rests. Keys that do not apply are absent or undefined. */
export interface Answer extends AnswerHead {
  /** For a governing charter: the charter and standard that handed the case to it. */
  readonly governs?: Handover | undefined;
  /** Whether the charter was in force on the day that decides. */
  readonly inForce: boolean;
  /** Attributes that the case did not give, with the default that was assumed. */
  readonly assumed?: Readonly<Record<string, string>> | undefined;
  /** What stands in the way of an answer for this target; the others are answered. */
  readonly problem?: Problem | undefined;
}

/** A target that applies to a case. */
export type TargetObligation = Extract<Obligation, { kind: "target" }>;

export function answerFor(part: FollowedPart, { head }: TargetObligation, problem: Problem | undefined): Answer {
  return { ...head, governs: part.governs, inForce: part.inForce, assumed: part.situation.assumed, problem };
}

/** An answer without a rule behind it: a problem, an undecided standard, a process, a charter that is not there. */
function answerWithout(
  part: Pick<FollowedPart, "charter" | "inForce" | "governs" | "situation">,
  obligation: Exclude<Obligation, { kind: "target" }>,
  problem: Problem | undefined,
): Answer {
  const { json } = part.charter;
  return {
    charter: json.id,
    series: json.series,
    standard: obligation.standard,
    target: obligation.kind === "problem" ? obligation.target : undefined,
    title: obligation.title,
    internal: obligation.kind === "problem" && obligation.internal ? true : undefined,
    governs: part.governs,
    process: obligation.kind === "process" ? obligation.process : undefined,
    quote: obligation.clause.quote,
    clause: obligation.clause,
    inForce: part.inForce,
    assumed: part.situation.assumed,
    problem,
    basis: basisOf(part.charter, undefined),
  };
}

/** Counted with holidays that are computed by rule, because none are published yet. */
export function isProvisional(due: Due | undefined): boolean {
  return (
    due !== undefined && due.usesCalendar && due.calendar !== undefined && due.lastDay > due.calendar.publishedUntil
  );
}

/**
 * Walks the obligations of a case in the order in which answers are given: the given charter's first, then those of the
 * charters that govern it.
 */
export function answersOf<Result>(
  followed: FollowedCase,
  ofTarget: (part: FollowedPart, obligation: Extract<Obligation, { kind: "target" }>) => Result,
  ofOther: (answer: Answer) => Result,
): Result[] {
  const results: Result[] = [];
  for (const part of followed.parts) {
    for (const obligation of part.applicable.obligations) {
      if (obligation.kind === "target") results.push(ofTarget(part, obligation));
      else if (obligation.kind === "governed") {
        const missing = followed.undelegated.find(
          (entry) => entry.obligation === obligation && entry.charter === part.charter,
        );
        if (missing) results.push(ofOther(undelegatedAnswer(part, missing)));
      } else
        results.push(
          ofOther(answerWithout(part, obligation, "problem" in obligation ? obligation.problem : undefined)),
        );
    }
  }
  return results;
}

function undelegatedAnswer(part: FollowedPart, { obligation, problem }: Undelegated): Answer {
  return answerWithout(part, obligation, problem);
}
