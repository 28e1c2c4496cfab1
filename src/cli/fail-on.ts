/** `--fail-on breached` and `--fail-on due-within=2wd`: what a nightly run asks to hold. */
import type { Command } from "commander";
import type { Charter, Moment, TargetStatus, WorkingCalendar, WorkingCalendarSpec } from "../index.js";
import { workingCalendar } from "../index.js";
import type { ExitCode } from "./failure.js";
import { Failure } from "./failure.js";

export interface FailOnOptions {
  readonly failOn?: readonly string[] | undefined;
}

export interface FailOn {
  readonly breached: boolean;
  readonly dueWithin: DueWithin | undefined;
}

interface DueWithin {
  readonly n: number;
  readonly unit: "wd" | "d" | "h";
}

export function addFailOn(command: Command): Command {
  return command.option("--fail-on <conditions...>", "exit with 1 if a promise is broken, or open and due soon: breached (met late as well), due-within=2wd (working days; also d, h)");
}

/** @throws Failure */
export function failOn({ failOn: given = [] }: FailOnOptions): FailOn {
  let breached = false;
  let dueWithin: DueWithin | undefined;
  for (const condition of given.flatMap((text) => text.split(","))) {
    const [, n, unit] = /^due-within=(\d{1,4})(wd|d|h)$/.exec(condition) ?? [];
    if (condition === "breached") breached = true;
    else if (n !== undefined) dueWithin = { n: Number(n), unit: unit as DueWithin["unit"] };
    else throw new Failure(`--fail-on does not know "${condition}".`, 'Write "breached", "due-within=2wd" (working days), "due-within=5d" or "due-within=4h".');
  }
  return { breached, dueWithin };
}

/** 1 for a promise that does not hold; 2 where nobody can say whether it does. The authority's internal targets are no promises. */
export function exitCodeFor(status: TargetStatus, asOf: Moment, charter: Charter, conditions: FailOn): ExitCode {
  if (status.internal === true) return 0;
  if (status.state === "problem" && (conditions.breached || conditions.dueWithin)) return 2;
  if (conditions.breached && (status.state === "breached" || status.state === "met-late")) return 1;
  if (!conditions.dueWithin || status.state !== "running" || !status.due) return 0;
  return isDueWithin(status, status.due, asOf, charter, conditions.dueWithin) ? 1 : 0;
}

function isDueWithin(status: TargetStatus, due: Moment, asOf: Moment, charter: Charter, { n, unit }: DueWithin): boolean {
  if (unit === "h") return due.epochMs - asOf.epochMs <= n * 3_600_000;
  if (unit === "d") return daysBetween(asOf.date, due.date) <= n;
  if (status.left?.unit === "workingDays") return status.left.amount - (status.counting?.daysLeft === "inclusive" ? 1 : 0) <= n;
  return calendarOf(charter).between(asOf.date, due.date) <= n;
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

const CALENDARS = new WeakMap<Charter, WorkingCalendar>();

/** The charter's own working days, for a target that counts in other units. */
function calendarOf(charter: Charter): WorkingCalendar {
  const known = CALENDARS.get(charter);
  if (known) return known;
  const { json, timeZone } = charter;
  const id = json.calendar ?? (Object.keys(json.calendars).length === 1 ? Object.keys(json.calendars)[0] : undefined);
  const found = typeof id === "string" ? json.calendars[id] : undefined;
  if (!found) throw new Failure(`"${charter.id}" has several calendars: it does not say which working days --fail-on due-within means.`, "Ask in days or hours: due-within=5d, due-within=4h.");
  const { bankHolidays, week, specialDays } = found;
  const calendar = workingCalendar({ timeZone, bankHolidays, week, ...(specialDays && { specialDays }), beyondCoverage: "project" } as WorkingCalendarSpec);
  CALENDARS.set(charter, calendar);
  return calendar;
}
