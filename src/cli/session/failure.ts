/** What ends a run: exit codes, and sentences instead of stack traces. */
import path from "node:path";
import type { CharterIssue, Problem } from "../../index.js";

/** 0 done, 1 what was asked to hold does not, 2 bad rows or usage, 3 a file or the disk failed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Bad input or usage: its message is printed, and the run ends with exit code 2. */
export class Failure extends Error {
  /** Each is printed on a line of its own. */
  readonly lines: readonly string[];

  constructor(message: string | readonly string[], hint?: string) {
    const lines = typeof message === "string" ? [hint === undefined ? message : `${message} ${hint}`] : message;
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** The library's hints speak to programs: the same in flags. */
const IN_FLAGS: readonly (readonly [said: string, instead: string])[] = [
  ['with beyondCoverage: "project"', "with --beyond-coverage project"],
  ["Bring newer bank holidays,", "Bring newer bank holidays with --bank-holidays,"],
  ['Pass it to loadCharter in "charters".', "Name its file or folder with --charters."],
  ["Give the charters in `charters`.", "Say which with --charter."],
  ['Write "knownOn": "2022-09-01".', "Write --known-on 2022-09-01."],
];

/** What is written as text has no numbers of its own. */
const EPOCH = ", 2022-08-30T10:00:00+01:00, or give epoch milliseconds";

/** The hint of a problem with something that was given as text, in a flag or a cell. */
export function withTextHint(problem: Problem): Problem {
  return problem.hint === undefined
    ? problem
    : { ...problem, hint: problem.hint.replace(EPOCH, " or 2022-08-30T10:00:00+01:00") };
}

/** "unknown_value /kind: "complaimt" is not a value … Did you mean "complaint"?" */
export function sentenceOf({
  code,
  path: pointer,
  message,
  hint,
}: Pick<Problem, "code" | "message" | "path" | "hint">): string {
  const place = pointer === undefined || pointer === "" ? "" : ` ${pointer}`;
  const told = IN_FLAGS.reduce((text, [said, instead]) => text?.replace(said, instead), hint);
  return `${code}${place}: ${message}${told === undefined ? "" : ` ${told}`}`;
}

/** One line for each issue of a charter, behind the name of its file or its id. */
export function issueLines(name: string, issues: readonly CharterIssue[]): string[] {
  return issues.map(
    (issue) =>
      `${typeof issue["charter"] === "string" ? issue["charter"] : name}: ` +
      `${sentenceOf({ ...issue, path: issue.path === "" ? "/" : issue.path })}`,
  );
}

/** A file name that names no file is a slip of the person; what the disk refuses is not. */
const SLIPS: ReadonlySet<string> = new Set(["ENOENT", "EISDIR", "ENOTDIR"]);

/** The exit code of an error that ended the run. */
export function exitCodeOf(error: unknown): ExitCode {
  return isSystemError(error) && !SLIPS.has(error.code) ? 3 : 2;
}

/** What to tell the person about an error that ended the run. */
export function linesOf(error: unknown, cwd: string): string[] {
  if (error instanceof Failure) return [...error.lines];
  if (isProblemError(error)) return [sentenceOf(withTextHint(error.problem))];
  if (isCharterError(error)) return issueLines("charter", error.issues);
  if (isSystemError(error)) {
    const place = error.path === undefined ? "" : `${path.relative(cwd, error.path) || error.path}: `;
    return [`${place}${SYSTEM_ERRORS[error.code] ?? error.message}`];
  }
  return [
    "This is a fault of charter-sla itself, not of your input: " +
      `${error instanceof Error ? error.message : String(error)}`,
  ];
}

/**
 * Errors are told apart by what they carry, never by `instanceof`: the ESM and CJS builds of the library have classes
 * of their own.
 */
function isProblemError(error: unknown): error is { readonly problem: Problem } {
  return error instanceof Error && "problem" in error && typeof error.problem === "object";
}

function isCharterError(error: unknown): error is { readonly issues: readonly CharterIssue[] } {
  return error instanceof Error && "code" in error && error.code === "invalid_charter" && "issues" in error;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EACCES: "The file may not be read.",
  EISDIR: "This is a folder, not a file.",
  ENOTDIR: "A part of this path is not a folder.",
  ENOSPC: "The disk is full.",
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    (error.code in SYSTEM_ERRORS || "syscall" in error)
  );
}

/** The problem of one entry, for a cell. */
export function problemText(problem: Problem | undefined): string | undefined {
  return problem && sentenceOf(problem);
}
