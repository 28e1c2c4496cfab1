/** Tables for people: as wide as the terminal, dates never broken, nothing but spaces between the columns. */
import Table from "cli-table3";
import type { Session } from "./session.js";

export type Colour = "red" | "green" | "yellow" | "dim" | "bold";

export interface TableColumn<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | undefined;
  readonly align?: "left" | "right" | undefined;
  /** Prose: may be broken over lines where the terminal is narrow. */
  readonly isProse?: boolean | undefined;
  readonly colour?: ((row: Row) => Colour | undefined) | undefined;
}

const CODES: Readonly<Record<Colour, string>> = { red: "31", green: "32", yellow: "33", dim: "2", bold: "1" };
const GAP = 2;
const NARROWEST_PROSE = 16;
const WIDEST_PROSE = 60;
/** Widths are taken from the first rows, so that a table of any length can be printed as it comes. */
const ROWS_MEASURED = 500;

export class TableWriter<Row> {
  readonly #session: Session;
  readonly #columns: readonly TableColumn<Row>[];
  readonly #none: string;
  #waiting: Row[] = [];
  #widths: readonly number[] | undefined;
  #shown: readonly TableColumn<Row>[] = [];

  constructor(session: Session, columns: readonly TableColumn<Row>[], none: string) {
    this.#session = session;
    this.#columns = columns;
    this.#none = none;
  }

  async write(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#waiting.push(row);
    if (this.#waiting.length >= ROWS_MEASURED) await this.#print();
  }

  async end(): Promise<void> {
    if (this.#waiting.length > 0) await this.#print();
    // Where nothing could be answered, "nothing is owed" would be untrue.
    else if (!this.#widths && this.#session.exitCode < 2) await this.#session.write(`${this.#none}\n`);
  }

  async #print(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    const isFirst = this.#widths === undefined;
    if (isFirst) {
      // A column that says nothing in any of the rows only takes up room.
      this.#shown = this.#columns.filter((column) => rows.some((row) => (column.of(row) ?? "") !== ""));
      this.#widths = widthsFor(this.#shown, rows, this.#session.host.columns);
    }
    await this.#session.write(this.#drawn(rows, isFirst));
  }

  #drawn(rows: readonly Row[], hasHead: boolean): string {
    const widths = this.#widths ?? [];
    const table = new Table({
      chars: NO_LINES,
      style: { "padding-left": 0, "padding-right": 0, head: [], border: [], compact: true },
      colWidths: widths.map((width, index) => width + (index < widths.length - 1 ? GAP : 0)),
      colAligns: this.#shown.map((column) => column.align ?? "left"),
      wordWrap: true,
    });
    if (hasHead) table.push(this.#shown.map((column) => this.#painted(column.title, "bold")));
    for (const row of rows) table.push(this.#shown.map((column, index) => this.#painted(cellText(column.of(row), widths[index] ?? 0, column.isProse), column.colour?.(row))));
    return `${table.toString().replace(/[ \t]+$/gm, "")}\n`;
  }

  #painted(text: string, colour: Colour | undefined): string {
    return colour === undefined || text === "" || !this.#session.hasColour ? text : `\u001b[${CODES[colour]}m${text}\u001b[0m`;
  }
}

const NO_LINES = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right", "left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"].map((name) => [name, ""]),
);

/** Text from a file may hold line breaks and terminal codes: neither belongs into a table. */
function cellText(text: string | undefined, width: number, isProse: boolean | undefined): string {
  // eslint-disable-next-line no-control-regex
  const plain = (text ?? "").replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  // What may not be broken is cut: only rows after the measured ones can be too long.
  return isProse === true || plain.length <= width ? plain : `${plain.slice(0, Math.max(0, width - 1))}…`;
}

function widthsFor<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], screen: number | undefined): number[] {
  const widths = columns.map((column) => rows.reduce((widest, row) => Math.max(widest, (column.of(row) ?? "").length), column.title.length));
  columns.forEach((column, index) => {
    if (column.isProse === true) widths[index] = Math.min(widths[index] ?? 0, WIDEST_PROSE);
  });
  if (screen === undefined) return widths;
  const total = (): number => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  while (total() > screen) {
    const widest = columns.reduce((found, column, index) => (column.isProse === true && (widths[index] ?? 0) > (widths[found] ?? 0) ? index : found), -1);
    if (widest < 0 || (widths[widest] ?? 0) <= NARROWEST_PROSE) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
