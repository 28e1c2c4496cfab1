/**
 * `extension-removed`: the latest accepted extension is undone, what stood before it is due again, and what was missed
 * stays missed. Received on Monday 5 January 2026; ten working days end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/index.js";
import type { TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { event, oneTarget, suspend } from "./one-target.js";

const told = { on: "extended", within: "promised", times: "any" } as const;

function at(asOf: string, events: readonly EventRecord[], target: Partial<TargetJson> = {}) {
  const { charter, record } = oneTarget({ target: { within: { workingDays: 10 }, adjust: [told], ...target }, events });
  const { targets, problems } = assess(charter, record, { asOf });
  const [{ state, lastDay, adjustments, pauses }] = targets as [(typeof targets)[0]];
  return {
    state,
    lastDay,
    taken: adjustments.map(({ index, accepted, removedBy, reason }) => [
      index,
      reason?.code ?? accepted,
      removedBy?.index,
    ]),
    pauses: pauses.length,
    problems: problems.map(({ code, index }) => `${code} ${index}`),
  };
}

const until = (day: string, promised: string): EventRecord => event("extended", `2026-01-${day}T10:00`, { promised });
const removed = (day: string): EventRecord => event("extension-removed", `2026-01-${day}T12:00`);

describe("an extension that is taken back", () => {
  it("is the latest that stands, one after the other", () => {
    const events = [until("06", "2026-01-23"), until("07", "2026-01-30"), removed("08"), removed("09"), removed("12")];
    expect([1, 2, 3, 4, 5].map((count) => at("2026-01-12", events.slice(0, count)).lastDay)).toEqual([
      "2026-01-23",
      "2026-01-30",
      "2026-01-23",
      "2026-01-19",
      "2026-01-19",
    ]);
    expect(at("2026-01-12", events)).toMatchObject({
      taken: [
        [0, true, 3],
        [1, true, 2],
      ],
      problems: ["nothing_to_remove 4"],
    });
  });

  it("may be given again where it may be given once", () => {
    const once = { adjust: [{ ...told, times: 1 }] };
    const events = [until("06", "2026-01-23"), removed("08"), until("09", "2026-01-26"), until("12", "2026-01-30")];
    expect(at("2026-01-13", events, once)).toMatchObject({
      lastDay: "2026-01-26",
      taken: [
        [0, true, 1],
        [2, true, undefined],
        [3, "too_many", undefined],
      ],
    });
  });

  it("takes with it a pause that only it had left in time", () => {
    // The fee was asked for on the 21st: in time for the 30th, and after the 19th.
    const events = [until("06", "2026-01-30"), event("fee-asked", "2026-01-21T10:00"), removed("22")];
    const pausing = { pausedBy: [suspend] };
    expect(at("2026-01-22", events.slice(0, 2), pausing)).toMatchObject({ state: "paused", pauses: 1 });
    const paid = event("fee-paid", "2026-01-27T10:00");
    for (const all of [events, [...events, paid]])
      expect(at("2026-01-28", all, pausing)).toEqual({
        state: "breached",
        lastDay: "2026-01-19",
        taken: [
          [0, true, 2],
          [1, "late", undefined],
        ],
        pauses: 0,
        problems: [],
      });
    expect(
      at("2026-01-28", [...events.slice(0, 2), paid, { ...removed("27"), at: "2026-01-27T12:00" }], pausing),
    ).toMatchObject({
      state: "breached",
      lastDay: "2026-01-19",
      pauses: 0,
    });
  });

  it("leaves a pause that was in time without it", () => {
    // Two days from the 12th, one of them a working day that counts: the 13th. The 19th becomes the 20th.
    const events = [
      until("06", "2026-01-30"),
      event("fee-asked", "2026-01-12T10:00"),
      event("fee-paid", "2026-01-13T10:00"),
      removed("14"),
    ];
    expect(at("2026-01-15", events, { pausedBy: [suspend] })).toMatchObject({
      state: "running",
      lastDay: "2026-01-20",
      pauses: 1,
    });
  });

  it("had run out: what was missed stays missed, with the due that was missed", () => {
    const noFigure: Partial<TargetJson> = { within: "not-stated" };
    const events = [until("06", "2026-01-12"), removed("14")];
    expect(at("2026-01-13", events, noFigure)).toMatchObject({ state: "breached", lastDay: "2026-01-12" });
    expect(at("2026-01-14", events, noFigure)).toMatchObject({
      state: "breached",
      lastDay: "2026-01-12",
      taken: [[0, true, undefined]],
      problems: ["nothing_to_remove 1"],
    });
    // Taken back while it ran, it leaves no due.
    expect(at("2026-01-14", [until("06", "2026-01-16"), removed("14")], noFigure)).toMatchObject({
      state: "running",
      lastDay: undefined,
      problems: [],
    });
    // Where there is an earlier due, that one was missed, and is told.
    expect(at("2026-01-30", [until("06", "2026-01-23"), removed("26")])).toMatchObject({
      state: "breached",
      lastDay: "2026-01-19",
    });
  });
});
