/**
 * Pauses of one clock: several at once, their end days, when they lapse, and those that come too late. Ten working days
 * from Monday 5 January 2026 end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import type { CountingJson, PauseJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess } from "../../../src/index.js";
import { event, oneTarget, reset, suspend } from "./one-target.js";

function statusOf(
  pausedBy: PauseJson[],
  events: readonly EventRecord[],
  target: Partial<TargetJson> = {},
  counting: CountingJson = {},
  asOf = "2026-03-31",
) {
  const { charter, record } = oneTarget({
    target: { within: { workingDays: 10 }, pausedBy, ...target },
    events,
    counting,
  });
  const { targets, problems } = assess(charter, record, { asOf });
  return { ...targets[0]!, problems };
}

const asked = (at: string) => event("fee-asked", at);
const paid = (at: string) => event("fee-paid", at);
const unwell: PauseJson = { from: "unwell", until: "well-again", effect: "suspend" };

describe("a pause", () => {
  it.each([
    ["after-stop-through-resume", "2026-01-22"], // 8, 9 and 12 January
    ["stop-until-resume", "2026-01-22"], // 7, 8 and 9
    ["stop-through-resume", "2026-01-23"], // 7, 8, 9 and 12
  ] as const)("from Wednesday 7 to Monday 12 January strikes out what %s says: due on %s", (pauseBounds, lastDay) => {
    expect(statusOf([suspend], [asked("2026-01-07"), paid("2026-01-12")], {}, { pauseBounds }).lastDay).toBe(lastDay);
  });

  it.each([
    ["after-stop-through-resume", "2026-01-19"],
    ["stop-until-resume", "2026-01-19"],
    ["stop-through-resume", "2026-01-20"],
  ] as const)("within one day strikes out what %s says: due on %s", (pauseBounds, lastDay) => {
    expect(
      statusOf([suspend], [asked("2026-01-07T10:00"), paid("2026-01-07T12:00")], {}, { pauseBounds }).lastDay,
    ).toBe(lastDay);
  });

  it("strikes a day out once, however many cover it", () => {
    // 8 and 9 by the one, 9 and 12 by the other.
    const events = [
      asked("2026-01-07"),
      event("unwell", "2026-01-08"),
      paid("2026-01-09"),
      event("well-again", "2026-01-12"),
    ];
    expect(statusOf([suspend, unwell], events).lastDay).toBe("2026-01-22");
    expect(statusOf([suspend, unwell], events, {}, {}, "2026-01-10")).toMatchObject({
      state: "paused",
      lastDay: undefined,
      due: undefined,
    });
  });

  it("takes out real time once, however many cover it", () => {
    // From 10:00 to 12:00 and from 11:00 to 14:00: four hours; from 15:00 to 16:00 another. Nine hours from 9:00 are
    // 18:00, moved to 23:00.
    const at = (hour: number) => `2026-01-05T${hour}:00`;
    const events = [
      asked(at(10)),
      event("unwell", at(11)),
      paid(at(12)),
      event("well-again", at(14)),
      asked(at(15)),
      paid(at(16)),
    ];
    const { charter, record } = oneTarget({
      target: { within: { hours: 9 }, pausedBy: [suspend, unwell] },
      received: "2026-01-05T09:00",
      events,
    });
    expect(assess(charter, record, { asOf: "2026-01-06" }).targets[0]?.due?.iso).toBe("2026-01-05T23:00:00.000+00:00");
    const inside = [event("unwell", at(10)), asked(at(11)), paid(at(12)), event("well-again", at(14))];
    const within = oneTarget({
      target: { within: { hours: 9 }, pausedBy: [suspend, unwell] },
      received: "2026-01-05T09:00",
      events: inside,
    });
    expect(assess(within.charter, within.record, { asOf: "2026-01-06" }).targets[0]?.due?.iso).toBe(
      "2026-01-05T22:00:00.000+00:00",
    );
  });

  it("begins once: asked again while it is open changes nothing, and is named", () => {
    const { lastDay, pauses, problems } = statusOf(
      [suspend],
      [asked("2026-01-07"), asked("2026-01-08"), paid("2026-01-12")],
    );
    expect([lastDay, pauses.length]).toEqual(["2026-01-22", 1]);
    expect(problems).toMatchObject([
      {
        code: "event_repeated",
        index: 1,
        message: 'The event "fee-asked" happened before, and this second time changes nothing.',
      },
    ]);
  });

  it("may come again after its end, in time or too late, and is then no repetition", () => {
    const twice = [asked("2026-01-06"), paid("2026-01-07"), asked("2026-01-12"), paid("2026-01-13")];
    expect(statusOf([suspend], twice)).toMatchObject({ lastDay: "2026-01-21", problems: [] });
    const late = [asked("2026-01-06"), paid("2026-01-07"), asked("2026-01-21"), paid("2026-01-22")];
    expect(statusOf([suspend], late)).toMatchObject({
      lastDay: "2026-01-20",
      problems: [],
      adjustments: [{ kind: "pause", accepted: false }],
    });
  });

  it("without a beginning is named though something else was refused", () => {
    const adjust: TargetJson["adjust"] = [{ on: "extended", requires: ["reason"], within: { workingDays: 20 } }];
    expect(
      statusOf([suspend], [event("extended", "2026-01-06"), paid("2026-01-07")], { adjust }).problems,
    ).toMatchObject([{ code: "resumed_without_pause", index: 1 }]);
    expect(
      statusOf([suspend, unwell], [asked("2026-01-20"), event("well-again", "2026-01-21")]).problems,
    ).toMatchObject([{ code: "resumed_without_pause", index: 1 }]);
  });

  it("after the due is refused, and its end is then no news", () => {
    const { state, adjustments, pauses, problems } = statusOf([suspend], [asked("2026-01-20"), paid("2026-01-22")]);
    expect([state, pauses, problems]).toEqual(["breached", [], []]);
    expect(adjustments).toMatchObject([
      {
        kind: "pause",
        accepted: false,
        reason: {
          code: "late",
          message: 'The event "fee-asked" came after the due instant, when there was nothing left to pause.',
        },
        dueBefore: { date: "2026-01-19" },
        dueAfter: { date: "2026-01-19" },
      },
    ]);
  });

  it("whose end has no beginning is named", () => {
    expect(statusOf([suspend], [paid("2026-01-07")]).problems).toMatchObject([
      { code: "resumed_without_pause", index: 0 },
    ]);
  });

  it("needs its times of day below a day, but not from before the start", () => {
    const hours = (events: readonly EventRecord[], length = 8) => {
      const { charter, record } = oneTarget({
        target: {
          from: "stage-2-requested",
          within: { hours: length },
          pausedBy: [{ ...suspend, beforeStart: true }],
        },
        events,
      });
      return assess(charter, record, { asOf: "2026-01-31" }).targets[0];
    };
    const begun = event("stage-2-requested", "2026-01-06T10:00");
    const message =
      'The target is counted in units below a day, and a pause of it from "fee-asked" is dated by plain dates.';
    for (const events of [
      [begun, asked("2026-01-06T11:00"), paid("2026-01-06")],
      [begun, asked("2026-01-06T11:00"), paid("2026-01-07")],
    ])
      expect(hours(events)?.problem).toMatchObject({ code: "time_needed", message });
    expect(hours([begun, asked("2026-01-06"), paid("2026-01-07T10:00")], 48)?.problem).toMatchObject({
      code: "time_needed",
      message,
    });
    expect(hours([asked("2026-01-05"), begun, paid("2026-01-06T12:00")])?.due?.iso.slice(0, 16)).toBe(
      "2026-01-06T20:00",
    );
    expect(hours([asked("2026-01-05"), paid("2026-01-05"), begun])?.due?.iso.slice(0, 16)).toBe("2026-01-06T18:00");
  });
});

describe("a clock that begins anew", () => {
  it("below a day asks for the time of its new start alone", () => {
    const events = [event("clarification-asked", "2026-01-05"), event("clarified", "2026-01-06T12:00")];
    const { charter, record } = oneTarget({
      target: { within: { hours: 48 }, pausedBy: [reset] },
      received: "2026-01-05T09:00",
      events,
    });
    expect(assess(charter, record, { asOf: "2026-01-07" }).targets[0]?.due?.iso.slice(0, 16)).toBe("2026-01-08T12:00");
  });

  it("forgets earlier pauses, and counts from the end of the reset as from a receipt", () => {
    const events = [
      asked("2026-01-06"),
      paid("2026-01-08"),
      event("clarification-asked", "2026-01-09"),
      event("clarified", "2026-01-12"),
    ];
    const { lastDay, pauses, start } = statusOf([suspend, reset], events);
    expect([lastDay, pauses, start?.date]).toEqual(["2026-01-26", [], "2026-01-12"]);
  });

  it("keeps a suspension that is still open", () => {
    // Anew from Monday 12; unwell from Friday 9 to Wednesday 14: 13 and 14 are struck out of ten days that end on
    // Monday 26.
    const events = [
      event("clarification-asked", "2026-01-08"),
      event("unwell", "2026-01-09"),
      event("clarified", "2026-01-12"),
      event("well-again", "2026-01-14"),
    ];
    expect(statusOf([reset, unwell], events).lastDay).toBe("2026-01-28");
    expect(statusOf([reset, unwell], events.slice(0, 3))).toMatchObject({ state: "paused", lastDay: undefined });
  });

  it("may do so again", () => {
    const events = ["2026-01-06", "2026-01-13"].flatMap((at, index) => [
      event("clarification-asked", at),
      event("clarified", `2026-01-${index === 0 ? "07" : "14"}`),
    ]);
    expect(statusOf([reset], events)).toMatchObject({ lastDay: "2026-01-28", start: { date: "2026-01-14" } });
  });
});

describe("a pause that lapses", () => {
  const lapsing: PauseJson = { ...suspend, lapsesAfter: { workingDays: 3 } };

  it("does so after its last day: asked on Tuesday 6, the last is Friday 9", () => {
    expect(statusOf([lapsing], [asked("2026-01-06"), paid("2026-01-09")])).toMatchObject({
      state: "breached",
      lastDay: "2026-01-22",
    });
    expect(statusOf([lapsing], [asked("2026-01-06"), paid("2026-01-12")])).toMatchObject({
      state: "lapsed",
      endedAt: { iso: "2026-01-09T23:59:59.999+00:00" },
      problems: [],
    });
    expect(statusOf([lapsing], [asked("2026-01-06"), event("responded", "2026-01-12")])).toMatchObject({
      state: "lapsed",
      met: undefined,
    });
  });

  it("does so by the first of several that lapse", () => {
    const later: PauseJson = { ...unwell, lapsesAfter: { workingDays: 5 } };
    const events = [event("unwell", "2026-01-06"), asked("2026-01-06")];
    // Three days and five from Tuesday 6: Friday 9 and Tuesday 13.
    for (const inOrder of [events, [...events].reverse()]) {
      expect(statusOf([lapsing, later], inOrder, {}, {}, "2026-01-12").state).toBe("lapsed");
      expect(statusOf([lapsing, later], [...inOrder, paid("2026-01-09")], {}, {}, "2026-01-13").state).toBe("paused");
      expect(statusOf([lapsing, later], [...inOrder, paid("2026-01-09")], {}, {}, "2026-01-14").state).toBe("lapsed");
      expect(statusOf([suspend, later], inOrder, {}, {}, "2026-01-13").state).toBe("paused");
    }
  });

  it("stays lapsed when the case is withdrawn after it, and is withdrawn before it", () => {
    expect(statusOf([lapsing], [asked("2026-01-06"), event("withdrawn", "2026-01-12")]).state).toBe("lapsed");
    expect(statusOf([lapsing], [asked("2026-01-06"), event("withdrawn", "2026-01-09")]).state).toBe("withdrawn");
  });
});
