/** `charter-sla assess`: the state of every target of a case at a moment. */
import type { Command } from "commander";
import type { Assessment, TargetStatus } from "../../index.js";
import { assess } from "../../index.js";
import { LATENESS, PROMISE, RELIANCE } from "../output/answer-columns.js";
import { registerCaseCommand } from "./case-command.js";
import { noteEvents, unansweredIn } from "../cases/case-problems.js";
import type { EntrySheet } from "../output/case-sheet.js";
import { exitCodeFor } from "../output/fail-on.js";
import { dueCell, notesOn, standingOf, WIDEST_DUE } from "../output/people.js";
import type { Colour } from "../output/table.js";

/** A target, with what is known of its case as a whole. */
type AssessEntry = TargetStatus & Pick<Assessment, "asOf" | "nextChange" | "problems">;

const COLOURS: Readonly<Record<string, Colour>> = {
  breached: "red",
  "met-late": "red",
  missed: "red",
  problem: "red",
  met: "green",
  paused: "yellow",
  "not-owed": "dim",
  "not-started": "dim",
  withdrawn: "dim",
};

const sheet: EntrySheet<AssessEntry> = {
  none: "Nothing is owed.",
  table: [
    { title: "What is owed", of: (entry) => entry.title, isProse: true },
    { title: "State", of: stateCell, widest: "not-measured".length, colour: (entry) => COLOURS[entry.state] },
    {
      title: "Due",
      of: (entry) => (entry.due || entry.latestDue || entry.state === "running" ? dueCell(entry) : undefined),
      widest: WIDEST_DUE,
    },
    { title: "Standing", of: (entry) => standingOf(entry) },
    {
      title: "Notes",
      of: (entry, before) =>
        [
          ...unusable(entry, before),
          ...refusals(entry),
          ...(entry.pastLatestDue ? ["its latest date has passed"] : []),
          notesOn(entry, before),
        ]
          .filter((note) => note !== "")
          .join("; "),
      isProse: true,
      colour: () => "dim",
    },
  ],
  csv: [
    ...PROMISE,
    { name: "state", of: stateCell },
    { name: "start", of: (entry) => entry.start?.iso },
    { name: "due", of: (entry) => entry.due?.iso },
    { name: "lastDay", of: (entry) => entry.lastDay },
    { name: "latestDue", of: (entry) => entry.latestDue?.iso },
    { name: "dueIfResumedNow", of: (entry) => entry.dueIfResumedNow?.iso },
    { name: "metAt", of: (entry) => entry.met?.at.iso },
    { name: "daysTaken", of: (entry) => entry.daysTaken },
    { name: "daysLeft", of: (entry) => entry.daysLeft },
    ...LATENESS,
    { name: "nextChange", of: (entry) => entry.nextChange?.iso },
    ...RELIANCE,
    { name: "figure", of: (entry) => entry.measured?.figure },
    { name: "over", of: (entry) => entry.measured?.over },
    { name: "refused", of: (entry) => refusals(entry).join("; ") },
    {
      name: "unusedEvents",
      of: (entry) => entry.problems.map(({ code, index }) => `${code} /events/${index}`).join("; "),
    },
  ],
};

/** What goes by a process that is not encoded has no state here. */
function stateCell(entry: AssessEntry): string | undefined {
  return entry.process === undefined ? entry.state : undefined;
}

function refusals(entry: AssessEntry): string[] {
  return entry.adjustments.flatMap(({ accepted, event, reason }) =>
    accepted || !reason ? [] : [`${event} refused: ${reason.message}`],
  );
}

/** Events of the case that could not be used: said at the first of its targets. */
function unusable({ problems }: AssessEntry, before: AssessEntry | undefined): string[] {
  return before
    ? []
    : problems
        .filter(({ code }) => code !== "event_after_as_of")
        .map(({ code, index }) => `event ${index + 1} is not used: ${code}`);
}

export function register(program: Command): void {
  registerCaseCommand<AssessEntry>(program, {
    name: "assess",
    summary: "The state of every target of a case at a moment: met, running, paused, breached",
    listsPromises: true,
    hasAsOf: true,
    answer(charter, record, { asOf, isNow }, notes) {
      const assessment = assess(charter, record, { asOf });
      const { targets, nextChange, problems, asOf: at } = assessment;
      noteEvents(assessment, notes, isNow);
      for (const { problem } of unansweredIn(assessment)) notes.unanswered(problem, true);
      return { entries: targets.map((target) => ({ ...target, asOf: at, nextChange, problems })) };
    },
    fails: (entry, charter, conditions, notes) => exitCodeFor(entry, entry.asOf, charter, conditions, notes),
    hasDueWithin: true,
    sheet,
    examples: [
      [
        "assess --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05 --as-of " +
          "2026-01-16",
        "A case that nothing was done about yet",
      ],
      [
        "assess --charter derby-city-council-2022 --kind enquiry --channel letter --received 2026-01-05 --event " +
          '"holding-reply 2026-01-14 promised=2026-02-02 gives=reason,next-steps" --as-of 2026-01-20',
        "A holding reply with reason and next steps meets the target",
      ],
      ["assess --input cases.csv --as-of 2026-01-31 --ndjson", "A file, one JSON object for each target"],
      [
        "assess --input cases.csv --as-of 2005-01-01 --fail-on breached due-within=2wd",
        "For a nightly run: exit code 1 if anything is breached or nearly due",
      ],
    ],
  });
}
