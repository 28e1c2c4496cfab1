import { fail } from "../core/problem.js";
import { suggest } from "../core/message/suggest.js";
import { quoted } from "../core/message/quoted.js";
import { makeZone, type Zone } from "../core/calendar/zone.js";
import { intlZone } from "./intl-zone.js";
import { londonZone } from "./london.js";

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name, built once: Europe/London and UTC from the library's own data, every other from the
 * platform's.
 * Known from 1970 to 2100. Throws `unknown_time_zone`, with the nearest name there is.
 */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known !== undefined) return known;
  const zone = buildZone(id);
  zones.set(id, zone);
  return zone;
}

function buildZone(id: unknown): Zone {
  if (id === "Europe/London") return londonZone();
  if (id === "UTC" || id === "Etc/UTC") return makeZone(id, []);
  if (typeof id !== "string" || !isZoneName(id)) return unknownZone(id);
  return intlZone(id);
}

/**
 * Intl takes names in any case, and in newer versions offsets such as "+01:00", which are no zones: they know no summer
 * time.
 */
function isZoneName(id: string): boolean {
  if (id.length > 60 || !/^[A-Z]/.test(id)) return false;
  try {
    const canonical = new Intl.DateTimeFormat("en-US", { timeZone: id }).resolvedOptions().timeZone;
    return canonical === id || canonical.toLowerCase() !== id.toLowerCase();
  } catch {
    return false;
  }
}

function unknownZone(id: unknown): never {
  const nearest = typeof id === "string" ? suggest(id, ["UTC", ...Intl.supportedValuesOf("timeZone")]) : undefined;
  return fail("unknown_time_zone", `${quoted(id)} is not the name of an IANA time zone.`, {
    hint:
      nearest === undefined
        ? 'Write it as in the tz database, for instance "Europe/London".'
        : `Did you mean "${nearest}"?`,
    path: "/timeZone",
    ...(nearest === undefined ? {} : { suggestion: nearest }),
  });
}
