/** `charter-sla new`: a charter to begin with. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Option, type Command } from "commander";
import { examplesText } from "./case-command.js";
import { skeletonCharter, skeletonExamples, type SkeletonChoices } from "../charters/charter-skeleton.js";
import { Failure } from "../session/failure.js";
import { holidaysIn, readHolidayFiles } from "../session/holiday-file.js";
import { writeJson } from "../output/row-writer.js";
import type { Session } from "../session/session.js";
import { sessionOf } from "../session/session.js";

interface Options {
  readonly authority?: string;
  readonly id?: string;
  readonly title?: string;
  readonly division?: string;
  readonly timeZone?: string;
  readonly holidays?: string;
  readonly from?: string;
  readonly output?: string;
}

const DIVISIONS = ["england-and-wales", "scotland", "northern-ireland"];
const EXAMPLES = [
  [
    'new --authority "Somewhere Council" --id somewhere-2026 --output .',
    "writes somewhere-2026.json and somewhere-2026.examples.json",
  ],
] as const;

export function register(program: Command): void {
  program
    .command("new")
    .summary("Write a charter to begin with")
    .description(
      "Writes a small charter that is free of errors, and worked examples beside it. What has to be replaced is " +
        "written in capitals.",
    )
    .option("--authority <name>", 'who makes the promises: "Somewhere Council"')
    .option("--id <id>", "what to call this version: somewhere-council-2026")
    .option("--title <title>", 'the title of the document; "Customer Charter" unless given')
    .addOption(new Option("--division <name>", "whose bank holidays are days off").choices(DIVISIONS))
    .option("--time-zone <name>", 'where its days begin and end: "Europe/Dublin"; Europe/London unless given')
    .option("--holidays <file>", "outside the United Kingdom: the file with the holidays, in the folder of --output")
    .option("--from <date>", "the first day in force; the document is undated unless given")
    .option("--output <folder>", "write both files there; the charter alone goes to stdout unless given")
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => write(sessionOf(self), options));
}

async function write(session: Session, options: Options): Promise<void> {
  const choices = await readChoices(session, options);
  const { output } = options;
  if (output === undefined) {
    await writeJson(session, skeletonCharter(choices));
    return session.note("The worked examples are written as well with --output.");
  }
  const folder = path.resolve(session.host.cwd, output);
  const files = [
    [`${choices.id}.json`, skeletonCharter(choices)],
    // Those were worked with the holidays of the United Kingdom.
    ...(choices.holidays === undefined ? ([[`${choices.id}.examples.json`, skeletonExamples(choices)]] as const) : []),
  ] as const;
  const there = files.find(([name]) => existsSync(path.join(folder, name)));
  if (there)
    throw new Failure(`${path.join(output, there[0])} is there already.`, "Choose another --id, or another folder.");
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) {
    await writeFile(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    session.note(`Wrote ${path.join(output, name)}.`);
  }
  session.note(
    `Next: replace what is in capitals, then run "charter-sla check ${path.join(output, `${choices.id}.json`)}".`,
  );
}

async function readChoices(session: Session, options: Options): Promise<SkeletonChoices> {
  const { authority, id, title = "Customer Charter", from } = options;
  if (authority === undefined) throw new Failure("Whose charter?", 'Say it with --authority "Somewhere Council".');
  if (id === undefined)
    throw new Failure("What is it to be called?", "Say it with --id, for instance --id somewhere-council-2026.");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Failure(`"${id}" is not an id.`, "Use lower-case letters, digits and single hyphens.");
  if (!/[a-z0-9]/i.test(authority)) throw new Failure(`"${authority}" is not the name of an authority.`);
  if (from !== undefined && !isRealDate(from))
    throw new Failure(`--from "${from}" is not a day.`, "Write it as 2026-04-01.");
  return { id, authority, title, ...(await readPlace(session, options)), from };
}

/** Neither the zone nor the holidays of a place are guessed from the other. */
async function readPlace(
  { host }: Session,
  { division, timeZone, holidays, output = "." }: Options,
): Promise<Pick<SkeletonChoices, "division" | "timeZone" | "holidays">> {
  if (holidays === undefined) {
    if (timeZone !== undefined && timeZone !== "Europe/London")
      throw new Failure(`Whose holidays are days off in ${timeZone}?`, "Say it with --holidays and their file.");
    return { division: division ?? "england-and-wales", timeZone: "Europe/London" };
  }
  if (division !== undefined)
    throw new Failure("--division and --holidays can't go together.", "The file says whose holidays they are.");
  if (timeZone === undefined) throw new Failure("In which time zone?", "Say it with --time-zone Europe/Dublin.");
  const names = Object.keys(holidaysIn(await readHolidayFiles(path.resolve(host.cwd, output), [holidays])) ?? {});
  const [name, second] = names;
  if (name === undefined || second !== undefined)
    throw new Failure(`${holidays} holds ${names.length} divisions.`, "Name a file with one.");
  return { division: name, timeZone, holidays };
}

function isRealDate(text: string): boolean {
  const read = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
