/** The eleven counting choices, each as a sentence. */
import type { Counting } from "../../core/clock/counting.js";
import { writtenClock } from "./written-date.js";

/** A time of day as a choice states it. @example clockWords("before 16:00") //=> "before 4pm" */
export function clockWords(clock: string): string {
  return clock.startsWith("before ") ? `before ${writtenClock(clock.slice(7))}` : `by ${writtenClock(clock)}`;
}

const SENTENCES: Readonly<Record<string, string>> = {
  "receiptDay day-zero": "The day of receipt is not counted: the next one is day 1.",
  "receiptDay day-one": "The day of receipt is counted: it is day 1.",
  "receiptOutside as-received": "What arrives on a day off is received on that day; counting goes on from there.",
  "receiptOutside next-working-day":
    "What arrives on a day off, or past the cut-off, is received on the next working day.",
  "cutOff none": "There is no time of day after which an arrival counts as the next day's.",
  "cutOff close-of-business": "What arrives after close of business counts as the next working day's.",
  "lastDayOff stays": "A last day on a day off stays where it is.",
  "lastDayOff roll-forward": "A last day on a day off moves to the next working day.",
  "lastDayOff roll-back": "A last day on a day off moves back to the working day before.",
  "dueTime end-of-day": "The last day runs until midnight.",
  "dueTime close-of-business": "The last day ends at close of business.",
  "dueTime same-clock-time": "The last day ends at the time of day at which counting began.",
  "monthEnd clamp": "A month that has no such date ends on its last day.",
  "monthEnd next-day": "A month that has no such date ends on the first day of the next one.",
  "atClosing due-at-closing": "Working time used up exactly at closing is due then.",
  "atClosing next-opening": "Working time used up exactly at closing is due at the next opening.",
  "pauseBounds after-stop-through-resume":
    "In a pause, the days after it begins up to and with the day it ends are not counted.",
  "pauseBounds stop-until-resume":
    "In a pause, the day it begins and those up to the day before it ends are not counted.",
  "pauseBounds stop-through-resume":
    "In a pause, the day it begins, the day it ends and those between are not counted.",
  "pauseUnit own": "A pause is counted in the unit of the promise.",
  "pauseUnit calendar-days": "A pause is counted in calendar days.",
  "daysTaken exclusive": "Days taken leave out the first day.",
  "daysTaken inclusive": "Days taken count both the first and the last day.",
  "daysLeft exclusive": "Days left leave out today.",
  "daysLeft inclusive": "Days left count both today and the last day.",
};

/** The order in which people ask. */
export const COUNTING_KEYS = [
  "receiptDay",
  "receiptOutside",
  "cutOff",
  "lastDayOff",
  "dueTime",
  "monthEnd",
  "atClosing",
  "pauseBounds",
  "pauseUnit",
  "daysTaken",
  "daysLeft",
] as const satisfies readonly (keyof Counting)[];

/** @example countingSentence("cutOff", "17:00") //=> "What does not arrive by 5pm counts as the next working day's." */
export function countingSentence(key: keyof Counting, value: string): string {
  const known = SENTENCES[`${key} ${value}`];
  if (known !== undefined) return known;
  if (key === "cutOff") return `What does not arrive ${clockWords(value)} counts as the next working day's.`;
  return `On the last day it has to be done ${clockWords(value)}.`;
}
