/** The time zone is one that the platform knows. */
import { problem } from "../../core/problem.js";
import type { CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";

export function* checkTimeZone({ timeZone }: CharterJson): Generator<CharterIssue> {
  if (isTimeZone(timeZone)) return;
  yield problem("unknown_time_zone", `"${timeZone}" is not a time zone.`, {
    path: "/timeZone",
    hint: 'Write an IANA name, such as "Europe/London".',
  });
}

/** An offset such as "+01:00" has no summer time and is no zone; some platforms take it for one. */
function isTimeZone(name: string): boolean {
  // The zones that the library has of its own: the first formatter of a process costs 10 to 19 ms.
  if (name === "Europe/London" || name === "UTC") return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
