/** The hook and the commands of the page, run as they are written; its workflows as far as can be without a server. */
import { mkdirSync, readFileSync, writeFileSync, chmodSync, existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ownCharter } from "../cli/own-charter.js";
import { cli, folderOf, repository, words } from "../cli/run-cli.js";

const page = readFileSync(path.join(repository, "docs/check-in-ci.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n(.*?)^```$/gms)].map(([, language = "", name = "", text = ""]) => ({
  language,
  name,
  text,
}));
const block = (name: string): string => blocks.find((one) => one.name === name)?.text ?? "";

function project(charter: object): string {
  const folder = folderOf({});
  mkdirSync(path.join(folder, "charters"));
  writeFileSync(path.join(folder, "charters/ours.json"), JSON.stringify(charter, null, 2));
  mkdirSync(path.join(folder, "node_modules"));
  return folder;
}

/** Every command line of the page that calls the program, without what brings it and what takes its output. */
const commands = [
  ...page.matchAll(/(?:^|- run: |- |exec )(?:npx --no-install )?charter-sla (check .*?)(?: > \S+)?$/gm),
].map(([, command = ""]) => command);

describe("check in CI, as the page says", () => {
  it("has a hook, two workflows and commands", () => {
    expect(blocks.map(({ name }) => name).filter((name) => name !== "")).toEqual([
      "pre-commit",
      ".github/workflows/charters.yml",
      ".gitlab-ci.yml",
    ]);
    expect(commands.length).toBe(5);
  });

  it.each(commands.filter((command) => command.includes("charters/")))("runs %s", async (command) => {
    const sound = await cli(words(command), { cwd: project(ownCharter()) });
    expect({ code: sound.code, err: sound.err }).toEqual({ code: 0, err: "" });
    const broken = await cli(words(command), { cwd: project(ownCharter({ colour: "blue" })) });
    expect(broken.code).toBe(1);
    expect(broken.out).toContain("charters/ours.json");
    expect(broken.out).toContain("unknown_key");
  });

  it("has a hook that lets a sound charter pass and stops a broken one, run by git itself", { timeout: 60_000 }, () => {
    const program = path.join(repository, "dist/cli/main.js");
    // Without a build there is no program to call; the package's own test has one.
    if (!existsSync(program)) return;
    const folder = project(ownCharter());
    const bin = path.join(folder, "node_modules/.bin");
    mkdirSync(bin);
    writeFileSync(path.join(bin, "charter-sla"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(path.join(bin, "charter-sla"), 0o755);
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
        cwd: folder,
        encoding: "utf8",
        stdio: "pipe",
      });
    git("init", "-q");
    writeFileSync(path.join(folder, "package.json"), '{"name":"ours","private":true}');
    writeFileSync(path.join(folder, ".gitignore"), "node_modules\n");
    writeFileSync(path.join(folder, ".git/hooks/pre-commit"), block("pre-commit"));
    chmodSync(path.join(folder, ".git/hooks/pre-commit"), 0o755);
    git("add", "-A");
    git("commit", "-q", "-m", "Sound");
    writeFileSync(path.join(folder, "charters/ours.json"), JSON.stringify(ownCharter({ colour: "blue" })));
    git("add", "-A");
    expect(() => git("commit", "-q", "-m", "Broken")).toThrow(/unknown_key/);
    expect(git("log", "--format=%s")).toBe("Sound\n");
  });

  it("has workflows that are indented by two, without tabs", () => {
    for (const name of [".github/workflows/charters.yml", ".gitlab-ci.yml"])
      for (const line of block(name).trimEnd().split("\n"))
        expect(line).toMatch(/^(?: {2})*(?:- )?[\w-]+:|^(?: {2})*- /);
  });
});
