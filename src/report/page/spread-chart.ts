/** How long the cases of a promise took: a column for each number of days, with the length promised as a line. */
import { scaleBand } from "d3-scale";
import type { ReportTarget } from "../report-type.js";
import type { Spread, SpreadUnit } from "../spread.js";
import { casesText, numberText, spreadText, unitText } from "../wording.js";
import type { Chart } from "./chart.js";
import { bar, CHART_WIDTH, countAxis, label, line } from "./chart.js";
import type { Markup } from "./markup.js";
import type { SpreadBin } from "./spread-bins.js";
import { spreadBins } from "./spread-bins.js";

const HEIGHT = 210;
const TOP = 20;
const BOTTOM = 160;
const LEFT = 44;

export function spreadChart(target: ReportTarget, spread: Spread): Chart & { readonly bins: readonly SpreadBin[] } {
  const promised = promisedIn(target, spread.unit);
  const { bins } = spreadBins(spread, promised);
  const x = scaleBand()
    .domain(bins.map(({ name }) => name))
    .range([LEFT, CHART_WIDTH])
    .paddingInner(0.12)
    .paddingOuter(0.1);
  const axis = countAxis(Math.max(...bins.map(({ cases }) => cases)), TOP, BOTTOM, LEFT);
  const every = Math.ceil(bins.length / 21);
  const edge = promised === undefined ? undefined : edgeOf(bins, promised, x);
  const width = x.bandwidth();
  return {
    bins,
    height: HEIGHT,
    title: `${target.title}: ${unitText(spread.unit)} taken`,
    description:
      `${casesText(spread.cases)}: ${spreadText(spread)}, longest ` +
      `${numberText(spread.longest)}.${promised === undefined ? "" : ` Promised: ${numberText(promised)}.`}`,
    drawing: [
      ...axis.drawing,
      ...bins.map(({ name, cases }) =>
        cases === 0 ? "" : bar(x(name) ?? 0, axis.y(cases), width, BOTTOM - axis.y(cases), "met"),
      ),
      ...(edge === undefined ? [] : [line(edge, TOP - 8, edge, BOTTOM, "wanted"), promiseLabel(edge, promised ?? 0)]),
      ...bins.flatMap(({ name, until }, index) =>
        index % every === 0 || until === Infinity
          ? [label((x(name) ?? 0) + width / 2, BOTTOM + 17, nameOnAxis(name), "tick middle")]
          : [],
      ),
      label((LEFT + CHART_WIDTH) / 2, BOTTOM + 40, `${unitText(spread.unit)} taken`, "tick middle"),
    ],
  };
}

function promiseLabel(edge: number, promised: number): Markup {
  const isLeft = edge > CHART_WIDTH / 2;
  return label(edge + (isLeft ? -6 : 6), TOP - 6, `promised: ${numberText(promised)}`, isLeft ? "tick end" : "tick");
}

/** The columns are named after their upper bound, which they include; the table has both. */
function nameOnAxis(name: string): string {
  return name.startsWith("over ") ? `>${name.slice(5)}` : (name.split(" to ")[1] ?? name);
}

/**
 * The promise is kept up to and with its last day or moment: the line stands where that ends, inside its column or on
 * the right of it.
 */
function edgeOf(
  bins: readonly SpreadBin[],
  promised: number,
  x: ReturnType<typeof scaleBand<string>>,
): number | undefined {
  const bin = bins.find(({ from, until }) => promised > from && promised <= until);
  const left = bin && x(bin.name);
  if (bin === undefined || left === undefined) return undefined;
  const part = (promised - Math.max(bin.from, 0)) / (bin.until - Math.max(bin.from, 0));
  return bin.until === promised ? left + (x.step() + x.bandwidth()) / 2 : left + x.bandwidth() * part;
}

/**
 * The length promised in the unit in which the days taken are counted; undefined where there is no such number (a
 * month, a date promised).
 */
export function promisedIn({ within }: ReportTarget, unit: SpreadUnit): number | undefined {
  if (typeof within !== "object") return undefined;
  const lengths: Readonly<Record<string, unknown>> = { ...within };
  const own = lengths[unit];
  if (typeof own === "number") return own;
  return unit === "calendarDays" && typeof lengths["weeks"] === "number" ? lengths["weeks"] * 7 : undefined;
}
