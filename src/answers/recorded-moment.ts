/** A moment of the record as it was given: a plain date stays one, though it counts as an instant. */
import type { CaseMoment } from "../core/clock/case.js";
import type { Zone } from "../core/calendar/zone.js";
import type { Moment } from "../time/moment.js";
import { momentOf } from "../time/moment.js";

/** What a record says of when something happened. */
export interface RecordedMoment extends Moment {
  /** Only the day was recorded: read as the end of it, and of the day of receipt as the start. */
  readonly dateOnly?: true | undefined;
}

export function recordedMoment(zone: Zone, { epochMs, msOfDay }: CaseMoment): RecordedMoment {
  const moment = momentOf(zone, epochMs);
  return msOfDay === undefined ? { ...moment, dateOnly: true } : moment;
}
