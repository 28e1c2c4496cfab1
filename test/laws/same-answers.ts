/** The library's answers, cut down to what the reference says as well. */
import type { Charter, CaseRecord } from "../../src/index.js";
import { assess, escalations, rights } from "../../src/index.js";
import type { ReferenceStatus } from "../reference/answers.js";
import type { ReferenceRight } from "../reference/rights.js";
import { inOrder, type ReferenceStep } from "../reference/steps.js";

const ofDays = (unit: string | undefined) => unit === "workingDays" || unit === "calendarDays";

export function libraryStatuses(charter: Charter, record: CaseRecord, asOf: string): ReferenceStatus[] {
  return assess(charter, record, { asOf }).targets.map((status): ReferenceStatus => {
    const target = status.target ?? "";
    if (status.problem) return { target, state: status.problem.code, verdicts: [] };
    return {
      target,
      state: status.state,
      startMs: status.start?.epochMs,
      dueMs: status.due?.epochMs,
      lastDay: status.lastDay,
      latestDueMs: status.latestDue?.epochMs,
      pastLatestDue: status.pastLatestDue,
      metMs: status.met?.at.epochMs,
      dueIfResumedNowMs: status.dueIfResumedNow?.epochMs,
      daysTaken: status.daysTaken,
      daysLeft: status.daysLeft,
      lateDays: status.late?.days,
      lateMs: status.late?.elapsedMs,
      lateWorkingMs: ofDays(status.late?.unit) || status.late ? status.late?.workingMs : undefined,
      periods: status.periods?.map(({ start, due, metAt, late }) => ({
        startMs: start.epochMs,
        dueMs: due?.epochMs,
        metMs: metAt?.epochMs ?? NaN,
        late,
      })),
      verdicts: status.adjustments.map(({ index, accepted, reason, removedBy }) => ({
        index,
        accepted,
        reason: reason?.code,
        removed: removedBy !== undefined,
      })),
      metOnlyBecauseExtended: status.metOnlyBecauseExtended,
    };
  });
}

export function librarySteps(charter: Charter, record: CaseRecord, asOf: string): ReferenceStep[] {
  return inOrder(
    escalations(charter, record, { asOf }).map(({ target, step, status, at, lastDay }) => ({
      target,
      step,
      status,
      ms: at.epochMs,
      lastDay,
    })),
  );
}

export function libraryRights(charter: Charter, record: CaseRecord, asOf: string): ReferenceRight[] {
  return rights(charter, record, { asOf }).map((right) => ({
    target: right.target,
    right: right.id,
    state: right.state,
    openedMs: right.openedAt?.epochMs,
    untilMs: right.until?.epochMs,
    lastDay: right.lastDay,
    usedMs: right.usedAt?.epochMs,
    problem: right.problem?.code as ReferenceRight["problem"],
  }));
}
