/** `charter-sla check`: what a council runs in its own CI. */
import { problem } from "../../core/problem.js";
import { Option, type Command } from "commander";
import { momentIn, type CharterIssue } from "../../index.js";
import { checkDelegations, checkVersions } from "../../check.js";
import { readHolidayFiles } from "../session/holiday-file.js";
import { bankHolidaysOption } from "../charters/charter-options.js";
import { ownHolidays } from "../charters/holidays-beside.js";
import { documentsIn, type CharterDocument } from "../charters/charter-document.js";
import {
  documentsNamed,
  examplesBeside,
  lastPublishedDay,
  shippedDocuments,
  shippedFolder,
  textReader,
} from "../charters/charter-surroundings.js";
import { checkedCharter, withIssues, type CheckedCharter } from "../charters/checked-charter.js";
import type { PlacedIssue } from "../charters/placed-issue.js";
import { existsSync } from "node:fs";
import path from "node:path";
import { ownFlags } from "../cases/attribute-flags.js";
import { examplesText } from "./case-command.js";
import { githubLines, junitXml, sarifLog } from "../output/findings.js";
import { Failure } from "../session/failure.js";
import { plainLine } from "../session/plain-text.js";
import { readBackLines } from "../charters/read-back-lines.js";
import type { Session } from "../session/session.js";
import { sessionOf } from "../session/session.js";
import { TableWriter, type TableColumn } from "../output/table.js";
import { wrappedText } from "../output/wrapped-text.js";

interface CheckOptions {
  readonly charters?: readonly string[];
  readonly bankHolidays?: readonly string[];
  readonly on?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly format?: FindingsForm;
  readonly maxWarnings?: number;
}

type FindingsForm = (typeof FORMS)[number];
const FORMS = ["text", "json", "sarif", "junit", "github"] as const;

const EXAMPLES = [
  ["check", "every charter that comes with the library"],
  ["check our-charter.json", "one charter, read back in sentences"],
  ["check charters/ --quiet", "all charters of a folder, only what is wrong"],
  ["check charters/ --format sarif --max-warnings 0 > charters.sarif", "in CI, for code scanning"],
] as const;

export function register(program: Command): void {
  program
    .command("check")
    .summary("Find what is wrong with a charter, and read it back in sentences")
    .description(
      "Checks the form and the meaning of charters, the versions of a series, the quotes in the source text and what " +
        "is verified by them, the worked examples and the coverage of the calendars.",
    )
    .argument("[charters...]", "files, folders, ids or series; without any, every charter that comes with the library")
    .option("--charters <paths...>", "more charters that those to be checked refer to")
    .addOption(bankHolidaysOption())
    .option("--on <date>", "judge the coverage of the calendars from this day; today unless given")
    .option("-q, --quiet", "do not read the charters back")
    .option("-v, --verbose", "read every charter back, however many there are")
    .addOption(new Option("--format <form>", "how to write the findings; text unless given").choices(FORMS))
    .option("--json", "short for --format json")
    .option("--max-warnings <n>", "exit with 1 if there are more warnings than this", warningCount)
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (names: string[], options: CheckOptions, command: Command) =>
      check(sessionOf(command), names, options, caseFlags(command.parent)),
    );
}

async function check(
  session: Session,
  names: readonly string[],
  options: CheckOptions,
  flags: ReadonlySet<string>,
): Promise<void> {
  const checked = (await checkedCharters(session, names, options)).map((one) =>
    withIssues(one, attributesLikeFlags(one, flags)),
  );
  const form = formOf(options);
  judge(session, checked, options);
  if (form !== "text") return session.write(findingsIn(form, checked, session.host.cwd));
  const write = (line: string, extra = 0): Promise<void> =>
    session.write(`${wrappedText(plainLine(line), session.host.columns, extra)}\n`);
  for (const { name, issues } of checked)
    for (const issue of issues) await write(`${placeText(name, issue)}: ${issueLine(issue)}`, 2);
  if (checked.length > 1) await writeSummary(session, checked);
  else for (const one of checked) await write(summaryLine(one), 2);
  const isLong = options.verbose === true || checked.length === 1;
  if (options.quiet || !isLong) return;
  for (const { readBack } of checked)
    for (const line of readBack ? ["", ...readBackLines(readBack)] : []) await write(line);
}

/** @throws Failure when two forms are asked for */
function formOf({ format, json }: CheckOptions): FindingsForm {
  if (json && format !== undefined && format !== "json")
    throw new Failure(`The findings can't be written as json and as ${format} at once.`, "Choose one form.");
  return json ? "json" : (format ?? "text");
}

/** Errors never hold; warnings do, up to as many as are allowed. */
function judge(session: Session, checked: readonly CheckedCharter[], { maxWarnings }: CheckOptions): void {
  const issues = checked.flatMap((one) => one.issues);
  if (issues.some(isError)) session.raise(1);
  const warnings = issues.filter((issue) => !isError(issue)).length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return;
  session.raise(1);
  session.note(`There are ${numberOf(warnings, "warning")}; --max-warnings allows ${maxWarnings}.`);
}

function findingsIn(form: Exclude<FindingsForm, "text">, checked: readonly CheckedCharter[], cwd: string): string {
  if (form === "github") return githubLines(checked, cwd);
  if (form === "junit") return junitXml(checked);
  const value =
    form === "sarif" ? sarifLog(checked, cwd) : checked.map(({ json: _json, document: _document, ...rest }) => rest);
  return `${JSON.stringify(value, null, 2)}\n`;
}

function warningCount(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new Failure(`--max-warnings "${text}" is not a whole number.`);
  return Number(text);
}

/** "ours/2026.json:12:5", in the file of the charter or of its examples; the id of one that comes with the library. */
function placeText(name: string, { file, line, column }: PlacedIssue): string {
  const isOwn = file !== undefined && (name === file || !path.isAbsolute(file));
  return isOwn ? [file, line, column].filter((part) => part !== undefined).join(":") : name;
}

/** Every long flag of the commands that take one case by flags. */
function caseFlags(program: Command | null): ReadonlySet<string> {
  const takingCases = (program?.commands ?? []).filter(({ options }) =>
    options.some(({ long }) => long === "--received"),
  );
  return new Set(takingCases.flatMap(ownFlags));
}

function attributesLikeFlags({ json }: CheckedCharter, flags: ReadonlySet<string>): CharterIssue[] {
  return Object.keys(json?.attributes ?? {})
    .filter((name) => flags.has(`--${name}`))
    .map((name) =>
      problem(
        "attribute_like_a_flag",
        `The command line has a flag --${name} of its own: there this attribute is given as --attribute ` +
          `${name}=….`,
        { path: `/attributes/${name}`, severity: "warning", hint: "Another name would be easier to use." },
      ),
    );
}

async function checkedCharters(
  { host }: Session,
  names: readonly string[],
  options: CheckOptions,
): Promise<CheckedCharter[]> {
  const { cwd } = host;
  const on =
    options.on === undefined ? momentIn("Europe/London", host.now()).date : momentIn("Europe/London", options.on).date;
  const flagged = await readHolidayFiles(cwd, options.bankHolidays);
  const shipped = await shippedDocuments();
  const chosen = await documentsNamed(names, cwd, shipped);
  const more = (await Promise.all((options.charters ?? []).map((place) => documentsIn(cwd, place)))).flat();
  // One's own copy of a charter takes the place of the one that comes with the library.
  const pool = [...chosen, ...others(more, chosen), ...others(shipped, [...chosen, ...more])];
  const shippedFiles = new Set(shipped.map(({ file }) => file));
  const hasShippedTexts = existsSync(path.join(shippedFolder(), "sources"));
  const checked = chosen.map((document) => {
    const isShipped = document.file === undefined || shippedFiles.has(document.file);
    const { bankHolidays, issues } = ownHolidays(document, pool, cwd, flagged);
    return checkedCharter(document, {
      holidayIssues: issues,
      others: pool.filter((other) => other !== document),
      name: isShipped ? document.id : (document.file ?? document.id),
      textOf: textReader(document, cwd),
      hasTexts: !isShipped || hasShippedTexts,
      examples: examplesBeside(document, cwd),
      lastDayOf: lastPublishedDay(bankHolidays),
      on,
      load: { bankHolidays },
    });
  });
  return withIssuesBetween(checked);
}

function others(documents: readonly CharterDocument[], known: readonly CharterDocument[]): CharterDocument[] {
  const ids = new Set(known.map(({ id }) => id));
  return documents.filter(({ id }) => !ids.has(id));
}

/** Gaps and overlaps between versions, ids given twice, delegations in a circle: told at the charter that they name. */
function withIssuesBetween(checked: readonly CheckedCharter[]): CheckedCharter[] {
  const published = checked.flatMap(({ json, overlayOf }) =>
    json === undefined || overlayOf !== undefined ? [] : [json],
  );
  const between = [...checkVersions(published), ...checkDelegations(published)];
  const told = new Set<CharterIssue>();
  return checked.map((one) => {
    const issues = between.filter((issue) => issue["charter"] === one.id && !told.has(issue));
    for (const issue of issues) told.add(issue);
    return withIssues(one, issues);
  });
}

function isError({ severity }: CharterIssue): boolean {
  return severity !== "warning";
}

/** "error conflicting_standards at standard complaint, target respond (/standards/3/targets/0): …" */
function issueLine({ code, path: pointer, place, message, hint, severity }: PlacedIssue): string {
  const where = pointer === "" ? "" : ` at ${place} (${pointer})`;
  return `${severity} ${code}${where}: ${message}${hint === undefined ? "" : ` ${hint}`}`;
}

function summaryLine({ name, issues, quotes, restsOn, examples, examplesWait }: CheckedCharter): string {
  const errors = issues.filter(isError).length;
  const warnings = issues.length - errors;
  const unchecked = quotes.unchecked === 0 ? "" : ` (${quotes.unchecked} not checked: their source has no text here)`;
  const worked = examplesWait
    ? "the worked examples wait until its errors are mended"
    : examples === undefined
      ? "no worked examples"
      : `${examples.agree} of ${examples.agree + examples.differ} worked examples agree`;
  return (
    `${name}: ${numberOf(errors, "error")}, ${numberOf(warnings, "warning")}. ${quotes.found} quotes ` +
    `found${unchecked}; ${worked}.${restsOnWords(restsOn)}`
  );
}

/** " Its clauses rest on: statute 14 (13 verified), practice 2 (none verified)." */
function restsOnWords(restsOn: CheckedCharter["restsOn"]): string {
  if (restsOn.length === 0) return "";
  const kinds = restsOn.map(
    ({ restsOn: kind, clauses, verified }) =>
      `${kind.replaceAll("-", " ")} ${clauses} (${verified === 0 ? "none" : verified === clauses ? "all" : verified} verified)`,
  );
  return ` Its clauses rest on: ${kinds.join(", ")}.`;
}

function numberOf(count: number, noun: string): string {
  return `${count === 0 ? "no" : count} ${noun}${count === 1 ? "" : "s"}`;
}

const COLUMNS: readonly TableColumn<CheckedCharter>[] = [
  { title: "Charter", of: ({ name }) => name, isProse: true },
  {
    title: "Errors",
    of: ({ issues }) => String(issues.filter(isError).length),
    colour: ({ issues }) => (issues.some(isError) ? "red" : undefined),
  },
  {
    title: "Warnings",
    of: ({ issues }) => String(issues.filter((issue) => !isError(issue)).length),
    colour: ({ issues }) => (issues.some((issue) => !isError(issue)) ? "yellow" : undefined),
  },
  {
    title: "Quotes",
    of: ({ quotes: { found, missing } }) => `${found}/${found + missing}`,
    colour: ({ quotes }) => (quotes.missing > 0 ? "red" : undefined),
  },
  {
    title: "Verified",
    of: ({ restsOn }) => `${sumOf(restsOn, "verified")}/${sumOf(restsOn, "clauses")}`,
  },
  {
    title: "Examples",
    of: ({ examples }) => (examples === undefined ? "none" : `${examples.agree}/${examples.agree + examples.differ}`),
    colour: ({ examples }) => (examples !== undefined && examples.differ > 0 ? "red" : undefined),
  },
];

function sumOf(restsOn: CheckedCharter["restsOn"], key: "verified" | "clauses"): number {
  return restsOn.reduce((sum, counted) => sum + counted[key], 0);
}

async function writeSummary(session: Session, checked: readonly CheckedCharter[]): Promise<void> {
  const table = new TableWriter(session, COLUMNS, "There is no charter to check.");
  await table.write(checked);
  await table.end();
  const unchecked = checked.reduce((sum, { quotes }) => sum + quotes.unchecked, 0);
  if (unchecked > 0)
    await session.write(
      `\n${wrappedText(
        `${numberOf(unchecked, "quote")} not checked: their source has no text here.`,
        session.host.columns,
      )}\n`,
    );
  const failing = checked.filter(({ issues }) => issues.some(isError)).length;
  await session.write(
    `\n${
      failing === 0 ? `All ${checked.length} charters hold.` : `${failing} of ${checked.length} charters have errors.`
    }\n`,
  );
}
