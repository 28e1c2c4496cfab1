/** How a length, a counting choice, a condition, an event and a target read in English. */
import { describe, expect, it } from "vitest";
import { conditionWords } from "../../src/text/words/condition-words.js";
import { COUNTING_KEYS, countingSentence } from "../../src/text/words/counting-words.js";
import { eventClause, matchWords } from "../../src/text/words/event-words.js";
import { byWhen, lengthWords, withinWords } from "../../src/text/words/length-words.js";
import { targetSentences } from "../../src/text/words/target-words.js";
import { amountOf, listed, ordinal, sentence } from "../../src/text/words/word-list.js";
import { countingSchema } from "../../src/charter/format/schema-parts.js";

describe("lists, amounts and sentences", () => {
  it("are put together as English does it", () => {
    expect(listed([])).toBe("");
    expect(listed(["a"])).toBe("a");
    expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
    expect(listed(["a, b", "c", "d"])).toBe("a, b; c and d");
    expect(amountOf(1, "day")).toBe("1 day");
    expect(amountOf(0, "day")).toBe("0 days");
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "22nd",
      "23rd",
      "101st",
      "111th",
    ]);
    expect(sentence("It ends")).toBe("It ends.");
    expect(sentence("“It ends.”")).toBe("“It ends.”");
    expect(sentence("Does it?")).toBe("Does it?");
  });
});

describe("lengths", () => {
  it("name their unit in full", () => {
    expect(lengthWords({ workingDays: 10 })).toBe("10 working days");
    expect(lengthWords({ months: 1 })).toBe("1 month");
    expect(lengthWords({ workingHours: 2.5 })).toBe("2.5 working hours");
  });

  it("of nought days are the same day", () => {
    expect(byWhen({ calendarDays: 0 })).toBe("on the same day");
  });

  it("that are several say which of them holds", () => {
    expect(withinWords({ firstOf: [{ workingDays: 20, calendar: "school" }, { workingDays: 60 }] })).toBe(
      "20 working days on the school calendar or 60 working days, whichever ends first",
    );
    expect(withinWords({ lastOf: [{ months: 2, from: "answered" }, { months: 6 }] })).toBe(
      "2 months from “answered” or 6 months, whichever ends last",
    );
  });

  it("that the document does not give are not given", () => {
    expect(byWhen("promised")).toBe("by the date promised");
    expect(byWhen("not-stated")).toBe("in a time for which no figure is given");
  });
});

describe("counting choices", () => {
  it("each have a sentence of their own", () => {
    const said = COUNTING_KEYS.flatMap((key) => {
      const schema = countingSchema.shape[key].unwrap();
      const values =
        "options" in schema && schema.options.every((option) => typeof option === "string") ? schema.options : [];
      return values.map((value) => countingSentence(key, String(value)));
    });
    expect(said.length).toBeGreaterThanOrEqual(17);
    expect(new Set(said).size).toBe(said.length);
  });

  it("say a time of day as people do, and whether that time itself is in time", () => {
    expect(countingSentence("cutOff", "17:00")).toBe("What does not arrive by 5pm counts as the next working day's.");
    expect(countingSentence("cutOff", "before 16:00")).toBe(
      "What does not arrive before 4pm counts as the next working day's.",
    );
    expect(countingSentence("dueTime", "17:00")).toBe("On the last day it has to be done by 5pm.");
  });
});

describe("conditions", () => {
  it("name the attribute and its values", () => {
    expect(conditionWords({})).toBe("");
    expect(conditionWords({ when: { kind: "complaint", service: ["adults", "children"] } })).toBe(
      "where the kind is “complaint” and the service is “adults” or “children”",
    );
  });

  it("name the season of receipt", () => {
    expect(conditionWords({ season: { from: "11-01", until: "04-30" } })).toBe("received from 1 November to 30 April");
  });
});

describe("events", () => {
  it.each([
    ["responded", "a response was sent"],
    ["fees-notice-given", "the fees notice was given"],
    ["particulars-received", "the particulars were received"],
    ["stage-2-requested", "stage 2 was requested"],
    ["stage-2-responded", "the response at stage 2 was sent"],
    ["works-begun", "the works were begun"],
    ["complained-to-ombudsman", "a complaint was made to the ombudsman"],
    ["referred-to-ombudsman", "the case was referred to the ombudsman"],
    ["found-invalid", "the application was found invalid"],
    ["gone-quiet", "“gone quiet” was recorded"],
  ])("%s: %s", (event, clause) => {
    expect(eventClause(event)).toBe(clause);
  });

  it("say what they have to carry", () => {
    expect(matchWords({ event: "holding-reply", requires: ["reason", "next-steps"] })).toBe(
      "“holding-reply” (with the reason and the next steps)",
    );
  });
});

describe("targets", () => {
  const titleOf = (id: string) => `Title of ${id}`;

  it("say first what is owed and by when", () => {
    expect(targetSentences({ id: "a", within: { workingDays: 10 }, metBy: ["responded"] }, titleOf)).toEqual([
      "Within 10 working days, counted from receipt.",
      "Met by “responded”.",
    ]);
    expect(targetSentences({ id: "a", from: { target: "b" }, within: { months: 1 } }, titleOf)[0]).toBe(
      "Within 1 month, counted from when “Title of b” is done.",
    );
    expect(targetSentences({ id: "a", from: "agreed", within: "promised" }, titleOf)[0]).toBe(
      "By the date promised in “agreed”.",
    );
    expect(targetSentences({ id: "a", within: "not-stated" }, titleOf)[0]).toBe(
      "Owed from receipt; no figure is given.",
    );
    expect(targetSentences({ id: "a", every: { months: 24 } }, titleOf)[0]).toBe(
      "Every 24 months, counted from receipt and then from each time it is done.",
    );
    expect(targetSentences({ id: "a", measure: "rings", atMost: 6, share: 0.7 }, titleOf)[0]).toBe(
      "At most 6 (rings), in at least 70% of cases.",
    );
  });

  it("say what moves, stops and follows them", () => {
    const sentences = targetSentences(
      {
        id: "a",
        within: { workingDays: 20 },
        adjust: [
          {
            on: "extended",
            requires: ["reason", "promised"],
            within: "promised",
            from: "start",
            atMost: { workingDays: 40 },
            times: "any",
            owes: ["updates"],
          },
        ],
        pausedBy: [{ from: "fee-asked", until: "fee-received", effect: "reset", lapsesAfter: { months: 3 } }],
        then: [
          {
            id: "stage-2",
            title: "Ask for stage 2",
            opens: ["met", "missed"],
            within: { months: 2 },
            quote: "you may ask again",
            provision: "section 5",
            verified: false,
          },
        ],
        onMiss: [{ do: "Apologise", quote: "we say sorry" }, { do: "Explain" }],
        escalation: [
          { id: "warn", before: { workingDays: 2 }, at: "09:00", notify: ["case-handler"], action: "remind" },
        ],
      },
      titleOf,
    );
    expect(sentences.slice(1)).toEqual([
      "“extended” (with the reason) moves it to the date promised, at most 40 working days from the start, as " +
        "often as needed; then owed: updates.",
      "From “fee-asked” until “fee-received” the clock stands still, and then starts anew; after 3 months " +
        "without it the case lapses.",
      "If it is missed: Apologise (“we say sorry”); Explain.",
      "The customer may then: “Ask for stage 2”, when it is met or when it is missed, within 2 months. “you may " +
        "ask again” (section 5; not verified)",
      "2 working days before it is due, at 9am: case handler (remind).",
    ]);
  });
});
