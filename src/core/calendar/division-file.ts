/** A division of one's own as it is written down: dates, rules for every year, and layers on another division. */
import { fail } from "../problem.js";
import { hintFor } from "../message/hint.js";
import { pointerToken, quoted } from "../message/quoted.js";
import type { BankHoliday } from "./bank-holiday-rules.js";
import type { Division } from "./bank-holidays.js";
import { civilFromDay, parseDay, type DayNumber } from "./day.js";
import { readHolidayRule, readTitle, type HolidayRule } from "./holiday-rule.js";

/** The holidays of a part of a country, as a file has them. */
export interface DivisionFile {
  /** What calendars call it: "ireland". */
  readonly division: string;
  /** What letters call it: "Ireland". */
  readonly title?: string | undefined;
  /** What one of its holidays is called: "public holiday". */
  readonly noun?: string | undefined;
  /** The division that this one is a layer on: its holidays are holidays here too. */
  readonly extends?: string | undefined;
  /** Titles of holidays of that division that are none here. */
  readonly without?: readonly string[] | undefined;
  /** First and last day for which every holiday is known, both included: never guessed. */
  readonly coverage: { readonly from: string; readonly until: string };
  /** The day on which the dates were fetched. */
  readonly retrieved?: string | undefined;
  /** Where the dates are from, and what to know of them. */
  readonly source?: string | undefined;
  readonly about?: string | undefined;
  /** Dates of single years. */
  readonly events?: readonly BankHoliday[] | undefined;
  /** Rules for every year. */
  readonly days?: readonly HolidayRule[] | undefined;
}

const KEYS: readonly string[] = [
  "division",
  "title",
  "noun",
  "extends",
  "without",
  "coverage",
  "retrieved",
  "source",
  "about",
  "events",
  "days",
];
const EVENT_KEYS: readonly string[] = ["date", "title", "notes", "bunting", "announced", "movedFrom", "disputed"];
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_RULES = 500;
const MAX_EVENTS = 10_000;
const MAX_TEXT = 4_000;
const HINT =
  '{ "division": "ireland", "title": "Ireland", "noun": "public holiday", "coverage": { "from": "2024-01-01", ' +
  '"until": "2027-12-31" }, "days": [{ "title": "Easter Monday", "easter": 1 }] }.';

/**
 * Every holiday of a division within its coverage, the rules worked out to dates.
 * @param base the division that it extends, where it does
 * @throws SlaError `bad_bank_holidays`, `bad_date`, `backward_dates` or `no_common_coverage` with the path of what is
 * wrong
 * @example
 * const coverage = { from: "2026-01-01", until: "2026-12-31" };
 * const days = [{ title: "Easter Monday", easter: 1 }];
 * expandDivision({ division: "ireland", coverage, days }).events[0].date //=> "2026-04-06"
 */
export function expandDivision(file: DivisionFile, base?: Division, path = ""): Division {
  checkKeys(file, path);
  const own = readCoverage(file.coverage, `${path}/coverage`);
  const events = [...readEvents(file.events ?? [], `${path}/events`), ...byRule(file, own, path)];
  const layered = base === undefined ? events : [...events, ...baseEvents(base, file.without ?? [], path)];
  const known = base === undefined ? own : common(own, base, path);
  if (layered.length > MAX_EVENTS)
    refuse(`A division has at most ${MAX_EVENTS} holidays.`, path, "Give fewer years, or fewer days.");
  const { division, title, noun = base?.noun, retrieved } = file;
  return {
    division,
    ...(title !== undefined && { title }),
    ...(noun !== undefined && { noun }),
    coverage: { from: known.from, until: known.until },
    ...(retrieved !== undefined && { retrieved }),
    events: distinct(layered),
  };
}

interface Coverage {
  readonly from: string;
  readonly until: string;
}

function checkKeys(file: DivisionFile, path: string): void {
  if (typeof file !== "object" || file === null || Array.isArray(file))
    refuse("The holidays of a division are an object.", path);
  for (const key of Object.keys(file))
    if (!KEYS.includes(key))
      refuse(`A division has no ${quoted(key)}.`, `${path}/${pointerToken(key)}`, hintFor(key, KEYS));
  if (typeof file.division !== "string" || file.division.length > 100 || !NAME.test(file.division))
    refuse(
      `${quoted(file.division)} is not the name of a division.`,
      `${path}/division`,
      'Use lower-case letters, digits and single hyphens: "new-zealand".',
    );
  for (const key of ["title", "noun", "retrieved", "source", "about"] as const) {
    const value: unknown = file[key];
    const most = key === "title" || key === "noun" ? 100 : MAX_TEXT;
    if (value !== undefined && (typeof value !== "string" || value === "" || value.length > most))
      refuse(`A text of 1 to ${most} characters was expected.`, `${path}/${key}`);
  }
  if (file.retrieved !== undefined && parseDay(file.retrieved) === undefined)
    refuse(`${quoted(file.retrieved)} is not a date (YYYY-MM-DD).`, `${path}/retrieved`);
  if (file.without !== undefined && (file.extends === undefined || !Array.isArray(file.without)))
    refuse('"without" is a list of titles, in a division that extends another.', `${path}/without`);
  if (file.events === undefined && file.days === undefined) refuse("A division has events, days, or both.", path);
}

function readCoverage(given: unknown, path: string): Coverage {
  const { from, until, ...rest } = (typeof given === "object" ? (given ?? {}) : {}) as Record<string, unknown>;
  if (from === undefined || until === undefined || Object.keys(rest).length > 0)
    refuse(
      "A division says for which days all of its holidays are known: that is not guessed.",
      path,
      'Write "coverage": { "from": "2024-01-01", "until": "2027-12-31" }.',
    );
  const coverage = { from: readDay(from, `${path}/from`), until: readDay(until, `${path}/until`) };
  if (coverage.until < coverage.from) fail("backward_dates", "The coverage ends before it begins.", { path });
  return coverage;
}

function readDay(value: unknown, path: string): string {
  if (typeof value === "string" && parseDay(value) !== undefined) return value;
  return refuse(`${quoted(value)} is not a date.`, path, "Write a real date as YYYY-MM-DD, years 1800 to 2199.");
}

/** Strict: a slip of the pen in a file of one's own is told. */
function readEvents(given: unknown, path: string): BankHoliday[] {
  if (!Array.isArray(given) || given.length > MAX_EVENTS)
    return refuse(`The events are a list of at most ${MAX_EVENTS}.`, path);
  return given.map((event: unknown, index) => {
    const at = `${path}/${index}`;
    if (typeof event !== "object" || event === null || Array.isArray(event))
      return refuse(`A holiday has a date and a title; ${quoted(event)} has not.`, at);
    for (const key of Object.keys(event))
      if (!EVENT_KEYS.includes(key))
        refuse(`A holiday has no ${quoted(key)}.`, `${at}/${pointerToken(key)}`, hintFor(key, EVENT_KEYS));
    const { bunting: _bunting, ...kept } = event as BankHoliday & { readonly bunting?: unknown };
    readTitle(kept.title, `${at}/title`);
    readDay(kept.date, `${at}/date`);
    for (const key of ["announced", "movedFrom"] as const)
      if (kept[key] !== undefined) readDay(kept[key], `${at}/${key}`);
    return kept;
  });
}

/** A holiday of the year before or after may be observed within the coverage: New Year's Day on 31 December. */
function byRule({ days = [] }: DivisionFile, { from, until }: Coverage, path: string): BankHoliday[] {
  if (!Array.isArray(days) || days.length > MAX_RULES)
    refuse(`The days are a list of at most ${MAX_RULES} rules.`, `${path}/days`);
  const rules = days.map((rule: unknown, index) => readHolidayRule(rule, `${path}/days/${index}`));
  const [first, last] = [from, until].map((day) => civilFromDay(parseDay(day) as DayNumber).year) as [number, number];
  const found: BankHoliday[] = [];
  for (let year = first - 1; year <= last + 1 && found.length <= MAX_EVENTS; year++)
    for (const daysOf of rules) found.push(...daysOf(year).filter(({ date }) => date >= from && date <= until));
  return found;
}

function baseEvents({ division, events }: Division, without: readonly unknown[], path: string): BankHoliday[] {
  const titles = new Set(events.map(({ title }) => title));
  without.forEach((title, index) => {
    if (!titles.has(title as string))
      refuse(
        `${quoted(division)} has no holiday ${quoted(title)}.`,
        `${path}/without/${index}`,
        hintFor(title, [...titles]),
      );
  });
  return events.filter(({ title }) => !without.includes(title));
}

/** What is known of both. */
function common(own: Coverage, { division, coverage }: Division, path: string): Coverage {
  const from = own.from > coverage.from ? own.from : coverage.from;
  const until = own.until < coverage.until ? own.until : coverage.until;
  if (until < from)
    fail("no_common_coverage", `There is no day for which this division and "${division}" are both known.`, {
      path: `${path}/coverage`,
      hint: `"${division}" is known from ${coverage.from} to ${coverage.until}.`,
    });
  return { from, until };
}

/** In order of days; a holiday that a rule and a date both give stands once. */
function distinct(events: readonly BankHoliday[]): BankHoliday[] {
  const byKey = new Map<string, BankHoliday>();
  for (const event of events) {
    const key = `${event.date} ${event.title}`;
    if (!byKey.has(key)) byKey.set(key, event);
  }
  return [...byKey.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function refuse(message: string, path: string, hint = HINT): never {
  return fail("bad_bank_holidays", message, { path, hint });
}
