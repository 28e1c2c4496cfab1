/** At a glance: for each promise the part of the decided cases in which it was met. */
import { scaleLinear } from "d3-scale";
import type { ReportTarget } from "../report-type.js";
import { keptText, percentText, promiseText, shareText } from "../wording.js";
import type { Chart } from "./chart.js";
import { bar, CHART_WIDTH, label, line } from "./chart.js";
import type { Markup } from "./markup.js";

const ROW = 46;
const BAR = 16;
const FIGURE_WIDTH = 84;

export function overviewChart(targets: readonly ReportTarget[]): Chart {
  const x = scaleLinear()
    .domain([0, 1])
    .range([0, CHART_WIDTH - FIGURE_WIDTH]);
  const bottom = targets.length * ROW;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return {
    height: bottom + 24,
    title: "Percentage met, by promise",
    description: targets.map((target) => `${target.title}: ${keptText(target)}`).join(". "),
    drawing: [
      ...ticks.flatMap((tick) => [
        line(x(tick), 0, x(tick), bottom, "grid"),
        label(x(tick), bottom + 16, shareText(tick), tick === 0 ? "tick" : tick === 1 ? "tick end" : "tick middle"),
      ]),
      ...targets.flatMap((target, index) => row(target, index * ROW, x)),
    ],
  };
}

function row(target: ReportTarget, top: number, x: (share: number) => number): Markup[] {
  const { total, share } = target;
  const barTop = top + 22;
  return [
    label(0, top + 15, `${target.title}, ${promiseText(target)}`, "name"),
    bar(0, barTop, x(1), BAR, "track"),
    ...(total.shareMet === undefined ? [] : [bar(0, barTop, x(total.shareMet), BAR, "met")]),
    ...(share === undefined ? [] : [line(x(share), barTop - 4, x(share), barTop + BAR + 4, "wanted")]),
    label(
      CHART_WIDTH,
      barTop + BAR - 3,
      percentText(total.met, total.decided),
      total.decided === 0 ? "tick end" : "figure end",
    ),
  ];
}
