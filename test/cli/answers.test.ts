import { describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { cli, demoFolder, entriesIn, words } from "./run-cli.js";

const CASES = "id,received,kind,service,team\nA,2026-01-05,complaint,other,=HYPERLINK(1)\nB,2026-01-06,complaint,social-services,\"+North, \"\"upper\"\"\"\nC,2026-01-07,complaint,other,@risk\nD,2026-01-08,complaint,other,-5\n";
const DERBY = "deadlines --charter derby-city-council-2022 --input -";

describe("CSV output", () => {
  it("repeats the input's columns, then the answer, one line for each entry", async () => {
    const { out } = await cli(words(`${DERBY} --csv`), { stdin: CASES });
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({ id: "A", received: "2026-01-05", kind: "complaint", target: "respond", lastDay: "2026-01-19", due: "2026-01-19T23:59:59.999+00:00", owed: "true", inForce: "true", provisional: "false", problem: "" });
    expect(rows.filter((row) => row["target"] === "respond").map((row) => row["id"])).toEqual(["A", "B", "C", "D"]);
  });

  it("makes cells safe that a spreadsheet would run", async () => {
    const rows = parse((await cli(words(`${DERBY} --csv`), { stdin: CASES })).out, { columns: true }) as Record<string, string>[];
    expect([...new Set(rows.map((row) => row["team"]))]).toEqual(["'=HYPERLINK(1)", "'+North, \"upper\"", "'@risk", "'-5"]);
    const tabbed = await cli(words(`${DERBY} --csv`), { stdin: 'received,kind,team\n2026-01-05,complaint,"\t=1"\n2026-01-05,complaint,"\r=1"\n' });
    expect((parse(tabbed.out, { columns: true }) as Record<string, string>[]).map((row) => row["team"])).toEqual(["'\t=1", "'\r=1"]);
  });

  it("never gives two columns one name", async () => {
    const { out } = await cli(words("deadlines --input - --csv"), { stdin: "charter,received,kind,due,problem\nderby-city-council,2026-01-05,complaint,soon,none\n" });
    const [heading] = out.split("\n");
    expect(heading).toBe("id,charter,received,kind,due,problem,answer.charter,standard,target,title,start,answer.due,lastDay,latestDue,owed,inForce,provisional,answer.problem");
  });

  it("has its heading even when there is nothing to say", async () => {
    const { out } = await cli(words("breaches --charter derby-city-council-2022 --input - --csv --as-of 2026-01-06"), { stdin: CASES });
    expect(out).toBe("id,received,kind,service,team,charter,standard,target,title,state,since,due,lastDay,metAt,daysLate,elapsedMsLate,over,owedNow,holdsUp,inForce,provisional\n");
  });
});

describe("JSON output", () => {
  it("is an array of entries, with what came along in the input", async () => {
    const { out } = await cli(words(`${DERBY} --json`), { stdin: CASES });
    expect(entriesIn(out)[0]).toMatchObject({ case: "A", input: { team: "=HYPERLINK(1)" }, target: "respond", basis: { charter: "derby-city-council-2022" }, quote: expect.stringContaining("10 working days") as string });
  });

  it("is an empty array when there is nothing to say", async () => {
    expect((await cli(words("breaches --charter derby-city-council-2022 --input - --json --as-of 2026-01-06"), { stdin: CASES })).out).toBe("[]\n");
  });

  it("is one object a line as NDJSON", async () => {
    const [json, ndjson] = await Promise.all(["--json", "--output ndjson"].map((form) => cli(words(`${DERBY} ${form}`), { stdin: CASES })));
    expect(ndjson?.out.trim().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(json?.out ?? ""));
  });

  it("comes in one form only", async () => {
    expect(await cli(words(`${DERBY} --json --csv`), { stdin: CASES })).toMatchObject({ code: 2, out: "", err: expect.stringContaining("Choose one form") as string });
    expect((await cli(words(`${DERBY} --json --output json`), { stdin: CASES })).code).toBe(0);
  });
});

describe("tables", () => {
  it("stand without colours, and without spaces at the ends of lines, where nobody watches", async () => {
    const { out } = await cli(words(DERBY), { stdin: CASES });
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b| $/m);
    expect(out).toMatch(/^A +derby-city-council-2022 +Mon 05 Jan 2026 +Response to a complaint +Mon 19 Jan 2026/m);
  });

  it("have colours on a terminal, unless NO_COLOR asks for none", async () => {
    const on = (env: Record<string, string>) => cli(words(DERBY), { stdin: CASES, isTTY: true, columns: 120, env });
    expect((await on({})).out).toContain("\u001b[");
    expect((await on({ NO_COLOR: "1" })).out).not.toContain("\u001b[");
    expect((await on({ TERM: "dumb" })).out).not.toContain("\u001b[");
  });

  it.each([120, 150])("fit a terminal of %i columns, and never break a date", async (columns) => {
    const { out } = await cli(words("deadlines --input cases.csv"), { cwd: demoFolder, isTTY: true, columns, env: { NO_COLOR: "1" } });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(out).toContain("Wed 07 Jan 2026");
    expect(out).toContain("latest Fri 18 Sep 2026");
  });

  it("cannot be written to by the input", async () => {
    // eslint-disable-next-line no-control-regex
    expect((await cli(words(DERBY), { stdin: "id,received,kind\n\"x\u001b[2Jy\nz\",2026-01-05,complaint\n" })).out).not.toMatch(/\u001b/);
  });

  it("say a due before a time of day as the charter does, and an end of day without a time", async () => {
    const { out } = await cli(words("deadlines --charter derby-homes --kind voicemail --received 2026-03-27T15:10"));
    expect(out).toContain("Mon 30 Mar 2026 17:00");
    const before = await cli(words("deadlines --charter england-pre-action-2020 --kind judicial-review --received 2026-01-05"));
    expect(before.out).not.toContain("59.999");
  });

  it("say why there is no date", async () => {
    const { out } = await cli(words("deadlines --charter derby-city-council-2022 --kind legal-action --received 2026-01-05"));
    expect(out).toMatch(/no date +governed by the process of the court/);
    expect((await cli(words("deadlines --charter derby-city-council-2022 --kind enquiry --received 2026-01-05"))).out).toContain("attribute_missing");
  });

  it("say in a sentence that there is nothing", async () => {
    expect((await cli(words("breaches --charter derby-city-council-2022 --kind complaint --received 2026-01-05 --as-of 2026-01-06"))).out).toBe("No promise is breached.\n");
  });
});
