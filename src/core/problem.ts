import type { ProblemCode } from "./message/problem-code.js";

/** What is wrong, as data: a code to tell it apart, a sentence for people, where it stands and what to do about it. */
export interface Problem {
  /** snake_case, stable: programs decide by it. */
  readonly code: string;
  /** One or two sentences. */
  readonly message: string;
  /** JSON pointer into what was given. */
  readonly path?: string;
  /** What would put it right. */
  readonly hint?: string;
  readonly [detail: string]: unknown;
}

/**
 * The one error this library throws. Told apart by `code`, never by `instanceof`: the ESM and the CJS build of a
 * package have different classes.
 */
export class SlaError extends Error {
  readonly code: string;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`);
    this.name = "SlaError";
    this.code = problem.code;
    this.problem = problem;
  }
}

/** A problem as a value: `problem("bad_moment", "\"soon\" is not a moment.", { path: "/received" })`. */
export function problem<Code extends ProblemCode, Details extends object = object>(
  code: Code,
  message: string,
  details?: Details,
): { readonly code: Code; readonly message: string } & Details {
  return { code, message, ...(details as Details) };
}

/** The same, thrown: `fail("bad_moment", "\"soon\" is not a moment.", { path: "/received" })`. */
export function fail(code: ProblemCode, message: string, details?: object): never {
  throw new SlaError(problem(code, message, details));
}

/** The error of one row of a column, which then says which: `index`, counted from 0. */
export function atRow(error: unknown, index: number): unknown {
  return error instanceof SlaError ? new SlaError({ ...error.problem, index }) : error;
}

/** What is asked, or the problem that stands in its way. */
export function answerOr<Value>(ask: () => Value): Value | Problem {
  try {
    return ask();
  } catch (error) {
    if (error instanceof SlaError) return error.problem;
    throw error;
  }
}
