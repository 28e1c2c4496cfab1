/** Dates in force run forward, seasons begin and end on days that exist. */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { Condition } from "../compile/condition.js";
import type { CharterJson } from "../format/charter-json.js";
import { dateInRange, realMonthDay } from "./calendars.js";

export function* checkDates(charter: CharterJson): Generator<CharterIssue> {
  const { from, until } = charter.effective;
  if (from !== undefined) yield* dateInRange(from, "/effective/from");
  if (until !== undefined) yield* dateInRange(until, "/effective/until");
  if (from !== undefined && until !== undefined && until < from) {
    yield problem("backward_dates", `The charter ends (${until}) before it begins (${from}).`, {
      path: "/effective/until",
      hint: '"until" is the last day in force.',
    });
  }
  for (const [i, standard] of charter.standards.entries()) {
    const path = pointerTo("/standards", i);
    yield* checkSeason(standard, path);
    for (const [j, target] of (standard.targets ?? []).entries())
      yield* checkSeason(target, pointerTo(path, "targets", j));
    for (const [j, exception] of (standard.exceptions ?? []).entries()) {
      yield* checkSeason(exception, pointerTo(path, "exceptions", j));
      for (const [k, target] of exception.targets.entries())
        yield* checkSeason(target, pointerTo(path, "exceptions", j, "targets", k));
    }
  }
}

function* checkSeason({ season }: Condition, path: string): Generator<CharterIssue> {
  if (season === undefined) return;
  yield* realMonthDay(season.from, pointerTo(path, "season", "from"));
  yield* realMonthDay(season.until, pointerTo(path, "season", "until"));
}
