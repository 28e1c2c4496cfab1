/** `--dates "dd/MM/yyyy HH:mm"`: dates as the file writes them, read strictly. */
import type { format, parse } from "date-fns";
import { Failure } from "../session/failure.js";
import { UtcDate } from "../session/utc-date.js";

/** The ISO text of a date; undefined if it is not written in the form. */
export type DateForm = (text: string) => string | undefined;

/** Two-digit years are those nearest to this one: 1950 to 2049. */
const REFERENCE = new UtcDate(Date.UTC(2000, 0, 1));
const HAS_TIME = /[aAbBhHkKmsS]/;
/** A local date and time is asked for: with an offset it would be an instant, which ISO says better. */
const HAS_OFFSET = /[XxOzZtT]/;
/** "DD" is the day of the year there, and "YYYY" the year of the week. */
const OF_THE_WEEK_YEAR = /[DY]/;
/** A file has many cases of one day. */
const MOST_REMEMBERED = 20_000;

/** @throws Failure for a form that date-fns does not know, or that names no full day */
export async function dateForms(forms: readonly string[]): Promise<DateForm> {
  // Loaded by those who ask for it: date-fns is some hundred modules, and most runs have ISO dates.
  const [{ format }, { parse }] = await Promise.all([import("date-fns/format"), import("date-fns/parse")]);
  const readers = forms.map((form) => readerOf(form, { format, parse }));
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    const read = readers.reduce<string | undefined>((found, reader) => found ?? reader(text), undefined);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, read);
    return read;
  };
}

interface DateFns {
  readonly format: typeof format;
  readonly parse: typeof parse;
}

function readerOf(form: string, { format, parse }: DateFns): DateForm {
  const read = (text: string): Date | undefined => {
    const date = parse(text, form, REFERENCE);
    return Number.isNaN(Number(date)) ? undefined : date;
  };
  // What is left of the form without its quoted text says what it holds.
  const letters = form.replace(/'[^']*'/g, "");
  // date-fns warns of them on the console, past our own words.
  if (OF_THE_WEEK_YEAR.test(letters))
    throw new Failure(
      `"${form}" is not a form of dates.`,
      'Days of the month are written "dd", and years "yyyy": "dd/MM/yyyy HH:mm".',
    );
  const iso = HAS_TIME.test(letters) ? "yyyy-MM-dd'T'HH:mm:ss.SSS" : "yyyy-MM-dd";
  if (HAS_OFFSET.test(letters) || !comesBack())
    throw new Failure(
      `"${form}" is not a form of dates.`,
      'Write day, month and year as date-fns does: "dd/MM/yyyy HH:mm".',
    );
  return (text) => {
    const date = read(text);
    // "31/02/2026" and "5/1/26" are not what "dd/MM/yyyy" writes: written back, they differ.
    return date && format(date, form) === text ? format(date, iso) : undefined;
  };

  /** An afternoon must come back as one: "hh:mm" without am and pm does not tell. */
  function comesBack(): boolean {
    try {
      const back = read(format(new UtcDate(2026, 9, 25, 13, 45), form));
      return (
        back !== undefined &&
        format(back, "yyyy-MM-dd'T'HH:mm") === (HAS_TIME.test(letters) ? "2026-10-25T13:45" : "2026-10-25T00:00")
      );
    } catch {
      return false;
    }
  }
}
