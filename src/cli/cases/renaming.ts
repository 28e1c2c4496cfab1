/** `--map file.json`: other systems' names of columns and values, in the charter's words. */
import { suggest } from "../../index.js";
import type { CaseNames } from "./case-names.js";
import { isCaseColumn } from "./case-names.js";
import { Failure } from "../session/failure.js";
import { readJson } from "../session/json-file.js";
import type { Session } from "../session/session.js";

export interface Renaming {
  /** The name in the file → ours; null = not a column of the case, whatever it looks like. */
  readonly columns: ReadonlyMap<string, string | null>;
  /** The column's name in the file, or our name of it → the value in the file → ours; "" = not given. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Values of any attribute. */
  readonly anyValue: ReadonlyMap<string, string>;
}

/** As it is known once the charters are: in a flat map only they tell columns from values. */
export type RenamingFile = (names: CaseNames) => Renaming;

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
const SHAPE =
  'A map is { "columns": { "Date received": "received", "Notes": null }, "values": { "channel": { "E-mail": ' +
  '"email" } } }, or flat: { "Date received": "received", "E-mail": "email" }.';

export async function readRenaming(session: Session, file: string | undefined): Promise<RenamingFile> {
  if (file === undefined) return () => ({ columns: NOTHING, values: NOTHING, anyValue: NOTHING });
  const entries = entriesOf(await readJson(session.host.cwd, file), file, "");
  const isFlat = entries.length > 0 && entries.every(([, value]) => value === null || typeof value === "string");
  return isFlat ? flatRenaming(entries as [string, string | null][]) : namedRenaming(entries, file);
}

/** What is renamed to a column of the case is a column, and everything else a value. */
function flatRenaming(entries: readonly (readonly [string, string | null])[]): RenamingFile {
  return (names) => {
    const isColumn = (to: string | null): boolean => to === null || isCaseColumn(to, names);
    return {
      columns: new Map(entries.filter(([, to]) => isColumn(to))),
      values: NOTHING,
      anyValue: new Map(
        entries.flatMap(([from, to]): [string, string][] => (to === null || isColumn(to) ? [] : [[from, to]])),
      ),
    };
  };
}

function namedRenaming(entries: readonly [string, unknown][], file: string): RenamingFile {
  for (const [key] of entries)
    if (key !== "columns" && key !== "values") throw new Failure(`${file}: A map has no "${key}".`, SHAPE);
  const { columns = {}, values = {} } = Object.fromEntries(entries) as { columns?: unknown; values?: unknown };
  const renaming: Renaming = {
    columns: new Map(
      entriesOf(columns, file, "/columns").map(([from, to]) => [
        from,
        to === null ? null : textAt(to, file, `/columns/${from}`),
      ]),
    ),
    values: new Map(
      entriesOf(values, file, "/values").map(([column, map]) => [
        column,
        new Map(
          entriesOf(map, file, `/values/${column}`).map(([from, to]) => [
            from,
            textAt(to, file, `/values/${column}/${from}`),
          ]),
        ),
      ]),
    ),
    anyValue: NOTHING,
  };
  return () => renaming;
}

/** What the values of a column, which goes by either name, are replaced by; the first that has one. */
export function valuesOf(
  { values, anyValue }: Renaming,
  heading: string,
  name: string,
  isAttribute: boolean,
): readonly ReadonlyMap<string, string>[] {
  return [values.get(name), values.get(heading), isAttribute ? anyValue : undefined].flatMap((map) =>
    map && map.size > 0 ? [map] : [],
  );
}

/** @throws Failure for a column that the map names and the file does not have */
export function checkRenaming(renaming: Renaming, columns: readonly string[]): void {
  const renamed = columns.map((column) => renaming.columns.get(column) ?? column);
  const missing =
    [...renaming.columns.keys()].find((column) => !columns.includes(column)) ??
    [...renaming.values.keys()].find((column) => !renamed.includes(column) && !columns.includes(column));
  if (missing === undefined) return;
  const meant = suggest(missing, [...columns, ...renamed]);
  throw new Failure(
    `The map names the column "${missing}", and the cases have none.`,
    meant === undefined ? `They have: ${columns.join(", ")}.` : `Did you mean "${meant}"?`,
  );
}

function entriesOf(value: unknown, file: string, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Failure(`${file}${path === "" ? "" : ` ${path}`}: This is not an object.`, SHAPE);
  return Object.entries(value);
}

function textAt(value: unknown, file: string, path: string): string {
  if (typeof value !== "string") throw new Failure(`${file} ${path}: This is not a text.`, SHAPE);
  return value;
}
