/**
 * Writes docs/charters from the shipped charters, and docs/charter-format.md. Run by `npm run pages`, from the
 * repository's root.
 */
import { problemsDocument } from "./problems-document.js";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { charterPages } from "./charter-page.js";
import { formatDocument } from "./format-document.js";

const folder = join(process.cwd(), "docs/charters");
const pages = charterPages(join(process.cwd(), "charters"));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, page] of pages) writeFileSync(join(folder, name), page);
writeFileSync(join(process.cwd(), "docs/charter-format.md"), formatDocument());
writeFileSync(join(process.cwd(), "docs/problems.md"), problemsDocument());
