/** `charter-sla ics`: dues and escalation moments as a calendar file. */
import { problem } from "../../core/problem.js";
import type { Command } from "commander";
import { Option } from "commander";
import { assess, SlaError } from "../../index.js";
import type { CalendarEntry } from "../../report.js";
import { calendarEntries, calendarText } from "../../report.js";
import type { AskedMoments } from "../cases/asked-moments.js";
import { checkMoments, clockWatch } from "../cases/asked-moments.js";
import type { CaseOptions } from "../cases/case-input.js";
import { addCaseOptions, openCases } from "../cases/case-input.js";
import { noteAssessment } from "../cases/case-problems.js";
import type { RunOptions } from "../cases/case-run.js";
import { addRunOptions, runCases } from "../cases/case-run.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

type Options = CaseOptions &
  RunOptions &
  AskedMoments & { readonly settled?: "leave-out" | "cancel"; readonly name?: string };

const EXAMPLES = [
  [
    "ics --charter derby-city-council-2022-complaints-team --id C-101 --kind complaint --service other " +
      "--received 2026-01-05 --as-of 2026-01-06",
    "one case, with the complaints team's own steps",
  ],
  ["ics --charter derby-city-council-2022 --input cases.csv --as-of 2026-01-31 > dues.ics", "every open due of a file"],
] as const;

export function register(program: Command): void {
  const command = program
    .command("ics")
    .summary("Dues and escalation moments as a calendar file")
    .description(
      "Writes the dues of open cases, and the moments at which somebody has to be told, as a calendar file " +
        "(iCalendar). An entry keeps its identity when its due moves.",
    );
  addCaseOptions(addCharterOptions(command))
    .option("--as-of <moment>", "the moment asked about; now unless given")
    .option("--name <text>", "the name of the calendar; the charter's title unless given")
    .addOption(
      new Option(
        "--settled <what>",
        "what becomes of what is met, paused or withdrawn: left out, or cancelled in calendars that imported it",
      ).choices(["leave-out", "cancel"]),
    );
  addRunOptions(command)
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => writeCalendar(self, options));
}

async function writeCalendar(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  checkMoments(options);
  const asOf = options.asOf ?? session.host.now();
  const cases = await openCases(command);
  const tellClocks = clockWatch(session, options);
  const entries = new Map<string, CalendarEntry>();
  const titles = new Set<string>();
  let timeZone: string | undefined;
  await runCases(session, cases, options, {
    ask({ charter, record }, notes) {
      tellClocks(charter.timeZone);
      const found = calendarEntries(charter, record, { asOf, settled: options.settled });
      if (found.some(({ uid }) => entries.has(uid)))
        throw new SlaError(
          problem(
            "case_repeated",
            `Another case has the id "${String(record.id)}": their entries could not be told apart.`,
            { path: "/id", hint: "Give each case an id of its own." },
          ),
        );
      for (const entry of found) entries.set(entry.uid, entry);
      noteAssessment(assess(charter, record, { asOf }), notes);
      titles.add(charter.title);
      timeZone ??= charter.timeZone;
    },
  });
  // A calendar without entries is not allowed, and calendar programs refuse it.
  if (timeZone === undefined || entries.size === 0) session.note("Nothing stands in the calendar: no file is written.");
  else
    await session.write(
      calendarText(entries.values(), { name: options.name ?? [...titles].join(", "), asOf, timeZone }),
    );
}
