/**
 * Published worked examples of statutory deadlines (foiman.com, mySociety, the Information Commissioner) and twenty
 * worked out from the rule, asked of the public API through adapter.ts; the requests under the Freedom of Information
 * Act also of the shipped charter.
 */
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { assess, deadline, loadCharter } from "../../src/index.js";
import { DIFFERENT_STATUTORY } from "./adapter-differences.js";
import { answerStatutory, type StatutoryFact } from "./adapter.js";
import pack from "./statutory.json" with { type: "json" };

const published = pack.cases as unknown as readonly (StatutoryFact & {
  readonly computed: string;
  readonly agrees: boolean;
  readonly source: string;
})[];
const worked = pack.workedFromTheRule as unknown as readonly StatutoryFact[];

describe("conformance with published statutory deadlines", () => {
  for (const fact of published) {
    const different = DIFFERENT_STATUTORY[fact.id];
    it(
      `${fact.id} ` +
        `${fact.rule.name}${different === undefined ? "" : ` (answered differently: ${different.category})`}`,
      () => {
        const ours = answerStatutory(fact);
        expect(ours).toBe(different === undefined ? fact.expected : different.ours);
        if (different !== undefined) expect(ours).not.toBe(fact.expected);
        if (different?.publishedWith !== undefined)
          expect(answerStatutory(fact, different.publishedWith)).toBe(fact.expected);
      },
    );
  }

  it("differs from the publisher just where the pack's two independent counts do", () => {
    expect(Object.keys(DIFFERENT_STATUTORY)).toEqual(published.filter(({ agrees }) => !agrees).map(({ id }) => id));
    for (const { id, computed } of published) expect(DIFFERENT_STATUTORY[id]?.ours ?? computed, id).toBe(computed);
  });

  it("comes to every other reading by a counting choice alone", () => {
    for (const { category, publishedWith } of Object.values(DIFFERENT_STATUTORY))
      if (category === "other reading") expect(Object.keys(publishedWith ?? {})).toEqual(["counting"]);
  });

  it("runs every fact of the pack", () => {
    expect([published.length, worked.length]).toEqual([70, 20]);
  });
});

describe("deadlines worked out from the rule", () => {
  for (const fact of worked)
    it(`${fact.id}: ${fact.rule.name}`, () => expect(answerStatutory(fact)).toBe(fact.expected));
});

describe("the shipped charter of the Freedom of Information Act", () => {
  const foia = loadCharter(charters["uk-foia-2000"]);
  const deemed = loadCharter(charters["uk-foia-2000"], { reading: "section-45-code" });
  const requests = published.filter(({ rule }) => rule.name === "foia-20wd");

  it("answers every published request as the rule does", () => {
    expect(requests).toHaveLength(47);
    for (const { id, received, computed } of requests)
      expect(deadline(foia, { kind: "request", received }, "respond").lastDay, id).toBe(computed);
  });

  it("answers the whole chart of foiman.com as printed under the reading of the section 45 Code", () => {
    for (const { id, received, expected } of requests.filter(({ source }) => source.startsWith("foiman")))
      expect(deadline(deemed, { kind: "request", received }, "respond").lastDay, id).toBe(expected);
  });

  it("counts the whole last day: the request of Sunday 14 October 2007 is overdue from midnight after 9 November", () => {
    const state = (asOf: string) =>
      assess(foia, { kind: "request", received: "2007-10-14T23:59" }, { asOf }).targets.find(
        ({ target }) => target === "respond",
      )?.state;
    expect(state("2007-11-09T23:59:59.999")).toBe("running");
    expect(state("2007-11-10T00:00")).toBe("breached");
  });
});
