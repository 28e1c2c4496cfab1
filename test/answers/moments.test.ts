/** The moments that a clock starts from, worked by hand. Monday 5 January 2026 is the day of receipt. */
import { describe, expect, it } from "vitest";
import type { MomentJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../src/index.js";
import { assess, deadline, explain, explanationText, loadCharter, rights } from "../../src/index.js";
import { readBack } from "../../src/text/read-back.js";
import { aCharterOf } from "../laws/any-charter.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const calendars = { council: { bankHolidays: ["england-and-wales"], week: [...week] } };
/** Ten working days from Monday 5 January end on Monday 19. */
const pay: TargetJson = { id: "pay", title: "Pay", within: { workingDays: 10 }, metBy: ["responded"] };

const charterOf = (...targets: TargetJson[]) => loadCharter(aCharterOf({ calendars, targets }));
const caseOf = (...events: EventRecord[]) => ({ kind: "enquiry", received: "2026-01-05", events });
const from = (moment: MomentJson, rest: Partial<TargetJson> = {}) =>
  charterOf(pay, { id: "second", from: moment, within: { workingDays: 10 }, metBy: ["updated"], ...rest });

function second(moment: MomentJson, asOf: string, ...events: EventRecord[]) {
  const status = assess(from(moment), caseOf(...events), { asOf }).targets.find(({ target }) => target === "second");
  return [status?.state, status?.start?.date, status?.lastDay];
}

describe("a clock that starts when another target is missed", () => {
  const missed = { missed: "pay" };

  it("has not started on the last day, and is counted from it on the day after", () => {
    expect(second(missed, "2026-01-19")).toEqual(["not-started", undefined, undefined]);
    // Ten working days from Monday 19 January end on Monday 2 February.
    expect(second(missed, "2026-01-20")).toEqual(["running", "2026-01-19", "2026-02-02"]);
    expect(second(missed, "2026-02-03")).toEqual(["breached", "2026-01-19", "2026-02-02"]);
  });

  it("never starts where the other was met in time, and starts all the same where it is met late", () => {
    expect(second(missed, "2026-02-03", { event: "responded", at: "2026-01-19" })[0]).toBe("not-started");
    expect(second(missed, "2026-01-22", { event: "responded", at: "2026-01-21" })).toEqual([
      "running",
      "2026-01-19",
      "2026-02-02",
    ]);
  });

  it("waits while the other is paused, and goes by its moved due", () => {
    const paused = charterOf(
      { ...pay, pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }] },
      { id: "second", from: missed, within: { workingDays: 10 }, metBy: ["updated"] },
    );
    const events = [
      { event: "fee-asked", at: "2026-01-06" },
      { event: "fee-paid", at: "2026-01-13" },
    ];
    const ask = (asOf: string) => assess(paused, caseOf(...events), { asOf }).targets[1];
    // Five working days are struck out: Wednesday 7 to Tuesday 13 January. The due moves from Monday 19 to Monday 26.
    expect(ask("2026-01-26")?.state).toBe("not-started");
    expect(ask("2026-01-27")).toMatchObject({ state: "running", lastDay: "2026-02-09" });
  });

  it("starts one after the other, where one miss leads to the next", () => {
    const chain = charterOf(
      pay,
      { id: "second", from: missed, within: { workingDays: 10 }, metBy: ["updated"] },
      { id: "third", from: { missed: "second" }, within: { calendarDays: 3 }, metBy: ["closed"] },
    );
    // Missed on Monday 2 February; three days later is Thursday 5.
    expect(assess(chain, caseOf(), { asOf: "2026-03-01" }).targets.map(({ lastDay }) => lastDay)).toEqual([
      "2026-01-19",
      "2026-02-02",
      "2026-02-05",
    ]);
  });

  it("has not started where the other was extended after its due: what was missed is not", () => {
    const charter = charterOf(
      { ...pay, adjust: [{ on: "extended", within: "promised", afterDue: true }] },
      { id: "second", from: missed, within: { workingDays: 10 }, metBy: ["updated"] },
    );
    const extended = { event: "extended", at: "2026-01-21", promised: "2026-01-30" };
    const ask = (asOf: string) => assess(charter, caseOf(extended), { asOf }).targets[1];
    expect(ask("2026-01-20")).toMatchObject({ state: "running", lastDay: "2026-02-02" });
    expect(ask("2026-01-22")).toMatchObject({ state: "not-started", start: undefined, due: undefined });
    // Missed after all on Friday 30 January; ten working days later is Friday 13 February.
    expect(ask("2026-01-31")).toMatchObject({ state: "running", lastDay: "2026-02-13" });
  });

  it("says beforehand by when it would be due, and when that will be known", () => {
    expect(deadline(from(missed), caseOf(), "second")).toMatchObject({
      due: undefined,
      latestDue: { date: "2026-02-02" },
    });
    const { nextChange } = assess(from(missed), caseOf(), { asOf: "2026-01-10" });
    expect(nextChange?.iso).toBe("2026-01-20T00:00:00.000+00:00");
  });

  it("is told in the letter", () => {
    const charter = from(missed, { title: "Another £40" });
    const text = (asOf: string) => explanationText(explain(charter, caseOf(), "second", { asOf }));
    expect(text("2026-01-12")).toContain("The time for this has not begun: it begins if “Pay” is not done in time.");
    expect(text("2026-01-20")).toContain(
      "The time for this began when the time for “Pay” ended, on Monday 19 January 2026",
    );
  });
});

describe("a clock that starts at the end of the time for another", () => {
  it("starts then, met or not", () => {
    expect(second({ dueOf: "pay" }, "2026-01-19", { event: "responded", at: "2026-01-08" })[0]).toBe("not-started");
    expect(second({ dueOf: "pay" }, "2026-01-20", { event: "responded", at: "2026-01-08" })).toEqual([
      "running",
      "2026-01-19",
      "2026-02-02",
    ]);
  });

  it("has its due beforehand where nobody asks at a moment", () => {
    expect(deadline(from({ dueOf: "pay" }), caseOf(), "second").lastDay).toBe("2026-02-02");
  });
});

describe("a clock that starts with the last of several", () => {
  const both = { lastOf: ["received", "fee-paid"] };

  it("waits for all of them, and says for which", () => {
    expect(second(both, "2026-01-12")).toEqual(["not-started", undefined, undefined]);
    expect(explain(from(both), caseOf(), "second", { asOf: "2026-01-12" }).waitsFor).toEqual({
      event: "fee-paid",
      requires: [],
    });
  });

  it("is counted from whichever came last, the receipt where the other was there before", () => {
    // Ten working days from Thursday 8 January end on Thursday 22; from Monday 5 January on Monday 19.
    expect(second(both, "2026-01-12", { event: "fee-paid", at: "2026-01-08" })).toEqual([
      "running",
      "2026-01-08",
      "2026-01-22",
    ]);
    expect(second(both, "2026-01-12", { event: "fee-paid", at: "2026-01-02" })).toEqual([
      "running",
      "2026-01-05",
      "2026-01-19",
    ]);
  });

  it("takes an act of the authority's own as day 0, and a receipt by the receipt rules", () => {
    const charter = loadCharter(
      aCharterOf({
        calendars,
        counting: { receiptDay: "day-one" },
        targets: [
          pay,
          {
            id: "second",
            from: { lastOf: ["fee-paid", { target: "pay" }] },
            within: { workingDays: 10 },
            metBy: ["updated"],
          },
        ],
      }),
    );
    const lastDay = (paid: string, met: string) =>
      deadline(charter, caseOf({ event: "fee-paid", at: paid }, { event: "responded", at: met }), "second").lastDay;
    // Paid last, on Thursday 8 January: that is day 1, and day 10 is Wednesday 21. Met last, on that day: Thursday 22.
    expect(lastDay("2026-01-08", "2026-01-07")).toBe("2026-01-21");
    expect(lastDay("2026-01-07", "2026-01-08")).toBe("2026-01-22");
  });
});

describe("a clock that starts with the first of several", () => {
  const first = { firstOf: ["fee-paid", { missed: "pay" }] };

  it("starts with whichever comes first", () => {
    expect(second(first, "2026-01-12", { event: "fee-paid", at: "2026-01-08" })).toEqual([
      "running",
      "2026-01-08",
      "2026-01-22",
    ]);
    expect(second(first, "2026-01-21", { event: "fee-paid", at: "2026-01-21" })).toEqual([
      "running",
      "2026-01-19",
      "2026-02-02",
    ]);
  });

  it("may itself be one of several", () => {
    const nested = { lastOf: ["became-aware", { firstOf: ["fee-paid", "closed"] }] };
    expect(second(nested, "2026-01-12", { event: "closed", at: "2026-01-08" })[0]).toBe("not-started");
    expect(
      second(nested, "2026-01-12", { event: "closed", at: "2026-01-08" }, { event: "became-aware", at: "2026-01-09" }),
    ).toEqual(["running", "2026-01-09", "2026-01-23"]);
  });
});

describe("a limit that runs from the due of another target", () => {
  const within: TargetJson["within"] = {
    firstOf: [{ workingDays: 20 }, { workingDays: 2, from: { dueOf: "pay" } }],
  };
  const charter = charterOf(
    { ...pay, adjust: [{ on: "extended", within: "promised" }] },
    { id: "second", within, metBy: ["updated"] },
  );

  it("moves with it", () => {
    // Two working days after Monday 19 January: Wednesday 21. Extended to Friday 23: Tuesday 27.
    expect(deadline(charter, caseOf(), "second").lastDay).toBe("2026-01-21");
    const extended = { event: "extended", at: "2026-01-12", promised: "2026-01-23" };
    expect(deadline(charter, caseOf(extended), "second").lastDay).toBe("2026-01-27");
  });
});

describe("a limit that runs from a miss", () => {
  const within: TargetJson["within"] = {
    firstOf: [{ workingDays: 20 }, { workingDays: 3, from: { missed: "pay" } }],
  };

  it("sets none before it, and none where the target was kept", () => {
    // Twenty working days from Monday 5 January end on Monday 2 February; three from Monday 19 on Thursday 22.
    const charter = charterOf(pay, { id: "second", within, metBy: ["updated"] });
    const ask = (asOf: string, ...events: EventRecord[]) =>
      assess(charter, caseOf(...events), { asOf }).targets[1]?.lastDay;
    expect(ask("2026-01-19")).toBe("2026-02-02");
    expect(ask("2026-01-20")).toBe("2026-01-22");
    expect(ask("2026-01-20", { event: "responded", at: "2026-01-16" })).toBe("2026-02-02");
  });
});

describe("a right whose window runs from a miss", () => {
  it("is open from then on", () => {
    const charter = charterOf({
      ...pay,
      then: [{ id: "complain", opens: ["met", "missed"], from: { missed: "pay" }, within: { calendarDays: 7 } }],
    });
    const [right] = rights(charter, caseOf(), { asOf: "2026-01-20" });
    expect(right).toMatchObject({ state: "open", until: { date: "2026-01-26" } });
  });
});

it("reads such a clock back in words", () => {
  const words = (moment: MomentJson) => readBack(from(moment).json).standards[0]?.targets[1]?.sentences[0];
  expect(words({ missed: "pay" })).toBe(
    "Within 10 working days, counted from the end of the time for “Pay”, if it is missed.",
  );
  expect(words({ lastOf: ["received", { firstOf: ["fee-paid", { dueOf: "pay" }] }] })).toBe(
    "Within 10 working days, counted from the last of receipt and the first of “fee-paid” " +
      "and the end of the time for " +
      "“Pay”.",
  );
});
