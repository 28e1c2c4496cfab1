/**
 * Counting choices that are stated have something to count: hours for closing times, a unit that they touch, a cut-off
 * that does something.
 */
import { problem } from "../../core/problem.js";
import {
  isWorkingTime,
  lengthsOf,
  unitsOfTarget,
  unitsWithin,
  type CalendarChoice,
  type UnitOrPromised,
} from "../compile/length-use.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CharterJson, CountingJson } from "../format/charter-json.js";
import { calendarsOf, choiceOf } from "./calendar-choice.js";
import { hasHours } from "./calendars.js";

type Choice = keyof CountingJson;

/**
 * A `counting` object and where it stands. The levels of a chain go from the charter inwards; the innermost statement
 * governs.
 */
interface Level {
  readonly path: string;
  readonly counting: CountingJson;
}
type Chain = readonly Level[];

export function* checkCounting(charter: CharterJson): Generator<CharterIssue> {
  yield* cutOffsWithoutEffect(charter);
  const all = placedTargets(charter);
  yield* choicesWithoutEffect(all, charter);
  for (const placed of all) yield* hoursNeeded(charter, placed);
}

function level(path: string, counting: CountingJson | undefined): Chain {
  return counting === undefined ? [] : [{ path, counting }];
}

function chainOf(
  charter: CharterJson,
  { standard, standardPath }: Pick<PlacedTarget, "standard" | "standardPath">,
): Chain {
  return [...level("/counting", charter.counting), ...level(pointerTo(standardPath, "counting"), standard.counting)];
}

function targetChain(charter: CharterJson, placed: PlacedTarget): Chain {
  return [...chainOf(charter, placed), ...level(pathOfKey(placed, "counting"), placed.target.counting)];
}

function stated<Key extends Choice>(
  chain: Chain,
  choice: Key,
): { value: NonNullable<CountingJson[Key]>; path: string } | undefined {
  const found = chain.findLast(({ counting }) => counting[choice] !== undefined);
  return found === undefined ? undefined : { value: found.counting[choice]!, path: pointerTo(found.path, choice) };
}

/** The counting stated inside a target, with the units that it counts. */
function innerCountings(placed: PlacedTarget): { chain: Chain; units: Set<UnitOrPromised> }[] {
  const { target } = placed;
  const units = unitsOfTarget(target);
  const at = (key: "adjust" | "pausedBy" | "then", index: number) =>
    pointerTo(pathOfKey(placed, key), index, "counting");
  return [
    { chain: level(pathOfKey(placed, "counting"), target.counting), units },
    ...(target.adjust ?? []).map(({ counting, within, atMost }, i) => ({
      chain: level(at("adjust", i), counting),
      units: new Set([...unitsWithin(within), ...unitsWithin(atMost)]),
    })),
    ...(target.pausedBy ?? []).map(({ counting, lapsesAfter, atMost }, i) => ({
      chain: level(at("pausedBy", i), counting),
      units: new Set([...units, ...unitsWithin(lapsesAfter), ...unitsWithin(atMost)]),
    })),
    ...(target.then ?? []).map(({ counting, within }, i) => ({
      chain: level(at("then", i), counting),
      units: new Set(unitsWithin(within)),
    })),
  ];
}

/** A cut-off only says when a day is over for receipts; without `next-working-day` nothing follows from that. */
function* cutOffsWithoutEffect(charter: CharterJson): Generator<CharterIssue> {
  const works = new Map<string, boolean>();
  const note = (chain: Chain) => {
    const cutOff = stated(chain, "cutOff");
    if (cutOff === undefined || cutOff.value === "none") return;
    works.set(
      cutOff.path,
      works.get(cutOff.path) === true || stated(chain, "receiptOutside")?.value === "next-working-day",
    );
  };
  note(level("/counting", charter.counting));
  for (const [i, standard] of charter.standards.entries())
    note(chainOf(charter, { standard, standardPath: pointerTo("/standards", i) }));
  for (const placed of placedTargets(charter)) {
    const outer = targetChain(charter, placed);
    note(outer);
    for (const { chain } of innerCountings(placed).slice(1)) note([...outer, ...chain]);
  }
  for (const [path, effective] of works) {
    if (!effective)
      yield problem(
        "cut_off_without_effect",
        "This cut-off does nothing: what is received after it is counted as received on that day all the same.",
        { path, hint: 'State "receiptOutside": "next-working-day" with it, or remove it.' },
      );
  }
}

const WHOLE_DAYS = [
  "receiptDay",
  "receiptOutside",
  "cutOff",
  "dueTime",
  "pauseBounds",
  "daysTaken",
  "daysLeft",
] as const;
/** Which choices can change an answer in which unit. Elapsed time "ignores calendars and every choice". */
const TOUCHES: Readonly<Record<UnitOrPromised, readonly Choice[]>> = {
  workingDays: [...WHOLE_DAYS, "pauseUnit"],
  calendarDays: [...WHOLE_DAYS, "lastDayOff"],
  weeks: [...WHOLE_DAYS, "lastDayOff"],
  months: [...WHOLE_DAYS, "lastDayOff", "monthEnd"],
  workingHours: ["cutOff", "atClosing"],
  workingMinutes: ["cutOff", "atClosing"],
  hours: [],
  minutes: [],
  seconds: [],
  promised: ["dueTime", "pauseBounds", "pauseUnit", "daysTaken", "daysLeft"],
};

/**
 * What is stated once holds for a target and for the exceptions that keep it: it has to change something in one of
 * them.
 */
function* choicesWithoutEffect(all: readonly PlacedTarget[], charter: CharterJson): Generator<CharterIssue> {
  const uses = new Map<
    string,
    { readonly level: Level; readonly units: Set<UnitOrPromised>; readonly touched: Set<Choice> }
  >();
  for (const placed of all) {
    const outer = targetChain(charter, placed);
    for (const {
      chain: [innermost],
      units,
    } of innerCountings(placed)) {
      if (innermost === undefined) continue;
      const use = uses.get(innermost.path) ?? { level: innermost, units: new Set(), touched: new Set() };
      uses.set(innermost.path, use);
      for (const unit of units) use.units.add(unit);
      for (const choice of [...units].flatMap((unit) => TOUCHES[unit])) use.touched.add(choice);
      // Working time received on a day off begins with the next opening in any case: only past a cut-off does it begin
      // later.
      if (
        [...units].some((unit) => unit !== "promised" && isWorkingTime(unit)) &&
        (stated([...outer, innermost], "cutOff")?.value ?? "none") !== "none"
      )
        use.touched.add("receiptOutside");
      // Struck-out calendar days can move a working-day due to a day off; nothing else can.
      if (units.has("workingDays") && stated([...outer, innermost], "pauseUnit")?.value === "calendar-days")
        use.touched.add("lastDayOff");
    }
  }
  for (const {
    level: { path, counting },
    units,
    touched,
  } of uses.values()) {
    for (const choice of Object.keys(counting) as Choice[]) {
      if (touched.has(choice)) continue;
      const counted = units.size === 0 ? "nothing" : [...units].join(", ");
      yield problem("choice_without_effect", `"${choice}" changes nothing here: what is counted is ${counted}.`, {
        path: pointerTo(path, choice),
        hint: "Remove it, or state it where it counts.",
      });
    }
  }
}

function* hoursNeeded(charter: CharterJson, placed: PlacedTarget): Generator<CharterIssue> {
  const own = choiceOf(charter, placed);
  const lackHours = (choice: CalendarChoice | undefined) =>
    calendarsOf(charter, choice).some((calendar) => !hasHours(calendar));
  const issue = (path: string, what: string): CharterIssue =>
    problem(
      "hours_needed",
      `${what} needs opening hours, and the calendar of the ${nameOfTarget(placed)} has whole days only.`,
      { path, hint: 'Give its week spans: { "monday": [["09:00", "17:00"]], … }.' },
    );
  for (const { path, unit, calendar } of lengthsOf(placed))
    if (isWorkingTime(unit) && lackHours(calendar ?? own)) yield issue(path, "Working time");
  if (placed.target.measure !== undefined || !lackHours(own)) return;
  for (const [index, { landing }] of (placed.target.escalation ?? []).entries()) {
    if (landing === "open-hours")
      yield issue(pointerTo(pathOfKey(placed, "escalation"), index, "landing"), "Landing in open hours");
  }
  const outer = targetChain(charter, placed);
  for (const { chain, units } of [
    { chain: [] as Chain, units: unitsOfTarget(placed.target) },
    ...innerCountings(placed).slice(1),
  ]) {
    for (const choice of ["cutOff", "dueTime"] as const) {
      const found = stated([...outer, ...chain], choice);
      if (found?.value === "close-of-business" && [...units].some((unit) => TOUCHES[unit].includes(choice)))
        yield issue(found.path, "Close of business");
    }
  }
}
