/** A charter read back in sentences: what a council checks against its own document. */
import { placedTargets } from "../charter/compile/placed-target.js";
import type {
  CalendarJson,
  CharterJson,
  ClauseJson,
  SpecialDayJson,
  StandardJson,
  TargetJson,
} from "../charter/format/charter-json.js";
import type { RestsOn } from "../core/clock/rule.js";
import type { BankHolidays } from "../working-calendar/gov-uk.js";
import { DEFAULT_COUNTING } from "../core/clock/counting.js";
import { citation, restsOnOf } from "./words/clause-words.js";
import { conditionWords } from "./words/condition-words.js";
import { COUNTING_KEYS, countingSentence } from "./words/counting-words.js";
import { placeName } from "./words/place-name.js";
import { pauseSpan, targetSentences } from "./words/target-words.js";
import { capitalised, inQuotes, listed, sentence, wordsOf } from "./words/word-list.js";
import { writtenDate, writtenDays, writtenDay, writtenMonthDay } from "./words/written-date.js";

export interface ReadBack {
  readonly title: string;
  readonly authority: string;
  /** "In force from 1 November 2022." */
  readonly inForce: string;
  readonly calendars: readonly string[];
  /** The counting choices that the charter's JSON states. */
  readonly stated: readonly string[];
  /** Those that it leaves to the defaults of format 1. */
  readonly defaulted: readonly string[];
  readonly standards: readonly StandardReadBack[];
}

export interface StandardReadBack {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly clause: ReadClause;
  readonly targets: readonly TargetReadBack[];
}

export interface TargetReadBack {
  readonly id: string;
  readonly title: string;
  /** Of an exception: for which cases it holds instead. */
  readonly exception?: string | undefined;
  readonly internal: boolean;
  readonly sentences: readonly string[];
  readonly clause: ReadClause;
}

export interface ReadClause {
  readonly quote?: string | undefined;
  readonly citation: string;
  /** false: nobody found its quote in the provision. */
  readonly restsOn: RestsOn;
  readonly verified: boolean;
}

/**
 * @example
 * readBack(charter.json).standards[0].targets[0].sentences[0]
 * //=> "Within 10 working days, counted from receipt."
 */
export function readBack(charter: CharterJson, divisions: BankHolidays = {}): ReadBack {
  const counting = charter.counting ?? {};
  return {
    title: charter.title,
    authority: charter.authority.name,
    inForce: inForceSentence(charter),
    calendars: Object.entries(charter.calendars).flatMap(([id, calendar]) =>
      calendarSentences(id, calendar, divisions),
    ),
    stated: COUNTING_KEYS.flatMap((key) => (counting[key] === undefined ? [] : [countingSentence(key, counting[key])])),
    defaulted: COUNTING_KEYS.flatMap((key) =>
      counting[key] === undefined ? [countingSentence(key, DEFAULT_COUNTING[key])] : [],
    ),
    standards: charter.standards.map((standard) => standardOf(charter, standard)),
  };
}

function inForceSentence({ effective: { from, until } }: CharterJson): string {
  if (from !== undefined && until !== undefined) return `In force from ${writtenDate(from)} to ${writtenDate(until)}.`;
  if (from !== undefined) return `In force from ${writtenDate(from)}.`;
  return until === undefined
    ? "The document gives no dates: it is taken to be in force whenever it is asked for."
    : `In force until ${writtenDate(until)}.`;
}

function standardOf(charter: CharterJson, standard: StandardJson): StandardReadBack {
  const where = conditionWords(standard);
  return {
    id: standard.id,
    title: standard.title ?? capitalised(wordsOf(standard.id)),
    sentences: [
      ...(where === "" ? [] : [sentence(`For cases ${where}`)]),
      ...governedSentences(standard),
      ...(standard.pausedBy ?? []).map((pause) => `A pause ${pauseSpan(pause)} holds for all of it.`),
    ],
    clause: clauseOf(charter, standard),
    targets: placedTargets({ ...charter, standards: [standard] }).map(({ target, stated, exception }) => ({
      id: target.id,
      title: stated.title ?? exception?.title ?? target.title ?? capitalised(wordsOf(target.id)),
      exception: exception === undefined ? undefined : exceptionWords(exception.title, conditionWords(exception)),
      internal: target.internal === true,
      sentences: targetSentences(target, (id) => titleOf(standard, id)),
      clause: clauseOf(charter, target),
    })),
  };
}

function exceptionWords(title: string | undefined, where: string): string {
  return title === undefined ? capitalised(where) : `${title}, ${where}`;
}

function titleOf({ targets = [], exceptions = [] }: StandardJson, id: string): string {
  const all: readonly TargetJson[] = [...targets, ...exceptions.flatMap((exception) => exception.targets)];
  return all.find((target) => target.id === id)?.title ?? wordsOf(id);
}

function governedSentences({ governedBy }: StandardJson): string[] {
  if (governedBy === undefined) return [];
  if ("process" in governedBy) return [sentence(`Not counted here: ${governedBy.process}`)];
  return [`Governed by the charter ${inQuotes(governedBy.series)}, whose dates are given as well.`];
}

function clauseOf(charter: CharterJson, clause: ClauseJson): ReadClause {
  return {
    quote: clause.quote,
    citation: citation(charter, clause),
    restsOn: restsOnOf(charter, clause),
    verified: clause.verified === true,
  };
}

function nounOf(names: readonly string[], divisions: BankHolidays): string {
  const nouns = new Set(names.map((name) => divisions[name]?.noun ?? "bank holiday"));
  return nouns.size === 1 ? ([...nouns][0] as string) : "holiday";
}

function calendarSentences(
  id: string,
  { week, bankHolidays, specialDays = [], coverage, localClosures }: CalendarJson,
  divisions: BankHolidays,
): string[] {
  const holidays =
    bankHolidays.length === 0
      ? "without bank holidays"
      : `without the ${nounOf(bankHolidays, divisions)}s of ` +
        listed(bankHolidays.map((name) => placeName(divisions[name]?.title ?? name)));
  const closures =
    localClosures === "expected"
      ? " Its closures have to be added by an overlay."
      : localClosures === true
        ? " An overlay may add closures."
        : "";
  return [
    `Working days (${wordsOf(id)}): ${weekWords(week)}, ${holidays}.${closures}`,
    ...specialDays.map((special) => sentence(specialDayWords(special))),
    ...(coverage
      ? [`Its days off are known from ${writtenDate(coverage.from)} to ${writtenDate(coverage.until)}.`]
      : []),
  ];
}

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function weekWords(week: CalendarJson["week"]): string {
  if (Array.isArray(week)) {
    const open = DAYS.filter((day) => week.includes(day)).map(capitalised);
    const isRun = open.length > 2 && DAYS.map(capitalised).join().includes(open.join());
    return isRun ? `${open[0]} to ${open.at(-1)}` : listed(open);
  }
  return listed(DAYS.flatMap((day) => (week[day]?.length ? [`${capitalised(day)} ${spansWords(week[day])}`] : [])));
}

function spansWords(spans: readonly (readonly [string, string])[]): string {
  return listed(spans.map(([from, until]) => `${from}–${until}`));
}

function specialDayWords(special: SpecialDayJson): string {
  const days =
    "on" in special
      ? writtenDay(special.on)
      : "yearly" in special
        ? `Every ${writtenMonthDay(special.yearly)}`
        : writtenDays(special.from, special.until);
  const open =
    special.open === "all-day"
      ? "a working day"
      : special.open.length === 0
        ? "closed"
        : `open ${spansWords(special.open)}`;
  return `${days}: ${open}${special.title === undefined ? "" : ` (${special.title})`}`;
}
