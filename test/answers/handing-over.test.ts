import { describe, expect, it } from "vitest";
import {
  assess,
  bankHolidaysFromGovUk,
  charterInForce,
  deadlines,
  loadCharter,
  safeLoadCharter,
} from "../../src/index.js";
import { aCharter, anOverlay, type JsonObject } from "../charter/a-charter.js";
import { problemOf } from "../problem-of.js";

type GovernedBy = { series: string; with?: Record<string, string> };

/** A charter that hands every complaint, and every enquiry by letter, to another. */
const handing = (complaints: GovernedBy, letters?: GovernedBy): JsonObject =>
  aCharter((charter) => {
    charter.standards.push({ id: "complaint", when: { kind: "complaint" }, governedBy: complaints });
    if (letters) charter.standards.push({ id: "letter", when: { channel: "letter" }, governedBy: letters });
  });

/** 20 working days for a request, 40 for a review. */
const rules = (): JsonObject => ({
  ...aCharter(),
  id: "rules-2026",
  series: "rules",
  attributes: { type: ["request", "review", "appeal"] },
  events: { responded: [] },
  standards: [
    {
      id: "request",
      when: { type: "request" },
      targets: [{ id: "answer", within: { workingDays: 20 }, metBy: ["responded"] }],
    },
    {
      id: "review",
      when: { type: "review" },
      targets: [{ id: "review", within: { workingDays: 40 }, metBy: ["responded"] }],
    },
  ],
});

const issuesOf = (json: unknown, charters: unknown[]) => {
  const result = safeLoadCharter(json, { charters });
  return result.ok ? [] : result.problem.map(({ code, path }) => [code, path]);
};

describe("a case handed to another charter", () => {
  it("is answered there as every kind of case that it is handed over as", () => {
    const charter = loadCharter(
      handing({ series: "rules", with: { type: "request" } }, { series: "rules", with: { type: "review" } }),
      { charters: [rules()] },
    );
    const answers = deadlines(charter, { kind: "complaint", channel: "letter", received: "2026-01-05" });
    // 20 and 40 working days after Monday 5 January 2026, no holiday between.
    expect(answers.map(({ target, lastDay }) => [target, lastDay])).toEqual([
      ["answer", "2026-02-02"],
      ["review", "2026-03-02"],
    ]);
  });

  it("is answered once where two standards hand it over as the same kind of case", () => {
    const charter = loadCharter(
      handing({ series: "rules", with: { type: "request" } }, { series: "rules", with: { type: "request" } }),
      { charters: [rules()] },
    );
    expect(
      deadlines(charter, { kind: "complaint", channel: "letter", received: "2026-01-05" }).map(({ target }) => target),
    ).toEqual(["answer"]);
  });

  it("has a named problem where no standard of the other charter applies", () => {
    const charter = loadCharter(handing({ series: "rules", with: { type: "appeal" } }), { charters: [rules()] });
    const record = { kind: "complaint", channel: "email", received: "2026-01-05" };
    expect(deadlines(charter, record)).toMatchObject([
      { standard: "complaint", problem: { code: "no_standard_applies" } },
    ]);
    expect(assess(charter, record, { asOf: "2026-01-05" }).targets).toMatchObject([
      { state: "problem", problem: { code: "no_standard_applies" } },
    ]);
  });

  it("cannot be handed over with an attribute or a value that the other charter does not have", () => {
    expect(issuesOf(handing({ series: "rules", with: { typ: "request" } }), [rules()])).toEqual([
      ["unknown_attribute", "/standards/1/governedBy/with/typ"],
    ]);
    expect(issuesOf(handing({ series: "rules", with: { type: "reqest" } }), [rules()])).toEqual([
      ["unknown_value", "/standards/1/governedBy/with/type"],
    ]);
  });

  it("cannot be handed round in a circle", () => {
    const back = { ...rules(), standards: [{ id: "back", governedBy: { series: "a-council" } }] };
    expect(
      issuesOf(handing({ series: "rules" }), [handing({ series: "rules" }), back]).map(([code]) => code),
    ).toContain("delegation_cycle");
    expect(issuesOf(handing({ series: "a-council" }), [])).toEqual([
      ["delegation_cycle", "/standards/1/governedBy/series"],
    ]);
  });
});

describe("the versions of a charter", () => {
  const version = (id: string, from: string): JsonObject => ({ ...rules(), id, effective: { from } });

  it("cannot overlap where they govern a case: which one is meant would turn on their order", () => {
    for (const order of [
      ["2020-01-01", "2025-01-01"],
      ["2025-01-01", "2020-01-01"],
    ] as const) {
      const versions = [version(`rules-${order[0]}`, order[0]), version(`rules-${order[1]}`, order[1])];
      expect(issuesOf(handing({ series: "rules", with: { type: "request" } }), versions)).toEqual([
        ["overlapping_versions", "/effective"],
      ]);
      expect(
        problemOf(() =>
          charterInForce(
            versions.map((json) => loadCharter(json)),
            "rules",
            "2026-01-05",
          ),
        ).code,
      ).toBe("overlapping_versions");
    }
  });

  it("are one where the same document is given twice", () => {
    expect(
      issuesOf(handing({ series: "rules", with: { type: "request" } }), [rules(), JSON.stringify(rules())]),
    ).toEqual([]);
  });
});

describe("an answer", () => {
  it("cannot be used to change the charter that gave it", () => {
    const charter = loadCharter(aCharter());
    const record = { kind: "enquiry", channel: "email", received: "2026-01-05" };
    const [, respond] = deadlines(charter, record);
    const writable = respond as unknown as {
      within: { workingDays: number };
      basis: { calendar: { coverage: { until: string } } };
      clause: { source: { title: string } };
    };
    expect(() => (writable.within.workingDays = 50)).toThrow(TypeError);
    expect(() => (writable.basis.calendar.coverage.until = "2099-12-31")).toThrow(TypeError);
    expect(() => (writable.clause.source.title = "Another")).toThrow(TypeError);
    expect(deadlines(charter, record)[1]?.lastDay).toBe("2026-01-19");
  });
});

describe("what an answer rests on", () => {
  const feed = (...more: string[]) => ({
    "england-and-wales": {
      division: "england-and-wales",
      events: ["2026-01-01", ...more, "2026-12-25"].map((date) => ({ date, title: "Holiday" })),
    },
  });
  const basisWith = (json: unknown) => {
    const charter = loadCharter(aCharter(), { bankHolidays: bankHolidaysFromGovUk(json, { retrieved: "2026-02-01" }) });
    const [, respond] = deadlines(charter, { kind: "enquiry", channel: "email", received: "2026-01-05" });
    return { lastDay: respond?.lastDay, holidays: respond?.basis.calendar?.bankHolidays[0] };
  };

  it("tells two copies of the bank holidays apart by their content, and says when they were fetched", () => {
    const [one, other] = [basisWith(feed()), basisWith(feed("2026-01-07"))];
    expect([one.lastDay, other.lastDay]).toEqual(["2026-01-19", "2026-01-20"]);
    expect([one.holidays?.retrieved, other.holidays?.retrieved]).toEqual(["2026-02-01", "2026-02-01"]);
    expect(one.holidays?.hash).not.toBe(other.holidays?.hash);
  });

  it("names the charter that an overlay is laid over", () => {
    const charter = loadCharter(anOverlay(), { charters: [aCharter()] });
    expect(deadlines(charter, { kind: "enquiry", channel: "email", received: "2026-01-05" })[0]?.basis).toMatchObject({
      charter: "a-council-2026-team",
      extends: "a-council-2026",
    });
  });
});
