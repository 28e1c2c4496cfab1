/** The text of src/charters.ts: one import per shipped charter, so that bundlers see each of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HEAD = `/**
 * Second entry: the charters that come with the library, as JSON by id, and their bank holidays. Written by
 * \`npm run charters\`.
 */
import type { BankHolidays } from "./working-calendar/gov-uk.js";
import { publishedBankHolidays } from "./working-calendar/published.js";
`;

const DOCSTRING = `
/**
 * Every shipped charter and overlay as JSON, by id. Give one to \`loadCharter\`, and all of them as those that may
 * govern its cases: only what a charter refers to is read.
 * @example loadCharter(charters["uk-foia-2000"]).timeZone //=> "Europe/London"
 */
`;

const TAIL = `
/**
 * The shipped bank holidays by division, with coverage, retrieval date and the day each extra holiday was announced.
 */
export const bankHolidays: BankHolidays = publishedBankHolidays();
`;

export function charterFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter(
      (file) =>
        /^[^/]+\/[^/]+\.json$/.test(file) &&
        !file.endsWith(".examples.json") &&
        !file.startsWith("bad/") &&
        !file.startsWith("bank-holidays/"),
    )
    .sort();
}

export function charterList(folder: string): string {
  const charters = charterFiles(folder).map((file) => ({
    file,
    id: (JSON.parse(readFileSync(join(folder, file), "utf8")) as { id: string }).id,
  }));
  const imports = charters.map(
    ({ file, id }) => `import ${nameOf(id)} from "../charters/${file}" with { type: "json" };`,
  );
  const entries = charters.map(({ id }) => `  "${id}": ${nameOf(id)},`);
  return (
    `${HEAD}${imports.join("\n")}\n${DOCSTRING}export const charters: Readonly<Record<string, object>> = ` +
    `{\n${entries.join("\n")}\n};\n${TAIL}`
  );
}

function nameOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
