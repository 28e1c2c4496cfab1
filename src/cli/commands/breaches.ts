/** `charter-sla breaches`: what was missed, by how much, and what is owed now. */
import type { Command } from "commander";
import type { Breach } from "../../index.js";
import { breaches } from "../../index.js";
import { registerCaseCommand } from "../case-command.js";
import type { EntrySheet } from "../case-sheet.js";
import { amountForPeople, dueForPeople, momentForPeople } from "../people.js";

const sheet: EntrySheet<Breach> = {
  none: "No promise is breached.",
  table: [
    { title: "Promise", of: (entry) => entry.title, isProse: true },
    { title: "State", of: (entry) => entry.state, colour: () => "red" },
    { title: "Due", of: (entry) => entry.due && dueForPeople(entry.due) },
    { title: "Met", of: (entry) => entry.metAt && momentForPeople(entry.metAt) },
    { title: "By how much", of: byHowMuch },
    { title: "Owed now", of: owedNow, isProse: true },
  ],
  csv: [
    { name: "charter", of: (entry) => entry.charter },
    { name: "standard", of: (entry) => entry.standard },
    { name: "target", of: (entry) => entry.target },
    { name: "title", of: (entry) => entry.title },
    { name: "state", of: (entry) => entry.state },
    { name: "since", of: (entry) => entry.since.iso },
    { name: "due", of: (entry) => entry.due?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "metAt", of: (entry) => entry.metAt?.iso },
    { name: "daysLate", of: (entry) => entry.late?.days },
    { name: "elapsedMsLate", of: (entry) => entry.late?.elapsedMs },
    { name: "over", of: (entry) => entry.measured?.over },
    { name: "owedNow", of: owedNow },
    { name: "holdsUp", of: (entry) => entry.holdsUp.join(";") },
    { name: "inForce", of: (entry) => entry.inForce },
    { name: "provisional", of: (entry) => entry.provisional },
  ],
};

function byHowMuch({ late, measured }: Breach): string | undefined {
  if (measured) return `${measured.over} over (${measured.figure})`;
  return late && amountForPeople(late.days === undefined ? { unit: "elapsedMs", amount: late.elapsedMs } : { unit: late.unit, amount: late.days });
}

function owedNow({ owed }: Breach): string {
  return owed.map((step) => step.do).join("; ");
}

export function register(program: Command): void {
  registerCaseCommand(program, {
    name: "breaches",
    summary: "The promises that were not kept, by how much, and what is owed now",
    hasAsOf: true,
    answer: (charter, record, { asOf }) => breaches(charter, record, { asOf }),
    fails: (_, __, conditions) => (conditions.breached ? 1 : 0),
    sheet,
    examples: [
      ["breaches --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 --as-of 2026-01-31", "A complaint that nobody answered"],
      ['breaches --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 --event "responded 2026-01-21" --as-of 2026-01-31 --json', "Answered two working days late"],
      ["breaches --input cases.csv --as-of 2026-01-31 --csv", "A file, one line for each breach"],
      ["breaches --input cases.csv --as-of 2005-01-01 --fail-on breached", "Exit code 1 if there is any"],
    ],
  });
}
