import { describe, expect, it } from "vitest";
import { citedProvisions, isInOrAround } from "../../../src/charter/sources/provision.js";

describe("the provisions that are cited", () => {
  it.each([
    ["reg 13(6)(b)", "reg 13 6 b"],
    ["Regulation 13 (6) (b)", "reg 13 6 b"],
    ["section 10(1)", "s 10 1"],
    ["s.10(1)", "s 10 1"],
    ["s10(1)", "s 10 1"],
    ["Article 34(2)", "art 34 2"],
    ["r. 2.8(5)", "r 2.8 5"],
    ["Schedule 1, paragraph 4", "sch 1 para 4"],
    ["Sch 1 para 4", "sch 1 para 4"],
    ["Sch 2 Part 3 para W(11)", "sch 2 part 3 para w 11"],
    ["Sch 2 Part 16 para A.3(8)", "sch 2 part 16 para a.3 8"],
    ["Sch 1 item 15A", "sch 1 item 15a"],
    ["Sch", "sch"],
    ["s 164A(3)", "s 164a 3"],
    ["6.10", "6.10"],
    ["stage 2", "stage 2"],
  ])("%s is one", (words, provision) => {
    expect(citedProvisions(words)?.map((parts) => parts.join(" "))).toEqual([provision]);
  });

  it.each([
    ["reg 6(2), 7(2)", ["reg 6 2", "reg 7 2"]],
    ["sections 10(1) and (3)", ["s 10 1", "s 10 3"]],
    ["reg 9(1)(a) and (c)", ["reg 9 1 a", "reg 9 1 c"]],
    ["arts 15 to 18", ["art 15", "art 16", "art 17", "art 18"]],
    ["reg 9(1)(a)–(c)", ["reg 9 1 a", "reg 9 1 b", "reg 9 1 c"]],
    ["Sch 1 paras 1 and 2", ["sch 1 para 1", "sch 1 para 2"]],
    ["s 10(1); reg 4", ["s 10 1", "reg 4"]],
  ])("%s are several", (words, provisions) => {
    expect(citedProvisions(words)?.map((parts) => parts.join(" "))).toEqual(provisions);
  });

  it.each(["", "In writing", "responding to requests", "decision 092/2026", "7", "(2)", "section", "10(1) of it"])(
    "%s is none, or not one by itself",
    (words) => expect(citedProvisions(words)?.some((parts) => parts.length > 1) ?? false).toBe(false),
  );

  it("does not count through a range that nobody could mean", () => {
    expect(citedProvisions("s 1 to 999999999")).toHaveLength(2);
    expect(citedProvisions("s 9 to 2")).toHaveLength(2);
  });

  it("stands in another where it begins with it", () => {
    const [thirteen, six, seven] = ["reg 13", "reg 13(6)", "reg 13(7)"].map((words) => citedProvisions(words)![0]!);
    expect(isInOrAround(thirteen!, six!)).toBe(true);
    expect(isInOrAround(six!, thirteen!)).toBe(true);
    expect(isInOrAround(six!, seven!)).toBe(false);
  });
});
