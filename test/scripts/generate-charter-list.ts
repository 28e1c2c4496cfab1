/** Writes src/charters.ts, the list of shipped charters, from the folder charters/. Run by `npm run charters`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { charterList } from "./charter-list.js";

const root = process.cwd();
writeFileSync(join(root, "src/charters.ts"), charterList(join(root, "charters")));
