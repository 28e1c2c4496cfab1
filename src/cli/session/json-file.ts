/** JSON from files that flags name. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "./failure.js";

/** @throws Failure for a file that is not JSON */
export async function readJson(cwd: string, file: string): Promise<unknown> {
  const text = await readFile(path.resolve(cwd, file), "utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new Failure(`${file}: This is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
