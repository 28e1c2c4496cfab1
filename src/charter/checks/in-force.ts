/** The versions of a charter cover the days on which the instrument is law. */
import type { DayNumber } from "../../core/calendar/day.js";
import { formatDay, parseDay } from "../../core/calendar/day.js";
import { problem } from "../../core/problem.js";
import type { CharterJson } from "../format/charter-json.js";
import type { CharterIssue } from "../format/issue.js";
import { pointerTo } from "../format/issue.js";
import type { SourceJson } from "../format/source-json.js";

/**
 * The days on which a source of the charter is in force and no version of the charter is, next to this version: what
 * lies between two versions `checkVersions` tells. Where a source does not say since when it is law, nothing is known.
 * @param versions the charters among which the other versions of its series are; it may be among them itself
 * @example checkInForce(charters["uk-foia-2000"], []) //=> []
 */
export function checkInForce(charter: CharterJson, versions: readonly CharterJson[]): CharterIssue[] {
  const others = versions.filter(({ id, series }) => series === charter.series && id !== charter.id);
  return charter.sources.flatMap((source, index) => [...gapsAgainst(charter, others, source, index)]);
}

function* gapsAgainst(
  charter: CharterJson,
  others: readonly CharterJson[],
  { title, citation = title, inForce }: SourceJson,
  index: number,
): Generator<CharterIssue> {
  if (inForce === undefined) return;
  const [first, last] = daysOf(inForce);
  const [from, until] = daysOf(charter.effective);
  const law = `${citation} is law ${inForce.until === undefined ? "since" : "from"} ${inForce.from}`;
  const gap = (path: string, days: string, hint: string): CharterIssue =>
    problem(
      "gap_against_instrument",
      `${law}${inForce.until === undefined ? "" : ` to ${inForce.until}`}, and no version of "${charter.series}" is in ` +
        `force ${days}.`,
      { path, hint, inForce: pointerTo("/sources", index, "inForce") },
    );
  if (first < from && last >= from - 1 && !others.some((other) => daysOf(other.effective)[0] < from))
    yield gap(
      "/effective/from",
      `before ${written(from)}`,
      `Begin on ${inForce.from}, or say with "inForce" since when the words are law as they are quoted.`,
    );
  if (last > until && first <= until + 1 && !others.some((other) => daysOf(other.effective)[1] > until))
    yield gap(
      "/effective/until",
      `after ${written(until)}`,
      'End when the instrument does, or say with "inForce" until when the words are law as they are quoted.',
    );
}

function daysOf({ from, until }: CharterJson["effective"]): readonly [number, number] {
  return [
    (from === undefined ? undefined : parseDay(from)) ?? -Infinity,
    (until === undefined ? undefined : parseDay(until)) ?? Infinity,
  ];
}

function written(day: number): string {
  return formatDay(day as DayNumber);
}
