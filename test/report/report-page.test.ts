/** The written forms of a report: what stands in them, and that nothing in a charter can break out of its place. */
import { parse } from "csv-parse/browser/esm/sync";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import type { CaseRecord } from "../../src/index.js";
import { loadCharter } from "../../src/index.js";
import { spreadBins } from "../../src/report/page/spread-bins.js";
import { promisedIn } from "../../src/report/page/spread-chart.js";
import { report } from "../../src/report/report-builder.js";
import type { ReportTarget } from "../../src/report/report-type.js";
import type { Spread } from "../../src/report/spread.js";
import { percentText } from "../../src/report/wording.js";
import { reportCsv, reportHtml, reportMarkdown, reportRows } from "../../src/report.js";

const all = Object.values(charters);
const derby = loadCharter(charters["derby-city-council-2022"], { charters: all });

/** Due on Monday 19 January: two in time, one late, one open and overdue. */
const cases = ["2026-01-07", "2026-01-19", "2026-01-20", undefined].map((responded): CaseRecord => ({
  kind: "complaint",
  service: "other",
  received: "2026-01-05",
  events: responded === undefined ? [] : [{ event: "responded", at: responded }],
}));
const made = report(derby, cases, { asOf: "2026-01-31", by: "month", group: ["service"] });

describe("a percentage", () => {
  it.each([
    [46, 50, "92.0%"],
    [2, 3, "66.7%"],
    [9999, 10_000, "99.9%"], // never 100% while one case was late
    [1, 10_000, "0.1%"], // never 0% while one was in time
    [0, 4, "0.0%"],
    [4, 4, "100.0%"],
    [0, 0, "no figure"],
  ])("of %i in %i is written %s", (met, decided, text) => {
    expect(percentText(met, decided)).toBe(text);
  });
});

describe("the page", () => {
  const page = reportHtml(made);

  it("has the numbers of its charts in tables, with a caption and a scope for every heading", () => {
    expect(page).toContain("<caption>Response to a complaint, by period of receipt</caption>");
    expect(page).toContain(
      '<th scope="row">January 2026</th><td>4</td><td>2</td><td>1</td><td>1</td><td>4</td><td>50.0%</td>',
    );
    expect(page.match(/<th(?! scope="(row|col)")[ >]/g)).toBeNull();
    expect(page.match(/<table>(?!<caption>)/g)).toBeNull();
  });

  it("tells a reader who does not see the chart what it shows", () => {
    expect(page).toMatch(/<svg [^>]*role="img" aria-labelledby="promises-1-outcomes-title promises-1-outcomes-text"/);
    expect(page).toContain("January 2026: 4 cases, 2 met in time, 1 met late, 1 open and overdue; 50.0% met");
  });

  it("has every id once", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says what the percentage is a percentage of", () => {
    expect(page).toContain("divided by the cases that are decided");
  });

  it("is the same for the same report", () => {
    expect(reportHtml(report(derby, cases, { asOf: "2026-01-31", by: "month", group: ["service"] }))).toBe(page);
  });
});

describe("a report under several charters", () => {
  const versions = [loadCharter(charters["derby-city-council-2004"], { charters: all }), derby] as const;
  const letters = ["2022-10-31", "2022-11-01"].map((received): CaseRecord => ({
    kind: "enquiry",
    channel: "letter",
    received,
  }));
  const spanning = report(({ received }) => versions[String(received) < "2022-11-01" ? 0 : 1], letters, {
    asOf: "2022-12-31",
    by: "year",
  });

  it("has a section for each, since promises of two documents may have the same title", () => {
    expect(
      reportMarkdown(spanning)
        .match(/^## .*$/gm)
        ?.slice(0, 2),
    ).toEqual(["## Derby City Council Customer Service Standards", "## Derby City Council Customer Charter"]);
    const ids = [...reportHtml(spanning).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("text from a charter", () => {
  const hostile = {
    ...(charters["derby-city-council-2022"] as object),
    title: '</title><script>alert(1)</script> | *x* "&',
  };
  const attacked = report(loadCharter(hostile, { charters: all }), cases, { asOf: "2026-01-31", by: "month" });

  it("stays text in the page", () => {
    const page = reportHtml(attacked);
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; | *x* &quot;&amp;");
  });

  it("stays text in Markdown", () => {
    expect(reportMarkdown(attacked).split("\n")[0]).toBe(
      '# How well we keep our promises: \\</title\\>\\<script\\>alert(1)\\</script\\> \\| \\*x\\* "&',
    );
  });

  it("is not run by a spreadsheet", () => {
    const formula = {
      ...made,
      targets: made.targets.map((target): ReportTarget => ({ ...target, title: "=HYPERLINK(1)" })),
    };
    expect((parse(reportCsv(formula), { columns: true }) as Record<string, string>[])[0]?.["title"]).toBe(
      "'=HYPERLINK(1)",
    );
  });
});

describe("rows", () => {
  it("are the total, then the periods, then the same for each group", () => {
    expect(
      reportRows(made).map(
        ({ grouped, service, period, cases: count, met, decided, shareMet, takenMedian, lateMedian }) => [
          grouped,
          service,
          period,
          count,
          met,
          decided,
          shareMet,
          takenMedian,
          lateMedian,
        ],
      ),
    ).toEqual([
      // Taken 2, 10, 11: the second; late 1 and, on Saturday the 31st, 9 (20–23 and 26–30 January): the first of two.
      [false, undefined, "", 4, 2, 4, 0.5, 10, 1],
      [false, undefined, "2026-01", 4, 2, 4, 0.5, 10, 1],
      [true, "other", "", 4, 2, 4, 0.5, 10, 1],
      [true, "other", "2026-01", 4, 2, 4, 0.5, 10, 1],
    ]);
  });
});

describe("the columns of a distribution", () => {
  const spread = (unit: Spread["unit"], counts: Spread["counts"], figures: Partial<Spread> = {}): Spread => ({
    unit,
    cases: counts.reduce((sum, [, cases]) => sum + cases, 0),
    median: 0,
    ninetieth: 0,
    longest: counts[counts.length - 1]?.[0] ?? 0,
    counts,
    ...figures,
  });

  it("are single days where there are few, with the last for all that took longer than twice the promise", () => {
    const { bins } = spreadBins(
      spread(
        "workingDays",
        [
          [0, 3],
          [5, 2],
          [10, 1],
          [90, 4],
        ],
        { median: 5, ninetieth: 90 },
      ),
      5,
    );
    expect(bins.map(({ name }) => name)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "over 10"]);
    expect(bins.filter(({ cases: count }) => count > 0).map(({ name, cases: count }) => [name, count])).toEqual([
      ["0", 3],
      ["5", 2],
      ["10", 1],
      ["over 10", 4],
    ]);
  });

  it("include their upper bound, as a promise does, and lose no case", () => {
    const { bins, step } = spreadBins(
      spread(
        "minutes",
        [
          [0.5, 1],
          [2, 1],
          [15, 1],
          [15.5, 1],
          [200, 1],
        ],
        { median: 15, ninetieth: 200 },
      ),
      15,
    );
    expect(step).toBe(2);
    expect(bins.find(({ name }) => name === "0 to 2")?.cases).toBe(2);
    expect(bins.find(({ name }) => name === "14 to 16")?.cases).toBe(2);
    expect(bins[bins.length - 1]).toMatchObject({ name: "over 30", cases: 1 });
    expect(bins.reduce((sum, { cases: count }) => sum + count, 0)).toBe(5);
  });

  it("are spans of whole days where there are many", () => {
    const { bins } = spreadBins(
      spread(
        "calendarDays",
        [
          [0, 1],
          [30, 2],
          [60, 1],
          [61, 1],
        ],
        { median: 30, ninetieth: 61 },
      ),
      30,
    );
    // Sixty days in about twenty columns: three days each, and of the round steps 1, 2 and 5 the nearest (√10 is 3.16)
    // is 2.
    expect(bins.slice(0, 2).map(({ name }) => name)).toEqual(["0 to 2", "3 to 4"]);
    expect(bins[bins.length - 1]).toMatchObject({ name: "over 60", cases: 1 });
    expect(bins.reduce((sum, { cases: count }) => sum + count, 0)).toBe(5);
  });

  it("stand where all cases took no time at all", () => {
    expect(
      spreadBins(spread("workingDays", [[0, 7]]), undefined).bins.map(({ name, cases: count }) => [name, count])[0],
    ).toEqual(["0", 7]);
    expect(
      spreadBins(spread("seconds", [[0, 7]]), undefined).bins.reduce((sum, { cases: count }) => sum + count, 0),
    ).toBe(7);
  });

  it("show the promise in the unit of the days taken only: four weeks are 28 days, a month is no number of days", () => {
    const within = (length: ReportTarget["within"]): ReportTarget => ({
      ...(made.targets[0] as ReportTarget),
      within: length,
    });
    expect(promisedIn(within({ weeks: 4 }), "calendarDays")).toBe(28);
    expect(promisedIn(within({ months: 1 }), "calendarDays")).toBeUndefined();
    expect(promisedIn(within({ workingDays: 10 }), "calendarDays")).toBeUndefined();
    expect(promisedIn(within("promised"), "calendarDays")).toBeUndefined();
  });
});
