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
  /** The JSON, as text where it comes from a file: the library reads it and says what is wrong with it. */
  readonly content: unknown;
}

export function documentFrom(content: unknown, file: string | undefined): CharterDocument {
  const names = (typeof content === "string" ? parsed(content) : content) as Record<string, unknown> | undefined;
  const name = (key: string): string | undefined => {
    const value = typeof names === "object" && names !== null && Object.hasOwn(names, key) ? names[key] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return { id: name("id") ?? file ?? "", series: name("series"), extends: name("extends"), file, content };
}

/** The charter in a file, or every charter in a folder and the folders in it: other JSON that lies there is left alone. */
export async function documentsIn(cwd: string, place: string): Promise<CharterDocument[]> {
  const absolute = path.resolve(cwd, place);
  if (!(await stat(absolute)).isDirectory()) return [await documentIn(absolute, place)];
  const names = (await readdir(absolute, { recursive: true })).filter((name) => name.endsWith(".json") && !/\.(examples|schema)\.json$/.test(name));
  const documents = await Promise.all(names.sort().map((name) => documentIn(path.join(absolute, name), path.join(place, name))));
  return documents.filter((document) => isCharter(document));
}

async function documentIn(absolute: string, file: string): Promise<CharterDocument> {
  const text = await readFile(absolute, "utf8");
  return documentFrom(text.replace(/^\uFEFF/, ""), file);
}

function isCharter(document: CharterDocument): boolean {
  return document.series !== undefined || document.extends !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
