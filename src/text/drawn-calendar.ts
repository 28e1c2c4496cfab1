/** Months drawn as grids, Monday to Sunday: every mark is a word or a number, so that colour only helps. */
import { daysInMonth, weekdayOf, type DayNumber } from "../core/calendar/day.js";
import { dayFromCivil, formatDay } from "../core/calendar/day.js";
import { writtenDay, writtenMonth } from "./words/written-date.js";

export type DayKind =
  | "working"
  | "day-off"
  | "bank-holiday"
  | "closure"
  | "changed-hours"
  | "unknown"
  | "start"
  | "counted"
  | "paused"
  | "due";

/** A day with what there is to say of it. */
export interface MarkedDay {
  readonly date: string;
  readonly kind: DayKind;
  /** Under the number, at most seven characters: "10 due", "holiday". */
  readonly mark?: string | undefined;
  /** Below the month: "Boxing Day". */
  readonly note?: string | undefined;
}

export interface DrawingOptions {
  /** With the colour codes of a terminal. */
  readonly colour?: boolean | undefined;
}

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const WIDTH = 8;
const CODES: Readonly<Partial<Record<DayKind, string>>> = {
  "day-off": "2",
  "bank-holiday": "31",
  closure: "33",
  "changed-hours": "36",
  unknown: "2",
  start: "1",
  counted: "32",
  paused: "33",
  due: "1;32",
};

/**
 * Every month in which a marked day lies, one below the other; days without a mark have their number only.
 * @example drawnCalendar([{ date: "2026-12-25", kind: "bank-holiday", mark: "holiday", note: "Christmas Day" }])
 */
export function drawnCalendar(days: readonly MarkedDay[], options: DrawingOptions = {}): string {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort();
  return months.map((month) => drawnMonth(month, byDate, options.colour === true)).join("\n\n");
}

function drawnMonth(month: string, byDate: ReadonlyMap<string, MarkedDay>, hasColour: boolean): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = dayFromCivil(year, number, 1);
  const dates = Array.from({ length: daysInMonth(year, number) }, (_, index) =>
    formatDay((first + index) as DayNumber),
  );
  const weeks: (string | undefined)[][] = [];
  const cells = [...Array.from({ length: weekdayOf(first) }, () => undefined), ...dates];
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7));
  const head = WEEKDAYS.map((name) => name.padEnd(WIDTH))
    .join("")
    .trimEnd();
  const lines = weeks.flatMap((week) => drawnWeek(week, byDate, hasColour));
  const notes = dates.flatMap((date) => noteLine(byDate.get(date)));
  return [writtenMonth(dates[0] as string), head, ...lines, ...notes].join("\n");
}

/** The numbers, and below them the marks, where there are any. */
function drawnWeek(
  week: readonly (string | undefined)[],
  byDate: ReadonlyMap<string, MarkedDay>,
  hasColour: boolean,
): string[] {
  const days = week.map((date) =>
    date === undefined ? undefined : (byDate.get(date) ?? { date, kind: "working" as const }),
  );
  const numbers = days.map((day) =>
    cell(day === undefined ? "" : String(Number(day.date.slice(8))).padStart(2), day?.kind, hasColour),
  );
  const marks = days.map((day) => cell(day?.mark ?? "", day?.kind, hasColour));
  const lines = days.some((day) => day?.mark !== undefined) ? [numbers, marks] : [numbers];
  return lines.map((line) => line.join("").trimEnd());
}

function cell(text: string, kind: DayKind | undefined, hasColour: boolean): string {
  const padding = " ".repeat(Math.max(1, WIDTH - text.length));
  const code = hasColour && text !== "" && kind !== undefined ? CODES[kind] : undefined;
  return `${code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`}${padding}`;
}

function noteLine(day: MarkedDay | undefined): string[] {
  return day?.note === undefined ? [] : [`  ${writtenDay(day.date)}: ${day.note}`];
}
