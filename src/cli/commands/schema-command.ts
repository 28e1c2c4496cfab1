/** `charter-sla schema`: the JSON Schema that an editor completes and checks a charter with. */
import type { Command } from "commander";
import { charterJsonSchema, overlayJsonSchema } from "../../check.js";
import { examplesText } from "./case-command.js";
import { writeJson } from "../output/row-writer.js";
import { sessionOf } from "../session/session.js";

const EXAMPLES = [
  ["schema > charter.schema.json", "for the $schema of a charter"],
  ["schema --overlay > overlay.schema.json", "for the $schema of an overlay"],
] as const;

export function register(program: Command): void {
  program
    .command("schema")
    .summary("Print the JSON Schema of charters")
    .description("Prints the JSON Schema of charters, for editors that complete and check them as they are typed.")
    .option("--overlay", "of an overlay instead")
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async ({ overlay }: { readonly overlay?: boolean }, self: Command) =>
      writeJson(sessionOf(self), overlay ? overlayJsonSchema() : charterJsonSchema()),
    );
}
