/** A report laid flat: one row for each target, group and period, as a table or a spreadsheet wants it. */
import type { ReportFigures } from "./figures.js";
import type { ReportPeriod } from "./period.js";
import type { Report, ReportBlock, ReportGroup, ReportTarget } from "./report-type.js";
import { promiseText } from "./wording.js";

/** Every row has all the keys, in this order; what does not apply is empty. */
export type ReportRow = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The rows of a report. A row without `period` is the total over all periods; with `group`, each target has first the
 * rows of all its cases (`grouped` is false) and then those of each combination of values.
 *
 * Where a target's cases took time in several units, the row shows the most frequent one; the report itself has all.
 *
 * @example
 * const cases = [{ kind: "complaint", received: "2026-01-05" }];
 * reportRows(report(charter, cases, { asOf: "2026-01-31", by: "month" }))[0].openLate
 * //=> 1
 */
export function reportRows(report: Report): ReportRow[] {
  return report.targets.flatMap((target) => [
    ...rowsOfBlock(report, target, target, undefined),
    ...target.groups.flatMap((block) => rowsOfBlock(report, target, block, block.group)),
  ]);
}

function rowsOfBlock(
  report: Report,
  target: ReportTarget,
  block: ReportBlock,
  group: ReportGroup | undefined,
): ReportRow[] {
  return [
    rowOf(report, target, undefined, block.total, group),
    ...block.periods.map((figures) => rowOf(report, target, figures.period, figures, group)),
  ];
}

function rowOf(
  report: Report,
  target: ReportTarget,
  period: ReportPeriod | undefined,
  figures: ReportFigures,
  group: ReportGroup | undefined,
): ReportRow {
  const [taken] = figures.taken;
  const [late] = figures.late;
  return {
    charter: target.charter,
    standard: target.standard,
    target: target.target ?? "",
    title: target.title,
    promise: promiseText(target),
    internal: target.internal === true,
    ...(report.group.length > 0 && { grouped: group !== undefined }),
    ...Object.fromEntries(report.group.map((name) => [name, group?.[name] ?? undefined])),
    period: period?.id ?? "",
    from: period?.from ?? "",
    until: period?.until ?? "",
    cases: figures.cases,
    met: figures.met,
    metOnlyBecauseExtended: figures.metOnlyBecauseExtended,
    metLate: figures.metLate,
    missed: figures.missed,
    openInTime: figures.openInTime,
    openLate: figures.openLate,
    paused: figures.paused,
    lapsed: figures.lapsed,
    withdrawn: figures.withdrawn,
    ended: figures.ended,
    noDue: figures.noDue,
    notMeasured: figures.notMeasured,
    problems: figures.problems,
    notStarted: figures.notStarted,
    decided: figures.decided,
    // Six digits tell any two shares of a million cases apart; the numbers behind it stand beside it.
    shareMet: figures.shareMet === undefined ? undefined : Number(figures.shareMet.toFixed(6)),
    shareWanted: target.share,
    shareKept: figures.shareKept,
    takenUnit: taken?.unit,
    takenCases: taken?.cases,
    takenMedian: taken?.median,
    takenNinetieth: taken?.ninetieth,
    takenLongest: taken?.longest,
    lateUnit: late?.unit,
    lateCases: late?.cases,
    lateMedian: late?.median,
    lateNinetieth: late?.ninetieth,
    lateLongest: late?.longest,
    percentageMetIs: "met / (met + metLate + missed + openLate)",
  };
}
