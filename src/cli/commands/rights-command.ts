/** `charter-sla rights`: what the customer may do now, and until when. */
import type { Command } from "commander";
import type { Right } from "../../index.js";
import { assess, rights } from "../../index.js";
import { registerCaseCommand } from "./case-command.js";
import { noteAssessment } from "../cases/case-problems.js";
import type { EntrySheet } from "../output/case-sheet.js";
import { problemText } from "../session/failure.js";
import { dueForPeople, momentForPeople } from "../output/people.js";

const sheet: EntrySheet<Right> = {
  none: "The charter gives no further rights.",
  table: [
    { title: "The customer may", of: (entry) => entry.title, isProse: true },
    {
      title: "State",
      of: (entry) => entry.state,
      widest: "not-open".length,
      colour: (entry) => (entry.state === "open" ? "green" : "dim"),
    },
    { title: "Since", of: (entry) => entry.openedAt && momentForPeople(entry.openedAt) },
    {
      title: "Until",
      of: (entry) => (entry.until ? dueForPeople(entry.until) : entry.state === "open" ? "no end" : undefined),
    },
    { title: "Notes", of: (entry, _before, row) => notesOn(entry, row.charter.id), isProse: true },
  ],
  csv: [
    { name: "charter", of: (entry) => entry.charter },
    { name: "standard", of: (entry) => entry.standard },
    { name: "target", of: (entry) => entry.target },
    { name: "right", of: (entry) => entry.id },
    { name: "title", of: (entry) => entry.title },
    { name: "state", of: (entry) => entry.state },
    { name: "openedAt", of: (entry) => entry.openedAt?.iso },
    { name: "until", of: (entry) => entry.until?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "usedAt", of: (entry) => entry.usedAt?.iso },
    { name: "problem", of: (entry) => problemText(entry.problem) },
  ],
};

function notesOn({ problem, awaits, charter }: Right, given: string): string {
  return [problemText(problem), awaits && `waits for ${awaits.join(", ")}`, charter !== given && `under ${charter}`]
    .filter((note) => typeof note === "string")
    .join("; ");
}

export function register(program: Command): void {
  registerCaseCommand(program, {
    name: "rights",
    summary: "What the customer may do now and until when: the next stage, an ombudsman",
    hasAsOf: true,
    answer(charter, record, { asOf, isNow }, notes) {
      const entries = rights(charter, record, { asOf });
      return { entries, unanswered: noteAssessment(assess(charter, record, { asOf }), notes, isNow).length };
    },
    sheet,
    examples: [
      [
        'rights --charter england-lgsco-code-2024 --kind complaint --received 2026-04-07 --event "responded ' +
          '2026-04-20" --as-of 2026-05-01',
        "After the answer to a complaint",
      ],
      [
        "rights --charter antrim-and-newtownabbey --kind complaint --received 2026-01-05 --as-of 2026-03-02 --json",
        "As JSON",
      ],
    ],
  });
}
