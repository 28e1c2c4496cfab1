/**
 * What is made of an event that asks for more time: taken, or refused with its reason. Ten working days from Monday 5
 * January 2026 end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import type { AdjustJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess } from "../../../src/index.js";
import { event, oneTarget, reset, suspend, type Question } from "./one-target.js";

function statusOf(
  adjust: AdjustJson[],
  events: readonly EventRecord[],
  target: Partial<TargetJson> = {},
  rest: Omit<Question, "target"> = {},
  asOf = "2026-03-31",
) {
  const { charter, record } = oneTarget({
    target: { within: { workingDays: 10 }, adjust, ...target },
    events,
    ...rest,
  });
  return assess(charter, record, { asOf }).targets[0]!;
}

/** Of each event whether it was accepted, or why not, and the due after it. */
function outcomes(...args: Parameters<typeof statusOf>) {
  return statusOf(...args).adjustments.map(({ accepted, reason, dueAfter }) => [
    accepted || reason?.message,
    dueAfter?.date,
  ]);
}

const extended = (at: string, rest: Partial<EventRecord> = {}) => event("extended", at, rest);
const longer: AdjustJson = { on: "extended", within: { workingDays: 20 } };

describe("an extension", () => {
  it.each<[string, AdjustJson, string]>([
    ["from the start", { ...longer }, "2026-02-02"],
    ["from the due", { ...longer, from: "current-due" }, "2026-02-16"],
    ["from the notice", { ...longer, from: "notice" }, "2026-02-05"],
  ])("is counted %s", (_, rule, lastDay) => {
    expect(outcomes([rule], [extended("2026-01-08")])).toEqual([[true, lastDay]]);
  });

  it("comes by the due instant or is refused, the due standing", () => {
    expect(outcomes([longer], [extended("2026-01-19T23:59:59.999")])).toEqual([[true, "2026-02-02"]]);
    expect(outcomes([longer], [extended("2026-01-20T00:00")])).toEqual([
      ['The event "extended" came after the due instant that it was to move.', "2026-01-19"],
    ]);
  });

  it("that counts after the due as well moves what was missed, until it is met", () => {
    const late: AdjustJson = { ...longer, afterDue: true };
    const events = [extended("2026-01-21")];
    expect(outcomes([late], events)).toEqual([[true, "2026-02-02"]]);
    expect(statusOf([late], events, {}, {}, "2026-01-20").state).toBe("breached");
    expect(statusOf([late], events, {}, {}, "2026-01-22").state).toBe("running");
    expect(statusOf([late], events, {}, {}, "2026-02-03").state).toBe("breached");
    // Answered a day late on the 20th: what comes after that moves nothing.
    expect(statusOf([late], [event("responded", "2026-01-20"), ...events])).toMatchObject({
      state: "met-late",
      lastDay: "2026-01-19",
    });
  });

  it("may be given so often as its rule says, once where it says nothing", () => {
    const events = ["2026-01-08", "2026-01-09", "2026-01-12"].map((at) => extended(at));
    const rule: AdjustJson = { on: "extended", from: "current-due", within: { workingDays: 5 } };
    expect(outcomes([rule], events)).toEqual([
      [true, "2026-01-26"],
      ['The event "extended" may move the due once, and has.', "2026-01-26"],
      ['The event "extended" may move the due once, and has.', "2026-01-26"],
    ]);
    expect(outcomes([{ ...rule, times: 2 }], events)).toEqual([
      [true, "2026-01-26"],
      [true, "2026-02-02"],
      ['The event "extended" may move the due 2 times, and has.', "2026-02-02"],
    ]);
    expect(outcomes([{ ...rule, times: "any" }], events)).toEqual([
      [true, "2026-01-26"],
      [true, "2026-02-02"],
      [true, "2026-02-09"],
    ]);
  });

  it("carries what is asked for, and nothing that it may not carry", () => {
    const needing: AdjustJson = { ...longer, requires: ["reason", "promised"] };
    expect(outcomes([needing], [extended("2026-01-08")])).toEqual([
      ['The event "extended" does not carry reason, promised.', "2026-01-19"],
    ]);
    expect(statusOf([needing], [extended("2026-01-08", { gives: ["reason"] })]).adjustments).toMatchObject([
      { kind: "adjustment", accepted: false, reason: { code: "lacks_content", missing: ["promised"] } },
    ]);
    expect(outcomes([needing], [extended("2026-01-08", { gives: ["reason"], promised: "2026-01-30" })])).toEqual([
      [true, "2026-02-02"],
    ]);
    expect(outcomes([{ ...longer, without: ["reason"] }], [extended("2026-01-08", { gives: ["reason"] })])).toEqual([]);
    expect(outcomes([{ ...longer, without: ["reason"] }], [extended("2026-01-08")])).toEqual([[true, "2026-02-02"]]);
  });

  it("is taken by the first rule that accepts it, and refused with the reason of the first that does not", () => {
    const withReason: AdjustJson = { ...longer, requires: ["reason"] };
    const shorter: AdjustJson = { on: "extended", within: { workingDays: 15 } };
    expect(outcomes([withReason, shorter], [extended("2026-01-08")])).toEqual([[true, "2026-01-26"]]);
    expect(outcomes([withReason, shorter], [extended("2026-01-08", { gives: ["reason"] })])).toEqual([
      [true, "2026-02-02"],
    ]);
    expect(outcomes([withReason, { ...shorter, requires: ["promised"] }], [extended("2026-01-08")])).toEqual([
      ['The event "extended" does not carry reason.', "2026-01-19"],
    ]);
  });

  it("is taken by the rules for its own event, each as often as it may be", () => {
    const acknowledgement: AdjustJson = { on: "acknowledged", within: { workingDays: 40 } };
    expect(outcomes([longer, acknowledgement], [event("acknowledged", "2026-01-08")])).toEqual([[true, "2026-03-02"]]);
    const five: AdjustJson = { on: "extended", from: "current-due", within: { workingDays: 5 } };
    expect(
      outcomes(
        [{ ...five, requires: ["reason"] }, five],
        [extended("2026-01-08", { gives: ["reason"] }), extended("2026-01-09")],
      ),
    ).toEqual([
      [true, "2026-01-26"],
      [true, "2026-02-02"],
    ]);
  });

  it("that is refused says by a code why", () => {
    const code = (rule: AdjustJson, at: string) => statusOf([rule], [extended(at)]).adjustments[0]?.reason?.code;
    expect([
      code(longer, "2026-01-20"),
      code({ ...longer, from: "notice", within: { workingDays: 3 } }, "2026-01-13"),
    ]).toEqual(["late", "before_due"]);
  });

  it("moves no due back", () => {
    const earlier: AdjustJson = { on: "extended", from: "notice", within: { workingDays: 3 } };
    expect(outcomes([earlier], [extended("2026-01-13")])).toEqual([
      ["2026-01-16 is earlier than 2026-01-19, the due that it would move.", "2026-01-19"],
    ]);
    // Three days from Wednesday 14 January are Monday 19: the due itself.
    expect(outcomes([earlier], [extended("2026-01-14")])).toEqual([[true, "2026-01-19"]]);
  });

  it("before the clock has begun is kept for its start where its entry says so", () => {
    const events = [extended("2026-01-06"), event("stage-2-requested", "2026-01-07")];
    const early = { ...longer, beforeStart: true };
    expect(outcomes([early], events, { from: "stage-2-requested" })).toEqual([[true, "2026-02-04"]]);
    expect(outcomes([early], events.slice(0, 1), { from: "stage-2-requested" })).toEqual([]);
  });

  it("while the clock stands still moves the due that it will have", () => {
    // Asked on Wednesday 7 January, paid on Monday 12: 8, 9 and 12 are struck out, and twenty days end on Thursday 5
    // February.
    const events = [event("fee-asked", "2026-01-07"), extended("2026-01-09"), event("fee-paid", "2026-01-12")];
    expect(outcomes([longer], events, { pausedBy: [suspend] })).toEqual([[true, undefined]]);
    expect(statusOf([longer], events, { pausedBy: [suspend] }).lastDay).toBe("2026-02-05");
    // With 8 and 9 struck out the due at the notice would be Wednesday 21; three days from the notice are Wednesday 14.
    const fromNotice: AdjustJson = { on: "extended", from: "notice", within: { workingDays: 3 } };
    expect(outcomes([fromNotice], events, { pausedBy: [suspend] })).toEqual([
      ["2026-01-14 is earlier than 2026-01-21, the due that it would move.", undefined],
    ]);
  });

  it(
    "while a reset is open is held against the due as it was: the days up to the new start are struck out of " +
      "nothing",
    () => {
      // Six days from Friday 9 January are Monday 19, the due itself.
      const fromNotice: AdjustJson = { on: "extended", from: "notice", within: { workingDays: 6 } };
      expect(
        statusOf([fromNotice], [event("clarification-asked", "2026-01-07"), extended("2026-01-09")], {
          pausedBy: [reset],
        }).adjustments,
      ).toMatchObject([{ accepted: true }]);
    },
  );

  it("is forgotten with a clock that begins anew", () => {
    const events = [
      extended("2026-01-07"),
      event("clarification-asked", "2026-01-08"),
      event("clarified", "2026-01-09"),
      extended("2026-01-12"),
    ];
    expect(statusOf([longer], events.slice(0, 3), { pausedBy: [reset] }).lastDay).toBe("2026-01-23");
    expect(statusOf([longer], events, { pausedBy: [reset] }).lastDay).toBe("2026-02-06");
  });
});

describe("a promised date", () => {
  const promise: AdjustJson = { on: "extended", within: "promised", atMost: { workingDays: 20 } };

  // "no later than 6 months beginning on the day upon which the local authority received the complaint", while the
  // clock runs from a later record: six months that begin with 5 January 2026 end on 4 July, ten working days from
  // Monday 2 February on the 16th.
  it.each<[AdjustJson["atMost"], string, string]>([
    [{ months: 6 }, "2026-07-05", "2026-07-05"],
    [{ months: 6, from: "received" }, "2026-07-04", "2026-07-04"],
    [{ months: 6, from: "received" }, "2026-07-05", "2026-02-16"],
    [{ months: 1, from: "fee-paid" }, "2026-07-05", "2026-07-05"],
    [
      {
        lastOf: [
          { months: 6, from: "received" },
          { months: 6, from: "fee-paid" },
        ],
      },
      "2026-07-05",
      "2026-02-16",
    ],
    [
      {
        lastOf: [
          { months: 6, from: "received" },
          { months: 6, from: "fee-asked" },
        ],
      },
      "2026-07-05",
      "2026-07-05",
    ],
  ])("may be no later than %j, which counts from a moment of its own where it names one: %s", (atMost, date, due) => {
    const rule: AdjustJson = { on: "extended", within: "promised", atMost, counting: { receiptDay: "day-one" } };
    const events = [
      event("fee-asked", "2026-01-06"),
      event("clarified", "2026-02-02"),
      extended("2026-02-04", { promised: date }),
    ];
    expect(statusOf([rule], events, { from: "clarified" }, {}, "2026-02-05").lastDay).toBe(due);
  });

  it("is the due up to the most that is allowed, and no later", () => {
    expect(outcomes([promise], [extended("2026-01-08", { promised: "2026-02-02" })])).toEqual([[true, "2026-02-02"]]);
    expect(statusOf([promise], [extended("2026-01-08", { promised: "2026-02-03" })]).adjustments).toMatchObject([
      {
        accepted: false,
        reason: { code: "exceeds_at_most", message: "2026-02-03 is later than 2026-02-02, the most that is allowed." },
      },
    ]);
  });

  it("has its cap counted from where the adjustment counts", () => {
    const capped = (from: AdjustJson["from"], promised: string) =>
      outcomes([{ ...promise, from, atMost: { workingDays: 5 } }], [extended("2026-01-15", { promised })])[0]?.[0];
    // Five days from Thursday 15 are Thursday 22; from the due, Monday 19, they are Monday 26.
    expect([capped("notice", "2026-01-22"), capped("notice", "2026-01-23")]).toEqual([
      true,
      "2026-01-23 is later than 2026-01-22, the most that is allowed.",
    ]);
    expect([capped("current-due", "2026-01-26"), capped("current-due", "2026-01-27")]).toEqual([
      true,
      "2026-01-27 is later than 2026-01-26, the most that is allowed.",
    ]);
  });

  it("is asked for, and is no earlier than the due", () => {
    expect(statusOf([promise], [extended("2026-01-08")]).adjustments).toMatchObject([
      { accepted: false, reason: { code: "no_date", message: 'The event "extended" carries no promised date.' } },
    ]);
    expect(outcomes([promise], [extended("2026-01-08", { promised: "2026-01-16" })])).toEqual([
      ["2026-01-16 is earlier than 2026-01-19, the due that it would move.", "2026-01-19"],
    ]);
  });

  it("with a time of day is due at that time, and without one as the counting says", () => {
    const due = (promised: string, dueTime: "end-of-day" | "17:00") =>
      statusOf([promise], [extended("2026-01-08", { promised })], {}, { counting: { dueTime } }).due?.iso.slice(0, 23);
    expect([due("2026-01-30T12:00", "17:00"), due("2026-01-30", "17:00"), due("2026-01-30", "end-of-day")]).toEqual([
      "2026-01-30T12:00:00.000",
      "2026-01-30T17:00:00.000",
      "2026-01-30T23:59:59.999",
    ]);
  });

  it("is the due of the clock itself where the event that starts it promises it", () => {
    const status = (rest: Partial<EventRecord>) =>
      statusOf(
        [],
        [event("stage-2-requested", "2026-01-08", rest)],
        { from: "stage-2-requested", within: "promised", adjust: undefined as never },
        {},
        "2026-01-09",
      );
    expect([status({ promised: "2026-01-20" }).lastDay, status({}).lastDay]).toEqual(["2026-01-20", undefined]);
  });
});

describe("an extension that is removed", () => {
  const removal = event("extension-removed", "2026-01-13");
  const any: AdjustJson = {
    on: "extended",
    from: "current-due",
    within: { workingDays: 5 },
    times: "any",
    owes: ["a letter"],
  };

  it("takes the latest back, with what it owes, and is named", () => {
    const status = statusOf([any], [extended("2026-01-08"), extended("2026-01-12"), removal]);
    expect(status.lastDay).toBe("2026-01-26");
    expect(status.adjustments.map(({ accepted, owes, removedBy }) => [accepted, owes, removedBy?.index])).toEqual([
      [true, ["a letter"], undefined],
      [true, undefined, 2],
    ]);
    expect(statusOf([any], [extended("2026-01-08"), removal, event("extension-removed", "2026-01-14")]).lastDay).toBe(
      "2026-01-19",
    );
  });

  it("takes each back in turn, and there is none to remove after the last", () => {
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, adjust: [any] },
      events: [
        extended("2026-01-08"),
        extended("2026-01-09"),
        removal,
        event("extension-removed", "2026-01-14"),
        event("extension-removed", "2026-01-15"),
      ],
    });
    const { targets, problems } = assess(charter, record, { asOf: "2026-01-16" });
    expect(targets[0]).toMatchObject({
      lastDay: "2026-01-19",
      adjustments: [{ removedBy: { index: 3 } }, { removedBy: { index: 2 } }],
    });
    expect(problems).toMatchObject([
      { code: "nothing_to_remove", index: 4, message: "There is no accepted extension to remove." },
    ]);
  });

  it("brings none to life that was one too many", () => {
    const status = statusOf([{ ...any, times: 1 }], [extended("2026-01-08"), extended("2026-01-09"), removal]);
    expect(status.lastDay).toBe("2026-01-19");
    expect(status.adjustments.map(({ accepted, reason }) => [accepted, reason?.code])).toEqual([
      [true, undefined],
      [false, "too_many"],
    ]);
  });

  it("leaves a later event to be judged by the due that then stands", () => {
    const status = statusOf([any], [extended("2026-01-08"), removal, event("responded", "2026-01-20")]);
    expect(status).toMatchObject({ state: "met-late", lastDay: "2026-01-19" });
  });
});
