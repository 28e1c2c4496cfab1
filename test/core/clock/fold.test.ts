/**
 * The order in which a case is read: what is before the receipt, after the withdrawal, at the same moment, or not yet.
 * Ten working days from Monday 5 January 2026 end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, loadCharter } from "../../../src/index.js";
import { aCharterOf } from "../../laws/any-charter.js";
import { event, office, oneTarget, suspend } from "./one-target.js";

function read(
  target: Partial<TargetJson>,
  events: readonly EventRecord[],
  asOf = "2026-03-31",
  received = "2026-01-05T10:00",
) {
  const { charter, record } = oneTarget({ target: { within: { workingDays: 10 }, ...target }, received, events });
  const { targets, problems } = assess(charter, record, { asOf });
  return { ...targets[0]!, problems };
}

describe("a case is read", () => {
  it("from its receipt on: what came at that very moment counts, a millisecond before it does not", () => {
    expect(read({}, [event("responded", "2026-01-05T10:00")])).toMatchObject({ state: "met", problems: [] });
    expect(read({}, [event("responded", "2026-01-05T09:59:59.999")])).toMatchObject({
      state: "breached",
      problems: [{ code: "event_before_receipt", index: 0 }],
    });
  });

  it("up to the moment asked about, that moment included", () => {
    expect([read({}, [], "2026-01-05T10:00").state, read({}, [], "2026-01-05T09:59:59.999").state]).toEqual([
      "running",
      "not-started",
    ]);
    const answered = [event("responded", "2026-01-12T10:00")];
    expect([read({}, answered, "2026-01-12T10:00").state, read({}, answered, "2026-01-12T09:59:59.999").state]).toEqual(
      ["met", "running"],
    );
  });

  it("with the first event that starts its clock, and with the first answer", () => {
    const events = ["2026-01-07", "2026-01-08"].flatMap((at) => [event("became-aware", at), event("responded", at)]);
    expect(
      read({ from: "became-aware" }, [event("became-aware", "2026-01-07"), event("became-aware", "2026-01-08")]),
    ).toMatchObject({ start: { date: "2026-01-07" }, lastDay: "2026-01-21" });
    expect(read({ from: "became-aware" }, events)).toMatchObject({
      start: { date: "2026-01-07" },
      met: { at: { date: "2026-01-07" } },
    });
  });

  it("with an answer that carries what is asked for; one without is told what it lacks", () => {
    const target: Partial<TargetJson> = {
      metBy: [
        { event: "responded", requires: ["reason"] },
        { event: "acknowledged", requires: ["next-steps"] },
      ],
    };
    const { state, adjustments } = read(target, [
      event("acknowledged", "2026-01-06"),
      event("responded", "2026-01-07"),
      event("responded", "2026-01-08", { gives: ["reason"] }),
    ]);
    expect(state).toBe("met");
    expect(adjustments).toMatchObject([
      {
        kind: "answer",
        index: 0,
        accepted: false,
        reason: {
          code: "lacks_content",
          message: 'The event "acknowledged" does not carry next-steps.',
          missing: ["next-steps"],
        },
      },
      {
        kind: "answer",
        index: 1,
        accepted: false,
        reason: { message: 'The event "responded" does not carry reason.' },
        dueBefore: { date: "2026-01-19" },
        dueAfter: { date: "2026-01-19" },
      },
    ]);
  });
});

describe("an event that changes nothing the second time", () => {
  const repeated = (index: number, first: readonly object[] = []) => [
    ...first,
    { code: "event_repeated", index, message: expect.stringContaining("this second time changes nothing") as string },
  ];
  const unread = [{ code: "event_without_effect", index: 0 }];
  const closedTwice = [event("closed", "2026-01-07"), event("closed", "2026-01-08")];

  it("is named, be there targets that wait for others or lengths that run from an event", () => {
    expect(read({}, closedTwice).problems).toMatchObject(repeated(1, unread));
    expect(
      read({ within: { lastOf: [{ workingDays: 10 }, { workingDays: 5, from: "became-aware" }] } }, closedTwice)
        .problems,
    ).toMatchObject(repeated(1, unread));
    const targets: TargetJson[] = [
      { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged"] },
      { id: "respond", from: { target: "acknowledge" }, within: { workingDays: 5 }, metBy: ["responded"] },
    ];
    expect(
      assess(
        loadCharter(aCharterOf({ calendars: { main: office }, targets })),
        { kind: "enquiry", received: "2026-01-05", events: closedTwice },
        { asOf: "2026-01-31" },
      ).problems,
    ).toMatchObject(repeated(1, unread));
  });

  it("is named where no rule is about it as it is", () => {
    const adjust: TargetJson["adjust"] = [{ on: "extended", without: ["reason"], within: { workingDays: 20 } }];
    expect(
      read(
        { adjust },
        ["2026-01-07", "2026-01-08"].map((at) => event("extended", at, { gives: ["reason"] })),
      ).problems,
    ).toMatchObject(repeated(1, unread));
    expect(
      read({ pausedBy: [suspend] }, [
        event("fee-asked", "2026-01-06"),
        event("responded", "2026-01-07"),
        event("responded", "2026-01-08"),
      ]).problems,
    ).toMatchObject(repeated(2));
  });
});

describe("a clock that stands still", () => {
  const target: Partial<TargetJson> = { pausedBy: [suspend] };
  const asked = event("fee-asked", "2026-01-06");

  it("has no due, though it begins, is met and begins again, or a limit comes to be known meanwhile", () => {
    const still = { state: "paused", lastDay: undefined, due: undefined };
    expect(
      read(
        { from: "stage-2-requested", pausedBy: [{ ...suspend, beforeStart: true }] },
        [asked, event("stage-2-requested", "2026-01-07")],
        "2026-01-09",
      ),
    ).toMatchObject(still);
    expect(
      read(
        { ...target, within: { lastOf: [{ workingDays: 10 }, { workingDays: 5, from: "became-aware" }] } },
        [asked, event("became-aware", "2026-01-07")],
        "2026-01-09",
      ),
    ).toMatchObject(still);
    expect(
      read(
        { ...target, within: undefined as never, every: { workingDays: 5 } },
        [asked, event("responded", "2026-01-07")],
        "2026-01-09",
      ),
    ).toMatchObject(still);
  });

  it("may be met, and its resume is then no news", () => {
    expect(read(target, [asked, event("responded", "2026-01-30"), event("fee-paid", "2026-02-02")])).toMatchObject({
      state: "met",
      problems: [],
    });
  });

  it("does not lapse before it has begun", () => {
    const lapsing: Partial<TargetJson> = {
      from: "stage-2-requested",
      pausedBy: [{ ...suspend, beforeStart: true, lapsesAfter: { workingDays: 3 } }],
    };
    expect(read(lapsing, [asked, event("closed", "2026-01-20")], "2026-01-21").state).toBe("not-started");
  });

  it("may have lapsed by one pause when that ends, another being open", () => {
    const pausedBy: TargetJson["pausedBy"] = [
      { ...suspend, lapsesAfter: { workingDays: 3 } },
      { from: "unwell", until: "well-again", effect: "suspend" },
    ];
    expect(read({ pausedBy }, [asked, event("unwell", "2026-01-07"), event("fee-paid", "2026-01-12")])).toMatchObject({
      state: "lapsed",
      problems: [],
    });
  });
});

describe("a withdrawal", () => {
  it("in time ends the clock, and too late ends what is late on that day", () => {
    expect(read({}, [event("withdrawn", "2026-01-19")])).toMatchObject({
      state: "withdrawn",
      endedBy: "withdrawn",
      endedAt: { date: "2026-01-19" },
      late: undefined,
    });
    // 20, 21, 22, 23 and 26 January.
    expect(read({}, [event("withdrawn", "2026-01-26")])).toMatchObject({
      state: "breached",
      endedBy: "withdrawn",
      endedAt: { date: "2026-01-26" },
      late: { days: 5 },
    });
  });

  it("takes nothing from what was met, or had lapsed", () => {
    expect(read({}, [event("responded", "2026-01-12"), event("withdrawn", "2026-01-13")])).toMatchObject({
      state: "met",
      endedBy: undefined,
      endedAt: undefined,
    });
    const lapsing: Partial<TargetJson> = { pausedBy: [{ ...suspend, lapsesAfter: { workingDays: 3 } }] };
    expect(read(lapsing, [event("fee-asked", "2026-01-06"), event("withdrawn", "2026-01-12")])).toMatchObject({
      state: "lapsed",
      endedBy: undefined,
      endedAt: { date: "2026-01-09" },
    });
  });

  it("of a clock that stands still is in time, and needs its time of day on the day of a due by the clock", () => {
    expect(
      read({ pausedBy: [suspend] }, [event("fee-asked", "2026-01-06"), event("withdrawn", "2026-01-26")]).state,
    ).toBe("withdrawn");
    expect(read({ counting: { dueTime: "17:00" } }, [event("withdrawn", "2026-01-19")])).toMatchObject({
      state: "problem",
      problem: {
        code: "time_needed",
        message: 'The due is at a time of day on the very day of the event "withdrawn", which is a plain date.',
        event: "withdrawn",
        index: 0,
      },
    });
    expect(read({ counting: { dueTime: "17:00" } }, [event("withdrawn", "2026-01-16")]).state).toBe("withdrawn");
  });
});

describe("a duty that comes again", () => {
  const duty: Partial<TargetJson> = {
    within: undefined as never,
    every: { workingDays: 5 },
    metBy: ["updated"],
    endedBy: ["closed"],
  };

  it("is due from each time that it is met, in time or late", () => {
    const { lastDay, periods, state } = read(
      duty,
      [event("updated", "2026-01-08"), event("updated", "2026-01-16")],
      "2026-01-20",
    );
    expect([lastDay, state]).toEqual(["2026-01-23", "running"]);
    expect(periods?.map(({ start, due, metAt, late }) => [start.date, due?.date, metAt?.date, late])).toEqual([
      ["2026-01-05", "2026-01-12", "2026-01-08", false],
      ["2026-01-08", "2026-01-15", "2026-01-16", true],
    ]);
  });

  it("takes the day on which it was met as day 0 as it stands, whatever holds for receipts", () => {
    // Day one: five days from Monday 5 January end on Friday 9. Met on Thursday 8, five more end on Thursday 15.
    const target: Partial<TargetJson> = { ...duty, counting: { receiptDay: "day-one" } };
    expect([
      read(target, [], "2026-01-06").lastDay,
      read(target, [event("updated", "2026-01-08")], "2026-01-09").lastDay,
    ]).toEqual(["2026-01-09", "2026-01-15"]);
  });

  it("forgets earlier pauses and extensions with each turn", () => {
    const target: Partial<TargetJson> = {
      ...duty,
      pausedBy: [suspend],
      adjust: [{ on: "extended", from: "current-due", within: { workingDays: 2 } }],
    };
    const events = [
      event("fee-asked", "2026-01-06"),
      event("fee-paid", "2026-01-07"),
      event("extended", "2026-01-08"),
      event("updated", "2026-01-09"),
    ];
    // One day struck out and two more: Thursday 15 January. Met on Friday 9 it is due on Friday 16, and extended anew
    // on Tuesday 20.
    expect(read(target, events.slice(0, 3), "2026-01-09").lastDay).toBe("2026-01-15");
    expect(read(target, events, "2026-01-10").lastDay).toBe("2026-01-16");
    expect(read(target, [...events, event("extended", "2026-01-12")], "2026-01-13").lastDay).toBe("2026-01-20");
    expect(read(target, events, "2026-01-10").pauses).toEqual([]);
  });

  it("ends with its last event, and nothing counts after it", () => {
    expect(read(duty, [event("closed", "2026-01-12"), event("updated", "2026-01-20")])).toMatchObject({
      state: "met",
      endedBy: "closed",
      periods: undefined,
    });
    expect(read(duty, [event("closed", "2026-01-13")])).toMatchObject({ state: "breached", late: { days: 1 } });
  });
});

describe("a target that waits for a duty that comes again", () => {
  it("starts when that is first met", () => {
    const targets = [
      { id: "visit", every: { workingDays: 20 }, metBy: ["updated"], endedBy: ["closed"] },
      { id: "respond", from: { target: "visit" }, within: { workingDays: 2 }, metBy: ["responded"] },
    ];
    const charter = loadCharter(aCharterOf({ calendars: { main: office }, targets: targets as TargetJson[] }));
    const record = {
      kind: "enquiry",
      received: "2026-01-05",
      events: [event("updated", "2026-01-21T10:00"), event("updated", "2026-01-28T10:00")],
    };
    expect(
      assess(charter, record, { asOf: "2026-01-30" }).targets.find(({ target }) => target === "respond"),
    ).toMatchObject({ start: { date: "2026-01-21" }, lastDay: "2026-01-23" });
  });
});

describe("several targets of a case", () => {
  const acknowledge: TargetJson = {
    id: "acknowledge",
    within: { workingDays: 3 },
    metBy: ["acknowledged"],
    adjust: [{ on: "extended", requires: ["reason"], within: { workingDays: 5 } }],
  };
  const respond: TargetJson = {
    id: "respond",
    within: { workingDays: 10 },
    metBy: ["responded"],
    adjust: [{ on: "extended", from: "current-due", times: "any", within: { workingDays: 5 } }],
  };
  const charter = loadCharter(aCharterOf({ calendars: { main: office }, targets: [acknowledge, respond] }));
  const lastDays = (events: readonly EventRecord[]) =>
    assess(charter, { kind: "enquiry", received: "2026-01-05", events }, { asOf: "2026-01-09" }).targets.map(
      ({ lastDay }) => lastDay,
    );

  it("each take from an event what is theirs", () => {
    expect(lastDays([event("extended", "2026-01-06", { gives: ["reason"] })])).toEqual(["2026-01-12", "2026-01-26"]);
    expect(lastDays([event("extended", "2026-01-06")])).toEqual(["2026-01-08", "2026-01-26"]);
  });

  it("each give back what a removed extension gave them", () => {
    const removed = event("extension-removed", "2026-01-08");
    expect(lastDays([event("extended", "2026-01-06", { gives: ["reason"] }), removed])).toEqual([
      "2026-01-08",
      "2026-01-19",
    ]);
    expect(lastDays([event("extended", "2026-01-06"), removed])).toEqual(["2026-01-08", "2026-01-19"]);
    expect(
      lastDays([event("extended", "2026-01-06", { gives: ["reason"] }), event("extended", "2026-01-07"), removed]),
    ).toEqual(["2026-01-12", "2026-01-26"]);
    // At the same moment the later in the list is the latest.
    expect(
      lastDays([event("extended", "2026-01-06"), event("extended", "2026-01-06", { gives: ["reason"] }), removed]),
    ).toEqual(["2026-01-08", "2026-01-26"]);
  });

  it("have the latest of their extensions taken back, whichever target it was given to", () => {
    const byUpdate: TargetJson = {
      ...respond,
      adjust: [{ on: "updated", from: "current-due", within: { workingDays: 5 } }],
    };
    const [first, second] = [event("extended", "2026-01-06", { gives: ["reason"] }), event("updated", "2026-01-07")];
    const removed = event("extension-removed", "2026-01-08");
    const at = (name: string, date: string): EventRecord => ({ ...(name === "extended" ? first : second), at: date });
    for (const targets of [
      [acknowledge, byUpdate],
      [byUpdate, acknowledge],
    ]) {
      const either = loadCharter(aCharterOf({ calendars: { main: office }, targets }));
      const of = (events: readonly EventRecord[]) => {
        const statuses = assess(
          either,
          { kind: "enquiry", received: "2026-01-05", events },
          { asOf: "2026-01-09" },
        ).targets;
        return ["acknowledge", "respond"].map((id) => statuses.find(({ target }) => target === id)?.lastDay);
      };
      expect(of([first, second])).toEqual(["2026-01-12", "2026-01-26"]);
      expect(of([first, second, removed])).toEqual(["2026-01-12", "2026-01-19"]);
      expect(of([at("updated", "2026-01-06"), at("extended", "2026-01-07"), removed])).toEqual([
        "2026-01-08",
        "2026-01-26",
      ]);
      // At the same moment the later in the list is the latest.
      expect(of([at("extended", "2026-01-06"), at("updated", "2026-01-06"), removed])).toEqual([
        "2026-01-12",
        "2026-01-19",
      ]);
      expect(of([at("updated", "2026-01-06"), at("extended", "2026-01-06"), removed])).toEqual([
        "2026-01-08",
        "2026-01-26",
      ]);
    }
  });

  it("have none to take back once the target that it was given to was met", () => {
    const events = [
      event("extended", "2026-01-06", { gives: ["reason"] }),
      event("acknowledged", "2026-01-07"),
      event("extension-removed", "2026-01-08"),
    ];
    const alone = loadCharter(aCharterOf({ calendars: { main: office }, targets: [acknowledge] }));
    expect(
      assess(alone, { kind: "enquiry", received: "2026-01-05", events }, { asOf: "2026-01-09" }).problems,
    ).toMatchObject([{ code: "nothing_to_remove", index: 2 }]);
  });

  it("keep what was met under an extension that is removed afterwards", () => {
    const events = [
      event("extended", "2026-01-06", { gives: ["reason"] }),
      event("acknowledged", "2026-01-09"),
      event("extension-removed", "2026-01-12"),
    ];
    const { targets } = assess(charter, { kind: "enquiry", received: "2026-01-05", events }, { asOf: "2026-01-13" });
    expect(targets.map(({ state, lastDay }) => [state, lastDay])).toEqual([
      ["met", "2026-01-12"],
      ["running", "2026-01-19"],
    ]);
  });
});

describe("an extension to the later of two limits", () => {
  // Twenty working days end on Monday 2 February; five from Friday 30 January on Friday 6 February.
  it("is counted anew when the event happens from which one of them runs", () => {
    const adjust: TargetJson["adjust"] = [
      { on: "extended", within: { lastOf: [{ workingDays: 20 }, { workingDays: 5, from: "fee-paid" }] } },
    ];
    expect(
      read({ adjust }, [event("extended", "2026-01-12T10:00"), event("fee-paid", "2026-01-30T10:00")], "2026-01-31")
        .lastDay,
    ).toBe("2026-02-06");
    expect(read({ adjust }, [event("extended", "2026-01-12T10:00")], "2026-01-31").lastDay).toBe("2026-02-02");
  });
});
