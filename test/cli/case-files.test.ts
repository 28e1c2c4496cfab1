import { readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { cli, demoFolder, entriesIn, folderOf, gathered, NOW, words } from "./run-cli.js";
import type { Ran } from "./run-cli.js";

const DERBY = "deadlines --charter derby-city-council-2022";
// Ten working days from Monday 5 January 2026; two from Tuesday 6 January for self-service.
const PLAIN =
  "id,received,kind,channel,service\nA,2026-01-05,complaint,letter,other\n" +
  "B,2026-01-06T09:00,enquiry,self-service,other\n";

async function lastDays(ran: Promise<Ran>): Promise<unknown[]> {
  const { out, err, code } = await ran;
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return entriesIn(out)
    .filter((entry) => entry["target"] === "respond")
    .map((entry) => [entry["case"], entry["lastDay"]]);
}

const EXPECTED = [
  ["A", "2026-01-19"],
  ["B", "2026-01-08"],
];

describe("cases from files", () => {
  const json = [
    { id: "A", received: "2026-01-05", kind: "complaint", channel: "letter", service: "other" },
    { id: "B", received: "2026-01-06T09:00", kind: "enquiry", channel: "self-service", service: "other" },
  ];
  const ndjson = `${json.map((record) => JSON.stringify(record)).join("\n")}\n`;
  const variants: Record<string, string | Buffer> = {
    "plain.csv": PLAIN,
    "windows.csv": PLAIN.replaceAll("\n", "\r\n"),
    "mark.csv": `\uFEFF${PLAIN}`,
    "semicolons.csv": PLAIN.replaceAll(",", ";"),
    "semicolons-mark-windows.csv": `\uFEFF${PLAIN.replaceAll(",", ";").replaceAll("\n", "\r\n")}`,
    "tabs.tsv": PLAIN.replaceAll(",", "\t"),
    "quoted.csv":
      '"id","received","kind","channel","service"\n"A","2026-01-05","complaint","letter","other"\n' +
      '"B","2026-01-06T09:00","enquiry","self-service","other"',
    "empty-lines.csv": `${PLAIN.replaceAll("\n", "\n\n")}\n`,
    "spaces.csv": PLAIN.replaceAll(",", " , "),
    "packed.csv.gz": gzipSync(PLAIN),
    "lines.ndjson": ndjson,
    "lines.jsonl": `\uFEFF${ndjson.replaceAll("\n", "\r\n")}`,
    "array.json": JSON.stringify(json, null, 2),
    "array-packed": gzipSync(JSON.stringify(json)),
    "no-ending": ndjson,
  };
  const folder = folderOf(variants);

  it.each(Object.keys(variants))("reads %s without being told what it is", async (file) => {
    expect(await lastDays(cli([...words(`${DERBY} --json --input`), file], { cwd: folder }))).toEqual(EXPECTED);
  });

  it.each(Object.keys(variants))("reads what is in %s from stdin", async (file) => {
    expect(
      await lastDays(cli([...words(`${DERBY} --ndjson --input -`)], { stdin: readFileSync(path.join(folder, file)) })),
    ).toEqual(EXPECTED);
  });

  it("reads a byte at a time", async () => {
    for (const content of [
      variants["semicolons-mark-windows.csv"],
      variants["packed.csv.gz"],
      variants["lines.jsonl"],
    ]) {
      const [out, err] = [gathered(), gathered()];
      const bytes = Buffer.from(content as Buffer);
      const stdin = Readable.from(
        [...bytes].map((byte) => Buffer.from([byte])),
        { objectMode: false },
      );
      const code = await run(words(`${DERBY} --ndjson --input -`), {
        stdin,
        stdout: out.stream,
        stderr: err.stream,
        isTTY: false,
        now: () => NOW,
        cwd: folder,
        env: {},
      });
      expect({ code, err: err.text() }).toEqual({ code: 0, err: "" });
      expect(
        entriesIn(out.text())
          .filter((entry) => entry["target"] === "respond")
          .map((entry) => entry["lastDay"]),
      ).toEqual(["2026-01-19", "2026-01-08"]);
    }
  });

  it("reads every kind of column of a case, and repeats the others", async () => {
    const csv =
      "id,received,kind,channel,service,holding-reply,holding-reply.promised,holding-reply.gives,holding-reply.2," +
      "holding-reply.2.promised,holding-reply.2.gives,responded,team\n" +
      'A,2026-01-05,enquiry,letter,other,2026-01-14,2026-01-30,reason;next-steps,2026-01-28,2026-02-13,"reason; ' +
      'next-steps",,North\n';
    const { out, err } = await cli(
      words("assess --charter derby-city-council-2022 --input - --as-of 2026-02-01 --json"),
      { stdin: csv },
    );
    expect(err).toBe("");
    // The second holding reply comes before the first date and moves it.
    expect(entriesIn(out)).toMatchObject([
      { target: "respond", state: "met" },
      { target: "full-response", state: "running", lastDay: "2026-02-13", input: { team: "North" } },
    ]);
  });

  it("reads figures from columns of measures", async () => {
    const { out } = await cli(words("assess --charter derby-city-council-2004 --input - --as-of 2010-03-02 --json"), {
      stdin: "received,kind,measures.rings\n2010-03-01T10:00,phone-call,7\n2010-03-01T10:00,phone-call,\n",
    });
    expect(entriesIn(out).map((entry) => entry["state"])).toEqual(["breached", "not-measured"]);
  });

  it("lets each row name its charter, by id or by series, where --charter is only the rest's", async () => {
    const csv =
      "id,charter,received,kind,channel\nA,derby-city-council,2022-10-31,complaint,\n" +
      "B,derby-homes,2026-01-05,enquiry,letter\nC,,2026-01-05,complaint,\n";
    const { out, err } = await cli(words("deadlines --input - --charter antrim-and-newtownabbey --json"), {
      stdin: csv,
    });
    expect(err).toBe("");
    // B: ten working days. C: five after the day of receipt under the customer promise, five with that day in NIPSO's
    // reading.
    expect(
      entriesIn(out)
        .filter((entry) => entry["target"] === "respond")
        .map((entry) => [entry["case"], entry["charter"], entry["lastDay"]]),
    ).toEqual([
      ["B", "derby-homes", "2026-01-19"],
      ["C", "antrim-and-newtownabbey", "2026-01-12"],
      ["C", "northern-ireland-nipso-mchp", "2026-01-09"],
    ]);
    expect(entriesIn(out)[0]).toMatchObject({ case: "A", charter: "derby-city-council-2004" });
  });

  it("renames columns and values, and leaves alone what the map calls no column of a case", async () => {
    const map = {
      columns: { Ref: "id", "Date received": "received", Typ: "kind", Route: "channel", recieved: null },
      values: { channel: { "E-mail": "email", "": "letter" }, kind: { Moan: "complaint" } },
    };
    const inFolder = folderOf({
      "map.json": JSON.stringify(map),
      "theirs.csv": "Ref,Date received,Typ,Route,service,recieved\nA,05/01/2026 10:00,Moan,E-mail,other,yes\n",
    });
    const { out, err, code } = await cli(
      [...words(`${DERBY} --input theirs.csv --map map.json --csv --dates`), "dd/MM/yyyy HH:mm"],
      { cwd: inFolder },
    );
    expect({ err, code }).toEqual({ err: "", code: 0 });
    const [heading, row] = out.split("\n");
    expect(heading).toMatch(/^Ref,Date received,Typ,Route,service,recieved,charter,/);
    expect(row).toMatch(
      /^A,05\/01\/2026 10:00,Moan,E-mail,other,yes,derby-city-council-2022,complaint,respond,.*,2026-01-19,/,
    );
  });

  it.each([
    [
      "values under the file's own heading",
      { columns: { Ref: "id", Route: "channel" }, values: { Route: { "E-mail": "email" } } },
    ],
    ["values under our name", { columns: { Ref: "id", Route: "channel" }, values: { channel: { "E-mail": "email" } } }],
    ["a flat map of columns and values", { Ref: "id", Route: "channel", "E-mail": "email", "Left out": null }],
  ])("takes %s, in CSV and in JSON", async (_, map) => {
    const inFolder = folderOf({
      "map.json": JSON.stringify(map),
      "theirs.csv": "Ref,received,kind,Route,Left out\nA,2026-01-05T10:00,enquiry,E-mail,x\n",
    });
    const csv = cli(words(`${DERBY} --input theirs.csv --map map.json --json`), { cwd: inFolder });
    const json = cli(words(`${DERBY} --input - --map map.json --json`), {
      cwd: inFolder,
      stdin: JSON.stringify([
        {
          Ref: "A",
          received: "2026-01-05T10:00",
          kind: "enquiry",
          Route: "E-mail",
          ...("Left out" in map && { "Left out": "x" }),
        },
      ]),
    });
    // Ten working days from Monday 5 January.
    for (const ran of [csv, json]) expect(await lastDays(ran)).toEqual([["A", "2026-01-19"]]);
  });

  it("seeks a column of a flat map that is misspelt, and leaves alone a value that does not come up", async () => {
    const inFolder = folderOf({ "map.json": JSON.stringify({ Reff: "id", Carrier: "letter" }) });
    expect(
      (
        await cli(words(`${DERBY} --input - --map map.json`), {
          cwd: inFolder,
          stdin: "Ref,received,kind\nA,2026-01-05,complaint\n",
        })
      ).err,
    ).toBe('The map names the column "Reff", and the cases have none. Did you mean "Ref"?\n');
  });

  it("says of one case a line in a .json file how to read it", async () => {
    const folder = folderOf({
      "lines.json": '{"kind":"complaint","received":"2026-01-05"}\n{"kind":"complaint","received":"2026-01-06"}\n',
      "cut.json": '[{"kind":"complaint"',
    });
    const ask = async (file: string) => (await cli(words(`${DERBY} --input ${file}`), { cwd: folder })).err;
    expect(await ask("lines.json")).toMatch(
      /^lines\.json: This is not JSON: .*\. Its first line alone is: for one case a line say --format ndjson\.\n$/,
    );
    expect(await ask("cut.json")).not.toContain("ndjson");
  });

  it.each([
    ['{"column":{}}', /A map has no "column"/],
    ['{"columns":{"Refx":"id"}}', /The map names the column "Refx", and the cases have none\. Did you mean "Ref"\?/],
    ['{"columns":{"Ref":5}}', /\/columns\/Ref: This is not a text/],
    ["[]", /This is not an object/],
    ["{", /This is not JSON/],
  ])("refuses the map %s", async (map, message) => {
    const inFolder = folderOf({ "map.json": map });
    expect(
      await cli(words(`${DERBY} --input - --map map.json`), {
        cwd: inFolder,
        stdin: "Ref,received,kind\nA,2026-01-05,complaint\n",
      }),
    ).toMatchObject({ code: 2, err: expect.stringMatching(message) as string });
  });

  it("reads dates that a host zone does not have, in the form that --dates names", async () => {
    // 02:30 on 8 March 2026 is skipped in New York; Apia had no 30 December 2011.
    const csv = "id;received;kind;service\nA;08.03.2026 02:30;complaint;other\nB;30.12.2011 10:00;complaint;other\n";
    const { out, err } = await cli(
      [...words("deadlines --charter derby-city-council --input - --csv --dates"), "dd.MM.yyyy HH:mm"],
      { stdin: csv.replace("service", "acknowledgement").replaceAll("other", "") },
    );
    expect(err).toBe("");
    const starts = out
      .split("\n")
      .slice(1, 3)
      .map((line) => /\d{4}-\d\d-\d\dT[\d:.]+\+\d\d:\d\d/.exec(line)?.[0]);
    expect(starts).toEqual(["2026-03-08T02:30:00.000+00:00", "2011-12-30T10:00:00.000+00:00"]);
  });

  it("notes a local time that occurs twice, read as the first, and one that never occurs", async () => {
    const csv =
      "id,received,kind,service\nA,2026-10-25T01:30,complaint,other\nB,2026-03-29T01:30,complaint,other\n" +
      "C,2026-10-25T01:30+00:00,complaint,other\n";
    const { out, err, code } = await cli(words(`${DERBY} --input - --json`), { stdin: csv });
    expect(code).toBe(0);
    expect(err.trim().split("\n")).toEqual([
      "stdin:2: note: The clocks show 2026-10-25T01:30 twice: it is read as the first, 2026-10-25T01:30:00.000+01:00.",
      "stdin:3: note: The clocks never show 2026-03-29T01:30: it is read as 2026-03-29T02:30:00.000+01:00.",
    ]);
    expect(entriesIn(out).length).toBe(3);
  });

  it("answers the sample of cases with dates worked out by hand", async () => {
    const { out, err, code } = await cli(words("deadlines --input cases.csv --json"), { cwd: demoFolder });
    expect(code).toBe(0);
    // A query of Antrim and Newtownabbey was answered, and no promise for a query turns on an answer.
    expect(err).toMatch(/^cases\.csv:16: note: event_without_effect \/responded: .*\n$/);
    const due = entriesIn(out).map(
      (entry) => `${String(entry["case"])} ${String(entry["target"])} ${String(entry["lastDay"] ?? "-")}`,
    );
    expect(due).toEqual(
      expect.arrayContaining([
        "DCC-1987 resolve 2022-08-29", // 28 calendar days from 1 August end on the summer bank holiday, and stay there
        "DCC-2041 return-call 2022-08-31",
        "DCC-5107 respond 2026-01-07", // from Friday 19 December: 22, 23, 24, 29, 30, 31 December, 2, 5, 6, 7 January
        "DCC-5112 respond 2026-01-23", // received on a Saturday: Monday 12 January is day 1
        "DCC-5112 full-response 2026-02-06", // the date that the holding reply promised
        "DCC-5120 respond 2026-04-20", // Good Friday and Easter Monday are passed over
        "DCC-5121 respond 2026-05-05", // 20 working days, the early May bank holiday on the 4th passed over
        "DCC-5134 respond 2026-06-22", // FOIA: spring bank holiday on 25 May; 20 working days
        "DCC-5140 respond 2026-03-31", // a Saturday half an hour before the clocks change: Monday, Tuesday
        "DH-0871 return-call 2026-03-30",
        // 5 working days from Thursday 27 August, without the summer bank holiday on the 31st
        "DH-0893 acknowledge 2026-09-04",
        "DUR-318 respond 2007-01-02", // acknowledged in time: 5 working days from 21 December 2006
        "DUR-402 respond 2022-10-14", // the State Funeral on 19 September is passed over
        // Friday 10, then Tuesday 14: the Twelfth falls on a Sunday, Monday 13 is its substitute
        "ANB-0455 acknowledge 2026-07-15",
        "ANB-0455 respond 2026-07-24",
        "ANB-0460 respond 2026-07-20",
      ]),
    );
  });
});
