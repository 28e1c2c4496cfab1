/**
 * Holds the shape of the library: imports point one way (cli → index → charter, time, text and their like → core), and
 * files stay small.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const src = path.join(root, "src");

/**
 * `entry` is a file at the top of src that package.json exports. `middle` is everything between the entries and core.
 */
type Layer = "cli" | "entry" | "middle" | "core" | "problem";

/**
 * What each layer may import from. Files of the middle may use each other, as long as they do not go round in a circle.
 */
const allowedLayers: Record<Layer, readonly Layer[]> = {
  cli: ["cli", "entry", "problem"],
  entry: ["entry", "middle", "core", "problem"],
  middle: ["middle", "core", "problem"],
  core: ["core", "problem"],
  problem: ["core"],
};

/**
 * What a folder may import from npm: nothing, unless it is named here. The command line may import anything, Node
 * included.
 */
const allowedPackages: Record<string, readonly string[]> = {
  charter: ["zod", "date-fns"],
  time: ["date-fns", "date-fns-tz"],
  text: ["date-fns/format", "ical-generator"],
  report: ["csv-stringify/browser/esm/sync", "d3-scale", "d3-shape"],
};

interface SourceFile {
  name: string;
  layer: Layer;
  text: string;
  imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((file) => {
    const name = file.split(path.sep).join("/");
    const text = readFileSync(path.join(src, file), "utf8");
    const imports = ts.preProcessFile(text, true, true).importedFiles.map((imported) => imported.fileName);
    return { name, layer: layerOf(name), text, imports };
  });

function folderOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
}

function layerOf(name: string): Layer {
  const folder = folderOf(name);
  if (["index.ts", "charters.ts", "core.ts", "report.ts", "check.ts"].includes(name)) return "entry";
  // How a problem is written is the same everywhere, in the command line too.
  if (name === "core/problem.ts") return "problem";
  return folder === "cli" || folder === "core" ? folder : "middle";
}

/** The path inside src that a relative import reaches; paths that begin with ".." leave src. */
function reached(file: SourceFile, imported: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.name), imported));
}

function wrongImports(file: SourceFile): string[] {
  return file.imports.filter((imported) => {
    if (!imported.startsWith("."))
      return file.layer !== "cli" && !(allowedPackages[folderOf(file.name)] ?? []).includes(imported);
    const target = reached(file, imported);
    // Data of the repository (charters, bank holidays, the package's own version) comes in above core.
    if (target.startsWith("../")) return file.layer === "core" || !target.endsWith(".json");
    return !allowedLayers[file.layer].includes(layerOf(target.replace(/\.js$/, ".ts")));
  });
}

describe("architecture", () => {
  it("finds the source files", () => {
    expect(files.map((file) => file.name)).toContain("core/calendar/day.ts");
  });

  it.each(files.map((file) => [file.name, file] as const))("src/%s imports only what its layer may", (_, file) => {
    expect(wrongImports(file)).toEqual([]);
  });

  it("ends every relative import in .js or .json, as Node's own resolution needs", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((imported) => imported.startsWith(".") && !/\.(js|json)$/.test(imported))
        .map((imported) => `${file.name}: ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle of files that import each other", () => {
    expect(circleAmong(files)).toBeUndefined();
  });

  it("names date-fns-tz, which has faults on hosts in other zones, in one file at most", () => {
    expect(files.filter((file) => file.imports.includes("date-fns-tz")).length).toBeLessThanOrEqual(1);
  });

  it("has no file over 300 lines", () => {
    const long = files
      .map((file) => `${file.name}: ${file.text.trimEnd().split("\n").length}`)
      .filter((line) => Number(line.split(": ")[1]) > 300);
    expect(long).toEqual([]);
  });

  it("has no file named utils or helpers: each is named after the one noun it holds", () => {
    expect(
      files.map((file) => file.name).filter((name) => /(^|\/)(utils?|helpers?|common|misc)\.ts$/.test(name)),
    ).toEqual([]);
  });

  it.each(["Date", "Intl", "process", "performance", "globalThis"])("keeps %s out of core", (name) => {
    expect(files.filter((file) => file.layer === "core" && usesGlobal(file, name)).map((file) => file.name)).toEqual(
      [],
    );
  });

  it("names nothing from outside the repository", () => {
    expect(files.filter((file) => /\/(work|shared|tmp)\//.test(file.text)).map((file) => file.name)).toEqual([]);
  });
});

/** Whether the name stands on its own somewhere in the file: not as a property, a key or a word in a comment. */
function usesGlobal(file: SourceFile, name: string): boolean {
  const visit = (node: ts.Node): boolean => {
    const isProperty =
      (ts.isPropertyAccessExpression(node.parent) ||
        ts.isPropertyAssignment(node.parent) ||
        ts.isPropertySignature(node.parent)) &&
      node.parent.name === node;
    if (ts.isIdentifier(node) && node.text === name && !isProperty) return true;
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false;
  };
  const source = ts.createSourceFile(file.name, file.text, ts.ScriptTarget.ES2022, true);
  return source.statements.some(visit);
}

/** Imports of types count as well: of two files that need each other's types, one holds a type of the other. */
function filesImported(file: SourceFile): string[] {
  return file.imports
    .filter((imported) => imported.startsWith("."))
    .map((imported) => reached(file, imported).replace(/\.js$/, ".ts"));
}

function circleAmong(all: readonly SourceFile[]): string[] | undefined {
  const byName = new Map(all.map((file) => [file.name, file]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    const file = byName.get(name);
    if (file === undefined || done.has(name)) return undefined;
    for (const next of filesImported(file)) {
      const circle = visit(next, [...trail, name]);
      if (circle !== undefined) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const file of all) {
    const circle = visit(file.name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
