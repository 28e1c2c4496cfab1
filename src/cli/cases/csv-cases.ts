/** Cases in CSV: a heading, then one case a row. */
import { problem } from "../../core/problem.js";
import type { Problem } from "../../index.js";
import { Failure } from "../session/failure.js";
import type { CaseColumn } from "./case-columns.js";
import { readHeadings, RecordBuilder } from "./case-columns.js";
import { withDates } from "./case-dates.js";
import type { CaseReading, CaseRow, Cases } from "./case-row.js";
import type { CsvRow } from "./csv-reader.js";
import { csvRows } from "./csv-rows.js";
import type { Source } from "./file-source.js";
import type { Renaming } from "./renaming.js";
import { checkRenaming } from "./renaming.js";

export async function casesInCsv(source: Source, reading: CaseReading): Promise<Cases> {
  const iterator = csvRows(source);
  const first = await iterator.next();
  const [heading, ...rows] = first.done === true ? [] : first.value;
  if (!heading) throw new Failure(`${source.name}: There is no heading.`, HEADING_HINT);
  if (heading.problem)
    throw new Failure(
      `${source.name}:${heading.line}: The heading can't be read. ${heading.problem.message}`,
      HEADING_HINT,
    );
  const { columns, renaming } = readColumns(heading.cells, source, reading);
  const builder = new RecordBuilder(columns, renaming);
  const answer = (batch: readonly CsvRow[]): CaseRow[] =>
    batch.map((row) => caseOf(row, source, columns, builder, reading));
  return {
    isSingle: false,
    isText: true,
    charters: reading.charters,
    columns: columns.map((column) => column.heading),
    hasId: columns.some((column) => column.meaning.kind === "id"),
    batches: batchesOf(rows, iterator, answer),
    pathOf: (path, row) => builder.columnPath(path, row.cells),
    source,
  };
}

const HEADING_HINT = "The first line of a CSV file names its columns: id, received, kind …";

function readColumns(
  headings: readonly string[],
  source: Source,
  { renaming: renamingFor, names, charters }: CaseReading,
): { readonly columns: readonly CaseColumn[]; readonly renaming: Renaming } {
  const ours = renamingFor(names(true)).columns;
  const hasCharter = headings.some((heading) => (ours.get(heading) ?? heading.trim()) === "charter");
  const renaming = renamingFor(names(hasCharter));
  checkRenaming(renaming, headings);
  if (!hasCharter && charters.length === 0)
    throw new Failure(
      `${source.name}: Under which charter are the cases?`,
      'Say it with --charter, or in a column "charter".',
    );
  const columns = readHeadings(headings, names(hasCharter), renaming, source.name);
  if (!columns.some((column) => column.meaning.kind === "received"))
    throw new Failure(
      `${source.name}: There is no column "received".`,
      `The columns are: ${headings.join(", ")}. Rename one with --map.`,
    );
  return { columns, renaming };
}

async function* batchesOf(
  rows: readonly CsvRow[],
  rest: AsyncIterator<readonly CsvRow[]>,
  answer: (batch: readonly CsvRow[]) => CaseRow[],
): AsyncGenerator<CaseRow[]> {
  if (rows.length > 0) yield answer(rows);
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield answer(next.value);
}

function caseOf(
  row: CsvRow,
  source: Source,
  columns: readonly CaseColumn[],
  builder: RecordBuilder,
  reading: CaseReading,
): CaseRow {
  const place = `${source.name}:${row.line}`;
  const problem = row.problem ?? lengthProblem(row, columns.length);
  if (problem) return { ok: false, place, cells: row.cells, problem };
  const cells = row.cells.length > columns.length ? row.cells.slice(0, columns.length) : row.cells;
  const built = builder.recordOf(cells);
  if ("problem" in built) return { ok: false, place, cells, problem: built.problem };
  const dated = reading.dates ? withDates(built.record, reading.dates) : built;
  if ("problem" in dated) return { ok: false, place, cells, problem: dated.problem };
  const charter = reading.charterFor(builder.charterOf(cells), dated.record);
  return charter.ok
    ? { ok: true, place, cells, record: dated.record, ...charter.value }
    : { ok: false, place, cells, problem: charter.problem };
}

/** Spreadsheets leave out empty cells at the end of a row, and write some past the heading: neither says anything. */
function lengthProblem({ cells, isUnended }: CsvRow, columns: number): Problem | undefined {
  const message = `The row has ${cells.length} cells, and the heading ${columns}.`;
  if (cells.slice(columns).some((cell) => cell.trim() !== ""))
    return problem("bad_csv", message, { hint: "A cell that holds the separator is written in quotes." });
  if (cells.length < columns && isUnended)
    return problem("bad_csv", message, {
      hint: "It is the last one and has no line end: the file seems to be cut off.",
    });
  return undefined;
}
