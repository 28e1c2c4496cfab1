import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { cli, entriesIn, words } from "./run-cli.js";

const CASE = "explain --charter derby-city-council-2022 --kind complaint --service other --received 2026-01-05";

describe("charter-sla explain", () => {
  it("prints the sentences, the steps and the days drawn", async () => {
    const { code, out, err } = await cli(words(`${CASE} --target respond`));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith("Response to a complaint\n\nWe received your case on Monday 5 January 2026.\n")).toBe(true);
    expect(out).toContain(
      "\nreceived  Mon 05 Jan 2026\nday 0     Mon 05 Jan 2026  not counted\nleft out  Sat 10 Jan 2026  weekend\n",
    );
    expect(out).toContain("\ncounted   Mon 19 Jan 2026  10 working days\ndue       Mon 19 Jan 2026  end of day\n");
    expect(
      out
        .trimEnd()
        .endsWith(
          [
            "19      20      21      22      23      24      25",
            "10 due",
            "26      27      28      29      30      31",
          ].join("\n"),
        ),
    ).toBe(true);
  });

  it("prints the sentences alone for a letter", async () => {
    const { out } = await cli(words(`${CASE} --target respond --letter --as-of 2026-01-16`));
    expect(out).toBe(
      "Response to a complaint\n\nWe received your case on Monday 5 January 2026.\n\nDerby City Council says in " +
        "its Customer Charter, November 2022 (Dealing with complaints, comments and compliments): “respond to " +
        "all complaints within 10 working days (except for social services complaints)”. It is to be done within " +
        "10 working days.\n\nCounting starts after Monday 5 January 2026: the first working day is Tuesday 6 " +
        "January 2026. We did not count the 2 weekends from Saturday 10 to Sunday 18 January 2026. The 10th " +
        "working day is Monday 19 January 2026.\n\nIt is due by the end of Monday 19 January 2026. On Friday 16 " +
        "January 2026, 1 working day is left.\n",
    );
  });

  it("explains every target of a case unless one is named, those of governing charters as well", async () => {
    const { out } = await cli(
      words(
        "explain --charter derby-city-council-2022 --kind complaint --service adult-social-care --received " +
          "2026-01-05 --json",
      ),
    );
    const targets = entriesIn(out).map((entry) => entry["status"] as { series: string; target: string });
    expect(targets.map(({ series }) => series)).toContain("england-adult-social-care-complaints");
    expect(targets[0]).toMatchObject({ series: "derby-city-council", target: "respond", due: { date: "2026-02-02" } });
  });

  it("says what a case is governed by where there is nothing to count", async () => {
    const { code, out } = await cli(
      words("explain --charter derby-city-council-2022 --kind legal-action --received 2026-01-05"),
    );
    expect(code).toBe(0);
    expect(out).toBe(
      "Legal action\n\nThis is dealt with under the process of the court or of the pre-action protocol, which " +
        "the charter does not set out. We can't give a date for it here.\n",
    );
  });

  it("refuses a target that the case does not have, with those that it has", async () => {
    const { code, err } = await cli(words(`${CASE} --target acknowledge`));
    expect(code).toBe(2);
    expect(err).toContain('The case has no target "acknowledge". It has: respond.');
  });

  it("says of each page, letter and entry of a file which case it is of", async () => {
    const csv =
      "id,received,kind,service,team\nA,2026-01-05,complaint,other,North\n,2026-01-06,complaint,other,South\n";
    const explained = (form: string) =>
      cli(words(`explain --charter derby-city-council-2022 --input - ${form}`), { stdin: csv });
    for (const form of ["", "--letter"]) {
      const { out } = await explained(form);
      expect(out.match(/^Case .*\n\nResponse to a complaint$/gm)).toEqual([
        "Case A\n\nResponse to a complaint",
        "Case at stdin:3\n\nResponse to a complaint",
      ]);
    }
    for (const form of ["--json", "--ndjson", "--output ndjson"])
      expect(entriesIn((await explained(form)).out)).toMatchObject([
        { case: "A", input: { team: "North" }, status: { target: "respond" } },
        { input: { team: "South" } },
      ]);
  });

  it("gives a line for each step as CSV", async () => {
    const { out } = await cli(words(`${CASE} --csv`));
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({
      charter: "derby-city-council-2022",
      target: "respond",
      step: "received",
      value: "2026-01-05",
    });
    expect(rows.filter(({ step }) => step === "left out").map(({ value, why }) => [value, why])).toEqual([
      ["2026-01-10", "weekend"],
      ["2026-01-11", "weekend"],
      ["2026-01-17", "weekend"],
      ["2026-01-18", "weekend"],
    ]);
    expect(rows.at(-1)).toMatchObject({ step: "due", value: "2026-01-19T23:59:59.999+00:00", why: "end of day" });
  });

  it("refuses a letter in another form", async () => {
    expect(await cli(words(`${CASE} --json --letter`))).toMatchObject({
      code: 2,
      err: "--letter and --json can't go together. Choose one.\n",
    });
  });

  it("leaves the authority's own targets out of letters, unless one is asked for", async () => {
    const team =
      "explain --charter derby-city-council-2022-complaints-team --kind complaint --service other --received " +
      "2026-12-22 --letter";
    expect((await cli(words(team))).out).not.toContain("a target that we have set ourselves");
    expect((await cli(words(`${team} --target draft`))).out).toContain("a target that we have set ourselves");
  });
});
