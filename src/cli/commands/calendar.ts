/** `charter-sla calendar`: months drawn with their working days, holidays and closures. */
import { Option, type Command } from "commander";
import type { ChangedHours, CharterJson, WorkingCalendar, WorkingCalendarSpec } from "../../index.js";
import { bankHolidaysFromGovUk, calendarDays, drawnCalendar, momentIn, suggest, workingCalendar } from "../../index.js";
import { examplesText } from "../case-command.js";
import { addCharterOptions, openShelf, readJson, type CharterOptions } from "../charter-choice.js";
import { Failure } from "../failure.js";
import { monthCount, monthRange } from "../month-range.js";
import { writeJson } from "../output.js";
import type { Session } from "../session.js";
import { sessionOf } from "../session.js";

type Options = CharterOptions & { readonly calendar?: string; readonly division?: readonly string[]; readonly month?: string; readonly months?: number; readonly json?: boolean };

const EXAMPLES = [
  ["calendar --division england-and-wales --month 2026-12", "Monday to Friday without the bank holidays of England and Wales"],
  ["calendar --charter uk-foia-2000 --calendar uk --month 2026-07 --months 2", "a calendar of a charter"],
] as const;

export function register(program: Command): void {
  const command = program.command("calendar").summary("Draw the working days of a month").description("Draws months with working days, holidays and their names, closures and days with other hours.");
  addCharterOptions(command)
    .option("--calendar <id>", "which calendar of the charter, where it has several")
    .option("--division <names...>", "without a charter: Monday to Friday without the bank holidays of these divisions")
    .option("--month <month>", "the first month, 2026-12; this month unless given")
    .addOption(new Option("--months <n>", "how many months").argParser(monthCount).default(1))
    .option("--json", "the days as data")
    .addHelpText("after", examplesText(EXAMPLES))
    .action(async (options: Options, self: Command) => draw(sessionOf(self), options));
}

async function draw(session: Session, options: Options): Promise<void> {
  const { spec, name, changed } = await chosenCalendar(session, options);
  const calendar = workingCalendar(spec);
  const month = options.month ?? momentIn(spec.timeZone, session.host.now()).date.slice(0, 7);
  const { first, last } = monthRange(month, options.months ?? 1);
  const days = calendarDays(calendar, first, last, changed.flatMap((special) => datesOf(special, first, last)));
  if (options.json) return writeJson(session, { calendar: name, coverage: calendar.coverage, days: days.map(({ mark: _mark, ...day }) => ({ ...day, isWorkingDay: isWorking(calendar, day.date) })) });
  await session.write(`${name}\n\n${drawnCalendar(days, { colour: session.hasColour })}\n`);
  const unknown = days.filter(({ kind }) => kind === "unknown").length;
  if (unknown > 0) session.note(`The bank holidays are known from ${calendar.coverage.from} to ${calendar.coverage.until}: of the days marked "?" nothing can be said. --beyond-coverage project goes on by rule.`);
}

function isWorking(calendar: WorkingCalendar, date: string): boolean | null {
  return date < calendar.coverage.from || date > calendar.coverage.until ? null : calendar.isWorkingDay(date);
}

interface Chosen {
  readonly name: string;
  readonly spec: WorkingCalendarSpec;
  readonly changed: readonly SpecialDay[];
}

type SpecialDay = NonNullable<CharterJson["calendars"][string]["specialDays"]>[number];

async function chosenCalendar(session: Session, options: Options): Promise<Chosen> {
  const { division, knownOn, beyondCoverage } = options;
  const choices = { knownOn, beyondCoverage };
  if (options.charter === undefined) {
    if (division === undefined) throw new Failure("Which calendar?", "Name a charter with --charter, or a part of the country with --division england-and-wales.");
    const spec = { timeZone: "Europe/London", week: ["monday", "tuesday", "wednesday", "thursday", "friday"], bankHolidays: await divisions(session, division, options), ...choices } as const;
    return { name: `Monday to Friday, without the bank holidays of ${division.join(", ")}`, spec, changed: [] };
  }
  if (division !== undefined) throw new Failure("--charter and --division can't go together.", "A charter names its own bank holidays.");
  const shelf = await openShelf(session, options);
  const charter = shelf.named(options.charter).at(-1);
  if (charter === undefined) throw new Failure(`There is no charter "${options.charter}".`);
  const id = calendarId(charter.json, options.calendar);
  const { week, bankHolidays, specialDays = [] } = charter.json.calendars[id] as CharterJson["calendars"][string];
  const spec = { timeZone: charter.timeZone, week, bankHolidays: await divisions(session, bankHolidays, options), specialDays, id, ...choices };
  return { name: `${charter.title}: ${id}`, spec: spec as WorkingCalendarSpec, changed: specialDays.filter(({ open }) => open === "all-day" || open.length > 0) };
}

function calendarId({ id, calendars, calendar }: CharterJson, asked: string | undefined): string {
  const ids = Object.keys(calendars);
  if (asked !== undefined && !ids.includes(asked)) throw new Failure(`The charter "${id}" has no calendar "${asked}".`, suggest(asked, ids) === undefined ? `It has: ${ids.join(", ")}.` : `Did you mean "${suggest(asked, ids)}"?`);
  const chosen = asked ?? (typeof calendar === "string" ? calendar : ids.length === 1 ? ids[0] : undefined);
  if (chosen === undefined) throw new Failure(ids.length === 0 ? `The charter "${id}" has no calendar.` : "Which of its calendars?", ids.length === 0 ? undefined : `Say it with --calendar: ${ids.join(", ")}.`);
  return chosen;
}

/** Of a newer copy, where it has them; those that come with the library otherwise. */
async function divisions({ host }: Session, names: readonly string[], { bankHolidays }: CharterOptions): Promise<WorkingCalendarSpec["bankHolidays"]> {
  const newer = bankHolidays === undefined ? {} : bankHolidaysFromGovUk(await readJson(host.cwd, bankHolidays));
  return names.map((name) => (Object.hasOwn(newer, name) ? newer[name] : undefined) ?? name);
}

/** The dates on which a special day of other hours lies. */
function datesOf(special: SpecialDay, first: string, last: string): ChangedHours[] {
  const hours = special.open === "all-day" ? "a working day" : `open ${special.open.map(([from, until]) => `${from}–${until}`).join(", ")}`;
  const note = special.title === undefined ? hours : `${special.title}, ${hours}`;
  const dates: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const isIn = "on" in special ? special.on === date : "yearly" in special ? date.endsWith(special.yearly) : special.from <= date && date <= special.until;
    if (isIn) dates.push(date);
  }
  return dates.map((date) => ({ date, note }));
}
