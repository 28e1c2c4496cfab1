/** What became of the cases of a promise, by period of receipt: stacked columns. */
import { scaleBand } from "d3-scale";
import { stack } from "d3-shape";
import type { DayNumber } from "../../core/calendar/day.js";
import { parseDay } from "../../core/calendar/day.js";
import type { ReportFigures } from "../figures.js";
import type { ReportBy, ReportPeriod } from "../period.js";
import { periodOf } from "../period.js";
import type { ReportTarget } from "../report-type.js";
import { casesText, countText, percentText } from "../wording.js";
import type { Chart } from "./chart.js";
import { bar, CHART_WIDTH, countAxis, label } from "./chart.js";
import type { Markup } from "./markup.js";

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly of: (figures: ReportFigures) => number;
}

/** From the axis upwards; each has a shade or pattern of its own that survives a black and white printer. */
const OUTCOMES: readonly Outcome[] = [
  { id: "met", title: "Met in time", of: (figures) => figures.met - figures.metOnlyBecauseExtended },
  { id: "extended", title: "Met in time because extended", of: (figures) => figures.metOnlyBecauseExtended },
  { id: "late", title: "Met late", of: (figures) => figures.metLate },
  { id: "overdue", title: "Open and overdue", of: (figures) => figures.openLate },
  { id: "missed", title: "Over the limit", of: (figures) => figures.missed },
  { id: "open", title: "Open, still in time", of: (figures) => figures.openInTime },
  {
    id: "other",
    title: "Paused, withdrawn or not judged",
    of: (figures) =>
      figures.paused +
      figures.lapsed +
      figures.withdrawn +
      figures.ended +
      figures.noDue +
      figures.notMeasured +
      figures.problems,
  },
];

export function occurringOutcomes({ total, measure }: ReportTarget): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => outcome.of(total) > 0).map((outcome) =>
    outcome.id === "met" && measure !== undefined ? { ...outcome, title: "Met" } : outcome,
  );
}

interface Column {
  readonly period: ReportPeriod;
  readonly figures: ReportFigures | undefined;
}

const HEIGHT = 250;
const TOP = 20;
const BOTTOM = 206;
const LEFT = 44;

export function outcomeChart(target: ReportTarget, by: ReportBy): Chart {
  const columns = withoutGaps(target, by);
  const x = scaleBand()
    .domain(columns.map(({ period }) => period.id))
    .range([LEFT, CHART_WIDTH])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const width = Math.min(x.bandwidth(), 90);
  const axis = countAxis(Math.max(...columns.map(({ figures }) => figures?.cases ?? 0)), TOP, BOTTOM, LEFT);
  const outcomes = occurringOutcomes(target);
  const layers = stack<unknown, Column, Outcome>()
    .keys(outcomes)
    .value(({ figures }, outcome) => (figures ? outcome.of(figures) : 0))(columns);
  const middle = (column: Column): number => (x(column.period.id) ?? 0) + x.bandwidth() / 2;
  const every = Math.ceil(columns.length / 12);
  return {
    height: HEIGHT,
    title:
      `${target.title}: what became of the cases, by ${by === "financial-year" ? "financial year" : by} of ` +
      "receipt",
    description: columns
      .map(
        ({ period, figures }) =>
          `${period.title}: ${figures === undefined ? "no cases" : described(figures, outcomes)}`,
      )
      .join(". "),
    drawing: [
      ...axis.drawing,
      ...layers.flatMap((layer) =>
        layer.map((extent, index) => segment(columns[index] as Column, extent, layer.key.id)),
      ),
      ...columns.flatMap((column, index) => (index % every === 0 ? named(column, index) : [])),
    ],
  };

  function segment(column: Column, [from, until]: readonly number[], kind: string): Markup | "" {
    const top = axis.y(until ?? 0);
    return until === from ? "" : bar(middle(column) - width / 2, top, width, axis.y(from ?? 0) - top, kind);
  }

  function named(column: Column, index: number): Markup[] {
    const [name, year] = shortTitle(column.period);
    const isFirstOfYear = index === 0 || column.period.from.slice(5, 7) === "01";
    const { figures } = column;
    return [
      label(middle(column), BOTTOM + 17, name, "tick middle"),
      ...(isFirstOfYear && year !== "" ? [label(middle(column), BOTTOM + 33, year, "tick middle")] : []),
      ...(figures === undefined || figures.decided === 0 || columns.length > 12
        ? []
        : [
            label(
              middle(column),
              axis.y(figures.cases) - 6,
              percentText(figures.met, figures.decided),
              "figure middle",
            ),
          ]),
    ];
  }
}

function described(figures: ReportFigures, outcomes: readonly Outcome[]): string {
  const parts = outcomes
    .filter((outcome) => outcome.of(figures) > 0)
    .map((outcome) => `${countText(outcome.of(figures))} ${outcome.title.toLowerCase()}`);
  return `${casesText(figures.cases)}, ${parts.join(", ")}; ${percentText(figures.met, figures.decided)} met`;
}

/** On an axis of time a period without cases is a gap that has to be seen. */
function withoutGaps({ periods }: ReportTarget, by: ReportBy): readonly Column[] {
  const byId = new Map(periods.map((figures) => [figures.period.id, figures]));
  const last = periods[periods.length - 1]?.period.id;
  const columns: Column[] = [];
  let period = periods[0]?.period;
  while (period !== undefined) {
    columns.push({ period, figures: byId.get(period.id) });
    period = period.id === last ? undefined : periodOf(((parseDay(period.until) as number) + 1) as DayNumber, by);
  }
  return columns;
}

/** "Jan" and "2026", "Jan–Mar" and "2026", "2026" and "". */
function shortTitle({ title, id }: ReportPeriod): readonly [name: string, year: string] {
  const words = title.split(" ");
  if (/^\d{4}(-\d\d)?$/.test(id) && (words.length === 1 || words.length > 4)) return [id, ""];
  const months = words.filter((word) => /^[A-Z]/.test(word)).map((word) => word.slice(0, 3));
  return [months.join("–"), words[words.length - 1] ?? ""];
}
