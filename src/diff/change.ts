/** What a change of rules does to one target of one case. */
import type { Problem } from "../core/problem.js";
import type { Moment } from "../time/moment.js";

/**
 * - `moved`: due in both, at another instant
 * - `due-gained`, `due-lost`: owed in both, with a due in one only
 * - `target-gained`, `target-lost`: owed in one only
 * - `problem-gained`, `problem-lost`, `problem-changed`: cannot be answered under one, or for another reason
 * - `outcome`: nothing of the dates changes, and yet it is a breach under one only (a limit of a measure was changed)
 */
export type ChangeKind =
  | "moved"
  | "due-gained"
  | "due-lost"
  | "target-gained"
  | "target-lost"
  | "problem-gained"
  | "problem-lost"
  | "problem-changed"
  | "outcome";

/** A target under one of the two charters. */
export interface DueSide {
  readonly charter: string;
  readonly standard: string;
  /** While the clock is paused: the due if it ran again now. */
  readonly due?: Moment | undefined;
  /** Local day of the due, inclusive. */
  readonly lastDay?: string | undefined;
  readonly paused?: true | undefined;
  readonly state?: string | undefined;
  readonly problem?: Problem | undefined;
}

export interface TargetChange {
  readonly series: string;
  readonly target: string;
  readonly title: string;
  readonly internal?: true | undefined;
  readonly kind: ChangeKind;
  /** Absent where the target is not owed before (or after). */
  readonly before?: DueSide | undefined;
  readonly after?: DueSide | undefined;
  /**
   * Calendar days from the last day before to the last day after; negative = due sooner. 0 where only the time of day
   * differs.
   */
  readonly days?: number | undefined;
  /**
   * Broken after and not before, or the other way about; only where `asOf` is given, and never for internal targets or
   * shares.
   */
  readonly breach?: "new" | "gone" | undefined;
}

/** What changes for one case; `changes` is empty where nothing does. */
export interface CaseDifference {
  readonly id?: string | undefined;
  readonly changes: readonly TargetChange[];
  /** Why the case cannot be answered under one charter or both: then there is nothing to compare. */
  readonly problem?: { readonly before?: Problem | undefined; readonly after?: Problem | undefined } | undefined;
}
