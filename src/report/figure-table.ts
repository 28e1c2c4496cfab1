/**
 * Tables of figures as every written form prints them; columns that are nothing but zeros are left out, and said to be.
 */
import type { ReportFigures } from "./figures.js";
import { listed, wordsOf } from "../text/words/word-list.js";
import type { ReportTarget } from "./report-type.js";
import type { Spread } from "./spread.js";
import {
  countText,
  groupText,
  keptText,
  numberText,
  percentText,
  promiseText,
  spreadText,
  unitText,
} from "./wording.js";

export interface FigureTable {
  /** Titles of the columns; the first heads the rows' names. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly isTotal?: boolean }[];
  /** How many of the first columns are words: the others are figures. */
  readonly words: number;
  /** "No case was met late, paused or withdrawn."; empty where every column is shown. */
  readonly leftOut: string;
}

/** One line for each promise. */
export function overviewTable(targets: readonly ReportTarget[]): FigureTable {
  return {
    head: ["Promise", "What is promised", "Cases", "Met, of decided", "Time taken"],
    rows: targets.map((target) => ({
      name: target.title,
      cells: [promiseText(target), countText(target.total.cases), keptText(target), spreadText(target.total.taken[0])],
    })),
    words: 2,
    leftOut: "",
  };
}

/** One promise, by period of receipt, with the sum below. */
export function periodTable(target: ReportTarget): FigureTable {
  return tableOf(
    "Received in",
    [
      ...target.periods.map((figures) => ({ name: figures.period.title, figures })),
      { name: "All", figures: target.total, isTotal: true },
    ],
    target,
  );
}

/** One promise, by the values of the attributes that the report is grouped by. */
export function groupTable(target: ReportTarget, by: readonly string[]): FigureTable {
  return tableOf(
    `By ${listed(by.map(wordsOf))}`,
    [
      ...target.groups.map(({ group, total }) => ({ name: groupText(group), figures: total })),
      { name: "All", figures: target.total, isTotal: true },
    ],
    target,
  );
}

function tableOf(
  rowsTitle: string,
  lines: readonly { readonly name: string; readonly figures: ReportFigures; readonly isTotal?: boolean }[],
  target: ReportTarget,
): FigureTable {
  const { columns, leftOut } = figureColumns(
    lines.map(({ figures }) => figures),
    target.measure !== undefined,
  );
  return {
    head: [rowsTitle, ...columns.map(({ title }) => title)],
    rows: lines.map(({ name, figures, isTotal }) => ({
      name,
      cells: columns.map((column) => column.text(figures)),
      ...(isTotal && { isTotal }),
    })),
    words: 1,
    leftOut,
  };
}

interface FigureColumn {
  readonly title: string;
  readonly text: (figures: ReportFigures) => string;
}

function counted(title: string, key: "cases" | "met" | "decided" | keyof typeof OPTIONAL): FigureColumn {
  return { title, text: (figures) => countText(figures[key]) };
}

/** Shown only where some case is counted there. */
const OPTIONAL = {
  metOnlyBecauseExtended: { title: "Of these only because extended", nothing: "met only because it was extended" },
  metLate: { title: "Met late", nothing: "met late" },
  missed: { title: "Over the limit", nothing: "over its limit" },
  openLate: { title: "Open, overdue", nothing: "open and overdue" },
  openInTime: { title: "Open, in time", nothing: "open and still in time" },
  paused: { title: "Paused", nothing: "paused" },
  lapsed: { title: "Lapsed", nothing: "lapsed" },
  withdrawn: { title: "Withdrawn", nothing: "withdrawn" },
  ended: { title: "Ended, not owed any more", nothing: "ended before it was due" },
  noDue: { title: "Without a due date", nothing: "without a due date" },
  notMeasured: { title: "Not measured", nothing: "not measured" },
  problems: { title: "With a problem", nothing: "with a problem" },
} as const;

/** A measure has no clock, and a clock no measure: what cannot occur is not said to be missing. */
const OF_CLOCKS: readonly string[] = ["metOnlyBecauseExtended", "metLate", "openLate", "openInTime", "paused"];
const OF_MEASURES: readonly string[] = ["missed", "notMeasured"];

function figureColumns(
  lines: readonly ReportFigures[],
  isMeasure: boolean,
): { readonly columns: readonly FigureColumn[]; readonly leftOut: string } {
  const keys = (Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[]).filter(
    (key) => !(isMeasure ? OF_CLOCKS : OF_MEASURES).includes(key),
  );
  const shown = keys.filter((key) => lines.some((line) => line[key] > 0));
  const hidden = keys.filter((key) => !shown.includes(key)).map((key) => OPTIONAL[key].nothing);
  const column = (key: keyof typeof OPTIONAL): FigureColumn => counted(OPTIONAL[key].title, key);
  return {
    columns: [
      counted("Cases", "cases"),
      counted(isMeasure ? "Met" : "Met in time", "met"),
      ...shown.map(column),
      counted("Decided", "decided"),
      { title: "Met, of decided", text: ({ met, decided }) => percentText(met, decided) },
      ...timeColumns(lines),
    ],
    leftOut: hidden.length === 0 ? "" : `No case was ${listed(hidden, "or")}.`,
  };
}

function timeColumns(lines: readonly ReportFigures[]): readonly FigureColumn[] {
  return [
    ...spreadColumns(
      lines.flatMap(({ taken }) => taken),
      ({ taken }) => taken[0],
      [
        ["Median taken", "median"],
        ["90th centile taken", "ninetieth"],
      ],
    ),
    ...spreadColumns(
      lines.flatMap(({ late }) => late),
      ({ late }) => late[0],
      [["Median late", "median"]],
    ),
  ];
}

/** The unit stands in the heading, or with each figure where they have several. */
function spreadColumns(
  all: readonly Spread[],
  spreadOf: (figures: ReportFigures) => Spread | undefined,
  columns: readonly (readonly [title: string, key: "median" | "ninetieth"])[],
): readonly FigureColumn[] {
  if (all.length === 0) return [];
  const [unit, ...others] = [...new Set(all.map((spread) => spread.unit))];
  const isOneUnit = unit !== undefined && others.length === 0;
  return columns.map(([title, key]) => ({
    title: isOneUnit ? `${title} (${unitText(unit)})` : title,
    text: (figures) => {
      const spread = spreadOf(figures);
      return spread === undefined ? "–" : `${numberText(spread[key])}${isOneUnit ? "" : ` ${unitText(spread.unit)}`}`;
    },
  }));
}
