/** Files with holidays: those that --bank-holidays names. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bankHolidaysFrom, SlaError, type BankHolidays, type Problem } from "../../index.js";
import { Failure, sentenceOf } from "./failure.js";
import { readJson } from "./json-file.js";

/** What is in a file, read but not understood yet. */
export interface HolidayFile {
  readonly file: string;
  readonly content: unknown;
}

/** @throws Failure for a file that holds no holidays */
export async function readHolidayFiles(cwd: string, files: readonly string[] = []): Promise<HolidayFile[]> {
  const read = await Promise.all(files.map(async (file) => ({ file, content: await contentOf(cwd, file) })));
  holidaysIn(read);
  return read;
}

async function contentOf(cwd: string, file: string): Promise<unknown> {
  if (!isIcs(file)) return readJson(cwd, file);
  await readFile(path.resolve(cwd, file));
  throw new Failure(
    `${file}: A calendar file does not say for which days it is whole, nor whose holidays they are.`,
    'Name it under "holidays" in the charter, with its division and coverage.',
  );
}

export function isIcs(file: string): boolean {
  return /\.ics$/i.test(file);
}

/** The holidays of all of them together. @throws Failure */
export function holidaysIn(files: readonly HolidayFile[]): BankHolidays | undefined {
  if (files.length === 0) return undefined;
  try {
    return bankHolidaysFrom(files.map(({ content }) => content));
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    const { file, problem } = atFile(error.problem, files);
    throw new Failure(`${file}: ${sentenceOf(problem)}`);
  }
}

/** The file that a problem is about, and its place in that file. */
export function atFile(
  problem: Problem,
  files: readonly HolidayFile[],
): { readonly file: string; readonly problem: Problem; readonly index: number } {
  const [, index = "0", place = ""] = /^\/(\d+)(.*)$/.exec(problem.path ?? "") ?? [];
  return { file: files[Number(index)]?.file ?? "", problem: { ...problem, path: place }, index: Number(index) };
}
