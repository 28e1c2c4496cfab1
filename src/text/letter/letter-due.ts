/** By when it is due, or would be. */
import type { Explanation } from "../../answers/explanation.js";
import { timeOfDay, writtenDue } from "../words/written-date.js";

/** Nothing is to come: the due is told as something past. */
const OVER: ReadonlySet<string> = new Set(["met", "met-late", "breached", "missed", "withdrawn", "ended", "lapsed"]);

export function dueSentence({ steps, status, undecided }: Explanation): string | undefined {
  const { latestDue, problem, internal, state, endedAt } = status;
  const due = steps.findLast((step) => step.kind === "due");
  if (due !== undefined) {
    const words = `${writtenDue(due.at)}${
      due.dueTime === "close-of-business" && timeOfDay(due.at) !== undefined ? ", when we close" : ""
    }`;
    const is =
      state === "met" && endedAt !== undefined
        ? "would have been"
        : OVER.has(state) || undecided !== undefined
          ? "was"
          : "is";
    return `${internal ? `Our own target ${is} to do it` : `It ${is} due`} ${words}.`;
  }
  if (problem !== undefined || latestDue === undefined) return undefined;
  return `If every step before it takes as long as it may, it will be due ${writtenDue(latestDue)}.`;
}
