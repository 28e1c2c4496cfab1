/** The charters at hand: those that come with the library, and those that the person brings. */
import path from "node:path";
import { stat } from "node:fs/promises";
import { charters as shippedCharters } from "../../charters.js";
import type { Charter, CharterIssue, LoadOptions, Result } from "../../index.js";
import { safeLoadCharter, suggest } from "../../index.js";
import { Failure, issueLines } from "../session/failure.js";
import { readHolidayFiles, type HolidayFile } from "../session/holiday-file.js";
import type { Session } from "../session/session.js";
import type { CharterDocument } from "./charter-document.js";
import { documentFrom, documentsIn } from "./charter-document.js";
import type { CharterOptions } from "./charter-options.js";
import { ownHolidays } from "./holidays-beside.js";

interface ShelfOptions extends Omit<LoadOptions, "charters" | "bankHolidays"> {
  /** What the flags name. */
  readonly holidayFiles: readonly HolidayFile[];
  readonly cwd: string;
}

/** Everything there is to choose from, with the flags that hold for all of it. */
export class CharterShelf {
  readonly documents: readonly CharterDocument[];
  readonly #options: ShelfOptions;
  readonly #loaded = new Map<string, Result<Charter, readonly CharterIssue[]>>();

  constructor(documents: readonly CharterDocument[], options: ShelfOptions) {
    this.documents = documents;
    this.#options = options;
  }

  /** Every version that a name stands for: one for an id or a file, all of them for a series. @throws Failure */
  named(name: string): readonly Charter[] {
    const found = this.find(name);
    if (found.length === 0) throw new Failure(`There is no charter "${name}".`, this.hintFor(name));
    return found.map((document) => this.load(document));
  }

  find(name: string): readonly CharterDocument[] {
    // An id that is the name of its series as well stands for the series: each case is then under the version in force.
    const versions = this.documents.filter((document) => document.series === name && document.extends === undefined);
    return versions.length > 0 ? versions : this.documents.filter(({ id, file }) => id === name || file === name);
  }

  hintFor(name: string): string {
    const known = [
      ...new Set(this.documents.flatMap(({ id, series }) => [id, ...(series === undefined ? [] : [series])])),
    ];
    const meant = suggest(name, known);
    if (meant !== undefined) return `Did you mean "${meant}"?`;
    const near = name.length < SHORTEST_PART ? [] : known.filter((other) => other.includes(name));
    return near.length > 0 && near.length <= MOST_NAMED
      ? `Did you mean one of ${near.map((other) => `"${other}"`).join(", ")}?`
      : '"charter-sla charters" lists them; a file is named by its path.';
  }

  /** @throws Failure with every issue of the charter */
  load(document: CharterDocument): Charter {
    const result = this.tryToLoad(document);
    if (!result.ok) throw new Failure(issueLines(nameOf(document), result.problem));
    return result.value;
  }

  /** For a row that names its charter: a broken one is the row's problem, and not that of the others. */
  tryToLoad(document: CharterDocument): Result<Charter, readonly CharterIssue[]> {
    const key = nameOf(document);
    let loaded = this.#loaded.get(key);
    if (!loaded) this.#loaded.set(key, (loaded = this.#read(document)));
    return loaded;
  }

  #read(document: CharterDocument): Result<Charter, readonly CharterIssue[]> {
    const { holidayFiles, cwd, ...options } = this.#options;
    const { bankHolidays, issues } = ownHolidays(document, this.documents, cwd, holidayFiles);
    if (issues.length > 0) return { ok: false, problem: issues };
    return safeLoadCharter(document.content, {
      ...options,
      bankHolidays,
      charters: this.documents.filter((other) => other !== document).map((other) => other.content),
    });
  }
}

const SHORTEST_PART = 3;
const MOST_NAMED = 10;

export function nameOf({ file, id }: CharterDocument): string {
  return file ?? id;
}

/** @throws Failure, and the system's errors for files that cannot be read */
export async function openShelf({ host }: Session, options: CharterOptions): Promise<CharterShelf> {
  if (options.charter !== undefined) await refuseFolder(host.cwd, options.charter);
  const files = [
    ...(options.charters ?? []),
    ...(options.charter !== undefined && isFile(options.charter) ? [options.charter] : []),
  ];
  const named = withoutTwins((await Promise.all(files.map((file) => documentsIn(host.cwd, file)))).flat());
  const beside = (await Promise.all((options.beside ?? []).map((file) => documentsIn(host.cwd, file)))).flat();
  const own = [...named, ...beside.filter(({ id }) => !named.some((document) => document.id === id))];
  const ownIds = new Set(own.map(({ id }) => id));
  // One's own copy of a charter takes the place of the one that comes with the library.
  const shipped = Object.values(shippedCharters)
    .map((content) => documentFrom(content, undefined))
    .filter(({ id }) => !ownIds.has(id));
  return new CharterShelf([...own, ...shipped], {
    holidayFiles: await readHolidayFiles(host.cwd, options.bankHolidays),
    cwd: host.cwd,
    reading: options.reading,
    knownOn: options.knownOn,
    beyondCoverage: options.beyondCoverage,
  });
}

/** @throws Failure for a folder, with the charters in it */
async function refuseFolder(cwd: string, name: string): Promise<void> {
  if (!(await isFolder(path.resolve(cwd, name)))) return;
  const ids = (await documentsIn(cwd, name)).map(({ id }) => id).slice(0, MOST_NAMED);
  throw new Failure(
    `"${name}" is a folder, and --charter names one charter.`,
    ids.length === 0
      ? "There is no charter in it."
      : `Say --charters ${name} and --charter with one of those in it: ${ids.join(", ")}.`,
  );
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The file of --charter may lie in a folder of --charters. @throws Failure for two charters of one id */
function withoutTwins(documents: readonly CharterDocument[]): CharterDocument[] {
  const byId = new Map<string, CharterDocument>();
  for (const document of documents) {
    const twin = byId.get(document.id);
    if (twin && twin.content !== document.content)
      throw new Failure(`${twin.file ?? ""} and ${document.file ?? ""} both call themselves "${document.id}".`);
    byId.set(document.id, document);
  }
  return [...byId.values()];
}

export function isFile(name: string): boolean {
  return name.endsWith(".json") || name.includes("/") || name.includes(path.sep);
}
