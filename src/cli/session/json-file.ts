/** JSON from files that flags name. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BankHolidays } from "../../index.js";
import { bankHolidaysFromGovUk, SlaError } from "../../index.js";
import { Failure, sentenceOf } from "./failure.js";

/** @throws Failure for a file that is not the GOV.UK feed */
export async function readBankHolidays(cwd: string, file: string): Promise<BankHolidays> {
  const json = await readJson(cwd, file);
  try {
    return bankHolidaysFromGovUk(json);
  } catch (error) {
    throw error instanceof SlaError ? new Failure(`${file}: ${sentenceOf(error.problem)}`) : error;
  }
}

/** @throws Failure for a file that is not JSON */
export async function readJson(cwd: string, file: string): Promise<unknown> {
  const text = await readFile(path.resolve(cwd, file), "utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new Failure(`${file}: This is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
