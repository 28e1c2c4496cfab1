/** Writes docs/readings.md. Run from the repository's root. */
import { mkdirSync, writeFileSync } from "node:fs";
import { readingsDocument } from "./readings-document.js";

mkdirSync("docs", { recursive: true });
writeFileSync("docs/readings.md", readingsDocument());
