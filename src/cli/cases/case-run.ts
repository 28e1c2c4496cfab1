/** Runs over cases: every good one is answered, every bad one reported with its place, and nothing is kept. */
import type { Command } from "commander";
import { Option } from "commander";
import { SlaError } from "../../index.js";
import { Failure } from "../session/failure.js";
import { showProgress } from "./progress.js";
import type { Session } from "../session/session.js";
import type { CaseRow, Cases } from "./case-row.js";
import type { GoodRow, RowNotes } from "./row-report.js";
import { RowReport } from "./row-report.js";

export type { GoodRow, RowNotes } from "./row-report.js";

export interface RunOptions {
  /** How many bad rows are told one by one; all are counted. */
  readonly limit?: number | undefined;
}

export interface CaseRun {
  /** Answers one case; a problem that it throws is the row's. */
  readonly ask: (row: GoodRow, notes: RowNotes) => void;
  /** A case of which the charter promises nothing, with the sentence that says so: an answer, and no bad row. */
  readonly withoutPromise?: ((row: GoodRow, message: string) => void) | undefined;
  /** After each batch: the place to write what was gathered. */
  readonly flush?: (() => Promise<void>) | undefined;
}

const DEFAULT_LIMIT = 20;

export function addRunOptions(command: Command): Command {
  return command.addOption(
    new Option("--limit <n>", "how many bad rows, and how many notes, are told one by one")
      .default(DEFAULT_LIMIT)
      .argParser(wholeNumber),
  );
}

/** Bad rows raise exit code 2, and the good ones are answered all the same. */
export async function runCases(
  session: Session,
  cases: Cases,
  { limit = DEFAULT_LIMIT }: RunOptions,
  run: CaseRun,
): Promise<void> {
  const report = new RowReport(session, cases, limit);
  const progress = await showProgress(session, cases.source);
  try {
    for await (const batch of cases.batches) {
      // The last row of a file that was cut off by Ctrl-C may be half a row.
      if (session.isInterrupted) break;
      for (const row of batch) answerRow(row, run, report);
      progress.advance(batch.length);
      await run.flush?.();
    }
  } finally {
    progress.stop();
    report.sum();
    if (session.isInterrupted) session.note("Interrupted: not all rows were read.");
  }
}

function answerRow(row: CaseRow, { ask, withoutPromise }: CaseRun, report: RowReport): void {
  if (!row.ok) return report.bad(row, row.problem);
  try {
    ask(row, report.notesOn(row));
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    if (error.code !== "no_standard_applies") return report.bad(row, error.problem);
    withoutPromise?.(row, error.problem.message);
    report.withoutPromise(row, error.problem);
  }
  report.answered(row);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Failure(`--limit "${text}" is not a whole number.`);
  return Number(text);
}
