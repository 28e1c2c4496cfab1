/**
 * What a target is at a moment, and what of it is taken, left and late. Worked by hand: Monday 5 January 2026 and the
 * weeks after it.
 */
import { describe, expect, it } from "vitest";
import type { CalendarJson, CountingJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { TargetStatus } from "../../../src/index.js";
import { assess, breaches } from "../../../src/index.js";
import { event, office, oneTarget, reset, suspend, WEEKDAYS, type Question } from "./one-target.js";

const HOUR = 3_600_000;

function at(asOf: string, question: Question): TargetStatus | undefined {
  const { charter, record } = oneTarget(question);
  return assess(charter, record, { asOf }).targets[0];
}

describe("a measured target", () => {
  it("is measured once the case has come in", () => {
    const { charter, record } = oneTarget({ target: { measure: "rings", atMost: 6 }, measures: { rings: 7 } });
    expect(assess(charter, record, { asOf: "2026-01-01" }).targets[0]?.state).toBe("not-measured");
    expect([
      breaches(charter, record, { asOf: "2026-01-01" }),
      breaches(charter, record, { asOf: "2026-01-06" }).length,
    ]).toEqual([[], 1]);
  });

  const state = (target: Partial<TargetJson>, figure?: number) => {
    const status = at("2026-01-09", {
      target: { measure: "rings", ...target },
      measures: figure === undefined ? {} : { rings: figure },
    });
    return [status?.state, status?.measured?.over];
  };

  it("is kept up to its limit and from its limit on", () => {
    expect([5, 6, 7].map((figure) => state({ atMost: 6 }, figure))).toEqual([
      ["met", 0],
      ["met", 0],
      ["breached", 1],
    ]);
    expect([1, 2, 3].map((figure) => state({ atLeast: 2 }, figure))).toEqual([
      ["breached", 1],
      ["met", 0],
      ["met", 0],
    ]);
    expect([1, 2, 6, 9].map((figure) => state({ atLeast: 2, atMost: 6 }, figure))).toEqual([
      ["breached", 1],
      ["met", 0],
      ["met", 0],
      ["breached", 3],
    ]);
  });

  it("is over its limit by a number as people write it", () => {
    expect(state({ atMost: 0.2 }, 0.3)).toEqual(["breached", 0.1]);
  });

  it("is missed, not breached, where a share is promised, and nothing without a figure", () => {
    expect([state({ atMost: 6, share: 0.7 }, 7), state({ atMost: 6, share: 0.7 }, 6), state({ atMost: 6 })]).toEqual([
      ["missed", 1],
      ["met", 0],
      ["not-measured", undefined],
    ]);
  });

  it("has no days, neither taken nor left", () => {
    const { taken, remaining, daysTaken, daysLeft } = at("2026-01-09", {
      target: { measure: "rings", atMost: 6 },
      measures: { rings: 7 },
    })!;
    expect([taken, remaining, daysTaken, daysLeft]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("a duty that ends", () => {
  it("at its due instant has been kept, and a millisecond later it has not", () => {
    // Every 5 working days: Monday 12 January at 17:00.
    const ended = (closed: string) =>
      at("2026-01-31", {
        target: { every: { workingDays: 5 }, metBy: ["updated"], endedBy: ["closed"] },
        counting: { dueTime: "17:00" },
        received: "2026-01-05T10:00",
        events: [event("closed", closed)],
      })?.state;
    expect([ended("2026-01-12T17:00:00.000"), ended("2026-01-12T17:00:00.001")]).toEqual(["met", "breached"]);
  });
});

describe("a pause that lasts longer than it may", () => {
  const target: Partial<TargetJson> = {
    within: { workingDays: 10 },
    pausedBy: [{ ...suspend, lapsesAfter: { workingDays: 3 } }],
  };

  it("ends the clock after its last day: asked on Tuesday 6 January, Friday 9 January", () => {
    const events = [event("fee-asked", "2026-01-06")];
    expect([at("2026-01-09", { target, events })?.state, at("2026-01-10", { target, events })?.state]).toEqual([
      "paused",
      "lapsed",
    ]);
    const answered = [...events, event("responded", "2026-01-12")];
    expect(at("2026-01-13", { target, events: answered })).toMatchObject({ state: "lapsed", met: undefined });
  });
});

describe("while paused, the due if the clock ran again now", () => {
  const resumed = (question: Question, asOf = "2026-01-09") => {
    const status = at(asOf, question);
    return [status?.state, status?.dueIfResumedNow?.date];
  };
  const within: TargetJson["within"] = { workingDays: 10 };

  it("is moved by the days of the suspension: 8 and 9 January", () => {
    expect(resumed({ target: { within, pausedBy: [suspend] }, events: [event("fee-asked", "2026-01-07")] })).toEqual([
      "paused",
      "2026-01-21",
    ]);
  });

  it("is counted anew where the pause is a reset, as from a receipt", () => {
    const events = [event("clarification-asked", "2026-01-07")];
    expect(resumed({ target: { within, pausedBy: [reset] }, events })).toEqual(["paused", "2026-01-23"]);
    expect(resumed({ target: { within, pausedBy: [reset] }, counting: { receiptDay: "day-one" }, events })).toEqual([
      "paused",
      "2026-01-22",
    ]);
  });

  it("is counted anew where a suspension is over and a reset is open", () => {
    const events = [
      event("fee-asked", "2026-01-05T10:00"),
      event("fee-paid", "2026-01-06"),
      event("clarification-asked", "2026-01-07"),
    ];
    expect(resumed({ target: { within, pausedBy: [suspend, reset] }, events })).toEqual(["paused", "2026-01-23"]);
  });

  it("is not counted anew where the reset was over before the clock began", () => {
    // Begun on Wednesday 7 January: ten working days end on Wednesday 21, the pause of Friday 9 makes it Thursday 22.
    const events = [
      event("clarification-asked", "2026-01-05T10:00"),
      event("clarified", "2026-01-06"),
      event("stage-2-requested", "2026-01-07"),
      event("fee-asked", "2026-01-08"),
    ];
    expect(resumed({ target: { within, from: "stage-2-requested", pausedBy: [suspend, reset] }, events })).toEqual([
      "paused",
      "2026-01-22",
    ]);
  });

  it("is none before the clock has begun, and none below a day where it was stopped on a plain date", () => {
    expect(
      at("2026-01-09", {
        target: { within, from: "stage-2-requested", pausedBy: [suspend] },
        events: [event("fee-asked", "2026-01-07")],
      }),
    ).toMatchObject({ state: "not-started", dueIfResumedNow: undefined });
    const inHours = (asked: string) =>
      at("2026-01-06T12:00", {
        target: { within: { hours: 48 }, pausedBy: [suspend] },
        received: "2026-01-05T10:00",
        events: [event("fee-asked", asked)],
      });
    expect(inHours("2026-01-06T10:00")).toMatchObject({
      state: "paused",
      dueIfResumedNow: { iso: "2026-01-07T12:00:00.000+00:00" },
    });
    expect(inHours("2026-01-05T23:59:59.999")?.dueIfResumedNow?.iso).toBe("2026-01-07T22:00:00.001+00:00");
    expect(inHours("2026-01-05")).toMatchObject({ state: "paused", dueIfResumedNow: undefined });
  });

  it(
    "is none below a day though an earlier pause had its times, and is one though an earlier pause began on a " +
      "plain date before the clock",
    () => {
      const target: Partial<TargetJson> = {
        from: "stage-2-requested",
        within: { hours: 8 },
        pausedBy: [{ ...suspend, beforeStart: true }],
      };
      const begun = event("stage-2-requested", "2026-01-06T10:00");
      const timed = [
        begun,
        event("fee-asked", "2026-01-06T11:00"),
        event("fee-paid", "2026-01-06T12:00"),
        event("fee-asked", "2026-01-06"),
      ];
      expect(at("2026-01-07T10:00", { target: { ...target, within: { hours: 24 } }, events: timed })).toMatchObject({
        state: "paused",
        dueIfResumedNow: undefined,
      });
      // Stopped until 12:00, and from 14:00 to 16:00: eight hours from 10:00 would end at 22:00.
      const before = [
        event("fee-asked", "2026-01-05"),
        begun,
        event("fee-paid", "2026-01-06T12:00"),
        event("fee-asked", "2026-01-06T14:00"),
      ];
      expect(at("2026-01-06T16:00", { target, events: before })).toMatchObject({
        state: "paused",
        dueIfResumedNow: { iso: "2026-01-06T22:00:00.000+00:00" },
      });
    },
  );
});

describe("what is taken and left", () => {
  it("of working time leaves out the closed night, and of elapsed time does not", () => {
    const received = "2026-01-05T16:00";
    expect(at("2026-01-06T10:00", { target: { within: { workingHours: 8 } }, received })).toMatchObject({
      taken: { unit: "workingMs", amount: 2 * HOUR },
      remaining: { unit: "workingMs", amount: 6 * HOUR },
      due: { iso: "2026-01-06T16:00:00.000+00:00" },
    });
    expect(at("2026-01-06T10:00", { target: { within: { workingMinutes: 480 } }, received })).toMatchObject({
      taken: { unit: "workingMs", amount: 2 * HOUR },
    });
    for (const within of [{ hours: 20 }, { minutes: 1200 }, { seconds: 72_000 }] as const)
      expect(at("2026-01-06T10:00", { target: { within }, received })).toMatchObject({
        taken: { unit: "elapsedMs", amount: 18 * HOUR },
        remaining: { unit: "elapsedMs", amount: 2 * HOUR },
      });
  });

  it("of working time is nothing left once the due has passed, and all of it at the due", () => {
    const left = (asOf: string) =>
      at(asOf, { target: { within: { workingHours: 8 } }, received: "2026-01-05T16:00" })?.remaining?.amount;
    expect([left("2026-01-06T15:59:59.999"), left("2026-01-06T16:00:00.000"), left("2026-01-07T12:00")]).toEqual([
      1, 0, 0,
    ]);
  });

  it("of a length on a calendar of its own is counted there while the clock stands still too", () => {
    // The school is shut from 16 to 20 February: 10 to 13, 23 and 24 February are taken, six days. The office was open
    // on eleven.
    const school: CalendarJson = {
      bankHolidays: ["england-and-wales"],
      week: [...WEEKDAYS],
      specialDays: [{ from: "2026-02-16", until: "2026-02-20", open: [] }],
    };
    const question: Question = {
      target: {
        within: { firstOf: [{ workingDays: 20, calendar: "school" }, { workingDays: 60 }] },
        pausedBy: [suspend],
      },
      calendars: { main: office, school },
      received: "2026-02-09",
      events: [event("fee-asked", "2026-02-24")],
    };
    expect(at("2026-02-26", question)).toMatchObject({ state: "paused", daysTaken: 6, daysLeft: 14 });
  });

  it.each<[CountingJson, number, number]>([
    [{}, 3, 7],
    [{ daysTaken: "inclusive" }, 4, 7],
    [{ daysLeft: "inclusive" }, 3, 8],
    [{ receiptDay: "day-one" }, 4, 6],
    [{ receiptDay: "day-one", daysTaken: "inclusive" }, 4, 6],
  ])("under %j on Thursday 8 January is %i and %i of ten working days", (counting, taken, left) => {
    expect(at("2026-01-08", { target: { within: { workingDays: 10 } }, counting })).toMatchObject({
      daysTaken: taken,
      daysLeft: left,
    });
  });

  it("on the last day is that day where it is counted, and nothing after it", () => {
    const left = (asOf: string, daysLeft: "inclusive" | "exclusive") =>
      at(asOf, { target: { within: { workingDays: 10 } }, counting: { daysLeft } })?.daysLeft;
    expect([left("2026-01-19", "inclusive"), left("2026-01-19", "exclusive"), left("2026-01-20", "inclusive")]).toEqual(
      [1, 0, 0],
    );
  });

  it("before day one is nothing taken and all left: received on a Saturday, counted as Monday", () => {
    const question = (counting: CountingJson): Question => ({
      target: { within: { workingDays: 5 } },
      counting: { receiptOutside: "next-working-day", ...counting },
      received: "2026-01-10",
    });
    expect(at("2026-01-11", question({}))).toMatchObject({ daysTaken: 0, daysLeft: 5, lastDay: "2026-01-19" });
    expect(at("2026-01-11", question({ receiptDay: "day-one" }))).toMatchObject({
      daysTaken: 0,
      daysLeft: 5,
      lastDay: "2026-01-16",
    });
    expect(at("2026-01-12", question({}))).toMatchObject({ daysTaken: 0, daysLeft: 5 });
  });

  it("of calendar days leaves out the days of a pause", () => {
    // 6 to 14 January without the struck-out 8 and 9: seven taken; twenty days end on Sunday 25, moved to Tuesday 27:
    // thirteen left.
    const question: Question = {
      target: { within: { calendarDays: 20 }, pausedBy: [suspend] },
      events: [event("fee-asked", "2026-01-07"), event("fee-paid", "2026-01-09")],
    };
    expect(at("2026-01-14", question)).toMatchObject({
      lastDay: "2026-01-27",
      daysTaken: 7,
      daysLeft: 13,
      taken: { unit: "calendarDays" },
    });
  });
});

describe("what is late", () => {
  it("is in the target's own unit, in real time and in open time", () => {
    // Due on Friday 9 January at the end of the day; answered on Tuesday 13 at 10:00: two working days, eight open
    // hours and one.
    const question: Question = {
      target: { within: { workingDays: 4 } },
      events: [event("responded", "2026-01-13T10:00")],
    };
    expect(at("2026-01-31", question)).toMatchObject({
      state: "met-late",
      late: { days: 2, unit: "workingDays", elapsedMs: 82 * HOUR + 1, workingMs: 9 * HOUR },
    });
    const inHours: Question = {
      target: { within: { workingHours: 4 } },
      received: "2026-01-05T09:00",
      events: [event("responded", "2026-01-06T10:00")],
    };
    expect(at("2026-01-31", inHours)?.late).toMatchObject({
      unit: "workingMs",
      elapsedMs: 21 * HOUR,
      workingMs: 5 * HOUR,
    });
    const elapsed: Question = { ...inHours, target: { within: { hours: 4 } } };
    expect(at("2026-01-31", elapsed)?.late).toMatchObject({ unit: "elapsedMs", elapsedMs: 21 * HOUR });
  });

  it("is counted on the calendar of the part that set the due", () => {
    // The second Monday after Monday 5 January is the 19th; by Tuesday 27 one more has passed.
    const mondays: CalendarJson = { bankHolidays: [], week: ["monday"] };
    const target: Partial<TargetJson> = {
      within: { firstOf: [{ workingDays: 2, calendar: "mondays" }, { workingDays: 20 }] },
    };
    expect(at("2026-01-27", { target, calendars: { main: office, mondays } })).toMatchObject({
      lastDay: "2026-01-19",
      late: { days: 1 },
    });
  });

  it("begins after the due, whatever pauses there were before it", () => {
    // One day struck out: due at the end of Tuesday 20 January.
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, pausedBy: [suspend] },
      events: [event("fee-asked", "2026-01-06"), event("fee-paid", "2026-01-07")],
    });
    expect(breaches(charter, record, { asOf: "2026-01-23" })).toMatchObject([
      { since: { iso: "2026-01-21T00:00:00.000+00:00" }, late: { days: 3 } },
    ]);
  });

  it(
    "is left out where it would be counted past the last published holidays, and so is what was taken: those of " +
      "2028",
    () => {
      const status = at("2029-01-15", { target: { within: { workingDays: 5 } }, received: "2028-12-18" });
      expect(status).toMatchObject({
        state: "breached",
        lastDay: "2028-12-27",
        daysTaken: undefined,
        daysLeft: 0,
        late: { days: undefined, unit: "workingDays", workingMs: undefined },
      });
      // From the end of 27 December to the end of 15 January: nineteen days.
      expect(status?.late?.elapsedMs).toBe(19 * 24 * HOUR);
    },
  );

  it("has no open time on a calendar of whole days", () => {
    const wholeDays: CalendarJson = { bankHolidays: [], week: [...WEEKDAYS] };
    expect(
      at("2026-01-13", { target: { within: { workingDays: 4 } }, calendars: { main: wholeDays } })?.late,
    ).toStrictEqual({ days: 2, unit: "workingDays", elapsedMs: 96 * HOUR, workingMs: undefined });
  });
});

describe("a clock that stands still", () => {
  // Seven days from Monday 5 January end on Monday 12; with five of them struck out by then they would end on Saturday
  // 17, when nobody closes.
  it("stands still also on a day on which its due, were it to run again, would have no close of business", () => {
    const question: Question = {
      target: { within: { lastOf: [{ calendarDays: 7 }, { calendarDays: 2 }] }, pausedBy: [suspend] },
      counting: { dueTime: "close-of-business" },
      received: "2026-01-05T10:00",
      events: [event("fee-asked", "2026-01-07T10:00")],
    };
    expect(at("2026-01-09T12:00", question)).toMatchObject({
      state: "paused",
      daysTaken: 2,
      dueIfResumedNow: { date: "2026-01-14" },
    });
    expect(at("2026-01-12T12:00", question)).toMatchObject({
      state: "paused",
      daysTaken: undefined,
      dueIfResumedNow: undefined,
    });
  });
});
