/** A target of a charter as the reference reads it: the JSON, with the choices and the calendars that hold for it. */
import type {
  AdjustJson,
  CharterJson,
  PauseJson,
  RightJson,
  StandardJson,
  TargetJson,
} from "../../src/charter/format/charter-json.js";
import type { Calendar } from "./calendar.js";
import { referenceCalendar } from "./calendar.js";
import { choicesOf, type Choices } from "./counting.js";
import type { Ground, Measure } from "./length.js";
import { measureOf } from "./length.js";

export interface Rule {
  readonly standard: StandardJson;
  readonly target: TargetJson;
  readonly ground: Ground;
  readonly pausedBy: readonly PauseJson[];
  calendarNamed(id: string | undefined): Calendar;
}

type Inner = AdjustJson | PauseJson | RightJson;

/** The ground of an adjustment, a pause or a right: its own choices over those of its target. */
export function groundOf({ ground }: Rule, inner: Inner): Ground {
  return { calendar: ground.calendar, choices: choicesOf(ground.choices, inner.counting) };
}

/**
 * The same where the authority's own act starts the clock: that day is day 0 as it stands, unless the place itself says
 * otherwise.
 */
export function actGroundOf({ ground }: Rule, inner: Inner): Ground {
  return {
    calendar: ground.calendar,
    choices: choicesOf(
      ground.choices,
      { receiptDay: "day-zero", receiptOutside: "as-received", cutOff: "none" },
      inner.counting,
    ),
  };
}

/**
 * The rules of all standards, in the order of the charter. Conditions and exceptions are not the reference's business.
 */
export function rulesOf(charter: CharterJson): Rule[] {
  const calendars = new Map(Object.entries(charter.calendars).map(([id, json]) => [id, referenceCalendar(json)]));
  const only = Object.keys(charter.calendars)[0] ?? "";
  const named = (id: unknown): Calendar => calendars.get(typeof id === "string" ? id : only) as Calendar;
  return charter.standards.flatMap((standard) =>
    (standard.targets ?? []).map((target) => {
      const choices: Choices = choicesOf(charter.counting, standard.counting, target.counting);
      const calendar = named(target.calendar ?? standard.calendar ?? charter.calendar);
      return {
        standard,
        target,
        ground: { calendar, choices },
        pausedBy: target.pausedBy ?? standard.pausedBy ?? [],
        calendarNamed: (id: string | undefined) => (id === undefined ? calendar : named(id)),
      };
    }),
  );
}

/** The unit in which a target's days are told, where its due does not say: that of its length, else calendar days. */
export function ownMeasure({ within, every }: TargetJson): Measure {
  if (every) return measureOf(every);
  if (within === undefined || typeof within === "string") return "calendarDays";
  if ("firstOf" in within || "lastOf" in within)
    return measureOf(("firstOf" in within ? within.firstOf : within.lastOf)[0] as never);
  return measureOf(within);
}
