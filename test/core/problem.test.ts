/** Problems as errors and as values; what is no problem stays what it was. */
import { describe, expect, it } from "vitest";
import { freezeDeep } from "../../src/core/freeze.js";
import { answerOr, atRow, fail, SlaError } from "../../src/core/problem.js";
import { safely } from "../../src/core/result.js";
import { problemOf } from "../problem-of.js";

const problem = { code: "bad_date", message: "It is no date.", path: "/on" };
const fault = new RangeError("A fault of the program.");
const throwing = (error: unknown) => () => {
  throw error;
};

describe("a problem", () => {
  it("is an error with its code, its sentence and what to do about it", () => {
    const error = new SlaError({ ...problem, hint: "Write one." });
    expect([error.name, error.code, error.message, error.problem]).toEqual([
      "SlaError",
      "bad_date",
      "It is no date. Write one.",
      { ...problem, hint: "Write one." },
    ]);
    expect(new SlaError(problem).message).toBe("It is no date.");
    expect(problemOf(() => fail("bad_date", "It is no date.", { path: "/on" }))).toEqual(problem);
  });

  it("names its row, as no fault of the program does", () => {
    expect((atRow(new SlaError(problem), 7) as SlaError).problem).toEqual({ ...problem, index: 7 });
    expect(atRow(fault, 7)).toBe(fault);
  });

  it("becomes a value, as no fault of the program does", () => {
    expect([answerOr(() => 5), answerOr(throwing(new SlaError(problem)))]).toEqual([5, problem]);
    expect([safely(() => 5), safely(throwing(new SlaError(problem)))]).toEqual([
      { ok: true, value: 5 },
      { ok: false, problem },
    ]);
    for (const ask of [answerOr, safely]) expect(() => ask(throwing(fault))).toThrow(fault);
  });
});

it("a record is frozen with all that is in it", () => {
  const record = { list: [{ deep: { deeper: 1 } }], nothing: null, text: "x", frozen: Object.freeze({ open: {} }) };
  expect(freezeDeep(record)).toBe(record);
  expect([record, record.list, record.list[0], record.list[0]?.deep].every((part) => Object.isFrozen(part))).toBe(true);
  expect(Object.isFrozen(record.frozen.open)).toBe(false);
  expect([freezeDeep(null), freezeDeep("x"), freezeDeep(undefined)]).toEqual([null, "x", undefined]);
});
