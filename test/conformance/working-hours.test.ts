/**
 * The facts of Intrepidd/working_hours' own specs (MIT; repository and commit stand in working-hours.json), run through
 * one adapter. Where we answer differently the case stays in the run, with our answer and the reason.
 */
import { describe, expect, it } from "vitest";
import { workingCalendar } from "../../src/working-calendar/working-calendar.js";
import type { WorkingCalendar } from "../../src/working-calendar/working-calendar-type.js";
import { WEEKDAYS, type OpenSpan } from "../../src/core/calendar/week.js";
import pack from "./working-hours.json" with { type: "json" };

interface PackCalendar {
  timezone: string;
  weekly: Record<string, OpenSpan[]>;
  dateHours?: Record<string, OpenSpan[]>;
  holidays?: string[];
}

interface PackCase {
  id: string;
  op: string;
  calendar: string | null;
  input: Record<string, unknown>;
  expected: unknown;
  alternativeExpected?: unknown;
  sourceName: string;
}

const COUNTED_FROM_THE_DAY_ITSELF =
  "The source first rolls a day that is not a working day in the direction of travel; here the n-th working day " +
  "after the day itself is meant.";
const REAL_TIME =
  "The source counts the 25 hours of that Sunday as 24 by the clock; here working time is real elapsed time.";

const DIFFERENT: Record<string, { ours: unknown; reason: string }> = {
  "wh-004": { ours: "2014-04-09", reason: COUNTED_FROM_THE_DAY_ITSELF },
  "wh-005": { ours: "2014-04-07", reason: COUNTED_FROM_THE_DAY_ITSELF },
  "wh-007": { ours: "2014-04-10", reason: COUNTED_FROM_THE_DAY_ITSELF },
  "wh-008": { ours: "2014-04-08", reason: COUNTED_FROM_THE_DAY_ITSELF },
  "wh-092": { ours: 90_000, reason: REAL_TIME },
};

describe(`conformance with ${pack.name}`, () => {
  for (const given of pack.cases as PackCase[]) {
    const different = DIFFERENT[given.id];
    it(`${given.id} ${given.op}: ${given.sourceName}${different === undefined ? "" : " (answered differently)"}`, () => {
      expect(answer(given)).toEqual(different === undefined ? comparable(given.expected) : different.ours);
    });
  }

  it("lists no difference that the pack does not call contested", () => {
    for (const [id, { ours }] of Object.entries(DIFFERENT)) {
      expect((pack.cases as PackCase[]).find((given) => given.id === id)?.alternativeExpected).toEqual(ours);
    }
  });

  it("runs every case of the pack", () => {
    expect(pack.cases).toHaveLength(107);
  });
});

function answer({ op, calendar: name, input, expected }: PackCase): unknown {
  if (op === "validate_weekly_hours") return { valid: isValid(input["weekly"] as Record<string, OpenSpan[]>) };
  const calendar = calendarNamed(name!);
  const at = input["at"] === undefined ? NaN : Date.parse(input["at"] as string);
  switch (op) {
    case "add_working_days_to_date":
      return calendar.add(input["date"] as string, input["days"] as number);
    case "add_working_days_same_clock":
      return sameClock(calendar, at, input["days"] as number);
    case "add_working_seconds":
      return calendar.addTime(at, { seconds: input["seconds"] as number }, { atClosing: "next-opening" });
    case "subtract_working_seconds":
      return calendar.addTime(at, { seconds: -(input["seconds"] as number) }, { atClosing: "next-opening" });
    case "working_instant_at_or_after":
      return calendar.openingAtOrAfter(at);
    case "closing_instant_after":
      return calendar.closingAfter(at);
    case "working_instant_at_or_before":
      return calendar.closingAtOrBefore(at);
    case "is_working_instant":
      return calendar.isOpen(at);
    case "working_days_between":
      return calendar.between(input["from"] as string, input["to"] as string);
    case "working_seconds_between":
      return calendar.timeBetween(Date.parse(input["from"] as string), Date.parse(input["to"] as string)) / 1000;
    default:
      throw new Error(`No adapter for ${op}, expected ${JSON.stringify(expected)}`);
  }
}

/** Tokyo and UTC, the zones of these cases, have no clock changes: a day is 24 hours. */
function sameClock(calendar: WorkingCalendar, at: number, days: number): number {
  const offset = calendar.timeZone === "Asia/Tokyo" ? 9 * 3_600_000 : 0;
  const day = Math.floor((at + offset) / 86_400_000);
  return at + (calendar.add(day, days) - day) * 86_400_000;
}

function comparable(expected: unknown): unknown {
  return typeof expected === "string" && expected.includes("T") ? Date.parse(expected) : expected;
}

function isValid(weekly: Record<string, OpenSpan[]>): boolean {
  try {
    workingCalendar({ timeZone: "UTC", week: fullNames(weekly), bankHolidays: [] });
    return true;
  } catch {
    return false;
  }
}

function calendarNamed(name: string): WorkingCalendar {
  const {
    timezone,
    weekly,
    dateHours = {},
    holidays = [],
  } = (pack.calendars as unknown as Record<string, PackCalendar>)[name]!;
  return workingCalendar({
    timeZone: timezone,
    week: fullNames(weekly),
    bankHolidays: [
      {
        division: "pack",
        coverage: { from: "1970-01-01", until: "2099-12-31" },
        events: holidays.map((date) => ({ date, title: "Holiday" })),
      },
    ],
    specialDays: Object.entries(dateHours).map(([on, open]) => ({ on, open })),
  });
}

function fullNames(weekly: Record<string, OpenSpan[]>): Record<string, OpenSpan[]> {
  return Object.fromEntries(
    Object.entries(weekly).map(([short, spans]) => [WEEKDAYS.find((name) => name.startsWith(short)) ?? short, spans]),
  );
}
