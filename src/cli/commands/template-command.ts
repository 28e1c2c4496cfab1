/** `charter-sla template`: the columns of a CSV file of cases under a charter, with one row to overwrite. */
import type { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import type { CharterJson, MomentJson } from "../../index.js";
import type { CharterOptions } from "../charters/charter-options.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { openShelf } from "../charters/charter-shelf.js";
import { Failure } from "../session/failure.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

type Options = CharterOptions & { readonly events?: boolean };
type Standard = CharterJson["standards"][number];
type Target = NonNullable<Standard["targets"]>[number];

const EXAMPLES = [
  ["template --charter derby-city-council-2022 > cases.csv", "a heading and a row to overwrite"],
  ["template --charter derby-city-council-2022 --events > cases.csv", "with the columns for what happened"],
] as const;

export function register(program: Command): void {
  const command = program
    .command("template")
    .summary("Print the CSV columns of a charter's cases")
    .description("Prints the heading of a CSV file of cases under a charter, and a row as an example.");
  addCharterOptions(command)
    .option("--events", "with the columns for events, what they promised and what they gave")
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => {
      const session = sessionOf(self);
      if (options.charter === undefined)
        throw new Failure("Which charter?", 'Say it with --charter, for instance "--charter derby-city-council-2022".');
      const charter = (await openShelf(session, options)).named(options.charter).at(-1);
      if (charter) await session.write(templateOf(charter.json, options.events === true));
    });
}

function templateOf(json: CharterJson, hasEvents: boolean): string {
  const example = exampleAttributes(json);
  const columns: [name: string, example: string][] = [
    ["id", "CASE-1"],
    ["received", `${dayInForce(json)}T10:30`],
    ...Object.keys(json.attributes).map((name): [string, string] => [name, example.get(name) ?? ""]),
    ...[...new Set(targetsOf(json).flatMap(({ measure }) => measure ?? []))].map((name): [string, string] => [
      `measures.${name}`,
      "",
    ]),
    ...(hasEvents ? eventColumns(json).map((name): [string, string] => [name, ""]) : []),
  ];
  return stringify([columns.map(([name]) => name), columns.map(([, value]) => value)]);
}

/** A day on which the charter holds. */
function dayInForce({ effective: { from = "", until = "9999" } = {} }: CharterJson): string {
  const usual = "2026-01-05";
  return from > usual ? from : until < usual ? until : usual;
}

/** Values under which the first standard with a target holds: the row can be answered as it stands. */
function exampleAttributes(json: CharterJson): Map<string, string> {
  const standard = json.standards.find(({ targets }) => targets !== undefined) ?? json.standards[0];
  const when = { ...standard?.when, ...standard?.targets?.[0]?.when };
  return new Map(
    Object.entries(json.attributes).map(([name, attribute]) => {
      const { values, default: assumed } = Array.isArray(attribute)
        ? { values: attribute, default: undefined }
        : attribute;
      return [name, [when[name] ?? assumed ?? values[0] ?? ""].flat()[0] ?? ""];
    }),
  );
}

function targetsOf({ standards }: CharterJson): Target[] {
  return standards.flatMap(({ targets = [], exceptions = [] }) => [
    ...targets,
    ...exceptions.flatMap((exception) => exception.targets),
  ]);
}

/** `<event>`, `<event>.promised` where a date that it carries matters, `<event>.gives` where it may carry contents. */
function eventColumns(json: CharterJson): string[] {
  const targets = targetsOf(json);
  const pauses = [...targets, ...json.standards].flatMap(({ pausedBy = [] }) => pausedBy);
  const promising = new Set([
    ...pauses.flatMap((pause) => ([pause.until].flat().includes("promised") ? [pause.from] : [])),
    ...targets.flatMap(({ within, from = "received", adjust = [] }) => [
      ...(within === "promised" ? startEvents(from) : []),
      ...adjust.flatMap((one) => (one.within === "promised" ? [one.on] : [])),
    ]),
  ]);
  return Object.entries(json.events).flatMap(([event, contents]) => [
    event,
    ...(promising.has(event) ? [`${event}.promised`] : []),
    ...(contents.length > 0 ? [`${event}.gives`] : []),
  ]);
}

/** The events that can start a clock. */
function startEvents(from: MomentJson): string[] {
  if (typeof from === "string") return [from];
  if ("event" in from) return [from.event];
  if ("firstOf" in from) return from.firstOf.flatMap(startEvents);
  return "lastOf" in from ? from.lastOf.flatMap(startEvents) : [];
}
