/**
 * Every program of README.md runs, and gives what stands after its `//=>`; that it compiles is seen on the packed
 * tarball.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import * as library from "../../src/index.js";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const programs = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => program!);

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

describe("README.md", () => {
  const claims = programs.flatMap(claimsIn);

  it("has programs with answers", () => {
    expect([programs.length, claims.length]).toEqual([2, 4]);
  });

  it.each(claims.map(({ code, claim }) => [claim, code] as const))("is right about %s", (claim, code) => {
    const scope: Record<string, unknown> = { ...library, charters };
    const names = Object.keys(scope);
    const answer = JSON.stringify(new Function(...names, code)(...names.map((name) => scope[name])));
    const said = claim.split(", …")[0]!.replaceAll(", ", ",");
    expect(claim.includes("…") ? answer.startsWith(said) : said.startsWith(answer)).toBe(true);
  });
});
