import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bankHolidaysFromGovUk } from "../../src/working-calendar/gov-uk.js";
import { PUBLISHED_DIVISIONS, publishedDivision } from "../../src/working-calendar/published.js";
import { workingCalendar } from "../../src/working-calendar/working-calendar.js";
import { BANK_HOLIDAY_RULES } from "../../src/core/calendar/bank-holiday-rules.js";
import type { Division } from "../../src/core/calendar/bank-holidays.js";
import {
  bankHolidayOn,
  buildCalendar,
  dayOff,
  lateHolidays,
  type Calendar,
  type CalendarSpec,
} from "../../src/core/calendar/calendar.js";
import { formatDay, parseDay } from "../../src/core/calendar/day.js";
import { zoneOf } from "../../src/time/zone-of.js";
import { problemOf } from "../problem-of.js";

const published = (name: string) =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, `../../charters/bank-holidays/${name}.json`), "utf8"),
  ) as Division & { about: string; source: string };
const day = (text: string) => parseDay(text)!;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const council = (divisions: readonly string[], options: Partial<CalendarSpec> = {}): Calendar =>
  buildCalendar({
    id: "council",
    zone: zoneOf("Europe/London"),
    week: WEEKDAYS,
    bankHolidays: divisions.map((name) => publishedDivision(name)!),
    ...options,
  });
const holidayTitle = (calendar: Calendar, date: string) => bankHolidayOn(calendar, day(date))?.title;

describe("published bank holidays", () => {
  it.each(PUBLISHED_DIVISIONS)("%s: the compact data in the source says the same as the published JSON", (name) => {
    const { division, coverage, retrieved, events } = published(name);
    expect(publishedDivision(name)).toEqual({ division, coverage, retrieved, events });
  });

  it("has the three divisions, 2000 to 2028, with where and when they were fetched", () => {
    expect(PUBLISHED_DIVISIONS).toEqual(["england-and-wales", "scotland", "northern-ireland"]);
    for (const name of PUBLISHED_DIVISIONS) {
      expect(published(name)).toMatchObject({
        coverage: { from: "2000-01-01", until: "2028-12-31" },
        retrieved: "2026-11-21",
        source: "https://www.gov.uk/bank-holidays.json",
      });
    }
    expect(PUBLISHED_DIVISIONS.map((name) => published(name).events.length)).toEqual([238, 261, 296]);
  });

  it.each(PUBLISHED_DIVISIONS)("%s: the law's rules give every published day but those that were announced", (name) => {
    const { events } = published(name);
    const announced = events.filter((event) => event.announced !== undefined);
    const byLaw = new Set(events.filter((event) => event.announced === undefined).map(({ date }) => date));
    for (const { movedFrom } of announced) if (movedFrom !== undefined) byLaw.add(movedFrom);
    const byRule = Array.from({ length: 29 }, (_, index) => BANK_HOLIDAY_RULES[name]!(2000 + index)).flat();
    expect(byRule.map(({ date }) => date).sort()).toEqual([...byLaw].sort());
  });

  it("never falls on a weekend", () => {
    for (const name of PUBLISHED_DIVISIONS) {
      for (const { date } of published(name).events)
        expect(new Date(`${date}T12:00Z`).getUTCDay() % 6, date).not.toBe(0);
    }
  });

  it("finds Easter as the tables of the Church of England print it, the earliest and the latest too", () => {
    const goodFriday = (year: number) =>
      BANK_HOLIDAY_RULES["england-and-wales"]!(year).find(({ title }) => title === "Good Friday")!.date;
    expect([2008, 2011, 2024, 2038, 2049, 2076].map(goodFriday)).toEqual([
      "2008-03-21",
      "2011-04-22",
      "2024-03-29",
      "2038-04-23",
      "2049-04-16",
      "2076-04-17",
    ]);
  });
});

describe("divisions in a calendar", () => {
  it("takes a day off only where the nation has it", () => {
    const stAndrewsDay = "2026-11-30";
    expect(workingCalendarOf("scotland").isWorkingDay(stAndrewsDay)).toBe(false);
    expect(workingCalendarOf("england-and-wales").isWorkingDay(stAndrewsDay)).toBe(true);
    expect(workingCalendarOf("northern-ireland").isWorkingDay("2026-07-13")).toBe(false);
    expect(workingCalendarOf("england-and-wales").isWorkingDay("2026-07-13")).toBe(true);
  });

  it("counts a union as off wherever any of its divisions is, and says which", () => {
    const uk = council(PUBLISHED_DIVISIONS);
    expect(dayOff(uk, day("2026-04-06"))).toEqual({
      reason: "bank-holiday",
      title: "Easter Monday",
      divisions: ["england-and-wales", "northern-ireland"],
    });
    expect(dayOff(uk, day("2026-11-30"))).toEqual({
      reason: "bank-holiday",
      title: "St Andrew’s Day",
      divisions: ["scotland"],
    });
    expect(dayOff(uk, day("2011-04-29"))?.title).toBe("Royal Wedding");
    expect(dayOff(uk, day("2022-01-04"))?.divisions).toEqual(["scotland"]);
  });

  it("covers what its divisions have in common", () => {
    const jersey: Division = {
      division: "jersey",
      coverage: { from: "2026-01-01", until: "2027-12-31" },
      events: [{ date: "2026-05-09", title: "Liberation Day" }],
    };
    const calendar = council(["england-and-wales"], {
      bankHolidays: [publishedDivision("england-and-wales")!, jersey],
    });
    expect([formatDay(calendar.firstDay), formatDay(calendar.lastDay)]).toEqual(["2026-01-01", "2027-12-31"]);
    const mars: Division = { division: "mars", coverage: { from: "2040-01-01", until: "2041-12-31" }, events: [] };
    expect(problemOf(() => council([], { bankHolidays: [jersey, mars] }))).toMatchObject({
      code: "no_common_coverage",
      path: "/bankHolidays",
    });
  });

  it("says so where a bank holiday is disputed", () => {
    const scotland = council(["scotland"]);
    expect(dayOff(scotland, day("2011-01-04"))?.disputed).toMatch(/no Royal Proclamation was made/);
    expect(dayOff(scotland, day("2012-01-03"))).not.toHaveProperty("disputed");
  });

  it("lists the holidays that were announced after the rule, with the day", () => {
    const late = lateHolidays(council(["england-and-wales"])).map(
      (holiday) => `${formatDay(holiday.day)} ${formatDay(holiday.announced)}`,
    );
    expect(late).toHaveLength(10);
    expect(late).toContain("2022-09-19 2022-09-10");
  });
});

describe("bank holidays as known on a day", () => {
  const asKnownOn = (knownOn: string) => council(["england-and-wales"], { knownOn });

  it("leaves out the State Funeral until it was announced on 10 September 2022", () => {
    expect(holidayTitle(asKnownOn("2022-09-09"), "2022-09-19")).toBeUndefined();
    expect(holidayTitle(asKnownOn("2022-09-10"), "2022-09-19")).toBe(
      "Bank Holiday for the State Funeral of Queen Elizabeth II",
    );
  });

  it("puts a moved holiday back on its old day: the early May holiday of 2020 was moved on 7 June 2019", () => {
    const before = asKnownOn("2019-06-06");
    expect([holidayTitle(before, "2020-05-04"), holidayTitle(before, "2020-05-08")]).toEqual([
      "Early May bank holiday",
      undefined,
    ]);
    const after = asKnownOn("2019-06-07");
    expect([holidayTitle(after, "2020-05-04"), holidayTitle(after, "2020-05-08")]).toEqual([
      undefined,
      "Early May bank holiday (VE day)",
    ]);
  });

  it("moves the spring holiday of 2022 back from the Jubilee weekend", () => {
    const before = asKnownOn("2020-11-11");
    expect([
      holidayTitle(before, "2022-05-30"),
      holidayTitle(before, "2022-06-02"),
      holidayTitle(before, "2022-06-03"),
    ]).toEqual(["Spring bank holiday", undefined, undefined]);
  });
});

describe("bank holidays beyond the coverage", () => {
  const projected = (name: string) => council([name], { projectUntil: "2040-12-31" });

  it("refuses to count past the last published one", () => {
    const problem = problemOf(() => workingCalendarOf("england-and-wales").add("2028-12-20", 10));
    expect(problem).toMatchObject({
      code: "outside_calendar_coverage",
      day: "2029-01-01",
      coverage: { from: "2000-01-01", until: "2028-12-31" },
      calendar: "calendar",
    });
  });

  it("goes on by rule when asked to, and says from where", () => {
    const calendar = workingCalendar({
      timeZone: "Europe/London",
      week: WEEKDAYS,
      bankHolidays: ["england-and-wales"],
      beyondCoverage: "project",
    });
    expect(calendar.coverage).toEqual({ from: "2000-01-01", until: "2099-12-31", publishedUntil: "2028-12-31" });
    expect([calendar.isProvisional("2028-12-31"), calendar.isProvisional("2029-01-01")]).toEqual([false, true]);
    // 29 December 2028 is a Friday, 1 January 2029 a Monday and New Year's Day.
    expect(calendar.next("2028-12-29")).toBe("2029-01-02");
  });

  it("works out the years to come by hand-checked rules", () => {
    const inYear = (name: string, year: number) =>
      projected(name)
        .holidays.map((holiday) => formatDay(holiday.day))
        .filter((date) => date.startsWith(String(year)));
    // Easter 2032 is 28 March; Christmas Day is a Saturday.
    expect(inYear("england-and-wales", 2032)).toEqual([
      "2032-01-01",
      "2032-03-26",
      "2032-03-29",
      "2032-05-03",
      "2032-05-31",
      "2032-08-30",
      "2032-12-27",
      "2032-12-28",
    ]);
    // Easter 2033 is 17 April; 1 January a Saturday, Christmas Day a Sunday.
    expect(inYear("scotland", 2033)).toEqual([
      "2033-01-03",
      "2033-01-04",
      "2033-04-15",
      "2033-05-02",
      "2033-05-30",
      "2033-08-01",
      "2033-11-30",
      "2033-12-26",
      "2033-12-27",
    ]);
    // Easter 2030 is 21 April; 17 March is a Sunday.
    expect(inYear("northern-ireland", 2030)).toEqual([
      "2030-01-01",
      "2030-03-18",
      "2030-04-19",
      "2030-04-22",
      "2030-05-06",
      "2030-05-27",
      "2030-07-12",
      "2030-08-26",
      "2030-12-25",
      "2030-12-26",
    ]);
  });

  it("cannot project a division that it has no rules for", () => {
    const jersey: Division = { division: "jersey", coverage: { from: "2026-01-01", until: "2027-12-31" }, events: [] };
    expect(problemOf(() => council([], { bankHolidays: [jersey], projectUntil: "2030-12-31" }))).toMatchObject({
      code: "cannot_project_bank_holidays",
      path: "/bankHolidays/0",
    });
  });

  it("keeps what is published where it projects", () => {
    const calendar = projected("scotland");
    expect(holidayTitle(calendar, "2026-06-15")).toBe("World Cup bank holiday");
    expect(formatDay(calendar.publishedUntil)).toBe("2028-12-31");
  });
});

describe("bankHolidaysFromGovUk", () => {
  const feed = () => ({
    "england-and-wales": {
      division: "england-and-wales",
      events: [
        { title: "New Year’s Day", date: "2030-01-01", notes: "", bunting: true },
        { title: "Boxing Day", date: "2031-12-26", notes: "", bunting: true },
        { title: "New Year’s Day", date: "2032-01-01", notes: "", bunting: true },
      ],
    },
  });

  it("reads the feed's shape and covers its whole years", () => {
    expect(bankHolidaysFromGovUk(feed())["england-and-wales"]).toEqual({
      division: "england-and-wales",
      coverage: { from: "2030-01-01", until: "2031-12-31" },
      events: [
        { date: "2030-01-01", title: "New Year’s Day", notes: "" },
        { date: "2031-12-26", title: "Boxing Day", notes: "" },
        { date: "2032-01-01", title: "New Year’s Day", notes: "" },
      ],
    });
  });

  it("makes a calendar of a newer copy", () => {
    const calendar = workingCalendar({
      timeZone: "Europe/London",
      week: WEEKDAYS,
      bankHolidays: [bankHolidaysFromGovUk(feed())["england-and-wales"]!],
    });
    expect(calendar.coverage).toEqual({ from: "2030-01-01", until: "2031-12-31", publishedUntil: "2031-12-31" });
    expect(calendar.isWorkingDay("2031-12-26")).toBe(false);
  });

  it.each<[string, (json: ReturnType<typeof feed>["england-and-wales"]) => unknown, string]>([
    [
      "an impossible date",
      (division) => ({ ...division, events: [{ title: "x", date: "2026-02-30", notes: "" }] }),
      "/england-and-wales/events/0/date",
    ],
    [
      "an event without a title",
      (division) => ({ ...division, events: [{ date: "2026-01-01" }] }),
      "/england-and-wales/events/0/title",
    ],
    ["another division's name", (division) => ({ ...division, division: "scotland" }), "/england-and-wales/division"],
    ["no events", (division) => ({ ...division, events: [] }), "/england-and-wales/events"],
    [
      "a date listed twice",
      (division) => ({ ...division, events: [division.events[0], division.events[0]] }),
      "/england-and-wales/events",
    ],
    ["less than a year", (division) => ({ ...division, events: [division.events[2]] }), "/england-and-wales/events"],
    ["a list for a division", () => [], "/england-and-wales"],
  ])("refuses %s at its place", (_, spoil, place) => {
    expect(
      problemOf(() => bankHolidaysFromGovUk({ "england-and-wales": spoil(feed()["england-and-wales"]) })),
    ).toMatchObject({ code: "bad_bank_holidays", path: place });
  });

  it.each([[null], [[]], ["{}"], [{}], [JSON.parse('{ "__proto__": { "division": "x", "events": [] } }')]])(
    "refuses %j as a feed",
    (json) => {
      expect(problemOf(() => bankHolidaysFromGovUk(json)).code).toBe("bad_bank_holidays");
    },
  );
});

function workingCalendarOf(division: string) {
  return workingCalendar({ timeZone: "Europe/London", week: WEEKDAYS, bankHolidays: [division] });
}
