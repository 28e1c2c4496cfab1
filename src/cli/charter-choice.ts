/** Which charter a case is under: `--charter` by id, series or file, among those that come with the library and those that the person brings. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Option, type Command } from "commander";
import { charters as shippedCharters } from "../charters.js";
import type { BankHolidays, CaseRecord, Charter, LoadOptions, Problem, Result, Vocabulary } from "../index.js";
import { bankHolidaysFromGovUk, momentIn, safeCharterInForce, safeLoadCharter, SlaError, suggest, vocabulary } from "../index.js";
import type { CharterDocument } from "./charter-document.js";
import { documentFrom, documentsIn } from "./charter-document.js";
import { Failure, issueLines, sentenceOf } from "./failure.js";
import type { Session } from "./session.js";

export interface CharterOptions {
  readonly charter?: string | undefined;
  readonly charters?: readonly string[] | undefined;
  readonly bankHolidays?: string | undefined;
  readonly reading?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly beyondCoverage?: "project" | undefined;
}

/** The flags that choose a charter and how it is loaded. */
export function addCharterOptions(command: Command, { charter = true }: { readonly charter?: boolean } = {}): Command {
  if (charter) command.option("--charter <name>", "the charter: an id, a series (each case under the version then in force) or a file");
  return command
    .option("--charters <paths...>", "more charters and overlays: files or folders of JSON")
    .option("--bank-holidays <file>", "a newer copy of the GOV.UK bank holidays")
    .option("--reading <id>", "another reading of the same text, which the charter names")
    .option("--known-on <date>", "count with the bank holidays announced by that day")
    .addOption(new Option("--beyond-coverage <what>", "past the published bank holidays, count with those worked out by rule").choices(["project"]));
}

/** Everything there is to choose from, with the flags that hold for all of it. */
export class CharterShelf {
  readonly documents: readonly CharterDocument[];
  readonly #options: LoadOptions;
  readonly #loaded = new Map<string, Charter>();

  constructor(documents: readonly CharterDocument[], options: LoadOptions) {
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
    const known = [...new Set(this.documents.flatMap(({ id, series }) => [id, ...(series === undefined ? [] : [series])]))];
    const meant = suggest(name, known);
    if (meant !== undefined) return `Did you mean "${meant}"?`;
    const near = known.filter((other) => other.includes(name));
    return near.length > 0 ? `Did you mean one of ${near.map((other) => `"${other}"`).join(", ")}?` : '"charter-sla charters" lists them; a file is named by its path.';
  }

  /** @throws Failure with every issue of the charter */
  load(document: CharterDocument): Charter {
    const key = document.file ?? document.id;
    const known = this.#loaded.get(key);
    if (known) return known;
    const result = safeLoadCharter(document.content, { ...this.#options, charters: this.documents.filter((other) => other !== document).map((other) => other.content) });
    if (!result.ok) throw new Failure(issueLines(key, result.problem).join("\n"));
    this.#loaded.set(key, result.value);
    return result.value;
  }
}

/** @throws Failure, and the system's errors for files that cannot be read */
export async function openShelf({ host }: Session, options: CharterOptions): Promise<CharterShelf> {
  const files = [...(options.charters ?? []), ...(options.charter !== undefined && isFile(options.charter) ? [options.charter] : [])];
  const own = withoutTwins((await Promise.all(files.map((file) => documentsIn(host.cwd, file)))).flat());
  const ownIds = new Set(own.map(({ id }) => id));
  // One's own copy of a charter takes the place of the one that comes with the library.
  const shipped = Object.values(shippedCharters).map((content) => documentFrom(content, undefined)).filter(({ id }) => !ownIds.has(id));
  return new CharterShelf([...own, ...shipped], {
    bankHolidays: options.bankHolidays === undefined ? undefined : await readBankHolidays(host.cwd, options.bankHolidays),
    reading: options.reading,
    knownOn: options.knownOn,
    beyondCoverage: options.beyondCoverage,
  });
}

/** The file of --charter may lie in a folder of --charters. @throws Failure for two charters of one id */
function withoutTwins(documents: readonly CharterDocument[]): CharterDocument[] {
  const byId = new Map<string, CharterDocument>();
  for (const document of documents) {
    const twin = byId.get(document.id);
    if (twin && twin.content !== document.content) throw new Failure(`${twin.file ?? ""} and ${document.file ?? ""} both call themselves "${document.id}".`);
    byId.set(document.id, document);
  }
  return [...byId.values()];
}

/** The versions that may answer, and which of them answers a case. */
export class CharterChoice {
  readonly versions: readonly Charter[];
  readonly vocabularies: readonly Vocabulary[];

  constructor(versions: readonly Charter[]) {
    this.versions = versions;
    this.vocabularies = versions.map(vocabulary);
  }

  /** The version in force when the case is received; a single one answers whatever its dates are, and marks it. */
  for(record: CaseRecord): Result<Charter> {
    const [first] = this.versions;
    if (first === undefined) throw new Failure("No charter is chosen.");
    if (this.versions.length === 1) return { ok: true, value: first };
    const received = record.received === undefined ? noReceipt() : receivedOn(first.timeZone, record.received);
    return received.ok ? safeCharterInForce(this.versions, first.series, received.value) : received;
  }
}

/** The one charter or series that `--charter` names. @throws Failure */
export async function openChoice(session: Session, options: CharterOptions): Promise<CharterChoice> {
  if (options.charter === undefined) throw new Failure("Which charter?", 'Say it with --charter, for instance "--charter derby-city-council-2022".');
  const shelf = await openShelf(session, options);
  return new CharterChoice(shelf.named(options.charter));
}

export function isFile(name: string): boolean {
  return name.endsWith(".json") || name.includes("/") || name.includes(path.sep);
}

function noReceipt(): Result<string> {
  return { ok: false, problem: { code: "bad_case", message: "The case does not say when it was received.", path: "/received" } };
}

function receivedOn(timeZone: string, received: CaseRecord["received"]): Result<string> {
  try {
    return { ok: true, value: momentIn(timeZone, received).date };
  } catch (error) {
    if (error instanceof SlaError) return { ok: false, problem: { ...error.problem, path: "/received" } satisfies Problem };
    throw error;
  }
}

/** @throws Failure for a file that is not the GOV.UK feed */
async function readBankHolidays(cwd: string, file: string): Promise<BankHolidays> {
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
