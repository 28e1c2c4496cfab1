/** Explanations for machines, whole as JSON or a line for each step as CSV; and the sentences of one. */
import type { Deadline, Explanation, ExplanationStep } from "../../index.js";
import { explanationText } from "../../index.js";
import type { Cases } from "../cases/case-row.js";
import type { GoodRow } from "../cases/case-run.js";
import { problemText, sentenceOf } from "../session/failure.js";
import type { Session } from "../session/session.js";
import { PROMISE } from "./answer-columns.js";
import type { AnswerRow } from "./case-sheet.js";
import { caseHead, csvOf } from "./case-sheet.js";
import { stepRow } from "./explained-steps.js";
import type { CsvColumn, OutputForm, RowWriter } from "./row-writer.js";
import { rowWriter } from "./row-writer.js";

/** What there is to say of one target, or why it has no steps. */
export type Explained = { readonly row: GoodRow } & (
  { readonly explanation: Explanation } | { readonly entry: Deadline }
);

/** One step, or none where there are none. */
interface ExplainedStep {
  readonly of: Deadline;
  readonly step: ExplanationStep | undefined;
}

const STEPS: readonly CsvColumn<ExplainedStep>[] = [
  ...PROMISE.map(({ name, of }): CsvColumn<ExplainedStep> => ({ name, of: (entry) => of(entry.of) })),
  { name: "step", of: ({ step }) => step && stepRow(step).step },
  { name: "value", of: ({ step }) => step?.value },
  { name: "why", of: ({ step }) => step && stepRow(step).why },
  { name: "process", of: ({ of }) => of.process },
  { name: "problem", of: ({ of }) => problemText(of.problem) },
];

export function letterOf(explained: Explained): string {
  if ("explanation" in explained) return explanationText(explained.explanation);
  const { title, process, problem } = explained.entry;
  return [
    title,
    process !== undefined
      ? `This is dealt with under ${process}. We can't give a date for it here.`
      : problem === undefined
        ? ""
        : sentenceOf(problem),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

export function explainedWriter(
  session: Session,
  form: Exclude<OutputForm, "table">,
  cases: Cases,
): RowWriter<Explained> {
  if (form !== "csv")
    return rowWriter<Explained>(session, form, {
      table: [],
      csv: [],
      none: "",
      json: (explained) => ("explanation" in explained ? explained.explanation : explained.entry),
      jsonHead: ({ row }) => caseHead(row, cases),
    });
  const lines = rowWriter<AnswerRow<ExplainedStep>>(session, form, {
    table: [],
    csv: csvOf(STEPS, cases),
    none: "",
    json: ({ entry }) => entry,
  });
  return { write: (all) => lines.write(all.flatMap(stepsOf)), end: () => lines.end() };
}

function stepsOf(explained: Explained): AnswerRow<ExplainedStep>[] {
  const of = "explanation" in explained ? explained.explanation.status : explained.entry;
  const steps = "explanation" in explained ? explained.explanation.steps : [];
  return (steps.length === 0 ? [undefined] : steps).map((step) => ({
    row: explained.row,
    before: undefined,
    entry: { of, step },
  }));
}
