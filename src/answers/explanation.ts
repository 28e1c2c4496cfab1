/** The steps that lead to a due, as data: what an officer checks and what a letter tells. */
import type { Condition } from "../charter/compile/condition.js";
import type { Clause } from "../core/clock/rule.js";
import type { Moment } from "../time/moment.js";
import type { Answer } from "./answer.js";
import type { RecordedMoment } from "./recorded-moment.js";
import type { TargetStatus } from "./target-status.js";

/**
 * Every step ends in a `value`: the day (YYYY-MM-DD) or the instant (ISO) reached so far; the last one's is the due.
 */
export type ExplanationStep =
  /** After a `pause` that resets the clock there is another one: the start that counts. */
  | { readonly kind: "started"; readonly event: string; readonly at: RecordedMoment; readonly value: string }
  | {
      readonly kind: "started-by-target";
      readonly target: string;
      readonly title: string;
      readonly at: RecordedMoment;
      readonly value: string;
    }
  /** The time for another target was over, and where `missed` says so that one had not been met by then. */
  | {
      readonly kind: "started-by-due";
      readonly target: string;
      readonly title: string;
      readonly missed: boolean;
      readonly at: RecordedMoment;
      readonly value: string;
    }
  /**
   * A day off between the receipt and the day that counts as such: before counting begins, and so none of the days
   * counted or skipped.
   */
  | ({ readonly kind: "passed-over"; readonly value: string } & DayOffReason)
  /** `receiptOutside` or `cutOff` moved the receipt. */
  | {
      readonly kind: "deemed-received";
      readonly at: RecordedMoment;
      readonly why: "day-off" | "past-cut-off";
      readonly dayOff?: DayOffReason;
      readonly cutOff?: string;
      readonly value: string;
    }
  | { readonly kind: "day-zero"; readonly since?: CountedSince; readonly value: string }
  | { readonly kind: "day-one"; readonly since?: CountedSince; readonly value: string }
  /** A day that does not count. */
  | ({ readonly kind: "skipped"; readonly value: string } & (DayOffReason | { readonly reason: "paused" }))
  | {
      readonly kind: "pause";
      readonly effect: "suspend" | "reset";
      readonly from: RecordedMoment;
      readonly until?: RecordedMoment | undefined;
      /** What the charter calls it. */
      readonly title?: string | undefined;
      readonly stoppedBy: string;
      /** The event that started it again, or while it stands still those any of which will. */
      readonly restartedBy: readonly string[];
      /** It ended by itself: after its longest time, or on the date promised. */
      readonly endedItself?: "at-most" | "promised" | undefined;
      /** While it stands still: when it starts again by itself. */
      readonly ends?: RecordedMoment | undefined;
      readonly clause: Clause;
      readonly value: string;
    }
  | {
      readonly kind: "adjustment";
      readonly event: string;
      readonly at: RecordedMoment;
      readonly accepted: boolean;
      readonly removed?: true;
      readonly reason?: { readonly code: string; readonly message: string };
      readonly clause?: Clause | undefined;
      readonly value: string;
    }
  /** The length, counted out. */
  | { readonly kind: "counted"; readonly unit: string; readonly n: number; readonly value: string }
  /** The date that was told, as it was told. */
  | { readonly kind: "promised"; readonly at: RecordedMoment; readonly value: string }
  /** Pauses moved the day that was counted to, or promised, by so many days (or, below a day, milliseconds). */
  | {
      readonly kind: "moved-by-pauses";
      readonly unit: "workingDays" | "calendarDays" | "workingMs" | "elapsedMs";
      readonly n: number;
      readonly from: string;
      readonly value: string;
    }
  /** `lastDayOff` moved the last day. */
  | {
      readonly kind: "rolled";
      readonly choice: string;
      readonly from: string;
      readonly dayOff?: DayOffReason;
      readonly value: string;
    }
  /** A target of an overlay is never due after the promise that it leads up to. */
  | { readonly kind: "held-to-promise"; readonly value: string }
  /** When on the last day: `dueTime`. */
  | { readonly kind: "due"; readonly dueTime: string; readonly at: Moment; readonly value: string };

/** What the days are counted from, where it is not the start of the clock. */
export type CountedSince =
  /** The last day before an extension moved it. */
  | { readonly from: "current-due" }
  /** The extension itself, or an event that a part of the length runs from. */
  | { readonly from: "notice" | "event"; readonly event: string }
  /** Another target was met, its time was over, or its time was over and it had not been met. */
  | { readonly from: "target" | "due" | "missed"; readonly target: string; readonly title: string };

/** Why a day is not a working day: "weekend" is any day off by the week. */
export interface DayOffReason {
  readonly reason: "weekend" | "bank-holiday" | "closure";
  readonly title?: string | undefined;
  /** The title of each, else its name. */
  readonly divisions?: readonly string[] | undefined;
  /** What the holiday is called where it is not called a bank holiday: "public holiday". */
  readonly noun?: string | undefined;
  readonly disputed?: string | undefined;
}

/** What has to happen for a clock to start. */
export type StartAwaited =
  | { readonly event: string; readonly requires: readonly string[] }
  | { readonly target: string; readonly title: string }
  | { readonly dueOf: string; readonly title: string }
  | { readonly missed: string; readonly title: string }
  | { readonly firstOf: readonly StartAwaited[] }
  | { readonly lastOf: readonly StartAwaited[] };

/** Why one target is due when it is, and how it stands. */
export interface Explanation {
  /**
   * The target, its promise and counting choices, its state and due; of what was assumed only that which makes a
   * difference to it.
   */
  readonly status: TargetStatus;
  /** Charter and authority as people know them. */
  readonly charterTitle: string;
  readonly authority: string;
  /**
   * The clause stands in the authority's own document, the first source of its charter, and not in one that it goes by.
   */
  readonly ownWords: boolean;
  readonly received: RecordedMoment;
  readonly asOf?: RecordedMoment | undefined;
  /** In order; the last step's value is the due, where there is one. */
  readonly steps: readonly ExplanationStep[];
  /**
   * The days after day 0 up to and with the one that was counted to, before `lastDayOff` or pauses in another unit
   * moved it:
   * those that counted and those that did not are all of them. Absent where the target is not counted in days.
   */
  readonly days?:
    | {
        readonly unit: "workingDays" | "calendarDays";
        readonly dayZero: string;
        readonly lastDay: string;
        readonly counted: number;
        readonly skipped: number;
        readonly span: number;
      }
    | undefined;
  /** Of a clock that has not started. */
  readonly waitsFor?: StartAwaited | undefined;
  /** Of a target that is not owed: the condition that does not hold. */
  readonly owedOnly?: Condition | undefined;
  /**
   * The due is known; whether it was kept turns on the time of day of this event, which was not recorded
   * (`time_needed`).
   */
  readonly undecided?: { readonly event: string; readonly at: RecordedMoment } | undefined;
  readonly basis: Answer["basis"];
}
