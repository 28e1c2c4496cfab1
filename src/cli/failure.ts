/** What ends a run: exit codes, and sentences instead of stack traces. */
import path from "node:path";
import type { CharterIssue, Problem } from "../index.js";

/** 0 done, 1 what was asked to hold does not, 2 bad input or usage (wins over 1). */
export type ExitCode = 0 | 1 | 2;

/** Bad input or usage: its message is printed, and the run ends with exit code 2. */
export class Failure extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** "unknown_value /kind: "complaimt" is not a value … Did you mean "complaint"?" */
export function sentenceOf({ code, path: pointer, message, hint }: Pick<Problem, "code" | "message" | "path" | "hint">): string {
  const place = pointer === undefined || pointer === "" ? "" : ` ${pointer}`;
  return `${code}${place}: ${message}${hint === undefined ? "" : ` ${hint}`}`;
}

/** One line for each issue of a charter, behind the name of its file or its id. */
export function issueLines(name: string, issues: readonly CharterIssue[]): string[] {
  return issues.map((issue) => `${typeof issue["charter"] === "string" ? issue["charter"] : name}: ${sentenceOf({ ...issue, path: issue.path === "" ? "/" : issue.path })}`);
}

/** What to tell the person about an error that ended the run. */
export function linesOf(error: unknown, cwd: string): string[] {
  if (error instanceof Failure) return [error.hint === undefined ? error.message : `${error.message} ${error.hint}`];
  if (isProblemError(error)) return [sentenceOf(error.problem)];
  if (isCharterError(error)) return issueLines("charter", error.issues);
  if (isSystemError(error)) return [`${error.path === undefined ? "" : `${path.relative(cwd, error.path) || error.path}: `}${SYSTEM_ERRORS[error.code] ?? error.message}`];
  return [`This is a fault of charter-sla itself, not of your input: ${error instanceof Error ? error.message : String(error)}`];
}

/** Errors are told apart by what they carry, never by `instanceof`: the ESM and CJS builds of the library have classes of their own. */
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
  Z_DATA_ERROR: "The compressed file is damaged.",
  Z_BUF_ERROR: "The compressed file ends too early.",
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && (error.code in SYSTEM_ERRORS || "syscall" in error);
}

/** The problem of one entry, for a cell. */
export function problemText(problem: Problem | undefined): string | undefined {
  return problem && sentenceOf(problem);
}
