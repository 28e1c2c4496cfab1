/** What every answer about a target says of the promise itself: the same for all cases, and so written once. */
import type { Counting } from "../../core/clock/counting.js";
import type { Clause } from "../../core/clock/rule.js";
import type { LengthJson, WithinJson } from "../format/charter-json.js";

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
  /** Who owes it, where that is not the authority: never a breach of the promise, and in no figure of a report. */
  readonly owedBy?: string | undefined;
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

/** What an answer rests on: enough to replay a decision years later. */
export interface Basis {
  readonly charter: string;
  readonly series: string;
  readonly hash: string;
  /** For an overlay: the charter that it is laid over. */
  readonly extends?: string;
  readonly reading?: string;
  /** Counted with the holidays announced by this day. */
  readonly knownOn?: string;
  readonly beyondCoverage?: "project";
  /** The calendar that was counted on; absent where the target has none. */
  readonly calendar?: {
    readonly id: string;
    readonly coverage: { readonly from: string; readonly until: string };
    /** `hash`: of the content, where it is not what came with the library. */
    readonly bankHolidays: readonly {
      readonly division: string;
      /** What letters call it, and one of its holidays, where its file says so. */
      readonly title?: string;
      readonly noun?: string;
      readonly retrieved?: string;
      readonly hash?: string;
    }[];
  };
  /** Version of the library. */
  readonly library: string;
}
