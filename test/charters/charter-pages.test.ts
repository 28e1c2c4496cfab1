import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charterPages } from "../scripts/charter-page.js";
import { formatDocument } from "../scripts/format-document.js";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "docs/charters");
const pages = charterPages(join(root, "charters"));

describe("the pages of the shipped charters", () => {
  it("are one for each charter, and the list of them", () => {
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  // `npm run pages` writes them anew.
  it.each([...pages])("%s says what the charter says today", (name, page) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(page);
  });
});

it("the page of the charter format says what the format says today", () => {
  expect(readFileSync(join(root, "docs/charter-format.md"), "utf8")).toBe(formatDocument());
});
