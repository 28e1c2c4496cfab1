/**
 * Rows out of CSV as it comes in, each with the line on which it begins; a row that is no CSV never takes the rows
 * after it along.
 */
import { problem } from "../../core/problem.js";
import { CsvError, parse } from "csv-parse/sync";
import type { Options } from "csv-parse/sync";
import type { Problem } from "../../index.js";
import {
  afterEmptyLines,
  afterLastLine,
  afterLine,
  hasLineEnd,
  isLineEnd,
  linesIn,
  linesWithText,
} from "./line-ends.js";

export interface CsvRow {
  /** Where the row begins, counted from 1: a cell may run over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The last row of a file that ends without a line end. */
  readonly isUnended?: true | undefined;
  /** The row is not CSV. */
  readonly problem?: Problem | undefined;
}

/** In bytes. What is longer is no case, and is not kept. */
export const LONGEST_ROW = 1_000_000;

/**
 * Cells may run over several lines only if they are quoted as CSV asks; on one line a quote may stand anywhere (12"
 * pipe).
 * Where the two don't go together, the line is read by itself, and reading goes on with the next line.
 */
export class CsvReader {
  readonly #options: Options;
  #waiting: Buffer[] = [];
  #size = 0;
  /**
   * A cell that is still open is not looked at again before the bytes have doubled: each is read three times at most.
   */
  #enough = 0;
  /** Of the first byte that waits. */
  #line: number;
  #skipsToNextLine = false;

  constructor(delimiter: string, line: number) {
    this.#options = {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    };
    this.#line = line;
  }

  /** The rows that end in the bytes so far. */
  add(chunk: Buffer): CsvRow[] {
    const bytes = this.#skipsToNextLine ? this.#afterSkipped(chunk) : chunk;
    if (bytes.length === 0) return [];
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    return this.#size < this.#enough || !(hasLineEnd(bytes) || this.#size > LONGEST_ROW) ? [] : this.#read(false);
  }

  end(): CsvRow[] {
    return this.#size === 0 ? [] : this.#read(true);
  }

  #read(isEnd: boolean): CsvRow[] {
    const bytes = Buffer.concat(this.#waiting);
    const until = isEnd ? bytes.length : afterLastLine(bytes);
    const simple = this.#rowsOnLines(bytes.subarray(0, until));
    const rows = simple ?? [];
    let at = simple ? until : 0;
    while (at < until) {
      const { read, error } = this.#rowsOf(bytes.subarray(at, until), rows);
      at += read;
      if (error === undefined) break;
      if (error === "CSV_QUOTE_NOT_CLOSED" && !isEnd && bytes.length - at <= LONGEST_ROW) break;
      const next = afterLine(bytes, at);
      rows.push(this.#rowAlone(bytes.subarray(at, next)));
      this.#line++;
      at = next;
    }
    this.#keep(bytes.subarray(at), at < until, rows);
    const last = rows.at(-1);
    if (isEnd && last && !isLineEnd(bytes, bytes.length - 1)) rows[rows.length - 1] = { ...last, isUnended: true };
    return rows;
  }

  /** What is read later, together with the bytes to come. */
  #keep(rest: Buffer, isOpen: boolean, rows: CsvRow[]): void {
    const isTooLong = !isOpen && rest.length > LONGEST_ROW;
    if (isTooLong) rows.push(tooLong(this.#line));
    this.#skipsToNextLine = isTooLong;
    this.#waiting = isTooLong || rest.length === 0 ? [] : [rest];
    this.#size = isTooLong ? 0 : rest.length;
    this.#enough = isOpen ? rest.length * 2 : 0;
  }

  /** The common case, and three times as fast: every row stands on a line of its own. */
  #rowsOnLines(bytes: Buffer): CsvRow[] | undefined {
    const lines = linesWithText(bytes);
    const rows: CsvRow[] = [];
    try {
      const records = parse(bytes, { ...this.#options, relax_quotes: true });
      if (records.length !== lines.length) return undefined;
      records.forEach((cells, index) => addRow(rows, cells, this.#line + (lines[index] ?? 0)));
    } catch (error) {
      if (error instanceof CsvError) return undefined;
      throw error;
    }
    this.#line += linesIn(bytes, 0, bytes.length);
    return rows;
  }

  /**
   * The rows up to the first that is not written as CSV asks: how many bytes they take, and what is wrong with the
   * next.
   */
  #rowsOf(bytes: Buffer, rows: CsvRow[]): { readonly read: number; readonly error: CsvError["code"] | undefined } {
    let read = 0;
    const skipEmptyLines = (): void => {
      const start = afterEmptyLines(bytes, read);
      this.#line += linesIn(bytes, read, start);
      read = start;
    };
    const row = (cells: string[], end: number): undefined => {
      skipEmptyLines();
      addRow(rows, cells, this.#line);
      this.#line += linesIn(bytes, read, end);
      read = end;
    };
    try {
      parse(bytes, { ...this.#options, on_record: (cells: string[], info) => row(cells, info.bytes) });
      return { read: bytes.length, error: undefined };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      skipEmptyLines();
      return { read, error: error.code };
    }
  }

  #rowAlone(bytes: Buffer): CsvRow {
    if (bytes.length > LONGEST_ROW) return tooLong(this.#line);
    try {
      const [cells = []] = parse(bytes, { ...this.#options, relax_quotes: true });
      return { line: this.#line, cells };
    } catch {
      return {
        line: this.#line,
        cells: [],
        problem: problem("bad_csv", "The row opens a quote that is not closed.", {
          hint: 'Inside a cell that stands in quotes, a quote is written twice: "a 12"" pipe".',
        }),
      };
    }
  }

  #afterSkipped(chunk: Buffer): Buffer {
    const next = afterLine(chunk, 0);
    if (!isLineEnd(chunk, next - 1)) return chunk.subarray(chunk.length);
    this.#skipsToNextLine = false;
    this.#line++;
    return chunk.subarray(next);
  }
}

/** Spreadsheets end in rows of empty cells. */
function addRow(rows: CsvRow[], cells: readonly string[], line: number): void {
  if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells });
}

function tooLong(line: number): CsvRow {
  return {
    line,
    cells: [],
    problem: problem("bad_csv", `The row is longer than ${LONGEST_ROW.toLocaleString("en-GB")} bytes.`, {
      hint: "It is left out; reading goes on with the next line.",
    }),
  };
}
