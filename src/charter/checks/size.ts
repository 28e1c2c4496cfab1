/**
 * What is worked out once for each of one kind and each of another: there each may be within its bounds, and both
 * together would hold up whoever reads the file.
 */
import { problem } from "../../core/problem.js";
import type { CharterJson } from "../format/charter-json.js";
import type { CharterIssue } from "../format/issue.js";

/** Every calendar is a table of all days of more than a century. */
const MOST_CALENDARS = 100;
/** Every target is counted in every reading. */
const MOST_READ_TARGETS = 50_000;

export function* checkSize({ calendars = {}, readings = {}, standards }: CharterJson): Generator<CharterIssue> {
  const ofCalendars = Object.keys(calendars).length;
  if (ofCalendars > MOST_CALENDARS)
    yield problem("too_big", `There are ${ofCalendars} calendars; a charter has ${MOST_CALENDARS} at most.`, {
      path: "/calendars",
      hint: "Keep those that targets count on, each once.",
    });
  const ofReadings = Object.keys(readings).length;
  const targets = standards.reduce(
    (count, { targets: own = [], exceptions = [] }) =>
      count + own.length + exceptions.reduce((more, exception) => more + exception.targets.length, 0),
    0,
  );
  if (ofReadings * targets > MOST_READ_TARGETS)
    yield problem(
      "too_big",
      `There are ${ofReadings} readings of ${targets} targets; readings times targets are ${MOST_READ_TARGETS} at most.`,
      { path: "/readings", hint: "Keep the readings that somebody holds, or divide the charter." },
    );
}
