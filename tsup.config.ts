import { defineConfig } from "tsup";
import type { Options } from "tsup";

const library = {
  index: "src/index.ts",
  core: "src/core.ts",
  charters: "src/charters.ts",
  report: "src/report.ts",
  check: "src/check.ts",
  compiled: "src/compiled.ts",
};

const shared: Options = {
  target: ["node20", "es2022"],
  // Libraries run in browsers too. What they may not use is held by test/tsconfig.library.json and
  // test/architecture.test.ts.
  platform: "neutral",
  external: [/^node:/],
  // Every package that is not among the "dependencies" is built in, the little of it that is used: imported as
  // packages, zod and date-fns are some two
  // hundred files and half of the time of a first deadline, and D3 is ES modules only, which not every Node 20 can
  // require.
  removeNodeProtocol: false,
  treeshake: true,
  // No source maps: they are larger than the code, which is not minified and reads as it stands.
  sourcemap: false,
  // `npm run build` empties dist first: the two builds run side by side and neither may delete the other's files.
  clean: false,
};

export default defineConfig([
  {
    ...shared,
    format: ["esm"],
    // One build with splitting, so that the command line and the entries share one copy of the code and of the
    // charters.
    entry: { ...library, "cli/main": "src/cli/main.ts" },
    splitting: true,
    dts: { entry: library },
  },
  { ...shared, format: ["cjs"], entry: library, splitting: true, dts: { entry: library } },
]);
