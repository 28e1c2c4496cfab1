/** `charter-sla escalations`: who must be told, when. */
import { problem } from "../../core/problem.js";
import type { Command } from "commander";
import type { Escalation } from "../../index.js";
import { assess, escalations } from "../../index.js";
import { registerCaseCommand } from "./case-command.js";
import { noteAssessment } from "../cases/case-problems.js";
import type { EntrySheet } from "../output/case-sheet.js";
import { problemText } from "../session/failure.js";
import { dueForPeople, momentForPeople } from "../output/people.js";

const sheet: EntrySheet<Escalation> = {
  none: "Nobody has to be told.",
  table: [
    { title: "When", of: (entry) => (entry.problem ? "not known" : momentForPeople(entry.at)) },
    { title: "Status", of: (entry) => entry.status, colour: (entry) => (entry.status === "due" ? "yellow" : "dim") },
    { title: "Tell", of: (entry) => entry.notify.join(", "), isProse: true },
    { title: "To do", of: (entry) => entry.action, isProse: true },
    { title: "Target", of: (entry) => entry.target },
    { title: "Its due", of: (entry) => dueForPeople(entry.due) },
    { title: "Notes", of: (entry) => problemText(entry.problem), isProse: true, colour: () => "red" },
  ],
  csv: [
    { name: "key", of: (entry) => entry.key },
    { name: "charter", of: (entry) => entry.charter },
    { name: "standard", of: (entry) => entry.standard },
    { name: "target", of: (entry) => entry.target },
    { name: "step", of: (entry) => entry.step },
    { name: "status", of: (entry) => entry.status },
    { name: "at", of: (entry) => (entry.problem ? undefined : entry.at.iso) },
    { name: "due", of: (entry) => entry.due.iso },
    { name: "notify", of: (entry) => entry.notify.join(";") },
    { name: "action", of: (entry) => entry.action },
    { name: "problem", of: (entry) => problemText(entry.problem) },
  ],
};

export function register(program: Command): void {
  registerCaseCommand(program, {
    name: "escalations",
    summary: "Who must be told about a case: steps that came due, and those ahead",
    hasAsOf: true,
    hasSince: true,
    answer(charter, record, { asOf, since, isNow }, notes) {
      const entries = escalations(charter, record, { asOf, since });
      const unanswered = noteAssessment(assess(charter, record, { asOf }), notes, isNow).length;
      if (entries.length > 0 && (record.id ?? "") === "")
        notes.noteOnce(
          problem("case_without_id", "The keys of a case without an id are those of any other such case.", {
            hint: "Give each case an id: a poller tells steps apart by their keys.",
          }),
        );
      return { entries, unanswered };
    },
    sheet,
    examples: [
      [
        "escalations --charter derby-city-council-2022-complaints-team --id C-104 --kind complaint --service " +
          "other --received 2026-01-05 --as-of 2026-01-16",
        "The steps of an overlay: a team's own ladder on the published charter",
      ],
      [
        "escalations --charter derby-city-council-2022-complaints-team --id C-104 --kind complaint --service " +
          "other --received 2026-01-05 --since 2026-01-14 --as-of 2026-01-16 --json",
        "For a poller: what came due since it last asked, with keys that stay the same",
      ],
    ],
  });
}
