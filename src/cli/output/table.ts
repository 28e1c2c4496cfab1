/** Tables for people: as wide as the terminal, dates and ids never broken, nothing but spaces between the columns. */
import Table from "cli-table3";
import { plainLine } from "../session/plain-text.js";
import type { Session } from "../session/session.js";
import type { ColumnSize, LayoutLine } from "./table-layout.js";
import { GAP, layoutOf } from "./table-layout.js";

export type Colour = "red" | "green" | "yellow" | "dim" | "bold";

export interface TableColumn<Row> {
  readonly title: string;
  readonly of: (row: Row) => string | undefined;
  /** Prose: may be broken between words where the terminal is narrow. */
  readonly isProse?: boolean | undefined;
  /** Of a group of rows; its cell is filled in the first of them alone. */
  readonly isHead?: boolean | undefined;
  /** The longest word it can hold, where those are known: a row to come may have it. */
  readonly widest?: number | undefined;
  /** Where all rows have the same: said in a line above them instead. */
  readonly above?: ((value: string) => string) | undefined;
  readonly colour?: ((row: Row) => Colour | undefined) | undefined;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly colour: Colour | undefined;
}

const CODES: Readonly<Record<Colour, string>> = { red: "31", green: "32", yellow: "33", dim: "2", bold: "1" };
/**
 * Widths are taken from the first rows, so that a table of any length can be printed as it comes; wider ones that
 * follow widen it.
 */
const ROWS_MEASURED = 500;

export class TableWriter<Row> {
  readonly #session: Session;
  readonly #columns: readonly TableColumn<Row>[];
  readonly #none: string | (() => string | undefined);
  #waiting: Row[] = [];
  /** The columns shown, with what is known of their widths; undefined until the first row is printed. */
  #shown: readonly { readonly column: TableColumn<Row>; size: ColumnSize }[] | undefined;
  #above: { readonly column: TableColumn<Row>; value: string | undefined } | undefined;
  /** Which columns stand on which line; "" until the heading is printed. */
  #shape = "";

  constructor(session: Session, columns: readonly TableColumn<Row>[], none: string | (() => string | undefined)) {
    this.#session = session;
    this.#columns = columns;
    this.#none = none;
  }

  async write(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.#waiting.push(row);
    if (this.#waiting.length >= ROWS_MEASURED) await this.#print(false);
  }

  async end(): Promise<void> {
    if (this.#waiting.length > 0) return this.#print(true);
    const none = typeof this.#none === "string" ? this.#none : this.#none();
    // Where nothing could be answered, "nothing is owed" would be untrue.
    if (!this.#shown && none !== undefined && this.#session.exitCode < 2) await this.#session.write(`${none}\n`);
  }

  async #print(isAll: boolean): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#shown ??= this.#choose(rows, isAll);
    for (const shown of this.#shown) shown.size = measured(shown.column, shown.size, rows);
    const layout = layoutOf(
      this.#shown.map(({ size }) => size),
      this.#session.host.columns,
    );
    const shape = layout.map(({ columns }) => columns.map(({ index }) => index).join()).join(";");
    let text = "";
    for (const row of rows) {
      text += this.#lineAbove(row);
      // Said again only where a wider row has moved columns to other lines.
      if (shape !== this.#shape) text += this.#drawn(layout, (column) => [column.title, "bold"]);
      this.#shape = shape;
      text += this.#drawn(layout, (column) => [column.of(row), column.colour?.(row)]);
    }
    await this.#session.write(text);
  }

  /**
   * A column that says nothing in any of the rows only takes up room, and so does one that says the same in all of
   * them.
   */
  #choose(rows: readonly Row[], isAll: boolean): { readonly column: TableColumn<Row>; size: ColumnSize }[] {
    const common = this.#columns.find(
      (column) =>
        column.above !== undefined &&
        new Set(rows.map((row) => column.of(row) ?? "").filter((value) => value !== "")).size === 1,
    );
    if (common) this.#above = { column: common, value: undefined };
    const shown = this.#columns.filter(
      (column) => column !== common && (!isAll || rows.some((row) => (column.of(row) ?? "") !== "")),
    );
    return shown.map((column) => ({
      column,
      size: {
        title: column.title,
        widest: isAll ? 0 : (column.widest ?? 0),
        longestWord: column.isProse === true ? 0 : undefined,
        isHead: column.isHead === true,
      },
    }));
  }

  #lineAbove(row: Row): string {
    if (!this.#above?.column.above) return "";
    const { column, value } = this.#above;
    const now = column.of(row) ?? "";
    if (now === "" || now === value) return "";
    this.#above.value = now;
    return `${value === undefined ? "" : "\n"}${column.above?.(plainLine(now)) ?? ""}\n`;
  }

  #drawn(
    layout: readonly LayoutLine[],
    cellOf: (column: TableColumn<Row>) => readonly [text: string | undefined, colour: Colour | undefined],
  ): string {
    return layout.map((line) => this.#drawnLine(line, cellOf)).join("");
  }

  #drawnLine(
    { indent, columns }: LayoutLine,
    cellOf: (column: TableColumn<Row>) => readonly [text: string | undefined, colour: Colour | undefined],
  ): string {
    const cells = columns.map(({ index, width }) => {
      const [text, colour] = cellOf((this.#shown?.[index] as { column: TableColumn<Row> }).column);
      return { text: plainLine(text ?? ""), width, colour };
    });
    if (cells.every(({ text }) => text === "")) return "";
    const drawn = cells.every(({ text, width }) => widthOf(text) <= width)
      ? this.#onOneLine(cells)
      : this.#wrapped(cells);
    return `${drawn.replace(/^/gm, " ".repeat(indent)).replace(/[ \t]+$/gm, "")}\n`;
  }

  #onOneLine(cells: readonly Cell[]): string {
    return cells
      .map(({ text, width, colour }) => this.#painted(text, colour) + " ".repeat(width - widthOf(text) + GAP))
      .join("");
  }

  /** A table for each entry: the package's time for a long one grows with the square of its rows. */
  #wrapped(cells: readonly Cell[]): string {
    const table = new Table({
      chars: NO_LINES,
      style: { "padding-left": 0, "padding-right": GAP, head: [], border: [], compact: true },
      colWidths: cells.map(({ width }) => width + GAP),
      wordWrap: true,
    });
    table.push(cells.map(({ text, width, colour }) => this.#painted(withBreaks(text, width), colour)));
    return table.toString();
  }

  #painted(text: string, colour: Colour | undefined): string {
    return colour === undefined || text === "" || !this.#session.hasColour
      ? text
      : `\u001b[${CODES[colour]}m${text}\u001b[0m`;
  }
}

const NO_LINES = Object.fromEntries(
  [
    "top",
    "top-mid",
    "top-left",
    "top-right",
    "bottom",
    "bottom-mid",
    "bottom-left",
    "bottom-right",
    "left",
    "left-mid",
    "mid",
    "mid-mid",
    "right",
    "right-mid",
    "middle",
  ].map((name) => [name, ""]),
);

function measured<Row>(column: TableColumn<Row>, size: ColumnSize, rows: readonly Row[]): ColumnSize {
  let { widest, longestWord } = size;
  for (const row of rows) {
    const text = plainLine(column.of(row) ?? "");
    widest = Math.max(widest, widthOf(text));
    if (longestWord !== undefined && widthOf(text) > longestWord)
      for (const word of text.split(" ")) longestWord = Math.max(longestWord, widthOf(word));
  }
  return { ...size, widest: Math.max(widest, size.title.length), longestWord };
}

/** A word that is wider than the whole screen is broken, where the package would cut it. */
function withBreaks(text: string, width: number): string {
  return text.length <= width ? text : text.replace(new RegExp(`\\S{${width}}(?=\\S)`, "g"), "$& ");
}

/** Signs of East Asia and emoji take two places. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u115f\u2e80-\uffff]/g)?.length ?? 0);
}
