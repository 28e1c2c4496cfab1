/** `charter-sla report`: how well the promises are kept, to be published as it stands. */
import type { Command } from "commander";
import { Option } from "commander";
import type { Assessment, CaseRecord, Charter, MomentInput, Report, ReportBuilder } from "../../index.js";
import { reportBuilder, safeAssess, SlaError } from "../../index.js";
import type { AskedMoments } from "../cases/asked-moments.js";
import { checkMoments, clockWatch } from "../cases/asked-moments.js";
import type { CaseOptions } from "../cases/case-input.js";
import { addCaseOptions, openCases } from "../cases/case-input.js";
import { noteAssessment } from "../cases/case-problems.js";
import type { Cases } from "../cases/case-row.js";
import type { RunOptions } from "../cases/case-run.js";
import { addRunOptions, runCases } from "../cases/case-run.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { onlyForm } from "../output/row-writer.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

const FORMS = ["markdown", "csv", "json", "html"] as const;
type ReportForm = (typeof FORMS)[number];

type Options = CaseOptions &
  RunOptions &
  AskedMoments & {
    readonly by: "month" | "quarter" | "year" | "financial-year";
    readonly group?: readonly string[];
    readonly output?: ReportForm;
  } & { readonly [Form in ReportForm]?: boolean };

const EXAMPLES = [
  [
    "report --charter derby-city-council-2022 --input cases.csv --as-of 2026-01-31",
    "tables in Markdown, by month of receipt",
  ],
  [
    "report --input cases.csv --by quarter --group service -o html > report.html",
    "a page with charts, to be published or printed",
  ],
  ["report --input cases.csv --by financial-year -o csv", "a row for each promise and year, for a spreadsheet"],
] as const;

export function register(program: Command): void {
  const command = program
    .command("report")
    .summary("How well the promises are kept, by promise and period of receipt")
    .description(
      "How well the promises are kept: cases met in time and late, open and overdue, and how long they took, by " +
        "promise and period of receipt.",
    );
  addCaseOptions(addCharterOptions(command))
    .option("--as-of <moment>", "the moment asked about; now unless given")
    .addOption(
      new Option("--by <period>", "the period of receipt")
        .choices(["month", "quarter", "year", "financial-year"])
        .default("month"),
    )
    .option("--group <attributes...>", "figures by the values of these attributes as well")
    .addOption(
      new Option("-o, --output <form>", "how to write it; markdown unless given, html is one page with charts").choices(
        FORMS,
      ),
    );
  for (const form of FORMS) command.option(`--${form}`, `short for --output ${form}`);
  addRunOptions(command)
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => reportCases(self, options));
}

async function reportCases(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  const form = onlyForm(FORMS, options) ?? "markdown";
  checkMoments(options);
  const cases = await openCases(command);
  const tellClocks = clockWatch(session, options);
  // A charter that is named stands in the report even if no case is under it.
  const asOf = options.asOf ?? session.host.now();
  const builder = reportBuilder({
    asOf,
    by: options.by,
    group: options.group,
    ...(options.charter !== undefined && { charters: cases.charters }),
  });
  await runCases(session, countingBadRows(cases, builder), options, {
    ask({ charter, record }, notes) {
      tellClocks(charter.timeZone);
      const assessment = assessed(charter, record, asOf);
      const problem = builder.add(charter, record, assessment);
      if (problem) throw new SlaError(problem);
      if (assessment) noteAssessment(assessment, notes, options.asOf === undefined);
    },
  });
  // Figures of half the cases would be wrong ones.
  if (session.isInterrupted) session.note("Interrupted: no report is written.");
  else await session.write(await written(builder.result(), form));
}

/** Undefined for a case that cannot be read: the report counts it by its problem. */
function assessed(charter: Charter, record: CaseRecord, asOf: MomentInput): Assessment | undefined {
  const result = safeAssess(charter, record, { asOf });
  return result.ok ? result.value : undefined;
}

/** The chart library is loaded for this command only: the others start sooner without it. */
async function written(report: Report, form: ReportForm): Promise<string> {
  if (form === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { reportCsv, reportHtml, reportMarkdown } = await import("../../report.js");
  return { markdown: reportMarkdown, csv: reportCsv, html: reportHtml }[form](report);
}

/** What could not be read stands in the report as a number. */
function countingBadRows(cases: Cases, builder: ReportBuilder): Cases {
  async function* batches(): Cases["batches"] extends AsyncIterable<infer Batch> ? AsyncGenerator<Batch> : never {
    for await (const batch of cases.batches) {
      for (const row of batch) if (!row.ok) builder.addUnreadable(row.problem);
      yield batch;
    }
  }
  return { ...cases, batches: batches() };
}
