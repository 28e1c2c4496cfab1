/**
 * What is chosen when a charter is loaded: checked like everything that comes from outside, and made ready for
 * compiling.
 */
import { problem } from "../core/problem.js";
import { LAST_CALENDAR_DAY } from "../core/calendar/build-calendar.js";
import { parseDay } from "../core/calendar/day.js";
import { quoted } from "../core/message/quoted.js";
import { hintFor } from "../core/message/hint.js";
import type { BankHolidays } from "../working-calendar/gov-uk.js";
import { withNewer } from "../working-calendar/newer.js";
import { publishedBankHolidays } from "../working-calendar/published.js";
import { checkHolidaysGiven } from "./checks/calendars.js";
import type { CompileOptions } from "./compile/compiled-charter.js";
import type { CharterJson } from "./format/charter-json.js";
import type { CharterIssue } from "./format/issue.js";

/** What changes the rules or tables of a charter: chosen when it is loaded, so that tables are built once. */
export interface LoadOptions {
  /** The charters that this one extends or hands cases to, as JSON (value or text) or loaded, in any order. */
  readonly charters?: readonly unknown[] | undefined;
  /** A newer copy of the bank holidays, or divisions of one's own; laid over the shipped ones. */
  readonly bankHolidays?: BankHolidays | undefined;
  /** One of the charter's `readings`, or of the charters that govern its cases. */
  readonly reading?: string | undefined;
  /** YYYY-MM-DD: count with the holidays announced by that day, to reproduce an earlier answer. */
  readonly knownOn?: string | undefined;
  /** "project": past the published bank holidays count with those computed by rule, marked `provisional`. */
  readonly beyondCoverage?: "project" | undefined;
}

const KEYS: readonly string[] = ["charters", "bankHolidays", "reading", "knownOn", "beyondCoverage"];
const MAX_CHARTERS = 10_000;

/** What is wrong with the options themselves. Paths are of the options. */
export function optionIssues(options: unknown): CharterIssue[] {
  if (typeof options !== "object" || options === null || Array.isArray(options))
    return [badOption("", "The options are an object.", `Known are ${KEYS.join(", ")}.`)];
  const { charters, bankHolidays, reading, knownOn, beyondCoverage } = options as Record<string, unknown>;
  const issues = Object.keys(options)
    .filter((key) => !KEYS.includes(key))
    .map((key) => badOption(`/${key.slice(0, 80)}`, `There is no option ${quoted(key)}.`, hintFor(key, KEYS)));
  if (charters !== undefined && (!Array.isArray(charters) || charters.length > MAX_CHARTERS))
    issues.push(
      badOption(
        "/charters",
        `The charters are a list of at most ${MAX_CHARTERS}.`,
        'Write "charters": [otherCharter].',
      ),
    );
  if (bankHolidays !== undefined && !areBankHolidays(bankHolidays))
    issues.push(
      badOption(
        "/bankHolidays",
        "The bank holidays are divisions by name, each with its coverage and events.",
        "Of files of one's own and of the GOV.UK feed, give what bankHolidaysFrom makes of them.",
      ),
    );
  if (reading !== undefined && typeof reading !== "string")
    issues.push(
      badOption("/reading", `${quoted(reading)} is no reading.`, 'Write the id of one: "reading": "section-45-code".'),
    );
  if (knownOn !== undefined && (typeof knownOn !== "string" || parseDay(knownOn) === undefined))
    issues.push(
      problem("not_a_real_date", `${quoted(knownOn)} is not a day on which something was known.`, {
        path: "/knownOn",
        hint: 'Write "knownOn": "2022-09-01".',
      }),
    );
  if (beyondCoverage !== undefined && beyondCoverage !== "project")
    issues.push(
      badOption(
        "/beyondCoverage",
        `${quoted(beyondCoverage)} is no choice for what lies beyond the coverage.`,
        'Write "project", or leave it out.',
      ),
    );
  return issues;
}

function badOption(path: string, message: string, hint: string): CharterIssue {
  return problem("bad_option", message, { path, hint });
}

/** Their content is read when the calendars are built; here, that they are divisions at all. */
function areBankHolidays(given: unknown): given is BankHolidays {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return false;
  return Object.values(given).every((division: unknown) => {
    const { coverage, events } = (division ?? {}) as {
      readonly coverage?: { readonly from?: unknown; readonly until?: unknown } | null;
      readonly events?: unknown;
    };
    return typeof coverage?.from === "string" && typeof coverage.until === "string" && Array.isArray(events);
  });
}

/** The bank holidays that count: the shipped ones, with what was given laid over them. */
export function divisionsOf({ bankHolidays }: LoadOptions): BankHolidays {
  const shipped = publishedBankHolidays();
  return bankHolidays ? withNewer(shipped, bankHolidays) : shipped;
}

/** @param all the charter and those that govern its cases: one of them has to have the reading */
export function compileOptions(
  all: readonly CharterJson[],
  options: LoadOptions,
  divisions: BankHolidays,
  issues: CharterIssue[],
): CompileOptions {
  const { reading, knownOn, beyondCoverage, bankHolidays = {} } = options;
  for (const json of all) issues.push(...checkHolidaysGiven(json, Object.keys(bankHolidays)));
  const readings = all.flatMap((json) => Object.keys(json.readings ?? {}));
  if (reading !== undefined && !readings.includes(reading))
    issues.push(
      problem("unknown_reading", `The charter has no reading ${quoted(reading)}.`, {
        path: "/readings",
        hint: hintFor(reading, readings),
      }),
    );
  return {
    divisions,
    reading,
    knownOn: knownOn === undefined ? undefined : parseDay(knownOn),
    projectUntil: beyondCoverage === "project" ? LAST_CALENDAR_DAY : undefined,
  };
}
