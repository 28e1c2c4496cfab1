/** Runs the command line inside the test, on streams and a clock of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll } from "vitest";
import { run } from "../../src/cli/run.js";
import type { Host } from "../../src/cli/run.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const repository = path.resolve(import.meta.dirname, "../..");
export const demoFolder = path.join(repository, "test/demo");

/** The clock of every run: Friday 16 January 2026, 12:00 in London. */
export const NOW = Date.UTC(2026, 0, 16, 12);

export async function cli(
  argv: readonly string[],
  given: Partial<Omit<Host, "stdin">> & { readonly stdin?: string | Buffer; readonly source?: Readable } = {},
): Promise<Ran> {
  const out = gathered();
  const err = gathered();
  const { stdin = "", source = Readable.from([Buffer.from(stdin)], { objectMode: false }), ...host } = given;
  const code = await run(argv, {
    stdin: source,
    stdout: out.stream,
    stderr: err.stream,
    isTTY: false,
    now: () => NOW,
    cwd: repository,
    env: {},
    ...host,
  });
  return { code, out: out.text(), err: err.text() };
}

/** A command line as one writes it, with quotes around what holds spaces. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

export function gathered(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** Files in a folder of the test's own, which goes when the test file is done. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "charter-sla-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** NDJSON or a JSON array as values. */
export function entriesIn(out: string): Record<string, unknown>[] {
  return (
    out.startsWith("[")
      ? JSON.parse(out)
      : out
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as unknown)
  ) as Record<string, unknown>[];
}
