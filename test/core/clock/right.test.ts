/**
 * When a right opens, until when, and what it waits for. Ten working days from Monday 5 January 2026 end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import type { CalendarJson, RightJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { rights } from "../../../src/index.js";
import { event, office, oneTarget, suspend, type Question } from "./one-target.js";

function right(
  then: Partial<RightJson>,
  events: readonly EventRecord[],
  asOf: string,
  target: Partial<TargetJson> = {},
  rest: Omit<Question, "target"> = {},
) {
  const { charter, record } = oneTarget({
    target: {
      within: { workingDays: 10 },
      then: [{ id: "stage-2", opens: ["met", "missed"], ...then } as RightJson],
      ...target,
    },
    events,
    ...rest,
  });
  const [{ state, openedAt, until, awaits, usedAt, usedLate } = {} as never] = rights(charter, record, { asOf });
  return {
    state,
    openedAt: openedAt?.iso.slice(0, 23),
    until: until?.iso.slice(0, 23),
    awaits,
    usedAt: usedAt?.date,
    usedLate,
  };
}

const answered = event("responded", "2026-01-12T10:00");
const answeredLate = event("responded", "2026-01-26T10:00");

describe("a right opens", () => {
  it("when the target is met, or at its due when missed, as its charter says", () => {
    const opens = (which: RightJson["opens"], events: readonly EventRecord[]) =>
      right({ opens: which }, events, "2026-02-02").openedAt;
    expect([opens(["met"], [answered]), opens(["missed"], [answered]), opens(["met", "missed"], [answered])]).toEqual([
      "2026-01-12T10:00:00.000",
      undefined,
      "2026-01-12T10:00:00.000",
    ]);
    expect([
      opens(["met"], [answeredLate]),
      opens(["missed"], [answeredLate]),
      opens(["met", "missed"], [answeredLate]),
    ]).toEqual(["2026-01-26T10:00:00.000", "2026-01-19T23:59:59.999", "2026-01-19T23:59:59.999"]);
    expect([opens(["met"], []), opens(["missed"], [])]).toEqual([undefined, "2026-01-19T23:59:59.999"]);
  });

  it("not before the due has passed", () => {
    expect([right({}, [], "2026-01-19").state, right({}, [], "2026-01-20T00:00").state]).toEqual(["not-open", "open"]);
    const byTheClock = (asOf: string) => right({}, [], asOf, {}, { counting: { dueTime: "17:00" } }).state;
    expect([byTheClock("2026-01-19T17:00:00.000"), byTheClock("2026-01-19T17:00:00.001")]).toEqual([
      "not-open",
      "open",
    ]);
  });

  it("not by a miss where the case was withdrawn in time, or lapsed, or a duty ended in time", () => {
    expect(right({}, [event("withdrawn", "2026-01-12")], "2026-02-02").state).toBe("not-open");
    expect(right({}, [event("withdrawn", "2026-01-26")], "2026-02-02").state).toBe("open");
    expect(
      right({}, [event("fee-asked", "2026-01-12")], "2026-02-02", {
        pausedBy: [{ ...suspend, lapsesAfter: { workingDays: 3 } }],
      }).state,
    ).toBe("not-open");
    const duty = (closed: string) =>
      right({ opens: ["missed"] }, [event("closed", closed)], "2026-02-02", {
        within: undefined as never,
        every: { workingDays: 10 },
        endedBy: ["closed"],
      }).state;
    expect([duty("2026-01-19"), duty("2026-01-20")]).toEqual(["not-open", "open"]);
  });
});

describe("the window of a right", () => {
  it("runs from the answer, however late, and is without end while there is none", () => {
    const within: RightJson["within"] = { workingDays: 5 };
    expect(right({ within }, [answered], "2026-01-13")).toMatchObject({
      state: "open",
      until: "2026-01-19T23:59:59.999",
    });
    expect(right({ within }, [answeredLate], "2026-02-02").until).toBe("2026-02-02T23:59:59.999");
    expect(right({ within }, [], "2026-02-02")).toMatchObject({ state: "open", until: undefined, awaits: undefined });
    expect(right({}, [answered], "2026-12-01")).toMatchObject({ state: "open", until: undefined, awaits: undefined });
  });

  it("is not told before it opens, nor what it waits for", () => {
    expect(
      right({ within: { weeks: 1 }, from: "became-aware" }, [event("became-aware", "2026-01-06")], "2026-01-07"),
    ).toMatchObject({ state: "not-open", until: undefined, awaits: undefined });
    expect(right({ within: { weeks: 1 }, from: "became-aware" }, [], "2026-01-07")).toMatchObject({
      state: "not-open",
      until: undefined,
      awaits: undefined,
    });
  });

  it("is over after its last instant, and used in it or late", () => {
    const within: RightJson["within"] = { workingDays: 5 };
    const asked = (at: string) =>
      right({ within, usedBy: "stage-2-requested" }, [answered, event("stage-2-requested", at)], "2026-02-02");
    expect([
      right({ within }, [answered], "2026-01-19").state,
      right({ within }, [answered], "2026-01-20T00:00").state,
    ]).toEqual(["open", "lapsed"]);
    expect(asked("2026-01-19T23:59:59.999")).toMatchObject({ state: "used", usedAt: "2026-01-19" });
    expect(asked("2026-01-20T00:00")).toMatchObject({ state: "lapsed", usedLate: true });
    expect(
      right({ within, usedBy: "stage-2-requested" }, [event("stage-2-requested", "2026-01-08")], "2026-01-09").state,
    ).toBe("used");
  });

  it("runs from what it names, an event, a target or a due, and waits for it", () => {
    const within: RightJson["within"] = { weeks: 1 };
    expect(
      right({ within, from: "became-aware" }, [answered, event("became-aware", "2026-01-14")], "2026-01-15"),
    ).toMatchObject({ state: "open", until: "2026-01-21T23:59:59.999", awaits: undefined });
    expect(right({ within, from: "became-aware" }, [answered], "2026-01-15")).toMatchObject({
      state: "open",
      until: undefined,
      awaits: ["became-aware"],
    });
    expect(right({ within, from: { target: "respond" } }, [answered], "2026-01-15").until).toBe(
      "2026-01-19T23:59:59.999",
    );
    expect(right({ within, from: { dueOf: "respond" } }, [answered], "2026-01-15").until).toBe(
      "2026-01-26T23:59:59.999",
    );
  });

  it("is the sooner or the later of several, as far as they are known", () => {
    const parts = [{ weeks: 1 }, { months: 1, from: "became-aware" }];
    const until = (within: RightJson["within"], events: readonly EventRecord[]) => {
      const { until: last, awaits } = right({ within }, events, "2026-01-15");
      return [last?.slice(0, 10), awaits];
    };
    const aware = event("became-aware", "2026-01-06");
    expect([until({ firstOf: parts }, [answered, aware]), until({ lastOf: parts }, [answered, aware])]).toEqual([
      ["2026-01-19", undefined],
      ["2026-02-06", undefined],
    ]);
    const reversed = [...parts].reverse();
    expect([until({ firstOf: reversed }, [answered, aware]), until({ lastOf: reversed }, [answered, aware])]).toEqual([
      ["2026-01-19", undefined],
      ["2026-02-06", undefined],
    ]);
    expect([until({ firstOf: parts }, [answered]), until({ lastOf: parts }, [answered])]).toEqual([
      ["2026-01-19", ["became-aware"]],
      ["2026-01-19", ["became-aware"]],
    ]);
  });

  it("is counted on the calendar of its part, where that has one of its own", () => {
    const mondays: CalendarJson = { bankHolidays: [], week: ["monday"] };
    const within: RightJson["within"] = { firstOf: [{ workingDays: 2, calendar: "mondays" }, { workingDays: 20 }] };
    // From Monday 12 January: the second Monday after it is the 26th, the twentieth working day Monday 9 February.
    expect(right({ within }, [answered], "2026-01-13", {}, { calendars: { main: office, mondays } }).until).toBe(
      "2026-01-26T23:59:59.999",
    );
    expect(
      right(
        { within: { lastOf: within.firstOf } },
        [answered],
        "2026-01-13",
        {},
        { calendars: { main: office, mondays } },
      ).until,
    ).toBe("2026-02-09T23:59:59.999");
  });

  it("without an answer has no end where the later of two counts, and the sooner one's where the sooner does", () => {
    const parts = [{ weeks: 1 }, { months: 1, from: "became-aware" }];
    const missed = (within: RightJson["within"]) =>
      right({ within }, [event("became-aware", "2026-01-06")], "2026-01-21").until;
    expect([missed({ firstOf: parts }), missed({ lastOf: parts })]).toEqual(["2026-02-06T23:59:59.999", undefined]);
  });

  it("names what it waits for once", () => {
    const parts = [
      { weeks: 1, from: "became-aware" },
      { months: 1, from: "became-aware" },
      { months: 2, from: { target: "respond" } },
    ];
    expect(right({ within: { firstOf: parts } }, [], "2026-01-21").awaits).toEqual(["became-aware", "respond"]);
    expect(
      right(
        { within: { firstOf: [{ weeks: 1 }, { months: 1 }] as never }, from: "became-aware" },
        [answered],
        "2026-01-15",
      ),
    ).toMatchObject({ until: undefined, awaits: ["became-aware"] });
  });

  it("takes the day of the answer as day 0 as it stands, unless the right says otherwise", () => {
    const counting = { receiptDay: "day-one", receiptOutside: "next-working-day" } as const;
    const saturday = event("responded", "2026-01-10T10:00");
    expect(right({ within: { workingDays: 5 } }, [saturday], "2026-01-12", {}, { counting }).until).toBe(
      "2026-01-16T23:59:59.999",
    );
    expect(right({ within: { calendarDays: 5 } }, [saturday], "2026-01-12", {}, { counting }).until).toBe(
      "2026-01-15T23:59:59.999",
    );
    expect(
      right(
        { within: { calendarDays: 5 }, counting: { receiptDay: "day-one" } },
        [saturday],
        "2026-01-12",
        {},
        { counting },
      ).until,
    ).toBe("2026-01-14T23:59:59.999");
  });
});

describe("a right of a duty that comes again", () => {
  const duty: Partial<TargetJson> = { within: undefined as never, every: { workingDays: 20 }, endedBy: ["closed"] };
  const within = { workingDays: 5 };

  // Twenty working days from 5 January end on Monday 2 February; five from Tuesday 10 February on Tuesday 17.
  it("opens when it is missed, and runs from the late answer", () => {
    expect(right({ within }, [], "2026-02-03", duty)).toMatchObject({
      state: "open",
      openedAt: "2026-02-02T23:59:59.999",
      until: undefined,
    });
    expect(right({ within }, [event("responded", "2026-02-10T10:00")], "2026-02-11", duty)).toMatchObject({
      state: "open",
      openedAt: "2026-02-02T23:59:59.999",
      until: "2026-02-17T23:59:59.999",
    });
  });

  it("opens anew with every answer", () => {
    const answers = [event("responded", "2026-01-12T10:00"), event("responded", "2026-01-26T10:00")];
    expect(right({ within, opens: ["met"] }, answers, "2026-01-27", duty)).toMatchObject({
      state: "open",
      openedAt: "2026-01-26T10:00:00.000",
      until: "2026-02-02T23:59:59.999",
    });
  });
});
