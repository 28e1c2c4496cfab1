/** Mutation testing of core: `npm run mutation`. A mutant "Survived" with testsCompleted 0 is a fault of the set-up. */
process.env.TZ = "UTC";

export default {
  mutate: ["src/core/**/*.ts"],
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
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  ignorePatterns: ["dist", "reports", "coverage", "bench", "test/package"],
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: ".stryker-tmp",
};
