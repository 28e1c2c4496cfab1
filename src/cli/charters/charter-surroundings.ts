/** What lies around the charters to be checked: source texts, worked examples, the charters they refer to. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { charters as shippedCharters, bankHolidays as shippedHolidays } from "../../charters.js";
import type { BankHolidays } from "../../index.js";
import { isFile } from "./charter-shelf.js";
import type { CharterDocument } from "./charter-document.js";
import { documentFrom, documentsIn, jsonFilesIn } from "./charter-document.js";
import { readExamples } from "./charter-examples.js";
import type { CharterSurroundings } from "./checked-charter.js";
import { Failure } from "../session/failure.js";

/** The folder of the shipped charters: beside the package's own `package.json`, wherever it is installed. */
export function shippedFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "package.json")) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return path.join(folder, "charters");
}

/** Every shipped charter, with the file that it stands in. */
export async function shippedDocuments(): Promise<CharterDocument[]> {
  const folder = shippedFolder();
  const inFolder = existsSync(folder) ? await documentsIn(folder, ".") : [];
  return Object.entries(shippedCharters).map(([id, content]) => {
    const found = inFolder.find((document) => document.id === id && !document.file?.startsWith("bad"));
    return found?.file === undefined
      ? documentFrom(content, undefined)
      : { ...found, file: path.join(folder, found.file) };
  });
}

/** The charters that arguments name: files, folders, ids, series; without any, every shipped one. @throws Failure */
export async function documentsNamed(
  names: readonly string[],
  cwd: string,
  known: readonly CharterDocument[],
): Promise<CharterDocument[]> {
  if (names.length === 0) return [...known];
  const found = await Promise.all(names.map((name) => documentsOf(name, cwd, known)));
  return [...new Map(found.flat().map((document) => [document.file ?? document.id, document])).values()];
}

async function documentsOf(
  name: string,
  cwd: string,
  known: readonly CharterDocument[],
): Promise<readonly CharterDocument[]> {
  const byName = known.filter((document) => document.id === name || document.series === name);
  if (byName.length > 0) return byName;
  if (!isFile(name) && !existsSync(path.resolve(cwd, name)))
    throw new Failure(
      `There is no charter "${name}".`,
      "Name a file, a folder, or the id of a charter that comes with the library.",
    );
  const documents = [...(await documentsIn(cwd, name)), ...(await unreadableIn(cwd, name))];
  if (documents.length === 0)
    throw new Failure(
      `There is no charter in "${name}".`,
      "A charter is a JSON object with format, series and standards; an overlay has extends.",
    );
  for (const document of documents) refuseWrapped(document);
  return documents;
}

/** Beside the shipped charters lie broken ones, each with the issues that it must raise. */
function refuseWrapped({ content, file, isCharter }: CharterDocument): void {
  if (isCharter || typeof content !== "string" || !isJson(content)) return;
  const json = JSON.parse(content) as unknown;
  if (typeof json !== "object" || json === null || !("fault" in json && "expect" in json)) return;
  throw new Failure(
    `${file ?? ""}: This is not a charter, but a broken one wrapped in the issues that it must raise.`,
    'What is wrong with it stands under "fault" and "expect".',
  );
}

/** A folder may hold other JSON, which is left alone. What is not JSON at all may be a charter that someone broke. */
async function unreadableIn(cwd: string, place: string): Promise<CharterDocument[]> {
  const folder = path.resolve(cwd, place);
  if (!statSync(folder).isDirectory()) return [];
  return (await jsonFilesIn(folder)).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    return isJson(text) ? [] : [documentFrom(text, path.join(place, name))];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
    return true;
  } catch {
    return false;
  }
}

/**
 * Source texts stand below the folder of the charter, or below the one above it that holds `sources/`. What a charter
 * names elsewhere is not read, wherever it is.
 */
export function textReader(document: CharterDocument, cwd: string): (file: string) => string | undefined {
  if (document.file === undefined) return () => undefined;
  const own = path.dirname(path.resolve(cwd, document.file));
  const above = path.dirname(own);
  const folders = existsSync(path.join(above, "sources")) ? [own, above] : [own];
  return (file) => {
    const place = folders
      .map((folder) => ({ folder, text: path.resolve(folder, file) }))
      .find(({ folder, text }) => text.startsWith(folder + path.sep) && existsSync(text) && statSync(text).isFile());
    return place && readFileSync(place.text, "utf8");
  };
}

/** `2022.json` has its examples in `2022.examples.json`. */
export function examplesBeside(document: CharterDocument, cwd: string): CharterSurroundings["examples"] {
  if (document.file === undefined) return undefined;
  const file = document.file.replace(/\.json$/, ".examples.json");
  const absolute = path.resolve(cwd, file);
  if (!existsSync(absolute)) return undefined;
  const text = readFileSync(absolute, "utf8").replace(/^\uFEFF/, "");
  try {
    return { file, text, ...readExamples(JSON.parse(text)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { file, text, ok: false, problem: [{ path: "", message }] };
  }
}

export function lastPublishedDay(newer: BankHolidays | undefined): (division: string) => string | undefined {
  return (division) => {
    const days = [shippedHolidays, newer].flatMap((holidays) =>
      holidays && Object.hasOwn(holidays, division) ? [holidays[division]?.coverage.until ?? ""] : [],
    );
    return days.sort().at(-1);
  };
}
