/**
 * Checks that look beyond one charter: quotes in the sources, versions of a series, delegation, the end of published
 * bank holidays.
 */
import { describe, expect, it } from "vitest";
import { checkCoverage } from "../../src/charter/checks/coverage.js";
import { checkVersions } from "../../src/charter/checks/versions.js";
import { checkQuotes } from "../../src/charter/sources/quotes.js";
import { readCharter } from "../../src/charter/read.js";
import { aCharter, type JsonObject } from "./a-charter.js";

function read(json: unknown) {
  const result = readCharter(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.json;
}

const withQuote = (quote: string) =>
  read(aCharter((charter) => Object.assign(charter.standards[0]!.targets[1]!, { quote })));
const sentence =
  "We will:\n\n- \u201CAnswer\u201D all   letters\n  within **10 working days**\n\u2022 tell you the " +
  "council\u2019s reasons\n\n## If not\nwe say sorry";

describe("quotes", () => {
  it.each([
    ["with the white space folded", "all letters within 10 working days"],
    ["with curly marks made straight", '"Answer" all letters'],
    ["with curly marks where the text has them too", "the council\u2019s reasons"],
    ["across bullets and headings", "10 working days tell you the council's reasons If not we say sorry"],
    ["with text skipped, in order", "all letters ... tell you ... sorry"],
  ])("are found %s", (_, quote) => {
    expect(checkQuotes(withQuote(quote), () => sentence)).toMatchObject({
      issues: [{ code: "could_be_verified", path: "/standards/0/targets/1" }],
      found: 1,
      unchecked: 0,
    });
  });

  it.each([
    ["in other words", "all letters within ten working days"],
    ["with the pieces in another order", "tell you ... all letters"],
    ["without any words", " ... "],
  ])("are not found %s", (_, quote) => {
    expect(checkQuotes(withQuote(quote), () => sentence).issues).toMatchObject([
      { code: "quote_not_found", path: "/standards/0/targets/1/quote" },
    ]);
  });

  it("are counted as unchecked where the source has no text", () => {
    const charter = read({ ...aCharter(), sources: [{ id: "charter", title: "Customer charter, 2026" }] });
    expect(checkQuotes(charter, () => undefined)).toEqual({
      issues: [],
      found: 0,
      unchecked: 1,
      restsOn: [{ restsOn: "promise", clauses: 1, verified: 0 }],
    });
  });

  it("can't be checked where the text is missing, which is told", () => {
    expect(checkQuotes(read(aCharter()), () => undefined)).toMatchObject({
      issues: [{ code: "source_text_missing", path: "/sources/0/text" }],
      unchecked: 1,
    });
  });
});

describe("versions of a series", () => {
  const version = (id: string, effective: JsonObject) => read({ ...aCharter(), id, effective });

  it("that follow day by day are in order, whatever the order given", () => {
    const charters = [
      version("c", { from: "2024-03-01" }),
      version("a", { until: "2020-12-31" }),
      version("b", { from: "2021-01-01", until: "2024-02-29" }),
    ];
    expect(checkVersions(charters)).toEqual([]);
  });

  it("leave a gap of one day where a leap day is forgotten", () => {
    const [issue, ...others] = checkVersions([
      version("b", { until: "2024-02-28" }),
      version("c", { from: "2024-03-01" }),
    ]);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "gap_between_versions", charter: "c", other: "b" });
    expect(issue?.message).toContain("on 2024-02-29");
  });

  it("overlap where an early one lasts beyond a later one that has ended", () => {
    const issues = checkVersions([
      version("a", { from: "2020-01-01", until: "2025-12-31" }),
      version("b", { from: "2021-01-01", until: "2021-12-31" }),
      version("c", { from: "2026-01-01" }),
    ]);
    expect(issues).toMatchObject([{ code: "overlapping_versions", charter: "b", other: "a" }]);
  });

  it("of different series have nothing to do with each other", () => {
    expect(checkVersions([version("a", {}), { ...version("b", {}), series: "another" }])).toEqual([]);
  });

  it("have ids of their own", () => {
    expect(checkVersions([version("a", { until: "2025-12-31" }), version("a", { from: "2026-01-01" })])).toMatchObject([
      { code: "duplicate_id", path: "/id" },
    ]);
  });
});

describe("the end of the published bank holidays", () => {
  const warnings = (last: string | undefined, on: string) =>
    checkCoverage(read(aCharter()), () => last, on).map(({ code, severity }) => [code, severity]);

  it("is no matter a year ahead", () => expect(warnings("2028-12-31", "2027-12-31")).toEqual([]));
  it("is told within the year", () =>
    expect(warnings("2028-12-31", "2028-01-01")).toEqual([["coverage_ends_soon", "warning"]]));
  it("is told when it has passed", () =>
    expect(warnings("2028-12-31", "2029-01-01")).toEqual([["coverage_ended", "warning"]]));
  it("is left alone where it is not known", () => expect(warnings(undefined, "2029-01-01")).toEqual([]));
});
