/**
 * dist/charters: each shipped charter and overlay as a module of its own, ESM and CommonJS, with its types. Runs after
 * the build, with what was built.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const dist = path.resolve(import.meta.dirname, "../../dist");
const { charters } = await import(path.join(dist, "charters.js"));
const { loadCharter } = await import(path.join(dist, "index.js"));
const { compiledModule } = await import(path.join(dist, "check.js"));

const FORMS = [
  [".js", "js", "../compiled.js"],
  [".cjs", "cjs", "../compiled.cjs"],
  [".d.ts", "dts", "../compiled.js"],
  [".d.cts", "dts", "../compiled.cjs"],
];

const folder = path.join(dist, "charters");
mkdirSync(folder, { recursive: true });
const all = Object.values(charters);
for (const [id, json] of Object.entries(charters)) {
  const charter = loadCharter(json, { charters: all });
  for (const [ending, form, from] of FORMS)
    writeFileSync(path.join(folder, id + ending), compiledModule(charter, form, from));
}
