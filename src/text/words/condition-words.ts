/** For which cases something holds, in English. */
import type { SeasonJson, WhenJson } from "../../charter/format/charter-json.js";
import { inQuotes, listed, wordsOf } from "./word-list.js";
import { writtenMonthDay } from "./written-date.js";

export interface ConditionJson {
  readonly when?: WhenJson | undefined;
  readonly season?: SeasonJson | undefined;
}

/**
 * Empty where it holds for all.
 * @example
 * conditionWords({ when: { kind: "complaint", service: ["a", "b"] } })
 * //=> "where the kind is “complaint” and the service is “a” or “b”"
 */
export function conditionWords({ when = {}, season }: ConditionJson): string {
  const attributes = Object.entries(when).map(
    ([name, wanted]) =>
      `the ${wordsOf(name)} is ${listed(
        [wanted].flat().map((value) => inQuotes(value)),
        "or",
      )}`,
  );
  const where = attributes.length === 0 ? [] : [`where ${listed(attributes)}`];
  const during =
    season === undefined ? [] : [`received from ${writtenMonthDay(season.from)} to ${writtenMonthDay(season.until)}`];
  return [...where, ...during].join(", ");
}
