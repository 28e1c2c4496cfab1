/** `charter-sla ics`: dues and escalation moments as a calendar file. */
import { Option, type Command } from "commander";
import type { CalendarEntry } from "../../report.js";
import { momentIn } from "../../index.js";
import { calendarEntries, calendarText } from "../../report.js";
import { examplesText } from "../case-command.js";
import { addCaseOptions, openCases, type CaseOptions } from "../case-input.js";
import { addRunOptions, runCases, type RunOptions } from "../case-run.js";
import { addCharterOptions } from "../charter-choice.js";
import { sessionOf } from "../session.js";

type Options = CaseOptions & RunOptions & { readonly asOf?: string; readonly settled?: "leave-out" | "cancel"; readonly name?: string };

const EXAMPLES = [
  ["ics --charter derby-city-council-2022-complaints-team --id C-101 --kind complaint --service other --received 2026-01-05 --as-of 2026-01-06", "one case, with the complaints team's own steps"],
  ["ics --charter derby-city-council-2022 --input cases.csv --as-of 2026-01-31 > dues.ics", "every open due of a file"],
] as const;

export function register(program: Command): void {
  const command = program.command("ics").summary("Dues and escalation moments as a calendar file").description("Writes the dues of open cases, and the moments at which somebody has to be told, as a calendar file (iCalendar). An entry keeps its identity when its due moves.");
  addCaseOptions(addCharterOptions(command))
    .option("--as-of <moment>", "the moment asked about; now unless given")
    .option("--name <text>", "the name of the calendar; the charter's title unless given")
    .addOption(new Option("--settled <what>", "what becomes of what is met, paused or withdrawn: left out, or cancelled in calendars that imported it").choices(["leave-out", "cancel"]));
  addRunOptions(command)
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => writeCalendar(self, options));
}

async function writeCalendar(command: Command, options: Options): Promise<void> {
  const session = sessionOf(command);
  if (options.asOf !== undefined) momentIn("UTC", options.asOf);
  const asOf = options.asOf ?? session.host.now();
  const cases = await openCases(command);
  const entries: CalendarEntry[] = [];
  const titles = new Set<string>();
  let timeZone: string | undefined;
  await runCases(session, cases, options, {
    ask({ charter, record }) {
      for (const entry of calendarEntries(charter, record, { asOf, settled: options.settled })) entries.push(entry);
      titles.add(charter.title);
      timeZone ??= charter.timeZone;
    },
  });
  // Without a case there is no zone to read a local time in, and nothing that it would stand on.
  await session.write(calendarText(entries, { name: options.name ?? ([...titles].join(", ") || "charter-sla"), asOf, timeZone: timeZone ?? "UTC" }));
}
