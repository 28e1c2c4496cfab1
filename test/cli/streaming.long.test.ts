import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import type { Host } from "../../src/cli/run.js";
import { gathered, NOW, repository, words } from "./run-cli.js";

const HEADING = "id,received,kind,service\n";
const LINE = words("deadlines --charter derby-city-council-2022 --input - --csv");

/** Rows as they are asked for; how many were, it keeps. */
function rows(count: number): { readonly stream: Readable; readonly given: () => number } {
  let given = 0;
  const chunks = function* (): Generator<Buffer> {
    yield Buffer.from(HEADING);
    for (; given < count; given += 100)
      yield Buffer.from(
        Array.from({ length: 100 }, (_, index) => `${given + index},2026-01-05,complaint,other\n`).join(""),
      );
  };
  return { stream: Readable.from(chunks(), { objectMode: false, highWaterMark: 1 }), given: () => given };
}

function host(given: Partial<Host> & Pick<Host, "stdin" | "stdout">): Host {
  return { stderr: gathered().stream, isTTY: false, now: () => NOW, cwd: repository, env: {}, ...given };
}

describe("a long file", { timeout: 30_000 }, () => {
  it("is answered in order, every row of it", async () => {
    const out = gathered();
    expect(await run(LINE, host({ stdin: rows(5000).stream, stdout: out.stream }))).toBe(0);
    const ids = out
      .text()
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.slice(0, line.indexOf(","))));
    expect(ids).toEqual(Array.from({ length: 5000 }, (_, index) => index));
  });

  it("is read no faster than its answers are", async () => {
    const input = rows(30_000);
    let release = (): void => {};
    const stuck = new Writable({ highWaterMark: 1000, write: (_chunk, _encoding, done) => void (release = done) });
    const running = run(LINE, host({ stdin: input.stream, stdout: stuck }));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // Buffers of a few hundred kilobytes lie between, and no more.
    expect(input.given()).toBeLessThan(15_000);
    stuck._write = (_chunk, _encoding, done) => done();
    release();
    expect(await running).toBe(0);
    expect(input.given()).toBe(30_000);
  }, 60_000);

  it("ends quietly when nobody reads the answers any more", async () => {
    const input = rows(50_000);
    const err = gathered();
    let written = 0;
    const closed = new Writable({
      write: (_chunk, _encoding, done) =>
        written++ < 2 ? done() : done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
    });
    expect(await run(LINE, host({ stdin: input.stream, stdout: closed, stderr: err.stream }))).toBe(0);
    expect(err.text()).toBe("");
    expect(input.given()).toBeLessThan(50_000);
  });

  it("says so when the answers can't be written", async () => {
    const err = gathered();
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("no space"), { code: "ENOSPC" })),
    });
    expect(await run(LINE, host({ stdin: rows(5000).stream, stdout: full, stderr: err.stream }))).toBe(3);
    expect(err.text()).toContain("The disk is full.");
  });

  it.each(["--csv", "--ndjson"])("leaves whole lines when it is interrupted (%s)", async (form) => {
    const interruption = new AbortController();
    const chunks: Buffer[] = [];
    const out = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk);
        if (chunks.length === 3) interruption.abort();
        done();
      },
    });
    const input = rows(100_000);
    expect(
      await run([...LINE.slice(0, -1), form], host({ stdin: input.stream, stdout: out, signal: interruption.signal })),
    ).toBe(130);
    const text = Buffer.concat(chunks).toString();
    expect(text.endsWith("\n")).toBe(true);
    const lines = text.trim().split("\n");
    expect(
      form === "--csv"
        ? lines.every((line) => line.split(",").length === lines[0]?.split(",").length)
        : lines.every((line) => typeof JSON.parse(line) === "object"),
    ).toBe(true);
    expect(input.given()).toBeLessThan(100_000);
  });

  it("shows how far it is on a terminal's stderr while the answers go elsewhere", async () => {
    const err = gathered();
    let now = NOW;
    const stderr = Object.assign(err.stream, { isTTY: true, columns: 80 });
    expect(
      await run(
        LINE,
        host({
          stdin: rows(2000).stream,
          stdout: gathered().stream,
          stderr,
          stderrIsTTY: true,
          now: () => (now += 1000),
        }),
      ),
    ).toBe(0);
    expect(err.text()).toMatch(/\d cases, \d+\/s/);
    const quiet = gathered();
    await run(LINE, host({ stdin: rows(2000).stream, stdout: gathered().stream, stderr: quiet.stream }));
    expect(quiet.text()).toBe("");
  });
});
