/** The versions of a series follow each other day by day: one in force, never two. */
import { problem } from "../../core/problem.js";
import { formatDay, parseDay, type DayNumber } from "../../core/calendar/day.js";
import type { CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { grouped } from "../compile/grouped.js";

/**
 * What is wrong between charters: gaps and overlaps of the versions of one series, one id for two. Each issue names its
 * `charter`; its path is in that one.
 * @example checkVersions([charter2004.json, charter2022.json]) //=> []
 */
export function checkVersions(charters: readonly CharterJson[]): CharterIssue[] {
  const series = grouped(charters, (charter) => charter.series);
  return [...duplicateIds(charters), ...[...series.values()].flatMap((versions) => [...betweenVersions(versions)])];
}

function* duplicateIds(charters: readonly CharterJson[]): Generator<CharterIssue> {
  const ids = new Set<string>();
  for (const { id, title } of charters) {
    if (ids.has(id))
      yield problem("duplicate_id", `Two charters have the id "${id}".`, {
        path: "/id",
        hint: `Give "${title}" an id of its own.`,
        charter: id,
      });
    ids.add(id);
  }
}

function* betweenVersions(versions: readonly CharterJson[]): Generator<CharterIssue> {
  const sorted = [...versions].sort((a, b) => firstDay(a) - firstDay(b) || (a.id < b.id ? -1 : 1));
  // The version that lasts longest so far, not merely the one before: an early one without an end overlaps all later
  // ones.
  let latest = sorted[0];
  for (const next of sorted.slice(1)) {
    const [end, begin] = [lastDay(latest!), firstDay(next)];
    if (begin <= end) yield overlap(latest!, next);
    else if (begin > end + 1) yield gap(latest!, next, end, begin);
    if (lastDay(next) >= end) latest = next;
  }
}

function firstDay({ effective }: CharterJson): number {
  return (effective.from === undefined ? undefined : parseDay(effective.from)) ?? -Infinity;
}

function lastDay({ effective }: CharterJson): number {
  return (effective.until === undefined ? undefined : parseDay(effective.until)) ?? Infinity;
}

function overlap(first: CharterJson, second: CharterJson): CharterIssue {
  const from = second.effective.from ?? first.effective.from;
  const message = `"${first.id}" and "${second.id}" are both in force ${from === undefined ? "without a date" : `on ${from}`}.`;
  return problem("overlapping_versions", message, {
    path: "/effective",
    hint: `End "${first.id}" with "until", on the day before "${second.id}" begins.`,
    charter: second.id,
    other: first.id,
  });
}

function gap(first: CharterJson, second: CharterJson, end: number, begin: number): CharterIssue {
  const [from, until] = [formatDay((end + 1) as DayNumber), formatDay((begin - 1) as DayNumber)];
  const days = from === until ? `on ${from}` : `from ${from} to ${until}`;
  const message = `No version of "${second.series}" is in force ${days}, between "${first.id}" and "${second.id}".`;
  return problem("gap_between_versions", message, {
    path: "/effective/from",
    hint: "Move a date, or add the version that is missing.",
    charter: second.id,
    other: first.id,
  });
}
