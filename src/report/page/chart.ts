/**
 * What the charts share: their frame, the axis of counts, the number of a coordinate. They are static SVG, drawn with
 * D3's scales and shapes.
 */
import { scaleLinear } from "d3-scale";
import { countText } from "../wording.js";
import type { Markup } from "./markup.js";
import { element, text } from "./markup.js";

export const CHART_WIDTH = 720;

export interface Chart {
  readonly height: number;
  /** What a reader who does not see it is told. */
  readonly title: string;
  readonly description: string;
  readonly drawing: readonly (Markup | "")[];
}

/** @param id unique in the page */
export function chartMarkup(id: string, { height, title, description, drawing }: Chart): Markup {
  return element(
    "svg",
    {
      viewBox: `0 0 ${CHART_WIDTH} ${height}`,
      width: CHART_WIDTH,
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-text`,
      class: "chart",
    },
    element("title", { id: `${id}-title` }, text(title)),
    element("desc", { id: `${id}-text` }, text(description)),
    ...drawing,
  );
}

/** Coordinates to a tenth: what is finer nobody sees. */
function at(value: number): string {
  return String(Number(value.toFixed(1)));
}

export function label(x: number, y: number, content: string, kind: string): Markup {
  return element("text", { x: at(x), y: at(y), class: kind }, text(content));
}

export function bar(x: number, y: number, width: number, height: number, kind: string): Markup {
  return element("rect", {
    x: at(x),
    y: at(y),
    width: at(Math.max(0, width)),
    height: at(Math.max(0, height)),
    class: kind,
  });
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): Markup {
  return element("line", { x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2), class: kind });
}

export interface CountAxis {
  readonly y: (count: number) => number;
  readonly drawing: readonly Markup[];
}

/** The axis of numbers of cases on the left, in whole cases. */
export function countAxis(most: number, top: number, bottom: number, left: number): CountAxis {
  const scale = scaleLinear()
    .domain([0, Math.max(1, most)])
    .nice(4)
    .range([bottom, top]);
  const ticks = scale.ticks(4).filter(Number.isInteger);
  return {
    y: (count) => scale(count),
    drawing: ticks.flatMap((tick) => [
      line(left, scale(tick), CHART_WIDTH, scale(tick), tick === 0 ? "axis" : "grid"),
      label(left - 6, scale(tick) + 4, countText(tick), "tick end"),
    ]),
  };
}
