/** How a text, number or `Date` is read as a moment in a zone. */
import { momentOf, readMoment, type Moment, type MomentInput } from "./moment.js";
import { zoneOf } from "./zone-of.js";

/** A moment, and what had to be decided to read it. */
export interface MomentIn extends Moment {
  /** A plain date: it has no time of day, and is read as the start of its day. */
  readonly dateOnly: boolean;
  /** A local time that the clocks show twice that day: the first is taken. */
  readonly twice: boolean;
  /** A local time that the clocks skip that day: moved forward by the gap. */
  readonly skipped: boolean;
}

/**
 * Reads a moment as a case's `received` is read. `timeZone` is the IANA name of the zone of local times and of the
 * answer.
 *
 * @throws SlaError `bad_moment`, `outside_zone_coverage`, `unknown_time_zone`
 * @example
 * momentIn("Europe/London", "2026-10-25T01:30").twice
 * //=> true: the first is taken, 2026-10-25T01:30:00.000+01:00
 */
export function momentIn(timeZone: string, given: MomentInput): MomentIn {
  const zone = zoneOf(timeZone);
  const { epochMs, dateOnly, twice, skipped } = readMoment(given, zone, "received");
  return { ...momentOf(zone, epochMs), dateOnly, twice, skipped };
}
