import { readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packAndInstall, root, run } from "./installed.js";
import type { Installed } from "./installed.js";

let installed: Installed;
beforeAll(() => {
  installed = packAndInstall();
});
afterAll(() => installed?.remove());

const node = (...args: string[]) => run(process.execPath, args, installed.folder);
const tool = (file: string, ...args: string[]) =>
  run(process.execPath, [path.join(root, "node_modules", file), ...args], installed.folder);

/** The code that a bundler puts into a web page for this program. */
async function bundleFor(program: string): Promise<string> {
  const result = await build({
    stdin: { contents: program, resolveDir: installed.folder },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  return result.outputFiles[0]!.text;
}

/** The bytes of a page, minified and gzipped, that asks a compiled charter. */
async function pageOf(program: string): Promise<number> {
  const result = await build({
    stdin: { contents: program, resolveDir: installed.folder },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
  });
  return gzipSync(result.outputFiles[0]!.contents).length;
}

describe("a compiled charter", () => {
  const derby = 'import derby from "charter-sla/charters/derby-city-council-2022";';
  const record = '{ kind: "complaint", service: "social-services", received: "2022-11-30T16:20" }';

  it("answers in ESM and in CommonJS, and where nothing but ECMAScript is", async () => {
    const asked = `deadline(derby, ${record}, "respond").lastDay`;
    expect(
      node("--input-type=module", "-e", `${derby}import { deadline } from "charter-sla";console.log(${asked})`),
    ).toBe("2022-12-30\n");
    const cjs = 'const derby = require("charter-sla/charters/derby-city-council-2022");';
    expect(node("-e", `${cjs}const { deadline } = require("charter-sla/compiled");console.log(${asked})`)).toBe(
      "2022-12-30\n",
    );
    // A bare context has no TextEncoder, no URL, no process; Intl is taken away from it.
    const page = await bundleFor(`${derby}import { assess, deadline } from "charter-sla/compiled";
      globalThis.answer = [${asked}, assess(derby, ${record}, { asOf: "2023-01-01" }).targets[0].state].join();`);
    const context = createContext({});
    runInContext("delete globalThis.Intl;", context);
    runInContext(page, context);
    expect(runInContext("answer", context)).toBe("2022-12-30,breached");
  });

  it("weighs less than half of what one does that is read from JSON", async () => {
    const asked = `console.log(deadline(derby, ${record}, "respond"))`;
    expect(await pageOf(`${derby}import { deadline } from "charter-sla";${asked}`)).toBeLessThan(40_000);
  });
});

describe("the package as published", () => {
  it("holds what is needed and nothing else", () => {
    const needed = [
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      /^dist\/.+\.(js|cjs|d\.ts|d\.cts)$/,
      /^charters\/.+\.json$/,
      /^charters\/sources\/[\w.-]+\.(txt|md)$/,
      /^docs\/[\w-]+\.md$/,
    ];
    const unneeded = [/^charters\/bad\//, /\.map$/];
    const files = run("tar", ["-tzf", installed.tarball], installed.folder)
      .trim()
      .split("\n")
      .map((file) => file.replace(/^package\//, ""));
    expect(
      files.filter(
        (file) => !needed.some((pattern) => pattern.test(file)) || unneeded.some((pattern) => pattern.test(file)),
      ),
    ).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "dist/index.js",
        "dist/index.cjs",
        "dist/cli/main.js",
        "charters/charter.schema.json",
      ]),
    );
  });

  // Day 0 is Tuesday 30 August 2022. Days 1-3 end that week, 4-13 are 5-16 September, Monday 19 is the State Funeral's
  // bank holiday, 14-17 are 20-23, 18-20 are 26-28 September.
  it("answers a program that imports it", () => {
    expect(JSON.parse(node("esm.mjs"))).toMatchObject({ lastDay: "2022-09-28", schema: "string" });
  });

  it("answers a program that requires it, with the same names", () => {
    expect(JSON.parse(node("cjs.cjs"))).toEqual(JSON.parse(node("esm.mjs")));
  });

  it("puts charter-sla on the path, which answers on the command line", () => {
    const program = path.join(installed.folder, "node_modules/.bin/charter-sla");
    const args = [
      "--charter",
      "derby-city-council-2022",
      "--kind",
      "complaint",
      "--service",
      "social-services",
      "--received",
      "2022-08-30",
      "--json",
    ];
    const entries = JSON.parse(run(program, ["deadlines", ...args], installed.folder)) as {
      target: string;
      lastDay?: string;
    }[];
    expect(entries.find((entry) => entry.target === "respond")?.lastDay).toBe("2022-09-28");
  });

  it("proves its own charters: the quotes in their sources, and the worked examples", () => {
    const program = path.join(installed.folder, "node_modules/.bin/charter-sla");
    const said = run(program, ["check", "node_modules/charter-sla/charters", "--quiet", "--json"], installed.folder);
    const checked = JSON.parse(said) as {
      issues: { severity: string }[];
      quotes: { found: number; missing: number };
      examples?: { agree: number; differ: number };
    }[];
    expect(checked.flatMap(({ issues }) => issues).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked.filter(({ examples }) => (examples?.agree ?? 0) > 0).length).toBeGreaterThan(25);
    expect(checked.reduce((sum, { quotes }) => sum + quotes.found, 0)).toBeGreaterThan(500);
  });

  it.each(["nodenext", "bundler"])("has types that hold under %s resolution", (resolution) => {
    const module = resolution === "bundler" ? "preserve" : "nodenext";
    expect(
      tool("typescript/bin/tsc", "-p", "tsconfig.json", "--module", module, "--moduleResolution", resolution),
    ).toBe("");
  });

  it("needs no other package for what a program imports", () => {
    const packages = path.join(installed.folder, "node_modules");
    const others = readdirSync(packages).filter((name) => name !== "charter-sla" && !name.startsWith("."));
    expect(others).not.toEqual([]);
    for (const name of others) renameSync(path.join(packages, name), path.join(packages, `.away-${name}`));
    try {
      const entries = [
        "charter-sla",
        "charter-sla/core",
        "charter-sla/charters",
        "charter-sla/report",
        "charter-sla/check",
      ];
      expect(node("-p", entries.map((entry) => `typeof require("${entry}")`).join("+"))).toBe(
        `${"object".repeat(entries.length)}\n`,
      );
      expect(
        node(
          "--input-type=module",
          "-e",
          `${entries.map((entry) => `await import("${entry}");`).join(" ")} console.log("imported");`,
        ),
      ).toBe("imported\n");
    } finally {
      for (const name of others) renameSync(path.join(packages, `.away-${name}`), path.join(packages, name));
    }
  });

  it.each(["charter-sla", "charter-sla/core", "charter-sla/charters", "charter-sla/report"])(
    "bundles %s for a web page, with no built-in of Node",
    async (entry) => {
      await expect(bundleFor(`import * as library from "${entry}"; globalThis.library = library;`)).resolves.toContain(
        "library",
      );
    },
  );

  it.each(["charter-sla", "charter-sla/core", "charter-sla/charters", "charter-sla/report"])(
    "leaves nothing of %s in a bundle that uses nothing of it",
    async (entry) => {
      expect((await bundleFor(`import "${entry}"; import * as unused from "${entry}";`)).trim()).toBe("");
    },
  );

  it("satisfies publint", () => {
    expect(tool("publint/src/cli.js", installed.tarball, "--strict")).toMatch(/All good/);
  });

  it("satisfies attw for every way of importing since Node 16", () => {
    expect(() =>
      tool("@arethetypeswrong/cli/dist/index.js", installed.tarball, "--profile", "node16", "--no-emoji"),
    ).not.toThrow();
  });
});
