import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/command-list.js";
import { Command } from "commander";
import { cli, demoFolder, folderOf, repository, words } from "./run-cli.js";

const program = new Command();
for (const register of COMMANDS) register(program);
const names = program.commands.map((command) => command.name());

/** What the examples name: the sample of cases, and a charter of one's own. */
const folder = folderOf({
  "cases.csv": readFileSync(path.join(demoFolder, "cases.csv")),
  "our-charter.json": ownCharter(),
});
mkdirSync(path.join(folder, "charters"));
writeFileSync(path.join(folder, "charters/ours.json"), ownCharter());

function ownCharter(): string {
  const charter = JSON.parse(readFileSync(path.join(repository, "charters/derby-homes/undated.json"), "utf8")) as {
    sources: { text?: string }[];
  };
  // Its source's text does not lie beside it, and so nothing is verified by it.
  for (const source of charter.sources) delete source.text;
  return JSON.stringify(charter).replaceAll(',"verified":true', "");
}

async function helpOf(name: string): Promise<string> {
  const { code, out, err } = await cli([name, "--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe("help", () => {
  it.each(names)(
    "of %s has examples, and they work",
    async (name) => {
      const examples = [...(await helpOf(name)).matchAll(/^ +\$ charter-sla (.*)$/gm)].map(([, line]) => line ?? "");
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const { code, out, err } = await cli(words(example.replace(/ > \S+$/, "")), { cwd: folder });
        const isDone = code === 0 || (code === 1 && (example.includes("--fail-on") || example.startsWith("diff ")));
        expect({ example, isDone, said: isDone ? out !== "" || err !== "" : err }).toEqual({
          example,
          isDone: true,
          said: true,
        });
      }
    },
    60_000,
  );

  it("lists every command", async () => {
    const { code, out } = await cli(["--help"]);
    expect(code).toBe(0);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("of a command can be asked for in both ways", async () => {
    expect((await cli(["help", "deadlines"])).out).toBe(await helpOf("deadlines"));
  });

  it("knows its version", async () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8")) as { version: string };
    expect(await cli(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});
