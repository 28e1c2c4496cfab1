/**
 * `extension-removed`: which adjustment it takes back, and what stays settled when the case is read again without it.
 */
import type { EpochMs } from "../calendar/zone.js";
import type { Standing } from "./adjust.js";
import type { CaseEvent } from "./case.js";
import type { TargetRun, Verdict } from "./target-run.js";
import { isOver } from "./target-run.js";

/**
 * "Undoes the latest accepted adjustment; the rest is counted anew."
 * @returns what stands on reading the case again, undefined where there is nothing to undo
 */
export function withoutLatest(
  runs: readonly TargetRun[],
  event: CaseEvent,
  before: readonly Standing[] | undefined,
): readonly Standing[] | undefined {
  let latest: CaseEvent | undefined;
  for (const run of runs) {
    if (isOver(run)) continue;
    const last = run.adjustments[run.adjustments.length - 1]?.event;
    if (
      last &&
      (!latest || last.epochMs > latest.epochMs || (last.epochMs === latest.epochMs && last.index > latest.index))
    )
      latest = last;
  }
  if (!latest) return undefined;
  const undone = latest;
  return runs.map((run, place) => {
    const removed = new Map(before?.[place]?.removed);
    if (!isOver(run) && run.adjustments.some((adjustment) => adjustment.event === undone))
      removed.set(undone.index, event);
    const refused = new Map<number, Verdict>();
    for (const verdict of run.verdicts)
      if (verdict.kind === "adjustment" && !verdict.accepted) refused.set(verdict.event.index, verdict);
    return { removed, refused };
  });
}

/** What was due before the removal was due then, whatever is counted anew: steps taken then stay as they were. */
export function keepSegments(before: readonly TargetRun[], after: readonly TargetRun[], removedAt: EpochMs): void {
  after.forEach((run, place) => {
    const old = before[place]?.segments.filter((segment) => segment.from < removedAt) ?? [];
    const atRemoval = run.segments.filter((segment) => segment.from <= removedAt).at(-1);
    const later = run.segments.filter((segment) => segment.from > removedAt);
    run.segments = [...old, ...(atRemoval ? [{ ...atRemoval, from: removedAt }] : []), ...later];
  });
}
