import { defineConfig } from "vitest/config";

/** What Stryker runs for each mutant: one host zone is enough, and the mutants are in core, which knows no zone. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/package/**", "test/browser/**", "test/cli/**", "test/architecture.test.ts", "test/docstring-examples.test.ts", "test/charters/charter-pages.test.ts"],
  },
});
