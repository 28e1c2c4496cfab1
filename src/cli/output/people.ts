/** Answers in the few words that fit into a table. */
import type { Deadline, Lateness, Moment, TargetStatus } from "../../index.js";
import { problemText } from "../session/failure.js";

/** "Wed 28 Sep 2022". A date is written the same on every host: no zone has a part in it. */
export function dayForPeople(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString().slice(0, 16).replace(",", "");
}

/** A due: its day, and its time where it is not the end of the day. "Before 16:00" ends a millisecond earlier. */
export function dueForPeople({ date, iso }: Moment): string {
  const time = iso.slice(11, 23);
  if (time === "23:59:59.999") return dayForPeople(date);
  if (!time.endsWith(":59.999")) return `${dayForPeople(date)} ${shortTime(time)}`;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + 1;
  return (
    `${dayForPeople(date)} before ` +
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
  );
}

/** Anything that happened: its day and time. */
export function momentForPeople({ date, iso }: Moment): string {
  const time = iso.slice(11, 23);
  return time === "23:59:59.999" ? dayForPeople(date) : `${dayForPeople(date)} ${shortTime(time)}`;
}

function shortTime(time: string): string {
  return time.replace(/\.000$/, "").replace(/^(\d\d:\d\d):00$/, "$1");
}

/** "latest Wed 30 Sep 2026 before 16:00" is longer, and rare. */
export const WIDEST_DUE = "latest Wed 30 Sep 2026".length;

/** When it is due, or in two words why there is no date. */
export function dueCell(entry: Deadline): string {
  if (entry.due) return dueForPeople(entry.due);
  if (!entry.owed) return "not owed";
  if (entry.problem || entry.process !== undefined) return "no date";
  if (entry.paused) return "paused";
  if (entry.latestDue) return `latest ${dueForPeople(entry.latestDue)}`;
  if (entry.within === "not-stated" && !entry.measure) return "no figure given";
  if (entry.measure) return "a figure, no date";
  return entry.start ? "no date promised" : "not started";
}

type Noted = Pick<
  Deadline,
  | "charter"
  | "measure"
  | "share"
  | "governs"
  | "assumed"
  | "problem"
  | "process"
  | "internal"
  | "owedBy"
  | "provisional"
  | "inForce"
>;

/** What a person should know before relying on the date. */
export function notesOn(entry: Noted, before: Noted | undefined): string {
  const { measure, share, governs, assumed = {} } = entry;
  // What holds for all entries of a charter is said at the first of them.
  const isFirst = before?.charter !== entry.charter;
  const problem = problemText(entry.problem);
  return [
    problem !== undefined && problem === problemText(before?.problem) ? "as above" : problem,
    governs && `under ${entry.charter}`,
    entry.process !== undefined && `governed by ${entry.process}`,
    entry.internal && "the authority's own target, not promised",
    entry.owedBy !== undefined && `owed by the ${entry.owedBy}`,
    measure && `${measure.name}: ${limitForPeople(measure)}`,
    share !== undefined && `${Math.round(share * 1000) / 10} % of cases`,
    entry.provisional && "provisional: bank holidays not published yet",
    isFirst && !entry.inForce && "the charter was not in force then",
    ...Object.entries(isFirst ? assumed : {}).map(([name, value]) => `assumed: ${name} is ${value}`),
  ]
    .filter((note) => typeof note === "string")
    .join("; ");
}

/** "at most 6" */
export function limitForPeople({ atMost, atLeast }: NonNullable<Deadline["measure"]>): string {
  return [
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
  ].join(", ");
}

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  workingDays: ["working day", "working days"],
  calendarDays: ["day", "days"],
};

/** "3 working days", "2 h 15 min". */
export function amountForPeople({ unit, amount }: { readonly unit: string; readonly amount: number }): string {
  const words = UNITS[unit];
  return words
    ? `${amount} ${amount === 1 ? words[0] : words[1]}`
    : timeForPeople(amount, unit === "workingMs" ? "working " : "");
}

function timeForPeople(ms: number, kind: string): string {
  const minutes = Math.floor(ms / 60_000);
  if (ms < 1000) return "less than a second";
  if (minutes < 1) return `${kind}${Math.floor(ms / 1000)} s`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 72 && kind === "") return `${Math.floor(hours / 24)} days`;
  return `${kind}${hours > 0 ? `${hours} h ` : ""}${minutes % 60} min`;
}

/**
 * By how much it was missed: in the target's own days, and on its last day in time, since "0 days late" would not be
 * late.
 */
export function latenessForPeople({ days, unit, elapsedMs }: Lateness): string {
  return days === undefined || days === 0
    ? amountForPeople({ unit: "elapsedMs", amount: elapsedMs })
    : amountForPeople({ unit, amount: days });
}

/** How much time is left, or by how much it was missed, or what came of it. */
export function standingOf(status: TargetStatus): string {
  if (status.late) return `${latenessForPeople(status.late)} late`;
  if (status.met) return `met ${dayForPeople(status.met.at.date)}`;
  if (status.measured)
    return `${status.measured.figure}${status.measured.over > 0 ? `, ${status.measured.over} over` : ""}`;
  if (status.dueIfResumedNow) return `if resumed now: ${dueForPeople(status.dueIfResumedNow)}`;
  return status.remaining && status.state === "running" ? `${amountForPeople(status.remaining)} left` : "";
}
