/** What every answer about a target says of the promise itself: the same for all cases, and so written once. */
import type { Counting } from "../core/clock/counting.js";
import type { Clause, TargetRule } from "../core/clock/rule.js";
import type { Basis } from "../charter/charter.js";
import { basisOf } from "../charter/charter.js";
import type { CompiledCharter } from "../charter/compile/compile-charter.js";
import type { LengthJson, TargetJson, WithinJson } from "../charter/format/charter-json.js";

/** Which promise an answer is about, and on what it rests. Keys that do not apply are absent or undefined. */
export interface AnswerHead {
  /** Id of the charter whose promise this is: the given one, or one that governs the case. */
  readonly charter: string;
  readonly series: string;
  readonly standard: string;
  /**
   * Absent where a standard has no targets of its own (a process that is not encoded, a charter that is not loaded).
   */
  readonly target?: string | undefined;
  readonly title: string;
  /** A target of an overlay: the authority's own, never a breach of the promise. */
  readonly internal?: true | undefined;
  /** The process that governs this and is not encoded: there is no date. */
  readonly process?: string | undefined;
  /** The length as the charter states it; "promised" and "not-stated" have no due of their own. */
  readonly within?: WithinJson | undefined;
  /** Due again, counted from each time it is met. */
  readonly every?: LengthJson | undefined;
  readonly measure?:
    { readonly name: string; readonly atMost?: number | undefined; readonly atLeast?: number | undefined } | undefined;
  /** The part of all cases that must meet it. */
  readonly share?: number | undefined;
  /** All eleven counting choices. */
  readonly counting?: Counting | undefined;
  readonly quote?: string | undefined;
  readonly clause: Clause;
  /**
   * What to know before relying on it: closures that were not given, a clause that set the date and rests on memory.
   */
  readonly notes?: readonly string[] | undefined;
  readonly basis: Basis;
}

export function answerHead(
  charter: CompiledCharter,
  rule: TargetRule,
  json: TargetJson,
  notes: readonly string[],
): AnswerHead {
  return {
    charter: charter.json.id,
    series: charter.json.series,
    standard: rule.standard,
    target: rule.id,
    title: rule.title,
    internal: rule.internal ? true : undefined,
    process: undefined,
    within: rule.kind === "clock" ? (json.within ?? "not-stated") : undefined,
    every: json.every,
    measure: rule.measure,
    share: rule.share,
    counting: rule.counting.choices,
    quote: rule.clause.quote,
    clause: rule.clause,
    notes: notes.length > 0 ? Object.freeze(notes) : undefined,
    basis: basisOf(charter, rule.calendar),
  };
}
