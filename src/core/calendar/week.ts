import { fail } from "../problem.js";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "./unit.js";
import { twoDigits } from "./day.js";
import { pointerToken, quoted } from "../message/quoted.js";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Opening and closing by the wall clock, "HH:mm"; closing at "24:00" is the end of the day. */
export type OpenSpan = readonly [from: string, until: string];

/** Whole working days as a list, or the open spans of each weekday. */
export type Week = readonly Weekday[] | { readonly [day in Weekday]?: readonly OpenSpan[] | undefined };

/** A span in milliseconds since 00:00 by the wall clock: open at `from`, shut at `until`. */
interface LocalSpan {
  readonly from: number;
  readonly until: number;
}

/** What a day is: undefined = shut, no spans = a whole day, else its spans in order. */
export type Hours = readonly LocalSpan[];
export const WHOLE_DAY: Hours = [];

export interface WeekPattern {
  /** Seven entries, Monday first. */
  readonly days: readonly (Hours | undefined)[];
  readonly hasHours: boolean;
}

const MAX_SPANS = 24;

export function readWeek(week: unknown, path: string): WeekPattern {
  const pattern = Array.isArray(week) ? wholeDays(week, path) : weekOfSpans(week, path);
  if (pattern.days.every((day) => day === undefined)) {
    fail("no_open_day", "The week has no open day: no working day would ever come.", {
      path,
      hint: 'Name at least one, for instance ["monday", "tuesday"].',
    });
  }
  return pattern;
}

function wholeDays(week: readonly unknown[], path: string): WeekPattern {
  week.forEach((name, index) => checkWeekday(name, `${path}/${index}`));
  return { days: WEEKDAYS.map((name) => (week.includes(name) ? WHOLE_DAY : undefined)), hasHours: false };
}

function weekOfSpans(week: unknown, path: string): WeekPattern {
  if (typeof week !== "object" || week === null) {
    fail("bad_week", "A week is a list of weekdays or an object from weekday to open spans.", {
      path,
      hint: '["monday"] or { "monday": [["09:00", "17:00"]] }.',
    });
  }
  for (const name of Object.keys(week)) checkWeekday(name, `${path}/${pointerToken(name)}`);
  const days = WEEKDAYS.map((name) => {
    const spans = (week as Record<Weekday, unknown>)[name];
    const hours = spans === undefined ? [] : readSpans(spans, `${path}/${name}`);
    return hours.length > 0 ? hours : undefined;
  });
  return { days, hasHours: true };
}

function checkWeekday(name: unknown, path: string): void {
  if (!WEEKDAYS.includes(name as Weekday)) {
    fail("unknown_weekday", `${quoted(name)} is not a weekday.`, { path, hint: `Write ${WEEKDAYS.join(", ")}.` });
  }
}

/** Spans in the order of the day; spans that touch are one. */
export function readSpans(spans: unknown, path: string): Hours {
  if (!Array.isArray(spans) || spans.length > MAX_SPANS) {
    fail("bad_spans", `Open spans are a list of at most ${MAX_SPANS} pairs.`, {
      path,
      hint: '[["09:00", "12:30"], ["13:30", "17:00"]].',
    });
  }
  const inOrder = spans
    .map((span, index) => ({ ...readSpan(span, `${path}/${index}`), index }))
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; until: number }[] = [];
  for (const { from, until, index } of inOrder) {
    const previous = joined.at(-1);
    if (previous !== undefined && from < previous.until) {
      fail(
        "overlapping_spans",
        `The span ${clock(from)}–${clock(until)} overlaps one that ends at ${clock(previous.until)}.`,
        { path: `${path}/${index}`, hint: "Spans of one day may touch but not overlap." },
      );
    }
    if (previous !== undefined && from === previous.until) previous.until = until;
    else joined.push({ from, until });
  }
  return joined;
}

function readSpan(span: unknown, path: string): LocalSpan {
  if (!Array.isArray(span) || span.length !== 2)
    fail("bad_spans", "An open span is a pair of times.", { path, hint: '["09:00", "17:00"].' });
  const from = readTimeOfDay(span[0], `${path}/0`);
  const until = span[1] === "24:00" ? MS_PER_DAY : readTimeOfDay(span[1], `${path}/1`);
  if (from === until) fail("empty_span", `The span ${clock(from)}–${clock(until)} is empty.`, { path });
  if (from > until) {
    fail("backward_span", `The span ${clock(from)}–${clock(until)} ends before it begins.`, {
      path,
      hint: "A span that runs over midnight is two: until 24:00 and from 00:00 of the next weekday.",
    });
  }
  return { from, until };
}

function readTimeOfDay(text: unknown, path: string): number {
  const ms = typeof text === "string" ? timeOfDay(text) : undefined;
  return (
    ms ??
    fail("bad_time_of_day", `${quoted(text)} is not a time of day.`, {
      path,
      hint: "Write HH:mm, 00:00 to 23:59; a closing may be 24:00.",
    })
  );
}

/** "HH:mm" in milliseconds since 00:00. */
function timeOfDay(text: string): number | undefined {
  const hours = twoDigits(text, 0);
  const minutes = twoDigits(text, 3);
  const valid = text.length === 5 && text[2] === ":" && hours <= 23 && minutes <= 59;
  return valid ? hours * MS_PER_HOUR + minutes * MS_PER_MINUTE : undefined;
}

function clock(ms: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(ms / MS_PER_HOUR))}:${two(Math.floor((ms % MS_PER_HOUR) / MS_PER_MINUTE))}`;
}
