/** `charter-sla charters`: what there is to choose from. */
import type { Command } from "commander";
import type { Charter } from "../../index.js";
import type { CharterOptions } from "../charters/charter-options.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { openShelf } from "../charters/charter-shelf.js";
import type { OutputOptions, Sheet } from "../output/row-writer.js";
import { addOutputOptions, outputForm, rowWriter } from "../output/row-writer.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

const sheet: Sheet<Charter> = {
  none: "There are none.",
  table: [
    { title: "Charter", of: (charter) => charter.id },
    { title: "Series", of: (charter) => (charter.series === charter.id ? undefined : charter.series) },
    { title: "In force", of: inForce },
    { title: "Title", of: (charter) => charter.title, isProse: true },
  ],
  csv: [
    { name: "id", of: (charter) => charter.id },
    { name: "series", of: (charter) => charter.series },
    { name: "from", of: (charter) => charter.effective.from },
    { name: "until", of: (charter) => charter.effective.until },
    { name: "title", of: (charter) => charter.title },
    { name: "authority", of: (charter) => charter.authority.name },
  ],
  json: ({ id, series, title, authority, effective, timeZone, hash }) => ({
    id,
    series,
    title,
    authority,
    effective,
    timeZone,
    hash,
  }),
};

function inForce({ effective: { from, until } }: Charter): string {
  if (from === undefined && until === undefined) return "undated";
  return `${from === undefined ? "" : `from ${from}`}${until === undefined ? "" : ` until ${until}`}`.trim();
}

export function register(program: Command): void {
  const command = program
    .command("charters")
    .summary("The charters that --charter can name")
    .description("The charters that --charter can name.");
  addOutputOptions(addCharterOptions(command, { charter: false }))
    .addHelpText(
      "after",
      examplesText([
        ["charters", "Those that come with the library"],
        ["charters --json", "As JSON"],
      ]),
    )
    .action(async (options: CharterOptions & OutputOptions, self: Command) => {
      const session = sessionOf(self);
      const form = outputForm(options);
      const shelf = await openShelf(session, options);
      const writer = rowWriter(session, form, sheet);
      const charters = shelf.documents.map((document) => shelf.load(document)).sort((a, b) => (a.id < b.id ? -1 : 1));
      await writer.write(charters);
      await writer.end();
    });
}
