/** What the customer may do: opened by the answer or by the miss, used, lapsed. */
import type { CharterJson, RightJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import { followed, readAsOf } from "./case.js";
import type { IsoDate, Moment } from "./dates.js";
import { happenedIn, type Happened } from "./events.js";
import { dueAfter, NOTHING_STRUCK, promisedDue, Unanswerable, type Due } from "./length.js";
import { actGroundOf } from "./rule.js";
import type { Run } from "./run.js";

export interface ReferenceRight {
  readonly target: string;
  readonly right: string;
  readonly state: "not-open" | "open" | "used" | "lapsed";
  readonly openedMs: number | undefined;
  readonly untilMs: number | undefined;
  readonly lastDay: IsoDate | undefined;
  readonly usedMs: number | undefined;
  /** Why its end is not known. */
  readonly problem: Unanswerable["code"] | undefined;
}

export function referenceRights(charter: CharterJson, record: CaseRecord, asOf: string): ReferenceRight[] {
  const now = readAsOf(asOf);
  const happened = happenedIn(record).filter(({ at }) => at.ms <= now.ms);
  return followed(charter, record, now.ms).flatMap((run) =>
    typeof run === "string" ? [] : (run.rule.target.then ?? []).map((right) => statusOf(run, right, happened, now)),
  );
}

function statusOf(run: Run, right: RightJson, happened: readonly Happened[], now: Moment): ReferenceRight {
  const head = { target: run.rule.target.id, right: right.id };
  const turn = turnOf(run, now);
  const openedMs = opening(turn, right);
  const used = happened.find(({ name }) => name === right.usedBy);
  const given = { ...head, openedMs, usedMs: used?.at.ms };
  if (openedMs === undefined)
    return { ...given, state: used ? "used" : "not-open", untilMs: undefined, lastDay: undefined, problem: undefined };
  try {
    const until = windowOf(run, turn, right, happened);
    const isLate = until !== undefined && (used?.at ?? now).ms > until.ms;
    return {
      ...given,
      state: isLate ? "lapsed" : used ? "used" : "open",
      untilMs: until?.ms,
      lastDay: until?.lastDay,
      problem: undefined,
    };
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error;
    return { ...given, state: used ? "used" : "open", untilMs: undefined, lastDay: undefined, problem: error.code };
  }
}

interface Turn {
  readonly due: Due | undefined;
  readonly metAt: Moment | undefined;
  readonly missed: boolean;
}

/**
 * What has become of the target: of a duty that comes again, of its last turn that is over, unless the one that runs is
 * missed.
 */
function turnOf(run: Run, now: Moment): Turn {
  const due = run.due();
  const end = run.metBy?.at ?? run.endedBy?.at ?? run.withdrawnBy?.at ?? now;
  const missed = due !== undefined && end.ms > due.ms;
  const last = run.turns.at(-1);
  return last && !missed
    ? { due: last.due, metAt: last.metAt, missed: last.late }
    : { due, metAt: run.metBy?.at, missed };
}

/** "Opens when the target is met, or at its due when missed." */
function opening({ due, metAt, missed }: Turn, { opens }: RightJson): number | undefined {
  if (missed && opens.includes("missed")) return due?.ms;
  return opens.includes("met") ? metAt?.ms : undefined;
}

/** "The window runs from the answer, however late, or from `from`"; that day is day 0 as it stands. */
function windowOf(run: Run, turn: Turn, right: RightJson, happened: readonly Happened[]): Due | undefined {
  const ground = actGroundOf(run.rule, right);
  const named = happened.find(({ name }) => name === right.from);
  const from = right.from === undefined ? turn.metAt : named?.at;
  const { within } = right;
  if (!from || within === undefined || within === "not-stated") return undefined;
  if (within === "promised")
    return named?.promised && promisedDue(named.promised, from, "calendarDays", ground, NOTHING_STRUCK);
  const start = { at: from, by: "event" } as const;
  if (!("firstOf" in within) && !("lastOf" in within)) return dueAfter(within, start, ground, NOTHING_STRUCK);
  const dues = ("firstOf" in within ? within.firstOf : within.lastOf).map((part) =>
    dueAfter(
      part,
      start,
      { ...ground, calendar: run.rule.calendarNamed(part.calendar as string | undefined) },
      NOTHING_STRUCK,
    ),
  );
  return dues.toSorted((a, b) => ("firstOf" in within ? a.ms - b.ms : b.ms - a.ms))[0];
}
