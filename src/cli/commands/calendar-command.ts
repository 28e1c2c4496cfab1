/** `charter-sla calendar`: months drawn with their working days, holidays and closures. */
import type { Command } from "commander";
import { Option } from "commander";
import type { ChangedHours, WorkingCalendar } from "../../index.js";
import { calendarDays, drawnCalendar, momentIn, workingCalendar } from "../../index.js";
import { addCharterOptions } from "../charters/charter-options.js";
import type { CalendarOptions, SpecialDay } from "../charters/chosen-calendar.js";
import { chosenCalendar } from "../charters/chosen-calendar.js";
import { monthCount, monthRange } from "../session/month-range.js";
import { writeJson } from "../output/row-writer.js";
import { wrappedText } from "../output/wrapped-text.js";
import type { Session } from "../session/session.js";
import { sessionOf } from "../session/session.js";
import { examplesText } from "./case-command.js";

type Options = CalendarOptions & { readonly month?: string; readonly months?: number; readonly json?: boolean };

const EXAMPLES = [
  [
    "calendar --division england-and-wales --month 2026-12",
    "Monday to Friday without the bank holidays of England and Wales",
  ],
  ["calendar --charter uk-foia-2000 --calendar uk --month 2026-07 --months 2", "a calendar of a charter"],
] as const;

export function register(program: Command): void {
  const command = program
    .command("calendar")
    .summary("Draw the working days of a month")
    .description("Draws months with working days, holidays and their names, closures and days with other hours.");
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
  const { spec, name, noun, changed } = await chosenCalendar(session, options);
  const calendar = workingCalendar(spec);
  const month = options.month ?? momentIn(spec.timeZone, session.host.now()).date.slice(0, 7);
  const { first, last } = monthRange(month, options.months ?? 1);
  const days = calendarDays(
    calendar,
    first,
    last,
    changed.flatMap((special) => datesOf(special, first, last)),
  );
  if (options.json)
    return writeJson(session, {
      calendar: name,
      coverage: calendar.coverage,
      days: days.map(({ mark: _mark, ...day }) => ({ ...day, isWorkingDay: isWorking(calendar, day.date) })),
    });
  const drawn = drawnCalendar(days, { colour: session.hasColour });
  await session.write(`${wrappedText(name, session.host.columns)}\n\n${wrappedText(drawn, session.host.columns, 2)}\n`);
  const unknown = days.filter(({ kind }) => kind === "unknown").length;
  if (unknown > 0)
    session.note(
      `The ${noun}s are known from ${calendar.coverage.from} to ${calendar.coverage.until}: of the days ` +
        `marked "?" nothing can be said. --beyond-coverage project goes on by rule.`,
    );
}

function isWorking(calendar: WorkingCalendar, date: string): boolean | null {
  return date < calendar.coverage.from || date > calendar.coverage.until ? null : calendar.isWorkingDay(date);
}

/** The dates on which a special day of other hours lies. */
function datesOf(special: SpecialDay, first: string, last: string): ChangedHours[] {
  const hours =
    special.open === "all-day"
      ? "a working day"
      : `open ${special.open.map(([from, until]) => `${from}–${until}`).join(", ")}`;
  const note = special.title === undefined ? hours : `${special.title}, ${hours}`;
  const dates: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const isIn =
      "on" in special
        ? special.on === date
        : "yearly" in special
          ? date.endsWith(special.yearly)
          : special.from <= date && date <= special.until;
    if (isIn) dates.push(date);
  }
  return dates.map((date) => ({ date, note }));
}
