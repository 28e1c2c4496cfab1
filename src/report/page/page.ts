/** The report as one page that stands on its own. */
import { overviewTable } from "../figure-table.js";
import type { Section } from "../outline.js";
import { headings, noticesOf, processesOf, sectionsOf, undecidedOf } from "../outline.js";
import type { Report } from "../report-type.js";
import { chartMarkup } from "./chart.js";
import type { Markup } from "./markup.js";
import { element, text, together } from "./markup.js";
import { overviewChart } from "./overview-chart.js";
import { PATTERNS, STYLE } from "./style.js";
import { scrolling, tableMarkup } from "./page-table.js";
import { targetArticle } from "./target-article.js";

/**
 * The report as a self-contained HTML page, to be published as it stands: charts as SVG with the tables of the same
 * numbers, no script, nothing fetched; it prints on A4 and is made to be read with a screen reader.
 *
 * The same report gives the same page, byte for byte.
 * @example reportHtml(report(charter, records, { asOf: "2026-03-31", by: "month" }))
 */
export function reportHtml(report: Report): string {
  const { authority, title, lead } = headings(report);
  const sections = sectionsOf(report);
  return `<!DOCTYPE html>\n${element(
    "html",
    { lang: "en-GB" },
    element("head", {}, ...headOf(title), element("style", {}, STYLE as Markup)),
    element(
      "body",
      {},
      PATTERNS as Markup,
      element(
        "header",
        {},
        element("p", { class: "authority" }, text(authority)),
        element("h1", {}, text(title)),
        element("p", {}, text(lead)),
      ),
      element(
        "main",
        {},
        ...noticesOf(report).map((notice) => element("p", { class: "notice" }, text(notice))),
        ...sections.map((section) => sectionMarkup(report, section)),
        ...endMatter(report),
      ),
      footer(report),
    ),
  )}\n`;
}

function headOf(title: string): Markup[] {
  return [
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    // Nothing may be fetched or run, whatever a charter's text holds.
    element("meta", {
      "http-equiv": "Content-Security-Policy",
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element("title", {}, text(title)),
  ];
}

function sectionMarkup(report: Report, { id, title, note, targets }: Section): Markup {
  const idOf = (index: number): string => `${id}-${index + 1}`;
  const linkOf = (index: number): string | undefined =>
    targets[index]?.total.cases === 0 ? undefined : `#${idOf(index)}`;
  return element(
    "section",
    { "aria-labelledby": `${id}-title` },
    element("h2", { id: `${id}-title` }, text(title)),
    note === undefined ? "" : element("p", {}, text(note)),
    element(
      "figure",
      {},
      element("figcaption", {}, text("Met, of the cases decided")),
      scrolling(`Chart: percentage met, ${title}`, chartMarkup(`${id}-chart`, overviewChart(targets))),
    ),
    tableMarkup(overviewTable(targets), `${title} at a glance`, linkOf),
    ...targets.map((target, index) => (target.total.cases === 0 ? "" : targetArticle(report, target, idOf(index)))),
  );
}

function endMatter(report: Report): Markup[] {
  const unmeasured = report.charters
    .flatMap((charter) => charter.unmeasured)
    .map(({ quote, why }) => `“${quote}” – ${why}`);
  return [
    listSection("undecided", "What could not be judged", undecidedOf(report)),
    listSection("processes", "Under another process", processesOf(report)),
    listSection("unmeasured", "Promised without a figure", unmeasured),
    listSection("method", "How the figures are counted", report.method),
  ];
}

function listSection(id: string, title: string, entries: readonly string[]): Markup {
  if (entries.length === 0) return together();
  return element(
    "section",
    { "aria-labelledby": `${id}-title` },
    element("h2", { id: `${id}-title` }, text(title)),
    element("ul", {}, ...entries.map((entry) => element("li", {}, text(entry)))),
  );
}

function footer({ charters, library }: Report): Markup {
  const basis = charters.map(({ title, id, hash }) => `${title} (${id}, ${hash})`).join("; ");
  return element("footer", {}, element("p", {}, text(`Counted by charter-sla ${library} from: ${basis}.`)));
}
