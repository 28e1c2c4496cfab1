/** The flags that choose a charter and how it is loaded. */
import type { Command } from "commander";
import { Option } from "commander";

export interface CharterOptions {
  readonly charter?: string | undefined;
  readonly charters?: readonly string[] | undefined;
  /** Files that may be needed as well, unless what they hold is there already; no flag. */
  readonly beside?: readonly string[] | undefined;
  readonly bankHolidays?: readonly string[] | undefined;
  readonly reading?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly beyondCoverage?: "project" | undefined;
}

/** May be given several times, a file each: as a list it would swallow the names that follow. */
export function bankHolidaysOption(
  flag = "--bank-holidays",
  words = "holidays from a file: of one's own, or a newer copy of GOV.UK's; may be given several times",
): Option {
  return new Option(`${flag} <file>`, words).argParser((file: string, before: readonly string[] = []) => [
    ...before,
    file,
  ]);
}

/** The flags that choose a charter and how it is loaded. */
export function addCharterOptions(command: Command, { charter = true }: { readonly charter?: boolean } = {}): Command {
  if (charter)
    command.option(
      "--charter <name>",
      "the charter: an id, a series (each case under the version then in force) or a file",
    );
  return command
    .option("--charters <paths...>", "more charters and overlays: files or folders of JSON")
    .addOption(bankHolidaysOption())
    .option("--reading <id>", "another reading of the same text, which the charter names")
    .option("--known-on <date>", "count with the bank holidays announced by that day")
    .addOption(
      new Option(
        "--beyond-coverage <what>",
        "past the published bank holidays, count with those worked out by rule",
      ).choices(["project"]),
    );
}
