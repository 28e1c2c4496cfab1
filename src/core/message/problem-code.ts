import type { CharterProblemCodes } from "./charter-problem-code.js";

/**
 * Every code, with its meaning: programs tell problems apart by these. They never change their meaning; the list in the
 * docs is made from this one. Types only: in a program it weighs nothing.
 */
interface ProblemCodes extends CharterProblemCodes {
  // Calendars

  /** A calendar that cannot be what it is. */
  bad_calendar: true;
  /** A week that cannot be read. */
  bad_week: true;
  /** Open spans that cannot be read. */
  bad_spans: true;
  /** A text that is no time of day. */
  bad_time_of_day: true;
  /** A special day that cannot be read. */
  bad_special_day: true;
  /** A text that is no date. */
  bad_date: true;
  /** A length of time that cannot be read. */
  bad_duration: true;
  /** A time zone whose data cannot be used. */
  bad_zone: true;
  /** An open span of no length. */
  empty_span: true;
  /** An open span that ends before it begins. */
  backward_span: true;
  /** Open spans that overlap. */
  overlapping_spans: true;
  /** Open spans that are not in order. */
  spans_out_of_order: true;
  /** Two special days say different things of one day. */
  conflicting_special_days: true;
  /** A range of special days opens weekends and bank holidays as well. */
  opens_days_off: true;
  /** More special days than a calendar holds. */
  too_many_special_days: true;
  /** `all-day` in a calendar of opening hours: it would not say when. */
  all_day_needs_hours: true;
  /** Something asks for opening hours, and the calendar has whole days only. */
  hours_needed: true;
  /** Working time or a close of business on a calendar of whole days. */
  calendar_has_no_hours: true;
  /** Working days are counted and there is no calendar. */
  calendar_needed: true;
  /** A calendar on which no day is a working day. */
  no_open_day: true;
  /** Nothing to count working days on. */
  no_working_days: true;
  /** The bank holidays of several divisions are known for no day together. */
  no_common_coverage: true;
  /** A coverage that the bank holidays do not reach. */
  coverage_too_wide: true;
  /** Bank holidays that cannot be read. */
  bad_bank_holidays: true;
  /** There are no rules to work out a division's bank holidays. */
  cannot_project_bank_holidays: true;
  /** Counting would need bank holidays that are not published: an answer would be a guess. */
  outside_calendar_coverage: true;
  /** A day outside the years for which time zones are known. */
  outside_zone_coverage: true;
  /** A day outside the years that are counted. */
  day_out_of_range: true;
  /** A date outside the years that are counted. */
  date_out_of_range: true;
  /** Due at the close of business of a day on which the office is closed. */
  closed_on_last_day: true;
  /** A column for the answers that is shorter than that of the questions. */
  column_too_short: true;
  /** Two columns that belong together have different lengths. */
  lengths_differ: true;
  /** A column that is none. */
  not_a_column: true;
  /** A list that is none. */
  not_a_list: true;
  /** A number that is no instant. */
  not_an_instant: true;

  // Cases

  /** A case that cannot be read. */
  bad_case: true;
  /** A moment that cannot be read. */
  bad_moment: true;
  /** A measure that is no figure. */
  bad_measure: true;
  /** The answer turns on an attribute that the case does not give. */
  attribute_missing: true;
  /** The answer turns on the time of day, and only the day is known. */
  time_needed: true;
  /** No standard of the charter applies to the case. */
  no_standard_applies: true;
  /** A target without a figure, for which a clock is asked. */
  no_figure: true;
  /** A target whose length turns on the season, for which one clock is asked. */
  season_matters: true;
  /** How a target is counted depends on which of several moments started it: a clock of its own cannot say. */
  start_matters: true;
  /** A target whose charter turns on the day of receipt, for which one clock is asked. */
  version_matters: true;
  /** A charter that governs the case was not loaded. */
  charter_not_loaded: true;
  /** No version of the charter was in force on the day that decides. */
  no_version_in_force: true;
  /** An event is dated before the receipt and is left out. */
  event_before_receipt: true;
  /** An event is dated before the start of the clock that it would move, stop or meet, and does nothing to it. */
  event_before_start: true;
  /** An event came when all that it could have changed was over. */
  event_after_end: true;
  /** No target of the case turns on the event as it is. */
  event_without_effect: true;
  /** An event is dated after the withdrawal and is left out. */
  event_after_withdrawal: true;
  /** An event is dated after the moment asked about and changes nothing yet. */
  event_after_as_of: true;
  /** An event happened before, and the second time changes nothing. */
  event_repeated: true;
  /** What an event promised or gave is told, and not when it happened. */
  event_without_date: true;
  /** An event ends a pause, and none was open. */
  resumed_without_pause: true;
  /**
   * An extension is taken back, and there is none, or it had run out by then and without it there would be no due yet.
   */
  nothing_to_remove: true;
  /** So many events, each of which makes many dues to be counted anew, that the case would hold up all the others. */
  too_much_to_count: true;

  // Why an event was refused

  /** The event came after the due that it was to move, meet or pause. */
  late: true;
  /** The event has moved the due as often as it may. */
  too_many: true;
  /** The event does not carry what it has to. */
  lacks_content: true;
  /** The event was to carry a date and carries none. */
  no_date: true;
  /** The new date is later than the most that is allowed. */
  exceeds_at_most: true;
  /** The new date is earlier than the due that it would move. */
  before_due: true;

  // Files of cases

  /** A row of CSV that cannot be read. */
  bad_csv: true;
  /** A case has no id, and what is written needs one. */
  case_without_id: true;
  /** Two cases have one id. */
  case_repeated: true;
  /** No charter is named for a case. */
  no_charter: true;
}

/** snake_case, stable. */
export type ProblemCode = keyof ProblemCodes;
