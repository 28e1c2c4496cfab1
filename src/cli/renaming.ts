/** `--map file.json`: other systems' names of columns and values, in the charter's words. */
import { suggest } from "../index.js";
import { readJson } from "./charter-choice.js";
import { Failure } from "./failure.js";
import type { Session } from "./session.js";

export interface Renaming {
  /** The name in the file → ours; null = not a column of the case, whatever it looks like. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** Our name of the column → the value in the file → ours; "" = not given. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const NO_RENAMING: Renaming = { columns: new Map(), values: new Map() };

const SHAPE = 'A map is { "columns": { "Date received": "received", "Notes": null }, "values": { "channel": { "E-mail": "email" } } }.';

export async function readRenaming(session: Session, file: string | undefined): Promise<Renaming> {
  if (file === undefined) return NO_RENAMING;
  const json = await readJson(session.host.cwd, file);
  const top = entriesOf(json, file, "");
  for (const [key] of top) if (key !== "columns" && key !== "values") throw new Failure(`${file}: A map has no "${key}".`, SHAPE);
  const { columns = {}, values = {} } = json as { columns?: unknown; values?: unknown };
  return {
    columns: new Map(entriesOf(columns, file, "/columns").map(([from, to]) => [from, to === null ? null : textAt(to, file, `/columns/${from}`)])),
    values: new Map(entriesOf(values, file, "/values").map(([column, map]) => [column, new Map(entriesOf(map, file, `/values/${column}`).map(([from, to]) => [from, textAt(to, file, `/values/${column}/${from}`)]))])),
  };
}

/** @throws Failure for a column that the map names and the file does not have */
export function checkRenaming(renaming: Renaming, columns: readonly string[]): void {
  const renamed = columns.map((column) => renaming.columns.get(column) ?? column);
  const missing = [...renaming.columns.keys()].find((column) => !columns.includes(column)) ?? [...renaming.values.keys()].find((column) => !renamed.includes(column));
  if (missing === undefined) return;
  const meant = suggest(missing, [...columns, ...renamed]);
  throw new Failure(`The map names the column "${missing}", and the cases have none.`, meant === undefined ? `They have: ${columns.join(", ")}.` : `Did you mean "${meant}"?`);
}

function entriesOf(value: unknown, file: string, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Failure(`${file} ${path}: This is not an object.`, SHAPE);
  return Object.entries(value);
}

function textAt(value: unknown, file: string, path: string): string {
  if (typeof value !== "string") throw new Failure(`${file} ${path}: This is not a text.`, SHAPE);
  return value;
}
