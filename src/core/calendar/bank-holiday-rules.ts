import { dayFromCivil, formatDay, weekdayOf, type DayNumber } from "./day.js";
import { easterSunday } from "./easter.js";

/** A bank holiday as the GOV.UK feed writes it, with what is known about how it came to be. */
export interface BankHoliday {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly title: string;
  readonly notes?: string | undefined;
  /** The day on which an extra or moved holiday became known. */
  readonly announced?: string | undefined;
  /** The day on which it would have been. */
  readonly movedFrom?: string | undefined;
  /** Why some say that it was none. */
  readonly disputed?: string | undefined;
}

type Rule = (year: number) => BankHoliday[];

const SATURDAY = 5;
const SUNDAY = 6;

/**
 * What the law and settled practice make of each year: Banking and Financial Dealings Act 1971, Schedule 1, and the
 * days proclaimed every year (New Year's Day, the early May holiday, substitutes for days that fall on a weekend).
 * Extra and moved holidays follow no rule and are not here.
 */
export const BANK_HOLIDAY_RULES: Readonly<Record<string, Rule>> = {
  "england-and-wales": (year) => [
    fixed(year, 1, 1, "New Year’s Day"),
    ...easter(year),
    ...mayDays(year),
    plain(lastMonday(year, 8), "Summer bank holiday"),
    ...christmas(year),
  ],
  scotland: (year) => [
    ...newYearInScotland(year),
    ...easter(year).slice(0, 1),
    ...mayDays(year),
    plain(firstMonday(year, 8), "Summer bank holiday"),
    // St Andrew's Day Bank Holiday (Scotland) Act 2007
    ...(year >= 2007 ? [fixed(year, 11, 30, "St Andrew’s Day")] : []),
    ...christmas(year),
  ],
  "northern-ireland": (year) => [
    fixed(year, 1, 1, "New Year’s Day"),
    fixed(year, 3, 17, "St Patrick’s Day"),
    ...easter(year),
    ...mayDays(year),
    fixed(year, 7, 12, "Battle of the Boyne (Orangemen’s Day)"),
    plain(lastMonday(year, 8), "Summer bank holiday"),
    ...christmas(year),
  ],
};

function plain(day: number, title: string): BankHoliday {
  return { date: formatDay(day as DayNumber), title, notes: "" };
}

function substitute(day: number, title: string): BankHoliday {
  return { date: formatDay(day as DayNumber), title, notes: "Substitute day" };
}

/** On its date, or on the Monday after the weekend on which it falls. */
function fixed(year: number, month: number, dayOfMonth: number, title: string): BankHoliday {
  const day = dayFromCivil(year, month, dayOfMonth);
  const weekday = weekdayOf(day);
  return weekday < SATURDAY ? plain(day, title) : substitute(day + 7 - weekday, title);
}

function mayDays(year: number): BankHoliday[] {
  return [plain(firstMonday(year, 5), "Early May bank holiday"), plain(lastMonday(year, 5), "Spring bank holiday")];
}

function easter(year: number): BankHoliday[] {
  const sunday = easterSunday(year);
  return [plain(sunday - 2, "Good Friday"), plain(sunday + 1, "Easter Monday")];
}

/**
 * "26th December, if it be not a Sunday; 27th December in a year in which 25th or 26th December is a Sunday": and a day
 * in lieu of a Saturday.
 */
function christmas(year: number): BankHoliday[] {
  const day = dayFromCivil(year, 12, 25);
  switch (weekdayOf(day)) {
    case 4:
      return [plain(day, "Christmas Day"), substitute(day + 3, "Boxing Day")];
    case SATURDAY:
      return [substitute(day + 2, "Christmas Day"), substitute(day + 3, "Boxing Day")];
    case SUNDAY:
      return [plain(day + 1, "Boxing Day"), substitute(day + 2, "Christmas Day")];
    default:
      return [plain(day, "Christmas Day"), plain(day + 1, "Boxing Day")];
  }
}

function newYearInScotland(year: number): BankHoliday[] {
  const day = dayFromCivil(year, 1, 1);
  switch (weekdayOf(day)) {
    case 4:
      return [plain(day, "New Year’s Day"), substitute(day + 3, "2nd January")];
    case SATURDAY:
      return [substitute(day + 2, "New Year’s Day"), substitute(day + 3, "2nd January")];
    case SUNDAY:
      return [substitute(day + 1, "New Year’s Day"), substitute(day + 2, "2nd January")];
    default:
      return [plain(day, "New Year’s Day"), plain(day + 1, "2nd January")];
  }
}

function firstMonday(year: number, month: number): number {
  const first = dayFromCivil(year, month, 1);
  return first + ((7 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): number {
  const last = dayFromCivil(year, month + 1, 1) - 1;
  return last - weekdayOf(last as DayNumber);
}
