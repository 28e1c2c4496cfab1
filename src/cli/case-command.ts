/** What `deadlines`, `assess`, `breaches`, `escalations` and `rights` have in common: cases in, answers out. */
import type { Command } from "commander";
import type { CaseRecord, Charter, MomentInput, Problem } from "../index.js";
import { momentIn } from "../index.js";
import { addCaseOptions, openCases } from "./case-input.js";
import type { CaseOptions } from "./case-input.js";
import { addRunOptions, runCases } from "./case-run.js";
import type { GoodRow, RunOptions } from "./case-run.js";
import type { AnswerRow, EntrySheet } from "./case-sheet.js";
import { caseSheet } from "./case-sheet.js";
import { addCharterOptions } from "./charter-choice.js";
import type { ExitCode } from "./failure.js";
import type { FailOn, FailOnOptions } from "./fail-on.js";
import { addFailOn, failOn } from "./fail-on.js";
import type { OutputOptions } from "./output.js";
import { addOutputOptions, outputForm, rowWriter } from "./output.js";
import type { Session } from "./session.js";
import { sessionOf } from "./session.js";

/** The moment asked about. */
interface When {
  readonly asOf: MomentInput;
  readonly since?: MomentInput | undefined;
}

export interface CaseCommand<Entry> {
  readonly name: string;
  readonly summary: string;
  /** Arguments that work, each with what it shows. */
  readonly examples: readonly (readonly [args: string, shows: string])[];
  readonly answer: (charter: Charter, record: CaseRecord, when: When, note: (problem: Problem) => void) => readonly Entry[];
  readonly sheet: EntrySheet<Entry>;
  /** Whether the answer depends on the moment asked about. */
  readonly hasAsOf: boolean;
  readonly hasSince?: boolean;
  /** What `--fail-on` makes of an entry. */
  readonly fails?: ((entry: Entry, charter: Charter, conditions: FailOn) => ExitCode) | undefined;
}

type Options = CaseOptions & RunOptions & OutputOptions & FailOnOptions & { readonly asOf?: string; readonly since?: string };

export function registerCaseCommand<Entry extends object>(program: Command, spec: CaseCommand<Entry>): void {
  const command = program.command(spec.name).summary(spec.summary).description(`${spec.summary}.`);
  addCaseOptions(addCharterOptions(command));
  if (spec.hasAsOf) command.option("--as-of <moment>", "the moment asked about; now unless given");
  if (spec.hasSince === true) command.option("--since <moment>", "only what came due after this moment");
  if (spec.fails) addFailOn(command);
  addRunOptions(addOutputOptions(command))
    .usage("--charter <name> --received <moment> [--<attribute> <value>]… [options]\n       charter-sla " + spec.name + " --input <file> [--charter <name>] [options]")
    .addHelpText("after", examplesText(spec.examples))
    .action(async (_options: Options, self: Command) => answerCases(self, spec));
}

async function answerCases<Entry extends object>(command: Command, spec: CaseCommand<Entry>): Promise<void> {
  const session = sessionOf(command);
  const options = command.opts<Options>();
  const form = outputForm(options);
  const when = readWhen(session, options);
  const conditions = spec.fails && failOn(options);
  const cases = await openCases(command);
  const writer = rowWriter(session, form, caseSheet(spec.sheet, cases));
  let answers: AnswerRow<Entry>[] = [];
  const ask = (row: GoodRow, note: (problem: Problem) => void): void => {
    const entries = spec.answer(row.charter, row.record, when, note);
    entries.forEach((entry, index) => {
      answers.push({ entry, row, before: index === 0 ? undefined : entries[index - 1] });
      if (conditions && spec.fails) session.raise(spec.fails(entry, row.charter, conditions));
    });
  };
  const flush = async (): Promise<void> => {
    const batch = answers;
    answers = [];
    await writer.write(batch);
  };
  await runCases(session, cases, options, { ask, flush });
  await writer.end();
}

/** "--as-of: only the command line defaults it to now." */
function readWhen({ host }: Session, { asOf, since }: Options): When {
  // Each charter reads them in its own zone; that they are moments at all is seen at once.
  for (const given of [asOf, since]) if (given !== undefined) momentIn("UTC", given);
  return { asOf: asOf ?? host.now(), since };
}

export function examplesText(examples: CaseCommand<unknown>["examples"]): string {
  return `\nExamples:\n${examples.map(([args, shows]) => `  ${shows}\n    $ charter-sla ${args}`).join("\n")}`;
}
