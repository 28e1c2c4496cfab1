/** Whole days from a calendar file (.ics): what a government or a council publishes for people's own calendars. */
import ICAL from "ical.js";

interface IcsHoliday {
  readonly date: string;
  readonly title: string;
}

const MAX_EVENTS = 10_000;

/**
 * Every whole day in the file, one that repeats only within the coverage. Cancelled entries are left out.
 * @throws Error with a sentence for what cannot be read as whole days
 */
export function holidaysInIcs(text: string, coverage: { readonly from: string; readonly until: string }): IcsHoliday[] {
  const calendar = new ICAL.Component(parsedIcs(text));
  const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
  const exceptions = entries.filter((event) => event.isRecurrenceException());
  const days: IcsHoliday[] = [];
  for (const event of entries) {
    if (event.isRecurrenceException()) continue;
    for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception);
    days.push(...daysOf(event, coverage, MAX_EVENTS - days.length));
  }
  const dates = new Set(days.map(({ date, title }) => `${date} ${title}`));
  return days.filter(({ date, title }) => dates.delete(`${date} ${title}`));
}

function parsedIcs(text: string): ConstructorParameters<typeof ICAL.Component>[0] {
  try {
    return ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0];
  } catch (error) {
    throw new Error(`This is not a calendar file: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

function daysOf(
  event: ICAL.Event,
  coverage: { readonly from: string; readonly until: string },
  most: number,
): IcsHoliday[] {
  if (!event.isRecurring()) return daysFrom(event, event.startDate, most);
  const days: IcsHoliday[] = [];
  const turns = event.iterator();
  for (let next = turns.next(); next && next.toString().slice(0, 10) <= coverage.until; next = turns.next()) {
    const { item, startDate } = event.getOccurrenceDetails(next);
    if (startDate.toString().slice(0, 10) >= coverage.from) days.push(...daysFrom(item, startDate, most - days.length));
  }
  return days;
}

/** The end of whole days is the day after the last; without one it is a single day. */
function daysFrom(event: ICAL.Event, start: ICAL.Time, most: number): IcsHoliday[] {
  if (event.component.getFirstPropertyValue("status") === "CANCELLED") return [];
  const title = event.summary as string | null;
  if (!start.isDate)
    throw new Error(`"${title ?? event.uid}" on ${start.toString()} has a time of day: a holiday is a whole day.`);
  if (title === null || title === "") throw new Error(`The entry on ${start.toString()} has no title (SUMMARY).`);
  const length = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
  if (length > most) throw new Error(`There are more than ${MAX_EVENTS} days in it.`);
  return Array.from({ length }, (_, index) => {
    const day = start.clone();
    day.adjust(index, 0, 0, 0);
    return { date: day.toString().slice(0, 10), title };
  });
}
