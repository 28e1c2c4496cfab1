/** Answers about cases as rows: the case, its own columns, then the answer. */
import { momentIn } from "../../index.js";
import type { Cases } from "../cases/case-row.js";
import type { GoodRow } from "../cases/case-run.js";
import type { CsvColumn, Sheet } from "./row-writer.js";
import { dayForPeople, momentForPeople } from "./people.js";
import type { Colour, TableColumn } from "./table.js";

/** The answer to a case of which the charter promises nothing: a row like any other. */
export class NoPromise {
  /** Which charter it is that says nothing. */
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

const NO_PROMISE = "no-promise";

/** One entry of the answer to one case. */
export interface AnswerRow<Entry> {
  readonly entry: Entry | NoPromise;
  readonly row: GoodRow;
  /** The entry before it in the same case: what is the same is not said again in a table. */
  readonly before: Entry | undefined;
}

interface EntryColumn<Entry> {
  readonly title: string;
  /** `before` is the entry above it, of the same case. */
  readonly of: (entry: Entry, before: Entry | undefined, row: GoodRow) => string | undefined;
  readonly isProse?: boolean;
  readonly widest?: number;
  readonly colour?: (entry: Entry) => Colour | undefined;
}

export interface EntrySheet<Entry> {
  readonly table: readonly EntryColumn<Entry>[];
  readonly csv: readonly CsvColumn<Entry>[];
  readonly none: string;
}

export function caseSheet<Entry extends object>(sheet: EntrySheet<Entry>, cases: Cases): Sheet<AnswerRow<Entry>> {
  return {
    table: tableOf(sheet, cases),
    csv: csvOf(sheet.csv, cases),
    json: ({ entry, row }) =>
      entry instanceof NoPromise ? { charter: row.charter.id, state: NO_PROMISE, title: entry.message } : entry,
    jsonHead: jsonHeadOf(cases),
    none: sheet.none,
  };
}

function tableOf<Entry>({ table }: EntrySheet<Entry>, { isSingle }: Cases): TableColumn<AnswerRow<Entry>>[] {
  const ofCase = (title: string, of: (row: GoodRow) => string | undefined): TableColumn<AnswerRow<Entry>> => ({
    title,
    isHead: true,
    of: ({ row, before }) => (before === undefined ? of(row) : undefined),
    colour: () => "dim",
  });
  const charter = { ...ofCase("Charter", (row) => row.charter.id), above: (id: string) => `Under ${id}:` };
  const known = isSingle ? [] : [charter, ofCase("Received", receivedForPeople)];
  const answers = table.map(({ of, colour, ...column }, index): TableColumn<AnswerRow<Entry>> => ({
    ...column,
    of: ({ entry, before, row }) =>
      entry instanceof NoPromise ? (index === 0 ? NO_PROMISE : undefined) : of(entry, before, row),
    colour: colour && (({ entry }) => (entry instanceof NoPromise ? "dim" : colour(entry))),
  }));
  return [ofCase("Case", caseId), ...known, ...answers];
}

/** As text, however the input writes it. */
export function caseId({ record: { id } }: GoodRow): string | undefined {
  return id === undefined || id === null ? undefined : String(id);
}

function receivedForPeople({ record, charter }: GoodRow): string {
  const received = momentIn(charter.timeZone, record.received);
  return received.dateOnly ? dayForPeople(received.date) : momentForPeople(received);
}

/** The input's own columns, then the answer's. */
export function csvOf<Entry>(
  csv: readonly CsvColumn<Entry>[],
  { columns, hasId }: Cases,
): CsvColumn<AnswerRow<Entry>>[] {
  const taken = new Set(columns);
  const own: CsvColumn<AnswerRow<Entry>>[] = columns.map((name, index) => ({
    name,
    of: ({ row }) => row.cells[index],
  }));
  const id: CsvColumn<AnswerRow<Entry>> = { name: "id", of: ({ row }) => caseId(row) };
  // An answer's column never takes the name of one of the input's.
  const stating = ["state", "problem"].find((state) => csv.some(({ name }) => name === state));
  const answers = csv.map(({ name, of }): CsvColumn<AnswerRow<Entry>> => ({
    name: taken.has(name) ? `answer.${name}` : name,
    of: ({ entry, row }) => {
      if (!(entry instanceof NoPromise)) return of(entry);
      if (name === "charter") return row.charter.id;
      return name === "title" ? entry.message : name === stating ? NO_PROMISE : undefined;
    },
  }));
  return [...(hasId ? [] : [id]), ...own, ...answers];
}

function jsonHeadOf<Entry>(cases: Cases): (row: AnswerRow<Entry>) => object {
  return ({ row }) => caseHead(row, cases);
}

/** What an answer says of its case in JSON: its id, and the input's row as it stands. */
export function caseHead(row: GoodRow, { columns }: Cases): object {
  const id = caseId(row);
  return {
    ...(id !== undefined && { case: id }),
    ...(columns.length > 0 && {
      input: Object.fromEntries(columns.map((name, index) => [name, row.cells[index] ?? ""])),
    }),
  };
}
