/**
 * CSV as batches of rows: those of each chunk of the file together, since a stream of single rows would cost more than
 * reading them.
 */
import { dialectOf, hasHeading } from "./csv-dialect.js";
import type { CsvRow } from "./csv-reader.js";
import { CsvReader, LONGEST_ROW } from "./csv-reader.js";
import { withStart } from "./file-source.js";
import type { Source } from "./file-source.js";

export async function* csvRows(source: Source): AsyncGenerator<readonly CsvRow[]> {
  const { start, chunks } = await withStart(source.chunks, (bytes) => bytes.length > LONGEST_ROW || hasHeading(bytes));
  const { delimiter, skipped, linesSkipped } = dialectOf(start);
  const reader = new CsvReader(delimiter, 1 + linesSkipped);
  let isFirst = true;
  for await (const chunk of chunks) {
    const rows = reader.add(isFirst ? chunk.subarray(skipped) : chunk);
    isFirst = false;
    if (rows.length > 0) yield rows;
  }
  const rows = reader.end();
  if (rows.length > 0) yield rows;
}
