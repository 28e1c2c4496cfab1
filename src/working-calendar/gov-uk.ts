import type { BankHoliday, Division } from "../core/calendar/bank-holidays.js";
import { parseDay } from "../core/calendar/day.js";
import { fail } from "../core/problem.js";
import { pointerToken } from "../core/message/quoted.js";
import { quoted } from "../core/message/quoted.js";

/** Bank holidays by division. */
export type BankHolidays = Readonly<Record<string, Division>>;

const MAX_DIVISIONS = 100;
const MAX_EVENTS = 10_000;
const MAX_TEXT = 500;
const DIVISION_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the GOV.UK bank holiday feed (https://www.gov.uk/bank-holidays.json) as parsed JSON, so that a newer copy can
 * be used without a release of this library. The coverage of a division is its whole years, from the first to the last
 * year that has events: a year of which only January is published yet would pass for covered otherwise, so a last year
 * whose final event is before December is left out, and so is a first year whose first event is after January. Keys
 * that the feed may get one day are not looked at: a newer copy must not have to wait for a release.
 *
 * @param options.retrieved YYYY-MM-DD, the day on which it was fetched: every answer names it, to be replayed years
 * later
 * @throws SlaError `bad_bank_holidays` with the path, for anything that is not the feed's shape
 * @example
 * const newer = bankHolidaysFromGovUk(JSON.parse(await readFile("bank-holidays.json", "utf8")));
 * workingCalendar({ timeZone: "Europe/London", week: ["monday"], bankHolidays: [newer["scotland"]] });
 */
export function bankHolidaysFromGovUk(
  json: unknown,
  options: { readonly retrieved?: string | undefined } = {},
): BankHolidays {
  const retrieved = options.retrieved === undefined ? undefined : readDate(options.retrieved, "/retrieved");
  if (!isRecord(json)) return refuse("The bank holidays are not an object of divisions.", "");
  const names = Object.keys(json);
  if (names.length === 0 || names.length > MAX_DIVISIONS)
    return refuse(`The feed has ${names.length} divisions, not 1 to ${MAX_DIVISIONS}.`, "");
  return Object.fromEntries(names.map((name) => [name, readDivision(name, json[name], retrieved)]));
}

function readDivision(name: string, given: unknown, retrieved: string | undefined): Division {
  const path = `/${pointerToken(name)}`;
  if (!DIVISION_NAME.test(name) || name.length > MAX_TEXT)
    return refuse(`${quoted(name)} is not the name of a division.`, path);
  if (!isRecord(given) || !Array.isArray(given["events"]))
    return refuse("A division has a name and a list of events.", path);
  if (given["division"] !== name)
    return refuse(`The division under ${quoted(name)} calls itself ${quoted(given["division"])}.`, `${path}/division`);
  if (given["events"].length === 0 || given["events"].length > MAX_EVENTS)
    return refuse(`A division has 1 to ${MAX_EVENTS} events.`, `${path}/events`);
  const events = given["events"]
    .map((event, index) => readEvent(event, `${path}/events/${index}`))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  events.forEach((event, index) => {
    if (event.date === events[index + 1]?.date) refuse(`${event.date} is listed twice.`, `${path}/events`);
  });
  return { division: name, coverage: wholeYears(events, path), ...(retrieved !== undefined && { retrieved }), events };
}

function readEvent(given: unknown, path: string): BankHoliday {
  if (!isRecord(given)) return refuse("An event is an object.", path);
  const event: { -readonly [Key in keyof BankHoliday]: BankHoliday[Key] } = {
    date: readDate(given["date"], `${path}/date`),
    title: readText(given["title"], `${path}/title`),
  };
  if (event.title === "") refuse("A bank holiday has a title.", `${path}/title`);
  if (given["notes"] !== undefined) event.notes = readText(given["notes"], `${path}/notes`);
  if (given["bunting"] !== undefined && typeof given["bunting"] !== "boolean")
    refuse("bunting is true or false.", `${path}/bunting`);
  if (given["announced"] !== undefined) event.announced = readDate(given["announced"], `${path}/announced`);
  if (given["movedFrom"] !== undefined) event.movedFrom = readDate(given["movedFrom"], `${path}/movedFrom`);
  if (given["disputed"] !== undefined) event.disputed = readText(given["disputed"], `${path}/disputed`);
  return event;
}

function wholeYears(events: readonly BankHoliday[], path: string): { from: string; until: string } {
  const first = events[0]!.date;
  const last = events.at(-1)!.date;
  const firstYear = Number(first.slice(0, 4)) + (first.slice(5, 7) === "01" ? 0 : 1);
  const lastYear = Number(last.slice(0, 4)) - (last.slice(5, 7) === "12" ? 0 : 1);
  if (lastYear < firstYear)
    return refuse(`The events from ${first} to ${last} do not make up a whole year.`, `${path}/events`);
  return { from: `${firstYear}-01-01`, until: `${lastYear}-12-31` };
}

function readDate(value: unknown, path: string): string {
  if (typeof value !== "string" || parseDay(value) === undefined)
    return refuse(`${quoted(value)} is not a date (YYYY-MM-DD).`, path);
  return value;
}

function readText(value: unknown, path: string): string {
  if (typeof value !== "string" || value.length > MAX_TEXT)
    return refuse(`A text of at most ${MAX_TEXT} characters was expected.`, path);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuse(message: string, path: string): never {
  return fail("bad_bank_holidays", message, {
    path,
    hint: "Give the parsed JSON of https://www.gov.uk/bank-holidays.json.",
  });
}
