import { describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { cli, entriesIn, words } from "./run-cli.js";

const CASES =
  "id,received,kind,service,team\nA,2026-01-05,complaint,other,=HYPERLINK(1)\n" +
  'B,2026-01-06,complaint,social-services,"+North, ' +
  '""upper"""\nC,2026-01-07,complaint,other,@risk\nD,2026-01-08,complaint,other,-5\n';
const DERBY = "deadlines --charter derby-city-council-2022 --input -";

describe("CSV output", () => {
  it("repeats the input's columns, then the answer, one line for each entry", async () => {
    const { out } = await cli(words(`${DERBY} --csv`), { stdin: CASES });
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      id: "A",
      received: "2026-01-05",
      kind: "complaint",
      target: "respond",
      lastDay: "2026-01-19",
      due: "2026-01-19T23:59:59.999+00:00",
      owed: "true",
      inForce: "true",
      provisional: "false",
      problem: "",
    });
    expect(rows.filter((row) => row["target"] === "respond").map((row) => row["id"])).toEqual(["A", "B", "C", "D"]);
  });

  it("makes cells safe that a spreadsheet would run", async () => {
    const rows = parse((await cli(words(`${DERBY} --csv`), { stdin: CASES })).out, { columns: true }) as Record<
      string,
      string
    >[];
    expect([...new Set(rows.map((row) => row["team"]))]).toEqual([
      "'=HYPERLINK(1)",
      '\'+North, "upper"',
      "'@risk",
      "'-5",
    ]);
    const tabbed = await cli(words(`${DERBY} --csv`), {
      stdin: 'received,kind,team\n2026-01-05,complaint,"\t=1"\n2026-01-05,complaint,"\r=1"\n',
    });
    expect((parse(tabbed.out, { columns: true }) as Record<string, string>[]).map((row) => row["team"])).toEqual([
      "'\t=1",
      "'\r=1",
    ]);
  });

  it("never gives two columns one name", async () => {
    const { out } = await cli(words("deadlines --input - --csv"), {
      stdin: "charter,received,kind,due,problem\nderby-city-council,2026-01-05,complaint,soon,none\n",
    });
    const [heading] = out.split("\n");
    expect(heading).toBe(
      "id,charter,received,kind,due,problem,answer.charter,standard,target,title,start,answer.due,lastDay," +
        "latestDue,owed,inForce,provisional,answer.problem,assumed,process,measure,atMost,atLeast,share",
    );
  });

  it("tells what was assumed, what process governs, the measure and the share", async () => {
    const { out } = await cli(words("deadlines --input - --csv"), {
      stdin:
        "charter,received,kind\nderby-city-council-2022,2026-01-05,complaint\n" +
        "derby-city-council-2022,2026-01-05,legal-action\nderby-city-council-2004,2010-03-01T10:00,phone-call\n",
    });
    const [complaint, legal, call] = parse(out, { columns: true }) as Record<string, string>[];
    expect(complaint).toMatchObject({ assumed: "service=other", process: "" });
    expect(legal).toMatchObject({ process: expect.stringContaining("process of the court") as string, due: "" });
    expect(call).toMatchObject({ measure: "rings", atMost: "6", atLeast: "" });
  });

  it("tells how late in real time, what was refused, and the figure of a measure", async () => {
    const csv =
      "charter,received,kind,channel,responded,holding-reply,measures.rings\n" +
      "derby-homes,2026-01-05,enquiry,letter,2026-01-20,,\n" +
      "derby-city-council-2022,2026-01-05,enquiry,letter,,2026-01-14,\n" +
      "derby-city-council-2004,2010-03-01T10:00,phone-call,,,,7\n";
    const { out } = await cli(words("assess --input - --as-of 2026-02-01 --csv"), { stdin: csv });
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    // Due at the end of Monday 19 January, answered at the end of Tuesday 20.
    expect(rows.find((row) => row["charter"] === "derby-homes" && row["target"] === "respond")).toMatchObject({
      daysLate: "1",
      elapsedMsLate: "86400000",
    });
    expect(
      rows.find((row) => row["answer.charter"] === "derby-city-council-2022" && row["target"] === "respond")?.[
        "refused"
      ],
    ).toMatch(/^holding-reply refused: /);
    expect(rows.find((row) => row["target"] === "answer")).toMatchObject({ figure: "7", over: "1", measure: "rings" });
  });

  it("leaves numbers that were worked out as numbers", async () => {
    // From 28 calendar days to 10 working days: Monday 2 February to Monday 19 January.
    const { out } = await cli(
      words("diff --before derby-city-council-2004 --after derby-city-council-2022 --input - --csv"),
      { stdin: "id,received,kind\n-1,2026-01-05,complaint\n" },
    );
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows[0]?.["id"]).toBe("'-1");
    expect(rows.map((row) => row["days"]).every((days) => !days?.startsWith("'"))).toBe(true);
  });

  it("has its heading even when there is nothing to say", async () => {
    const { out } = await cli(words("breaches --charter derby-city-council-2022 --input - --csv --as-of 2026-01-06"), {
      stdin: CASES,
    });
    expect(out).toBe(
      "id,received,kind,service,team,charter,standard,target,title,state,since,due,lastDay,metAt,daysLate," +
        "elapsedMsLate,over,owedNow,holdsUp,inForce,provisional,problem,assumed,process,measure,atMost,atLeast," +
        "share,figure\n",
    );
  });
});

describe("JSON output", () => {
  it("is an array of entries, each with the row of the input as it stands", async () => {
    const { out } = await cli(words(`${DERBY} --json`), { stdin: CASES });
    expect(entriesIn(out)[0]).toMatchObject({
      case: "A",
      input: { id: "A", received: "2026-01-05", kind: "complaint", service: "other", team: "=HYPERLINK(1)" },
      target: "respond",
      basis: { charter: "derby-city-council-2022" },
      quote: expect.stringContaining("10 working days") as string,
    });
  });

  it("is an empty array when there is nothing to say", async () => {
    expect(
      (
        await cli(words("breaches --charter derby-city-council-2022 --input - --json --as-of 2026-01-06"), {
          stdin: CASES,
        })
      ).out,
    ).toBe("[]\n");
  });

  it("is one object a line as NDJSON", async () => {
    const [json, ndjson] = await Promise.all(
      ["--json", "--output ndjson"].map((form) => cli(words(`${DERBY} ${form}`), { stdin: CASES })),
    );
    expect(
      ndjson?.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(JSON.parse(json?.out ?? ""));
  });

  it("comes in one form only", async () => {
    expect(await cli(words(`${DERBY} --json --csv`), { stdin: CASES })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("Choose one form") as string,
    });
    expect((await cli(words(`${DERBY} --json --output json`), { stdin: CASES })).code).toBe(0);
  });
});

describe("tables", () => {
  it("stand without colours, and without spaces at the ends of lines, where nobody watches", async () => {
    const { out } = await cli(words(DERBY), { stdin: CASES });
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/\u001b| $/m);
    expect(out).toMatch(
      /^Under derby-city-council-2022:\nCase .*\nA +Mon 05 Jan 2026 +Response to a complaint +Mon 19 Jan 2026/,
    );
  });

  it("have colours on a terminal, unless NO_COLOR asks for none", async () => {
    const on = (env: Record<string, string>) => cli(words(DERBY), { stdin: CASES, isTTY: true, columns: 120, env });
    expect((await on({})).out).toContain("\u001b[");
    expect((await on({ NO_COLOR: "1" })).out).not.toContain("\u001b[");
    expect((await on({ TERM: "dumb" })).out).not.toContain("\u001b[");
  });

  it("cannot be written to by the input", async () => {
    const { out } = await cli(words(DERBY), { stdin: 'id,received,kind\n"x\u001b[2Jy\nz",2026-01-05,complaint\n' });
    expect(out).not.toContain("\u001b");
  });

  it("say a due before a time of day as the charter does, and an end of day without a time", async () => {
    const { out } = await cli(words("deadlines --charter derby-homes --kind voicemail --received 2026-03-27T15:10"));
    expect(out).toContain("Mon 30 Mar 2026 17:00");
    const before = await cli(
      words("deadlines --charter england-pre-action-2020 --kind judicial-review --received 2026-01-05"),
    );
    expect(before.out).not.toContain("59.999");
  });

  it("say why there is no date", async () => {
    const { out } = await cli(
      words("deadlines --charter derby-city-council-2022 --kind legal-action --received 2026-01-05"),
    );
    expect(out).toMatch(/no date +governed by the process of the court/);
    expect(
      (await cli(words("deadlines --charter derby-city-council-2022 --kind enquiry --received 2026-01-05"))).out,
    ).toContain("attribute_missing");
  });

  it("say in a sentence that there is nothing", async () => {
    expect(
      (
        await cli(
          words("breaches --charter derby-city-council-2022 --kind complaint --received 2026-01-05 --as-of 2026-01-06"),
        )
      ).out,
    ).toBe("No promise is breached.\n");
  });
});
