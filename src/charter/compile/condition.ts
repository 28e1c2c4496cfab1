/** Conditions on a case, and a case that meets several of them at once. */
import { daysInMonth } from "../../core/calendar/day.js";
import type { CharterJson, SeasonJson, WhenJson } from "../format/charter-json.js";

/** When a standard, an exception or a target is owed: attribute values, and the season of receipt. */
export interface Condition {
  readonly when?: WhenJson | undefined;
  readonly season?: SeasonJson | undefined;
}

/** Attributes, and `received` where a season matters, of a case that shows something. */
export type ShownCase = Readonly<Record<string, string>>;

/** A leap year, so that every day of a season has a date in it. */
const SHOWN_YEAR = 2028;

/**
 * A case for which both conditions hold, or undefined if there can be none. An attribute that only one of them names is
 * no hindrance.
 * @example
 * canHoldTogether({ when: { kind: ["enquiry", "complaint"] } }, { when: { kind: "complaint" } })
 * //=> { kind: "complaint" }
 */
export function canHoldTogether(a: Condition, b: Condition): ShownCase | undefined {
  return caseWhere([a, b]);
}

/** A case for which all of the conditions hold, or undefined if there can be none. */
export function caseWhere(conditions: readonly Condition[]): ShownCase | undefined {
  const values = new Map<string, readonly string[]>();
  for (const { when } of conditions) {
    if (when === undefined) continue;
    for (const attribute of Object.keys(when)) {
      const wanted = when[attribute] as string | readonly string[];
      const before = values.get(attribute);
      const both = before ? valuesInBoth(before, wanted) : typeof wanted === "string" ? [wanted] : wanted;
      if (both.length === 0) return undefined;
      values.set(attribute, both);
    }
  }
  const received = dayInSeasons(conditions.flatMap(({ season }) => (season === undefined ? [] : [season])));
  if (received === undefined) return undefined;
  const shown = Object.fromEntries([...values].map(([attribute, [value]]) => [attribute, value!]));
  return received === "" ? shown : { ...shown, received };
}

function valuesInBoth(values: readonly string[], wanted: string | readonly string[]): readonly string[] {
  if (typeof wanted === "string") return values.includes(wanted) ? [wanted] : [];
  if (wanted.length < 8) return values.filter((value) => wanted.includes(value));
  let known = SETS.get(wanted);
  if (!known) SETS.set(wanted, (known = new Set(wanted)));
  const set = known;
  return values.filter((value) => set.has(value));
}

/** Lists of a document are compared with many others. */
const SETS = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A date in all of the seasons; "" where there are none. */
function dayInSeasons(seasons: readonly SeasonJson[]): string | undefined {
  if (seasons.length === 0) return "";
  const day = MONTH_DAYS.find((monthDay) => seasons.every((season) => isInSeason(monthDay, season)));
  return day === undefined ? undefined : `${SHOWN_YEAR}-${day}`;
}

const MONTH_DAYS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  Array.from(
    { length: daysInMonth(SHOWN_YEAR, month + 1) },
    (_, day) => `${twoDigits(month + 1)}-${twoDigits(day + 1)}`,
  ),
).flat();

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A season may run over the new year: "11-01" until "04-30". */
export function isInSeason(monthDay: string, { from, until }: SeasonJson): boolean {
  return from <= until ? from <= monthDay && monthDay <= until : from <= monthDay || monthDay <= until;
}

/** Every season that a charter names: on which side of each the receipt lies is all that its day can decide. */
export function seasonsOf(json: CharterJson): readonly SeasonJson[] {
  const conditions: readonly Condition[] = json.standards.flatMap((standard) => [
    standard,
    ...(standard.targets ?? []),
    ...(standard.exceptions ?? []).flatMap((exception) => [exception, ...exception.targets]),
  ]);
  return conditions.flatMap(({ season }) => (season ? [season] : []));
}
