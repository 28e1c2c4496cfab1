import * as core from "../core/calendar/calendar.js";
import type { Calendar } from "../core/calendar/calendar.js";
import { checkWhole, formatDay, type DayNumber } from "../core/calendar/day.js";
import { fail } from "../core/problem.js";
import { readDate } from "../core/calendar/special-days.js";
import { momentOf, readMoment } from "../time/moment.js";
import type { EpochMs } from "../core/calendar/zone.js";
import { calendarOf, type WorkingCalendarSpec } from "./calendar-spec.js";
import { durationInMs } from "./duration.js";
import type { DateInput, DayColumn, InstantInput, TimeOptions, WorkingCalendar } from "./working-calendar-type.js";

/**
 * A calendar of working days and hours: built once to tables, so that every question costs the same whatever the
 * distance.
 *
 * Dates are `YYYY-MM-DD` or day numbers (days since 1970-01-01), instants are ISO strings or epoch milliseconds; what
 * comes out is of the kind that went in. Nothing depends on the host's zone or clock.
 *
 * @throws SlaError with the path of what is wrong: `unknown_key`, `unknown_time_zone`, `unknown_division`,
 * `unknown_weekday`, `no_open_day`, `overlapping_spans`, `backward_span`, `empty_span`, `bad_time_of_day`, `bad_date`,
 * `backward_dates`, `bad_special_day`, `conflicting_special_days`, `all_day_needs_hours`, `bad_bank_holidays`,
 * `no_common_coverage`, `coverage_too_wide`, `cannot_project_bank_holidays`
 * @example
 * const derby = workingCalendar({
 *   timeZone: "Europe/London",
 *   week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
 *   bankHolidays: ["england-and-wales"],
 * });
 * derby.add("2022-08-30", 20); //=> "2022-09-28": the State Funeral on 19 September is passed over
 */
export function workingCalendar(spec: WorkingCalendarSpec): WorkingCalendar {
  const calendar = calendarOf(spec);
  return { ...describe(calendar), ...byDay(calendar), ...byClock(calendar), ...byColumn(calendar) };
}

function describe(calendar: Calendar) {
  return {
    id: calendar.id,
    timeZone: calendar.zone.id,
    hasHours: calendar.hasHours,
    coverage: {
      from: formatDay(calendar.firstDay),
      until: formatDay(calendar.lastDay),
      publishedUntil: formatDay(calendar.publishedUntil),
    },
  };
}

function byDay(calendar: Calendar) {
  return {
    isWorkingDay: (date: DateInput) => core.isWorkingDay(calendar, dayFrom(date)),
    isProvisional: (date: DateInput) => core.isProvisional(calendar, dayFrom(date)),
    add: sameKind((day, n: number) => core.addWorkingDays(calendar, day, n)),
    next: sameKind((day) => core.addWorkingDays(calendar, day, 1)),
    previous: sameKind((day) => core.addWorkingDays(calendar, day, -1)),
    between: (from: DateInput, until: DateInput) => core.workingDaysBetween(calendar, dayFrom(from), dayFrom(until)),
    dayOff: (date: DateInput) => core.dayOff(calendar, dayFrom(date)),
  };
}

function byClock(calendar: Calendar) {
  const { zone } = calendar;
  let adder: core.OpenAdder | undefined;
  const instantFrom = (instant: InstantInput): EpochMs => {
    // Already what is asked for; whether it lies in the years that are known is seen when it is looked up.
    if (typeof instant === "number" && Number.isSafeInteger(instant)) return instant as EpochMs;
    if (typeof instant !== "string" && typeof instant !== "number") {
      return fail("bad_moment", "An instant is an ISO string or epoch milliseconds.", {
        hint: "Of a Date, give getTime().",
      });
    }
    const moment = readMoment(instant, zone, "event");
    return moment.dateOnly
      ? fail("time_needed", `${String(instant)} has no time of day.`, { hint: `Write ${String(instant)}T09:00.` })
      : moment.epochMs;
  };
  const sameKindOfInstant = <Rest extends unknown[]>(find: (epochMs: EpochMs, ...rest: Rest) => EpochMs) =>
    ((instant: InstantInput, ...rest: Rest) => {
      const found = find(instantFrom(instant), ...rest);
      return typeof instant === "string" ? momentOf(zone, found).iso : found;
    }) as ((instant: string, ...rest: Rest) => string) & ((instant: number, ...rest: Rest) => number);
  return {
    isOpen: (instant: InstantInput) => core.isOpen(calendar, instantFrom(instant)),
    // Written out, as it is asked for row by row: handing on a list of arguments costs as much as the answer.
    addTime: ((from: InstantInput, duration: Parameters<WorkingCalendar["addTime"]>[1], options?: TimeOptions) => {
      adder ??= core.openAdder(calendar);
      const found = adder(instantFrom(from), durationInMs(duration), atClosingOf(options));
      return typeof from === "string" ? momentOf(zone, found).iso : found;
    }) as WorkingCalendar["addTime"],
    timeBetween: (a: InstantInput, b: InstantInput) => core.openMsBetween(calendar, instantFrom(a), instantFrom(b)),
    openingAtOrAfter: sameKindOfInstant((from) => core.openingAtOrAfter(calendar, from)),
    closingAfter: sameKindOfInstant((from) => core.closingAfter(calendar, from)),
    closingAtOrBefore: sameKindOfInstant((from) => core.closingAtOrBefore(calendar, from)),
    spans: ((date: DateInput) => {
      const spans = core.spansOfDay(calendar, dayFrom(date));
      return typeof date === "string"
        ? spans.map(({ from, until }) => ({ from: momentOf(zone, from).iso, until: momentOf(zone, until).iso }))
        : spans;
    }) as WorkingCalendar["spans"],
  };
}

function byColumn(calendar: Calendar) {
  return {
    addAll: <Column extends DayColumn>(days: Column, n: number, out?: Column): Column => {
      checkWhole(n, "A number of working days");
      checkColumns(days, out);
      const result = out ?? emptyLike(days);
      checkLength(result, days);
      core.addWorkingDaysAll(calendar, days, n, result);
      return result;
    },
    betweenAll: <Column extends DayColumn>(from: Column, until: Column, out?: Column): Column => {
      checkColumns(from, until, out);
      const result = out ?? emptyLike(from);
      checkLength(until, from);
      checkLength(result, from);
      core.workingDaysBetweenAll(calendar, from, until, result);
      return result;
    },
  };
}

function emptyLike<Column extends DayColumn>(column: Column): Column {
  return (column instanceof Int32Array ? new Int32Array(column.length) : new Float64Array(column.length)) as Column;
}

function checkColumns(...columns: readonly (DayColumn | undefined)[]): void {
  for (const [index, column] of columns.entries()) {
    if (
      column instanceof Int32Array ||
      column instanceof Float64Array ||
      (column === undefined && index > 0 && index === columns.length - 1)
    )
      continue;
    fail("not_a_column", "Columns of days are Int32Array or Float64Array.", {
      hint: "Make one of a list: Int32Array.from(days).",
      argument: index,
    });
  }
}

function checkLength(column: DayColumn, other: DayColumn): void {
  if (column.length !== other.length)
    fail("lengths_differ", `The columns have ${column.length} and ${other.length} rows.`, {
      hint: "Give columns of the same length.",
    });
}

function atClosingOf(options: TimeOptions | undefined): core.AtClosing {
  const atClosing = options?.atClosing ?? "due-at-closing";
  if (atClosing === "due-at-closing" || atClosing === "next-opening") return atClosing;
  return fail("bad_option", "atClosing is due-at-closing or next-opening.", { path: "/atClosing" });
}

function dayFrom(date: DateInput): DayNumber {
  return typeof date === "number" ? (date as DayNumber) : readDate(date, "");
}

function sameKind<Rest extends unknown[]>(find: (day: DayNumber, ...rest: Rest) => DayNumber) {
  return ((date: DateInput, ...rest: Rest) => {
    const found = find(dayFrom(date), ...rest);
    return typeof date === "string" ? formatDay(found) : found;
  }) as ((date: string, ...rest: Rest) => string) & ((date: number, ...rest: Rest) => number);
}
