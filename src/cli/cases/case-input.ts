/** Cases to answer: one from flags, or many from a file or stdin. */
import { problem } from "../../core/problem.js";
import type { Command } from "commander";
import { Option } from "commander";
import type { CharterIssue, Problem, Result, Vocabulary } from "../../index.js";
import type { ChosenCharter } from "../charters/charter-choice.js";
import { CharterChoice } from "../charters/charter-choice.js";
import type { CharterOptions } from "../charters/charter-options.js";
import type { CharterShelf } from "../charters/charter-shelf.js";
import { nameOf, openShelf } from "../charters/charter-shelf.js";
import { Failure, sentenceOf } from "../session/failure.js";
import { sessionOf } from "../session/session.js";
import { refuseAttributes } from "./attribute-flags.js";
import type { CaseFlags } from "./case-flags.js";
import { caseFromFlags } from "./case-flags.js";
import type { CaseFormat } from "./case-format.js";
import { formatOf } from "./case-format.js";
import type { CaseNames } from "./case-names.js";
import { namesIn, namesOnShelf } from "./case-names.js";
import type { CaseReading, Cases } from "./case-row.js";
import { casesInCsv } from "./csv-cases.js";
import { dateForms } from "./date-form.js";
import { openSource } from "./file-source.js";
import { casesInJson } from "./json-cases.js";
import { readRenaming } from "./renaming.js";

export interface CaseOptions extends CharterOptions, CaseFlags {
  readonly input?: string | undefined;
  readonly format?: CaseFormat | undefined;
  readonly map?: string | undefined;
  readonly dates?: readonly string[] | undefined;
}

/** The flags that say what the cases are. The flags of attributes are the charter's own: `--kind complaint`. */
export function addCaseOptions(command: Command): Command {
  return command
    .option("-i, --input <file>", "cases from a file: CSV, NDJSON or JSON, also compressed; - is stdin")
    .addOption(
      new Option("--format <form>", "what the input is, where its name does not tell").choices([
        "csv",
        "ndjson",
        "json",
      ]),
    )
    .option(
      "--map <file>",
      'JSON with the input\'s names of columns and values: { "columns": { "Case ref": "id" }, "values": { ' +
        '"kind": { "Complaint": "complaint" } } }',
    )
    .option("--dates <forms...>", 'how the input writes dates: "dd/MM/yyyy HH:mm"; otherwise ISO')
    .option("--received <moment>", "one case: when it was received, 2026-01-05 or 2026-01-05T10:30")
    .option("--id <id>", "one case: its reference")
    .option(
      "--event <event>",
      'one case, repeatable: "responded 2026-01-12", with promised=2026-01-20 gives=reason,next-steps',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option(
      "--measure <name=figure>",
      "one case, repeatable: a figure that the charter measures",
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option(
      "--attribute <name=value>",
      "one case, repeatable: an attribute that is called like a flag, or any other",
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .allowUnknownOption()
    .allowExcessArguments();
}

/**
 * The cases that a command's flags ask for.
 * @param beside the names of other charters that are asked about the same cases, whatever charter a row names
 * @throws Failure
 */
export async function openCases(command: Command, beside: readonly Vocabulary[] = []): Promise<Cases> {
  const session = sessionOf(command);
  const options = command.opts<CaseOptions>();
  const shelf = await openShelf(session, options);
  const chosen = options.charter === undefined ? undefined : new CharterChoice(shelf.named(options.charter));
  const dates = options.dates && (await dateForms(options.dates));
  if (options.input === undefined) return caseFromFlags(command, chosen, dates);
  const names = (hasCharterColumn: boolean): CaseNames =>
    hasCharterColumn || !chosen ? namesOnShelf(shelf.documents) : namesIn([...chosen.vocabularies, ...beside]);
  refuseFlagsBesideInput(command, options, names(false).attributes);
  const renaming = await readRenaming(session, options.map);
  const reading: CaseReading = {
    session,
    charterFor:
      chosen && beside.length > 0 ? (_name, record) => withoutDate(chosen.for(record)) : charterFinder(shelf, chosen),
    charters: chosen?.versions ?? [],
    renaming,
    dates,
    names,
  };
  const source = await openSource(session, options.input);
  const { format, chunks } = await formatOf(source, options.format);
  return format === "csv"
    ? casesInCsv({ ...source, chunks }, reading)
    : casesInJson({ ...source, chunks }, format, reading);
}

/** Where other charters are asked as well, the one that a row names has no say, and no version is the one in force. */
function withoutDate(found: Result<ChosenCharter>): Result<ChosenCharter> {
  return found.ok ? { ok: true, value: { ...found.value, isByDate: false } } : found;
}

/** A row may name its charter; otherwise `--charter` holds. */
function charterFinder(shelf: CharterShelf, chosen: CharterChoice | undefined): CaseReading["charterFor"] {
  const known = new Map<string, CharterChoice | Problem>();
  return (name, record) => {
    if (name === undefined)
      return (
        chosen?.for(record) ?? {
          ok: false,
          problem: problem("charter_missing", "The case does not say under which charter it is.", {
            path: "/charter",
            hint: "Fill the column charter, or choose one for all with --charter.",
          }),
        }
      );
    let choice = known.get(name);
    if (!choice) known.set(name, (choice = choiceNamed(shelf, name)));
    return choice instanceof CharterChoice ? choice.for(record) : { ok: false, problem: choice };
  };
}

function choiceNamed(shelf: CharterShelf, name: string): CharterChoice | Problem {
  const loaded = shelf.find(name).map((document) => ({ document, result: shelf.tryToLoad(document) }));
  const broken = loaded.find(({ result }) => !result.ok);
  if (broken && !broken.result.ok) return brokenCharter(nameOf(broken.document), broken.result.problem);
  if (loaded.length > 0) return new CharterChoice(loaded.flatMap(({ result }) => (result.ok ? [result.value] : [])));
  return problem("unknown_charter", `There is no charter "${name.slice(0, 80)}".`, {
    path: "/charter",
    hint: shelf.hintFor(name),
  });
}

function brokenCharter(name: string, issues: readonly CharterIssue[]): Problem {
  const [first] = issues;
  const rest = issues.length === 1 ? "" : `, and ${issues.length - 1} more`;
  return problem(
    "invalid_charter",
    `The charter ${name} can't be used${first ? ` (${sentenceOf(first)}${rest})` : ""}.`,
    { path: "/charter", hint: `"charter-sla check ${name}" tells all that is wrong with it.` },
  );
}

function refuseFlagsBesideInput(command: Command, options: CaseOptions, names: ReadonlySet<string>): void {
  const flag = (["received", "id", "event", "measure", "attribute"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (flag !== undefined)
    throw new Failure(
      `--${flag} and --input can't go together.`,
      "A case is given by flags, or cases stand in a file.",
    );
  refuseAttributes(command, names);
}
