/** What stopped, moved or could not move a clock, as answers tell it. */
import type { EpochMs, Zone } from "../core/calendar/zone.js";
import type { Counting } from "../core/clock/counting.js";
import type { Clause } from "../core/clock/rule.js";
import type { TargetRun, Verdict } from "../core/clock/target-run.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";
import type { RecordedMoment } from "./recorded-moment.js";
import { recordedMoment } from "./recorded-moment.js";

/** What was made of an event that asked to move, pause or meet a target. */
export interface AdjustmentOutcome {
  /** Place in the case's list of events. */
  readonly index: number;
  readonly event: string;
  readonly at: RecordedMoment;
  readonly kind: Verdict["kind"];
  readonly accepted: boolean;
  /** Why it was refused: `late`, `lacks_content`, `exceeds_at_most`, `too_many`, `before_due`, `no_date`. */
  readonly reason?:
    { readonly code: string; readonly message: string; readonly missing?: readonly string[] } | undefined;
  readonly clause?: Clause | undefined;
  readonly dueBefore?: Moment | undefined;
  readonly dueAfter?: Moment | undefined;
  /** What the accepted extension makes owed, as long as it stands. */
  readonly owes?: readonly string[] | undefined;
  /** The event that took it back again. */
  readonly removedBy?: { readonly index: number; readonly at: RecordedMoment } | undefined;
}

/** A time during which the clock was stopped. */
export interface PauseTaken {
  readonly from: RecordedMoment;
  /** Absent while it is open. */
  readonly until?: RecordedMoment | undefined;
  readonly effect: "suspend" | "reset";
  /** What the charter calls it. */
  readonly title?: string | undefined;
  /** The event that ended it, or that it ended by itself: after its longest time, or on the date promised. */
  readonly endedBy?: { readonly event: string } | { readonly itself: "at-most" | "promised" } | undefined;
  /** While it is open: the last instant of it, if no event ends it sooner. */
  readonly ends?: Moment | undefined;
  /** The choices by which this pause strikes out days, or by which the clock begins anew after it. */
  readonly counting: Counting;
  readonly clause: Clause;
}

const NONE: readonly never[] = Object.freeze([]);

/** What ended before the clock began did not stop it. */
export function pausesOf({ start, pauses }: TargetRun, zone: Zone): readonly PauseTaken[] {
  if (!start || pauses.length === 0) return NONE;
  return pauses
    .filter(({ resume }) => !resume || resume.epochMs > start.epochMs)
    .map(({ rule, stop, resume, endedBy, ends }) => ({
      from: recordedMoment(zone, stop),
      until: resume && recordedMoment(zone, resume),
      effect: rule.effect,
      title: rule.title,
      endedBy: endedBy && ("name" in endedBy ? { event: endedBy.name } : { itself: endedBy.why }),
      ends: resume || !ends ? undefined : momentOf(zone, ends.at.epochMs),
      counting: rule.counting.choices,
      clause: rule.clause,
    }));
}

export function outcomeOf(verdict: Verdict, zone: Zone): AdjustmentOutcome {
  const { event, kind, rule, accepted, refusal, dueBefore, dueAfter, removedBy } = verdict;
  const at = (epochMs: EpochMs): Moment => momentOf(zone, epochMs);
  return {
    index: event.index,
    event: event.name,
    at: recordedMoment(zone, event),
    kind,
    accepted,
    reason: refusal,
    clause: rule?.clause,
    dueBefore: dueBefore && at(dueBefore.epochMs),
    dueAfter: dueAfter && at(dueAfter.epochMs),
    owes: accepted && !removedBy && rule && "owes" in rule && rule.owes.length > 0 ? rule.owes : undefined,
    removedBy: removedBy && { index: removedBy.index, at: recordedMoment(zone, removedBy) },
  };
}
