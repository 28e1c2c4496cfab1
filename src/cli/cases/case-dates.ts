/** The dates of a case: read in the form that `--dates` names, and those noted that the clocks made unclear. */
import { problem } from "../../core/problem.js";
import type { CaseRecord, EventRecord, MomentInput, Problem } from "../../index.js";
import { momentIn } from "../../index.js";
import type { DateForm } from "./date-form.js";

/** The case with its dates in ISO. What is no case at all is left for the library to refuse. */
export function withDates(
  record: CaseRecord,
  form: DateForm,
): { readonly record: CaseRecord } | { readonly problem: Problem } {
  let unread: Problem | undefined;
  const iso = (moment: MomentInput, path: string): MomentInput => {
    if (typeof moment !== "string") return moment;
    const read = form(moment);
    if (read === undefined)
      unread ??= problem("bad_moment", `"${moment.slice(0, 80)}" is no date in the form that --dates names.`, {
        path,
        hint:
          "Check that the day exists and is written just so; --dates takes several forms, and ISO only where it is " +
          "one of them.",
      });
    return read ?? moment;
  };
  const events: unknown = record.events;
  const dated: CaseRecord = {
    ...record,
    received: iso(record.received, "/received"),
    ...(Array.isArray(events) && { events: events.map((event: unknown, index) => eventWithDates(event, index, iso)) }),
  };
  return unread ? { problem: unread } : { record: dated };
}

function eventWithDates(
  event: unknown,
  index: number,
  iso: (moment: MomentInput, path: string) => MomentInput,
): EventRecord {
  if (typeof event !== "object" || event === null) return event as unknown as EventRecord;
  const { at, promised } = event as EventRecord;
  return {
    ...(event as EventRecord),
    at: iso(at, `/events/${index}/at`),
    ...(promised !== undefined && { promised: iso(promised, `/events/${index}/promised`) }),
  };
}

/**
 * Sentences about local times that the clocks show twice or never on that day. The case has been read: its moments are
 * real ones.
 */
export function* clockNotes(record: CaseRecord, timeZone: string): Generator<string> {
  for (const moment of momentsOf(record)) {
    const note = moment === undefined ? undefined : clockNote(moment, timeZone);
    if (note !== undefined) yield note;
  }
}

/** A plain date, or an instant with its offset, leaves nothing to decide; and on most days no clock changes. */
export function clockNote(moment: MomentInput, timeZone: string): string | undefined {
  if (
    typeof moment !== "string" ||
    moment.length < 16 ||
    !hasClockChange(moment.slice(0, 10), timeZone) ||
    HAS_OFFSET.test(moment)
  )
    return undefined;
  const { twice, skipped, iso } = momentIn(timeZone, moment);
  if (twice) return `The clocks show ${moment} twice: it is read as the first, ${iso}.`;
  return skipped ? `The clocks never show ${moment}: it is read as ${iso}.` : undefined;
}

const CHANGES = new Map<string, Map<string, boolean>>();

function hasClockChange(date: string, timeZone: string): boolean {
  let days = CHANGES.get(timeZone);
  if (!days) CHANGES.set(timeZone, (days = new Map()));
  let has = days.get(date);
  if (has === undefined)
    days.set(date, (has = offsetOf(`${date}T00:00`, timeZone) !== offsetOf(`${date}T23:59`, timeZone)));
  return has;
}

function offsetOf(moment: string, timeZone: string): string {
  return momentIn(timeZone, moment).iso.slice(23);
}

const HAS_OFFSET = /(?:Z|\d ?[+-]\d\d(?::?\d\d)?)$/;

function* momentsOf(record: CaseRecord): Generator<MomentInput | undefined> {
  yield record.received;
  for (const event of record.events ?? []) {
    yield event.at;
    yield event.promised;
  }
}
