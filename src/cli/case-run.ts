/** Runs over cases: every good one is answered, every bad one reported with its place, and nothing is kept. */
import type { Command } from "commander";
import { Option } from "commander";
import type { Problem } from "../index.js";
import { SlaError } from "../index.js";
import { clockNotes } from "./case-dates.js";
import type { CaseRow, Cases } from "./case-input.js";
import { Failure, sentenceOf } from "./failure.js";
import { showProgress } from "./progress.js";
import type { Session } from "./session.js";

/** A row that can be answered. */
export type GoodRow = Extract<CaseRow, { ok: true }>;

export interface RunOptions {
  /** How many bad rows are told one by one; all are counted. */
  readonly limit?: number | undefined;
}

export interface CaseRun {
  /** Answers one case; a problem that it throws is the row's. What else there is to say about the row goes to stderr by `note`. */
  readonly ask: (row: GoodRow, note: (problem: Problem) => void) => void;
  /** After each batch: the place to write what was gathered. */
  readonly flush?: (() => Promise<void>) | undefined;
}

const DEFAULT_LIMIT = 20;

export function addRunOptions(command: Command): Command {
  return command.addOption(new Option("--limit <n>", "how many bad rows, and how many notes, are told one by one").default(DEFAULT_LIMIT).argParser(wholeNumber));
}

/** Bad rows raise exit code 2, and the good ones are answered all the same. */
export async function runCases(session: Session, cases: Cases, { limit = DEFAULT_LIMIT }: RunOptions, { ask, flush }: CaseRun): Promise<void> {
  const report = new RowReport(session, cases, limit);
  const progress = await showProgress(session, cases.source);
  try {
    for await (const batch of cases.batches) {
      // The last row of a file that was cut off by Ctrl-C may be half a row.
      if (session.isInterrupted) break;
      for (const row of batch) answerRow(row, ask, report);
      progress.advance(batch.length);
      await flush?.();
    }
  } finally {
    progress.stop();
    report.sum();
  }
}

function answerRow(row: CaseRow, ask: CaseRun["ask"], report: RowReport): void {
  if (!row.ok) return report.bad(row, row.problem);
  try {
    ask(row, (problem) => report.noted(row, problem));
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    return report.bad(row, error.problem);
  }
  report.answered(row);
}

/** Bad rows and notes as they come, and their counts at the end. */
class RowReport {
  readonly #session: Session;
  readonly #cases: Cases;
  readonly #limit: number;
  readonly #counts = new Map<string, number>();
  #rows = 0;
  #bad = 0;
  #notes = 0;

  constructor(session: Session, cases: Cases, limit: number) {
    this.#session = session;
    this.#cases = cases;
    this.#limit = limit;
  }

  answered(row: GoodRow): void {
    this.#rows++;
    for (const note of clockNotes(row.record, row.charter.timeZone)) this.#note(row, note);
  }

  noted(row: GoodRow, problem: Problem): void {
    this.#note(row, this.#told(row, problem));
  }

  bad(row: CaseRow, problem: Problem): void {
    this.#rows++;
    this.#session.raise(2);
    this.#counts.set(problem.code, (this.#counts.get(problem.code) ?? 0) + 1);
    if (this.#bad++ < this.#limit) this.#session.note(`${placeOf(row)}${this.#told(row, problem)}`);
  }

  #told(row: CaseRow, problem: Problem): string {
    return sentenceOf(problem.path === undefined ? problem : { ...problem, path: this.#cases.pathOf(problem.path, row) });
  }

  #note(row: CaseRow, text: string): void {
    if (this.#notes++ < this.#limit) this.#session.note(`${placeOf(row)}note: ${text}`);
  }

  sum(): void {
    if (this.#notes > this.#limit) this.#session.note(`… and ${this.#notes - this.#limit} more notes.`);
    if (this.#bad > this.#limit) this.#session.note(`… and ${this.#bad - this.#limit} more.`);
    if (this.#bad === 0 || this.#cases.isSingle) return;
    const counts = [...this.#counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`);
    this.#session.note(`${this.#bad} of ${this.#rows} rows could not be answered: ${counts.join(", ")}.`);
  }
}

function placeOf({ place }: CaseRow): string {
  return place === undefined ? "" : `${place}: `;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Failure(`--limit "${text}" is not a whole number.`);
  return Number(text);
}
