/** What stderr tells of the rows: bad ones and notes as they come, and their counts at the end. */
import type { Problem } from "../../index.js";
import { sentenceOf, withTextHint } from "../session/failure.js";
import type { Session } from "../session/session.js";
import { clockNotes } from "./case-dates.js";
import type { CaseRow, Cases } from "./case-row.js";
import { withDatesHint } from "./date-hint.js";

/** A row that can be answered. */
export type GoodRow = Extract<CaseRow, { ok: true }>;

/** What there is to say of a row beside its answer. */
export interface RowNotes {
  note(problem: Problem): void;
  /** The same for every row: said at the first of them. */
  noteOnce(problem: Problem): void;
  /** A target of which nothing can be said; `isShown` where the answer itself says so. */
  unanswered(problem: Problem, isShown: boolean): void;
}

/** Words that another version of a charter may know. */
const OF_THE_VOCABULARY: ReadonlySet<string> = new Set([
  "unknown_attribute",
  "unknown_value",
  "unknown_event",
  "unknown_content",
  "unknown_measure",
  "no_standard_applies",
]);

/** So many causes are told apart; a file that has more is of another kind altogether. */
const MOST_CAUSES = 1000;
const MOST_CAUSES_TOLD = 20;

export class RowReport {
  readonly #session: Session;
  readonly #cases: Cases;
  readonly #limit: number;
  readonly #badByCode = new Map<string, number>();
  /** What is wrong with the same value in the same place, told once with how many rows have it. */
  readonly #causes = new Map<string, { readonly told: string; rows: number }>();
  readonly #unansweredByCode = new Map<string, number>();
  readonly #saidOnce = new Set<string>();
  #rows = 0;
  #withoutPromise = 0;
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

  bad(row: CaseRow, problem: Problem): void {
    this.#rows++;
    this.#session.raise(2);
    countIn(this.#badByCode, problem.code);
    this.#countCause(row, problem);
    if (this.#bad++ < this.#limit) this.#session.note(`${placeOf(row)}${this.#told(row, problem)}`);
  }

  /** Many cases are only counted: whatever a service takes in may be out of the charter's reach. */
  withoutPromise(row: GoodRow, problem: Problem): void {
    this.#withoutPromise++;
    if (this.#cases.isSingle || row.isByDate) this.#note(row, this.#told(row, problem));
  }

  notesOn(row: GoodRow): RowNotes {
    return {
      note: (problem) => this.#note(row, this.#told(row, problem)),
      noteOnce: (problem) => {
        if (!this.#saidOnce.has(problem.code)) this.#note(row, this.#told(row, problem));
        this.#saidOnce.add(problem.code);
      },
      unanswered: (problem, isShown) => {
        countIn(this.#unansweredByCode, problem.code);
        if (!isShown) this.#note(row, this.#told(row, problem));
      },
    };
  }

  sum(): void {
    if (this.#notes > this.#limit) this.#session.note(`… and ${this.#notes - this.#limit} more notes.`);
    if (this.#bad > this.#limit) this.#session.note(`… and ${this.#bad - this.#limit} more.`);
    if (this.#cases.isSingle) return;
    if (this.#bad > 0)
      this.#session.note(`${this.#bad} of ${this.#rows} rows could not be answered: ${countsOf(this.#badByCode)}.`);
    this.#tellCauses();
    if (this.#withoutPromise > 0)
      this.#session.note(
        `${this.#withoutPromise} of ${this.#rows} cases ${this.#withoutPromise === 1 ? "is" : "are"} without a promise: ` +
          "no standard of the charter applies.",
      );
    const targets = [...this.#unansweredByCode.values()].reduce((sum, count) => sum + count, 0);
    if (targets > 0)
      this.#session.note(
        `${targets === 1 ? "1 target" : `${targets} targets`} could not be answered: ` +
          `${countsOf(this.#unansweredByCode)}.`,
      );
  }

  #countCause(row: CaseRow, problem: Problem): void {
    const key = `${problem.code} ${problem.path} ${problem.message}`;
    const cause = this.#causes.get(key);
    if (cause) cause.rows++;
    else if (this.#causes.size < MOST_CAUSES) this.#causes.set(key, { told: this.#told(row, problem), rows: 1 });
  }

  /** What one mends a file by: every value once. Where each row has been told and no value came twice, all is said. */
  #tellCauses(): void {
    if (this.#bad === this.#causes.size && this.#bad <= this.#limit) return;
    const causes = [...this.#causes.values()].sort((a, b) => b.rows - a.rows);
    for (const { told, rows } of causes.slice(0, MOST_CAUSES_TOLD))
      this.#session.note(`${rows === 1 ? "1 row" : `${rows} rows`}: ${told}`);
    const left = causes.length - MOST_CAUSES_TOLD;
    const rowsTold = causes.slice(0, MOST_CAUSES_TOLD).reduce((sum, { rows }) => sum + rows, 0);
    if (left > 0) this.#session.note(`… and ${left} more causes in ${this.#bad - rowsTold} rows.`);
  }

  #told(row: CaseRow, problem: Problem): string {
    const { message } = problem;
    const under =
      row.ok && row.isByDate && OF_THE_VOCABULARY.has(problem.code)
        ? ` The case is under ${row.charter.id}, the version in force when it was received.`
        : "";
    const told = {
      ...withDatesHint(problem),
      message: message + under,
      ...(problem.path !== undefined && { path: this.#cases.pathOf(problem.path, row) }),
    };
    return sentenceOf(this.#cases.isText ? withTextHint(told) : told);
  }

  #note(row: GoodRow, text: string): void {
    if (this.#notes++ < this.#limit) this.#session.note(`${placeOf(row)}note: ${text}`);
  }
}

function countIn(counts: Map<string, number>, code: string): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

function countsOf(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(", ");
}

function placeOf({ place }: CaseRow): string {
  return place === undefined ? "" : `${place}: `;
}
