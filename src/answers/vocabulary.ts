/** The names that may stand in a case: for forms, column headings and flags that are made from a charter. */
import type { Charter } from "../charter/charter.js";
import { vocabularyOf } from "./case-facts.js";
import type { Vocabulary } from "./case-record.js";

export type { Vocabulary } from "./case-record.js";

/**
 * The attributes with their values, the events with the contents they may carry, and the measures that a charter and
 * those that govern its cases know.
 *
 * @example [...vocabulary(charter).attributes.get("kind")] //=> ["enquiry", "service-request", "complaint", …]
 */
export function vocabulary(charter: Charter): Vocabulary {
  return vocabularyOf(charter.compiled, [...charter.governing.values()].flat());
}
