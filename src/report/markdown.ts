/** The report as Markdown: for a council's web site or the papers of a committee. */
import type { FigureTable } from "./figure-table.js";
import { groupTable, overviewTable, periodTable } from "./figure-table.js";
import { headings, noticesOf, processesOf, sectionsOf, undecidedOf } from "./outline.js";
import type { Report, ReportTarget } from "./report-type.js";

/**
 * The report as Markdown, with tables as GitHub and most publishing systems read them.
 * @example reportMarkdown(report(charter, records, { asOf: "2026-03-31", by: "quarter" }))
 */
export function reportMarkdown(report: Report): string {
  const { authority, title, lead } = headings(report);
  const unmeasured = report.charters
    .flatMap((charter) => charter.unmeasured)
    .map(({ quote, why }) => `“${quote}” – ${why}`);
  const sections = sectionsOf(report).flatMap((section) => [
    `## ${escaped(section.title)}`,
    ...(section.note === undefined ? [] : [escaped(section.note)]),
    table(overviewTable(section.targets)),
    ...section.targets.flatMap((target) => detail(report, target)),
  ]);
  return `${[
    `# ${escaped(title)}`,
    `**${escaped(authority)}**`,
    escaped(lead),
    ...list("", noticesOf(report)),
    ...sections,
    ...list("## What could not be judged", undecidedOf(report)),
    ...list("## Under another process", processesOf(report)),
    ...list("## Promised without a figure", unmeasured),
    ...list("## How the figures are counted", report.method),
  ].join("\n\n")}\n`;
}

function list(heading: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  return [...(heading === "" ? [] : [heading]), entries.map((entry) => `- ${escaped(entry)}`).join("\n")];
}

function detail(report: Report, target: ReportTarget): string[] {
  if (target.total.cases === 0) return [];
  const byPeriod = periodTable(target);
  return [
    `### ${escaped(target.title)}`,
    ...(target.quote === undefined ? [] : [`> ${escaped(target.quote)}`]),
    table(byPeriod),
    ...(byPeriod.leftOut === "" ? [] : [byPeriod.leftOut]),
    ...(target.groups.length === 0 ? [] : [table(groupTable(target, report.group))]),
  ];
}

function table({ head, rows, words }: FigureTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  const rule = `| ${head.map((_, index) => (index < words ? "---" : "---:")).join(" | ")} |`;
  return [line(head), rule, ...rows.map(({ name, cells }) => line([name, ...cells]))].join("\n");
}

/** Text from a charter stays text. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, "\\$&").replace(/\s+/g, " ");
}
