import { Readable, Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cli, words } from "./run-cli.js";

const CASE = "assess --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05";

async function codeOf(line: string, stdin = ""): Promise<number> {
  return (await cli(words(line), { stdin })).code;
}

describe("exit codes", () => {
  // Ten working days: due on Monday 19 January 2026.
  it.each([
    ["--as-of 2026-01-20", 0],
    ["--as-of 2026-01-19 --fail-on breached", 0],
    ["--as-of 2026-01-20 --fail-on breached", 1],
    ['--event "responded 2026-01-19" --as-of 2026-01-31 --fail-on breached', 0],
    ['--event "responded 2026-01-20" --as-of 2026-01-31 --fail-on breached', 1],
    ["--as-of 2026-01-16 --fail-on due-within=1wd", 1],
    ["--as-of 2026-01-15 --fail-on due-within=1wd", 0],
    ["--as-of 2026-01-16 --fail-on due-within=2d", 0],
    ["--as-of 2026-01-16 --fail-on due-within=3d", 1],
    ["--as-of 2026-01-19T19:00 --fail-on due-within=5h", 1],
    ["--as-of 2026-01-19T18:00 --fail-on due-within=5h", 0],
    ["--as-of 2026-01-20 --fail-on due-within=5wd", 0],
    ["--as-of 2026-01-20 --fail-on due-within=5wd,breached", 1],
    ["--as-of 2026-01-20 --fail-on breached due-within=5wd", 1],
  ])("of assess %s is %i", async (flags, code) => {
    expect(await codeOf(`${CASE} ${flags}`)).toBe(code);
  });

  it("does not let a bad row hide a broken promise: what --fail-on asks about wins, and both are said", async () => {
    const file = "assess --charter derby-city-council-2022 --input - --as-of 2026-01-20 --fail-on breached";
    expect(await codeOf(file, "received,kind\n2026-01-05,complaint\n")).toBe(1);
    expect(await codeOf(file, "received,kind\n2026-01-19,complaint\n2026-01-05,complaimt\n")).toBe(2);
    const orders = ["2026-01-05,complaint\n2026-01-05,complaimt\n", "2026-01-05,complaimt\n2026-01-05,complaint\n"];
    for (const rows of orders) {
      const { code, err } = await cli(words(file), { stdin: `received,kind\n${rows}` });
      expect(code).toBe(1);
      expect(err).toContain("\n1 of 2 rows could not be answered: unknown_value 1.\n");
      expect(err).toMatch(
        /\nWhat --fail-on asks about was found as well: the exit code is 1\. With "--fail-on bad-rows breached" it is 2\.\n$/,
      );
    }
  });

  it.each([
    ["bad-rows breached", 2],
    ["bad-rows,breached", 2],
    ["breached bad-rows", 1],
    ["breached", 1],
  ])("is decided by the order of --fail-on %s: %i", async (conditions, code) => {
    const file = `assess --charter derby-city-council-2022 --input - --as-of 2026-01-20 --fail-on ${conditions}`;
    expect(await codeOf(file, "received,kind\n2026-01-05,complaint\n2026-01-05,complaimt\n")).toBe(code);
  });

  it("is 2 where reading ended too early, whatever was found before", async () => {
    const file = "assess --charter derby-city-council-2022 --input - --as-of 2026-01-20 --fail-on breached";
    const whole = gzipSync("received,kind\n2026-01-05,complaint\n");
    expect((await cli(words(file), { stdin: whole.subarray(0, whole.length - 6) })).code).toBe(2);
  });

  it("is 3 where a disk is full or a file may not be read, and says so", async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" })),
    });
    const { code, err } = await cli(words(`${CASE} --as-of 2026-01-20 --fail-on breached`), { stdout: full });
    expect({ code, err }).toEqual({ code: 3, err: "The disk is full.\n" });
    const broken = new Readable({
      read() {
        this.destroy(Object.assign(new Error("EIO: i/o error, read"), { code: "EIO", syscall: "read" }));
      },
    });
    const unread = await cli(words("deadlines --charter derby-homes --input -"), { source: broken });
    expect({ code: unread.code, err: unread.err }).toEqual({ code: 3, err: "EIO: i/o error, read\n" });
  });

  it.each([
    ["", /Usage: charter-sla/],
    ["dedlines", /unknown command 'dedlines' \(Did you mean deadlines\?\)/],
    ["help dedlines", /^unknown command 'dedlines'\nUsage: charter-sla/],
    ["deadlines", /Which charter\?/],
    ["deadlines --charter derby-citi-council", /Did you mean "derby-city-council"\?/],
    ["deadlines --charter derby", /Did you mean one of .*"derby-homes"/],
    ["deadlines --charter nowhere.json --received 2026-01-05", /nowhere\.json: There is no such file/],
    ["deadlines --charter derby-homes", /There is no case/],
    ["deadlines --charter derby-homes --received", /argument missing/],
    [
      "deadlines --charter derby-homes --recieved 2026-01-05",
      /^There is no option --recieved\. Did you mean --received\?/,
    ],
    ["deadlines --charter derby-homes --knd complaint --received 2026-01-05", /Did you mean --kind\?/],
    [
      "deadlines --charter derby-homes --colour red --received 2026-01-05",
      /^There is no option --colour\. The charter's attributes are: --kind, --channel/,
    ],
    [
      "deadlines --charter derby-homes --kind --received 2026-01-05",
      /^--kind has no value\. Write it as "--kind <value>"\.$/m,
    ],
    ["deadlines --charter derby-homes --kind --colour --received 2026-01-05", /^--kind has no value\./],
    [
      "deadlines --charter derby-homes --kind complaint --kind enquiry --received 2026-01-05",
      /^--kind is given twice\./,
    ],
    ["deadlines --chater derby-homes --received 2026-01-05", /^There is no option --chater\. Did you mean --charter\?/],
    ["deadlines --kind complaint --received 2026-01-05", /^Which charter\?/],
    ["deadlines --charter derby-homes --kind complaimt --received 2026-01-05", /^unknown_value --kind: .*"complaint"/],
    ["deadlines --charter derby-homes --kind complaint --received 2026-01-05 stray", /^"stray" belongs to no option\./],
    [
      "deadlines --charter derby-homes --kind complaint --received 2026-01-05 --event responded",
      /The event "responded" can't be read/,
    ],
    [
      "deadlines --charter derby-homes --kind complaint --received 2026-01-05 --measure rings",
      /The measure "rings" can't be read/,
    ],
    [
      "deadlines --charter derby-homes --kind complaint --received 2026-01-05 --output xml",
      /Allowed choices are table, json/,
    ],
    [
      "deadlines --charter derby-homes --kind complaint --received 2026-01-05 --limit few",
      /"few" is not a whole number/,
    ],
    ["deadlines --charter derby-homes --kind complaint --received 2026-01-05 --reading nobodys", /unknown_reading/],
    ["deadlines --charter derby-homes --kind complaint --input cases.csv", /--kind and --input can't go together/],
    [
      "deadlines --asof 2026-01-05 --input cases.csv",
      /^There is no option --asof\. "charter-sla help deadlines" lists them\./,
    ],
    ["assess --asof 2026-01-05 --input cases.csv", /^There is no option --asof\. Did you mean --as-of\?/],
    ["deadlines --charter derby-homes --input a.csv --input b.csv", /^--input is given twice\. It takes one value\.$/m],
    [
      "deadlines --charter derby-homes --received 2026-01-05 --received 2026-01-06 --kind complaint",
      /^--received is given twice\./,
    ],
    ["assess --input a.csv --as-of 2026-01-05 --as-of 2026-01-06", /^--as-of is given twice\./],
    [
      "deadlines --input a.csv b.csv --charter derby-homes",
      /^"b\.csv" belongs to no option\. .*one file is read at a time\.$/m,
    ],
    ["new --json --authority X", /unknown option '--json'/],
    [
      "assess --charter derby-homes --kind complaint --received 2026-01-05 --as-of soon",
      /^bad_moment --as-of: "soon" is not a moment\. Write 2022-08-30, 2022-08-30T10:00 \(local time\) or 2022-08-30T10:00:00\+01:00\.$/m,
    ],
    [
      "escalations --charter derby-homes --kind complaint --received 2026-01-05 --since 2026-02-02 --as-of 2026-02-01",
      /^--since 2026-02-02 is later than --as-of 2026-02-01\./,
    ],
    [
      "assess --charter derby-homes --kind complaint --received 2026-01-05 --fail-on late",
      /--fail-on does not know "late"/,
    ],
  ])("is 2 for `charter-sla %s`, with a sentence and no stack trace", async (line, message) => {
    const { code, out, err } = await cli(words(line));
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ +at |Error:/m);
    expect(out).toBe("");
    expect(code).toBe(2);
  });
});
