/** Which version of a series was in force on a day. */
import { parseDay } from "../core/calendar/day.js";
import { hintFor } from "../core/message/hint.js";
import { quoted } from "../core/message/quoted.js";
import { fail } from "../core/problem.js";
import type { Charter } from "./charter.js";
import { compiledOf } from "./charter.js";

/**
 * The version of a series in force on a day.
 * @param date YYYY-MM-DD; the dates of a charter are inclusive
 * @throws SlaError `no_version_in_force`, `overlapping_versions`, `bad_moment`
 * @example
 * charterInForce([charter2004, charter2022], "derby-city-council", "2022-10-31").id
 * //=> "derby-city-council-2004"
 */
export function charterInForce(charters: readonly Charter[], series: string, date: string): Charter {
  if (typeof date !== "string" || parseDay(date) === undefined)
    fail("bad_moment", `${quoted(date)} is not a day.`, { hint: "Write it as YYYY-MM-DD." });
  if (!Array.isArray(charters))
    fail("not_a_charter", "The charters are a list of loaded charters.", {
      hint: "Make each of its JSON with loadCharter.",
      path: "",
    });
  for (const charter of charters) compiledOf(charter);
  const versions = charters.filter((charter) => charter.series === series);
  const [found, other] = versions.filter(
    ({ effective: { from, until } }) => (from ?? "") <= date && date <= (until ?? "9999-12-31"),
  );
  if (found && other && other.hash !== found.hash)
    fail("overlapping_versions", `Both "${found.id}" and "${other.id}" were in force on ${date}.`, {
      hint: "Give only one of them, or mend their dates.",
      series,
    });
  const known = [...new Set(charters.map((charter) => charter.series))];
  return (
    found ??
    fail("no_version_in_force", `No version of ${quoted(series)} was in force on ${date}.`, {
      hint:
        versions.length > 0
          ? "Versions: " +
            `${versions
              .map(({ id, effective: { from, until } }) => `${id} (${from ?? "…"} to ${until ?? "…"})`)
              .join(", ")}.`
          : hintFor(series, known),
      series,
    })
  );
}
