/**
 * What a fact of another system is asked of: a calendar with the days off that it was worked on, and a charter with one
 * promise.
 */
import {
  loadCharter,
  type Charter,
  type CharterJson,
  type Division,
  type WorkingCalendarSpec,
} from "../../src/index.js";

type Standard = CharterJson["standards"][number];
export type Target = NonNullable<Standard["targets"]>[number];
export type Choices = NonNullable<CharterJson["counting"]>;

/** The working days of a fact: the week, and shipped divisions by name or days off of its own. */
export interface Days {
  readonly week: WorkingCalendarSpec["week"];
  readonly bankHolidays: readonly (string | Division)[];
}

export const MONDAY_TO_FRIDAY = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

export function shippedDays(...bankHolidays: readonly string[]): Days {
  return { week: MONDAY_TO_FRIDAY, bankHolidays };
}

export const EVERY_DAY: Days = { week: [...MONDAY_TO_FRIDAY, "saturday", "sunday"], bankHolidays: [] };

/** A list that a source calls complete: outside it there is no day off, however far one counts. */
export function daysOff(dates: readonly string[]): Division {
  return {
    division: "source",
    coverage: { from: "1970-01-01", until: "2099-12-31" },
    events: dates.map((date) => ({ date, title: "Day off" })),
  };
}

interface OnePromise {
  readonly days: Days;
  readonly targets: readonly Target[];
  readonly counting?: Choices | undefined;
  /** Besides `responded`. */
  readonly events?: CharterJson["events"];
}

/** A charter of one standard that holds for every case. */
export function charterOf({ days, targets, counting = {}, events = {} }: OnePromise): Charter {
  const own = days.bankHolidays.filter((division) => typeof division !== "string");
  const json = {
    format: 1,
    id: "one-promise",
    series: "one-promise",
    title: "One promise",
    authority: { id: "a-council", name: "A council" },
    effective: {},
    decidedBy: "received",
    sources: [{ id: "pack", title: "The conformance pack" }],
    timeZone: "Europe/London",
    calendars: {
      days: {
        week: days.week,
        bankHolidays: days.bankHolidays.map((division) =>
          typeof division === "string" ? division : division.division,
        ),
      },
    },
    counting,
    attributes: {},
    events: { responded: [], ...events },
    standards: [{ id: "promise", targets }],
  };
  return loadCharter(json, { bankHolidays: Object.fromEntries(own.map((division) => [division.division, division])) });
}

/** A target that an answer meets. */
export function answered(within: NonNullable<Target["within"]>, rest: Partial<Target> = {}): Target {
  return { id: "respond", within, metBy: ["responded"], ...rest };
}

/** Stops and starts the clock. */
export const PAUSED_BY: NonNullable<Target["pausedBy"]> = [{ from: "stopped", until: "restarted", effect: "suspend" }];
export const PAUSES = { stopped: [], restarted: [] };

/** A fact with its options, as the functions below are asked it. */
export interface Ask {
  readonly days: Days;
  readonly counting: Choices;
  text(key: string): string;
  number(key: string): number;
  readonly input: Readonly<Record<string, unknown>>;
}
