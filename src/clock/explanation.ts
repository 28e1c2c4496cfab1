/** The steps that lead to a due, as data: what an officer checks and what a letter tells. */
import type { Clause } from "../core/rule.js";
import type { Moment } from "../time/moment.js";
import type { Answer } from "./answer.js";
import type { TargetStatus } from "./target-status.js";

/** Every step ends in a `value`: the day (YYYY-MM-DD) or the instant (ISO) reached so far; the last one's is the due. */
export type ExplanationStep =
  | { readonly kind: "started"; readonly event: string; readonly at: Moment; readonly value: string }
  | { readonly kind: "started-by-target"; readonly target: string; readonly at: Moment; readonly value: string }
  /** `receiptOutside` or `cutOff` moved the receipt. */
  | { readonly kind: "deemed-received"; readonly why: "day-off" | "past-cut-off"; readonly dayOff?: DayOffReason; readonly cutOff?: string; readonly value: string }
  | { readonly kind: "day-zero"; readonly value: string }
  | { readonly kind: "day-one"; readonly value: string }
  /** A day that does not count. */
  | ({ readonly kind: "skipped"; readonly value: string } & (DayOffReason | { readonly reason: "paused" }))
  | { readonly kind: "pause"; readonly effect: "suspend" | "reset"; readonly from: Moment; readonly until?: Moment | undefined; readonly clause: Clause; readonly value: string }
  | { readonly kind: "adjustment"; readonly event: string; readonly at: Moment; readonly accepted: boolean; readonly removed?: true; readonly reason?: { readonly code: string; readonly message: string }; readonly clause?: Clause | undefined; readonly value: string }
  /** The length, counted out. */
  | { readonly kind: "counted"; readonly unit: string; readonly n: number; readonly value: string }
  | { readonly kind: "promised"; readonly value: string }
  /** `lastDayOff` moved the last day. */
  | { readonly kind: "rolled"; readonly choice: string; readonly from: string; readonly dayOff?: DayOffReason; readonly value: string }
  /** A target of an overlay is never due after the promise that it leads up to. */
  | { readonly kind: "held-to-promise"; readonly value: string }
  /** When on the last day: `dueTime`. */
  | { readonly kind: "due"; readonly dueTime: string; readonly at: Moment; readonly value: string };

export interface DayOffReason {
  readonly reason: "weekend" | "bank-holiday" | "closure";
  readonly title?: string | undefined;
  readonly divisions?: readonly string[] | undefined;
  readonly disputed?: string | undefined;
}

export interface Explanation {
  /** The target, its promise and counting choices, its state and due. */
  readonly status: TargetStatus;
  /** Charter and authority as people know them. */
  readonly charterTitle: string;
  readonly authority: string;
  readonly asOf?: Moment | undefined;
  /** In order; the last step's value is the due, where there is one. */
  readonly steps: readonly ExplanationStep[];
  /**
   * The days after day 0 up to and with the last day: those that counted and those that did not are all of them.
   * Absent where the target is not counted in days.
   */
  readonly days?: { readonly unit: "workingDays" | "calendarDays"; readonly dayZero: string; readonly lastDay: string; readonly counted: number; readonly skipped: number; readonly span: number } | undefined;
  readonly basis: Answer["basis"];
}
