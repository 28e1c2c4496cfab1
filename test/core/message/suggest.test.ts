/**
 * Words of up to five letters, in which one change is meant and two are not: there neighbours that are swapped have to
 * count as one.
 */
import { describe, expect, it } from "vitest";
import { suggest } from "../../../src/core/message/suggest.js";

describe("in a short word", () => {
  it.each([
    ["nwe", "new"],
    ["enw", "new"],
    ["abdc", "abcd"],
    ["acbd", "abcd"],
    ["bacd", "abcd"],
    ["aab", "aba"],
  ])("%s is taken for %s with its neighbours swapped", (word, meant) => {
    expect(suggest(word, [meant])).toBe(meant);
  });

  it.each([
    ["wen", "new"],
    ["badc", "abcd"],
    ["bcad", "abcd"],
    ["bax", "aby"],
    ["dbca", "abcd"],
    ["abxc", "abcd"],
  ])("%s is not taken for %s, which is more than that", (word, other) => {
    expect(suggest(word, [other])).toBeUndefined();
  });
});

it("a word of fifty letters is not too long", () => {
  expect(suggest("a".repeat(50), ["a".repeat(49)])).toBe("a".repeat(49));
});
