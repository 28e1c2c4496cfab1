/**
 * "How to write a charter", done as a new user would: every file of the page saved, every command run, every line of
 * output found.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { cli, folderOf, repository, words } from "../cli/run-cli.js";

interface Block {
  readonly language: string;
  /** For a file: its name. */
  readonly name: string;
  readonly text: string;
}

const page = readFileSync(path.join(repository, "docs/how-to-write-a-charter.md"), "utf8");
const blocks: Block[] = [...page.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(
  ([, language = "", name = "", text = ""]) => ({ language, name, text }),
);

it("has commands, files and outputs", () => {
  expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThanOrEqual(6);
  expect(blocks.filter(({ name }) => name !== "").map(({ name }) => name)).toEqual([
    "somewhere-2026.txt",
    "somewhere-2026.json",
    "somewhere-2026.examples.json",
    "somewhere-2026-team.json",
  ]);
});

it("works from the first command to the last", { timeout: 60_000 }, async () => {
  const folder = folderOf({});
  let said = "";
  for (const { language, name, text } of blocks) {
    if (name !== "") writeFileSync(path.join(folder, name), text);
    else if (language === "sh") said = await outputOf(text, folder);
    else if (language === "text")
      for (const line of text
        .trimEnd()
        .split("\n")
        .filter((one) => one.trim() !== "…"))
        expect(said).toContain(line);
  }
});

async function outputOf(commands: string, folder: string): Promise<string> {
  let said = "";
  for (const line of commands.trim().split("\n")) {
    const [program, ...args] = words(line);
    expect(program).toBe("charter-sla");
    const { code, out, err } = await cli(args, { cwd: folder });
    expect({ line, code, err: code === 0 ? "" : `${out}${err}` }).toEqual({ line, code: 0, err: "" });
    said += out;
  }
  return said;
}
