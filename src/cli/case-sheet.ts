/** Answers about cases as rows: the case, its own columns, then the answer. */
import { momentIn } from "../index.js";
import type { Cases } from "./case-input.js";
import type { GoodRow } from "./case-run.js";
import type { CsvColumn, Sheet } from "./output.js";
import { dayForPeople, momentForPeople } from "./people.js";
import type { Colour, TableColumn } from "./table.js";

/** One entry of the answer to one case. */
export interface AnswerRow<Entry> {
  readonly entry: Entry;
  readonly row: GoodRow;
  /** The entry before it in the same case: what is the same is not said again in a table. */
  readonly before: Entry | undefined;
}

interface EntryColumn<Entry> {
  readonly title: string;
  /** `before` is the entry above it, of the same case. */
  readonly of: (entry: Entry, before: Entry | undefined) => string | undefined;
  readonly isProse?: boolean;
  readonly colour?: (entry: Entry) => Colour | undefined;
}

export interface EntrySheet<Entry> {
  readonly table: readonly EntryColumn<Entry>[];
  readonly csv: readonly CsvColumn<Entry>[];
  readonly none: string;
}

export function caseSheet<Entry extends object>(sheet: EntrySheet<Entry>, cases: Cases): Sheet<AnswerRow<Entry>> {
  return { table: tableOf(sheet, cases), csv: csvOf(sheet, cases), json: ({ entry }) => entry, jsonHead: jsonHeadOf(cases), none: sheet.none };
}

function tableOf<Entry>({ table }: EntrySheet<Entry>, { isSingle }: Cases): TableColumn<AnswerRow<Entry>>[] {
  const ofCase = (title: string, of: (row: GoodRow) => string | undefined): TableColumn<AnswerRow<Entry>> => ({ title, of: ({ row, before }) => (before === undefined ? of(row) : undefined), colour: () => "dim" });
  const known = isSingle ? [] : [ofCase("Charter", ({ charter }) => charter.id), ofCase("Received", receivedForPeople)];
  const answers = table.map(({ of, colour, ...column }): TableColumn<AnswerRow<Entry>> => ({ ...column, of: ({ entry, before }) => of(entry, before), colour: colour && (({ entry }) => colour(entry)) }));
  return [ofCase("Case", ({ record: { id } }) => (id === undefined ? undefined : String(id))), ...known, ...answers];
}

function receivedForPeople({ record, charter }: GoodRow): string {
  const received = momentIn(charter.timeZone, record.received);
  return received.dateOnly ? dayForPeople(received.date) : momentForPeople(received);
}

function csvOf<Entry>({ csv }: EntrySheet<Entry>, { columns, hasId }: Cases): CsvColumn<AnswerRow<Entry>>[] {
  const taken = new Set(columns);
  const own: CsvColumn<AnswerRow<Entry>>[] = columns.map((name, index) => ({ name, of: ({ row }) => row.cells[index] }));
  const id: CsvColumn<AnswerRow<Entry>> = { name: "id", of: ({ row }) => row.record.id };
  // An answer's column never takes the name of one of the input's.
  const answers = csv.map(({ name, of }): CsvColumn<AnswerRow<Entry>> => ({ name: taken.has(name) ? `answer.${name}` : name, of: ({ entry }) => of(entry) }));
  return [...(hasId ? [] : [id]), ...own, ...answers];
}

function jsonHeadOf<Entry>({ columns, extras }: Cases): (row: AnswerRow<Entry>) => object {
  return ({ row }) => ({
    ...(row.record.id !== undefined && { case: row.record.id }),
    ...(extras.length > 0 && { input: Object.fromEntries(extras.map((index) => [columns[index], row.cells[index]])) }),
  });
}
