/**
 * Every program of README.md and docs/which-import.md runs, and gives what stands after its `//=>`; that it compiles is
 * seen on the packed
 * tarball.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import * as library from "../../src/index.js";

const read = (file: string): string => readFileSync(join(import.meta.dirname, "../..", file), "utf8");
const programs = [...`${read("README.md")}\n${read("docs/which-import.md")}`.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, program]) => program!,
);
/** What a page imports as a compiled charter: here the charter of that id, loaded. */
const compiled: Record<string, unknown> = Object.fromEntries(
  programs.flatMap((program) =>
    [...program.matchAll(/import (\w+) from "charter-sla\/charters\/([\w-]+)"/g)].map(([, name, id]) => [
      name,
      library.loadCharter(charters[id!]),
    ]),
  ),
);

/** What each `//=>` of a program is about, and what it says: an answer ends in `…` where the page shortens it. */
function claimsIn(program: string): { readonly code: string; readonly claim: string }[] {
  const lines = program.split("\n").filter((line) => !line.startsWith("import "));
  return lines.flatMap((line, index) => {
    const [own, claim] = line.split("//=>") as [string, string | undefined];
    if (claim === undefined) return [];
    const before = lines.slice(0, index).map((earlier) => earlier.split("//=>")[0]!);
    const expression = own.trim() === "" ? before.pop()! : own;
    return [{ code: `${before.join("\n")}\nreturn (${expression.trim().replace(/;$/, "")});`, claim: claim.trim() }];
  });
}

describe("the programs of the README and of the page on imports", () => {
  const claims = programs.flatMap(claimsIn);

  it("has programs with answers", () => {
    expect([programs.length, claims.length]).toEqual([3, 5]);
  });

  it.each(claims.map(({ code, claim }) => [claim, code] as const))("is right about %s", (claim, code) => {
    const scope: Record<string, unknown> = { ...library, charters, ...compiled };
    const names = Object.keys(scope);
    const answer = JSON.stringify(new Function(...names, code)(...names.map((name) => scope[name])));
    const said = claim.split(", …")[0]!.replaceAll(", ", ",");
    expect(claim.includes("…") ? answer.startsWith(said) : said.startsWith(answer)).toBe(true);
  });
});
