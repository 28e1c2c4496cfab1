/** Cases to answer: one from flags, or many from a file or stdin. */
import { Option, type Command } from "commander";
import type { CaseRecord, Charter, Problem, Result, Vocabulary } from "../index.js";
import { namesIn, namesOnShelf } from "./case-names.js";
import { caseFromFlags } from "./case-flags.js";
import type { CaseFlags } from "./case-flags.js";
import { casesInCsv } from "./csv-cases.js";
import { casesInJson } from "./json-cases.js";
import type { CharterOptions } from "./charter-choice.js";
import { CharterChoice, openShelf } from "./charter-choice.js";
import type { CharterShelf } from "./charter-choice.js";
import { dateForms } from "./date-form.js";
import type { DateForm } from "./date-form.js";
import { Failure } from "./failure.js";
import { openSource, withStart } from "./file-source.js";
import type { Source } from "./file-source.js";
import type { Renaming } from "./renaming.js";
import { readRenaming } from "./renaming.js";
import type { Session } from "./session.js";
import { sessionOf } from "./session.js";

export type CaseFormat = "csv" | "ndjson" | "json";

export interface CaseOptions extends CharterOptions, CaseFlags {
  readonly input?: string | undefined;
  readonly format?: CaseFormat | undefined;
  readonly map?: string | undefined;
  readonly dates?: readonly string[] | undefined;
}

/** Where a row of the input stands, and what it says word for word. */
interface RowPlace {
  /** "cases.csv:17"; undefined for a case from flags. */
  readonly place: string | undefined;
  /** The cells, in the order of `Cases.columns`. */
  readonly cells: readonly string[];
}

/** A case and the charter it is under, or what is wrong with the row. */
export type CaseRow = RowPlace & ({ readonly ok: true; readonly record: CaseRecord; readonly charter: Charter } | { readonly ok: false; readonly problem: Problem });

/** What reading a file needs to know. */
export interface CaseReading {
  readonly session: Session;
  readonly charterFor: (name: string | undefined, record: CaseRecord) => Result<Charter>;
  readonly isCharterChosen: boolean;
  readonly renaming: Renaming;
  readonly dates: DateForm | undefined;
  readonly names: (hasCharterColumn: boolean) => ReturnType<typeof namesIn>;
}

export interface Cases {
  /** True for one case from flags. */
  readonly isSingle: boolean;
  /** The input's own columns, which are repeated in the output; empty unless the input is CSV. */
  readonly columns: readonly string[];
  /** Whether one of them is the case's id. */
  readonly hasId: boolean;
  /** Which of them are not columns of a case, by position. */
  readonly extras: readonly number[];
  readonly batches: AsyncIterable<readonly CaseRow[]>;
  /** The problem's JSON pointer in words of the input. */
  readonly pathOf: (path: string, row: RowPlace) => string;
  readonly source: Source | undefined;
}

/** The flags that say what the cases are. The flags of attributes are the charter's own: `--kind complaint`. */
export function addCaseOptions(command: Command): Command {
  return command
    .option("-i, --input <file>", "cases from a file: CSV, NDJSON or JSON, also compressed; - is stdin")
    .addOption(new Option("--format <form>", "what the input is, where its name does not tell").choices(["csv", "ndjson", "json"]))
    .option("--map <file>", "JSON that renames the columns and values of the input")
    .option("--dates <forms...>", 'how the input writes dates: "dd/MM/yyyy HH:mm"; otherwise ISO')
    .option("--received <moment>", "one case: when it was received, 2026-01-05 or 2026-01-05T10:30")
    .option("--id <id>", "one case: its reference")
    .option("--event <event>", 'one case, repeatable: "responded 2026-01-12", with promised=2026-01-20 gives=reason,next-steps', (value: string, before: readonly string[] = []) => [...before, value])
    .option("--measure <name=figure>", "one case, repeatable: a figure that the charter measures", (value: string, before: readonly string[] = []) => [...before, value])
    .allowUnknownOption()
    .allowExcessArguments();
}

/**
 * The cases that a command's flags ask for.
 * @param beside the names of other charters that are asked about the same cases
 * @throws Failure
 */
export async function openCases(command: Command, beside: readonly Vocabulary[] = []): Promise<Cases> {
  const session = sessionOf(command);
  const options = command.opts<CaseOptions>();
  const shelf = await openShelf(session, options);
  const chosen = options.charter === undefined ? undefined : new CharterChoice(shelf.named(options.charter));
  const dates = options.dates && (await dateForms(options.dates));
  if (options.input === undefined) return caseFromFlags(command, chosen, dates);
  refuseFlagsBesideInput(command, options);
  const renaming = await readRenaming(session, options.map);
  const reading: CaseReading = {
    session,
    charterFor: charterFinder(shelf, chosen),
    isCharterChosen: chosen !== undefined,
    renaming,
    dates,
    names: (hasCharterColumn) => (hasCharterColumn || !chosen ? namesOnShelf(shelf.documents) : namesIn([...chosen.vocabularies, ...beside])),
  };
  const source = await openSource(session, options.input);
  const { format, chunks } = await formatOf(source, options.format);
  return format === "csv" ? casesInCsv({ ...source, chunks }, reading) : casesInJson({ ...source, chunks }, format, reading);
}

/** A row may name its charter; otherwise `--charter` holds. */
function charterFinder(shelf: CharterShelf, chosen: CharterChoice | undefined): CaseReading["charterFor"] {
  const known = new Map<string, CharterChoice | Problem>();
  return (name, record) => {
    if (name === undefined) return chosen?.for(record) ?? { ok: false, problem: { code: "charter_missing", message: "The case does not say under which charter it is.", path: "/charter", hint: "Fill the column charter, or choose one for all with --charter." } };
    let choice = known.get(name);
    if (!choice) known.set(name, (choice = choiceNamed(shelf, name)));
    return choice instanceof CharterChoice ? choice.for(record) : { ok: false, problem: choice };
  };
}

function choiceNamed(shelf: CharterShelf, name: string): CharterChoice | Problem {
  const found = shelf.find(name);
  if (found.length > 0) return new CharterChoice(found.map((document) => shelf.load(document)));
  return { code: "unknown_charter", message: `There is no charter "${name.slice(0, 80)}".`, path: "/charter", hint: shelf.hintFor(name) };
}

function refuseFlagsBesideInput(command: Command, options: CaseOptions): void {
  const flag = (["received", "id", "event", "measure"] as const).find((name) => options[name] !== undefined) ?? command.args[0]?.replace(/^--/, "");
  if (flag !== undefined) throw new Failure(`--${flag} and --input can't go together.`, "A case is given by flags, or cases stand in a file.");
}

async function formatOf(source: Source, given: CaseFormat | undefined): Promise<{ format: CaseFormat; chunks: Source["chunks"] }> {
  const { extension } = source;
  const byName = ({ csv: "csv", tsv: "csv", txt: "csv", ndjson: "ndjson", jsonl: "ndjson", json: "json" } as const)[extension];
  const format = given ?? byName;
  if (format) return { format, chunks: source.chunks };
  const firstSign = (bytes: Buffer): string | undefined => bytes.toString("utf8").replace(/^\uFEFF/, "").trimStart()[0];
  // Part of a byte-order mark is no sign yet.
  const { start, chunks } = await withStart(source.chunks, (bytes) => bytes.length >= 4 && firstSign(bytes) !== undefined);
  const first = firstSign(start);
  return { format: first === "[" ? "json" : first === "{" ? "ndjson" : "csv", chunks };
}
