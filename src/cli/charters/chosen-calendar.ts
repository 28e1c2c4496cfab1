/** The calendar that `calendar` draws: one of a charter, or that of a part of the country. */
import type { Charter, CharterJson, Division, WorkingCalendarSpec } from "../../index.js";
import { safeLoadCharter, suggest } from "../../index.js";
import { Failure } from "../session/failure.js";
import { holidaysIn, readHolidayFiles } from "../session/holiday-file.js";
import type { Session } from "../session/session.js";
import type { CharterOptions } from "./charter-options.js";
import { openShelf } from "./charter-shelf.js";
import { skeletonCharter } from "./charter-skeleton.js";
import { calendarSpec } from "./target-calendar.js";

export type CalendarOptions = CharterOptions & { readonly calendar?: string; readonly division?: readonly string[] };

export type SpecialDay = NonNullable<CharterJson["calendars"][string]["specialDays"]>[number];

interface Chosen {
  readonly name: string;
  /** What its holidays are called, one of them. */
  readonly noun: string;
  readonly spec: WorkingCalendarSpec;
  readonly changed: readonly SpecialDay[];
}

/** @throws Failure where the flags leave it open which one is meant */
export async function chosenCalendar(session: Session, options: CalendarOptions): Promise<Chosen> {
  const {
    charter: compiled,
    name,
    id,
  } = options.charter === undefined
    ? await calendarOfDivisions(session, options)
    : await calendarOfCharter(session, options, options.charter);
  const spec = { ...calendarSpec(compiled, id, options.knownOn), beyondCoverage: options.beyondCoverage };
  const { specialDays = [] } = compiled.json.calendars[id] as CharterJson["calendars"][string];
  const noun = nounOf(spec.bankHolidays as readonly Division[]);
  return { name, noun, spec, changed: specialDays.filter(({ open }) => open === "all-day" || open.length > 0) };
}

/**
 * A calendar as its charter was loaded: a newer copy of the bank holidays is laid over those that come with the
 * library.
 */
interface LoadedCalendar {
  readonly charter: Charter["compiled"];
  readonly name: string;
  readonly id: string;
}

async function calendarOfCharter(session: Session, options: CalendarOptions, name: string): Promise<LoadedCalendar> {
  if (options.division !== undefined)
    throw new Failure("--charter and --division can't go together.", "A charter names its own bank holidays.");
  const charter = (await openShelf(session, options)).named(name).at(-1);
  if (charter === undefined) throw new Failure(`There is no charter "${name}".`);
  const id = calendarId(charter.json, options.calendar);
  return { charter: charter.compiled, name: `${charter.title}: ${id}`, id };
}

/** A charter with nothing but the calendar that is asked for. */
async function calendarOfDivisions(
  session: Session,
  { division, bankHolidays, knownOn, beyondCoverage }: CalendarOptions,
): Promise<LoadedCalendar> {
  if (division === undefined)
    throw new Failure(
      "Which calendar?",
      "Name a charter with --charter, or a part of the country with --division england-and-wales.",
    );
  const id = "working-days";
  const calendars = {
    [id]: { bankHolidays: division, week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
  };
  const json = {
    ...skeletonCharter({
      id,
      authority: "nobody",
      title: id,
      division: "england-and-wales",
      timeZone: "Europe/London",
      from: undefined,
    }),
    calendars,
  };
  const newer = holidaysIn(await readHolidayFiles(session.host.cwd, bankHolidays));
  const loaded = safeLoadCharter(json, { bankHolidays: newer, knownOn, beyondCoverage });
  if (!loaded.ok)
    throw new Failure(
      loaded.problem.map(({ message, hint }) => `--division: ${message}${hint === undefined ? "" : ` ${hint}`}`),
    );
  return {
    charter: loaded.value.compiled,
    name:
      `Monday to Friday, without the ${nounOf(division.map((name) => newer?.[name]))}s of ` +
      division.map((name) => newer?.[name]?.title ?? name).join(", "),
    id,
  };
}

/** Of several parts of a country with words of their own, "holiday". */
function nounOf(divisions: readonly (Pick<Division, "noun"> | undefined)[]): string {
  const nouns = [...new Set(divisions.map((division) => division?.noun ?? "bank holiday"))];
  return nouns.length > 1 ? "holiday" : (nouns[0] ?? "bank holiday");
}

function calendarId({ id, calendars, calendar }: CharterJson, asked: string | undefined): string {
  const ids = Object.keys(calendars);
  if (asked !== undefined && !ids.includes(asked))
    throw new Failure(
      `The charter "${id}" has no calendar "${asked}".`,
      suggest(asked, ids) === undefined ? `It has: ${ids.join(", ")}.` : `Did you mean "${suggest(asked, ids)}"?`,
    );
  const chosen = asked ?? (typeof calendar === "string" ? calendar : ids.length === 1 ? ids[0] : undefined);
  if (chosen === undefined)
    throw new Failure(
      ids.length === 0 ? `The charter "${id}" has no calendar.` : "Which of its calendars?",
      ids.length === 0 ? undefined : `Say it with --calendar: ${ids.join(", ")}.`,
    );
  return chosen;
}
