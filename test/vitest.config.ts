import { defineConfig } from "vitest/config";

/** The whole suite runs once on a host in each of these zones: an answer may not depend on where the host stands. */
const hostZones = ["UTC", "Europe/London", "America/New_York", "Pacific/Apia"];

/** Each version of Node writes its own results, which .ci/run adds up. */
const resultsFile = `reports/tests-node${process.versions.node.split(".")[0]}.json`;

export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: resultsFile }]] : ["default"],
    coverage: { include: ["src/**/*.ts"], reportsDirectory: "coverage" },
    projects: hostZones.map((zone) => ({
      test: {
        name: zone,
        include: ["test/**/*.test.ts"],
        exclude: ["test/package/**", "test/browser/**"],
        // Only a process of its own has its own TZ: in threads the tests would silently stay in the host's zone.
        pool: "forks",
        // A test says what holds, not how fast: on a busy machine a law over many cases takes its time.
        testTimeout: 120_000,
        env: { TZ: zone },
        setupFiles: ["test/zones/assert-host-zone.ts"],
      },
    })),
  },
});
