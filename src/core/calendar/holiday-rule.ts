/** A holiday by rule, as a division of one's own says it, and the days on which it falls. */
import { fail } from "../problem.js";
import { hintFor } from "../message/hint.js";
import { pointerToken, quoted } from "../message/quoted.js";
import type { BankHoliday } from "./bank-holiday-rules.js";
import { dayFromCivil, daysInMonth, formatDay, twoDigits, weekdayOf, type DayNumber } from "./day.js";
import { easterSunday } from "./easter.js";
import { WEEKDAYS, type Weekday } from "./week.js";

const NTH = ["first", "second", "third", "fourth", "last"] as const;
const BESIDE = ["after", "before", "onOrAfter", "onOrBefore", "nearest"] as const;

/** Weekday of the day itself → the weekday to go to: "monday after", "friday before". */
type Moves = { readonly [day in Weekday]?: `${Weekday} ${"after" | "before"}` };

interface RuleBase {
  readonly title: string;
  /** Only in these years, both included. */
  readonly years?: { readonly from?: number | undefined; readonly until?: number | undefined } | undefined;
  /** Where it falls on one of these weekdays it is kept on another day, and not on its own. */
  readonly observed?: Moves | undefined;
  /** Where it falls on one of these weekdays another day is off as well. */
  readonly additional?: Moves | undefined;
}

/** MM-DD, every year; days from Easter Sunday; "the first Monday of May"; "the Monday nearest to 23 March". */
export type HolidayRule = RuleBase &
  (
    | { readonly yearly: string; readonly until?: string | undefined }
    | { readonly easter: number }
    | {
        readonly nth: (typeof NTH)[number];
        readonly weekday: Weekday;
        /** 1 to 12 */
        readonly month: number;
        /** That many days later; before, where it is less than 0. */
        readonly plus?: number | undefined;
      }
    | ({ readonly weekday: Weekday } & { readonly [side in (typeof BESIDE)[number]]?: string })
  );

const BASE_KEYS = ["title", "years", "observed", "additional"];
const FORMS = {
  yearly: ["yearly", "until"],
  easter: ["easter"],
  nth: ["nth", "weekday", "month", "plus"],
  weekday: ["weekday", ...BESIDE],
} as const;
const HINT =
  'Write { "title": "…" } with "yearly": "12-25"; "easter": 1; "nth": "first", "weekday": "monday", "month": 5; or ' +
  '"weekday": "monday", "nearest": "03-23".';
const MAX_PLUS = 60;
const EASTER_REACH = 150;

/** The days of that rule in one year; a range begins in that year and may run over the next new year. */
export type DaysOfYear = (year: number) => readonly BankHoliday[];

/** @throws SlaError `bad_bank_holidays` with the path of what is wrong */
export function readHolidayRule(given: unknown, path: string): DaysOfYear {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse(`A holiday by rule is an object; ${quoted(given)} is none.`, path);
  const rule = given as Record<string, unknown>;
  const form = formOf(rule, path);
  const known = [...BASE_KEYS, ...FORMS[form]];
  for (const key of Object.keys(rule))
    if (!known.includes(key))
      refuse(`This kind of holiday has no ${quoted(key)}.`, `${path}/${pointerToken(key)}`, hintFor(key, known));
  const title = readTitle(rule["title"], `${path}/title`);
  const [firstYear, lastYear] = readYears(rule["years"], `${path}/years`);
  const daysOf = FORM_READERS[form](rule, path);
  const moved = readMoves(rule["observed"], `${path}/observed`);
  const added = readMoves(rule["additional"], `${path}/additional`);
  if (rule["until"] !== undefined && (rule["observed"] ?? rule["additional"]) !== undefined)
    refuse("Several days in a row are not observed on another day.", path, "Write each day that is by itself.");
  return (year) => {
    if (year < firstYear || year > lastYear) return [];
    return daysOf(year).flatMap((day) => {
      const instead = moved(day);
      const also = added(day);
      return [
        instead === undefined ? holiday(day, title, "") : holiday(instead, title, "Substitute day"),
        ...(also === undefined ? [] : [holiday(also, title, "Substitute day")]),
      ];
    });
  };
}

type Form = keyof typeof FORMS;
type DaysIn = (year: number) => readonly DayNumber[];

function formOf(rule: Record<string, unknown>, path: string): Form {
  const form = (Object.keys(FORMS) as Form[]).find((key) => rule[key] !== undefined);
  return form ?? refuse("This holiday does not say on which day it is.", path);
}

const FORM_READERS: Readonly<Record<Form, (rule: Record<string, unknown>, path: string) => DaysIn>> = {
  yearly: ({ yearly, until }, path) => {
    const first = readMonthDay(yearly, `${path}/yearly`);
    if (until === undefined) return (year) => first(year) ?? [];
    const last = readMonthDay(until, `${path}/until`);
    return (year) => daysBetween(year, first, last, path);
  },
  easter: ({ easter }, path) => {
    const days = readWhole(easter, -EASTER_REACH, EASTER_REACH, `${path}/easter`);
    return (year) => [(easterSunday(year) + days) as DayNumber];
  },
  nth: ({ nth, weekday, month, plus }, path) => {
    const index = NTH.indexOf(nth as (typeof NTH)[number]);
    if (index < 0) refuse(`${quoted(nth)} is none of ${NTH.join(", ")}.`, `${path}/nth`);
    const day = readWeekday(weekday, `${path}/weekday`);
    const ofMonth = readWhole(month, 1, 12, `${path}/month`);
    const later = plus === undefined ? 0 : readWhole(plus, -MAX_PLUS, MAX_PLUS, `${path}/plus`);
    return (year) => {
      const first = onOrAfter(dayFromCivil(year, ofMonth, 1), day);
      const last = onOrBefore(dayFromCivil(year, ofMonth, daysInMonth(year, ofMonth)), day);
      return [((NTH[index] === "last" ? last : first + 7 * index) + later) as DayNumber];
    };
  },
  weekday: (rule, path) => {
    const day = readWeekday(rule["weekday"], `${path}/weekday`);
    const sides = BESIDE.filter((side) => rule[side] !== undefined);
    const [side, second] = sides;
    if (side === undefined || second !== undefined)
      return refuse(`A weekday stands with one of ${BESIDE.join(", ")}, or with "nth" and "month".`, path);
    const at = readMonthDay(rule[side], `${path}/${side}`);
    return (year) => at(year)?.map((from) => BESIDE_DAY[side](from, day)) ?? [];
  },
};

const BESIDE_DAY: Readonly<Record<(typeof BESIDE)[number], (from: number, weekday: number) => DayNumber>> = {
  after: (from, weekday) => onOrAfter(from + 1, weekday),
  before: (from, weekday) => onOrBefore(from - 1, weekday),
  onOrAfter,
  onOrBefore,
  // Three days to either side hold every weekday once.
  nearest: (from, weekday) => onOrAfter(from - 3, weekday),
};

function onOrAfter(day: number, weekday: number): DayNumber {
  return (day + ((weekday - weekdayOf(day as DayNumber) + 7) % 7)) as DayNumber;
}

function onOrBefore(day: number, weekday: number): DayNumber {
  return (day - ((weekdayOf(day as DayNumber) - weekday + 7) % 7)) as DayNumber;
}

type YearlyDay = (year: number) => readonly [DayNumber] | undefined;

/** 29 February is a day of leap years only. */
function readMonthDay(value: unknown, path: string): YearlyDay {
  const isText = typeof value === "string" && /^\d\d-\d\d$/.test(value);
  const month = isText ? twoDigits(value, 0) : 0;
  const dayOfMonth = isText ? twoDigits(value, 3) : 0;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(LEAP_YEAR, month))
    refuse(`${quoted(value)} is not a day of any year.`, path, "Write month and day as MM-DD.");
  return (year) => (dayOfMonth > daysInMonth(year, month) ? undefined : [dayFromCivil(year, month, dayOfMonth)]);
}
const LEAP_YEAR = 2028;

function daysBetween(year: number, first: YearlyDay, last: YearlyDay, path: string): DayNumber[] {
  const from = first(year)?.[0];
  const sameYear = last(year)?.[0];
  if (from === undefined || sameYear === undefined)
    return refuse("29 February does not begin or end a range.", path, "Write 28 February or 1 March.");
  const until = sameYear < from ? (last(year + 1)?.[0] ?? sameYear) : sameYear;
  return Array.from({ length: until - from + 1 }, (_, index) => (from + index) as DayNumber);
}

function readMoves(given: unknown, path: string): (day: DayNumber) => DayNumber | undefined {
  if (given === undefined) return () => undefined;
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return refuse(`${quoted(given)} does not say what is observed on which day.`, path, MOVES_HINT);
  const moves = new Map(
    Object.entries(given).map(([weekday, to]) => {
      const at = `${path}/${pointerToken(weekday)}`;
      const [name, side, rest] = typeof to === "string" ? to.split(" ") : [];
      if ((side !== "after" && side !== "before") || rest !== undefined)
        return refuse(`${quoted(to)} is not another day.`, at, MOVES_HINT);
      return [readWeekday(weekday, at), { weekday: readWeekday(name, at), side }] as const;
    }),
  );
  return (day) => {
    const move = moves.get(weekdayOf(day));
    return move && BESIDE_DAY[move.side](day, move.weekday);
  };
}
const MOVES_HINT = 'Write { "saturday": "friday before", "sunday": "monday after" }.';

function readYears(given: unknown, path: string): readonly [from: number, until: number] {
  if (given === undefined) return [-Infinity, Infinity];
  const { from, until, ...rest } = (typeof given === "object" ? (given ?? {}) : {}) as Record<string, unknown>;
  if ((from ?? until) === undefined || Object.keys(rest).length > 0)
    refuse(`${quoted(given)} are no years.`, path, 'Write { "from": 2023 }, { "until": 2030 }, or both.');
  const [first, last] = [
    from === undefined ? -Infinity : readWhole(from, 1800, 2199, `${path}/from`),
    until === undefined ? Infinity : readWhole(until, 1800, 2199, `${path}/until`),
  ];
  if (last < first) refuse(`The years end (${last}) before they begin (${first}).`, path, "Exchange them.");
  return [first, last];
}

/** @throws SlaError `bad_bank_holidays` for what is no title of a holiday */
export function readTitle(value: unknown, path: string): string {
  if (typeof value === "string" && value !== "" && value.length <= 500) return value;
  return refuse(`${quoted(value)} is no title of a holiday.`, path, "Give it the name that stands in letters.");
}

function readWeekday(value: unknown, path: string): number {
  const index = WEEKDAYS.indexOf(value as Weekday);
  return index >= 0 ? index : refuse(`${quoted(value)} is not a weekday.`, path, `Write ${WEEKDAYS.join(", ")}.`);
}

function readWhole(value: unknown, least: number, most: number, path: string): number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(`${quoted(value)} is not a whole number from ${least} to ${most}.`, path);
}

function holiday(day: DayNumber, title: string, notes: string): BankHoliday {
  return { date: formatDay(day), title, notes };
}

function refuse(message: string, path: string, hint = HINT): never {
  return fail("bad_bank_holidays", message, { path, hint });
}
