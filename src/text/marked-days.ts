/** What there is to draw of a calendar, and of an explanation. */
import type { WorkingCalendar } from "../working-calendar/working-calendar-type.js";
import type { DayOffReason, Explanation, ExplanationStep } from "../answers/explanation.js";
import { formatDay, parseDay, type DayNumber } from "../core/calendar/day.js";
import type { MarkedDay } from "./drawn-calendar.js";
import { placeName } from "./words/place-name.js";
import { listed } from "./words/word-list.js";

/** A day on which the hours are not those of the week. */
export interface ChangedHours {
  readonly date: string;
  readonly note: string;
}

/** Every day from the first to the last, as a calendar knows them. */
export function calendarDays(
  calendar: WorkingCalendar,
  first: string,
  last: string,
  changed: readonly ChangedHours[] = [],
): MarkedDay[] {
  const notes = new Map(changed.map(({ date, note }) => [date, note]));
  return daysBetween(first, last).map((date) => {
    if (date < calendar.coverage.from || date > calendar.coverage.until) return { date, kind: "unknown", mark: "?" };
    const off = calendar.dayOff(date);
    const note = notes.get(date);
    if (off !== undefined) return dayOffMark(date, off);
    return note === undefined
      ? { date, kind: "working", mark: calendar.isProvisional(date) ? "prov." : undefined }
      : { date, kind: "changed-hours", mark: "hours", note };
  });
}

function dayOffMark(date: string, off: DayOffReason): MarkedDay {
  if (off.reason === "weekend") return { date, kind: "day-off", mark: "-" };
  if (off.reason === "closure") return { date, kind: "closure", mark: "closed", note: off.title ?? "closed" };
  const where = off.divisions === undefined ? "" : ` (${listed(off.divisions.map(placeName))})`;
  const disputed = off.disputed === undefined ? "" : ", disputed";
  return {
    date,
    kind: "bank-holiday",
    mark: "holiday",
    note: `${off.title ?? off.noun ?? "bank holiday"}${where}${disputed}`,
  };
}

/** The days that an explanation counted, left out or passed over, the one it began with and the one it ends on. */
export function explainedDays({ steps, days, status }: Explanation): MarkedDay[] {
  const due = steps.findLast((step) => step.kind === "due")?.value.slice(0, 10);
  if (days === undefined || due === undefined) return [];
  const marks = new Map<string, MarkedDay>();
  const left = new Map(
    steps.flatMap((step) =>
      step.kind === "skipped" || step.kind === "passed-over" ? [[step.value, step] as const] : [],
    ),
  );
  for (const step of left.values()) marks.set(step.value, skippedMark(step));
  let counted = 0;
  for (const date of daysBetween(days.dayZero, days.lastDay).slice(1))
    if (!left.has(date)) marks.set(date, { date, kind: "counted", mark: String(++counted).padStart(2) });
  const moved = steps.findLast((step) => step.kind === "moved-by-pauses");
  if (moved !== undefined && moved.value > days.lastDay)
    daysBetween(moved.from, moved.value)
      .slice(1)
      .forEach((date, index) => marks.set(date, { date, kind: "paused", mark: `+${index + 1}` }));
  const start = status.start?.date;
  if (start !== undefined)
    marks.set(start, {
      date: start,
      kind: "start",
      mark: marks.get(start)?.kind === "counted" ? `${marks.get(start)?.mark} start` : "start",
    });
  const before = marks.get(due);
  const hasNumber =
    due !== start && (before?.kind === "counted" || (before?.kind === "paused" && before.mark !== "paused"));
  marks.set(due, { ...before, date: due, kind: "due", mark: hasNumber ? `${before?.mark} due` : "due" });
  return [...marks.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function skippedMark(step: Extract<ExplanationStep, { kind: "skipped" | "passed-over" }>): MarkedDay {
  if (step.reason === "paused") return { date: step.value, kind: "paused", mark: "paused" };
  return dayOffMark(step.value, step);
}

function daysBetween(first: string, last: string): string[] {
  const [from, until] = [parseDay(first) as DayNumber, parseDay(last) as DayNumber];
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => formatDay((from + index) as DayNumber));
}
