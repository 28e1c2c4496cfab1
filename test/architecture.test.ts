/** Holds the shape of the library: which room may import from which, that nothing goes round, that files stay small. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/**
 * The rooms of src, from the ground up, and the rooms that each may import from beside itself. "entries" are the files
 * at the top of src. A room stands below all that import from it, so that no two rooms need each other.
 */
const ROOMS: Readonly<Record<string, string>> = {
  "core/message": "",
  core: "core/message",
  "core/calendar": "core core/message",
  "core/clock": "core core/message core/calendar",
  time: "core core/message core/calendar",
  "working-calendar": "core core/message core/calendar time",
  "charter/format": "core core/message core/calendar core/clock",
  "charter/compile": "core core/message core/calendar core/clock time working-calendar charter/format version",
  "charter/checks": "core core/message core/calendar core/clock working-calendar charter/format charter/compile",
  "charter/sources": "core core/clock charter/format",
  charter: "core core/message core/calendar working-calendar charter/format charter/compile charter/checks version",
  answers: "core core/message core/calendar core/clock time charter/format charter/compile charter",
  "text/words": "core core/calendar core/clock time charter/format charter/compile answers",
  text: "core/calendar core/clock working-calendar charter/format charter/compile answers text/words",
  "text/letter": "core/calendar core/clock time answers text/words",
  "text/ics": "core time charter answers text/words",
  report: "core core/message core/calendar time charter/compile charter answers text/words version",
  "report/page": "core/calendar text/words report",
  diff: "core core/calendar time charter answers",
  entries: "everything but the command line",
  "cli/session": "entries core",
  "cli/charters": "entries core cli/session",
  "cli/cases": "entries core cli/session cli/charters",
  "cli/output": "entries core cli/session cli/charters cli/cases",
  "cli/commands": "entries core cli/session cli/charters cli/cases cli/output",
  cli: "entries cli/session cli/commands",
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
  text: string;
  imports: readonly string[];
}

const files = filesBelow("src");

function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((file) => {
      const name = file.split(path.sep).join("/");
      const text = readFileSync(path.join(root, folder, file), "utf8");
      const imports = ts.preProcessFile(text, true, true).importedFiles.map((imported) => imported.fileName);
      return { name, text, imports };
    });
}

function folderOf(name: string): string {
  return name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
}

function roomOf(name: string): string {
  const room = path.posix.dirname(name);
  return room !== "." ? room : name === "version.ts" ? "version" : "entries";
}

function mayImport(room: string, other: string): boolean {
  if (room === other || room === "version") return room === other;
  if (room === "entries") return !other.startsWith("cli");
  return (ROOMS[room] ?? "").split(" ").includes(other);
}

/** The path inside src that a relative import reaches; paths that begin with ".." leave src. */
function reached(file: SourceFile, imported: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file.name), imported));
}

function wrongImports(file: SourceFile): string[] {
  return file.imports.filter((imported) => {
    if (!imported.startsWith("."))
      return folderOf(file.name) !== "cli" && !(allowedPackages[folderOf(file.name)] ?? []).includes(imported);
    const target = reached(file, imported);
    // Data of the repository (charters, bank holidays, the package's own version) comes in above core.
    if (target.startsWith("../")) return folderOf(file.name) === "core" || !target.endsWith(".json");
    // Of core the command line takes how a problem is written, and nothing else.
    if (folderOf(file.name) === "cli" && folderOf(target) === "core") return target !== "core/problem.js";
    return !mayImport(roomOf(file.name), roomOf(target.replace(/\.js$/, ".ts")));
  });
}

describe("architecture", () => {
  it("finds the source files", () => {
    expect(files.map((file) => file.name)).toContain("core/calendar/day.ts");
  });

  it.each(files.map((file) => [file.name, file] as const))("src/%s imports only what its room may", (_, file) => {
    expect(wrongImports(file)).toEqual([]);
  });

  it("lists the rooms from the ground up: none imports from one that stands above it", () => {
    const order = Object.keys(ROOMS);
    const upwards = order.flatMap((room, place) =>
      room === "entries"
        ? []
        : (ROOMS[room] ?? "").split(" ").filter((other) => order.indexOf(other) > place && other !== "entries"),
    );
    expect(upwards).toEqual([]);
    expect(new Set(files.map(({ name }) => roomOf(name)))).toEqual(new Set([...order, "version"]));
  });

  it("ends every relative import in .js or .json, as Node's own resolution needs", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((imported) => imported.startsWith(".") && !/\.(js|json)$/.test(imported))
        .map((imported) => `${file.name}: ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(["src", "test", "bench"])("has no circle of files in %s that import each other, types included", (folder) => {
    expect(circleAmong(filesBelow(folder))).toBeUndefined();
  });

  it("has one file of a name, so that a name says where to look", () => {
    const names = files.map(({ name }) => path.posix.basename(name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
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
    expect(
      files.filter((file) => folderOf(file.name) === "core" && usesGlobal(file, name)).map((file) => file.name),
    ).toEqual([]);
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
