/**
 * The charter's attributes as flags, `--kind complaint`: read once the charter is known, out of what the command did
 * not know as its own.
 */
import { parseArgs } from "node:util";
import type { Command } from "commander";
import { suggest } from "../../index.js";
import { Failure } from "../session/failure.js";

/** @throws Failure for what is neither an attribute nor a value of one */
export function attributesFrom(
  command: Command,
  names: ReadonlySet<string>,
  stated: readonly string[] = [],
): Record<string, string> {
  const given = new Map<string, string>();
  const add = (name: string, value: string): void => {
    if (given.has(name)) throw new Failure(`--${name} is given twice.`, "A case has one value of each attribute.");
    given.set(name, value);
  };
  for (const token of tokensOf(command, names)) {
    if (token.kind !== "option") throw unknownArgument(command, token, names);
    if (!names.has(token.name)) throw unknownArgument(command, token, names);
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))
      throw new Failure(`${token.rawName} has no value.`, `Write it as "${token.rawName} <value>".`);
    add(token.name, token.value);
  }
  for (const text of stated) add(...statedAttribute(text));
  return Object.fromEntries(given);
}

/** Beside `--input` an attribute is a flag too many, and anything else a slip. @throws Failure */
export function refuseAttributes(command: Command, names: ReadonlySet<string>): void {
  const [token] = tokensOf(command, names);
  if (token === undefined) return;
  if (token.kind === "option" && names.has(token.name))
    throw new Failure(
      `${token.rawName} and --input can't go together.`,
      "A case is given by flags, or cases stand in a file.",
    );
  throw unknownArgument(command, token, new Set());
}

/**
 * Without a charter nobody knows its attributes; a flag that is nearly one of the command's own is a slip all the same.
 * @throws Failure
 */
export function refuseSlips(command: Command): void {
  for (const token of tokensOf(command, new Set()))
    if (token.kind === "option" && meantBy(token.name, ownFlags(command)) !== undefined)
      throw unknownArgument(command, token, new Set());
}

export function ownFlags(command: Command): string[] {
  return command.options.flatMap(({ long }) => long ?? []);
}

type Token = ReturnType<typeof tokensOf>[number];

function tokensOf(command: Command, names: ReadonlySet<string>) {
  const options = Object.fromEntries([...names].map((name) => [name, { type: "string" as const }]));
  return parseArgs({ args: command.args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function unknownArgument(command: Command, token: Token, names: ReadonlySet<string>): Failure {
  if (token.kind !== "option")
    return new Failure(
      `"${token.kind === "positional" ? token.value : "--"}" belongs to no option.`,
      'A value that holds spaces stands in quotes, --event "responded 2026-01-12"; one file is read at a time.',
    );
  const attributes = [...names].map((name) => `--${name}`);
  const meant = meantBy(token.name, [...attributes, ...ownFlags(command)]);
  const known =
    attributes.length === 0
      ? `"charter-sla help ${command.name()}" lists them.`
      : `The charter's attributes are: ${attributes.join(", ")}.`;
  return new Failure(`There is no option ${token.rawName}.`, meant === undefined ? known : `Did you mean ${meant}?`);
}

/** Compared without the dashes, which would make any two short names alike. */
function meantBy(name: string, flags: readonly string[]): string | undefined {
  const meant = suggest(
    name,
    flags.map((flag) => flag.replace(/^--/, "")),
  );
  return meant === undefined ? undefined : `--${meant}`;
}

/** For attributes that are called like one of the command's own flags. */
function statedAttribute(text: string): [name: string, value: string] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined)
    throw new Failure(`The attribute "${text}" can't be read.`, 'Write it as "format=letter".');
  if (["id", "received", "events", "measures"].includes(name))
    throw new Failure(`"${name}" is not an attribute.`, `Say it with --${name.replace(/s$/, "")}.`);
  return [name, value];
}
