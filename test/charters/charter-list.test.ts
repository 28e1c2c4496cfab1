import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { charterList } from "../scripts/charter-list.js";

const root = join(import.meta.dirname, "../..");

it("lists every charter of the folder charters/ in the entry of the shipped charters", () => {
  expect(readFileSync(join(root, "src/charters.ts"), "utf8")).toBe(charterList(join(root, "charters")));
});
