/** CSV as batches of rows with their line numbers. */
import { pipeline, Readable } from "node:stream";
import { Parser } from "csv-parse";
import type { CsvError } from "csv-parse";
import type { Problem } from "../index.js";
import { withStart } from "./file-source.js";
import type { Source } from "./file-source.js";

export interface CsvRow {
  /** Where the row ends, counted from 1: a cell may run over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row is not CSV. */
  readonly problem?: Problem | undefined;
}

const LONGEST_ROW = 1_000_000;
const DELIMITERS = [",", ";", "\t"] as const;

/** The rows of each chunk of the file together: a stream of single rows would cost more than reading them. */
class BatchingParser extends Parser {
  #batch: CsvRow[] = [];

  constructor(delimiter: string) {
    // A quote inside a cell (12" pipe) is one: taken strictly, it would swallow the rows after it.
    super({ delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: LONGEST_ROW, on_skip: (error) => this.#skip(error) });
  }

  override push(cells: readonly string[] | null): boolean {
    if (cells !== null) return this.#batch.push({ line: this.info.lines, cells }) > 0;
    this.#flush();
    return super.push(null);
  }

  override _transform(chunk: unknown, encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    super._transform(chunk, encoding, (error) => {
      this.#flush();
      done(error);
    });
  }

  override _flush(done: (error?: Error | null) => void): void {
    super._flush((error) => {
      this.#flush();
      done(error);
    });
  }

  #flush(): void {
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    super.push(batch);
  }

  #skip(error: CsvError | undefined): undefined {
    this.#batch.push({ line: this.info.lines, cells: [], problem: { code: "bad_csv", message: `The row is not CSV: ${error?.message ?? "a quote is out of place"}.` } });
  }
}

export async function csvRows(source: Source): Promise<AsyncIterable<readonly CsvRow[]>> {
  const { start, chunks } = await withStart(source.chunks, (bytes) => bytes.includes(10) || bytes.length > LONGEST_ROW);
  const parser = new BatchingParser(delimiterOf(start.toString("utf8")));
  return pipeline(Readable.from(chunks, { objectMode: false }), parser, () => {}) as AsyncIterable<readonly CsvRow[]>;
}

/** The heading decides: whichever stands in it most often outside quotes. */
function delimiterOf(start: string): string {
  const heading = (start.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
