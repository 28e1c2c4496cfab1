/** Whether an event comes by the due. */
import type { CaseEvent } from "./case.js";
import { timeNeeded } from "./due.js";
import type { TargetRun } from "./target-run.js";

/** "event <= due is met, event > due is late." While paused nothing is late. */
export function isInTime(run: TargetRun, event: CaseEvent): boolean {
  const { due } = run;
  if (!run.start || run.open.length > 0 || !due) return true;
  if (event.msOfDay === undefined && due.byClock && event.day === due.lastDay)
    timeNeeded(`The due is at a time of day on the very day of the event "${event.name}", which is a plain date.`, {
      event: event.name,
      index: event.index,
    });
  return event.epochMs <= due.epochMs;
}
