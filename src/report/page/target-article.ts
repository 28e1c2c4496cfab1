/** The part of the page about one promise: what is promised, the figures, charts and the tables of the same numbers. */
import { groupTable, periodTable } from "../figure-table.js";
import type { Report, ReportTarget } from "../report-type.js";
import { capitalised } from "../../text/words/word-list.js";
import { countText, numberText, percentText, promiseText, shareText, unitText } from "../wording.js";
import { chartMarkup } from "./chart.js";
import type { Markup } from "./markup.js";
import { element, text, together } from "./markup.js";
import { occurringOutcomes, outcomeChart } from "./outcome-chart.js";
import { spreadChart } from "./spread-chart.js";
import { scrolling, tableMarkup } from "./page-table.js";

/** @param id unique in the page */
export function targetArticle(report: Report, target: ReportTarget, id: string): Markup {
  const byPeriod = periodTable(target);
  return element(
    "article",
    { id, "aria-labelledby": `${id}-name` },
    element("h3", { id: `${id}-name` }, text(target.title)),
    element("p", {}, text(`${capitalised(promiseText(target))}.`)),
    target.quote === undefined ? "" : element("blockquote", {}, text(target.quote)),
    keyFigures(target),
    outcomes(report, target, id),
    tableMarkup(byPeriod, `${target.title}, by period of receipt`),
    byPeriod.leftOut === "" ? "" : element("p", { class: "quiet" }, text(byPeriod.leftOut)),
    ...target.total.taken.map((_, index) => spread(target, index, `${id}-taken-${index}`)),
    target.groups.length === 0
      ? ""
      : tableMarkup(groupTable(target, report.group), `${target.title}, by ${report.group.join(", ")}`),
  );
}

function keyFigures({ total, share, measure }: ReportTarget): Markup {
  const [taken] = total.taken;
  const figure = (name: string, value: string, note: string): Markup =>
    element(
      "div",
      {},
      element("dt", {}, text(name)),
      element("dd", {}, text(value), note === "" ? "" : element("span", {}, text(note))),
    );
  const kept =
    share === undefined || total.shareKept === undefined
      ? ""
      : `; ${shareText(share)} promised: ${total.shareKept ? "kept" : "not kept"}`;
  return element(
    "dl",
    { class: "figures" },
    figure(
      measure === undefined ? "Met in time" : "Met",
      percentText(total.met, total.decided),
      total.decided === 0
        ? "nothing is decided yet"
        : `${countText(total.met)} of ${countText(total.decided)} decided${kept}`,
    ),
    taken === undefined ? "" : figure("Half took at most", numberText(taken.median), unitText(taken.unit)),
    taken === undefined ? "" : figure("Nine tenths took at most", numberText(taken.ninetieth), unitText(taken.unit)),
    total.openLate === 0
      ? ""
      : figure("Open and overdue", countText(total.openLate), total.openLate === 1 ? "case" : "cases"),
  );
}

function outcomes(report: Report, target: ReportTarget, id: string): Markup {
  const swatch = (kind: string): Markup =>
    element(
      "svg",
      { viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" },
      element("rect", { x: 1, y: 1, width: 14, height: 14, class: kind }),
    );
  const entries = occurringOutcomes(target).map((outcome) =>
    element("li", {}, swatch(outcome.id), text(outcome.title)),
  );
  return element(
    "figure",
    {},
    element("figcaption", {}, text("What became of the cases, by period of receipt")),
    element("ul", { class: "legend" }, ...entries),
    scrolling(
      `Chart: what became of the cases, ${target.title}`,
      chartMarkup(`${id}-outcomes`, outcomeChart(target, report.by)),
    ),
  );
}

function spread(target: ReportTarget, index: number, id: string): Markup {
  const counted = target.total.taken[index];
  if (counted === undefined) return together();
  const chart = spreadChart(target, counted);
  const unit = capitalised(unitText(counted.unit));
  const numbers = {
    head: [`${unit} taken`, "Cases"],
    rows: chart.bins.filter(({ cases }) => cases > 0).map(({ name, cases }) => ({ name, cells: [countText(cases)] })),
    words: 1,
    leftOut: "",
  };
  return together(
    element(
      "figure",
      {},
      element("figcaption", {}, text(`How long it took, in ${unitText(counted.unit)}`)),
      scrolling(`Chart: how long it took, ${target.title}`, chartMarkup(id, chart)),
    ),
    element(
      "details",
      {},
      element("summary", {}, text("The numbers of this chart")),
      tableMarkup(numbers, `${target.title}: ${unitText(counted.unit)} taken`),
    ),
  );
}
