import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const listed = ["charter-problem-code.ts", "problem-code.ts"]
  .map((name) => readFileSync(path.join(root, "src/core/message", name), "utf8"))
  .join("\n");
const codes = [...listed.matchAll(/^ {2}([a-z_]+): true;$/gm)].map((match) => match[1] as string);
const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith("problem-code.ts"))
  .map((file) => readFileSync(path.join(root, "src", file), "utf8"))
  .join("\n");

/** Codes made of a noun: `unknown_${noun}`, `unreachable_${owner}`. */
const made = /^(unknown|unreachable)_/;

it("every code has a meaning, and stands in the list once", () => {
  expect(listed.match(/\*\/\n {2}[a-z_]+: true;/g)).toHaveLength(codes.length);
  expect(new Set(codes).size).toBe(codes.length);
});

it("every code of the list is given somewhere", () => {
  expect(codes.filter((code) => !made.test(code) && !sources.includes(`"${code}"`))).toEqual([]);
});

it("no problem is written out by hand: each is made by problem() or fail(), which take codes of the list alone", () => {
  expect(sources.match(/^(?! *\*).*\bcode: "[a-z_]+",?\s*(\n|path|message|index)/gm) ?? []).toEqual([]);
});

it("the page of codes in the docs says the same", () => {
  const page = readFileSync(path.join(root, "docs/problems.md"), "utf8");
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
