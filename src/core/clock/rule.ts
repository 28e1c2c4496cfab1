/**
 * A target compiled for counting: every default applied, every reference resolved. Plain records, built once when a
 * charter is loaded.
 */
import type { Calendar } from "../calendar/calendar.js";
import type { CountingRule } from "./counting.js";
import type { Zone } from "../calendar/zone.js";

export type Unit =
  | "workingDays"
  | "calendarDays"
  | "weeks"
  | "months"
  | "workingHours"
  | "workingMinutes"
  | "hours"
  | "minutes"
  | "seconds";

export interface Length {
  readonly unit: Unit;
  readonly n: number;
}

/**
 * One of several lengths, with the calendar that it counts on and what it counts from, where they differ from the
 * target's.
 */
export interface LengthPart extends Length {
  readonly calendar: Calendar | undefined;
  readonly from: MomentRule | undefined;
}

export type Within =
  | { readonly kind: "length"; readonly length: Length }
  | { readonly kind: "firstOf" | "lastOf"; readonly parts: readonly LengthPart[] }
  | { readonly kind: "promised" }
  | { readonly kind: "not-stated" };

/**
 * What kind of authority a rule has: an authority's own published promise, a statute, guidance that a statute gives
 * force to, a regulator's code, what is commonly done, or nothing but an assumption.
 */
export type RestsOn = "promise" | "statute" | "statutory-guidance" | "code" | "practice" | "assumption";

/** Where a rule is written: what an answer cites. */
export interface Clause {
  readonly quote?: string;
  readonly source?: {
    readonly id: string;
    readonly title: string;
    /** "SI 2015/595" */
    readonly citation?: string;
    readonly url?: string;
  };
  readonly provision?: string;
  readonly restsOn: RestsOn;
  /** true only where the quote was found in that provision of a text that lies beside the charter. */
  readonly verified: boolean;
}

export interface EventMatch {
  readonly event: string;
  readonly requires: readonly string[];
}

export interface AdjustRule {
  readonly on: string;
  readonly requires: readonly string[];
  /** The rule is for events that carry none of these. */
  readonly without: readonly string[];
  readonly within: Within;
  readonly from: "start" | "current-due" | "notice";
  readonly atMost: Within | undefined;
  readonly times: number;
  readonly owes: readonly string[];
  /** An event dated before the start of the clock moves its due as well, once it has started. */
  readonly beforeStart: boolean;
  /** An event that comes after the due moves it as well, as long as nothing has met the target. */
  readonly afterDue: boolean;
  /** Counted from a start that an event made. */
  readonly counting: CountingRule;
  /**
   * Counted from the current due, the notice, or a start that was the authority's own act: that day is day 0 as it
   * stands.
   */
  readonly ownActCounting: CountingRule;
  readonly clause: Clause;
}

export interface PauseRule {
  readonly from: string;
  /** What the event has to carry to stop the clock. */
  readonly requires: readonly string[];
  /** Any of these events ends it. */
  readonly until: readonly string[];
  /** It ends by itself on the date that the event promised. */
  readonly untilPromised: boolean;
  /** It ends by itself after so long, counted as `lapsesAfter`. */
  readonly atMost: Length | undefined;
  readonly title: string | undefined;
  readonly effect: "suspend" | "reset";
  readonly lapsesAfter: Length | undefined;
  /** One that began before the start of the clock stops it as well. */
  readonly beforeStart: boolean;
  readonly counting: CountingRule;
  /** For `lapsesAfter`: the day of the stop is day 0 as it stands, unless the pause states otherwise. */
  readonly lapseCounting: CountingRule;
  readonly clause: Clause;
}

export interface RightRule {
  readonly id: string;
  readonly title: string;
  readonly opensWhenMet: boolean;
  readonly opensWhenMissed: boolean;
  readonly from: MomentRule | undefined;
  readonly within: Within | undefined;
  readonly usedBy: string | undefined;
  /** "The window of a right": the day it runs from is day 0 as it stands, unless the right states otherwise. */
  readonly counting: CountingRule;
  readonly clause: Clause;
}

export interface EscalationRule {
  readonly id: string;
  readonly kind: "before" | "after" | "elapsed";
  readonly length: Length | undefined;
  readonly share: number;
  /** It repeats, so long after the time before, so often in all. */
  readonly every: Length | undefined;
  readonly times: number;
  /** Milliseconds after local midnight; undefined = when the calendar opens. */
  readonly atMs: number | undefined;
  readonly inOpenHours: boolean;
  readonly notify: readonly string[];
  readonly action: string;
  readonly internal: boolean;
}

export interface OwedOnMiss {
  readonly do: string;
  readonly clause: Clause;
}

/**
 * One moment of a case: an event, when a target was met ("also when met late"), the last instant on which it could be
 * met, or that instant once it has passed unmet.
 */
export type SingleMoment =
  ({ readonly kind: "event" } & EventMatch) | { readonly kind: "target" | "due" | "missed"; readonly target: string };

/** What a clock, a limit or a window runs from: one moment, the first of several to come, or the last of them. */
export type MomentRule = SingleMoment | { readonly kind: "firstOf" | "lastOf"; readonly of: readonly MomentRule[] };

/** What an event can do to a target. */
export interface EventRoles {
  readonly starts: boolean;
  readonly ends: boolean;
  readonly pauses: boolean;
  readonly moves: boolean;
  readonly meets: boolean;
}

export interface TargetRule {
  readonly id: string;
  readonly standard: string;
  readonly title: string;
  readonly internal: boolean;
  /** Who owes it, where that is not the authority. */
  readonly owedBy: string | undefined;
  readonly kind: "clock" | "recurring" | "measure";
  readonly start: MomentRule;
  readonly within: Within;
  readonly endedBy: readonly string[];
  readonly metBy: readonly EventMatch[];
  readonly adjust: readonly AdjustRule[];
  readonly pauses: readonly PauseRule[];
  /** What every event that can start, meet, pause, move or end it does, by its name. */
  readonly roles: ReadonlyMap<string, EventRoles>;
  /**
   * Nothing but the events in `roles` can change it: no other target starts it, and no part of its length runs from an
   * event.
   */
  readonly onlyByRoles: boolean;
  /** Its start can come with time alone: when the time for another target is over. */
  readonly startsWithTime: boolean;
  /** A pause of it can end without an event. */
  readonly resumesWithTime: boolean;
  /** A part of its length runs from the due of another target, and moves with it. */
  readonly followsDues: boolean;
  readonly measure:
    { readonly name: string; readonly atMost: number | undefined; readonly atLeast: number | undefined } | undefined;
  readonly share: number | undefined;
  readonly escalation: readonly EscalationRule[];
  readonly rights: readonly RightRule[];
  readonly onMiss: readonly OwedOnMiss[];
  readonly zone: Zone;
  readonly calendar: Calendar | undefined;
  readonly counting: CountingRule;
  /** The counting of a later period of a recurring target, and of a start by another target. */
  readonly ownActCounting: CountingRule;
  readonly clause: Clause;
}

const SUB_DAY: ReadonlySet<Unit> = new Set<Unit>(["workingHours", "workingMinutes", "hours", "minutes", "seconds"]);

/** Units below a day need a time of day at their start. */
export function isBelowDay(unit: Unit): boolean {
  return SUB_DAY.has(unit);
}

/** Working hours and minutes run only while the calendar is open. */
export function isOpenTime(unit: Unit): boolean {
  return unit === "workingHours" || unit === "workingMinutes";
}

/**
 * The unit in which a target's days are counted: its own length's, calendar days where it has none (a date promised, no
 * figure).
 */
export function ownUnit(within: Within): Unit {
  if (within.kind === "length") return within.length.unit;
  if (within.kind === "firstOf" || within.kind === "lastOf") return within.parts[0]?.unit ?? "calendarDays";
  return "calendarDays";
}

const MS_PER: Record<string, number> = {
  workingHours: 3_600_000,
  workingMinutes: 60_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1_000,
};

/** @returns the length in milliseconds of a unit below a day, rounded to a whole millisecond. */
export function lengthInMs(length: Length): number {
  return Math.round(length.n * (MS_PER[length.unit] ?? NaN));
}
