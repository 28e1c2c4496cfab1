/** The moment asked about. */
import type { Charter } from "../charter/charter.js";
import { compiledOf } from "../charter/charter.js";
import type { CaseMoment } from "../core/clock/case.js";
import { fail } from "../core/problem.js";
import type { MomentInput } from "./case-record.js";
import { readAt } from "./event-records.js";

/** When a case is looked at. */
export interface AsOf {
  /** The moment asked about; a plain date means the end of that day. Events after it change nothing. */
  readonly asOf: MomentInput;
}

/** Nothing here reads the clock: the moment is always given. @throws SlaError `bad_moment`, `not_a_charter` */
export function readAsOf(charter: Charter, options: AsOf): CaseMoment {
  const asOf = (options as AsOf | undefined | null)?.asOf;
  if (asOf === undefined || asOf === null)
    fail("bad_moment", "The moment asked about is missing.", { path: "/asOf", hint: 'Give { asOf: "2026-01-31" }.' });
  return readAt(asOf, compiledOf(charter).zone, "as-of", "/asOf");
}
