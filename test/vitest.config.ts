import { defineConfig } from "vitest/config";

/** An answer may not depend on where the host stands: what could is run on a host in each of these zones. */
const HOST_ZONES = ["UTC", "Europe/London", "America/New_York", "Pacific/Apia"];

/** What reads or writes moments as a host could, and the shipped charters asked as a program asks them. */
const HOST_BOUND = [
  "test/{time,text,answers}/**/*.test.ts",
  "test/charters/examples.test.ts",
  "test/cli/{one-case,answers,notes,calendar,explain,ics-cli,diff-cli,report-cli}.test.ts",
];
/** Core and the pure laws know no host; what is long is run before a change lands. */
const LONG = ["test/**/*.long.test.ts"];
const ELSEWHERE = ["test/package/**", "test/browser/**"];

/**
 * `npm test` runs everything but what is long, once, and what is bound to the host in all four zones. `npm run
 * test:zones`
 * runs the rest: what is long, and everything in the zones in which it was not run.
 */
const isRest = process.env["TEST_REST"] === "1";

/** Each version of Node writes its own results, which .ci/run adds up. */
const resultsFile = `reports/tests-node${process.versions.node.split(".")[0]}${isRest ? "-rest" : ""}.json`;

interface Share {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

function shareOf(zone: string): Share {
  const isFirst = zone === HOST_ZONES[0];
  if (!isRest) return { include: isFirst ? ["test/**/*.test.ts"] : HOST_BOUND, exclude: LONG };
  return { include: isFirst ? LONG : ["test/**/*.test.ts"], exclude: isFirst ? [] : HOST_BOUND };
}

export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: resultsFile }]] : ["default"],
    coverage: { include: ["src/**/*.ts"], reportsDirectory: "coverage" },
    projects: HOST_ZONES.map((zone) => ({
      test: {
        name: zone,
        include: [...shareOf(zone).include],
        exclude: [...ELSEWHERE, ...shareOf(zone).exclude],
        // Only a process of its own has its own TZ: in threads the tests would silently stay in the host's zone.
        pool: "forks",
        // Modules are read once for all files of a process: reading them anew for each would take most of the time.
        isolate: false,
        // A test says what holds, not how fast: on a busy machine a law over many cases takes its time.
        testTimeout: 120_000,
        env: { TZ: zone },
        setupFiles: ["test/zones/assert-host-zone.ts"],
      },
    })),
  },
});
