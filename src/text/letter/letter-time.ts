/** What a letter says of a time below a day: what of it counts, and what a change of the clocks does to its end. */
import type { Explanation } from "../../answers/explanation.js";
import { isOpenTime, type Unit } from "../../core/clock/rule.js";
import { isStart } from "./letter-receipt.js";
import { timeWords } from "../words/time-words.js";

export function timeSentences(unit: Unit, explanation: Explanation): string {
  const isOpen = isOpenTime(unit);
  const counted = isOpen
    ? "Only the time during which we are open is counted."
    : "The time runs without a break, at night and on days off too.";
  const wasStopped = explanation.steps.some(
    (step) => step.kind === "pause" && step.effect === "suspend" && step.until !== undefined,
  );
  const stopped = wasStopped ? ["The time during which the clock was stopped is not counted."] : [];
  return [counted, ...stopped, ...(isOpen ? [] : clockChange(explanation))].join(" ");
}

/** Elapsed time that runs over a change of the clocks ends at another time of day than people work out. */
function clockChange({ steps }: Explanation): string[] {
  const start = steps.findLast(isStart);
  const due = steps.findLast((step) => step.kind === "due");
  if (start === undefined || due === undefined) return [];
  const forward = offsetMs(due.at.iso) - offsetMs(start.at.iso);
  if (forward === 0) return [];
  const by = timeWords(Math.abs(forward));
  return [
    `In that time the clocks go ${forward > 0 ? "forward" : "back"} by ${by}, so that it ends ${by} ` +
      `${forward > 0 ? "later" : "earlier"} by the clock.`,
  ];
}

/** "…+01:00" → an hour */
function offsetMs(iso: string): number {
  const [hours = 0, minutes = 0] = iso.slice(24).split(":").map(Number);
  return (iso[23] === "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
