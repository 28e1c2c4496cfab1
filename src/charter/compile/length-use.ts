/** Every length of a target, with its place, its unit and the calendar it names. */
import { pointerTo } from "../format/issue.js";
import { pathOfKey, type PlacedTarget } from "./placed-target.js";
import type {
  AdjustJson,
  CapJson,
  CharterJson,
  LengthJson,
  LengthPartJson,
  TargetJson,
  WithinJson,
} from "../format/charter-json.js";
import { UNITS } from "../format/unit-names.js";

export type Unit = (typeof UNITS)[number];
export type CalendarChoice = NonNullable<CharterJson["calendar"]>;

/** The units a target counts in, and `promised` for a date that is carried by an event. */
export type UnitOrPromised = Unit | "promised";

export interface LengthUse {
  readonly path: string;
  readonly unit: Unit;
  readonly amount: number;
  readonly calendar?: CalendarChoice | undefined;
}

const TIME_UNITS: ReadonlySet<Unit> = new Set(["workingHours", "workingMinutes", "hours", "minutes", "seconds"]);
const WORKING_TIME: ReadonlySet<Unit> = new Set(["workingHours", "workingMinutes"]);
const ELAPSED_TIME: ReadonlySet<Unit> = new Set(["hours", "minutes", "seconds"]);

export const isTimeUnit = (unit: Unit): boolean => TIME_UNITS.has(unit);
export const isWorkingTime = (unit: Unit): boolean => WORKING_TIME.has(unit);
export const isElapsedTime = (unit: UnitOrPromised): boolean => unit !== "promised" && ELAPSED_TIME.has(unit);

export function lengthUse(length: LengthJson & { calendar?: CalendarChoice | undefined }, path: string): LengthUse {
  const unit = UNITS.find((one) => Object.hasOwn(length, one))!;
  return { path, unit, amount: (length as Record<Unit, number>)[unit], calendar: length.calendar };
}

/** The parts of "the sooner of" and "the later of", each with its place. */
export function partsOf(within: WithinJson | undefined, path: string): (LengthPartJson & { readonly path: string })[] {
  if (typeof within !== "object") return [];
  if ("firstOf" in within)
    return within.firstOf.map((part, index) => ({ ...part, path: pointerTo(path, "firstOf", index) }));
  return "lastOf" in within
    ? within.lastOf.map((part, index) => ({ ...part, path: pointerTo(path, "lastOf", index) }))
    : [];
}

/** A cap, as a limit of one part where it has a start of its own. */
export function capWithin(cap: CapJson): WithinJson {
  return "from" in cap && cap.from !== undefined ? { firstOf: [cap] } : (cap as WithinJson);
}

/** The parts of an adjustment that may have a start of their own, each with its place. */
export function partsOfAdjust({ within, atMost }: AdjustJson, path: string): ReturnType<typeof partsOf> {
  const cap = pointerTo(path, "atMost");
  const own = atMost && "from" in atMost ? [{ ...atMost, path: cap }] : partsOf(atMost as WithinJson | undefined, cap);
  return [...partsOf(within, pointerTo(path, "within")), ...own];
}

/** The lengths in a `within`: one, several of `firstOf` or `lastOf`, none for the words. */
export function lengthsWithin(within: WithinJson | undefined, path: string): LengthUse[] {
  if (within === undefined || typeof within === "string") return [];
  if ("firstOf" in within || "lastOf" in within) return partsOf(within, path).map((part) => lengthUse(part, part.path));
  return [lengthUse(within, path)];
}

/** The units in which a `within` counts: what a counting choice can touch. */
export function unitsWithin(within: WithinJson | undefined): UnitOrPromised[] {
  return within === "promised" ? ["promised"] : lengthsWithin(within, "").map(({ unit }) => unit);
}

/** The units of a target's own period and of what its adjustments put in its place. */
export function unitsOfTarget(target: TargetJson): Set<UnitOrPromised> {
  const every = target.every === undefined ? [] : [lengthUse(target.every, "").unit];
  const adjusted = (target.adjust ?? []).flatMap(({ within, atMost }) => [
    ...unitsWithin(within),
    ...lengthsWithin(atMost, "").map(({ unit }) => unit),
  ]);
  return new Set([...unitsWithin(target.within), ...every, ...adjusted]);
}

/** Every length that a target counts: its own, its adjustments', pauses', rights' and escalation steps'. */
export function lengthsOf(placed: PlacedTarget): LengthUse[] {
  const { target } = placed;
  const at = (key: keyof TargetJson, ...rest: (string | number)[]) => pointerTo(pathOfKey(placed, key), ...rest);
  const one = (length: LengthJson | undefined, path: string) => (length === undefined ? [] : [lengthUse(length, path)]);
  return [
    ...lengthsWithin(target.within, at("within")),
    ...one(target.every, at("every")),
    ...(target.adjust ?? []).flatMap(({ within, atMost }, i) => [
      ...lengthsWithin(within, at("adjust", i, "within")),
      ...lengthsWithin(atMost, at("adjust", i, "atMost")),
    ]),
    ...(target.pausedBy ?? []).flatMap(({ lapsesAfter, atMost }, i) => [
      ...one(lapsesAfter, at("pausedBy", i, "lapsesAfter")),
      ...one(atMost, at("pausedBy", i, "atMost")),
    ]),
    ...(target.then ?? []).flatMap(({ within }, i) => lengthsWithin(within, at("then", i, "within"))),
    ...(target.escalation ?? []).flatMap(({ before, after, every }, i) => [
      ...one(every, at("escalation", i, "every")),
      ...one(before, at("escalation", i, "before")),
      ...one(after, at("escalation", i, "after")),
    ]),
  ];
}

/**
 * The fewest and the most days that a length can take on any calendar: what lengths in different units can be compared
 * by.
 */
function dayBounds({ unit, amount }: LengthUse): { readonly least: number; readonly most: number } {
  switch (unit) {
    case "calendarDays":
      return { least: amount, most: amount };
    case "weeks":
      return { least: 7 * amount, most: 7 * amount };
    case "months":
      return { least: 28 * amount, most: 31 * amount };
    // With one working day a week and a fortnight shut, a working day is at most so far away.
    case "workingDays":
      return { least: amount, most: 7 * amount + 14 };
    case "hours":
      return { least: amount / 24, most: amount / 24 };
    case "minutes":
      return { least: amount / 1440, most: amount / 1440 };
    case "seconds":
      return { least: amount / 86_400, most: amount / 86_400 };
    case "workingHours":
    case "workingMinutes":
      return { least: 0, most: Infinity };
  }
}

/** Whether one length ends after another in every case. */
export function isAlwaysLonger(one: LengthUse, other: LengthUse): boolean {
  return one.unit === other.unit ? one.amount > other.amount : dayBounds(one).least > dayBounds(other).most;
}
