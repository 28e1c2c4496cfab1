/** Another reading of the same text has to be as sound as the first. */
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { checkCounting } from "./counting-choices.js";

/** The charter as a named reading counts it: the reading's choices in place of the charter's own. */
function charterAsRead(charter: CharterJson, reading: string): CharterJson {
  return { ...charter, counting: { ...charter.counting, ...charter.readings?.[reading]?.counting } };
}

export function* checkReadings(charter: CharterJson): Generator<CharterIssue> {
  const names = Object.keys(charter.readings ?? {});
  if (names.length === 0) return;
  const already = new Set([...checkCounting(charter)].map(({ code, path }) => `${code} ${path}`));
  for (const name of names) {
    for (const issue of checkCounting(charterAsRead(charter, name))) {
      if (already.has(`${issue.code} ${issue.path}`)) continue;
      const choice = issue.path.slice("/counting/".length);
      const states = issue.path.startsWith("/counting/") && Object.hasOwn(charter.readings![name]!.counting, choice);
      const path = states ? pointerTo("/readings", name, "counting", choice) : pointerTo("/readings", name);
      yield { ...issue, path, message: `Read as "${name}": ${issue.message}`, at: issue.path };
    }
  }
}
