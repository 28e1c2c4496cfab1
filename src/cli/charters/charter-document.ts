/** A charter as it lies on the shelf: not read yet, but for its names. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

export interface CharterDocument {
  readonly id: string;
  /** Absent for an overlay. */
  readonly series: string | undefined;
  /** The id of the charter that an overlay is laid over. */
  readonly extends: string | undefined;
  /** As the person named it; undefined for one that comes with the library. */
  readonly file: string | undefined;
  /** Whether it is meant to be a charter at all, however broken. */
  readonly isCharter: boolean;
  /** The JSON, as text where it comes from a file: the library reads it and says what is wrong with it. */
  readonly content: unknown;
}

/**
 * Each of them says that a charter or an overlay is meant: one that has lost its series is still to be found, and told.
 */
const SIGNS = ["format", "standards", "calendars", "series", "extends"];

export function documentFrom(content: unknown, file: string | undefined): CharterDocument {
  const json = typeof content === "string" ? parsed(content) : content;
  const names =
    typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
  const name = (key: string): string | undefined => {
    const value = Object.hasOwn(names, key) ? names[key] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return {
    id: name("id") ?? file ?? "",
    series: name("series"),
    extends: name("extends"),
    file,
    isCharter: SIGNS.some((sign) => Object.hasOwn(names, sign)),
    content,
  };
}

/**
 * The charter in a file, or every charter in a folder and the folders in it: other JSON that lies there is left alone.
 */
export async function documentsIn(cwd: string, place: string): Promise<CharterDocument[]> {
  const absolute = path.resolve(cwd, place);
  if (!(await stat(absolute)).isDirectory()) return [await documentIn(absolute, place)];
  const documents = await Promise.all(
    (await jsonFilesIn(absolute)).map((name) => documentIn(path.join(absolute, name), path.join(place, name))),
  );
  return documents.filter(({ isCharter }) => isCharter);
}

/** Files that may be charters, with their paths from the folder: not what packages and tools keep there. */
export async function jsonFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const isOwn = (name: string): boolean =>
    !name.split(path.sep).some((part) => part === "node_modules" || part.startsWith("."));
  return names
    .filter((name) => name.endsWith(".json") && !/\.(examples|schema)\.json$/.test(name) && isOwn(name))
    .sort();
}

async function documentIn(absolute: string, file: string): Promise<CharterDocument> {
  const text = await readFile(absolute, "utf8");
  return documentFrom(text.replace(/^\uFEFF/, ""), file);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
