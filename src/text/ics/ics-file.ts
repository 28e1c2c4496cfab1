/**
 * A calendar file (iCalendar, RFC 5545) of dues and escalation moments, for the calendars that people already look at.
 */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CaseRecord } from "../../answers/case-record.js";
import { readAt } from "../../answers/event-records.js";
import type { Charter } from "../../charter/charter.js";
import type { Moment, MomentInput } from "../../time/moment.js";
import { zoneOf } from "../../time/zone-of.js";
import type { CalendarEntry, CalendarFileOptions } from "./ics-entries.js";
import { calendarEntries } from "./ics-entries.js";

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

export interface CalendarFileHead {
  /** What calendars show as the name of this one. */
  readonly name: string;
  /** When the entries were worked out, as `calendarEntries` was told: stands in each as its time stamp. */
  readonly asOf: MomentInput;
  /** The zone in which `asOf` is read, where it is a local time. */
  readonly timeZone: string;
}

/**
 * The dues and escalation moments of cases as a calendar file. Instants are UTC, so that they are right in every
 * calendar;
 * an entry has no length and does not block time. The same cases at the same `asOf` give the same file, byte for byte.
 *
 * iCalendar knows whole seconds: a due of 23:59:59.999 stands at 23:59:59, never later than it is.
 *
 * @throws SlaError as `calendarEntries`
 * @example writeFileSync("complaints.ics", calendarFile(charter, cases, { asOf: "2026-01-06" }))
 */
export function calendarFile(charter: Charter, records: Iterable<CaseRecord>, options: CalendarFileOptions): string {
  const entries: CalendarEntry[] = [];
  for (const record of records) for (const entry of calendarEntries(charter, record, options)) entries.push(entry);
  return calendarText(entries, { name: charter.title, asOf: options.asOf, timeZone: charter.timeZone });
}

/** Entries written as a calendar file: what `calendarFile` does, for entries gathered one case at a time. */
export function calendarText(entries: Iterable<CalendarEntry>, { name, asOf, timeZone }: CalendarFileHead): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: "charter-sla", product: "charter-sla", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stamp = wholeSeconds(readAt(asOf, zoneOf(timeZone), "as-of", "/asOf"));
  for (const { uid, sequence, at, summary, description, categories, status } of entries)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp,
      start: wholeSeconds(at),
      summary: cleaned(summary),
      description: { plain: cleaned(description) },
      categories: categories.map((category) => ({ name: category })),
      status: STATUS[status],
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // Every line ends in CRLF, the last one too.
  return `${calendar.toString()}\r\n`;
}

function wholeSeconds({ epochMs }: Pick<Moment, "epochMs">): Date {
  return new Date(Math.floor(epochMs / 1_000) * 1_000);
}

/** Control characters, which a case's id may hold, are not allowed in a text. */
function cleaned(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, " ");
}

/** The name alone is not escaped by the package. */
function escaped(text: string): string {
  return cleaned(text)
    .replace(/\n/g, " ")
    .replace(/[\\;,]/g, "\\$&");
}
