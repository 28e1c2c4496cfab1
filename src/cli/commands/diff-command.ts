/**
 * `charter-sla diff`: what a change of a charter or of the holidays does to real cases, for a review or a council's own
 * CI.
 */
import type { Command } from "commander";
import type { CaseDifference, CaseRecord, DueSide, Problem, TargetChange } from "../../index.js";
import { diffCase, SlaError } from "../../index.js";
import type { AskedMoments } from "../cases/asked-moments.js";
import { checkMoments, clockWatch } from "../cases/asked-moments.js";
import type { CaseOptions } from "../cases/case-input.js";
import { addCaseOptions, openCases } from "../cases/case-input.js";
import type { GoodRow, RunOptions } from "../cases/case-run.js";
import { addRunOptions, runCases } from "../cases/case-run.js";
import { CharterChoice, openChoice } from "../charters/charter-choice.js";
import { addCharterOptions, bankHolidaysOption } from "../charters/charter-options.js";
import { isFile, openShelf } from "../charters/charter-shelf.js";
import { Failure, problemText } from "../session/failure.js";
import type { AnswerRow, EntrySheet } from "../output/case-sheet.js";
import { caseSheet } from "../output/case-sheet.js";
import { GatheredRows } from "../output/gathered-rows.js";
import type { OutputOptions } from "../output/row-writer.js";
import { addOutputOptions, outputForm, rowWriter } from "../output/row-writer.js";
import { dueForPeople } from "../output/people.js";
import type { Session } from "../session/session.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

interface BeforeOptions {
  readonly before?: string;
  readonly after?: string;
  readonly beforeBankHolidays?: readonly string[];
  readonly beforeReading?: string;
  readonly beforeKnownOn?: string;
}

type Options = CaseOptions & RunOptions & OutputOptions & BeforeOptions & AskedMoments;

const EXAMPLES = [
  [
    "diff --before derby-city-council-2004 --after derby-city-council-2022 --kind enquiry --channel letter " +
      "--received 2026-01-05 --as-of 2026-01-31",
    "what a new version of a charter means for a letter",
  ],
  [
    "diff --before derby-city-council-2022 --before-known-on 2022-09-01 --kind complaint --service other " +
      "--received 2022-09-06",
    "what a holiday announced since then has moved",
  ],
  [
    "diff --before derby-city-council-2022 --after derby-city-council-2022-complaints-team --kind complaint " +
      "--service other --received 2026-12-22 --csv",
    "what closures move; with --input for a whole file, in a check of one's own",
  ],
] as const;

const sheet: EntrySheet<TargetChange> = {
  none: "Nothing moves.",
  table: [
    { title: "What is owed", of: (change) => change.title, isProse: true },
    { title: "Change", of: (change) => change.kind.replace("-", " ") },
    { title: "Before", of: ({ before }) => sideText(before) },
    { title: "After", of: ({ after }) => sideText(after) },
    { title: "Days", of: ({ days }) => (days === undefined ? undefined : days > 0 ? `+${days}` : String(days)) },
    { title: "Breach", of: ({ breach }) => breach, colour: ({ breach }) => (breach === "new" ? "red" : "green") },
  ],
  csv: [
    { name: "series", of: (change) => change.series },
    { name: "target", of: (change) => change.target },
    { name: "title", of: (change) => change.title },
    { name: "change", of: (change) => change.kind },
    { name: "days", of: (change) => change.days },
    { name: "breach", of: (change) => change.breach },
    { name: "internal", of: (change) => change.internal === true },
    ...(["before", "after"] as const).flatMap((side) => [
      { name: `${side}.charter`, of: (change: TargetChange) => change[side]?.charter },
      { name: `${side}.due`, of: (change: TargetChange) => change[side]?.due?.iso },
      { name: `${side}.lastDay`, of: (change: TargetChange) => change[side]?.lastDay },
      { name: `${side}.state`, of: (change: TargetChange) => change[side]?.state },
      { name: `${side}.problem`, of: (change: TargetChange) => problemText(change[side]?.problem) },
    ]),
  ],
};

function sideText(side: DueSide | undefined): string | undefined {
  if (side === undefined) return "not owed";
  if (side.problem) return side.problem.code;
  return side.due ? `${dueForPeople(side.due)}${side.paused ? " if resumed now" : ""}` : (side.state ?? "no date");
}

export function register(program: Command): void {
  const command = program
    .command("diff")
    .summary("What another version of a charter, or other holidays, do to cases")
    .description(
      "What another version of a charter, another reading or other holidays do to cases: whose due moves, from " +
        "and to, and who newly breaches. Exit code 1 when anything moves.",
    );
  command
    .option("--before <name>", "the charter before: an id, a series or a file")
    .option("--after <name>", "the charter after; the same one unless given")
    .addOption(
      bankHolidaysOption(
        "--before-bank-holidays",
        "the holidays before, from a file; where only --bank-holidays differs, those that come with the library or " +
          "stand beside the charter",
      ),
    )
    .option("--before-known-on <date>", "before: only with the bank holidays announced by that day")
    .option("--before-reading <id>", "the reading of the text before");
  addCaseOptions(addCharterOptions(command, { charter: false })).option(
    "--as-of <moment>",
    "compare as things stood at this moment, and tell who newly breaches",
  );
  addRunOptions(addOutputOptions(command))
    .usage("--before <name> [--after <name>] --input <file> [options]")
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => compareCases(self, options));
}

async function compareCases(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  const form = outputForm(options);
  checkMoments(options);
  const before = await choiceBefore(session, options);
  // A file's own column "charter" has no say here: each case is asked about under the two that are compared.
  const charter = options.after ?? options.before;
  const beside = fileIn(options.before);
  const after = await openChoice(session, { ...options, charter, beside });
  command.setOptionValue("charter", charter).setOptionValue("beside", beside);
  const tellClocks = clockWatch(session, options);
  const cases = await openCases(command, before.vocabularies);
  const { table, ...rest } = caseSheet(sheet, cases);
  // Two charters answer each case, and the columns Before and After are theirs.
  const writer = rowWriter(session, form, { ...rest, table: table.filter(({ title }) => title !== "Charter") });
  const tally = { cases: 0, changes: 0, breaches: 0 };
  const waiting = new GatheredRows<AnswerRow<TargetChange>>(writer);
  const ask = (row: GoodRow): void => {
    tellClocks(row.charter.timeZone);
    const { changes } = compared(before, after, row.record, options.asOf);
    waiting.add(changes.map((entry, index) => ({ entry, row, before: changes[index - 1] })));
    if (changes.length === 0) return;
    session.raise(1);
    tally.cases += 1;
    tally.changes += changes.length;
    tally.breaches += changes.filter(({ breach }) => breach === "new").length;
  };
  await runCases(session, cases, options, { ask, flush: waiting.flush });
  await writer.end();
  if (tally.changes > 0)
    session.note(
      `${counted(tally.changes, "change")} in ` +
        `${counted(tally.cases, "case")}${
          options.asOf === undefined
            ? ""
            : `, ${tally.breaches} of them ${tally.breaches === 1 ? "a new breach" : "new breaches"}`
        }.`,
    );
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** The charter before, with its own holidays and reading where they are given. */
async function choiceBefore(session: Session, options: Options): Promise<CharterChoice> {
  if (options.before === undefined)
    throw new Failure(
      "Which charter was it before?",
      'Say it with --before, for instance "--before derby-city-council-2004".',
    );
  const isSame =
    options.after === undefined &&
    options.beforeBankHolidays === undefined &&
    options.beforeKnownOn === undefined &&
    options.beforeReading === undefined;
  // With nothing but a newer copy of the holidays, those that come with the library are the ones before.
  const isNewer = isSame && options.bankHolidays !== undefined;
  if (isSame && !isNewer)
    throw new Failure(
      "Before and after are the same.",
      "Say what is different: --after, --bank-holidays, --before-bank-holidays, --before-known-on or --before-reading.",
    );
  const shelf = await openShelf(session, {
    charter: options.before,
    charters: options.charters,
    beside: fileIn(options.after),
    beyondCoverage: options.beyondCoverage,
    bankHolidays: options.beforeBankHolidays ?? (isNewer ? undefined : options.bankHolidays),
    knownOn: options.beforeKnownOn ?? options.knownOn,
    reading: options.beforeReading ?? (options.after === undefined ? options.reading : undefined),
  });
  return new CharterChoice(shelf.named(options.before));
}

/**
 * One of the two that lies in a file may be needed by the other: an overlay's base, a charter that governs its cases.
 */
function fileIn(name: string | undefined): readonly string[] {
  return name !== undefined && isFile(name) ? [name] : [];
}

/** @throws SlaError for a case that one of the two cannot answer */
function compared(
  before: CharterChoice,
  after: CharterChoice,
  record: CaseRecord,
  asOf: string | undefined,
): CaseDifference {
  const [was, is] = [before.for(record), after.for(record)];
  if (!was.ok) throw new SlaError(was.problem);
  if (!is.ok) throw new SlaError(is.problem);
  const difference = diffCase(was.value.charter, is.value.charter, record, { asOf });
  const { problem } = difference;
  if (problem?.after) throw underCharter(problem.after, is.value.charter.id);
  if (problem?.before) throw underCharter(problem.before, was.value.charter.id);
  return difference;
}

function underCharter(problem: Problem, charter: string): SlaError {
  return new SlaError({ ...problem, message: `${problem.message} It was asked under ${charter}.` });
}
