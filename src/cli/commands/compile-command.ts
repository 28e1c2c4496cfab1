/** `charter-sla compile`: a charter as a typed module, checked when it is written. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { compiledModule } from "../../check.js";
import type { ModuleForm } from "../../check.js";
import type { CharterOptions } from "../charters/charter-options.js";
import { addCharterOptions } from "../charters/charter-options.js";
import { openShelf } from "../charters/charter-shelf.js";
import { Failure } from "../session/failure.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

type Options = CharterOptions & { readonly out?: string; readonly form?: ModuleForm };

const EXAMPLES = [
  ["compile derby-city-council-2022 -o derby.ts", 'then: import derby from "./derby.js"'],
  ["compile our-charter.json -o our-charter.ts", "a charter of one's own; an overlay is merged in"],
  ["compile derby-homes --form js", "as JavaScript, on the standard output"],
] as const;

const FORMS: Readonly<Record<string, ModuleForm>> = {
  ".ts": "ts",
  ".mts": "ts",
  ".js": "js",
  ".mjs": "js",
  ".cjs": "cjs",
};

export function register(program: Command): void {
  const command = program
    .command("compile")
    .argument("<charter>", "the charter: an id or a file")
    .summary("Write a charter as a typed module")
    .description(
      "Writes a charter as a module that programs import: checked now, typed by its own names, and asked without zod.",
    );
  addCharterOptions(command, { charter: false })
    .option("-o, --out <file>", "where to write it; its ending says the form (.ts, .js, .cjs, .d.ts)")
    .addOption(new Option("--form <form>", "the form, where no file says it").choices(["ts", "js", "cjs", "dts"]))
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (charter: string, options: Options, self: Command) => {
      const session = sessionOf(self);
      const [found, ...others] = (await openShelf(session, { ...options, charter })).named(charter);
      if (found === undefined || others.length > 0)
        throw new Failure(
          `"${charter}" is a series of several versions.`,
          `Compile one of them: ${[found, ...others].map((version) => version?.id).join(", ")}.`,
        );
      const text = compiledModule(found, options.form ?? formOf(options.out));
      if (options.out === undefined) return session.write(text);
      await writeFile(path.resolve(session.host.cwd, options.out), text);
      return session.note(`${options.out} is written: "${found.id}", ${found.hash}.`);
    });
}

function formOf(out: string | undefined): ModuleForm {
  if (out === undefined) return "ts";
  if (out.endsWith(".d.ts") || out.endsWith(".d.cts")) return "dts";
  const form = FORMS[path.extname(out)];
  if (form === undefined)
    throw new Failure(`"${out}" has no ending that says which module it is.`, "Name it .ts, .js or .cjs.");
  return form;
}
