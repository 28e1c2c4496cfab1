import { describe, expect, it } from "vitest";
import { explain, explanationText, loadCharter } from "../../src/index.js";
import { provisionWords } from "../../src/text/words/authority-words.js";

const SOURCE = { id: "text", title: "The Answers Order 2020", citation: "SI 2020/1" };

function letter(source: object, clause: object): string[] {
  const charter = loadCharter({
    format: 1,
    id: "answers-2020",
    series: "answers",
    title: "Answers",
    authority: { id: "a-council", name: "A Council" },
    sources: [{ ...SOURCE, ...source }],
    timeZone: "Europe/London",
    calendars: {},
    attributes: {},
    events: { answered: [] },
    standards: [
      {
        id: "s",
        targets: [{ id: "answer", title: "An answer", within: { calendarDays: 10 }, metBy: ["answered"], ...clause }],
      },
    ],
  });
  return explanationText(explain(charter, { received: "2026-01-05" }, "answer")).split("\n\n");
}

const CITED = { provision: "art 34(2)", quote: "within ten days", verified: true };

const SAID = "A Council says in its The Answers Order 2020 (SI 2020/1, article 34(2)): “within ten days”.";

describe("a letter cites a rule as what it is", () => {
  it.each([
    [
      "a statute",
      { restsOn: "statute" },
      {},
      "The Answers Order 2020 (SI 2020/1, article 34(2)) says: “within ten days”.",
    ],
    ["statutory guidance", { restsOn: "statutory-guidance" }, {}, `${SAID} That is statutory guidance.`],
    ["a code", { restsOn: "code" }, {}, `${SAID} That is a code, and not a statute.`],
    [
      "practice under a statute's roof",
      { restsOn: "statute" },
      { restsOn: "practice" },
      `${SAID} That is practice, and not law.`,
    ],
    [
      "an assumption, which is no rule",
      { restsOn: "statute" },
      { restsOn: "assumption" },
      "We know of no text that sets a time for this. What follows rests on an assumption.",
    ],
  ])("%s", (_, source, clause, said) => {
    expect(letter(source, { ...CITED, ...clause })[2]).toBe(`${said} It is to be done within 10 calendar days.`);
  });

  it("and says that nobody found it in its text", () => {
    const { verified: _, ...unverified } = CITED;
    expect(letter({ restsOn: "statute" }, unverified).at(-1)).toBe(
      "We have not been able to check this rule against its text.",
    );
    expect(letter({ restsOn: "statute" }, CITED).at(-1)).not.toContain("check");
  });

  it.each([
    ["reg 13(6)(b)", "regulation 13(6)(b)"],
    ["regs 6(2), 7(2)", "regulations 6(2), 7(2)"],
    ["s 10(1); reg 4", "section 10(1); regulation 4"],
    ["r 54.5(5)", "rule 54.5(5)"],
    ["Sch 2 Part 3 para W(11)", "Schedule 2 Part 3 paragraph W(11)"],
    ["Sch", "Schedule"],
    ["section 5 (internal reviews)", "section 5 (internal reviews)"],
    ["stage 2: it's an art", "stage 2: it's an art"],
  ])("%s is written out", (short, long) => expect(provisionWords(short)).toBe(long));
});
