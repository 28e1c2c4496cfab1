/** `--fail-on breached` and `--fail-on due-within=2wd`: what a nightly run asks to hold. */
import { problem } from "../../core/problem.js";
import type { Command } from "commander";
import type { Charter, Moment, TargetStatus } from "../../index.js";
import type { ExitCode } from "../session/failure.js";
import { Failure } from "../session/failure.js";
import type { RowNotes } from "../cases/row-report.js";
import { workingDaysOf } from "../charters/target-calendar.js";

export interface FailOnOptions {
  readonly failOn?: readonly string[] | undefined;
}

export interface FailOn {
  readonly breached: boolean;
  readonly dueWithin: DueWithin | undefined;
  /** What was found wins over rows that could not be read, unless `bad-rows` is named before it. */
  readonly winsOverBadRows: boolean;
}

interface DueWithin {
  readonly n: number;
  readonly unit: "wd" | "d" | "h";
}

const BREACHED = "breached (met late as well)";

/** @param hasDueWithin whether the command knows what is still ahead */
export function addFailOn(command: Command, hasDueWithin: boolean): Command {
  const what = hasDueWithin
    ? `a promise is broken, or open and due soon: ${BREACHED}, due-within=2wd (working days; also d, h)`
    : `a promise is broken: ${BREACHED}`;
  return command.option(
    "--fail-on <conditions...>",
    `exit with 1 if ${what}; the first that holds decides, and bad-rows among them is for those: breached bad-rows`,
  );
}

/** @throws Failure */
export function failOn({ failOn: given = [] }: FailOnOptions, hasDueWithin: boolean): FailOn {
  let breached = false;
  let dueWithin: DueWithin | undefined;
  const conditions = given.flatMap((text) => text.split(","));
  for (const condition of conditions) {
    if (condition === "bad-rows") continue;
    const [, n, unit] = /^due-within=(\d{1,4})(wd|d|h)$/.exec(condition) ?? [];
    if (n !== undefined && !hasDueWithin)
      throw new Failure(
        `--fail-on ${condition} is not for this command: it tells what is past, not what is ahead.`,
        `Ask with "charter-sla assess … --fail-on ${condition}".`,
      );
    if (condition === "breached") breached = true;
    else if (n !== undefined) dueWithin = { n: Number(n), unit: unit as DueWithin["unit"] };
    else
      throw new Failure(
        `--fail-on does not know "${condition}".`,
        hasDueWithin
          ? 'Write "breached", "due-within=2wd" (working days), "due-within=5d" or "due-within=4h".'
          : 'Write "breached".',
      );
  }
  return { breached, dueWithin, winsOverBadRows: conditions[0] !== undefined && conditions[0] !== "bad-rows" };
}

/**
 * 1 for a promise that does not hold; 2 where nobody can say whether it does. The authority's internal targets, and
 * what others owe, are no promises of it.
 */
export function exitCodeFor(
  status: TargetStatus,
  asOf: Moment,
  charter: Charter,
  conditions: FailOn,
  notes: RowNotes,
): ExitCode {
  if (status.internal === true || status.owedBy !== undefined) return 0;
  if (status.state === "problem" && (conditions.breached || conditions.dueWithin)) return 2;
  if (conditions.breached && (status.state === "breached" || status.state === "met-late")) return 1;
  if (!conditions.dueWithin || status.state !== "running" || !status.due) return 0;
  const isSoon = isDueWithin(status, status.due, asOf, charter, conditions.dueWithin);
  if (isSoon !== undefined) return isSoon ? 1 : 0;
  notes.note(
    problem(
      "no_working_days",
      `${status.title}: "${status.charter}" has no calendar on which working days could be counted.`,
      { hint: "Ask in days or hours: --fail-on due-within=5d or due-within=4h." },
    ),
  );
  return 2;
}

/** undefined where the target has no working days to count by. */
function isDueWithin(
  status: TargetStatus,
  due: Moment,
  asOf: Moment,
  charter: Charter,
  { n, unit }: DueWithin,
): boolean | undefined {
  if (unit === "h") return due.epochMs - asOf.epochMs <= n * 3_600_000;
  if (unit === "d") return daysBetween(asOf.date, due.date) <= n;
  if (status.remaining?.unit === "workingDays")
    return status.remaining.amount - (status.counting?.daysLeft === "inclusive" ? 1 : 0) <= n;
  const calendar = workingDaysOf(status, charter);
  return calendar && calendar.between(asOf.date, due.date) <= n;
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
