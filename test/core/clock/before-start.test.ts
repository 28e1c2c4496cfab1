/**
 * An extension or a pause belongs to the clock that was running: what is dated before the start of a clock does nothing
 * to it. Twenty working days from Monday 2 February 2026 end on Monday 2 March.
 */
import { describe, expect, it } from "vitest";
import type { AdjustJson, PauseJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, loadCharter } from "../../../src/index.js";
import { referenceStatuses } from "../../reference/answers.js";
import { aCharterOf } from "../../laws/any-charter.js";
import { event, office, suspend } from "./one-target.js";

const promised: AdjustJson = { on: "extended", within: "promised" };
const stage1: TargetJson = { id: "respond", within: { workingDays: 10 }, metBy: ["responded"], adjust: [promised] };

function stages(stage2: Partial<TargetJson>, events: readonly EventRecord[], asOf = "2026-02-10") {
  const second: TargetJson = {
    id: "stage-2-respond",
    from: "stage-2-requested",
    within: { workingDays: 20 },
    metBy: ["updated"],
    ...stage2,
  };
  const json = aCharterOf({ calendars: { main: office }, targets: [stage1, second] });
  const record = { kind: "enquiry", received: "2026-01-05T10:00", events };
  const { targets, problems } = assess(loadCharter(json), record, { asOf });
  const of = targets[1]!;
  const slow = referenceStatuses(json, record, asOf)[1];
  expect([slow?.state, slow?.lastDay, slow?.startMs]).toEqual([of.state, of.lastDay, of.start?.epochMs]);
  return { ...of, problems: problems.map(({ code, index }) => [code, index]) };
}

const extended = event("extended", "2026-01-15T10:00", { promised: "2026-04-30" });
const asked = event("stage-2-requested", "2026-02-02T10:00");

describe("an extension before the start of a clock", () => {
  it("is that of the clock that was running, and does nothing to the one that starts afterwards", () => {
    expect(stages({ adjust: [promised] }, [extended, asked])).toMatchObject({
      lastDay: "2026-03-02",
      adjustments: [],
      problems: [],
    });
  });

  it("is named where no clock was running that it could move", () => {
    expect(stages({ adjust: [promised] }, [event("responded", "2026-01-12T10:00"), extended, asked])).toMatchObject({
      lastDay: "2026-03-02",
      adjustments: [],
      problems: [["event_before_start", 1]],
    });
  });

  it("moves it all the same where the entry says that it may come before", () => {
    expect(stages({ adjust: [{ ...promised, beforeStart: true }] }, [extended, asked])).toMatchObject({
      lastDay: "2026-04-30",
      adjustments: [{ index: 0, accepted: true }],
      problems: [],
    });
    // Of two entries for one event only the one that says so may come before.
    const atMost = { workingDays: 5 };
    expect(stages({ adjust: [promised, { ...promised, beforeStart: true, atMost }] }, [extended, asked])).toMatchObject(
      { lastDay: "2026-03-02", adjustments: [{ accepted: false, reason: { code: "exceeds_at_most" } }] },
    );
  });

  it("moves what starts at the same moment, in whichever order they stand in the list", () => {
    const [told, wanted] = [
      event("extended", "2026-02-02", { promised: "2026-04-30" }),
      event(asked.event, "2026-02-02"),
    ];
    for (const events of [
      [told, wanted],
      [wanted, told],
    ])
      expect(stages({ adjust: [promised] }, [event("responded", "2026-01-12T10:00"), ...events])).toMatchObject({
        lastDay: "2026-04-30",
        problems: [],
      });
  });
});

describe("a pause that begins before the start of a clock", () => {
  const stopped = event("fee-asked", "2026-01-28T10:00");
  const paid = event("fee-paid", "2026-02-04T10:00");
  const pausedBy: readonly PauseJson[] = [suspend];

  it("does nothing to it, and is named with its end", () => {
    expect(stages({ pausedBy }, [stopped, asked])).toMatchObject({
      state: "running",
      lastDay: "2026-03-02",
      pauses: [],
      problems: [["event_before_start", 0]],
    });
    expect(stages({ pausedBy }, [stopped, asked, paid])).toMatchObject({
      lastDay: "2026-03-02",
      problems: [
        ["event_before_start", 0],
        ["resumed_without_pause", 2],
      ],
    });
  });

  it("stops it all the same where the pause says that it may begin before", () => {
    const early = [{ ...suspend, beforeStart: true }];
    expect(stages({ pausedBy: early }, [stopped, asked])).toMatchObject({ state: "paused", problems: [] });
    // Tuesday 3 and Wednesday 4 February are struck out.
    expect(stages({ pausedBy: early }, [stopped, asked, paid])).toMatchObject({ lastDay: "2026-03-04", problems: [] });
  });
});

describe("an answer before the start of the clock that it would meet", () => {
  it("is named", () => {
    expect(stages({}, [event("updated", "2026-01-30T10:00"), asked])).toMatchObject({
      state: "running",
      problems: [["event_before_start", 0]],
    });
    expect(stages({}, [event("updated", "2026-01-30T10:00")])).toMatchObject({
      state: "not-started",
      problems: [["event_before_start", 0]],
    });
  });
});
