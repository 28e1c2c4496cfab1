/** `charter-sla explain`: why a target is due when it is, as steps, as a letter and drawn. */
import type { Command } from "commander";
import { deadlines, drawnCalendar, explain, explainedDays } from "../../index.js";
import type { AskedMoments } from "../cases/asked-moments.js";
import { checkMoments, clockWatch } from "../cases/asked-moments.js";
import type { CaseOptions } from "../cases/case-input.js";
import { addCaseOptions, openCases } from "../cases/case-input.js";
import { noteEventsSoFar } from "../cases/case-problems.js";
import type { Cases } from "../cases/case-row.js";
import type { GoodRow, RowNotes, RunOptions } from "../cases/case-run.js";
import { addRunOptions, runCases } from "../cases/case-run.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { Failure } from "../session/failure.js";
import { caseId } from "../output/case-sheet.js";
import type { Explained } from "../output/explained-sheet.js";
import { explainedWriter, letterOf } from "../output/explained-sheet.js";
import { STEP_COLUMNS, stepRow } from "../output/explained-steps.js";
import { GatheredRows } from "../output/gathered-rows.js";
import type { OutputOptions, RowWriter } from "../output/row-writer.js";
import { addOutputOptions, outputForm } from "../output/row-writer.js";
import { plainLine } from "../session/plain-text.js";
import { TableWriter } from "../output/table.js";
import { wrappedText } from "../output/wrapped-text.js";
import type { Session } from "../session/session.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

type Options = CaseOptions &
  RunOptions &
  OutputOptions &
  AskedMoments & { readonly target?: string; readonly letter?: boolean };

const EXAMPLES = [
  [
    "explain --charter derby-city-council-2022 --kind complaint --received 2025-12-23",
    "the steps, the sentences and the days drawn",
  ],
  [
    "explain --charter derby-city-council-2022 --kind complaint --received 2025-12-23 --target respond --letter",
    "the sentences alone, for a letter",
  ],
  ["explain --charter derby-city-council-2022 --kind complaint --received 2025-12-23 --csv", "a line for each step"],
] as const;

/** A year drawn is twelve screens. */
const MOST_MONTHS = 6;

export function register(program: Command): void {
  const command = program
    .command("explain")
    .summary("Say why a target is due when it is")
    .description(
      "Says why a target is due when it is: the steps as a table, sentences for a letter, and the counted days drawn.",
    );
  addCaseOptions(addCharterOptions(command))
    .option(
      "--target <id>",
      'one target: its id, or "series/id" of a charter that governs the case; all of them unless given',
    )
    .option("--as-of <moment>", "say as well how it stands at that moment")
    .option("--letter", "only the sentences, for a letter");
  addRunOptions(addOutputOptions(command))
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => explainCases(self, options));
}

async function explainCases(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  const form = outputForm(options);
  if (options.letter && form !== "table") throw new Failure(`--letter and --${form} can't go together.`, "Choose one.");
  checkMoments(options);
  const cases = await openCases(command);
  const tellClocks = clockWatch(session, options);
  const writer = form === "table" ? pageWriter(session, cases, options) : explainedWriter(session, form, cases);
  const waiting = new GatheredRows<Explained>(writer);
  const ask = (row: GoodRow, notes: RowNotes): void => {
    tellClocks(row.charter.timeZone);
    waiting.add(explainedOf(row, options));
    noteEventsSoFar(row.charter, row.record, notes);
  };
  await runCases(session, cases, options, { ask, flush: waiting.flush });
  await writer.end();
}

function explainedOf(row: GoodRow, { target, asOf, letter }: Options): Explained[] {
  const { charter, record } = row;
  const when = asOf === undefined ? {} : { asOf };
  if (target !== undefined) return [{ row, explanation: explain(charter, record, target, when) }];
  const seen = new Set<string>();
  return deadlines(charter, record).flatMap((entry): Explained[] => {
    // What has no target of its own has no steps: a process that is not encoded, a charter that is not there.
    if (entry.target === undefined) return [{ row, entry }];
    const id = entry.series === charter.series ? entry.target : `${entry.series}/${entry.target}`;
    // A customer is told of the promises; of the authority's own targets only where one is asked for.
    if (seen.has(id) || !entry.owed || (letter && entry.internal)) return [];
    seen.add(id);
    return [{ row, explanation: explain(charter, record, id, when) }];
  });
}

/** Pages or letters, one below the other; those of a file each say whose they are. */
function pageWriter(session: Session, { isSingle }: Cases, { letter }: Options): RowWriter<Explained> {
  let isFirst = true;
  return {
    async write(all) {
      for (const explained of all) {
        if (!isFirst) await session.write("\n\n");
        isFirst = false;
        if (!isSingle) await session.write(`${headingOf(explained.row)}\n\n`);
        await session.write(
          `${wrappedText(letterOf(explained).split("\n").map(plainLine).join("\n"), session.host.columns)}\n`,
        );
        if (!letter) await writeSteps(session, explained);
      }
    },
    end: async () => {},
  };
}

function headingOf(row: GoodRow): string {
  const id = caseId(row);
  return plainLine(id === undefined ? `Case at ${row.place ?? ""}` : `Case ${id}`);
}

/** What an officer checks the sentences against. */
async function writeSteps(session: Session, explained: Explained): Promise<void> {
  if (!("explanation" in explained)) return;
  const { explanation } = explained;
  if (explanation.steps.length > 0) {
    await session.write("\n");
    const table = new TableWriter(session, STEP_COLUMNS, "");
    await table.write(explanation.steps.map(stepRow));
    await table.end();
  }
  const days = explainedDays(explanation);
  const months = new Set(days.map(({ date }) => date.slice(0, 7))).size;
  if (days.length > 0 && months <= MOST_MONTHS)
    await session.write(
      `\n${wrappedText(drawnCalendar(days, { colour: session.hasColour }), session.host.columns, 2)}\n`,
    );
}
