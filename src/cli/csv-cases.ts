/** Cases in CSV: a heading, then one case a row. */
import { checkRenaming } from "./renaming.js";
import { readHeadings, RecordBuilder } from "./case-columns.js";
import type { CaseColumn } from "./case-columns.js";
import type { CaseReading, CaseRow, Cases } from "./case-input.js";
import { withDates } from "./case-dates.js";
import type { CsvRow } from "./csv-rows.js";
import { csvRows } from "./csv-rows.js";
import { Failure } from "./failure.js";
import type { Source } from "./file-source.js";

export async function casesInCsv(source: Source, reading: CaseReading): Promise<Cases> {
  const iterator = (await csvRows(source))[Symbol.asyncIterator]();
  const first = await iterator.next();
  const [heading, ...rows] = first.done === true ? [] : first.value;
  if (!heading || heading.problem) throw new Failure(`${source.name}: There is no heading.`, "The first line of a CSV file names its columns: id, received, kind …");
  const columns = readColumns(heading.cells, source, reading);
  const builder = new RecordBuilder(columns, reading.renaming);
  const answer = (batch: readonly CsvRow[]): CaseRow[] => batch.map((row) => caseOf(row, source, columns, builder, reading));
  return {
    isSingle: false,
    columns: columns.map((column) => column.heading),
    hasId: columns.some((column) => column.meaning.kind === "id"),
    extras: columns.flatMap((column, index) => (column.meaning.kind === "extra" ? [index] : [])),
    batches: batchesOf(rows, iterator, answer),
    pathOf: (path, row) => builder.columnPath(path, row.cells),
    source,
  };
}

function readColumns(headings: readonly string[], source: Source, { renaming, names, isCharterChosen }: CaseReading): CaseColumn[] {
  checkRenaming(renaming, headings);
  const called = headings.map((heading) => renaming.columns.get(heading) ?? heading.trim());
  const hasCharter = called.includes("charter");
  if (!hasCharter && !isCharterChosen) throw new Failure(`${source.name}: Under which charter are the cases?`, 'Say it with --charter, or in a column "charter".');
  const columns = readHeadings(headings, names(hasCharter), renaming, source.name);
  if (!columns.some((column) => column.meaning.kind === "received")) throw new Failure(`${source.name}: There is no column "received".`, `The columns are: ${headings.join(", ")}. Rename one with --map.`);
  return columns;
}

async function* batchesOf(rows: readonly CsvRow[], rest: AsyncIterator<readonly CsvRow[]>, answer: (batch: readonly CsvRow[]) => CaseRow[]): AsyncGenerator<CaseRow[]> {
  if (rows.length > 0) yield answer(rows);
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield answer(next.value);
}

function caseOf(row: CsvRow, source: Source, columns: readonly CaseColumn[], builder: RecordBuilder, reading: CaseReading): CaseRow {
  const { cells } = row;
  const place = `${source.name}:${row.line}`;
  if (row.problem) return { ok: false, place, cells, problem: row.problem };
  if (cells.length !== columns.length) return { ok: false, place, cells, problem: { code: "bad_csv", message: `The row has ${cells.length} cells, and the heading ${columns.length}.`, hint: "A cell that holds the separator is written in quotes." } };
  const built = builder.recordOf(cells);
  if ("problem" in built) return { ok: false, place, cells, problem: built.problem };
  const dated = reading.dates ? withDates(built.record, reading.dates) : built;
  if ("problem" in dated) return { ok: false, place, cells, problem: dated.problem };
  const charter = reading.charterFor(builder.charterOf(cells), dated.record);
  return charter.ok ? { ok: true, place, cells, record: dated.record, charter: charter.value } : { ok: false, place, cells, problem: charter.problem };
}
