import { BANK_HOLIDAY_RULES, type BankHoliday } from "./bank-holiday-rules.js";
import { civilFromDay, formatDay, type DayNumber } from "./day.js";
import { fail } from "../problem.js";
import { readDate } from "./special-days.js";
import { quoted } from "../message/quoted.js";

export type { BankHoliday } from "./bank-holiday-rules.js";

/** The bank holidays of one part of a country, for every day of the coverage. */
export interface Division {
  readonly division: string;
  /** What letters call it: "Ireland"; made of the name where it is not given. */
  readonly title?: string | undefined;
  /** What one of its holidays is called: "public holiday"; "bank holiday" where it is not given. */
  readonly noun?: string | undefined;
  /** First and last day for which every holiday is known, both included. */
  readonly coverage: { readonly from: string; readonly until: string };
  /** The day on which the data was fetched. */
  readonly retrieved?: string | undefined;
  readonly events: readonly BankHoliday[];
}

/** A bank holiday on which a calendar is shut, in one division or several. */
export interface Holiday {
  readonly day: DayNumber;
  readonly title: string;
  readonly divisions: readonly string[];
  /** What it is called where it is not called a bank holiday: "public holiday". */
  readonly noun: string | undefined;
  /** Set where every division that has it disputes it. */
  readonly disputed: string | undefined;
  /** The day it was announced, the latest one of several divisions. */
  readonly announced: DayNumber | undefined;
}

export interface HolidayList {
  /** In order of days. */
  readonly holidays: readonly Holiday[];
  readonly from: DayNumber;
  readonly publishedUntil: DayNumber;
}

/** One division's holiday on one day, before divisions are merged. */
interface Observance {
  readonly day: DayNumber;
  readonly title: string;
  /** Its title, else its name. */
  readonly division: string;
  readonly noun: string | undefined;
  readonly disputed: string | undefined;
  readonly announced: DayNumber | undefined;
}

/**
 * The days off in any of the divisions; what is known of all of them is what they have in common. With `knownOn` as
 * they were known on that day: a holiday announced later is left out, a moved one stands on its old day. With
 * `projectUntil` the rules go on where the published dates end.
 */
export function mergeDivisions(
  divisions: readonly Division[],
  knownOn: DayNumber | undefined,
  projectUntil: DayNumber | undefined,
  path: string,
): HolidayList {
  const [only, second] = divisions;
  if (typeof only !== "object" || only === null || second !== undefined || !Object.isFrozen(only))
    return merged(divisions, knownOn, projectUntil, path);
  let lists = OF_ONE.get(only);
  if (!lists) OF_ONE.set(only, (lists = new Map()));
  const key = `${knownOn} ${projectUntil}`;
  let list = lists.get(key);
  if (!list) {
    if (lists.size >= MAX_KEPT) lists.clear();
    lists.set(key, (list = merged(divisions, knownOn, projectUntil, path)));
  }
  return list;
}

/** A published division cannot change: the calendars of all charters of a nation share one list of holidays. */
const OF_ONE = new WeakMap<Division, Map<string, HolidayList>>();
const MAX_KEPT = 64;

function merged(
  divisions: readonly Division[],
  knownOn: DayNumber | undefined,
  projectUntil: DayNumber | undefined,
  path: string,
): HolidayList {
  const read = divisions.map((division, index) => readDivision(division, knownOn, projectUntil, `${path}/${index}`));
  const from = Math.max(...read.map((division) => division.from)) as DayNumber;
  const publishedUntil = Math.min(...read.map((division) => division.until)) as DayNumber;
  if (publishedUntil < from) {
    fail(
      "no_common_coverage",
      `There is no day for which the bank holidays of all of ${divisions.map((d) => d.division).join(", ")} are ` +
        "known.",
      { path },
    );
  }
  const byDay = new Map<number, Observance[]>();
  for (const observance of read.flatMap((division) => division.observances)) {
    const sameDay = byDay.get(observance.day);
    if (sameDay === undefined) byDay.set(observance.day, [observance]);
    else sameDay.push(observance);
  }
  return { holidays: [...byDay.values()].map(mergeObservances).sort((a, b) => a.day - b.day), from, publishedUntil };
}

/** undefined: a bank holiday. Of several divisions with words of their own, a holiday. */
export function commonNoun(of: readonly { readonly noun?: string | undefined }[]): string | undefined {
  const first = of[0]?.noun;
  return of.every(({ noun }) => noun === first) ? first : "holiday";
}

function mergeObservances(observances: readonly Observance[]): Holiday {
  const titles = new Map(observances.map(({ title }) => [title.toLowerCase(), title]));
  const announced = observances.map((o) => o.announced).filter((day) => day !== undefined);
  return {
    day: observances[0]!.day,
    title: [...titles.values()].join(" / "),
    divisions: observances.map((o) => o.division),
    noun: commonNoun(observances),
    disputed: observances.every((o) => o.disputed !== undefined) ? observances[0]!.disputed : undefined,
    announced:
      announced.length > 0 && announced.length === observances.length
        ? (Math.max(...announced) as DayNumber)
        : undefined,
  };
}

function readDivision(
  division: Division,
  knownOn: DayNumber | undefined,
  projectUntil: DayNumber | undefined,
  path: string,
) {
  checkDivision(division, path);
  const from = readDate(division.coverage.from, `${path}/coverage/from`);
  const until = readDate(division.coverage.until, `${path}/coverage/until`);
  if (until < from) fail("backward_dates", "The coverage ends before it begins.", { path: `${path}/coverage` });
  const observances: Observance[] = [];
  division.events.forEach((event, index) => {
    const observance = observe(event, division, knownOn, `${path}/events/${index}`);
    if (observance !== undefined) observances.push(observance);
  });
  if (projectUntil !== undefined) observances.push(...project(division.division, until, projectUntil, path));
  return { from, until, observances };
}

const MAX_EVENTS = 10_000;

function checkDivision(division: Division, path: string): void {
  const shape = division as { division?: unknown; coverage?: unknown; events?: unknown } | null;
  if (
    typeof shape !== "object" ||
    shape === null ||
    typeof shape.division !== "string" ||
    typeof shape.coverage !== "object" ||
    shape.coverage === null ||
    !Array.isArray(shape.events)
  ) {
    fail("bad_bank_holidays", "Bank holidays of one's own have a division, a coverage and events.", {
      path,
      hint:
        '{ "division": "jersey", "coverage": { "from": "2026-01-01", "until": "2027-12-31" }, "events": [{ "date": ' +
        '"2026-05-09", "title": "Liberation Day" }] }.',
    });
  }
  if (shape.events.length > MAX_EVENTS)
    fail("bad_bank_holidays", `A division has at most ${MAX_EVENTS} events.`, { path: `${path}/events` });
}

function observe(
  event: BankHoliday,
  { division: name, title: place, noun }: Division,
  knownOn: DayNumber | undefined,
  path: string,
): Observance | undefined {
  if (
    typeof event !== "object" ||
    event === null ||
    typeof event.title !== "string" ||
    event.title === "" ||
    event.title.length > 500
  ) {
    fail("bad_bank_holidays", `A bank holiday has a date and a title; ${quoted(event)} has not.`, { path });
  }
  const day = readDate(event.date, `${path}/date`);
  const announced = event.announced === undefined ? undefined : readDate(event.announced, `${path}/announced`);
  const movedFrom = event.movedFrom === undefined ? undefined : readDate(event.movedFrom, `${path}/movedFrom`);
  const { title, disputed } = event;
  const division = place ?? name;
  if (announced === undefined || knownOn === undefined || announced <= knownOn)
    return { day, title, division, noun, disputed, announced };
  if (movedFrom === undefined) return undefined;
  return { day: movedFrom, title: ordinaryTitle(title), division, noun, disputed: undefined, announced: undefined };
}

/** "Early May bank holiday (VE day)" on its ordinary day was the early May bank holiday. */
function ordinaryTitle(title: string): string {
  return title.replace(/ \([^()]*\)$/, "");
}

function project(division: string, publishedUntil: DayNumber, projectUntil: DayNumber, path: string): Observance[] {
  const rule = Object.hasOwn(BANK_HOLIDAY_RULES, division) ? BANK_HOLIDAY_RULES[division]! : undefined;
  if (rule === undefined) {
    fail(
      "cannot_project_bank_holidays",
      `There are no rules to work out the bank holidays of ${quoted(division)} after ` +
        `${formatDay(publishedUntil)}.`,
      { path, hint: `Rules exist for ${Object.keys(BANK_HOLIDAY_RULES).join(", ")}.` },
    );
  }
  const projected: Observance[] = [];
  for (let year = civilFromDay(publishedUntil).year; year <= civilFromDay(projectUntil).year; year++) {
    for (const { date, title } of rule(year)) {
      const day = readDate(date, path);
      if (day > publishedUntil && day <= projectUntil)
        projected.push({ day, title, division, noun: undefined, disputed: undefined, announced: undefined });
    }
  }
  return projected;
}
