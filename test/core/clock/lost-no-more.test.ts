/** What used to be dropped without a word: a step before the start, and a stop that came late to one turn. */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../../src/charter/format/charter-json.js";
import { assess, escalations, loadCharter } from "../../../src/index.js";
import { referenceStatuses } from "../../reference/answers.js";
import { referenceSteps } from "../../reference/steps.js";
import { aCharterOf } from "../../laws/any-charter.js";
import { event, office, suspend } from "./one-target.js";

const calendars = { main: office };

describe("a step that falls before the start", () => {
  const told = (step: object, received: string) => {
    const escalation = [{ id: "remind", notify: ["team"], action: "Answer.", ...step }] as TargetJson["escalation"];
    const target: TargetJson = { id: "respond", within: { workingDays: 1 }, metBy: ["responded"], escalation };
    const json = aCharterOf({ calendars, targets: [target] });
    const record = { kind: "enquiry", received };
    const steps = escalations(loadCharter(json), record, { asOf: "2026-01-31" });
    expect(referenceSteps(json, record, "2026-01-31").map(({ ms }) => ms)).toEqual(steps.map(({ at }) => at.epochMs));
    return steps.map(({ at }) => at.iso.slice(0, 16));
  };

  it("is told at the start", () => {
    expect(told({ before: { workingDays: 2 } }, "2026-01-05T10:00")).toEqual(["2026-01-05T10:00"]);
    // The opening of Monday, on which it is received at ten.
    expect(told({ before: { workingDays: 1 } }, "2026-01-05T10:00")).toEqual(["2026-01-05T10:00"]);
    expect(told({ before: { workingDays: 1 } }, "2026-01-05T08:00")).toEqual(["2026-01-05T09:00"]);
  });

  it("is told at the next opening where it waits for open hours", () => {
    expect(told({ before: { workingDays: 2 }, landing: "open-hours" }, "2026-01-03T10:00")).toEqual([
      "2026-01-05T09:00",
    ]);
  });
});

describe("a stop that came too late for one turn of a duty", () => {
  // Five working days from Monday 5 January end on Monday 12; it is stopped on the 14th and met late on the 15th.
  const target = {
    id: "update",
    every: { workingDays: 5 },
    metBy: ["updated"],
    endedBy: ["closed"],
    pausedBy: [suspend],
  } as TargetJson;
  const json = aCharterOf({ calendars, targets: [target] });
  const events = [event("fee-asked", "2026-01-14T10:00"), event("updated", "2026-01-15T10:00")];
  const at = (asOf: string, more: readonly ReturnType<typeof event>[] = []) => {
    const record = { kind: "enquiry", received: "2026-01-05T10:00", events: [...events, ...more] };
    const { state, lastDay } = assess(loadCharter(json), record, { asOf }).targets[0]!;
    const slow = referenceStatuses(json, record, asOf)[0]!;
    expect([slow.state, slow.lastDay]).toEqual([state, lastDay]);
    return [state, lastDay];
  };

  it("holds for the next, from its start until it ends", () => {
    expect(at("2026-01-14T12:00")).toEqual(["breached", "2026-01-12"]);
    expect(at("2026-01-16")).toEqual(["paused", undefined]);
    // 16, 19 and 20 January are struck out; five days after them end on Tuesday 27.
    expect(at("2026-01-21", [event("fee-paid", "2026-01-20T10:00")])).toEqual(["running", "2026-01-27"]);
  });

  it("does not where it ended before that", () => {
    const early = {
      kind: "enquiry",
      received: "2026-01-05T10:00",
      events: [events[0]!, event("fee-paid", "2026-01-14T12:00"), events[1]!],
    };
    expect(assess(loadCharter(json), early, { asOf: "2026-01-16" }).targets[0]).toMatchObject({
      state: "running",
      lastDay: "2026-01-22",
    });
  });
});
