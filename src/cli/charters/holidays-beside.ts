/** The holidays that a charter has in files beside itself: read for every command, without a flag. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { problem } from "../../core/problem.js";
import { bankHolidaysFrom, SlaError, type BankHolidays, type CharterIssue } from "../../index.js";
import { atFile, isIcs, type HolidayFile } from "../session/holiday-file.js";
import { holidaysInIcs } from "../session/ics-holidays.js";
import type { CharterDocument } from "./charter-document.js";

interface OwnHolidays {
  /** What the files and the flags hold together; undefined where there are none. */
  readonly bankHolidays: BankHolidays | undefined;
  readonly issues: readonly CharterIssue[];
}

/** What a charter says of one of its files, as far as it can be read before the charter is. */
interface Entry {
  readonly division: string;
  readonly file: string;
  readonly coverage?: { readonly from: string; readonly until: string };
  readonly title?: string;
  readonly noun?: string;
}

/** A file found, whose content is of that division. */
interface Found extends HolidayFile {
  readonly division: string;
  readonly place: string;
  readonly path: string;
  readonly charter: string;
}

const MAX_BYTES = 5_000_000;

/**
 * Those of the charter, of the one it is laid over and of those that govern its cases. A file that a flag names takes
 * the place of the charter's own file of that division.
 * @param all every charter there is
 */
export function ownHolidays(
  document: CharterDocument,
  all: readonly CharterDocument[],
  cwd: string,
  flagged: readonly HolidayFile[],
): OwnHolidays {
  const issues: CharterIssue[] = [];
  const newer = new Set(flagged.flatMap(({ content }) => Object.keys(bankHolidaysOf(content))));
  const found: Found[] = [];
  for (const { id, file, json } of relatedTo(document, all)) {
    entriesIn(json).forEach((entry, index) => {
      if (newer.has(entry.division)) return;
      const at = { path: `/holidays/${index}`, charter: id };
      const read = attempt(() => readEntry(entry, file, cwd, at), issues);
      const twin = found.find(({ division }) => division === entry.division);
      if (read && twin && twin.place !== read.place && twin.charter !== id)
        issues.push(
          problem(
            "duplicate_holidays",
            `"${twin.file}" and "${read.file}" both hold holidays of "${entry.division}".`,
            {
              ...at,
              hint: "Charters that are asked together share one file for each division.",
            },
          ),
        );
      else if (read && !twin) found.push(read);
    });
  }
  const files: readonly (HolidayFile | Found)[] = [...flagged, ...found];
  if (issues.length > 0 || files.length === 0) return { bankHolidays: undefined, issues };
  try {
    return { bankHolidays: bankHolidaysFrom(files.map(({ content }) => content)), issues };
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    const wrong = atFile(error.problem, files);
    const own = files[wrong.index] as Partial<Found>;
    const where = wrong.problem.path === "" ? wrong.file : `${wrong.file} ${wrong.problem.path ?? ""}`;
    const message = `${where}: ${error.problem.message}`;
    const place = { path: `${own.path ?? ""}`, ...(own.charter !== undefined && { charter: own.charter }) };
    return { bankHolidays: undefined, issues: [{ ...error.problem, message, ...place }] };
  }
}

/** Flags were read on their own before. */
function bankHolidaysOf(content: unknown): BankHolidays | Record<string, unknown> {
  const { division } = content as { readonly division?: unknown };
  return typeof division === "string" ? { [division]: content } : (content as Record<string, unknown>);
}

interface Related {
  readonly id: string;
  readonly file: string | undefined;
  readonly json: Record<string, unknown>;
}

function relatedTo(document: CharterDocument, all: readonly CharterDocument[]): Related[] {
  const related = new Map<CharterDocument, Related>();
  const wanted = [document];
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (related.has(next)) continue;
    const { id, file, extends: base } = next;
    const json = jsonOf(next);
    related.set(next, { id, file, json });
    const series = governingSeries(json);
    wanted.push(
      ...all.filter((other) => other.id === base || (other.series !== undefined && series.includes(other.series))),
    );
  }
  return [...related.values()];
}

function governingSeries({ standards }: Record<string, unknown>): unknown[] {
  return Array.isArray(standards)
    ? standards.map(
        (standard: { readonly governedBy?: { readonly series?: unknown } } | null) => standard?.governedBy?.series,
      )
    : [];
}

/** What is wrong with the charter itself is told when it is loaded. */
function jsonOf({ content }: CharterDocument): Record<string, unknown> {
  try {
    const json: unknown = typeof content === "string" ? JSON.parse(content) : content;
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function entriesIn({ holidays }: Record<string, unknown>): Entry[] {
  if (!Array.isArray(holidays) || holidays.length > 20) return [];
  return holidays.filter(
    (entry: Partial<Entry> | null): entry is Entry =>
      typeof entry?.division === "string" && typeof entry.file === "string",
  );
}

function attempt(read: () => Found, issues: CharterIssue[]): Found | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    issues.push({ ...error.problem, path: error.problem.path ?? "" });
    return undefined;
  }
}

interface At {
  readonly path: string;
  readonly charter: string;
}

function readEntry(entry: Entry, charterFile: string | undefined, cwd: string, at: At): Found {
  const place = placeOf(entry.file, charterFile, cwd, at);
  const text = readFileSync(place, "utf8").replace(/^\uFEFF/, "");
  return { ...at, division: entry.division, file: entry.file, place, content: contentOf(entry, text, at) };
}

/** Beside the charter, or in a folder above it that is no higher than the one the command is run in. */
function placeOf(file: string, charterFile: string | undefined, cwd: string, at: At): string {
  const outside = path.isAbsolute(file) || path.normalize(file).split(path.sep).includes("..");
  if (outside) refuse("holidays_outside", `"${file}" lies outside the charter's folder.`, at, BESIDE);
  const own = path.dirname(path.resolve(cwd, charterFile ?? "charter.json"));
  const folders = [own];
  for (let folder = own; folder !== cwd && folder.startsWith(cwd + path.sep);)
    folders.push((folder = path.dirname(folder)));
  if (folders.length === 1) folders.push(path.dirname(own));
  const folder = folders.find((one) => existsSync(path.join(one, file)));
  if (folder === undefined) return refuse("holidays_not_found", `There is no file "${file}".`, at, BESIDE);
  const place = realpathSync(path.join(folder, file));
  if (!place.startsWith(realpathSync(folder) + path.sep))
    refuse("holidays_outside", `"${file}" leads outside the charter's folder.`, at, BESIDE);
  const found = statSync(place);
  if (!found.isFile() || found.size > MAX_BYTES)
    refuse("holidays_not_found", `"${file}" is not a file of at most 5 MB.`, at, BESIDE);
  return place;
}
const BESIDE = 'It lies beside the charter or in a folder above it: "holidays/ireland.json".';

/** A list of dates and an .ics file do not say whose they are: the charter does. */
function contentOf({ division, file, coverage, title, noun }: Entry, text: string, at: At): unknown {
  const json = isIcs(file) ? undefined : jsonIn(text, file, at);
  if (json === undefined || Array.isArray(json)) {
    if (coverage === undefined)
      return refuse("bad_bank_holidays", `"${file}" does not say for which days it is whole.`, at, COVERAGE_HINT);
    const events: unknown = json ?? icsEvents(text, file, coverage, at);
    return { division, coverage, events, ...(title !== undefined && { title }), ...(noun !== undefined && { noun }) };
  }
  if ((coverage ?? title ?? noun) !== undefined)
    refuse(
      "bad_bank_holidays",
      `"${file}" says its coverage, title and noun itself.`,
      at,
      "Take them out of the charter.",
    );
  const divisions = bankHolidaysOf(json) as Record<string, unknown>;
  if (!Object.hasOwn(divisions, division))
    refuse("bad_bank_holidays", `"${file}" holds no holidays of "${division}".`, at, `It holds ${namesIn(divisions)}.`);
  return divisions === json ? { [division]: divisions[division] } : json;
}
const COVERAGE_HINT = 'Write "coverage": { "from": "2026-01-01", "until": "2027-12-31" } beside "file".';

function namesIn(divisions: object): string {
  const names = Object.keys(divisions).slice(0, 10);
  return names.length === 0 ? "nothing" : names.map((name) => `"${name}"`).join(", ");
}

function jsonIn(text: string, file: string, at: At): object {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null) return json;
  } catch (error) {
    return refuse("bad_bank_holidays", `"${file}" is not JSON: ${(error as Error).message}.`, at);
  }
  return refuse("bad_bank_holidays", `"${file}" holds no holidays.`, at);
}

function icsEvents(text: string, file: string, coverage: NonNullable<Entry["coverage"]>, at: At): unknown {
  try {
    return holidaysInIcs(text, coverage);
  } catch (error) {
    return refuse("bad_bank_holidays", `"${file}": ${(error as Error).message}`, at);
  }
}

function refuse(
  code: "holidays_outside" | "holidays_not_found" | "bad_bank_holidays",
  message: string,
  at: At,
  hint = 'See "Outside the United Kingdom" in the docs for what such a file holds.',
): never {
  throw new SlaError(problem(code, message, { ...at, hint }));
}
