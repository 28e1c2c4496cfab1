import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { cli, words } from "./run-cli.js";

/** Due Monday 19 January: answered in time, a day late, and not at all; the last row is no case. */
const CASES =
  "id,received,kind,service,responded\nA,2026-01-05,complaint,other,2026-01-19\n" +
  "B,2026-01-05,complaint,other,2026-01-20\nC,2026-01-05,complaint,other,\nD,5/1/2026,complaint,other,\n";
const REPORT = "report --charter derby-city-council-2022 --input - --as-of 2026-01-31";

describe("charter-sla report", () => {
  it("writes Markdown, tells the bad row on stderr and in the report, and ends with exit code 2", async () => {
    const { code, out, err } = await cli(words(REPORT), { stdin: CASES });
    expect(code).toBe(2);
    expect(err).toContain("stdin:5: bad_moment");
    expect(out).toContain("- 1 case could not be read and is not in the figures (bad\\_moment: 1).");
    expect(out).toContain(
      "| Response to a complaint | within 10 working days | 3 | 1 of 3 (33.3%) | median 10, 90th centile 11 " +
        "working days |",
    );
  });

  it("writes CSV with the total, the periods and the groups", async () => {
    const { out } = await cli(words(`${REPORT} --by quarter --group service -o csv`), { stdin: CASES });
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(
      rows.map(({ period, grouped, service, met, decided, shareMet }) => [
        period,
        grouped,
        service,
        met,
        decided,
        shareMet,
      ]),
    ).toEqual([
      ["", "false", "", "1", "3", "0.333333"],
      ["2026-Q1", "false", "", "1", "3", "0.333333"],
      ["", "true", "other", "1", "3", "0.333333"],
      ["2026-Q1", "true", "other", "1", "3", "0.333333"],
    ]);
    expect(rows[0]?.["percentageMetIs"]).toBe("met / (met + metLate + missed + openLate)");
  });

  it("writes JSON that reads back as the report", async () => {
    const { out } = await cli(words(`${REPORT} -o json`), { stdin: CASES });
    expect(JSON.parse(out)).toMatchObject({
      by: "month",
      cases: 3,
      unreadable: { bad_moment: 1 },
      targets: [{ total: { met: 1, metLate: 1, openLate: 1 } }],
    });
  });

  it("writes one page that fetches and runs nothing", async () => {
    const { out } = await cli(words(`${REPORT} -o html`), { stdin: CASES });
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(out).not.toMatch(/<script|<link|<img|@import|url\((?!#)|https?:/);
  });

  it("takes --csv, --json, --html and --markdown as short for --output", async () => {
    for (const form of ["csv", "json", "html", "markdown"])
      expect((await cli(words(`${REPORT} --${form}`), { stdin: CASES })).out).toBe(
        (await cli(words(`${REPORT} -o ${form}`), { stdin: CASES })).out,
      );
    expect(await cli(words(`${REPORT} --csv --html`), { stdin: CASES })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("Choose one form") as string,
    });
  });

  it("reports no cases where a file has only its heading, under the charter that is named", async () => {
    const empty = await cli(words(`${REPORT} --json`), { stdin: "id,received,kind\n" });
    expect({ code: empty.code, err: empty.err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(empty.out)).toMatchObject({ cases: 0, charters: [{ id: "derby-city-council-2022" }] });
    expect(
      await cli(words("report --input - --as-of 2026-01-31"), { stdin: "id,charter,received,kind\n" }),
    ).toMatchObject({
      code: 2,
      out: "",
      err: "no_charter: A report without a charter and without a case says nothing. Say which with --charter.\n",
    });
  });

  it("refuses an attribute that no charter knows, and a moment that is none", async () => {
    expect(await cli(words(`${REPORT} --group servce`), { stdin: CASES })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining('Did you mean "service"?') as string,
    });
    expect(
      await cli(words("report --charter derby-city-council-2022 --input - --as-of soon"), { stdin: CASES }),
    ).toMatchObject({ code: 2, out: "" });
  });
});
