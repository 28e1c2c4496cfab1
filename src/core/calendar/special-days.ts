import { civilFromDay, dayFromCivil, daysInMonth, formatDay, parseDay, twoDigits, type DayNumber } from "./day.js";
import { fail } from "../problem.js";
import { readSpans, WHOLE_DAY, type Hours, type OpenSpan } from "./week.js";
import { quoted } from "../message/quoted.js";

export interface SpecialDayBase {
  /** Nothing = shut. "all-day" makes it a whole working day in a calendar of whole days. */
  readonly open: readonly OpenSpan[] | "all-day";
  readonly title?: string | undefined;
}

/** A closure, a half day, an extra working day, a dropped holiday: beats bank holidays, which beat the week. */
export type SpecialDay =
  | (SpecialDayBase & { readonly on: string })
  | (SpecialDayBase & { readonly from: string; readonly until: string })
  | (SpecialDayBase & { readonly yearly: string });

/** A special day on the one day where it is in force. */
export interface SpecialDayInForce {
  readonly day: DayNumber;
  /** undefined = shut. */
  readonly hours: Hours | undefined;
  readonly title: string | undefined;
  readonly dated: boolean;
  readonly path: string;
}

/** Longer than any list of closures, short enough to be read at once. */
const MAX_SPECIAL_DAYS = 100_000;

/**
 * Every special day inside the coverage, in order. A dated one beats a yearly one; two of a kind that disagree about
 * one day are a problem, since nothing says which is meant.
 */
export function readSpecialDays(
  specialDays: unknown,
  first: DayNumber,
  last: DayNumber,
  hasHours: boolean,
  path: string,
): readonly SpecialDayInForce[] {
  if (!Array.isArray(specialDays)) fail("bad_special_day", "Special days are a list.", { path });
  const inForce = new Map<number, SpecialDayInForce>();
  let read = 0;
  for (const [index, special] of specialDays.entries()) {
    const at = `${path}/${index}`;
    const shape = readShape(special, at);
    const hours = readOpen(shape.open, hasHours, `${at}/open`);
    const dated = !("yearly" in shape);
    for (const day of daysOf(shape, first, last, at)) {
      if (++read > MAX_SPECIAL_DAYS)
        fail("too_many_special_days", `The special days are more than ${MAX_SPECIAL_DAYS} days.`, { path });
      const other = inForce.get(day);
      if (other === undefined || (dated && !other.dated))
        inForce.set(day, { day, hours, title: shape.title, dated, path: at });
      else if (other.dated === dated) checkAgreement(day, hours, other, at);
    }
  }
  return [...inForce.values()].sort((a, b) => a.day - b.day);
}

function readShape(special: unknown, path: string): SpecialDay {
  const isObject = typeof special === "object" && special !== null && !Array.isArray(special);
  const keys = isObject ? Object.keys(special) : [];
  const dates = keys
    .filter((key) => key !== "open" && key !== "title")
    .sort()
    .join();
  if (!["on", "from,until", "yearly"].includes(dates) || !keys.includes("open")) {
    fail(
      "bad_special_day",
      'A special day has "on", or "from" and "until", or "yearly", with "open" and perhaps "title".',
      { path, hint: '{ "on": "2026-12-24", "open": [["09:00", "12:00"]], "title": "Christmas Eve" }.' },
    );
  }
  const { title } = special as { title?: unknown };
  if (title !== undefined && (typeof title !== "string" || title.length > 500))
    fail("bad_special_day", "A title is a text of at most 500 characters.", { path: `${path}/title` });
  return special as SpecialDay;
}

function readOpen(open: unknown, hasHours: boolean, path: string): Hours | undefined {
  if (open === "all-day") {
    if (hasHours)
      fail(
        "all_day_needs_hours",
        'A calendar with opening hours can\'t have a special day open "all-day": its hours are not known.',
        { path, hint: 'State the spans, [["00:00", "24:00"]] for a day and a night.' },
      );
    return WHOLE_DAY;
  }
  const spans = readSpans(open, path);
  if (spans.length === 0) return undefined;
  return hasHours ? spans : WHOLE_DAY;
}

function* daysOf(special: SpecialDay, first: DayNumber, last: DayNumber, path: string): Iterable<DayNumber> {
  if ("yearly" in special) return yield* yearlyDays(special.yearly, first, last, `${path}/yearly`);
  const from = readDate("on" in special ? special.on : special.from, `${path}/${"on" in special ? "on" : "from"}`);
  const until = "on" in special ? from : readDate(special.until, `${path}/until`);
  if (until < from)
    fail("backward_dates", `The special days end on ${formatDay(until)}, before they begin on ${formatDay(from)}.`, {
      path,
    });
  for (let day = Math.max(from, first); day <= Math.min(until, last); day++) yield day as DayNumber;
}

function* yearlyDays(monthDay: unknown, first: DayNumber, last: DayNumber, path: string): Iterable<DayNumber> {
  const text = typeof monthDay === "string" && monthDay.length === 5 && monthDay[2] === "-" ? monthDay : "";
  const month = twoDigits(text, 0);
  const dayOfMonth = twoDigits(text, 3);
  if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(2000, month))) {
    fail("bad_date", `${quoted(monthDay)} is not a day of the year.`, {
      path,
      hint: "Write MM-DD; 02-29 falls in leap years only.",
    });
  }
  for (let year = civilFromDay(first).year; year <= civilFromDay(last).year; year++) {
    if (dayOfMonth > daysInMonth(year, month)) continue;
    const day = dayFromCivil(year, month, dayOfMonth);
    if (day >= first && day <= last) yield day;
  }
}

function checkAgreement(day: DayNumber, hours: Hours | undefined, other: SpecialDayInForce, path: string): void {
  if (JSON.stringify(hours) === JSON.stringify(other.hours)) return;
  fail("conflicting_special_days", `Two special days disagree about ${formatDay(day)}: ${other.path} and ${path}.`, {
    path,
    hint: "Only a dated special day beats a yearly one; keep one of these two.",
    other: other.path,
  });
}

export function readDate(text: unknown, path: string): DayNumber {
  const day = typeof text === "string" ? parseDay(text) : undefined;
  return (
    day ??
    fail("bad_date", `${quoted(text)} is not a date.`, {
      path,
      hint: "Write a real date as YYYY-MM-DD, years 1800 to 2199.",
    })
  );
}
