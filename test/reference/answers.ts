/** The reference's answers, in the words of the library's so that they can be compared. */
import type { CharterJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import { followed, readAsOf } from "./case.js";
import type { Moment } from "./dates.js";
import { addDays, momentAt, nextDate, type IsoDate } from "./dates.js";
import {
  dayZero,
  firstCountedDay,
  NOTHING_STRUCK,
  openTimeBetween,
  Unanswerable,
  type Due,
  type Ground,
  type Start,
  type StruckOut,
} from "./length.js";
import { latestOf } from "./moments.js";
import { answerable, type Run } from "./run.js";
import { ownMeasure } from "./rule.js";

export interface ReferenceStatus {
  readonly target: string;
  readonly state: string;
  readonly startMs?: number | undefined;
  readonly dueMs?: number | undefined;
  readonly lastDay?: IsoDate | undefined;
  readonly latestDueMs?: number | undefined;
  readonly pastLatestDue?: true | undefined;
  readonly metMs?: number | undefined;
  readonly dueIfResumedNowMs?: number | undefined;
  readonly daysTaken?: number | undefined;
  readonly daysLeft?: number | undefined;
  readonly lateDays?: number | undefined;
  readonly lateMs?: number | undefined;
  readonly lateWorkingMs?: number | undefined;
  readonly periods?:
    | readonly {
        readonly startMs: number;
        readonly dueMs: number | undefined;
        readonly metMs: number;
        readonly late: boolean;
      }[]
    | undefined;
  readonly verdicts: readonly {
    readonly index: number;
    readonly accepted: boolean;
    readonly reason: string | undefined;
    readonly removed: boolean;
  }[];
  readonly metOnlyBecauseExtended?: true | undefined;
}

export function referenceStatuses(charter: CharterJson, record: CaseRecord, asOf: string): ReferenceStatus[] {
  const now = readAsOf(asOf);
  return followed(charter, record, now.ms).map((run, index) => {
    const target = charter.standards.flatMap(({ targets = [] }) => targets)[index]?.id ?? "";
    try {
      return typeof run === "string" ? { target, state: run, verdicts: [] } : statusOf(target, run, now, record);
    } catch (error) {
      if (error instanceof Unanswerable) return { target, state: error.code, verdicts: [] };
      throw error;
    }
  });
}

function statusOf(target: string, run: Run, now: Moment, record: CaseRecord): ReferenceStatus {
  const state = stateOf(run, now, record);
  if (state === "not-measured" || run.rule.target.measure) return { target, state, verdicts: [] };
  const due = run.due();
  const end = run.metBy?.at ?? run.endedBy?.at ?? run.withdrawnBy?.at ?? now;
  const resumed = state === "paused" ? answerable(() => run.dueIfResumed(now)) : undefined;
  const latest = latestDue(run, now.ms);
  const isLate = due !== undefined && ["breached", "met-late", "missed"].includes(state);
  const unextended = run.adjustments.length > 0 ? unextendedDue(run, run.metBy?.at ?? now) : undefined;
  return {
    target,
    state,
    startMs: run.start?.at.ms,
    dueMs: due?.ms,
    lastDay: due?.lastDay,
    latestDueMs: latest?.ms,
    pastLatestDue: latest && now.ms > latest.ms ? true : undefined,
    metMs: run.metBy?.at.ms,
    dueIfResumedNowMs: resumed?.ms,
    daysTaken: run.start && daysTaken(run, run.start, end, due),
    daysLeft: (due ?? resumed) && daysLeft(run, end, (due ?? resumed) as Due),
    ...(isLate ? lateness(run, due, end) : {}),
    periods:
      run.turns.length === 0
        ? undefined
        : run.turns.map((turn) => ({
            startMs: turn.start.ms,
            dueMs: turn.due?.ms,
            metMs: turn.metAt.ms,
            late: turn.late,
          })),
    verdicts: run.verdicts.map(({ index, accepted, reason, removed }) => ({ index, accepted, reason, removed })),
    metOnlyBecauseExtended:
      state === "met" && run.metBy && unextended && run.metBy.at.ms > unextended.ms ? true : undefined,
  };
}

function stateOf(run: Run, now: Moment, record: CaseRecord): string {
  const { target } = run.rule;
  if (target.measure !== undefined) return stateOfMeasure(run, record.measures?.[target.measure]);
  const words =
    target.share === undefined && target.owedBy === undefined
      ? { late: "breached", metLate: "met-late" }
      : { late: "missed", metLate: "missed" };
  if (run.metBy) return run.metLate ? words.metLate : "met";
  if (run.lapsedAt !== undefined) return "lapsed";
  const due = run.due();
  const end = run.endedBy ?? run.withdrawnBy;
  if (due && (end?.at ?? now).ms > due.ms) return words.late;
  if (run.withdrawnBy) return "withdrawn";
  if (run.endedBy && target.every === undefined) return "ended";
  if (!run.start) return "not-started";
  if (run.endedBy) return "met";
  return run.openPauses.length > 0 ? "paused" : "running";
}

function stateOfMeasure({ rule: { target } }: Run, figure: number | undefined): string {
  if (figure === undefined) return "not-measured";
  const kept = figure <= (target.atMost ?? Infinity) && figure >= (target.atLeast ?? -Infinity);
  if (kept) return "met";
  return target.share === undefined ? "breached" : "missed";
}

/** The due if everything before happens on its own last permitted moment; what waits for an event has none. */
function latestDue(run: Run, now: number): Due | undefined {
  const { from = "received" } = run.rule.target;
  if (run.start || run.isOver || typeof from === "string" || "event" in from) return undefined;
  const latest = latestOf(from, run.seenAt(now), (before, extended) => {
    if (!before.start) return latestDue(before, now);
    if (before.isOver && !extended) return undefined;
    return extended ? before.due() : unextendedDue(before, momentAt(0));
  });
  return latest && run.dueFrom(latest, [], NOTHING_STRUCK);
}

function unextendedDue(run: Run, now: Moment): Due | undefined {
  return run.start && run.dueFrom(run.start, [], run.struckOut(now));
}

function counts({ calendar }: Ground, date: IsoDate, measure: string): boolean {
  return measure !== "workingDays" || calendar.isWorkingDay(date);
}

/** The ground of the part of the length that gave the due: it may have a calendar of its own. */
function groundOfDue(run: Run, due: Due | undefined, now: Moment): Ground {
  const given = due ?? answerable(() => run.start && run.dueFrom(run.start, run.adjustments, run.struckOut(now)));
  return { ...run.rule.ground, calendar: given?.calendar ?? run.rule.ground.calendar };
}

function daysTaken(run: Run, start: Start, end: Moment, due: Due | undefined): number | undefined {
  const measure = due?.measure ?? ownMeasure(run.rule.target);
  if (measure !== "workingDays" && measure !== "calendarDays") return undefined;
  const struck = run.stoodStill(end);
  // On whose calendar the days are taken cannot be said where no part of the length has a last day that is one of
  // business.
  if (!due && wouldEndWhereNobodyCloses(run, start, end)) return undefined;
  const ground = groundOfDue(run, due, end);
  let days = 0;
  for (
    let day = ground.choices.daysTaken === "inclusive" ? dayZero(start, ground) : firstCountedDay(start, ground);
    day <= end.date;
    day = nextDate(day)
  )
    if (counts(ground, day, measure) && !struck.day(day)) days++;
  return days;
}

function wouldEndWhereNobodyCloses(run: Run, start: Start, end: Moment): boolean {
  const { within } = run.rule.target;
  if (typeof within !== "object" || !("firstOf" in within || "lastOf" in within)) return false;
  try {
    run.dueFrom(start, run.adjustments, run.struckOut(end));
    return false;
  } catch (error) {
    return error instanceof Unanswerable && error.code === "closed_on_last_day";
  }
}

function daysLeft(run: Run, end: Moment, due: Due): number | undefined {
  if (due.measure !== "workingDays" && due.measure !== "calendarDays") return undefined;
  if (end.ms > due.ms) return 0;
  const ground = groundOfDue(run, due, end);
  const zero = run.start ? addDays(firstCountedDay(run.start, ground), -1) : end.date;
  const first = zero > end.date ? zero : end.date;
  const struck = run.struckOut(end);
  let days = 0;
  for (
    let day = ground.choices.daysLeft === "inclusive" ? first : nextDate(first);
    day <= due.lastDay;
    day = nextDate(day)
  )
    if (counts(ground, day, due.measure) && !struck.day(day)) days++;
  return days;
}

function lateness(run: Run, due: Due, end: Moment): Pick<ReferenceStatus, "lateDays" | "lateMs" | "lateWorkingMs"> {
  const struck = run.struckOut(end);
  const ground = groundOfDue(run, due, end);
  let days = 0;
  for (let day = nextDate(due.lastDay); day <= end.date; day = nextDate(day))
    if (counts(ground, day, due.measure) && !struck.day(day)) days++;
  const { calendar } = ground;
  return {
    lateDays: due.measure === "workingDays" || due.measure === "calendarDays" ? days : undefined,
    lateMs: end.ms - due.ms - stoppedBetween(struck, due.ms, end.ms),
    lateWorkingMs: calendar.hasHours ? openTimeBetween(due.ms, end.ms, calendar, struck) : undefined,
  };
}

/** "While paused nothing is late." */
function stoppedBetween({ spans }: StruckOut, from: number, until: number): number {
  let stopped = 0;
  let reached = from;
  for (const span of spans.toSorted((a, b) => a.from.ms - b.from.ms)) {
    const begin = Math.max(span.from.ms, reached);
    const end = Math.min(span.until.ms, until);
    if (end <= begin) continue;
    stopped += end - begin;
    reached = end;
  }
  return stopped;
}

/** The due of every target after all that happened, or why there is none. */
export function referenceDues(
  charter: CharterJson,
  record: CaseRecord,
): { readonly target: string; readonly due: number | string | undefined }[] {
  const ids = charter.standards.flatMap(({ targets = [] }) => targets).map(({ id }) => id);
  return followed(charter, record).map((run, index) => ({
    target: ids[index] ?? "",
    due: typeof run === "string" ? run : run.due()?.ms,
  }));
}
