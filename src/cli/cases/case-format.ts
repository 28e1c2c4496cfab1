/** What a file of cases is: told by a flag, by its name, or by how it begins. */
import { withStart } from "./file-source.js";
import type { Source } from "./file-source.js";

export type CaseFormat = "csv" | "ndjson" | "json";

const BY_EXTENSION: Readonly<Record<string, CaseFormat>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  ndjson: "ndjson",
  jsonl: "ndjson",
  json: "json",
};
/** A longer line has more than the brace that a JSON object begins with where it is written over several lines. */
const LONGEST_LOOK = 4096;

export async function formatOf(
  source: Source,
  given: CaseFormat | undefined,
): Promise<{ readonly format: CaseFormat; readonly chunks: Source["chunks"] }> {
  const format = given ?? (Object.hasOwn(BY_EXTENSION, source.extension) ? BY_EXTENSION[source.extension] : undefined);
  if (format) return { format, chunks: source.chunks };
  const { start, chunks } = await withStart(source.chunks, (bytes) => bytes.length >= 4 && isTelling(textOf(bytes)));
  const text = textOf(start);
  if (text.startsWith("[")) return { format: "json", chunks };
  // "{" alone on its line begins one object; an NDJSON file has a whole one on each.
  return { format: text.startsWith("{") ? (/^\{[^\S\n]*\n/.test(text) ? "json" : "ndjson") : "csv", chunks };
}

function textOf(bytes: Buffer): string {
  return bytes
    .subarray(0, LONGEST_LOOK)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
}

/** Part of a byte-order mark is no sign yet, and neither is a brace before anything follows it. */
function isTelling(text: string): boolean {
  return text.startsWith("{") ? /^\{[^\S\n]*[\S\n]/.test(text) : text !== "";
}
