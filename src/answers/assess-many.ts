/** Many cases, one after the other: rows in, rows out, in order, and one bad row never stops the others. */
import type { Charter } from "../charter/charter.js";
import type { Problem } from "../core/problem.js";
import { SlaError, fail, problem } from "../core/problem.js";
import type { AsOf } from "./as-of.js";
import { readAsOf } from "./as-of.js";
import type { Assessment } from "./assess.js";
import { assess } from "./assess.js";
import type { CaseRecord } from "./case-record.js";

/** The answer to one case of many; `index` counts from 0. */
export type AssessedRow =
  | { readonly ok: true; readonly index: number; readonly value: Assessment }
  | { readonly ok: false; readonly index: number; readonly problem: Problem };

/**
 * Assesses one case after the other, lazily: nothing is read before it is asked for and nothing is kept, so that a
 * million cases need no more memory than one. An iterable gives an iterator, an async iterable (a database cursor, a
 * stream) an async one.
 *
 * A case that cannot be read is a row with its problem. Only a fault of the source itself ends the run.
 *
 * @throws SlaError `bad_moment` for `asOf`, at once
 * @example
 * for (const row of assessMany(charter, cases, { asOf: "2026-01-31" })) if (!row.ok) console.error(row.index,
 * row.problem.message);
 */
export function assessMany(
  charter: Charter,
  records: Iterable<CaseRecord>,
  options: AsOf,
): IterableIterator<AssessedRow>;
export function assessMany(
  charter: Charter,
  records: AsyncIterable<CaseRecord>,
  options: AsOf,
): AsyncIterableIterator<AssessedRow>;
export function assessMany(
  charter: Charter,
  records: Iterable<CaseRecord> | AsyncIterable<CaseRecord>,
  options: AsOf,
): IterableIterator<AssessedRow> | AsyncIterableIterator<AssessedRow> {
  // A moment that cannot be read is a fault of the call, not of every row.
  readAsOf(charter, options);
  if (
    typeof records !== "object" ||
    records === null ||
    !(Symbol.asyncIterator in records || Symbol.iterator in records)
  )
    fail("not_a_list", "The cases are a list, or anything else that can be gone through.", {
      hint: "Give an array, a generator or a stream of cases.",
      path: "",
    });
  return Symbol.asyncIterator in records ? overStream(charter, records, options) : overRows(charter, records, options);
}

function* overRows(
  charter: Charter,
  records: Iterable<CaseRecord>,
  options: AsOf,
): Generator<AssessedRow, void, undefined> {
  let index = 0;
  for (const record of records) yield rowOf(charter, record, index++, options);
}

async function* overStream(
  charter: Charter,
  records: AsyncIterable<CaseRecord>,
  options: AsOf,
): AsyncGenerator<AssessedRow, void, undefined> {
  let index = 0;
  for await (const record of records) yield rowOf(charter, record, index++, options);
}

function rowOf(charter: Charter, record: CaseRecord, index: number, options: AsOf): AssessedRow {
  try {
    return { ok: true, index, value: assess(charter, record, options) };
  } catch (error) {
    // A row may be anything, a getter that throws too: whatever comes of it, the others are answered.
    return {
      ok: false,
      index,
      problem:
        error instanceof SlaError
          ? error.problem
          : problem("unreadable_case", `The case cannot be read: ${textOf(error)}`, { path: "" }),
    };
  }
}

/** What is thrown may be anything, also what throws when its text is asked for. */
function textOf(error: unknown): string {
  try {
    return String(error).slice(0, 200);
  } catch {
    return "reading it throws what has no text.";
  }
}
