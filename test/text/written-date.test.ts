import { describe, expect, it } from "vitest";
import {
  timeOfDay,
  writtenDay,
  writtenDays,
  writtenDue,
  writtenMoment,
  writtenMonthDay,
  writtenTime,
} from "../../src/text/words/written-date.js";

const moment = (iso: string) => ({ epochMs: 0 as never, iso, date: iso.slice(0, 10) });

describe("days as people write them", () => {
  it("have their weekday, whatever zone the host is in", () => {
    expect(writtenDay("2022-09-28")).toBe("Wednesday 28 September 2022");
    expect(writtenDay("2024-02-29")).toBe("Thursday 29 February 2024");
    expect(writtenDay("1999-12-31")).toBe("Friday 31 December 1999");
    expect(writtenDay("2000-01-01")).toBe("Saturday 1 January 2000");
  });

  it("include the day that Samoa left out of its calendar", () => {
    expect(writtenDay("2011-12-30")).toBe("Friday 30 December 2011");
  });

  it("include the days on which the clocks change", () => {
    expect(writtenDay("2026-03-29")).toBe("Sunday 29 March 2026");
    expect(writtenDay("2026-10-25")).toBe("Sunday 25 October 2026");
  });

  it("run from one to another without saying the month or the year twice", () => {
    expect(writtenDays("2026-12-29", "2026-12-31")).toBe("Tuesday 29 to Thursday 31 December 2026");
    expect(writtenDays("2026-01-31", "2026-02-01")).toBe("Saturday 31 January to Sunday 1 February 2026");
    expect(writtenDays("2026-12-31", "2027-01-02")).toBe("Thursday 31 December 2026 to Saturday 2 January 2027");
    expect(writtenDays("2026-12-31", "2026-12-31")).toBe("Thursday 31 December 2026");
  });

  it("of every year have 29 February for a season", () => {
    expect(writtenMonthDay("02-29")).toBe("29 February");
    expect(writtenMonthDay("11-01")).toBe("1 November");
  });
});

describe("times as people write them", () => {
  it.each([
    ["17:00", "5pm"],
    ["09:30", "9:30am"],
    ["12:00", "midday"],
    ["12:01", "12:01pm"],
    ["00:00", "midnight"],
    ["24:00", "midnight"],
    ["00:05", "12:05am"],
    ["10:15:20", "10:15:20am"],
  ])("%s is %s", (clock, written) => {
    expect(writtenTime(clock)).toBe(written);
  });

  it("are left out where a plain date was given", () => {
    const plain = { ...moment("2026-01-05T00:00:00.000+00:00"), dateOnly: true as const };
    expect(timeOfDay(plain)).toBeUndefined();
    expect(timeOfDay(moment("2026-01-05T23:59:59.999+00:00"))).toBeUndefined();
    expect(writtenMoment(plain)).toBe("Monday 5 January 2026");
    expect(writtenMoment(moment("2026-07-03T09:05:00.000+01:00"))).toBe("Friday 3 July 2026 at 9:05am");
  });

  it("say which midnight was recorded: the one that begins the day", () => {
    expect(timeOfDay(moment("2026-01-05T00:00:00.000+00:00"))).toBe("00:00");
    expect(writtenMoment(moment("2026-01-05T00:00:00.000+00:00"))).toBe(
      "Monday 5 January 2026 at midnight (the start of that day)",
    );
  });

  it("end a due at the start of its day, at a time, before a time or at the end of the day", () => {
    expect(writtenDue(moment("2026-11-25T00:00:00.000+00:00"))).toBe(
      "by midnight at the start of Wednesday 25 November 2026",
    );
    expect(writtenDue(moment("2026-11-25T17:00:00.000+00:00"))).toBe("by 5pm on Wednesday 25 November 2026");
    expect(writtenDue(moment("2026-11-25T15:59:59.999+00:00"))).toBe("before 4pm on Wednesday 25 November 2026");
    expect(writtenDue(moment("2026-11-25T23:59:59.999+00:00"))).toBe("by the end of Wednesday 25 November 2026");
  });
});
