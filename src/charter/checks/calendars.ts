/** Calendars: spans in order, a day that is open, special days that exist and do not contradict each other. */
import { problem } from "../../core/problem.js";
import { daysInMonth, parseDay, weekdayOf } from "../../core/calendar/day.js";
import { WEEKDAYS } from "../../core/calendar/week.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CalendarJson, CharterJson, SpecialDayJson } from "../format/charter-json.js";
import { closest, hintFor } from "../../core/message/hint.js";

type Span = readonly [string, string];

/** A leap year: 02-29 is a day of some years, 02-30 of none. */
const LEAP_YEAR = 2028;

export function* checkCalendars(charter: CharterJson): Generator<CharterIssue> {
  for (const [name, calendar] of Object.entries(charter.calendars)) {
    const path = pointerTo("/calendars", name);
    yield* checkCoverageDates(calendar, pointerTo(path, "coverage"));
    yield* checkWeek(calendar, pointerTo(path, "week"));
    for (const [index, special] of (calendar.specialDays ?? []).entries())
      yield* checkSpecialDay(special, calendar, pointerTo(path, "specialDays", index));
    yield* conflictingSpecialDays(calendar.specialDays ?? [], pointerTo(path, "specialDays"));
  }
}

function* checkCoverageDates({ coverage }: CalendarJson, path: string): Generator<CharterIssue> {
  if (coverage === undefined) return;
  yield* dateInRange(coverage.from, pointerTo(path, "from"));
  yield* dateInRange(coverage.until, pointerTo(path, "until"));
  if (coverage.until < coverage.from)
    yield problem("backward_dates", `The coverage ends (${coverage.until}) before it begins (${coverage.from}).`, {
      path: pointerTo(path, "until"),
      hint: "Exchange the dates.",
    });
}

/** Whether a calendar says when it is open, not only on which days. */
export function hasHours(calendar: CalendarJson): boolean {
  return !Array.isArray(calendar.week);
}

/** A month and day that some year has. */
export function* realMonthDay(monthDay: string, path: string): Generator<CharterIssue> {
  const [month, day] = monthDay.split("-").map(Number) as [number, number];
  if (day > daysInMonth(LEAP_YEAR, month))
    yield problem("not_a_real_date", `"${monthDay}" is not a day of any year.`, {
      path,
      hint: "Write month and day as MM-DD.",
    });
}

function* checkWeek({ week }: CalendarJson, path: string): Generator<CharterIssue> {
  if (Array.isArray(week)) {
    for (const [index, day] of week.entries())
      if (week.indexOf(day) < index)
        yield problem("duplicate_id", `"${day}" stands twice.`, { path: pointerTo(path, index), hint: "Keep one." });
    return;
  }
  for (const [day, spans] of Object.entries(week)) yield* checkSpans(spans, pointerTo(path, day));
  if (!Object.values(week).some((spans) => spans.length > 0))
    yield problem("no_open_day", "No day of this week is open: nothing could ever be due.", {
      path,
      hint: 'Give at least one day a span, such as "monday": [["09:00", "17:00"]].',
    });
}

/** Times of one width compare as text: "09:00" < "24:00". */
function* checkSpans(spans: readonly Span[], path: string): Generator<CharterIssue> {
  for (const [index, [open, close]] of spans.entries()) {
    const place = pointerTo(path, index);
    const before = spans[index - 1];
    if (open === close)
      yield problem("empty_span", `The span ${open}–${close} is empty.`, {
        path: place,
        hint: "Remove it, or give it an end.",
      });
    else if (open > close)
      yield problem("backward_span", `The span ${open}–${close} ends before it begins.`, {
        path: place,
        hint: "For a night, write one span until 24:00 and one from 00:00 on the next day.",
      });
    else if (before !== undefined && open < before[1]) {
      const apart = close <= before[0];
      yield problem(
        apart ? "spans_out_of_order" : "overlapping_spans",
        `The span ${open}–${close} ${apart ? "stands after a later one" : "overlaps the one before it"} ` +
          `(${before[0]}–${before[1]}).`,
        { path: place, hint: apart ? "Write the spans in the order of the day." : "Join them, or move one." },
      );
    }
  }
}

function* checkSpecialDay(special: SpecialDayJson, calendar: CalendarJson, path: string): Generator<CharterIssue> {
  if ("yearly" in special) yield* realMonthDay(special.yearly, pointerTo(path, "yearly"));
  if ("on" in special) yield* dateInRange(special.on, pointerTo(path, "on"));
  if ("from" in special) {
    yield* dateInRange(special.from, pointerTo(path, "from"));
    yield* dateInRange(special.until, pointerTo(path, "until"));
    if (special.until < special.from)
      yield problem("backward_dates", `These days end (${special.until}) before they begin (${special.from}).`, {
        path: pointerTo(path, "until"),
        hint: "Exchange the dates.",
      });
    yield* opensDaysOff(special, calendar, path);
  }
  if (special.open !== "all-day") yield* checkSpans(special.open, pointerTo(path, "open"));
  else if (hasHours(calendar))
    yield problem("hours_needed", 'This calendar has opening hours, so "all-day" does not say when the day is open.', {
      path: pointerTo(path, "open"),
      hint: 'Write the spans, such as [["09:00", "17:00"]], or [["00:00", "24:00"]].',
    });
}

/** Hours for a whole season open its weekends and bank holidays too: special days beat both. */
function* opensDaysOff(
  { from, until, open }: Extract<SpecialDayJson, { readonly from: string }>,
  { week, bankHolidays }: CalendarJson,
  path: string,
): Generator<CharterIssue> {
  const [first, last] = [parseDay(from), parseDay(until)];
  if (open.length === 0 || first === undefined || last === undefined) return;
  const isOpen = (day: (typeof WEEKDAYS)[number]): boolean =>
    Array.isArray(week) ? week.includes(day) : (week[day]?.length ?? 0) > 0;
  const days = Array.from(
    { length: Math.min(7, last - first + 1) },
    (_, past) => WEEKDAYS[weekdayOf((first + past) as typeof first)]!,
  );
  const off = days.filter((day) => !isOpen(day));
  if (last - first < 6 || (off.length === 0 && bankHolidays.length === 0)) return;
  yield problem(
    "opens_days_off",
    `These special days open every day from ${from} to ${until}` +
      `${off.length === 0 ? "" : `, each ${off.join(" and ")} among them`}` +
      `${bankHolidays.length === 0 ? "" : `${off.length === 0 ? "," : " and"} every bank holiday`}.`,
    { path: pointerTo(path, "open"), hint: "Name the days that are meant one by one.", severity: "warning" },
  );
}

/** Dates outside the years that are computed are slips of the pen: 2206 for 2026. */
export function* dateInRange(date: string, path: string): Generator<CharterIssue> {
  if (parseDay(date) === undefined)
    yield problem("date_out_of_range", `${date} is not in the years 1800 to 2199.`, {
      path,
      hint: "Look at the year.",
    });
}

interface Period {
  readonly from: string;
  readonly until: string;
  readonly open: string;
  readonly index: number;
}

/**
 * Two entries that disagree about a day would leave open which one counts. A dated one beats a yearly one, so those are
 * compared apart.
 */
function* conflictingSpecialDays(specials: readonly SpecialDayJson[], path: string): Generator<CharterIssue> {
  for (const yearly of [true, false]) {
    const periods = specials.flatMap((special, index): Period[] =>
      "yearly" in special === yearly ? [{ ...datesOf(special), open: JSON.stringify(special.open), index }] : [],
    );
    periods.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.index - b.index));
    /** For each way of being open, the entry so far that reaches furthest. */
    const furthest = new Map<string, Period>();
    for (const period of periods) {
      const other = [...furthest.values()].find(({ open, until }) => open !== period.open && period.from <= until);
      if (other !== undefined) {
        const [first, second] = [Math.min(period.index, other.index), Math.max(period.index, other.index)];
        yield problem(
          "conflicting_special_days",
          `This special day and number ${first + 1} disagree about ${period.from}: nothing says which one ` + "counts.",
          { path: pointerTo(path, second), hint: "Keep one entry for each day." },
        );
      }
      const same = furthest.get(period.open);
      if (same === undefined || same.until < period.until) furthest.set(period.open, period);
    }
  }
}

function datesOf(special: SpecialDayJson): { from: string; until: string } {
  if ("yearly" in special) return { from: special.yearly, until: special.yearly };
  return "on" in special ? { from: special.on, until: special.on } : { from: special.from, until: special.until };
}

/** One file for each division: two would leave open which one counts. */
export function* checkHolidays({ holidays = [] }: CharterJson): Generator<CharterIssue> {
  for (const [index, { division, coverage }] of holidays.entries()) {
    const path = pointerTo("/holidays", index);
    const first = holidays.findIndex((other) => other.division === division);
    if (first < index)
      yield problem("duplicate_holidays", `The holidays of "${division}" are in two files.`, {
        path: pointerTo(path, "division"),
        hint: `Keep one of them; a layer on "${division}" is a division with a name of its own.`,
      });
    if (coverage === undefined) continue;
    yield* dateInRange(coverage.from, pointerTo(path, "coverage", "from"));
    yield* dateInRange(coverage.until, pointerTo(path, "coverage", "until"));
    if (coverage.until < coverage.from)
      yield problem("backward_dates", `The coverage ends (${coverage.until}) before it begins (${coverage.from}).`, {
        path: pointerTo(path, "coverage", "until"),
        hint: "Exchange the dates.",
      });
  }
}

/**
 * What is in the file of a charter's own holidays has to be given: those that come with the library would be a guess.
 */
export function* checkHolidaysGiven({ holidays = [] }: CharterJson, given: readonly string[]): Generator<CharterIssue> {
  for (const [index, { division, file }] of holidays.entries())
    if (!given.includes(division))
      yield problem("holidays_not_given", `The holidays of "${division}" are in "${file}", and were not given.`, {
        path: pointerTo("/holidays", index),
        hint: "Read that file, and give what bankHolidaysFrom makes of it in `bankHolidays`.",
      });
}

/** The bank holidays that a calendar keeps are among those that there is data for. */
export function* checkDivisions(charter: CharterJson, divisions: readonly string[]): Generator<CharterIssue> {
  // What is in a file and was not given is told once, when the charter is put together.
  const inFiles = (charter.holidays ?? []).map(({ division }) => division);
  for (const [name, { bankHolidays }] of Object.entries(charter.calendars)) {
    for (const [index, division] of bankHolidays.entries()) {
      if (divisions.includes(division) || inFiles.includes(division)) continue;
      yield problem("unknown_division", `There are no bank holidays of "${division}".`, {
        path: pointerTo("/calendars", name, "bankHolidays", index),
        hint:
          closest(division, divisions) === undefined
            ? `${hintFor(division, divisions)} Holidays of one's own stand in a file that "holidays" names.`
            : hintFor(division, divisions),
      });
    }
  }
}
