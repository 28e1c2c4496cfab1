/**
 * Mutation testing of core: `npm run mutation`, or `MUTATION_PART=3/12 npm run mutation` for every twelfth function
 * from the
 * third, since all of it takes hours. A mutant "Survived" with testsCompleted 0 is a fault of the set-up.
 */
import { readdirSync, readFileSync } from "node:fs";

process.env.TZ = "UTC";
// A law that is tried often finds no mutant that a few tries and the worked cases do not, and takes its time for each.
process.env.FC_RUNS ??= "8";

/** Every n-th function of core, as ranges of lines. */
function partOfCore(part) {
  const [which, parts] = part.split("/").map(Number);
  const functions = readdirSync("src/core", { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => functionsOf(`src/core/${name}`));
  return functions.filter((_, index) => index % parts === which - 1);
}

/** What begins at the left margin and ends there with a brace. */
function functionsOf(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (!/^(export )?(async )?(function|class) /.test(line)) return [];
    const length = lines.slice(index).findIndex((later) => later.startsWith("}"));
    return [`${file}:${index + 1}-${index + length + 1}`];
  });
}

export default {
  mutate: process.env.MUTATION_PART ? partOfCore(process.env.MUTATION_PART) : ["src/core/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "test/mutation.vitest.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  reporters: ["clear-text", "progress", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/index.html" },
  ignorePatterns: ["dist", "reports", "coverage", "bench", "test/package"],
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: ".stryker-tmp",
};
