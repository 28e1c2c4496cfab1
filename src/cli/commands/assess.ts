/** `charter-sla assess`: the state of every target of a case at a moment. */
import type { Command } from "commander";
import type { Assessment, TargetStatus } from "../../index.js";
import { assess } from "../../index.js";
import { registerCaseCommand } from "../case-command.js";
import type { EntrySheet } from "../case-sheet.js";
import { exitCodeFor } from "../fail-on.js";
import { problemText } from "../failure.js";
import { dueCell, notesOn, standingOf } from "../people.js";
import type { Colour } from "../table.js";

/** A target, with what is known of its case as a whole. */
type AssessEntry = TargetStatus & Pick<Assessment, "asOf" | "nextChange" | "problems">;

const COLOURS: Readonly<Record<string, Colour>> = { breached: "red", "met-late": "red", missed: "red", problem: "red", met: "green", paused: "yellow", "not-owed": "dim", "not-started": "dim", withdrawn: "dim" };

const sheet: EntrySheet<AssessEntry> = {
  none: "Nothing is owed.",
  table: [
    { title: "What is owed", of: (entry) => entry.title, isProse: true },
    { title: "State", of: (entry) => entry.state, colour: (entry) => COLOURS[entry.state] },
    { title: "Due", of: (entry) => (entry.due || entry.latestDue ? dueCell(entry) : undefined) },
    { title: "Standing", of: (entry) => standingOf(entry) },
    { title: "Notes", of: (entry, before) => [...refusals(entry), notesOn(entry, before)].filter((note) => note !== "").join("; "), isProse: true, colour: () => "dim" },
  ],
  csv: [
    { name: "charter", of: (entry) => entry.charter },
    { name: "standard", of: (entry) => entry.standard },
    { name: "target", of: (entry) => entry.target },
    { name: "title", of: (entry) => entry.title },
    { name: "state", of: (entry) => entry.state },
    { name: "start", of: (entry) => entry.start?.iso },
    { name: "due", of: (entry) => entry.due?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "latestDue", of: (entry) => entry.latestDue?.iso },
    { name: "dueIfResumedNow", of: (entry) => entry.dueIfResumedNow?.iso },
    { name: "metAt", of: (entry) => entry.met?.at.iso },
    { name: "daysTaken", of: (entry) => entry.daysTaken },
    { name: "daysLeft", of: (entry) => entry.daysLeft },
    { name: "daysLate", of: (entry) => entry.late?.days },
    { name: "nextChange", of: (entry) => entry.nextChange?.iso },
    { name: "inForce", of: (entry) => entry.inForce },
    { name: "provisional", of: (entry) => entry.provisional },
    { name: "problem", of: (entry) => problemText(entry.problem) },
  ],
};

function refusals(entry: AssessEntry): string[] {
  return entry.adjustments.flatMap(({ accepted, event, reason }) => (accepted || !reason ? [] : [`${event} refused: ${reason.message}`]));
}

export function register(program: Command): void {
  registerCaseCommand<AssessEntry>(program, {
    name: "assess",
    summary: "The state of every target of a case at a moment: met, running, paused, breached",
    hasAsOf: true,
    answer(charter, record, { asOf }, note) {
      const { targets, nextChange, problems, asOf: at } = assess(charter, record, { asOf });
      // What lies ahead of the moment asked about is no fault of the case.
      for (const problem of problems) if (problem.code !== "event_after_as_of") note({ ...problem, path: `/events/${problem.index}` });
      return targets.map((target) => ({ ...target, asOf: at, nextChange, problems }));
    },
    fails: (entry, charter, conditions) => exitCodeFor(entry, entry.asOf, charter, conditions),
    sheet,
    examples: [
      ["assess --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 --as-of 2026-01-16", "A case that nothing was done about yet"],
      ['assess --charter derby-city-council-2022 --kind enquiry --channel letter --received 2026-01-05 --event "holding-reply 2026-01-14 promised=2026-02-02 gives=reason,next-steps" --as-of 2026-01-20', "A holding reply with reason and next steps meets the target"],
      ["assess --input cases.csv --as-of 2026-01-31 --ndjson", "A file, one JSON object for each target"],
      ["assess --input cases.csv --as-of 2005-01-01 --fail-on breached due-within=2wd", "For a nightly run: exit code 1 if anything is breached or nearly due"],
    ],
  });
}
