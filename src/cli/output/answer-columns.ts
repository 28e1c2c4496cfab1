/** CSV columns that every answer about a target has. */
import type { Deadline, Lateness } from "../../index.js";
import { problemText } from "../session/failure.js";
import type { CsvColumn } from "./row-writer.js";

/** Which promise it is. */
export const PROMISE: readonly CsvColumn<Pick<Deadline, "charter" | "standard" | "target" | "title">>[] = [
  { name: "charter", of: (entry) => entry.charter },
  { name: "standard", of: (entry) => entry.standard },
  { name: "target", of: (entry) => entry.target },
  { name: "title", of: (entry) => entry.title },
];

/** What one should know before relying on it. */
export const RELIANCE: readonly CsvColumn<
  Pick<Deadline, "inForce" | "provisional" | "problem" | "assumed" | "process" | "measure" | "share">
>[] = [
  { name: "inForce", of: (entry) => entry.inForce },
  { name: "provisional", of: (entry) => entry.provisional },
  { name: "problem", of: (entry) => problemText(entry.problem) },
  {
    name: "assumed",
    of: ({ assumed }) =>
      assumed &&
      Object.entries(assumed)
        .map(([name, value]) => `${name}=${value}`)
        .join(";"),
  },
  { name: "process", of: (entry) => entry.process },
  { name: "measure", of: ({ measure }) => measure?.name },
  { name: "atMost", of: ({ measure }) => measure?.atMost },
  { name: "atLeast", of: ({ measure }) => measure?.atLeast },
  { name: "share", of: (entry) => entry.share },
];

/** By how much it was missed, in its own days and in real time. */
export const LATENESS: readonly CsvColumn<{ readonly late?: Lateness | undefined }>[] = [
  { name: "daysLate", of: ({ late }) => late?.days },
  { name: "elapsedMsLate", of: ({ late }) => late?.elapsedMs },
];
