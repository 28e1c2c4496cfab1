/**
 * CSV as council systems and spreadsheets write it, broken rows among them: each row is answered, or told with its own
 * line.
 */
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { cli, entriesIn, gathered, NOW, repository, words } from "./run-cli.js";
import type { Ran } from "./run-cli.js";

const DERBY = "deadlines --charter derby-city-council-2022 --input - --ndjson";
const HEADING = "id,received,kind,service,notes\n";
const row = (id: string, notes = "fine"): string => `${id},2026-01-05,complaint,other,${notes}\n`;

/** The ids that were answered. */
async function answered(csv: string): Promise<Ran & { readonly ids: unknown[] }> {
  const ran = await cli(words(DERBY), { stdin: csv });
  return { ...ran, ids: ran.out === "" ? [] : entriesIn(ran.out).map((entry) => entry["case"]) };
}

describe("a quote that is opened and not closed", () => {
  it("costs its own row alone, which is told with the line it stands on", async () => {
    const { ids, err, code } = await answered(HEADING + row("A", '"open') + row("B") + row("C"));
    expect(ids).toEqual(["B", "C"]);
    expect(err).toContain("stdin:2: bad_csv: The row opens a quote that is not closed.");
    expect(err).toContain("1 of 3 rows could not be answered: bad_csv 1.");
    expect(code).toBe(2);
  });

  it("costs its own row alone where a later row is quoted well", async () => {
    const quoted = await answered(HEADING + row("A", '"open') + row("B", '"a, b"') + row("C"));
    expect(quoted.ids).toEqual(["B", "C"]);
  });

  it("is told row by row where every row opens one", async () => {
    const { ids, err } = await answered(HEADING + row("A", '"open').repeat(3) + row("B"));
    expect(ids).toEqual(["B"]);
    expect(err.match(/^stdin:\d/gm)).toEqual(["stdin:2", "stdin:3", "stdin:4"]);
  });
});

describe("a row that is too long to be one", () => {
  it.each([
    ["as one cell", "x".repeat(1_500_000)],
    ["as a cell of many lines", `"${"complaint\n".repeat(150_000)}"`],
  ])("is told once %s, and the others are answered", async (_, notes) => {
    const { ids, err } = await answered(HEADING + row("A") + row("long", notes) + row("B"));
    expect(ids).toEqual(["A", "B"]);
    expect(err).toMatch(/^stdin:3: bad_csv: /m);
  });

  it("is let go while it comes in", async () => {
    const pieces = function* (): Generator<Buffer> {
      yield Buffer.from(`${HEADING}${row("A")}long,2026-01-05,complaint,other,`);
      for (let piece = 0; piece < 40; piece++) yield Buffer.from("x".repeat(64 * 1024));
      yield Buffer.from(`\n${row("B")}`);
    };
    const [out, err] = [gathered(), gathered()];
    await run(words(DERBY), {
      stdin: Readable.from(pieces(), { objectMode: false }),
      stdout: out.stream,
      stderr: err.stream,
      isTTY: false,
      now: () => NOW,
      cwd: repository,
      env: {},
    });
    expect(entriesIn(out.text()).map((entry) => entry["case"])).toEqual(["A", "B"]);
    expect(err.text()).toBe(
      "stdin:3: bad_csv: The row is longer than 1,000,000 bytes. It is left out; reading goes on with the next " +
        "line.\n1 of 3 rows could not be answered: bad_csv 1.\n",
    );
  });
});

describe("the line of a row", () => {
  it("is that on which it begins", async () => {
    const { err } = await answered(
      `${HEADING}${row("A", '"two\r\nlines"')}\n\nX,2026-01-05,complaimt,other,"three\n\nlines"\nY,2026-01-05,` +
        `complaimt,other,\n`,
    );
    expect(err.match(/^stdin:\d+/gm)).toEqual(["stdin:6", "stdin:9"]);
  });

  it("is the same where the file ends its lines as Windows does, or as old Macs did", async () => {
    const csv = `${HEADING}${row("A")}\nX,2026-01-05,complaimt,other,\n`;
    for (const ending of ["\r\n", "\r"])
      expect((await answered(csv.replaceAll("\n", ending))).err).toMatch(/^stdin:4: unknown_value/);
  });
});

describe("what spreadsheets write", () => {
  it("may leave out empty cells at the end of a row, add some, and end in empty rows", async () => {
    const { ids, err, code } = await answered(
      `${HEADING}A,2026-01-05,complaint\nB,2026-01-05,complaint,other,,,,\n,,,,\n,,,,\n`,
    );
    expect({ ids, err, code }).toEqual({ ids: ["A", "B"], err: "", code: 0 });
  });

  it("is seen to be cut off where the last row is short and has no line end", async () => {
    const { ids, err } = await answered(`${HEADING}${row("A")}B,2026-01-05,compl`);
    expect(ids).toEqual(["A"]);
    expect(err).toContain(
      "stdin:3: bad_csv: The row has 3 cells, and the heading 5. It is the last one and has no line end: the " +
        "file seems to be cut off.",
    );
  });

  it.each([
    ["sep=;\r\n", ";"],
    ["\uFEFFsep=|\n", "|"],
    ["\n\r\n", ";"],
    ["\uFEFF\n", "\t"],
  ])("may begin with %j", async (start, separator) => {
    const { ids, err } = await answered(
      start + (HEADING + row("A") + "X,2026-01-05,complaimt,other,\n").replaceAll(",", separator),
    );
    expect(ids).toEqual(["A"]);
    // The heading is on line 2, or on line 3 after two empty ones.
    expect(err).toMatch(start === "\n\r\n" ? /^stdin:5: / : /^stdin:4: /);
  });

  it("may hold quotes that are not doubled, as inches are written", async () => {
    const { ids, err } = await answered(
      HEADING + row("A", '12" pipe') + row("B", '"12" pipe') + row("C", '"a ""12"" pipe"'),
    );
    expect({ ids, err }).toEqual({ ids: ["A", "B", "C"], err: "" });
  });
});

it("A heading that is too long to be one is called that", async () => {
  const { err, code } = await cli(words(DERBY), { stdin: "x".repeat(1_200_000) });
  expect(err).toMatch(/^stdin:1: The heading can't be read\. The row is longer than 1,000,000 bytes\./);
  expect(code).toBe(2);
});
