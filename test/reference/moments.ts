/** The moments that a clock can run from, looked up in a history that is known to its end. */
import type { MomentJson } from "../../src/charter/format/charter-json.js";
import type { Moment } from "./dates.js";
import { momentAt } from "./dates.js";
import type { Happened } from "./events.js";
import { match } from "./events.js";
import type { Due, Start } from "./length.js";

export interface KnownStart extends Start {
  readonly event: Happened | undefined;
}

/** What became of a target that something waits for. */
interface Followed {
  readonly metBy: Happened | undefined;
  readonly endedBy: Happened | undefined;
  readonly withdrawnBy: Happened | undefined;
  readonly lapsedAt: number | undefined;
  readonly isOver: boolean;
  readonly openPauses: readonly unknown[];
  due(): Due | undefined;
}

/** What has happened by a moment, and what became of the other targets. */
export interface Seen<Run extends Followed = Followed> {
  readonly happened: readonly Happened[];
  readonly now: number;
  readonly runOf: (id: string) => Run | undefined;
}

export function momentOf(wanted: MomentJson, seen: Seen): KnownStart | undefined {
  if (typeof wanted === "string" || "event" in wanted) {
    const event = seen.happened.find((one) => match(wanted, one) === "yes");
    return event && { at: event.at, by: "event", event };
  }
  if ("firstOf" in wanted || "lastOf" in wanted) {
    const all = ("firstOf" in wanted ? wanted.firstOf : wanted.lastOf).map((one) => momentOf(one, seen));
    const known = all.filter((one) => one !== undefined);
    if ("firstOf" in wanted) return known.toSorted((a, b) => a.at.ms - b.at.ms)[0];
    return known.length < all.length ? undefined : known.toSorted((a, b) => b.at.ms - a.at.ms)[0];
  }
  if ("target" in wanted) {
    const met = seen.runOf(wanted.target)?.metBy;
    return met && seen.happened.includes(met) ? { at: met.at, by: "act", event: met } : undefined;
  }
  const run = seen.runOf("dueOf" in wanted ? wanted.dueOf : wanted.missed);
  const due = run?.due();
  if (!run || !due || ("missed" in wanted && !isMissed(run, due, seen.now))) return undefined;
  return { at: dayOfDue(due), by: "act", event: undefined };
}

/** "Its due passed unmet." */
function isMissed(run: Followed, due: Due, now: number): boolean {
  const end = (run.metBy ?? run.endedBy ?? run.withdrawnBy)?.at.ms ?? Infinity;
  return Math.min(end, now) > due.ms;
}

export function dayOfDue(due: Due): Moment {
  return { ...momentAt(due.ms), date: due.lastDay };
}

/** The latest that a moment can be, if everything before it happens on its own last permitted moment. */
export function latestOf<Run extends Followed>(
  wanted: MomentJson,
  seen: Seen<Run>,
  latestDueOf: (run: Run, extended: boolean) => Due | undefined,
): Start | undefined {
  const known = momentOf(wanted, seen);
  if (known || typeof wanted === "string" || "event" in wanted) return known;
  if ("firstOf" in wanted || "lastOf" in wanted) {
    const all = ("firstOf" in wanted ? wanted.firstOf : wanted.lastOf).map((one) => latestOf(one, seen, latestDueOf));
    const latest = all.filter((one) => one !== undefined);
    if ("firstOf" in wanted) return latest.toSorted((a, b) => a.at.ms - b.at.ms)[0];
    return latest.length < all.length ? undefined : latest.toSorted((a, b) => b.at.ms - a.at.ms)[0];
  }
  const run = seen.runOf("target" in wanted ? wanted.target : "dueOf" in wanted ? wanted.dueOf : wanted.missed);
  const isGone = run?.lapsedAt !== undefined || run?.withdrawnBy !== undefined || ("missed" in wanted && run?.isOver);
  const due = run && !isGone && run.openPauses.length === 0 ? latestDueOf(run, !("target" in wanted)) : undefined;
  return due && { at: dayOfDue(due), by: "act" };
}
