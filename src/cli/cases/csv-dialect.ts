/** How a CSV file is written: what separates its cells, and where its heading begins. */

export interface CsvDialect {
  readonly delimiter: string;
  /** Bytes before the heading: a byte-order mark, empty lines, the line "sep=;" that Excel knows. */
  readonly skipped: number;
  /** The lines among them. */
  readonly linesSkipped: number;
}

const DELIMITERS = [",", ";", "\t"] as const;
const BEFORE_HEADING = /^\uFEFF?(?:[^\S\r\n]*(?:\r\n|\n|\r))*(?:"?sep=(?<separator>[^\r\n])"?(?:\r\n|\n|\r)+)?/i;

/** Whether the start of a file holds all of its heading's line. */
export function hasHeading(start: Buffer): boolean {
  const text = start.toString("utf8");
  return /[\r\n]/.test(text.slice(beforeHeading(text).length));
}

/** The file says so itself; otherwise whichever separator stands most often in the heading, outside quotes. */
export function dialectOf(start: Buffer): CsvDialect {
  const text = start.toString("utf8");
  const before = beforeHeading(text);
  const separator = BEFORE_HEADING.exec(text)?.groups?.["separator"];
  return {
    delimiter: separator ?? mostFrequent(text.slice(before.length)),
    skipped: Buffer.byteLength(before),
    linesSkipped: before.match(/\r\n|\n|\r/g)?.length ?? 0,
  };
}

function beforeHeading(text: string): string {
  return BEFORE_HEADING.exec(text)?.[0] ?? "";
}

function mostFrequent(text: string): string {
  const heading = (text.split(/[\r\n]/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
