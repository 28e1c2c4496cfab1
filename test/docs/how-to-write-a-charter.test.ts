/** "How to write a charter", done as a new user would. */
import { expect, it } from "vitest";
import { blocksOf, followPage } from "./page-commands.js";

const blocks = blocksOf("how-to-write-a-charter.md");

it("has commands, files and outputs", () => {
  expect(blocks.filter(({ language }) => language === "sh").length).toBeGreaterThanOrEqual(6);
  expect(blocks.filter(({ name }) => name !== "").map(({ name }) => name)).toEqual([
    "somewhere-2026.txt",
    "somewhere-2026.json",
    "somewhere-2026.examples.json",
    "somewhere-2026-team.json",
  ]);
});

it("works from the first command to the last", { timeout: 60_000 }, () => followPage(blocks));
