/** Escalation steps, found by replaying the case: a step is due if its target was open at that moment. */
import type { CharterJson, EscalationJson, LengthJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import { workingDayBeside } from "./calendar.js";
import { followedRules, readAsOf } from "./case.js";
import { addDays, instantOf, momentAt, nextDate, startOfDay, timeOf, type IsoDate } from "./dates.js";
import { happenedIn, type Happened } from "./events.js";
import {
  dayMovedOn,
  elapsedTimeOver,
  endOfMonths,
  firstCountedDay,
  millisecondsOf,
  NOTHING_STRUCK,
  openings,
  openTimeBetween,
  unionOf,
  workBegins,
  workingTimeOver,
  type Due,
} from "./length.js";
import { rulesOf, type Rule } from "./rule.js";
import type { Run } from "./run.js";

export interface ReferenceStep {
  readonly target: string;
  readonly step: string;
  readonly status: "due" | "upcoming";
  readonly ms: number;
  readonly lastDay: IsoDate;
}

/** Between one event and the next nothing changes: the steps of each stretch are those of the due that held then. */
export function referenceSteps(charter: CharterJson, record: CaseRecord, asOf: string): ReferenceStep[] {
  const rules = rulesOf(charter);
  const happened = happenedIn(record);
  const now = readAsOf(asOf).ms;
  const changes = withDues(rules, happened, now);
  const steps: ReferenceStep[] = [];
  changes.forEach((from, index) => {
    const until = changes[index + 1] ?? Infinity;
    followedRules(rules, happened, from).forEach((run) => {
      if (typeof run === "string" || run.isOver) return;
      const due = run.due();
      if (!due) return;
      for (const { step, ms } of (run.rule.target.escalation ?? []).flatMap((one) => turnsOf(run, due, one))) {
        if (ms === undefined || ms < from || ms >= until) continue;
        steps.push({
          target: run.rule.target.id,
          step: step.id,
          status: ms <= now ? "due" : "upcoming",
          ms,
          lastDay: due.lastDay,
        });
      }
    });
  });
  return inOrder(steps);
}

/** What changes something: an event, and the end of the time for a target, by which another one may start. */
function withDues(rules: readonly Rule[], happened: readonly Happened[], now: number): number[] {
  const changes = new Set(happened.map(({ at }) => at.ms).filter((ms) => ms <= now));
  for (let before = -1; before < changes.size;) {
    before = changes.size;
    for (const from of [...changes])
      for (const run of followedRules(rules, happened, from)) {
        const after = typeof run === "string" ? undefined : run.due();
        if (after && after.ms < now) changes.add(after.ms + 1);
        for (const { ends } of typeof run === "string" ? [] : run.openPauses)
          if (ends && ends.ms < now) changes.add(Math.max(ends.ms, from) + 1);
      }
  }
  return [...changes].toSorted((a, b) => a - b);
}

/** By moment; steps of one moment by their names, since no order is promised for them. */
export function inOrder(steps: readonly ReferenceStep[]): ReferenceStep[] {
  const name = ({ target, step, lastDay }: ReferenceStep) => `${target} ${step} ${lastDay}`;
  return steps.toSorted((a, b) => a.ms - b.ms || name(a).localeCompare(name(b)));
}

function momentOfStep(run: Run, due: Due, step: EscalationJson): number | undefined {
  if (step.elapsed !== undefined) return elapsedMoment(run, due, step.elapsed, step);
  const length = step.before ?? step.after;
  return length && besides(run, { ms: due.ms, date: due.lastDay }, step, length, step.before ? -1 : 1);
}

/** A step that repeats is told again, each time counted from the time before. */
function turnsOf(
  run: Run,
  due: Due,
  step: EscalationJson,
): { readonly step: EscalationJson; readonly ms: number | undefined }[] {
  const wanted = momentOfStep(run, due, step);
  const turns = [wanted === undefined ? wanted : Math.max(wanted, run.start?.at.ms ?? wanted)];
  for (let left = (step.times ?? 1) - 1; left > 0; left--) {
    const before = turns.at(-1);
    if (before === undefined || !step.every) break;
    turns.push(besides(run, momentAt(before), step, step.every, 1));
  }
  return turns.map((ms) => ({ step, ms: landed(run, step, ms) }));
}

function besides(
  run: Run,
  beside: { readonly ms: number; readonly date: IsoDate },
  step: EscalationJson,
  length: LengthJson,
  sign: 1 | -1,
): number {
  const { calendar, choices } = run.rule.ground;
  if ("hours" in length || "minutes" in length || "seconds" in length) return beside.ms + sign * millisecondsOf(length);
  if ("workingHours" in length || "workingMinutes" in length) {
    const ms = millisecondsOf(length);
    return sign < 0
      ? workingTimeBack(run, beside.ms, ms)
      : workingTimeOver(ms, beside.ms, run.rule.ground, NOTHING_STRUCK);
  }
  let day = beside.date;
  if ("workingDays" in length)
    for (let left = length.workingDays; left > 0; left--) day = workingDayBeside(calendar, day, sign);
  else if ("months" in length) day = endOfMonths(sign * length.months, day, false, choices);
  else day = addDays(day, sign * ("weeks" in length ? length.weeks * 7 : length.calendarDays));
  return onDay(run, day, step);
}

/** "Falls on that day when the calendar opens (00:00 where it has no hours) or at its `at`." */
function onDay(run: Run, day: IsoDate, { at }: EscalationJson): number {
  if (at !== undefined) return instantOf(day, timeOf(at));
  return run.rule.ground.calendar.spansOf(day)[0]?.from ?? startOfDay(day);
}

function landed(run: Run, { landing }: EscalationJson, ms: number | undefined): number | undefined {
  if (landing !== "open-hours" || ms === undefined) return ms;
  for (const span of openings(run.rule.ground.calendar, ms)) return Math.max(span.from, ms);
  return ms;
}

/** "`elapsed: 0.8` is the ⌈0.8 n⌉-th counting day." */
function elapsedMoment(run: Run, due: Due, part: number, step: EscalationJson): number | undefined {
  if (!run.start) return undefined;
  // The part of a `firstOf` that set the due may count on a calendar of its own.
  const ground = { ...run.rule.ground, calendar: due.calendar };
  const struck = run.struckOut(run.start.at);
  const from = run.start.at.ms;
  if (due.measure === "elapsedTime") {
    const paused = unionOf(struck, from).reduce((sum, span) => sum + span.until - Math.max(span.from, from), 0);
    return elapsedTimeOver(Math.ceil((due.ms - from - paused) * part), from, struck);
  }
  if (due.measure === "workingTime") {
    const begun = workBegins(run.start, ground);
    return workingTimeOver(
      Math.ceil(openTimeBetween(begun, due.ms, ground.calendar, struck) * part),
      begun,
      ground,
      struck,
    );
  }
  // Where a pause strikes out calendar days of a period in working days, the day is found without it first and then
  // moves on.
  const movesOn = due.measure === "workingDays" && ground.choices.pauseUnit === "calendar-days";
  const counted = movesOn ? NOTHING_STRUCK : struck;
  const last = movesOn ? (run.dueFrom(run.start, run.adjustments, NOTHING_STRUCK) ?? due).unrolled : due.unrolled;
  const first = firstCountedDay(run.start, ground);
  const counting: IsoDate[] = [];
  for (let day = first; day <= last; day = nextDate(day))
    if (!counted.day(day) && (due.measure === "calendarDays" || ground.calendar.isWorkingDay(day))) counting.push(day);
  // 0.1 + 0.2 is not 0.3: a whole share of days may not become one more day.
  const day = counting[Math.ceil(Number((part * counting.length).toFixed(6))) - 1];
  // "0 = the same day": a period without a day in it has no part of one, and no pause moves it.
  if (day === undefined) return onDay(run, due.lastDay, step);
  return onDay(run, movesOn ? dayMovedOn(day, first, struck) : day, step);
}

/** Minute by minute back from the due. */
function workingTimeBack(run: Run, due: number, length: number): number {
  const spans: { from: number; until: number }[] = [];
  for (let day = addDays(momentAt(due).date, -60); day <= momentAt(due).date; day = nextDate(day)) {
    for (const span of run.rule.ground.calendar.spansOf(day))
      if (span.from < due) spans.push({ from: span.from, until: Math.min(span.until, due) });
  }
  let left = length;
  for (const span of spans.toReversed()) {
    if (left <= span.until - span.from) return span.until - left;
    left -= span.until - span.from;
  }
  throw new Error("More than sixty days of closed offices.");
}
