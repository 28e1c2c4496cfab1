/** Bundles every test file that needs no Node built-in into one script for a page. */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const isBuiltin = (name) => name.startsWith("node:") || builtinModules.includes(name);

const testFiles = () =>
  readdirSync(path.join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name.split(path.sep).join("/")}`)
    .filter((name) => name.endsWith(".test.ts") && !/^test\/(package|browser)\//.test(name))
    .sort();

const options = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  logLevel: "error",
  alias: { vitest: "./test/browser/vitest-in-page.ts" },
  plugins: [
    {
      name: "builtins",
      setup: (esbuild) =>
        esbuild.onResolve({ filter: /./ }, ({ path: name }) =>
          isBuiltin(name) ? { path: name, external: true } : undefined,
        ),
    },
  ],
};

/** Why a test file cannot run in a page, or nothing if it can. */
async function obstacle(file) {
  if (/\.to(Match|ThrowError)?\w*Snapshot\(/.test(readFileSync(path.join(root, file), "utf8")))
    return "compares with a snapshot file";
  const { metafile } = await build({ ...options, entryPoints: [file] });
  const builtins = Object.values(metafile.inputs).flatMap((input) =>
    input.imports.filter((imported) => imported.external).map((imported) => imported.path),
  );
  const names = [...new Set(builtins)].sort((a, b) => Number(b.startsWith("node:")) - Number(a.startsWith("node:")));
  return names.length === 0 ? undefined : `needs ${names.slice(0, 3).join(", ")}`;
}

/** The script for the page; the test files in it; those left out, each with the reason. */
export async function bundleTests() {
  const included = [];
  const leftOut = [];
  for (const file of testFiles()) {
    const reason = await obstacle(file);
    if (reason === undefined) included.push(file);
    else leftOut.push({ file, reason });
  }
  const entry = [
    `import { runTestFiles } from "./test/browser/run-in-page.ts";`,
    `globalThis.runTests = () => runTestFiles({`,
    ...included.map((file) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)}),`),
    `});`,
  ].join("\n");
  const { outputFiles } = await build({ ...options, stdin: { contents: entry, resolveDir: root, loader: "ts" } });
  return { script: outputFiles[0].text, included, leftOut };
}
