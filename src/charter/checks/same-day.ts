/** What is due on the day itself, by a time of day: a case that comes in after that time is late on arrival. */
import { problem } from "../../core/problem.js";
import { countingRule, DEFAULT_COUNTING, type CountingRule } from "../../core/clock/counting.js";
import { laidOver } from "../compile/compile-target.js";
import type { CharterIssue } from "../format/issue.js";
import { isTimeUnit, lengthsWithin, type LengthUse } from "../compile/length-use.js";
import { nameOfTarget, pathOfKey, placedTargets } from "../compile/placed-target.js";
import type { CharterJson } from "../format/charter-json.js";
import { awaited } from "./waiting.js";

/** A warning: an office that takes nothing in after that time means just what it says. */
export function* checkSameDay(charter: CharterJson): Generator<CharterIssue> {
  const general = laidOver(DEFAULT_COUNTING, charter.counting);
  for (const placed of placedTargets(charter)) {
    const { standard, target } = placed;
    const path = pathOfKey(placed, "within");
    const [length, another] = lengthsWithin(target.within, path);
    if (length === undefined || another !== undefined || awaited(placed).length > 0) continue;
    const counting = countingRule(laidOver(laidOver(general, standard.counting), target.counting));
    if (!endsOnItsFirstDay(length, counting) || staysInTime(counting)) continue;
    const { dueTime } = counting.choices;
    yield problem(
      "due_before_start",
      `The ${nameOfTarget(placed)} is due ${byWords(dueTime)} of the day on which it starts: what comes in later ` +
        "is late on arrival.",
      {
        severity: "warning",
        path,
        hint:
          `Say that it counts as the next working day's: "receiptOutside": "next-working-day", "cutOff": ` +
          `"${dueTime}".`,
      },
    );
  }
}

/** "0 = the same day"; under day-one the first day is the day itself. */
function endsOnItsFirstDay({ unit, amount }: LengthUse, { dayOne }: CountingRule): boolean {
  return (
    !isTimeUnit(unit) &&
    (amount === 0 || (dayOne && amount === 1 && (unit === "workingDays" || unit === "calendarDays")))
  );
}

/** Whether what comes in past the time of the due counts as another day's. */
function staysInTime({ dueAt, dueMs, nextWorkingDay, cutOffMs, cutOffAtClose }: CountingRule): boolean {
  if (dueAt === "clock") return nextWorkingDay && cutOffMs <= dueMs;
  return dueAt !== "close-of-business" || (nextWorkingDay && (cutOffAtClose || cutOffMs < Infinity));
}

function byWords(dueTime: string): string {
  return dueTime === "close-of-business"
    ? "by the close of business"
    : dueTime.startsWith("before ")
      ? dueTime
      : `by ${dueTime}`;
}
