/** Cases in JSON: an array, or one object a line. */
import type { CaseRecord, Problem } from "../index.js";
import { withDates } from "./case-dates.js";
import type { CaseFormat, CaseReading, CaseRow, Cases } from "./case-input.js";
import { Failure } from "./failure.js";
import type { Source } from "./file-source.js";
import type { Renaming } from "./renaming.js";

/** A line of NDJSON that is longer than this is no case. */
const LONGEST_LINE = 10_000_000;
/** A JSON array is read as a whole. */
const LARGEST_ARRAY = 500_000_000;

export function casesInJson(source: Source, format: Exclude<CaseFormat, "csv">, reading: CaseReading): Cases {
  const batches = format === "ndjson" ? linesOf(source, reading) : arrayOf(source, reading);
  return { isSingle: false, columns: [], hasId: false, extras: [], batches, pathOf: (path) => path, source };
}

async function* linesOf(source: Source, reading: CaseReading): AsyncGenerator<CaseRow[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let line = 0;
  const rowsOf = (lines: readonly string[]): CaseRow[] =>
    lines.flatMap((text) => {
      line++;
      return text.trim() === "" ? [] : [rowOf(parsed(text), `${source.name}:${line}`, reading)];
    });
  for await (const chunk of source.chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new Failure(`${source.name}:${line + lines.length + 1}: The line is too long to be a case.`, "NDJSON has one case on each line; for an array say --format json.");
    yield rowsOf(lines);
  }
  yield rowsOf([rest]);
}

async function* arrayOf(source: Source, reading: CaseReading): AsyncGenerator<CaseRow[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_ARRAY) throw new Failure(`${source.name}: The array is too large to be read at once.`, "Write one case a line, as NDJSON.");
  }
  const json = parsed(Buffer.concat(chunks).toString("utf8").replace(/^\uFEFF/, ""));
  if ("problem" in json) throw new Failure(`${source.name}: ${json.problem.message}`);
  const cases = Array.isArray(json.value) ? (json.value as unknown[]) : [json.value];
  for (let from = 0; from < cases.length; from += 1000) yield cases.slice(from, from + 1000).map((value, index) => rowOf({ value }, `${source.name}[${from + index}]`, reading));
}

function parsed(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: { code: "not_json", message: `This is not JSON: ${error instanceof Error ? error.message : String(error)}.` } };
  }
}

function rowOf(json: { value: unknown } | { problem: Problem }, place: string, reading: CaseReading): CaseRow {
  const bad = (problem: Problem): CaseRow => ({ ok: false, place, cells: [], problem });
  if ("problem" in json) return bad(json.problem);
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value)) return bad({ code: "bad_case", message: "A case is an object with at least `received`.", path: "" });
  const { charter: name, ...rest } = renamed(json.value as Record<string, unknown>, reading.renaming);
  if (name !== undefined && typeof name !== "string") return bad({ code: "unknown_charter", message: "The charter of a case is a text.", path: "/charter" });
  const record = rest as unknown as CaseRecord;
  const dated = reading.dates && Array.isArray(record.events ?? []) ? withDates(record, reading.dates) : { record };
  if ("problem" in dated) return bad(dated.problem);
  const charter = reading.charterFor(name, dated.record);
  return charter.ok ? { ok: true, place, cells: [], record: dated.record, charter: charter.value } : bad(charter.problem);
}

function renamed(given: Record<string, unknown>, { columns, values }: Renaming): Record<string, unknown> {
  if (columns.size === 0 && values.size === 0) return given;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = columns.get(key) ?? key;
    if (columns.get(key) === null) continue;
    const replaced = typeof value === "string" ? (values.get(name)?.get(value) ?? value) : value;
    Object.defineProperty(result, name, { value: replaced, enumerable: true, writable: true, configurable: true });
  }
  return result;
}
