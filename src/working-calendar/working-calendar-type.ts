import type { AtClosing, DayColumn, DayOff } from "../core/calendar/calendar.js";
import type { Duration } from "./duration.js";

export type { DayColumn } from "../core/calendar/calendar.js";

/** `YYYY-MM-DD`, or a day number: days since 1970-01-01. */
export type DateInput = string | number;
/** An ISO string (with offset, with `Z`, or local time in the calendar's zone), or epoch milliseconds. */
export type InstantInput = string | number;

export interface TimeOptions {
  /** Where working time lands that is used up exactly at closing. Default `due-at-closing`. */
  readonly atClosing?: AtClosing | undefined;
}

/**
 * Questions about working days and working time. Dates and instants are local to the calendar's zone; what comes out is
 * of the kind that went in (text → text, number → number).
 *
 * Every method throws SlaError: `outside_calendar_coverage` (with `day`, `coverage`, `calendar`) past the days for
 * which the bank holidays are known, `bad_date`, `bad_moment`, `not_a_whole_number`; those that ask about the clock
 * also `calendar_has_no_hours` where the week has whole days, and `time_needed` for a plain date.
 *
 * The examples are of Monday to Friday, 09:00 to 17:00, with the bank holidays of England and Wales.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly timeZone: string;
  /** The week has opening hours. */
  readonly hasHours: boolean;
  /** First and last day that can be counted, both included; days after `publishedUntil` are worked out by rule. */
  readonly coverage: { readonly from: string; readonly until: string; readonly publishedUntil: string };

  /**
   * Whether any part of the day is working time.
   * @example calendar.isWorkingDay("2022-09-19") //=> false, the State Funeral
   */
  isWorkingDay(date: DateInput): boolean;
  /**
   * Whether the day lies after the last published bank holidays, so that it rests on rules.
   * @example calendar.isProvisional("2028-12-31") //=> false
   */
  isProvisional(date: DateInput): boolean;
  /**
   * The n-th working day after the date, or before it for a negative n; the date itself for 0, working or not.
   * @example calendar.add("2026-01-10", 5) //=> "2026-01-16", from a Saturday: Monday is the first
   * @example calendar.add("2026-01-16", -5) //=> "2026-01-09"
   */
  add(date: string, n: number): string;
  add(date: number, n: number): number;
  /**
   * The first working day strictly after the date.
   * @example calendar.next("2026-04-02") //=> "2026-04-07", over Easter
   */
  next(date: string): string;
  next(date: number): number;
  /**
   * The last working day strictly before the date.
   * @example calendar.previous("2026-04-07") //=> "2026-04-02"
   */
  previous(date: string): string;
  previous(date: number): number;
  /**
   * How many working days d there are with from < d ≤ until; negative where `until` is the earlier.
   * @example calendar.between("2026-01-09", "2026-01-16") //=> 5
   */
  between(from: DateInput, until: DateInput): number;
  /**
   * Why the date is not a working day; undefined where it is one.
   * @example
   * calendar.dayOff("2026-12-28")
   * //=> { reason: "bank-holiday", title: "Boxing Day", divisions: ["england-and-wales"] }
   */
  dayOff(date: DateInput): DayOff | undefined;

  /**
   * Whether the instant is inside an open span: an opening is, a closing is not.
   * @example calendar.isOpen("2026-01-12T17:00") //=> false
   */
  isOpen(instant: InstantInput): boolean;
  /**
   * The instant that is so much working time later, or earlier for a negative duration: real elapsed time inside open
   * spans, so that a span over a clock change has an hour more or less. A number is milliseconds.
   * @example calendar.addTime("2026-01-09T16:00", { hours: 2.5 }) //=> "2026-01-12T10:30:00.000+00:00"
   * @example
   * calendar.addTime("2026-01-09T16:00", { hours: 1 }, { atClosing: "next-opening" })
   * //=> "2026-01-12T09:00:00.000+00:00"
   */
  addTime(instant: string, duration: Duration | number, options?: TimeOptions): string;
  addTime(instant: number, duration: Duration | number, options?: TimeOptions): number;
  /**
   * Working time from a to b in milliseconds; negative where b is the earlier.
   * @example calendar.timeBetween("2026-01-09T16:00", "2026-01-12T10:30") //=> 9000000
   */
  timeBetween(a: InstantInput, b: InstantInput): number;
  /**
   * The instant itself if it is open, else the next opening.
   * @example calendar.openingAtOrAfter("2026-01-10T12:00") //=> "2026-01-12T09:00:00.000+00:00"
   */
  openingAtOrAfter(instant: string): string;
  openingAtOrAfter(instant: number): number;
  /**
   * The first closing strictly after the instant.
   * @example calendar.closingAfter("2026-01-12T17:00") //=> "2026-01-13T17:00:00.000+00:00"
   */
  closingAfter(instant: string): string;
  closingAfter(instant: number): number;
  /**
   * The instant itself if it is open or a closing, else the closing before it.
   * @example calendar.closingAtOrBefore("2026-01-12T09:00") //=> "2026-01-09T17:00:00.000+00:00"
   */
  closingAtOrBefore(instant: string): string;
  closingAtOrBefore(instant: number): number;
  /**
   * The open spans of a date, in order, each from its opening (included) until its closing (not included).
   * @example
   * calendar.spans("2026-07-01")
   * //=> [{ from: "2026-07-01T09:00:00.000+01:00", until: "2026-07-01T17:00:00.000+01:00" }]
   */
  spans(date: string): readonly { readonly from: string; readonly until: string }[];
  spans(date: number): readonly { readonly from: number; readonly until: number }[];

  /**
   * `add` for a column of day numbers, into `out` or a new column of the same kind.
   * @example [...calendar.addAll(Int32Array.of(20463), 5)] //=> [20469]
   */
  addAll<Column extends DayColumn>(days: Column, n: number, out?: Column): Column;
  /**
   * `between`, row by row.
   * @example [...calendar.betweenAll(Int32Array.of(20462), Int32Array.of(20469))] //=> [5]
   */
  betweenAll<Column extends DayColumn>(from: Column, until: Column, out?: Column): Column;
}
