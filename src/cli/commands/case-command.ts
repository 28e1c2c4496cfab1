/** What `deadlines`, `assess`, `breaches`, `escalations` and `rights` have in common: cases in, answers out. */
import type { Command } from "commander";
import type { CaseRecord, Charter, MomentInput } from "../../index.js";
import type { AskedMoments } from "../cases/asked-moments.js";
import { checkMoments, clockWatch } from "../cases/asked-moments.js";
import type { CaseOptions } from "../cases/case-input.js";
import { addCaseOptions, openCases } from "../cases/case-input.js";
import type { GoodRow, RowNotes, RunOptions } from "../cases/case-run.js";
import { addRunOptions, runCases } from "../cases/case-run.js";
import { addCharterOptions } from "../charters/charter-options.js";
import type { ExitCode } from "../session/failure.js";
import type { AnswerRow, EntrySheet } from "../output/case-sheet.js";
import { caseSheet, NoPromise } from "../output/case-sheet.js";
import type { FailOn, FailOnOptions } from "../output/fail-on.js";
import { addFailOn, failOn } from "../output/fail-on.js";
import { GatheredRows } from "../output/gathered-rows.js";
import type { OutputOptions } from "../output/row-writer.js";
import { addOutputOptions, outputForm, rowWriter } from "../output/row-writer.js";
import { sessionOf } from "../session/session.js";

/** The moment asked about. */
interface When {
  readonly asOf: MomentInput;
  readonly since?: MomentInput | undefined;
  /** No moment was named: what lies ahead of it has not happened at all. */
  readonly isNow: boolean;
}

/** The entries of one case. */
interface CaseAnswer<Entry> {
  readonly entries: readonly Entry[];
  /** How many promises nobody can say anything about, where no entry stands for them: then "none" would be untrue. */
  readonly unanswered?: number | undefined;
}

export interface CaseCommand<Entry> {
  readonly name: string;
  readonly summary: string;
  /** Arguments that work, each with what it shows. */
  readonly examples: readonly (readonly [args: string, shows: string])[];
  readonly answer: (charter: Charter, record: CaseRecord, when: When, notes: RowNotes) => CaseAnswer<Entry>;
  readonly sheet: EntrySheet<Entry>;
  /** Every promise has an entry: then a case without one has a row that says so. */
  readonly listsPromises?: boolean;
  /** Whether the answer depends on the moment asked about. */
  readonly hasAsOf: boolean;
  readonly hasSince?: boolean;
  /** What `--fail-on` makes of an entry. */
  readonly fails?: ((entry: Entry, charter: Charter, conditions: FailOn, notes: RowNotes) => ExitCode) | undefined;
  /** Whether the entries tell what is still ahead. */
  readonly hasDueWithin?: boolean;
}

type Options = CaseOptions & RunOptions & OutputOptions & FailOnOptions & AskedMoments;

export function registerCaseCommand<Entry extends object>(program: Command, spec: CaseCommand<Entry>): void {
  const command = program.command(spec.name).summary(spec.summary).description(`${spec.summary}.`);
  addCaseOptions(addCharterOptions(command));
  if (spec.hasAsOf) command.option("--as-of <moment>", "the moment asked about; now unless given");
  if (spec.hasSince === true) command.option("--since <moment>", "only what came due after this moment");
  if (spec.fails) addFailOn(command, spec.hasDueWithin === true);
  addRunOptions(addOutputOptions(command))
    .usage(
      "--charter <name> --received <moment> [--<attribute> <value>]… [options]\n       charter-sla " +
        spec.name +
        " --input <file> [--charter <name>] [options]",
    )
    .addHelpText("after", examplesText(spec.examples))
    .action(async (_options: Options, self: Command) => answerCases(self, spec));
}

async function answerCases<Entry extends object>(command: Command, spec: CaseCommand<Entry>): Promise<void> {
  const session = sessionOf(command);
  const options = command.opts<Options>();
  const form = outputForm(options);
  checkMoments(options);
  const when = { asOf: options.asOf ?? session.host.now(), since: options.since, isNow: options.asOf === undefined };
  const conditions = spec.fails && failOn(options, spec.hasDueWithin === true);
  const cases = await openCases(command);
  const tellClocks = clockWatch(session, options);
  let unanswered = 0;
  const sheet = caseSheet(spec.sheet, cases);
  const writer = rowWriter(session, form, { ...sheet, none: () => (unanswered === 0 ? spec.sheet.none : undefined) });
  const answers = new GatheredRows<AnswerRow<Entry>>(writer);
  const ask = (row: GoodRow, notes: RowNotes): void => {
    tellClocks(row.charter.timeZone);
    const { entries, unanswered: more = 0 } = spec.answer(row.charter, row.record, when, notes);
    unanswered += more;
    if (more > 0 && conditions?.breached) session.raise(2);
    answers.add(entries.map((entry, index) => ({ entry, row, before: entries[index - 1] })));
    if (conditions && spec.fails)
      for (const entry of entries) session.raise(spec.fails(entry, row.charter, conditions, notes));
  };
  if (conditions?.winsOverBadRows) session.prefer(1);
  const withoutPromise = (row: GoodRow, message: string): void => {
    if (spec.listsPromises) answers.add([{ entry: new NoPromise(message), row, before: undefined }]);
  };
  await runCases(session, cases, options, { ask, withoutPromise, flush: answers.flush });
  await writer.end();
  if (conditions?.winsOverBadRows && session.hasRaised(1) && session.hasRaised(2))
    session.note(
      'What --fail-on asks about was found as well: the exit code is 1. With "--fail-on bad-rows breached" it is 2.',
    );
}

export function examplesText(examples: CaseCommand<unknown>["examples"]): string {
  return `\nExamples:\n${examples.map(([args, shows]) => `  ${shows}\n    $ charter-sla ${args}`).join("\n")}`;
}
