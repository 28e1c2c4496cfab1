/**
 * Facts from the tests of Alaveteli, the Ministry of Justice's correspondence tool, HOCS, HMCTS, BOPS and Hackney's
 * repairs hub (repositories and commits stand in uk-casework.json), asked of the public API through adapter.ts.
 */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/index.js";
import { answered, charterOf, PAUSED_BY, PAUSES, shippedDays } from "./adapter-charter.js";
import { inOurWords } from "./adapter-clock.js";
import { CONTESTED_CASEWORK, DIFFERENT_CASEWORK } from "./adapter-differences.js";
import { answerCasework, type CaseworkFact } from "./adapter.js";
import pack from "./uk-casework.json" with { type: "json" };

const facts = pack.cases as readonly CaseworkFact[];

describe(`conformance with ${pack.name}`, () => {
  for (const fact of facts) {
    const different = DIFFERENT_CASEWORK[fact.id];
    const contested = CONTESTED_CASEWORK[fact.id];
    it(
      `${fact.id} ${fact.op}: ` +
        `${fact.sourceName}${different === undefined ? "" : ` (answered differently: ${different.category})`}`,
      () => {
        const expected = inOurWords(fact.expected);
        const ours = answerCasework(fact);
        expect(ours).toEqual(different === undefined ? expected : different.ours);
        if (different !== undefined) expect(ours).not.toEqual(expected);
        if (different?.publishedWith !== undefined)
          expect(answerCasework(fact, different.publishedWith)).toEqual(expected);
      },
    );

    if (contested === undefined) continue;
    it(`${fact.id} is contested, and options alone give the other answer`, () => {
      if (fact.alternativeExpected !== undefined) expect(contested.other).toEqual(fact.alternativeExpected);
      expect(contested.other).not.toEqual(fact.expected);
      expect(answerCasework(fact, contested.with)).toEqual(contested.other);
    });
  }

  it("gives both answers to every fact that the pack calls contested", () => {
    expect(Object.keys(CONTESTED_CASEWORK)).toEqual(
      facts.filter((fact) => fact.contested !== undefined).map(({ id }) => id),
    );
  });

  it("uk-135: names the second of two stops as repeated and the second of two restarts as one without a pause", () => {
    const charter = charterOf({
      days: shippedDays(),
      targets: [answered({ months: 2 }, { pausedBy: PAUSED_BY })],
      events: PAUSES,
    });
    const events = [
      ["stopped", "2025-04-09"],
      ["stopped", "2025-04-10"],
      ["restarted", "2025-04-11"],
      ["restarted", "2025-04-11"],
    ].map(([event, at]) => ({ event: event!, at: at! }));
    const { problems } = assess(charter, { received: "2025-03-04", events }, { asOf: "2025-04-11" });
    expect(problems.map(({ code, index }) => [code, index])).toEqual([
      ["event_repeated", 1],
      ["resumed_without_pause", 3],
    ]);
  });

  it("runs every fact of the pack, and lists no difference that is not one of them", () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(74);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(DIFFERENT_CASEWORK)));
  });
});
