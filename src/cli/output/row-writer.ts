/** Answers written as a table for people, or as JSON, NDJSON or CSV for machines. */
import { Option, type Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { Failure } from "../session/failure.js";
import type { Session } from "../session/session.js";
import type { TableColumn } from "./table.js";
import { TableWriter } from "./table.js";

export type OutputForm = "table" | "json" | "ndjson" | "csv";
type Cell = string | number | boolean | undefined;

export interface CsvColumn<Row> {
  readonly name: string;
  readonly of: (row: Row) => Cell;
}

/** What there is to write of a row, in each form. */
export interface Sheet<Row> {
  readonly table: readonly TableColumn<Row>[];
  readonly csv: readonly CsvColumn<Row>[];
  readonly json: (row: Row) => object;
  /**
   * What stands before the keys of `json`. Written side by side: copied into one object, an answer of thirty keys costs
   * more than its text.
   */
  readonly jsonHead?: ((row: Row) => object) | undefined;
  /** Said instead of a table without rows; undefined where that would be untrue. */
  readonly none: string | (() => string | undefined);
}

export interface RowWriter<Row> {
  /** Rows come in batches, and are on their way when the promise is kept: a slow reader slows us down. */
  write(rows: readonly Row[]): Promise<void>;
  end(): Promise<void>;
}

export interface OutputOptions {
  readonly output?: OutputForm | undefined;
  readonly json?: boolean | undefined;
  readonly ndjson?: boolean | undefined;
  readonly csv?: boolean | undefined;
}

export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option("-o, --output <form>", "how to write the answer").choices(["table", "json", "ndjson", "csv"]))
    .option("--json", "short for --output json")
    .option("--ndjson", "short for --output ndjson: one JSON object a line")
    .option("--csv", "short for --output csv");
}

/** A table unless another form is asked for. @throws Failure when two are asked for */
export function outputForm(options: OutputOptions): OutputForm {
  return onlyForm<OutputForm>(["json", "ndjson", "csv"], options) ?? "table";
}

/** The form that `--output` names, or the flag that is short for it. @throws Failure when two are asked for */
export function onlyForm<Form extends string>(
  shorthands: readonly Form[],
  options: { readonly output?: Form | undefined } & { readonly [Short in Form]?: boolean | undefined },
): Form | undefined {
  const asked = new Set([
    ...shorthands.filter((form) => options[form] === true),
    ...(options.output === undefined ? [] : [options.output]),
  ]);
  if (asked.size > 1)
    throw new Failure(`The answer can't be written as ${[...asked].join(" and as ")} at once.`, "Choose one form.");
  return [...asked][0];
}

export function rowWriter<Row>(session: Session, form: OutputForm, sheet: Sheet<Row>): RowWriter<Row> {
  if (form === "table") return new TableWriter(session, sheet.table, sheet.none);
  if (form === "csv") return new CsvWriter(session, sheet.csv);
  return form === "json" ? new JsonWriter(session, sheet) : new NdjsonWriter(session, sheet);
}

/** A value that is written as it stands, for commands whose answer is not a list of rows. */
export async function writeJson(session: Session, value: unknown): Promise<void> {
  await session.write(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Cells that a spreadsheet would run as a formula (they begin with = + - @, a tab or a carriage return) get an
 * apostrophe before them.
 */
const CSV = {
  escape_formulas: true,
  // Alone it ends a line for many readers, the one of this program among them.
  quoted_match: /\r/,
  // A number that was worked out here runs nothing, and -1 stays one.
  cast: {
    boolean: String,
    number: (value: number) => (value < 0 ? { value: String(value), escape_formulas: false } : String(value)),
  },
};

class CsvWriter<Row> implements RowWriter<Row> {
  readonly #session: Session;
  readonly #columns: readonly CsvColumn<Row>[];
  #hasHeader = false;

  constructor(session: Session, columns: readonly CsvColumn<Row>[]) {
    this.#session = session;
    this.#columns = columns;
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const lines = rows.map((row) => this.#columns.map((column) => column.of(row)));
    await this.#session.write(this.#header() + stringify(lines, CSV));
  }

  async end(): Promise<void> {
    await this.#session.write(this.#header());
  }

  #header(): string {
    if (this.#hasHeader) return "";
    this.#hasHeader = true;
    return stringify([this.#columns.map((column) => column.name)], CSV);
  }
}

class NdjsonWriter<Row> implements RowWriter<Row> {
  readonly #session: Session;
  readonly #sheet: Sheet<Row>;

  constructor(session: Session, sheet: Sheet<Row>) {
    this.#session = session;
    this.#sheet = sheet;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const { json, jsonHead } = this.#sheet;
    const lines = rows.map(
      (row) => `${joined(jsonHead && JSON.stringify(jsonHead(row)), JSON.stringify(json(row)))}\n`,
    );
    await this.#session.write(lines.join(""));
  }

  async end(): Promise<void> {}
}

/** Two JSON objects as one. */
function joined(head: string | undefined, body: string): string {
  if (head === undefined || head === "{}") return body;
  return body === "{}" ? head : `${head.slice(0, -1)},${body.slice(1)}`;
}

/** An array, one entry at a time: a long one is never whole in memory. */
class JsonWriter<Row> implements RowWriter<Row> {
  readonly #session: Session;
  readonly #sheet: Sheet<Row>;
  #isEmpty = true;

  constructor(session: Session, sheet: Sheet<Row>) {
    this.#session = session;
    this.#sheet = sheet;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const { json, jsonHead } = this.#sheet;
    let text = "";
    for (const row of rows) {
      const written = JSON.stringify({ ...jsonHead?.(row), ...json(row) }, null, 2);
      text += `${this.#isEmpty ? "[" : ","}\n${indented(written)}`;
      this.#isEmpty = false;
    }
    await this.#session.write(text);
  }

  async end(): Promise<void> {
    await this.#session.write(this.#isEmpty ? "[]\n" : "\n]\n");
  }
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}
