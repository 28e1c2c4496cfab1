/** A page of the docs done as a new user would: every file saved, every command run, every line of output found. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { cli, folderOf, repository, words } from "../cli/run-cli.js";

export interface Block {
  readonly language: string;
  /** For a file: its name. */
  readonly name: string;
  readonly text: string;
}

export function blocksOf(name: string): Block[] {
  const page = readFileSync(path.join(repository, "docs", name), "utf8");
  return [...page.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(([, language = "", file = "", text = ""]) => ({
    language,
    name: file,
    text,
  }));
}

export async function followPage(blocks: readonly Block[]): Promise<void> {
  const folder = folderOf({});
  let said = "";
  for (const { language, name, text } of blocks) {
    if (name !== "") {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    } else if (language === "sh") said = await outputOf(text, folder);
    else if (language === "text")
      for (const line of text
        .trimEnd()
        .split("\n")
        .filter((one) => one.trim() !== "…"))
        expect(said).toContain(line);
  }
}

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
