import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ownCharter } from "./own-charter.js";
import { cli, entriesIn, folderOf, words } from "./run-cli.js";

const DERBY = "deadlines --charter derby-city-council-2022 --input -";
const HEADING = "id,received,kind,channel,service,acknowledged,acknowledged.promised,acknowledged.gives\n";
const GOOD = "good,2026-01-05,complaint,letter,other,,,\n";

describe("bad rows", () => {
  it.each([
    [
      "a misspelt value",
      "x,2026-01-05,complaimt,letter,other,,,",
      /^stdin:2: unknown_value \/kind: .*Did you mean "complaint"\?$/m,
    ],
    ["a date that does not exist", "x,2026-02-30,complaint,letter,other,,,", /^stdin:2: bad_moment \/received: /m],
    ["a date in another form", "x,05/01/2026,complaint,letter,other,,,", /^stdin:2: bad_moment \/received: /m],
    ["no receipt", "x,,complaint,letter,other,,,", /^stdin:2: bad_case \/received: /m],
    [
      "a bad date of an event, by its column",
      "x,2026-01-05,complaint,letter,other,yesterday,,",
      /^stdin:2: bad_moment \/acknowledged: /m,
    ],
    [
      "a bad promised date, by its column",
      "x,2026-01-05,complaint,letter,other,2026-01-06,soon,",
      /^stdin:2: bad_moment \/acknowledged\.promised: /m,
    ],
    [
      "a misspelt content, by its column",
      "x,2026-01-05,complaint,letter,other,2026-01-06,,next-step",
      /^stdin:2: unknown_content \/acknowledged\.gives: .*"next-steps"/m,
    ],
    [
      "contents of an event that did not happen",
      "x,2026-01-05,complaint,letter,other,,,next-steps",
      /^stdin:2: event_without_date \/acknowledged: /m,
    ],
    [
      "too many cells",
      "x,2026-01-05,complaint,letter,other,,,,,more",
      /^stdin:2: bad_csv: The row has 10 cells, and the heading 8\./m,
    ],
    ["a quote out of place", 'x,2026-01-05,"comp"laint,letter,other,,,', /^stdin:2: unknown_value \/kind: /m],
    [
      "a quote inside a word",
      'x,2026-01-05,comp"laint,letter,other,,,',
      /^stdin:2: unknown_value \/kind: .*Did you mean "complaint"\?/m,
    ],
  ])("tells %s with its line, and answers the others", async (_, row, message) => {
    const { code, out, err } = await cli(words(`${DERBY} --json`), { stdin: `${HEADING}${row}\n${GOOD}` });
    expect(err).toMatch(message);
    expect(err).toMatch(/^1 of 2 rows could not be answered: /m);
    expect(code).toBe(2);
    expect(entriesIn(out)).toMatchObject([{ case: "good", target: "respond", lastDay: "2026-01-19" }]);
  });

  it("counts the lines of cells that run over several, and of empty lines", async () => {
    const { err } = await cli(words(DERBY), {
      stdin: `${HEADING}"a\nb",2026-01-05,complaint,letter,other,,,\n\nx,2026-01-05,complaimt,letter,other,,,\n`,
    });
    expect(err).toMatch(/^stdin:5: unknown_value/);
  });

  it("tells the first ones up to --limit and counts all of them by code", async () => {
    const { err } = await cli(words(`${DERBY} --limit 2`), {
      stdin: `${HEADING}${"x,2026-01-05,complaimt,letter,other,,,\n".repeat(5)}x,never,complaint,letter,other,,,\n`,
    });
    expect(err.trim().split("\n").slice(2)).toEqual([
      "… and 4 more.",
      "6 of 6 rows could not be answered: unknown_value 5, bad_moment 1.",
      expect.stringMatching(/^5 rows: unknown_value \/kind: "complaimt" .*Did you mean "complaint"\?$/),
      expect.stringMatching(/^1 row: bad_moment \/received: "never" /),
    ]);
  });

  it("groups the faults of a file by cause: each value once, with its count and the nearest known one", async () => {
    const rows = [
      ...Array(120).fill("x,2026-01-05,complaimt,letter,other,,,"),
      ...Array(70).fill("x,2026-01-05,complaint,lettr,other,,,"),
      ...Array(10).fill("x,22/11/2025 19:23,complaint,letter,other,,,"),
    ];
    const { err } = await cli(words(DERBY), { stdin: `${HEADING}${rows.join("\n")}\n` });
    const lines = err.trim().split("\n");
    expect(lines.length).toBe(20 + 2 + 3);
    expect(lines.slice(-4)).toEqual([
      "200 of 200 rows could not be answered: unknown_value 190, bad_moment 10.",
      expect.stringMatching(/^120 rows: unknown_value \/kind: "complaimt" .*Did you mean "complaint"\?$/),
      expect.stringMatching(/^70 rows: unknown_value \/channel: "lettr" .*Did you mean "letter"\?$/),
      expect.stringMatching(/^10 rows: bad_moment \/received: "22\/11\/2025 19:23" .*--dates "dd\/MM\/yyyy HH:mm"\.$/),
    ]);
  });

  it("tells the most frequent causes where there are many, and counts the rest", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `x,never-${index},complaint,letter,other,,,`);
    const { err } = await cli(words(`${DERBY} --limit 0`), { stdin: `${HEADING}${rows.join("\n")}\n` });
    expect(err).toMatch(/^1 row: bad_moment \/received: "never-19" /m);
    expect(err).not.toContain("never-20");
    expect(err).toMatch(/\n… and 10 more causes in 10 rows\.\n$/);
  });

  it("names the line of bad NDJSON and goes on, and the place in a JSON array", async () => {
    const good = JSON.stringify({ id: "good", received: "2026-01-05", kind: "complaint" });
    const lines = await cli(words(`${DERBY} --format ndjson --json`), {
      stdin:
        `${good}\n{"received":\n\n[]\n{"received":"2026-01-05","knd":"complaint"}\n{"__proto__":{},` +
        `"received":"2026-01-05"}\n`,
    });
    expect(lines.err).toMatch(/^stdin:2: not_json: /m);
    expect(lines.err).toMatch(/^stdin:4: bad_case: /m);
    expect(lines.err).toMatch(/^stdin:5: unknown_attribute \/knd: .*"kind"/m);
    expect(lines.err).toMatch(/^stdin:6: unknown_attribute \/__proto__: /m);
    expect(entriesIn(lines.out)).toMatchObject([{ case: "good" }]);
    const array = await cli(words(`${DERBY} --json`), {
      stdin: `[${good}, {"received":"2026-01-05","kind":"complaimt"}, 7]`,
    });
    expect(array.err).toMatch(/^stdin\[1\]: unknown_value \/kind: /m);
    expect(array.err).toMatch(/^stdin\[2\]: bad_case: /m);
  });

  it("tells a row whose charter is not known or not named", async () => {
    const { err, out, code } = await cli(words("deadlines --input - --json"), {
      stdin:
        "charter,received,kind\nderby-citi-council,2026-01-05,complaint\n,2026-01-05,complaint\n" +
        "derby-city-council,2026-01-05,complaint\n",
    });
    expect(err).toMatch(/^stdin:2: unknown_charter \/charter: .*Did you mean "derby-city-council"\?/m);
    expect(err).toMatch(/^stdin:3: charter_missing \/charter: /m);
    expect(code).toBe(2);
    expect(entriesIn(out).length).toBe(1);
  });

  it("tells a row whose charter is broken, and answers those before and after it", async () => {
    const folder = folderOf({ "broken.json": JSON.stringify({ ...ownCharter(), standards: [], colour: "blue" }) });
    const csv =
      "id,charter,received,kind\nA,derby-city-council-2022,2026-01-05,complaint\nB,somewhere,2026-01-05,leak\n" +
      "C,somewhere,2026-01-05,leak\nD,derby-city-council-2022,2026-01-05,complaint\n";
    const { err, out, code } = await cli(words("deadlines --input - --json --charters broken.json"), {
      cwd: folder,
      stdin: csv,
    });
    expect(err).toMatch(
      /^stdin:3: invalid_charter \/charter: The charter broken\.json can't be used \(\w+ \/\w+: .*\)\. "charter-sla check broken\.json" tells all that is wrong with it\.$/m,
    );
    expect(err).toContain("2 of 4 rows could not be answered: invalid_charter 2.");
    expect(entriesIn(out).map((entry) => entry["case"])).toEqual(["A", "D"]);
    expect(code).toBe(2);
  });

  it("finds a value in a column that only other charters know", async () => {
    const { err } = await cli(words("deadlines --input -"), {
      stdin:
        "charter,received,kind,service\nantrim-and-newtownabbey,2026-01-05,complaint,other\n" +
        "antrim-and-newtownabbey,2026-01-05,complaint,\n",
    });
    expect(err).toMatch(/^stdin:2: unknown_attribute \/service: /);
    expect(err).toMatch(/^1 of 2 rows/m);
  });
});

describe("files that cannot be read at all", () => {
  it.each([
    [
      "a misspelt column",
      "id,received,kindd\n",
      /The column "kindd" is not one of a case\. Did you mean "kind"\?.*--map/,
    ],
    ["a misspelt event", "received,acknowleged\n", /Did you mean "acknowledged"\?/],
    ["a misspelt part of an event", "received,acknowledged.promissed\n", /Did you mean "acknowledged\.promised"\?/],
    ["a first time that is numbered", "received,acknowledged.1\n", /The column "acknowledged\.1" is not one of a case/],
    [
      "an unknown measure",
      "received,measures.rings\n",
      /The column "measures\.rings" is not one of a case\. None of that kind is known here\. /,
    ],
    ["a capital letter", "Received,kind\n", /Did you mean "received"\?/],
    ["a column that stands twice", "received,kind,kind\n", /Two columns are called "kind"/],
    ["no receipt", "id,kind\n", /There is no column "received"/],
    ["nothing", "", /There is no heading/],
    ["another encoding", Buffer.from([0xff, 0xfe, 0x72, 0, 0x65, 0]), /The file is not UTF-8\./],
    ["Latin-1", Buffer.from("received,kind,team\n2026-01-05,complaint,caf\xe9\n", "latin1"), /The file is not UTF-8\./],
    ["a damaged archive", gzipSync(HEADING.repeat(50)).subarray(0, 40), /^stdin: The compressed file ends too early\./],
    [
      "an archive that is none",
      Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from("not packed at all")]),
      /^stdin: The compressed file is damaged\./,
    ],
  ])("says so of %s", async (_, stdin, message) => {
    const { code, err } = await cli(words(DERBY), { stdin });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });

  it("asks for a charter where neither a flag nor a column names one", async () => {
    expect(await cli(words("deadlines --input -"), { stdin: "received,kind\n" })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Under which charter/) as string,
    });
  });

  it("leaves columns alone that are nothing like one of a case", async () => {
    const { err, code } = await cli(words(DERBY), {
      stdin: "received,kind,ref,team,status,notes,title,owner,email address,due\n2026-01-05,complaint,,,,,,,,\n",
    });
    expect({ err, code }).toEqual({ err: "", code: 0 });
  });

  it("names the file as the person did", async () => {
    const folder = folderOf({ "cases.csv": "received,kindd\n" });
    expect((await cli(words("deadlines --charter derby-homes --input cases.csv"), { cwd: folder })).err).toMatch(
      /^cases\.csv:1: /,
    );
    expect((await cli(words("deadlines --charter derby-homes --input missing.csv"), { cwd: folder })).err).toBe(
      "missing.csv: There is no such file.\n",
    );
    expect((await cli(words("deadlines --charter derby-homes --input ."), { cwd: folder })).code).toBe(2);
  });
});
