/** Escalation steps: the moments at which somebody must be told, for every due that was ever in force. */
import type { Calendar } from "../calendar/calendar.js";
import { addOpenMs, addWorkingDays, openingAtOrAfter, openingOfDay, workingDaysBetween } from "../calendar/calendar.js";
import type { DayNumber } from "../calendar/day.js";
import { addMonths } from "../calendar/day.js";
import type { EpochMs } from "../calendar/zone.js";
import { dayOf, instantOf, startOfDay } from "../calendar/zone.js";
import type { Problem } from "../problem.js";
import { answerOr } from "../problem.js";
import { endOfTime, unpausedMs } from "./count-time.js";
import { deemedDay, startOfTime } from "./deemed-day.js";
import type { Due, Paused } from "./due.js";
import { needCalendar } from "./due.js";
import type { EscalationRule, Length } from "./rule.js";
import { isBelowDay, isOpenTime, lengthInMs } from "./rule.js";
import { dayMoved } from "./strikes.js";
import type { Segment, TargetRun } from "./target-run.js";

export interface Step {
  readonly rule: EscalationRule;
  /** Of a step that repeats: which time it is, from 1. */
  readonly turn: number;
  readonly epochMs: EpochMs;
  readonly due: Due;
  /** The moment has come; otherwise it is still ahead, if nothing changes. */
  readonly reached: boolean;
  /** Why its moment can't be worked out; `epochMs` is the due then. */
  readonly problem: Problem | undefined;
}

/** "It is due if the target was open at that moment, whatever came later." */
export function stepsOf(run: TargetRun, asOf: EpochMs): readonly Step[] {
  const steps: Step[] = [];
  /** A due may be in force again, after a pause that took nothing out of it: nobody is told the same again. */
  const told = new Set<string>();
  run.segments.forEach((segment, place) => {
    const { due } = segment;
    if (!due) return;
    const next = run.segments[place + 1];
    for (const rule of run.rule.escalation)
      for (let turn = 1; turn <= rule.times; turn++) {
        const name = `${rule.id}/${turn}/${dueName(run, due)}`;
        if (told.has(name)) continue;
        const moment = answerOr(() => momentOfStep(run, segment, due, rule, turn));
        // Of a due that has gone nobody waits for a step.
        if (typeof moment === "object") {
          if (!next) steps.push({ rule, turn, epochMs: due.epochMs, due, reached: false, problem: moment });
          break;
        }
        if (moment < segment.from || (next && moment >= next.from)) continue;
        steps.push({ rule, turn, epochMs: moment, due, reached: moment <= asOf, problem: undefined });
        told.add(name);
      }
  });
  return steps;
}

/** What tells a due from another of the same target: its day, or its instant where it can move within a day. */
export function dueName({ rule }: Pick<TargetRun, "rule">, { unit, promised, byClock, epochMs, lastDay }: Due): number {
  const movesWithinDay = isBelowDay(unit) || (byClock && (promised || rule.counting.dueAt === "same-clock-time"));
  return movesWithinDay ? epochMs : lastDay;
}

function momentOfStep(run: TargetRun, segment: Segment, due: Due, rule: EscalationRule, turn: number): EpochMs {
  const wanted =
    rule.kind === "elapsed"
      ? momentOfShare(run, segment, due, rule)
      : momentBeside(run, due.epochMs, due.lastDay, rule, rule.length as Length, rule.kind === "before" ? -1 : 1);
  // What falls before the start is told at the start.
  const first = Math.max(wanted, segment.start?.epochMs ?? wanted) as EpochMs;
  const moment =
    rule.every && turn > 1 ? momentBeside(run, first, dayOf(run.rule.zone, first), rule, rule.every, turn - 1) : first;
  return rule.inOpenHours ? openingAtOrAfter(needCalendar(run.rule.calendar), moment) : moment;
}

/**
 * `before: { workingDays: 2 }` of Monday 19 January is Thursday 15 January.
 * @param times how often the length lies after the moment; -1 = once before it
 */
function momentBeside(
  run: TargetRun,
  epochMs: EpochMs,
  day: DayNumber,
  rule: EscalationRule,
  { unit, n }: Length,
  times: number,
): EpochMs {
  const { calendar, counting } = run.rule;
  const { atClosing, monthEnd } = counting.choices;
  if (isOpenTime(unit)) return addOpenMs(needCalendar(calendar), epochMs, times * lengthInMs({ unit, n }), atClosing);
  if (isBelowDay(unit)) return (epochMs + times * lengthInMs({ unit, n })) as EpochMs;
  if (unit === "workingDays") return onDay(run, addWorkingDays(needCalendar(calendar), day, times * n), rule);
  if (unit === "months") return onDay(run, addMonths(day, times * n, monthEnd), rule);
  return onDay(run, (day + times * n * (unit === "weeks" ? 7 : 1)) as DayNumber, rule);
}

/** "A step in days falls on that day when the calendar opens (00:00 where it has no hours) or at its `at`." */
function onDay(run: TargetRun, day: DayNumber, rule: EscalationRule): EpochMs {
  const { zone, calendar } = run.rule;
  if (rule.atMs !== undefined) return instantOf(zone, day, rule.atMs);
  return (calendar?.hasHours ? openingOfDay(calendar, day) : undefined) ?? startOfDay(zone, day);
}

/** "`elapsed: 0.8` is the ⌈0.8 n⌉-th counting day"; below a day it is that share of the time. */
function momentOfShare(run: TargetRun, segment: Segment, due: Due, rule: EscalationRule): EpochMs {
  const { counting, ownActCounting } = run.rule;
  // The first or last of several lengths may have been counted on a calendar of its own.
  const calendar = due.calendar ?? run.rule.calendar;
  const { start, paused } = segment;
  if (!start) return due.epochMs;
  const rules = segment.startedByEvent ? counting : ownActCounting;
  if (isBelowDay(due.unit)) {
    const open = isOpenTime(due.unit) ? needCalendar(calendar) : undefined;
    const from = startOfTime(start, open, rules);
    return endOfTime(
      from,
      Math.ceil(unpausedMs(from, due.epochMs, open, paused.spans) * rule.share - 1e-6),
      open,
      counting,
      paused.spans,
    );
  }
  const zero = (deemedDay(start, calendar, rules) - (rules.dayOne ? 1 : 0)) as DayNumber;
  const working = due.unit === "workingDays" ? needCalendar(calendar) : undefined;
  const n = countingDays(working, paused, zero, due);
  if (n === 0) return onDay(run, due.lastDay, rule);
  // 0.55 × 20 is 11.000000000000002 in floating point; the share of a whole number of days is not.
  const nth = Math.max(1, Math.ceil(n * rule.share - 1e-9));
  const plain = working ? addWorkingDays(working, zero, nth) : ((zero + nth) as DayNumber);
  return onDay(run, dayMoved(plain, zero, working, paused), rule);
}

/** How many days the period has, without those that pauses struck out. */
function countingDays(
  working: Calendar | undefined,
  { days, inCalendarDays }: Paused,
  zero: DayNumber,
  due: Due,
): number {
  if (!working) return due.unrolled - days.between(undefined, zero, due.unrolled) - zero;
  const until = (due.unrolled - inCalendarDays.between(undefined, zero, due.unrolled)) as DayNumber;
  const struck = days.between(working, zero, due.unrolled) - inCalendarDays.between(working, zero, due.unrolled);
  return workingDaysBetween(working, zero, until) - struck;
}
