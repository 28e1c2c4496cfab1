/** Each target counts on one calendar: it exists, and it is named as soon as there are two. */
import { problem } from "../../core/problem.js";
import type { CalendarChoice } from "../compile/length-use.js";
import { isElapsedTime, lengthsOf, unitsOfTarget } from "../compile/length-use.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CalendarJson, CharterJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { valuesOf } from "./conditions.js";
import { unknownName } from "./unknown-name.js";

/** The calendars that a choice can lead to; none where it is at fault. */
export function calendarsOf(charter: CharterJson, choice: CalendarChoice | undefined): CalendarJson[] {
  const names =
    choice === undefined
      ? Object.keys(charter.calendars).slice(0, 2)
      : typeof choice === "string"
        ? [choice]
        : (valuesOf(charter, choice.by) ?? []);
  if (choice === undefined && names.length !== 1) return [];
  return names.flatMap((name) => (Object.hasOwn(charter.calendars, name) ? [charter.calendars[name]!] : []));
}

/** The calendar that governs a target: its own, its standard's, the charter's. */
export function choiceOf(charter: CharterJson, { target, standard }: PlacedTarget): CalendarChoice | undefined {
  return target.calendar ?? standard.calendar ?? charter.calendar;
}

export function* checkCalendarChoices(charter: CharterJson): Generator<CharterIssue> {
  yield* knownCalendar(charter, charter.calendar, "/calendar");
  for (const [i, { calendar }] of charter.standards.entries())
    yield* knownCalendar(charter, calendar, pointerTo("/standards", i, "calendar"));
  for (const placed of placedTargets(charter)) {
    yield* knownCalendar(charter, placed.target.calendar, pathOfKey(placed, "calendar"));
    for (const { path, calendar } of lengthsOf(placed))
      yield* knownCalendar(charter, calendar, pointerTo(path, "calendar"));
    yield* calendarNeeded(charter, placed);
  }
}

function* knownCalendar(
  charter: CharterJson,
  choice: CalendarChoice | undefined,
  path: string,
): Generator<CharterIssue> {
  const calendars = Object.keys(charter.calendars);
  if (choice === undefined) return;
  if (typeof choice === "string") {
    yield* unknownName("calendar", choice, calendars, path);
    return;
  }
  const values = valuesOf(charter, choice.by);
  if (values === undefined)
    yield* unknownName("attribute", choice.by, Object.keys(charter.attributes), pointerTo(path, "by"));
  const missing = (values ?? []).filter((value) => !calendars.includes(value));
  if (missing.length > 0) {
    const message =
      `Not every value of the attribute "${choice.by}" names a calendar: ` +
      `${missing.map((value) => `"${value}"`).join(", ")} ${missing.length === 1 ? "does" : "do"} not.`;
    yield problem("unknown_calendar", message, {
      path: pointerTo(path, "by"),
      hint: hintFor(missing[0]!, calendars),
      missing,
    });
  }
}

function* calendarNeeded(charter: CharterJson, placed: PlacedTarget): Generator<CharterIssue> {
  const { target } = placed;
  const count = Object.keys(charter.calendars).length;
  const units = [...unitsOfTarget(target)];
  if (target.measure !== undefined || choiceOf(charter, placed) !== undefined || count === 1) return;
  // Without any calendar, what looks at working days or opening hours can't be counted; plain calendar days that stay
  // can.
  const plain = units.every(
    (unit) =>
      unit === "promised" || isElapsedTime(unit) || (isCalendarUnit(unit) && !looksAtWorkingDays(charter, placed)),
  );
  if (count === 0 && plain && !(target.escalation ?? []).some((step) => step.landing === "open-hours")) return;
  const message =
    count === 0
      ? `The ${nameOfTarget(placed)} counts on a calendar, and the charter has none.`
      : `The charter has ${count} calendars, and nothing says on which one the ${nameOfTarget(placed)} counts.`;
  yield problem("calendar_needed", message, {
    path: pointerTo(placed.path, "calendar"),
    hint: 'Name it with "calendar" on the charter, the standard or the target.',
  });
}

function isCalendarUnit(unit: string): boolean {
  return unit === "calendarDays" || unit === "weeks" || unit === "months";
}

/**
 * Whether any counting choice that may hold for the target moves a day off a day off, or ends it at the close of
 * business.
 */
function looksAtWorkingDays(charter: CharterJson, { standard, target }: PlacedTarget): boolean {
  const readings = Object.values(charter.readings ?? {}).map(({ counting }) => counting);
  const stated = [
    charter.counting,
    standard.counting,
    target.counting,
    ...readings,
    ...(target.adjust ?? []).map(({ counting }) => counting),
    ...(target.then ?? []).map(({ counting }) => counting),
  ];
  return stated.some(
    (counting) =>
      counting?.receiptOutside === "next-working-day" ||
      counting?.dueTime === "close-of-business" ||
      (counting?.lastDayOff ?? "stays") !== "stays",
  );
}
