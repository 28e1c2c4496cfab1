/** The `safe…` twins: the same functions, with the problem as a value instead of an exception. */
import type { Problem } from "./problem.js";
import { SlaError } from "./problem.js";

/** What a `safe…` function returns. */
export type Result<Value, Fault = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Fault };

/** Runs an action; a problem becomes a value, a fault of the library itself is still thrown. */
export function safely<Value>(action: () => Value): Result<Value> {
  try {
    return { ok: true, value: action() };
  } catch (error) {
    if (error instanceof SlaError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The `safe…` twin of a function that throws problems: takes what it takes, returns its value or the problem. */
export function safeTwin<Args extends readonly unknown[], Value>(
  ask: (...args: Args) => Value,
): (...args: Args) => Result<Value> {
  return (...args) => safely(() => ask(...args));
}
