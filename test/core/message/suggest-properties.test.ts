import { describe, expect, it } from "vitest";
import { suggest } from "../../../src/core/message/suggest.js";

describe("a suggestion", () => {
  it.each([
    ["complaimt", "complaint"], // one letter changed
    ["complint", "complaint"], // one left out
    ["complaiint", "complaint"], // one too many
    ["compliant", "complaint"], // neighbours swapped: one change, not two
    ["COMPLAINT", "complaint"],
    ["cmplaimt", "complaint"], // two changes in a long word
  ])("for %s is %s", (word, meant) => {
    expect(suggest(word, ["enquiry", "feedback", meant])).toBe(meant);
  });

  it.each([
    ["xyz", ["abc"]], // every letter differs
    ["at", ["in"]], // a word of two letters is not two changes away from another
    ["complaint", []],
    ["completely", ["complaint"]], // four changes
    ["a".repeat(51), ["a".repeat(50)]], // too long to be a slip
  ])("for %s out of %j is none", (word, candidates) => {
    expect(suggest(word, candidates)).toBeUndefined();
  });

  it("is the nearest of several, and the first of those that are as near", () => {
    expect(suggest("letter", ["setter", "better", "letters", "letter-post"])).toBe("setter");
    expect(suggest("enquirys", ["enquirers", "enquiry"])).toBe("enquiry");
  });
});
