/** `charter-sla deadlines`: what is due, by when, under which promise. */
import type { Command } from "commander";
import type { Deadline } from "../../index.js";
import { deadlines } from "../../index.js";
import { PROMISE, RELIANCE } from "../output/answer-columns.js";
import { registerCaseCommand } from "./case-command.js";
import { noteEventsSoFar } from "../cases/case-problems.js";
import type { EntrySheet } from "../output/case-sheet.js";
import { dueCell, notesOn, WIDEST_DUE } from "../output/people.js";

const sheet: EntrySheet<Deadline> = {
  none: "Nothing is owed.",
  table: [
    { title: "What is owed", of: (entry) => entry.title, isProse: true },
    {
      title: "Due",
      of: (entry) => dueCell(entry),
      widest: WIDEST_DUE,
      colour: (entry) => (entry.due ? "bold" : "dim"),
    },
    { title: "Notes", of: notesOn, isProse: true, colour: (entry) => (entry.problem ? "red" : "dim") },
  ],
  csv: [
    ...PROMISE,
    { name: "start", of: (entry) => entry.start?.iso },
    { name: "due", of: (entry) => entry.due?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "latestDue", of: (entry) => entry.latestDue?.iso },
    { name: "owed", of: (entry) => entry.owed },
    ...RELIANCE,
  ],
};

export function register(program: Command): void {
  registerCaseCommand(program, {
    name: "deadlines",
    summary: "What is due on a case, by when, under which promise",
    listsPromises: true,
    hasAsOf: false,
    answer(charter, record, _when, notes) {
      const entries = deadlines(charter, record);
      for (const { problem } of entries) if (problem) notes.unanswered(problem, true);
      noteEventsSoFar(charter, record, notes);
      return { entries };
    },
    sheet,
    examples: [
      [
        "deadlines --charter derby-city-council-2022 --kind complaint --service social-services --received 2022-08-30",
        "One case, from flags named after the charter's own words",
      ],
      [
        "deadlines --charter derby-city-council --kind enquiry --channel email --received 2026-04-02T16:45 --json",
        "A series: the version in force on the day of receipt; as JSON",
      ],
      ["deadlines --charter durham-city-council-2006 --kind complaint --received 2026-12-21", "Over Christmas"],
      ["deadlines --input cases.csv", "A file with a column that names the charter of each case"],
      ["deadlines --input cases.csv --csv", "The same file, every answer beside its row"],
    ],
  });
}
