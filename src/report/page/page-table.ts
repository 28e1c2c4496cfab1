import type { FigureTable } from "../figure-table.js";
import type { Markup } from "./markup.js";
import { element, text } from "./markup.js";

/**
 * A table that scrolls by itself on a narrow screen, and can be scrolled with the keyboard.
 * @param linkOf where a row's name leads, if anywhere
 */
export function tableMarkup(
  { head, rows, words }: FigureTable,
  caption: string,
  linkOf?: (row: number) => string | undefined,
): Markup {
  const headCells = head.map((title, index) =>
    element("th", { scope: "col", class: index > 0 && index < words ? "words" : undefined }, text(title)),
  );
  const nameOf = (name: string, href: string | undefined): Markup =>
    href === undefined ? text(name) : element("a", { href }, text(name));
  const bodyRows = rows.map(({ name, cells, isTotal }, row) =>
    element(
      "tr",
      { class: isTotal ? "total" : undefined },
      element("th", { scope: "row" }, nameOf(name, linkOf?.(row))),
      ...cells.map((cell, index) => element("td", { class: index + 1 < words ? "words" : undefined }, text(cell))),
    ),
  );
  const table = element(
    "table",
    {},
    element("caption", {}, text(caption)),
    element("thead", {}, element("tr", {}, ...headCells)),
    element("tbody", {}, ...bodyRows),
  );
  return scrolling(caption, table);
}

export function scrolling(name: string, ...content: readonly Markup[]): Markup {
  return element("div", { class: "scroll", role: "region", "aria-label": name, tabindex: "0" }, ...content);
}
