/** `charter-sla explain`: why a target is due when it is, as steps, as a letter and drawn. */
import type { Command } from "commander";
import { deadlines, drawnCalendar, explain, explainedDays, explanationText, type Deadline, type Explanation } from "../../index.js";
import { addCaseOptions, openCases, type CaseOptions } from "../case-input.js";
import { addRunOptions, runCases, type GoodRow, type RunOptions } from "../case-run.js";
import { examplesText } from "../case-command.js";
import { addCharterOptions } from "../charter-choice.js";
import { STEP_COLUMNS, stepRow } from "../explained-steps.js";
import { Failure, sentenceOf } from "../failure.js";
import { writeJson } from "../output.js";
import type { Session } from "../session.js";
import { sessionOf } from "../session.js";
import { TableWriter } from "../table.js";

type Options = CaseOptions & RunOptions & { readonly target?: string; readonly asOf?: string; readonly json?: boolean; readonly letter?: boolean };

/** What there is to say of one target, or why it has no steps. */
type Explained = { readonly explanation: Explanation } | { readonly entry: Deadline };

const EXAMPLES = [
  ["explain --charter derby-city-council-2022 --kind complaint --received 2025-12-23", "the steps, the sentences and the days drawn"],
  ["explain --charter derby-city-council-2022 --kind complaint --received 2025-12-23 --target respond --letter", "the sentences alone, for a letter"],
] as const;

/** A year drawn is twelve screens. */
const MOST_MONTHS = 6;

export function register(program: Command): void {
  const command = program.command("explain").summary("Say why a target is due when it is").description("Says why a target is due when it is: the steps as a table, sentences for a letter, and the counted days drawn.");
  addCaseOptions(addCharterOptions(command))
    .option("--target <id>", 'one target: its id, or "series/id" of a charter that governs the case; all of them unless given')
    .option("--as-of <moment>", "say as well how it stands at that moment")
    .option("--letter", "only the sentences, for a letter")
    .option("--json", "the steps and everything else as data");
  addRunOptions(command)
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => explainCases(self, options));
}

async function explainCases(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  if (options.json && options.letter) throw new Failure("--json and --letter can't go together.", "Choose one.");
  const cases = await openCases(command);
  const all: (Explanation | Deadline)[] = [];
  let isFirst = true;
  let waiting: Explained[] = [];
  const ask = (row: GoodRow): void => void waiting.push(...explainedOf(row, options));
  const flush = async (): Promise<void> => {
    for (const explained of waiting) {
      if (options.json) all.push("explanation" in explained ? explained.explanation : explained.entry);
      else {
        if (!isFirst) await session.write("\n\n");
        if (options.letter) await session.write(`${letterOf(explained)}\n`);
        else await writePage(session, explained);
      }
      isFirst = false;
    }
    waiting = [];
  };
  await runCases(session, cases, options, { ask, flush });
  if (options.json) await writeJson(session, all);
}

function explainedOf({ charter, record }: GoodRow, { target, asOf }: Options): Explained[] {
  const when = asOf === undefined ? {} : { asOf };
  if (target !== undefined) return [{ explanation: explain(charter, record, target, when) }];
  const seen = new Set<string>();
  return deadlines(charter, record).flatMap((entry): Explained[] => {
    // What has no target of its own has no steps: a process that is not encoded, a charter that is not there.
    if (entry.target === undefined) return [{ entry }];
    const id = entry.series === charter.series ? entry.target : `${entry.series}/${entry.target}`;
    if (seen.has(id) || !entry.owed) return [];
    seen.add(id);
    return [{ explanation: explain(charter, record, id, when) }];
  });
}

function letterOf(explained: Explained): string {
  if ("explanation" in explained) return explanationText(explained.explanation);
  const { title, process, problem } = explained.entry;
  return [title, process !== undefined ? `This is dealt with under ${process}. We can't give a date for it here.` : problem === undefined ? "" : sentenceOf(problem)].filter((part) => part !== "").join("\n\n");
}

/** The sentences first, since they begin with what is explained; then what an officer checks them against. */
async function writePage(session: Session, explained: Explained): Promise<void> {
  await session.write(`${letterOf(explained)}\n`);
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
  if (days.length > 0 && months <= MOST_MONTHS) await session.write(`\n${drawnCalendar(days, { colour: session.hasColour })}\n`);
}
