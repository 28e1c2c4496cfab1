/**
 * What the length was counted from that gave a due: the start of the clock, or what an extension or a part of the
 * length names.
 */
import type { Calendar } from "../core/calendar/calendar.js";
import type { CaseEvent, CaseMoment } from "../core/clock/case.js";
import type { CountingRule } from "../core/clock/counting.js";
import { deemedDay } from "../core/clock/deemed-day.js";
import type { Due } from "../core/clock/due.js";
import type { LengthPart, TargetRule, Within } from "../core/clock/rule.js";
import { dueUnder } from "../core/clock/run-due.js";
import { momentIn } from "../core/clock/known-moment.js";
import { dueAsMoment, runOf } from "../core/clock/story.js";
import { pausedUntil } from "../core/clock/taken-out.js";
import type { Adjustment, TargetRun } from "../core/clock/target-run.js";
import { countingOfStart } from "../core/clock/target-run.js";
import type { CountedSince } from "./explanation.js";

export interface CountOrigin {
  readonly at: CaseMoment;
  readonly calendar: Calendar | undefined;
  readonly counting: CountingRule;
  /** Absent where it is the start of the clock. */
  readonly since: CountedSince | undefined;
  /** The event that carries the date, where the due is one that was promised. */
  readonly carrier: CaseEvent | undefined;
}

type CountingRules = Pick<TargetRule, "counting" | "ownActCounting">;

/** The last adjustment that stands has the say, and without one the target itself. */
export function originOf(run: TargetRun, start: CaseMoment, due: Due): CountOrigin {
  const last = run.adjustments[run.adjustments.length - 1];
  const origin = last
    ? adjustedOrigin(run, start, last)
    : {
        at: start,
        calendar: run.rule.calendar,
        counting: countingOfStart(run),
        since: undefined,
        carrier: run.startEvent,
      };
  return narrowedToPart(run, last?.rule ?? run.rule, origin, due);
}

function adjustedOrigin(run: TargetRun, start: CaseMoment, { rule, event }: Adjustment): CountOrigin {
  const { calendar, zone } = run.rule;
  const own = { calendar, counting: rule.ownActCounting, carrier: event };
  if (rule.from === "notice") return { ...own, at: event, since: { from: "notice", event: event.name } };
  const before =
    rule.from === "current-due" ? dueUnder(run, run.adjustments.slice(0, -1), pausedUntil(run, undefined)) : undefined;
  if (before) return { ...own, at: dueAsMoment(before, zone), since: { from: "current-due" } };
  return { ...own, at: start, counting: run.startedByEvent ? rule.counting : rule.ownActCounting, since: undefined };
}

/** Several lengths may be alike in unit, number and calendar: then they differ in the day that they begin on. */
function narrowedToPart(
  run: TargetRun,
  rules: CountingRules & { readonly within: Within },
  whole: CountOrigin,
  due: Due,
): CountOrigin {
  const { within } = rules;
  if (within.kind !== "firstOf" && within.kind !== "lastOf") return whole;
  const alike = within.parts.filter(
    (part) => part.unit === due.unit && part.n === due.n && (part.calendar ?? whole.calendar) === due.calendar,
  );
  const origins = alike.map((part) => originOfPart(run, part, rules, whole));
  return origins.find(({ at, calendar, counting }) => deemedDay(at, calendar, counting) === due.deemed) ?? whole;
}

function originOfPart(run: TargetRun, part: LengthPart, rules: CountingRules, whole: CountOrigin): CountOrigin {
  const { from, calendar = whole.calendar } = part;
  const known = from && momentIn(run.story, from);
  if (!known || known.at === run.start) return { ...whole, calendar };
  const { at, rule } = known;
  if (rule.kind === "event")
    return { ...whole, at, calendar, counting: rules.counting, since: { from: "event", event: rule.event } };
  const title = runOf(run.story, rule.target)?.rule.title ?? rule.target;
  return {
    ...whole,
    at,
    calendar,
    counting: rules.ownActCounting,
    since: { from: rule.kind, target: rule.target, title },
  };
}
