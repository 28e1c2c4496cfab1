import type { Problem } from "../src/core/problem.js";

/** The problem that a call throws; anything else that it throws, or nothing, fails the test. */
export function problemOf(call: () => unknown): Problem {
  try {
    call();
  } catch (error) {
    const { problem } = error as { problem?: Problem };
    if (problem === undefined) throw error;
    return problem;
  }
  throw new Error("Nothing was thrown.");
}
