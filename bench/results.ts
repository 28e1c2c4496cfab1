/** The results as a page: every row, whoever won. */
import type { Load } from "./machine.js";
import type { Row } from "./row.js";

export interface Run {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
  readonly before: Load;
  readonly after: Load;
  readonly rows: readonly Row[];
}

export function resultsPage({ date, commit, machine, before, after, rows }: Run): string {
  const lines = rows.map(
    ({ work, peer, bar, result, kept, note }) =>
      `| ${work} | ${peer} | ${bar} | ${result} | ${kept === undefined ? "–" : kept ? "kept" : "**missed**"} | ` +
      `${note} |`,
  );
  const busy =
    before.busy || after.busy
      ? " The machine was busy with other work: the spreads are wide, and a ratio near its bar says little."
      : "";
  return `# Speed, measured

<!-- Written by \`npm run bench\`. -->

${date}, commit ${commit}. ${machine}. Other work per core: ${before.perCore.toFixed(2)} at the start, ${after.perCore.toFixed(2)} at the end.${busy}

Each line is a ratio formed inside one run, both sides turn about, after their answers were found equal on every input: the
median of the rounds, and in brackets what a tenth of them were below and above. The times are of that run and only say of what
size they are. London, England and Wales, instants from 2016 to 2026.

| work | against | bar | result | | in this run |
|---|---|---|---|---|---|
${lines.join("\n")}
`;
}
