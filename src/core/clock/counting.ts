/**
 * The eleven counting choices on which case systems silently disagree: each named, each with the default of format 1.
 */

export interface Counting {
  readonly receiptDay: "day-zero" | "day-one";
  readonly receiptOutside: "as-received" | "next-working-day";
  /** "none", "close-of-business", "17:00" (17:00:00.000 is in time) or "before 16:00" (16:00:00.000 is not). */
  readonly cutOff: string;
  readonly lastDayOff: "stays" | "roll-forward" | "roll-back";
  /** "end-of-day", "close-of-business", "same-clock-time", "17:00" or "before 16:00". */
  readonly dueTime: string;
  readonly monthEnd: "clamp" | "next-day";
  readonly atClosing: "due-at-closing" | "next-opening";
  readonly pauseBounds: "after-stop-through-resume" | "stop-until-resume" | "stop-through-resume";
  readonly pauseUnit: "own" | "calendar-days";
  readonly daysTaken: "exclusive" | "inclusive";
  readonly daysLeft: "exclusive" | "inclusive";
}

/** Part of format 1: these never change. */
export const DEFAULT_COUNTING: Counting = Object.freeze({
  receiptDay: "day-zero",
  receiptOutside: "as-received",
  cutOff: "none",
  lastDayOff: "stays",
  dueTime: "end-of-day",
  monthEnd: "clamp",
  atClosing: "due-at-closing",
  pauseBounds: "after-stop-through-resume",
  pauseUnit: "own",
  daysTaken: "exclusive",
  daysLeft: "exclusive",
});

/** The choices of an authority's own act: "that day is day 0 as it stands". */
const AS_IT_STANDS = { receiptDay: "day-zero", receiptOutside: "as-received", cutOff: "none" } as const;

/** The counting choices with their clock times worked out, so that nothing is parsed while counting. */
export interface CountingRule {
  readonly choices: Counting;
  readonly dayOne: boolean;
  readonly nextWorkingDay: boolean;
  /** The last millisecond of the local day that is in time; Infinity without a cut-off. */
  readonly cutOffMs: number;
  readonly cutOffAtClose: boolean;
  readonly dueAt: "end-of-day" | "close-of-business" | "same-clock-time" | "clock";
  /** The last millisecond of the local day on which the target can be met, where `dueAt` is "clock". */
  readonly dueMs: number;
}

/** @returns the last millisecond of the day that is in time: "17:00" itself is, "before 16:00" ends at 15:59:59.999. */
function lastMsInTime(clock: string): number {
  const before = clock.startsWith("before ");
  const time = before ? clock.slice(7) : clock;
  const ms = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
  return before ? ms - 1 : ms;
}

export function countingRule(choices: Counting): CountingRule {
  const cutOffAtClose = choices.cutOff === "close-of-business";
  const named =
    choices.dueTime === "end-of-day" ||
    choices.dueTime === "close-of-business" ||
    choices.dueTime === "same-clock-time";
  return {
    choices,
    dayOne: choices.receiptDay === "day-one",
    nextWorkingDay: choices.receiptOutside === "next-working-day",
    cutOffMs: choices.cutOff === "none" || cutOffAtClose ? Infinity : lastMsInTime(choices.cutOff),
    cutOffAtClose,
    dueAt: named ? (choices.dueTime as CountingRule["dueAt"]) : "clock",
    dueMs: named ? -1 : lastMsInTime(choices.dueTime),
  };
}

/**
 * The counting of a clock that the authority's own act starts (another target met, an extension from the current due or
 * from the notice, the window of a right): that day is day 0 as it stands, unless the adjustment, pause or right itself
 * states otherwise ("within the period of three months beginning with the day on which the notice is given").
 */
export function ownActCounting(inherited: Counting, stated: Partial<Counting> = {}): Counting {
  return Object.freeze({ ...inherited, ...AS_IT_STANDS, ...stated });
}
