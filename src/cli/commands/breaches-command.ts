/** `charter-sla breaches`: what was missed, by how much, and what is owed now. */
import type { Command } from "commander";
import type { Breach } from "../../index.js";
import { assess, breaches } from "../../index.js";
import { LATENESS, PROMISE, RELIANCE } from "../output/answer-columns.js";
import { registerCaseCommand } from "./case-command.js";
import { noteAssessment } from "../cases/case-problems.js";
import type { EntrySheet } from "../output/case-sheet.js";
import { dueForPeople, latenessForPeople, limitForPeople, momentForPeople, notesOn } from "../output/people.js";

const sheet: EntrySheet<Breach> = {
  none: "No promise is breached.",
  table: [
    { title: "Promise", of: (entry) => entry.title, isProse: true },
    { title: "State", of: stateCell, widest: "over the limit".length, colour: () => "red" },
    { title: "Due", of: (entry) => entry.due && dueForPeople(entry.due) },
    { title: "Met", of: (entry) => entry.metAt && momentForPeople(entry.metAt) },
    { title: "By how much", of: byHowMuch },
    { title: "Owed now", of: owedNow, isProse: true },
    { title: "Notes", of: notesOn, isProse: true, colour: () => "dim" },
  ],
  csv: [
    ...PROMISE,
    { name: "state", of: (entry) => entry.state },
    { name: "since", of: (entry) => entry.since.iso },
    { name: "due", of: (entry) => entry.due?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "metAt", of: (entry) => entry.metAt?.iso },
    ...LATENESS,
    { name: "over", of: (entry) => entry.measured?.over },
    { name: "owedNow", of: owedNow },
    { name: "holdsUp", of: (entry) => entry.holdsUp.join(";") },
    ...RELIANCE,
    { name: "figure", of: (entry) => entry.measured?.figure },
  ],
};

/** A figure that was over its limit stays so: nothing is open about it. */
function stateCell({ state, measured }: Breach): string {
  return measured ? "over the limit" : state;
}

function byHowMuch({ late, measured, measure }: Breach): string | undefined {
  if (measured) return `${measured.figure}, ${measure ? limitForPeople(measure) : `${measured.over} over`}`;
  return late && latenessForPeople(late);
}

function owedNow({ owed }: Breach): string {
  return owed.map((step) => step.do).join("; ");
}

export function register(program: Command): void {
  registerCaseCommand(program, {
    name: "breaches",
    summary: "The promises that were not kept, by how much, and what is owed now",
    hasAsOf: true,
    answer(charter, record, { asOf, isNow }, notes) {
      const entries = breaches(charter, record, { asOf });
      const promises = noteAssessment(assess(charter, record, { asOf }), notes, isNow).filter(
        ({ internal }) => internal !== true,
      );
      return { entries, unanswered: promises.length };
    },
    fails: (_, __, conditions) => (conditions.breached ? 1 : 0),
    sheet,
    examples: [
      [
        "breaches --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 " +
          "--as-of 2026-01-31",
        "A complaint that nobody answered",
      ],
      [
        "breaches --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 " +
          '--event "responded 2026-01-21" --as-of 2026-01-31 --json',
        "Answered two working days late",
      ],
      ["breaches --input cases.csv --as-of 2026-01-31 --csv", "A file, one line for each breach"],
      ["breaches --input cases.csv --as-of 2005-01-01 --fail-on breached", "Exit code 1 if there is any"],
    ],
  });
}
