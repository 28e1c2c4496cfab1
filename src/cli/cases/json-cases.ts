/** Cases in JSON: an array, or one object a line. */
import { problem } from "../../core/problem.js";
import type { CaseRecord, Problem } from "../../index.js";
import { Failure } from "../session/failure.js";
import { withDates } from "./case-dates.js";
import type { CaseFormat } from "./case-format.js";
import type { CaseReading, CaseRow, Cases } from "./case-row.js";
import type { Source } from "./file-source.js";
import type { Line } from "./line-reader.js";
import { LineReader } from "./line-reader.js";
import type { Renaming } from "./renaming.js";
import { valuesOf } from "./renaming.js";

/** A JSON array is read as a whole. */
const LARGEST_ARRAY = 500_000_000;

type Keys = Readonly<Record<string, unknown>>;
/** A value of the file, or why it is none, as a row. */
type RowReader = (json: { readonly value: unknown } | { readonly problem: Problem }, place: string) => CaseRow;

export function casesInJson(source: Source, format: Exclude<CaseFormat, "csv">, reading: CaseReading): Cases {
  const names = reading.names(reading.charters.length === 0);
  const rename = renamer(reading.renaming(names), names.attributes);
  const rowOf: RowReader = (json, place) => {
    if ("problem" in json) return { ok: false, place, cells: [], problem: json.problem };
    const row = caseOf(json.value, rename, reading);
    return { place, cells: [], ...row };
  };
  return {
    isSingle: false,
    isText: false,
    charters: reading.charters,
    columns: [],
    hasId: false,
    batches: format === "ndjson" ? linesOf(source, rowOf) : arrayOf(source, rowOf),
    pathOf: (path) => path,
    source,
  };
}

async function* linesOf(source: Source, rowOf: RowReader): AsyncGenerator<CaseRow[]> {
  const lines = new LineReader();
  const rowsOf = (found: readonly Line[]): CaseRow[] =>
    found.flatMap(({ text, line }) =>
      text?.trim() === "" ? [] : [rowOf(text === undefined ? TOO_LONG : parsed(text), `${source.name}:${line}`)],
    );
  for await (const chunk of source.chunks) yield rowsOf(lines.add(chunk));
  yield rowsOf(lines.end());
}

const TOO_LONG = {
  problem: problem("not_json", "The line is too long to be a case.", {
    hint: "NDJSON has one case on each line; for an array say --format json.",
  }),
};

async function* arrayOf(source: Source, rowOf: RowReader): AsyncGenerator<CaseRow[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_ARRAY)
      throw new Failure(
        `${source.name}: The array is too large to be read at once.`,
        "Write one case a line, as NDJSON.",
      );
  }
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  const json = parsed(text);
  if ("problem" in json)
    throw new Failure(
      `${source.name}: ${json.problem.message}`,
      isJson(text.trimStart().split("\n", 1)[0] ?? "")
        ? "Its first line alone is: for one case a line say --format ndjson."
        : undefined,
    );
  const cases = Array.isArray(json.value) ? (json.value as unknown[]) : [json.value];
  for (let from = 0; from < cases.length; from += 1000)
    yield cases.slice(from, from + 1000).map((value, index) => rowOf({ value }, `${source.name}[${from + index}]`));
}

function parsed(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return {
      problem: problem("not_json", `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`),
    };
  }
}

function isJson(text: string): boolean {
  return "value" in parsed(text);
}

type Answerable =
  Omit<Extract<CaseRow, { ok: true }>, "place" | "cells"> | Omit<Extract<CaseRow, { ok: false }>, "place" | "cells">;

function caseOf(value: unknown, rename: (given: Keys) => Keys, reading: CaseReading): Answerable {
  const bad = (problem: Problem): Answerable => ({ ok: false, problem });
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return bad(problem("bad_case", "A case is an object with at least `received`.", { path: "" }));
  const { charter, ...rest } = rename(value as Keys);
  // As an empty cell does: the one that --charter names holds.
  const name = charter === null || charter === "" ? undefined : charter;
  if (name !== undefined && typeof name !== "string")
    return bad(problem("unknown_charter", "The charter of a case is a text.", { path: "/charter" }));
  const record = rest as unknown as CaseRecord;
  const dated = reading.dates ? withDates(record, reading.dates) : { record };
  if ("problem" in dated) return bad(dated.problem);
  const chosen = reading.charterFor(name, dated.record);
  return chosen.ok ? { ok: true, record: dated.record, ...chosen.value } : bad(chosen.problem);
}

function renamer(renaming: Renaming, attributes: ReadonlySet<string>): (given: Keys) => Keys {
  const { columns, values, anyValue } = renaming;
  if (columns.size === 0 && values.size === 0 && anyValue.size === 0) return (given) => given;
  return (given) => {
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(given)) {
      const name = columns.get(key) ?? key;
      if (columns.get(key) === null) continue;
      const maps = typeof value === "string" ? valuesOf(renaming, key, name, attributes.has(name)) : [];
      const replaced = maps.reduce<unknown>((found, map) => found ?? map.get(value as string), undefined) ?? value;
      Object.defineProperty(result, name, { value: replaced, enumerable: true, writable: true, configurable: true });
    }
    return result;
  };
}
