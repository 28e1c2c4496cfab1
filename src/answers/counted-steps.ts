/** The middle of an explanation: which days counted, which did not, and what pauses moved. */
import type { Calendar } from "../core/calendar/calendar.js";
import { dayOff, isWorkingDay, openMsBetween, workingDaysBetween } from "../core/calendar/calendar.js";
import type { DayNumber } from "../core/calendar/day.js";
import { formatDay } from "../core/calendar/day.js";
import { plainLastDay } from "../core/clock/count-days.js";
import { deemedDay } from "../core/clock/deemed-day.js";
import type { Due } from "../core/clock/due.js";
import { isBelowDay, isOpenTime, ownUnit } from "../core/clock/rule.js";
import { Stretches } from "../core/clock/stretches.js";
import { dayMoved } from "../core/clock/strikes.js";
import { pausedUntil } from "../core/clock/taken-out.js";
import type { TargetRun } from "../core/clock/target-run.js";
import type { CountOrigin } from "./count-origin.js";
import type { DayOffReason, Explanation, ExplanationStep } from "./explanation.js";
import { recordedMoment } from "./recorded-moment.js";

type MovedStep = Extract<ExplanationStep, { kind: "moved-by-pauses" }>;

/** Which days counted: working days without those struck out, where that is the unit. */
export function countedSteps(run: TargetRun, due: Due, origin: CountOrigin): ExplanationStep[] {
  const last = countedTo(run, due, origin);
  const { since } = origin;
  return [
    ...deemedSteps(run, due, origin),
    { kind: due.dayZero < due.deemed ? "day-one" : "day-zero", ...(since && { since }), value: formatDay(due.deemed) },
    ...skippedSteps(run, due, origin),
    { kind: "counted", unit: due.unit, n: due.n, value: formatDay(last) },
    ...movedSteps(run, due, last),
  ];
}

/**
 * From the day that was counted to, to the last day as pauses moved it: beyond a day off, where one began only after
 * that.
 */
function movedSteps(run: TargetRun, due: Due, last: DayNumber): ExplanationStep[] {
  const { grace, unrolled } = due;
  const unit = isCountedAround(run, due) && due.unit === "workingDays" ? "workingDays" : "calendarDays";
  const move = (from: DayNumber, to: DayNumber): ExplanationStep[] => {
    const n = unit === "workingDays" && due.calendar ? workingDaysBetween(due.calendar, from, to) : to - from;
    return n === 0 ? [] : [movedStep(unit, n, from, to)];
  };
  return grace
    ? [
        ...move(last, grace.from),
        rolledStep(due, "roll-forward", grace.from, grace.until),
        ...move(grace.until, unrolled),
      ]
    : move(last, unrolled);
}

/** `lastDayOff`, and why the day is off. */
export function rolledStep({ calendar }: Due, choice: string, from: DayNumber, to: DayNumber): ExplanationStep {
  const off = calendar && dayOff(calendar, from);
  return {
    kind: "rolled",
    choice,
    from: formatDay(from),
    ...(off && { dayOff: off as DayOffReason }),
    value: formatDay(to),
  };
}

/** A date that was told, and how far pauses have moved it since. */
export function promisedSteps(run: TargetRun, due: Due, origin: CountOrigin): ExplanationStep[] {
  const told = origin.carrier?.promised;
  if (!told) return [];
  const { zone } = run.rule;
  const skipped = isBelowDay(due.unit) ? [] : skippedSteps(run, due, origin);
  return [
    ...skipped,
    { kind: "promised", at: recordedMoment(zone, told), value: formatDay(told.day) },
    ...movedPromise(run, due, told),
  ];
}

function movedPromise(run: TargetRun, due: Due, told: CountOrigin["at"]): MovedStep[] {
  const { calendar, within } = run.rule;
  const unit = ownUnit(within);
  if (isBelowDay(unit) && told.msOfDay !== undefined) {
    const open = isOpenTime(unit) ? calendar : undefined;
    const ms = open ? openMsBetween(open, told.epochMs, due.epochMs) : due.epochMs - told.epochMs;
    return ms === 0 ? [] : [movedStep(open ? "workingMs" : "elapsedMs", ms, told.day, due.lastDay)];
  }
  if (due.unrolled === told.day) return [];
  const working = due.usesCalendar ? calendar : undefined;
  const n = working ? workingDaysBetween(working, told.day, due.unrolled) : due.unrolled - told.day;
  return [movedStep(working ? "workingDays" : "calendarDays", n, told.day, due.unrolled)];
}

function movedStep(unit: MovedStep["unit"], n: number, from: DayNumber, to: DayNumber): MovedStep {
  return { kind: "moved-by-pauses", unit, n, from: formatDay(from), value: formatDay(to) };
}

/** The days off between the receipt and the day that counts as such are told before it. */
export function deemedSteps(
  { rule: { zone } }: TargetRun,
  { deemed }: Due,
  { at, calendar, counting }: CountOrigin,
): ExplanationStep[] {
  if (!calendar || deemed === at.day || deemedDay(at, calendar, counting) !== deemed) return [];
  const passed: ExplanationStep[] = [];
  for (let day = at.day + 1; day < deemed; day++)
    passed.push({ kind: "passed-over", value: formatDay(day as DayNumber), ...reasonOf(calendar, day as DayNumber) });
  const isOff = !isWorkingDay(calendar, at.day);
  return [
    ...passed,
    {
      kind: "deemed-received",
      at: recordedMoment(zone, at),
      why: isOff ? "day-off" : "past-cut-off",
      ...(isOff ? { dayOff: reasonOf(calendar, at.day) } : { cutOff: counting.choices.cutOff }),
      value: formatDay(deemed),
    },
  ];
}

function reasonOf(calendar: Calendar, day: DayNumber): DayOffReason {
  return dayOff(calendar, day) as DayOffReason;
}

function skippedSteps(run: TargetRun, due: Due, origin: CountOrigin): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const last = lastOfSpan(run, due, origin);
  const struck = isMovedWhole(run, due) ? Stretches.noDays : pausedUntil(run, undefined).days;
  for (let day = (due.dayZero + 1) as DayNumber; day <= last; day++) {
    if (countsWorkingDays(due) && due.calendar && !isWorkingDay(due.calendar, day))
      steps.push({ kind: "skipped", value: formatDay(day), ...reasonOf(due.calendar, day) });
    else if (struck.has(day)) steps.push({ kind: "skipped", value: formatDay(day), reason: "paused" });
  }
  return steps;
}

/** A date promised is moved in working days and told as a date: its days are calendar days. */
function countsWorkingDays(due: Due): boolean {
  return due.unit === "workingDays" && !due.promised;
}

/** Pauses in calendar days do not change which working days count: they move the day that was counted to. */
function isMovedWhole(run: TargetRun, due: Due): boolean {
  return countsWorkingDays(due) && pausedUntil(run, undefined).inCalendarDays.size > 0;
}

/** Among the days that count there is an n-th one, while a month has its end whatever was struck out. */
function isCountedAround(run: TargetRun, due: Due): boolean {
  return due.n === 0 || due.unit === "calendarDays" || (due.unit === "workingDays" && !isMovedWhole(run, due));
}

/** Where the length itself ends, before the pauses that move its end. */
function countedTo(run: TargetRun, due: Due, origin: CountOrigin): DayNumber {
  const { deemed, dayZero, unit, n } = due;
  const plain = plainLastDay(deemed, dayZero, { unit, n }, origin.calendar, origin.counting);
  return isCountedAround(run, due)
    ? dayMoved(plain, dayZero, unit === "workingDays" ? origin.calendar : undefined, pausedUntil(run, undefined))
    : plain;
}

/** The days of weeks and months are told up to the moved end, those that pauses struck out among them. */
function lastOfSpan(run: TargetRun, due: Due, origin: CountOrigin): DayNumber {
  if (due.promised) return due.unrolled;
  return isCountedAround(run, due) || isMovedWhole(run, due)
    ? countedTo(run, due, origin)
    : (due.grace?.from ?? due.unrolled);
}

export function daysOf(run: TargetRun, due: Due, origin: CountOrigin): Explanation["days"] {
  if (isBelowDay(due.unit)) return undefined;
  const last = lastOfSpan(run, due, origin);
  const skipped = skippedSteps(run, due, origin).length;
  const span = Math.max(0, last - due.dayZero);
  return {
    unit: countsWorkingDays(due) ? "workingDays" : "calendarDays",
    dayZero: formatDay(due.dayZero),
    lastDay: formatDay(last),
    counted: span - skipped,
    skipped,
    span,
  };
}
