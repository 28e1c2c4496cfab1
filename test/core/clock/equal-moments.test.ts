/**
 * Events of one moment, mostly plain dates of one day: each does what it can, in whichever order they stand in the
 * list.
 * Ten working days from Monday 5 January 2026 end on Monday 19.
 */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, loadCharter } from "../../../src/index.js";
import { referenceStatuses } from "../../reference/answers.js";
import { aCharterOf } from "../../laws/any-charter.js";
import { event, office, reset, suspend } from "./one-target.js";

function orders<Entry>(list: readonly Entry[]): Entry[][] {
  if (list.length < 2) return [[...list]];
  return list.flatMap((entry, place) => orders(list.filter((_, at) => at !== place)).map((rest) => [entry, ...rest]));
}

/** What is said of the last target, alike in every order of the list. */
function inAnyOrder(targets: readonly TargetJson[], events: readonly EventRecord[], asOf = "2026-03-31") {
  const json = aCharterOf({ calendars: { main: office }, targets: [...targets] });
  const charter = loadCharter(json);
  const answers = orders(events).map((list) => {
    const record = { kind: "enquiry", received: "2026-01-05", events: list };
    const { targets: statuses, problems } = assess(charter, record, { asOf });
    const { state, lastDay, start, met, pauses, adjustments } = statuses.at(-1)!;
    const slow = referenceStatuses(json, record, asOf).at(-1)!;
    expect([slow.state, slow.lastDay]).toEqual([state, lastDay]);
    return {
      state,
      lastDay,
      start: start?.date,
      met: met?.event,
      stops: pauses.length,
      verdicts: adjustments.map(({ accepted, reason }) => reason?.code ?? accepted),
      problems: problems.map(({ code, index }) => `${code} ${list[index]!.event}`).sort(),
    };
  });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0]!;
}

const respond: TargetJson = { id: "respond", within: { workingDays: 10 }, metBy: ["responded"] };

describe("at one moment", () => {
  it("a request, its acknowledgement and what waits for that all start", () => {
    const acknowledge: TargetJson = {
      id: "acknowledge",
      from: "stage-2-requested",
      within: { workingDays: 5 },
      metBy: ["acknowledged"],
    };
    const waiting: TargetJson = { ...respond, from: { target: "acknowledge" }, within: { workingDays: 20 } };
    // Twenty working days from Monday 2 February end on Monday 2 March.
    const day = "2026-02-02";
    expect(
      inAnyOrder([acknowledge, waiting], [event("acknowledged", day), event("stage-2-requested", day)]),
    ).toMatchObject({ state: "breached", lastDay: "2026-03-02", start: day, problems: [] });
    expect(
      inAnyOrder(
        [acknowledge, waiting],
        [event("acknowledged", day), event("stage-2-requested", day), event("responded", day)],
      ),
    ).toMatchObject({ state: "met", lastDay: "2026-03-02", problems: [] });
  });

  it("an extension moves the due before the answer meets it", () => {
    const adjust: TargetJson["adjust"] = [{ on: "extended", within: { workingDays: 20 } }];
    expect(
      inAnyOrder([{ ...respond, adjust }], [event("extended", "2026-01-12"), event("responded", "2026-01-12")]),
    ).toMatchObject({ state: "met", lastDay: "2026-02-02", verdicts: [true], problems: [] });
  });

  it("a clock that stands is started before it is stopped again, one that runs is stopped first", () => {
    const target = { ...respond, pausedBy: [suspend] };
    const day = "2026-01-12";
    expect(inAnyOrder([target], [event("fee-asked", day), event("fee-paid", day)])).toMatchObject({
      state: "breached",
      stops: 1,
      problems: [],
    });
    const json = aCharterOf({ calendars: { main: office }, targets: [target] });
    for (const list of orders([event("fee-asked", day), event("fee-paid", day)])) {
      const events = [event("fee-asked", "2026-01-08"), ...list];
      const status = assess(
        loadCharter(json),
        { kind: "enquiry", received: "2026-01-05", events },
        { asOf: "2026-03-31" },
      );
      expect([status.targets[0]!.state, status.targets[0]!.pauses.length, status.problems]).toEqual(["paused", 2, []]);
    }
  });

  it("an extension holds for the clock that begins anew", () => {
    // Twenty working days from Monday 12 January end on Monday 9 February.
    const target: TargetJson = {
      ...respond,
      pausedBy: [reset],
      adjust: [{ on: "extended", within: { workingDays: 20 } }],
    };
    const json = aCharterOf({ calendars: { main: office }, targets: [target] });
    for (const list of orders([event("clarified", "2026-01-12"), event("extended", "2026-01-12")])) {
      const record = {
        kind: "enquiry",
        received: "2026-01-05",
        events: [event("clarification-asked", "2026-01-08"), ...list],
      };
      expect(assess(loadCharter(json), record, { asOf: "2026-01-13" }).targets[0]!.lastDay).toBe("2026-02-09");
      expect(referenceStatuses(json, record, "2026-01-13")[0]!.lastDay).toBe("2026-02-09");
    }
  });

  it("a last update counts before the duty ends, and an answer before a stop", () => {
    const update: TargetJson = {
      id: "update",
      every: { workingDays: 5 },
      metBy: ["updated"],
      endedBy: ["closed"],
    };
    expect(inAnyOrder([update], [event("updated", "2026-01-12"), event("closed", "2026-01-12")])).toMatchObject({
      state: "met",
      lastDay: "2026-01-19",
      problems: [],
    });
    expect(
      inAnyOrder(
        [{ ...respond, pausedBy: [suspend] }],
        [event("responded", "2026-01-12"), event("fee-asked", "2026-01-12")],
      ),
    ).toMatchObject({ state: "met", lastDay: "2026-01-19", problems: ["event_after_end fee-asked"] });
  });

  it("a removal takes back the extension of that moment where there is no earlier one", () => {
    const target: TargetJson = { ...respond, adjust: [{ on: "extended", within: { workingDays: 20 } }] };
    expect(
      inAnyOrder([target], [event("extended", "2026-01-12"), event("extension-removed", "2026-01-12")]),
    ).toMatchObject({ lastDay: "2026-01-19", problems: [] });
  });
});

describe("an event that changes nothing", () => {
  it("is named where all that it could change was over", () => {
    expect(
      inAnyOrder(
        [{ ...respond, adjust: [{ on: "extended", within: { workingDays: 20 } }] }],
        [event("responded", "2026-01-12"), event("extended", "2026-01-13")],
      ).problems,
    ).toEqual(["event_after_end extended"]);
  });

  it("is named where no target of the case reads it", () => {
    expect(inAnyOrder([respond], [event("unwell", "2026-01-12")]).problems).toEqual(["event_without_effect unwell"]);
  });

  it("is not named where a right of the customer turns on it", () => {
    const target: TargetJson = {
      ...respond,
      then: [{ id: "stage-2", opens: ["missed"], usedBy: "stage-2-requested", from: "became-aware" }],
    };
    expect(
      inAnyOrder([target], [event("stage-2-requested", "2026-01-26"), event("became-aware", "2026-01-26")]).problems,
    ).toEqual([]);
  });
});
