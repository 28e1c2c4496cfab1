/**
 * Bank holidays are published until the end of 2028. What lies after that is not known, but that it lies after it is.
 * Worked by hand.
 */
import { describe, expect, it } from "vitest";
import { assess, breaches, rights } from "../../../src/index.js";
import { event, oneTarget, suspend } from "../clock/one-target.js";

describe("a pause that would lapse past the coverage", () => {
  const pausedBy = [{ ...suspend, lapsesAfter: { workingDays: 60 } }];

  it("is a pause until then", () => {
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, pausedBy },
      received: "2028-11-01",
      events: [event("fee-asked", "2028-11-10")],
    });
    expect(assess(charter, record, { asOf: "2028-12-01" }).targets[0]).toMatchObject({
      state: "paused",
      problem: undefined,
    });
    expect(breaches(charter, record, { asOf: "2028-12-01" })).toEqual([]);
  });

  // Of the ten working days 2, 3, 6 and 7 November are four; 8 and 9 are struck out; 10 and 13 to 17 are the other six.
  it("can end, and moves the due", () => {
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, pausedBy },
      received: "2028-11-01",
      events: [event("fee-asked", "2028-11-07"), event("fee-paid", "2028-11-09")],
    });
    expect(assess(charter, record, { asOf: "2028-11-10" }).targets[0]).toMatchObject({
      state: "running",
      lastDay: "2028-11-17",
    });
  });

  it("cannot be told from one that has lapsed after the coverage", () => {
    const { charter, record } = oneTarget({
      target: { within: { calendarDays: 10 }, pausedBy },
      received: "2028-11-01",
      events: [event("fee-asked", "2028-11-10")],
    });
    expect(assess(charter, record, { asOf: "2029-06-01" }).targets[0]).toMatchObject({
      state: "problem",
      problem: { code: "outside_calendar_coverage" },
    });
  });
});

describe("a lapse that cannot be dated", () => {
  // Fourteen days from Saturday 10 January 2026 end on a Saturday, on which there is no close of business.
  it("is a problem of its target, and takes no breach of another along", () => {
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, pausedBy: [{ ...suspend, lapsesAfter: { calendarDays: 14 } }] },
      counting: { dueTime: "close-of-business" },
      events: [event("fee-asked", "2026-01-10T10:00")],
    });
    expect(assess(charter, record, { asOf: "2026-01-12" }).targets[0]).toMatchObject({
      state: "problem",
      problem: { code: "closed_on_last_day" },
    });
    expect(breaches(charter, record, { asOf: "2026-01-12" })).toEqual([]);
  });
});

describe("a cap that lies past the coverage", () => {
  it("lies after every date promised within it", () => {
    const adjust = [{ on: "extended", within: "promised" as const, atMost: { workingDays: 60 } }];
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, adjust },
      received: "2028-12-01",
      events: [event("extended", "2028-12-13", { promised: "2028-12-22" })],
    });
    expect(assess(charter, record, { asOf: "2028-12-14" }).targets[0]).toMatchObject({
      state: "running",
      lastDay: "2028-12-22",
      adjustments: [{ accepted: true }],
    });
  });

  it("decides nothing about a date after it", () => {
    const adjust = [{ on: "extended", within: "promised" as const, atMost: { workingDays: 60 } }];
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, adjust },
      received: "2028-12-01",
      events: [event("extended", "2028-12-13", { promised: "2029-01-22" })],
    });
    expect(assess(charter, record, { asOf: "2028-12-14" }).targets[0]).toMatchObject({
      state: "problem",
      problem: { code: "outside_calendar_coverage" },
    });
  });
});

describe("a right whose window ends past the coverage", () => {
  const answered = [event("responded", "2028-12-08")];
  const right = (events: typeof answered) => {
    const { charter, record } = oneTarget({
      target: {
        within: { workingDays: 5 },
        then: [{ id: "stage-2", opens: ["met"], within: { workingDays: 40 }, usedBy: "stage-2-requested" }],
      },
      received: "2028-12-01",
      events,
    });
    return rights(charter, record, { asOf: "2028-12-20" })[0];
  };

  it("is open, and its end is what is not known", () => {
    expect(right(answered)).toMatchObject({
      state: "open",
      openedAt: { date: "2028-12-08" },
      until: undefined,
      problem: { code: "outside_calendar_coverage" },
    });
  });

  it("can be used", () => {
    expect(right([...answered, event("stage-2-requested", "2028-12-11")])).toMatchObject({
      state: "used",
      usedAt: { date: "2028-12-11" },
    });
  });
});
