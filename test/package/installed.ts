/** Packs the library and installs the tarball in a folder of its own, as a user would. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Installed {
  folder: string;
  tarball: string;
  remove(): void;
}

/** Runs a program and gives back what it printed; an error carries both streams. */
export function run(program: string, args: readonly string[], folder: string): string {
  try {
    return execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")} failed.\n${stdout ?? ""}\n${stderr ?? ""}`, { cause: error });
  }
}

export function packAndInstall(): Installed {
  const folder = mkdtempSync(path.join(tmpdir(), "charter-sla-package-"));
  run("npm", ["pack", "--pack-destination", folder], root);
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (name === undefined) throw new Error("npm pack left no tarball.");
  const tarball = path.join(folder, name);
  cpSync(path.join(root, "test/package/consumer"), folder, { recursive: true });
  // The programs of the README compile as they stand.
  const programs = [...readFileSync(path.join(root, "README.md"), "utf8").matchAll(/```ts\n([\s\S]*?)```/g)];
  for (const [index, [, program]] of programs.entries())
    writeFileSync(path.join(folder, `readme-${index + 1}.mts`), program!);
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ name: "consumer", version: "1.0.0", private: true }),
  );
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], folder);
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
