import type { Division } from "../core/calendar/bank-holidays.js";
import { buildCalendar, type Calendar } from "../core/calendar/calendar.js";
import { LAST_CALENDAR_DAY } from "../core/calendar/build-calendar.js";
import { fail } from "../core/problem.js";
import type { SpecialDay } from "../core/calendar/special-days.js";
import { suggest } from "../core/message/suggest.js";
import { type Week } from "../core/calendar/week.js";
import { pointerToken } from "../core/message/quoted.js";
import { quoted } from "../core/message/quoted.js";
import { zoneOf } from "../time/zone-of.js";
import type { BankHolidays } from "./gov-uk.js";
import { PUBLISHED_DIVISIONS, publishedDivision } from "./published.js";

/** A shipped division by name, or the bank holidays of one's own. */
export type BankHolidaySource = string | Division | BankHolidays;

/** What a calendar is made of. Dates are YYYY-MM-DD, times of day HH:mm by the wall clock of the zone. */
export interface WorkingCalendarSpec {
  /** IANA name: "Europe/London". */
  readonly timeZone: string;
  /**
   * Whole working days, `["monday", "tuesday"]`, or open spans, `{ monday: [["09:00", "12:30"], ["13:30", "17:00"]] }`.
   */
  readonly week: Week;
  /**
   * Shipped divisions by name ("england-and-wales", "scotland", "northern-ireland"), divisions of one's own, or both: a
   * day off in any of them is off. One may stand without a list; what `bankHolidaysFromGovUk` gives is all of its
   * divisions. None at all: [].
   */
  readonly bankHolidays: BankHolidaySource | readonly BankHolidaySource[];
  /** Closures, half days, extra working days, dropped holidays. They beat bank holidays, which beat the week. */
  readonly specialDays?: readonly SpecialDay[] | undefined;
  /** First and last day, both included. Otherwise as far as the bank holidays are published; without any, 1970–2099. */
  readonly coverage?: { readonly from: string; readonly until: string } | undefined;
  /**
   * "project": after the last published day go on with bank holidays worked out by rule, until 2099; `isProvisional`
   * tells.
   */
  readonly beyondCoverage?: "project" | undefined;
  /** Count with the bank holidays announced by that day, to reproduce what was counted then. */
  readonly knownOn?: string | undefined;
  /** Named in problems. */
  readonly id?: string | undefined;
}

const KEYS: readonly string[] = [
  "timeZone",
  "week",
  "bankHolidays",
  "specialDays",
  "coverage",
  "beyondCoverage",
  "knownOn",
  "id",
];

/** Reads a spec strictly, since it may come from a file as well as from a program. */
export function calendarOf(spec: WorkingCalendarSpec): Calendar {
  if (typeof spec !== "object" || spec === null || Array.isArray(spec))
    fail("bad_calendar", "A calendar is an object with timeZone, week and bankHolidays.", { path: "" });
  for (const key of Object.keys(spec)) {
    if (!KEYS.includes(key))
      fail("unknown_key", `A calendar has no ${quoted(key)}.`, {
        path: `/${pointerToken(key)}`,
        hint: hintFor(key, KEYS),
      });
  }
  if (spec.beyondCoverage !== undefined && spec.beyondCoverage !== "project") {
    fail("bad_calendar", `${quoted(spec.beyondCoverage)} is no choice for what lies beyond the coverage.`, {
      path: "/beyondCoverage",
      hint: 'Write "project", or leave it out.',
    });
  }
  if (spec.coverage !== undefined && (typeof spec.coverage !== "object" || spec.coverage === null)) {
    fail("bad_calendar", "A coverage is an object.", {
      path: "/coverage",
      hint: '{ "from": "2020-01-01", "until": "2027-12-31" }.',
    });
  }
  if (spec.knownOn !== undefined && typeof spec.knownOn !== "string")
    fail("bad_date", `${quoted(spec.knownOn)} is not a date.`, {
      path: "/knownOn",
      hint: "Write a real date as YYYY-MM-DD.",
    });
  return buildCalendar({
    id: spec.id ?? "calendar",
    zone: zoneOf(spec.timeZone),
    week: spec.week,
    bankHolidays: divisionsOf(spec.bankHolidays),
    specialDays: spec.specialDays,
    coverage: spec.coverage,
    knownOn: spec.knownOn,
    projectUntil: spec.beyondCoverage === "project" ? LAST_CALENDAR_DAY : undefined,
  });
}

function divisionsOf(bankHolidays: unknown): readonly Division[] {
  if (typeof bankHolidays === "string" || isDivisions(bankHolidays)) return divisionsIn(bankHolidays, "/bankHolidays");
  if (!Array.isArray(bankHolidays) || bankHolidays.length > 100) {
    fail("bad_bank_holidays", "bankHolidays is a list of at most 100 divisions.", {
      path: "/bankHolidays",
      hint: 'Write ["england-and-wales"], or [] for a calendar without bank holidays.',
    });
  }
  return bankHolidays.flatMap((entry: unknown, index) => divisionsIn(entry, `/bankHolidays/${index}`));
}

/** What is no division is told so when its events are read. */
function divisionsIn(source: unknown, path: string): readonly Division[] {
  if (typeof source === "string") return [shippedDivision(source, path)];
  return isDivisions(source) && !("events" in source || "division" in source)
    ? Object.values(source)
    : [source as Division];
}

function isDivisions(source: unknown): source is BankHolidays | Division {
  return typeof source === "object" && source !== null && !Array.isArray(source);
}

function shippedDivision(name: string, path: string): Division {
  return (
    publishedDivision(name) ??
    fail("unknown_division", `There are no bank holidays of ${quoted(name)}.`, {
      path,
      hint: hintFor(name, PUBLISHED_DIVISIONS),
    })
  );
}

function hintFor(word: string, known: readonly string[]): string {
  const nearest = suggest(word, known);
  return nearest === undefined ? `Known are ${known.join(", ")}.` : `Did you mean "${nearest}"?`;
}
