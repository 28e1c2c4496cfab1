/**
 * The library as it is published, ES modules that share their code, built from the sources as they stand: for processes
 * of their own.
 */
import { build } from "esbuild";

const FOLDER = "reports/bench/library";

/** @returns the folder, as a program in the root of the repository imports from it */
export async function buildLibrary(): Promise<string> {
  await build({
    entryPoints: ["src/index.ts", "src/charters.ts", "src/core.ts"],
    bundle: true,
    splitting: true,
    format: "esm",
    outdir: FOLDER,
    logLevel: "error",
  });
  return `./${FOLDER}`;
}
