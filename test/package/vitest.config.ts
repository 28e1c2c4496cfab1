import { defineConfig } from "vitest/config";

/** Tests of the tarball that would be published: `npm run test:package`. */
export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "reports/tests-package.json" }]] : ["default"],
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
