import { describe, expect, it } from "vitest";
import type { CharterIssue } from "../../../src/charter/format/issue.js";
import { readCharter } from "../../../src/charter/read.js";
import { checkQuotes } from "../../../src/charter/sources/quotes.js";
import { aCharter, type JsonObject } from "../a-charter.js";

const HEAD = "# The Answers Regulations 2020\n# SI 2020/1\n# origin: here\n\n";
const TEXT = `${HEAD}reg 3(1) The authority must acknowledge a request within 3 working days.
reg 3(2) The authority must answer\u2014
(a) within 10 working days, where\u2014
(i) nobody else is asked; or
(ii) all have answered;
(b) within 20 working days in any other case,
unless the request is withdrawn.
[...]
reg 4 The authority must answer within 10 working days.
6.2 Say so within 5 working days.`;

const REGS = { id: "regs", title: "The Answers Regulations 2020", text: "regs.txt", restsOn: "statute" };

function checked(clause: JsonObject, change: { text?: string; sources?: JsonObject[]; until?: string } = {}) {
  const read = readCharter(
    aCharter((charter) => {
      charter["sources"] = change.sources ?? [REGS];
      if (change.until !== undefined) charter["effective"] = { from: "2026-01-01", until: change.until };
      const { quote: _quote, ...target } = charter.standards[0]!.targets[1]!;
      charter.standards[0]!.targets[1] = { ...target, ...clause };
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return checkQuotes(read.value.json, (file) => (file === "regs.txt" ? (change.text ?? TEXT) : undefined));
}

const codes = (issues: readonly CharterIssue[]) => issues.map(({ code }) => code);

describe("a clause is verified", () => {
  it.each([
    ["in its paragraph", "reg 3(1)", "acknowledge a request within 3 working days"],
    ["however the paragraph is written", "Regulation 3 (1)", "acknowledge a request within 3 working days"],
    ["in what stands around it", "reg 3", "acknowledge a request within 3 working days"],
    ["in a paragraph that is not numbered to the last", "reg 4(1)(b)", "answer within 10 working days"],
    ["in its sub-paragraph", "reg 3(2)(a)", "within 10 working days"],
    [
      "in the words before, in and after its sub-paragraph",
      "reg 3(2)(b)",
      "must answer ... within 20 working days in any other case, unless the request is withdrawn",
    ],
    ["in a part of a sub-paragraph", "reg 3(2)(a)(ii)", "within 10 working days, where ... all have answered"],
    ["in one of several provisions", "reg 3(1) and 4", "answer within 10 working days"],
    ["skipping from one cited provision to the next", "reg 3(1), 4", "acknowledge ... answer within 10"],
    ["in a paragraph of a code", "6.2", "within 5 working days"],
  ])("by a quote that stands %s", (_, provision, quote) => {
    const { issues, found, restsOn } = checked({ provision, quote, verified: true });
    expect(issues).toEqual([]);
    expect(found).toBe(1);
    expect(restsOn).toEqual([{ restsOn: "statute", clauses: 1, verified: 1 }]);
  });

  it.each([
    ["another regulation", "reg 4", "acknowledge a request within 3 working days"],
    ["another sub-paragraph", "reg 3(2)(b)", "within 10 working days"],
    ["another part of its sub-paragraph", "reg 3(2)(a)(i)", "all have answered"],
    ["two provisions, of which one is cited", "reg 3(1)", "within 3 working days ... within 10 working days"],
    ["a provision that the text has not", "reg 5", "within 10 working days"],
  ])("by no quote that stands in %s", (_, provision, quote) => {
    const { issues, restsOn } = checked({ provision, quote, verified: true });
    expect(codes(issues)).toEqual(["quote_in_other_provision"]);
    expect(restsOn).toEqual([{ restsOn: "statute", clauses: 1, verified: 0 }]);
  });

  it("does not take the words that run from one paragraph into the next for a quote", () => {
    const quote = "within 3 working days. The authority must answer";
    expect(codes(checked({ provision: "reg 3", quote, verified: true }).issues)).not.toEqual([]);
  });

  it("by nothing that stands in the head of the text", () => {
    expect(codes(checked({ provision: "reg 3(1)", quote: "The Answers Regulations 2020" }).issues)).toEqual([
      "quote_not_found",
    ]);
  });

  it("below the heading that is cited, as far as the next one", () => {
    const text =
      "# Standards\n\n## In writing:\nWithin 10 working days.\n\n## By phone, we will:\nWithin 1 working day.";
    const at = (provision: string, quote: string) =>
      codes(checked({ provision, quote, verified: true }, { text }).issues);
    expect(at("In writing", "within 10 working days".replace("w", "W"))).toEqual([]);
    expect(at("By phone", "Within 1 working day.")).toEqual([]);
    expect(at("By phone", "Within 10 working days")).toEqual(["quote_in_other_provision"]);
    expect(at("By post", "Within 10 working days")).toEqual(["provision_not_found"]);
  });

  it("where verified is false as little as where the key is absent", () => {
    const clause = { provision: "reg 4", quote: "answer within 10 working days" };
    const [absent, refused] = [checked(clause), checked({ ...clause, verified: false })];
    expect(refused).toEqual(absent);
    expect(absent.restsOn).toEqual([{ restsOn: "statute", clauses: 1, verified: 0 }]);
  });
});

describe("a text that was amended", () => {
  const clause = { provision: "reg 4", quote: "answer within 10 working days", verified: true, source: "regs" };
  const amended = (change: JsonObject, asAt?: string): JsonObject[] => [
    {
      ...REGS,
      ...(asAt !== undefined && { asAt }),
      amended: [{ by: "SI 2026/7", from: "2026-08-01", provisions: ["reg 4"], ...change }],
    },
    { id: "amending", title: "The Amending Regulations 2026", text: "regs.txt" },
    { id: "elsewhere", title: "Regulations whose text is not here" },
  ];

  it("verifies nothing if it is older, or nobody knows how old", () => {
    expect(codes(checked(clause, { sources: amended({}, "2026-07-31") }).issues)).toEqual([
      "text_older_than_amendment",
    ]);
    expect(codes(checked(clause, { sources: amended({}) }).issues)).toEqual(["text_older_than_amendment"]);
    expect(codes(checked(clause, { sources: amended({ source: "elsewhere" }) }).issues)).toEqual([
      "text_older_than_amendment",
    ]);
  });

  it.each([
    ["it is of the day of the change", amended({}, "2026-08-01"), undefined],
    ["another provision was changed", amended({ provisions: ["reg 3", "regs 5 to 9"] }, "2026-07-31"), undefined],
    ["the text of the change ships as well", amended({ source: "amending" }, "2026-07-31"), undefined],
    ["the charter had ended by then", amended({}, "2026-07-31"), "2026-07-31"],
  ])("verifies if %s", (_, sources, until) => {
    expect(checked(clause, { sources, ...(until !== undefined && { until }) }).issues).toEqual([]);
  });

  it("warns of no clause that could be verified and is older", () => {
    const { verified: _, ...unsaid } = clause;
    expect(checked(unsaid, { sources: amended({}, "2026-07-31") }).issues).toEqual([]);
  });
});

describe("what an exception cites", () => {
  const answers = (exception: JsonObject, target: JsonObject = {}) => {
    const read = readCharter(
      aCharter((charter) => {
        charter["sources"] = [REGS];
        Object.assign(charter.standards[0]!.targets[1]!, {
          provision: "reg 4",
          quote: "answer within 10 working days",
          verified: true,
        });
        (charter.standards[0] as unknown as JsonObject)["exceptions"] = [
          {
            id: "by-letter",
            when: { channel: "letter" },
            ...exception,
            targets: [{ id: "respond", within: { workingDays: 20 }, ...target }],
          },
        ];
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return codes(checkQuotes(read.value.json, () => TEXT).issues);
  };

  it("is looked for where it stands, with the provision that it keeps", () => {
    expect(answers({})).toEqual([]);
    expect(answers({}, { quote: "must answer within 10 working days", verified: true })).toEqual([]);
    expect(answers({}, { quote: "within 20 working days in any other case", verified: true })).toEqual([
      "quote_in_other_provision",
    ]);
    expect(
      answers({ provision: "reg 3(2)(b)" }, { quote: "within 20 working days in any other case", verified: true }),
    ).toEqual([]);
  });

  it("is not verified because the standard's own words are", () => {
    expect(answers({ provision: "reg 3(2)(b)" }, { verified: true })).toEqual(["verified_without_quote"]);
  });
});
