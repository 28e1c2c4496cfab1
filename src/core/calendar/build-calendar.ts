import { mergeDivisions, type Division, type Holiday } from "./bank-holidays.js";
import { calendarName, type Calendar } from "./calendar-record.js";
import { dayFromCivil, formatDay, parseDay, weekdayOf, type DayNumber } from "./day.js";
import { OpenTableBuilder } from "./open-table.js";
import { fail } from "../problem.js";
import { readDate, readSpecialDays, type SpecialDay, type SpecialDayInForce } from "./special-days.js";
import { MS_PER_DAY } from "./unit.js";
import { readWeek, type Hours, type Week, type WeekPattern } from "./week.js";
import { startOfDay, ZONE_FIRST_DAY, type Zone } from "./zone.js";

export interface CalendarSpec {
  readonly id: string;
  readonly zone: Zone;
  readonly week: Week;
  /** A day off in any of them is a day off. */
  readonly bankHolidays: readonly Division[];
  readonly specialDays?: readonly SpecialDay[] | undefined;
  /** Narrower than what is published, where the calendar should stop sooner. */
  readonly coverage?: { readonly from: string; readonly until: string } | undefined;
  /** Its days off are known from then until then at most: past either end, as past what is published, nothing is. */
  readonly knownWithin?: { readonly from: string; readonly until: string } | undefined;
  /** Count with the holidays announced by that day. */
  readonly knownOn?: DayNumber | string | undefined;
  /** After the last published bank holiday go on by rule until that day. */
  readonly projectUntil?: DayNumber | string | undefined;
  /** JSON pointer of the calendar in what was given, for problems. */
  readonly path?: string | undefined;
}

/** The last day a calendar can reach: years further on have offsets and holidays nobody knows. */
export const LAST_CALENDAR_DAY = dayFromCivil(2099, 12, 31);

/** Compiles a calendar to its tables. Everything that is wrong with the spec is a named problem with its path. */
export function buildCalendar(spec: CalendarSpec): Calendar {
  const path = spec.path ?? "";
  const knownOn = dayGiven(spec.knownOn, `${path}/knownOn`);
  const projectUntil = dayGiven(spec.projectUntil, `${path}/projectUntil`);
  const week = readWeek(spec.week, `${path}/week`);
  const list = listHolidays(spec, knownOn, projectedUntil(spec, projectUntil), path);
  const { firstDay, lastDay } = coverageOf(spec, list, projectUntil, path);
  const publishedUntil = Math.min(list.publishedUntil, lastDay) as DayNumber;
  const holidays = list.holidays.filter(({ day }) => day >= firstDay && day <= lastDay);
  const specialDays = readSpecialDays(spec.specialDays ?? [], firstDay, lastDay, week.hasHours, `${path}/specialDays`);
  const tables = fillTables(spec.zone, week, holidays, specialDays, firstDay, lastDay);
  if (tables.workingDays.length === 0)
    fail("no_open_day", `${calendarName(spec)} has no working day at all.`, {
      path,
      hint: "Open at least one day of the week.",
    });
  const sources = spec.bankHolidays.map(({ division, title, noun, coverage, retrieved }) => ({
    division,
    title,
    noun,
    coverage: { from: coverage.from, until: coverage.until },
    retrieved,
  }));
  return {
    id: spec.id,
    zone: spec.zone,
    firstDay,
    lastDay,
    publishedUntil,
    hasHours: week.hasHours,
    ...tables,
    week,
    holidays,
    specialDays,
    sources,
    knownOn,
  };
}

/** No further than the calendar is to reach: a century of holidays takes more memory than the calendar. */
function projectedUntil({ coverage }: CalendarSpec, projectUntil: DayNumber | undefined): DayNumber | undefined {
  const wanted = typeof coverage?.until === "string" ? parseDay(coverage.until) : undefined;
  return projectUntil === undefined || wanted === undefined
    ? projectUntil
    : (Math.min(projectUntil, wanted) as DayNumber);
}

function dayGiven(day: DayNumber | string | undefined, path: string): DayNumber | undefined {
  return day === undefined || typeof day === "number" ? day : readDate(day, path);
}

function listHolidays(
  spec: CalendarSpec,
  knownOn: DayNumber | undefined,
  projectUntil: DayNumber | undefined,
  path: string,
) {
  if (!Array.isArray(spec.bankHolidays))
    fail("bad_bank_holidays", "bankHolidays is a list; an empty one means that no bank holiday is a day off.", {
      path: `${path}/bankHolidays`,
    });
  if (spec.bankHolidays.length === 0) return { holidays: [], from: ZONE_FIRST_DAY, publishedUntil: LAST_CALENDAR_DAY };
  return mergeDivisions(spec.bankHolidays, knownOn, projectUntil, `${path}/bankHolidays`);
}

/** What is published (and projected), or the part of it that was asked for. */
function coverageOf(
  spec: CalendarSpec,
  known: { from: DayNumber; publishedUntil: DayNumber },
  projectUntil: DayNumber | undefined,
  path: string,
) {
  const knownUntil = Math.max(known.publishedUntil, projectUntil ?? known.publishedUntil);
  const stated = spec.knownWithin && {
    from: readDate(spec.knownWithin.from, `${path}/coverage/from`),
    until: readDate(spec.knownWithin.until, `${path}/coverage/until`),
  };
  const from = Math.max(known.from, stated?.from ?? known.from, ZONE_FIRST_DAY) as DayNumber;
  const until = Math.min(knownUntil, stated?.until ?? knownUntil, LAST_CALENDAR_DAY) as DayNumber;
  if (until < from)
    fail("backward_dates", "There is no day for which both its coverage and its bank holidays hold.", {
      path: `${path}/coverage`,
    });
  if (spec.coverage === undefined) return { firstDay: from, lastDay: until };
  const firstDay = readDate(spec.coverage.from, `${path}/coverage/from`);
  const lastDay = readDate(spec.coverage.until, `${path}/coverage/until`);
  if (lastDay < firstDay) fail("backward_dates", "The coverage ends before it begins.", { path: `${path}/coverage` });
  if (firstDay < from || lastDay > until) {
    fail(
      "coverage_too_wide",
      `The calendar can't cover ${formatDay(firstDay)} to ${formatDay(lastDay)}: it is known from ` +
        `${formatDay(from)} to ${formatDay(until)}.`,
      { path: `${path}/coverage`, hint: "Ask for less, or bring bank holidays for the whole of it." },
    );
  }
  return { firstDay, lastDay };
}

function fillTables(
  zone: Zone,
  week: WeekPattern,
  holidays: readonly Holiday[],
  specialDays: readonly SpecialDayInForce[],
  firstDay: DayNumber,
  lastDay: DayNumber,
) {
  const days = lastDay - firstDay + 1;
  const workingBefore = new Uint16Array(days + 1);
  const working = new Uint16Array(days);
  const openTable = week.hasHours ? new OpenTableBuilder(zone) : undefined;
  const skipsDays = zone.offsets.some((offset, i) => i > 0 && offset - zone.offsets[i - 1]! >= MS_PER_DAY);
  const isHoliday = new Set<number>(holidays.map(({ day }) => day));
  const special = new Map<number, SpecialDayInForce>(specialDays.map((entry) => [entry.day, entry]));
  let count = 0;
  for (let index = 0; index < days; index++) {
    workingBefore[index] = count;
    const day = (firstDay + index) as DayNumber;
    const hours = hoursOfDay(week, isHoliday, special, day);
    if (hours === undefined || (skipsDays && isSkipped(zone, day))) continue;
    if (openTable === undefined || openTable.add(day, hours)) working[count++] = index;
  }
  workingBefore[days] = count;
  return { workingBefore, workingDays: working.slice(0, count), openTable: openTable?.build() };
}

/** Special days beat bank holidays, which beat the week. */
function hoursOfDay(
  week: WeekPattern,
  isHoliday: ReadonlySet<number>,
  special: ReadonlyMap<number, SpecialDayInForce>,
  day: DayNumber,
): Hours | undefined {
  const entry = special.get(day);
  if (entry !== undefined) return entry.hours;
  return isHoliday.has(day) ? undefined : week.days[weekdayOf(day)];
}

/** A day that never was can't be worked on: Samoa went from 29 to 31 December 2011. */
function isSkipped(zone: Zone, day: DayNumber): boolean {
  return startOfDay(zone, day) >= startOfDay(zone, (day + 1) as DayNumber);
}
