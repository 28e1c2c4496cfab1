import { defineConfig } from "vitest/config";

/** What Stryker runs for each mutant: one host zone is enough, and the mutants are in core, which knows no zone. */
export default defineConfig({
  test: {
    // Modules are read once for all files: reading them anew for each mutant would take most of the time.
    isolate: false,
    // Instrumented, a law over many cases takes its time; what hangs is ended by Stryker.
    testTimeout: 120_000,
    include: ["test/**/*.test.ts"],
    exclude: [
      "test/package/**",
      "test/browser/**",
      "test/cli/**",
      "test/docs/**",
      "test/architecture.test.ts",
      "test/charters/charter-pages.test.ts",
    ],
  },
});
