/** Dates that were told to the customer: what moves them, at what time of day they fall, and whose act they are. */
import { describe, expect, it } from "vitest";
import type { CountingJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, loadCharter } from "../../../src/index.js";
import { aCharterOf } from "../../laws/any-charter.js";
import { event, office, oneTarget, suspend } from "./one-target.js";

const adjust: TargetJson["adjust"] = [{ on: "extended", within: "promised" }];
const told = (promised: string, at = "2026-01-08T09:00"): EventRecord => event("extended", at, { promised });
const pause = (from: string, until: string): EventRecord[] => [event("fee-asked", from), event("fee-paid", until)];

function statusOf(
  target: Partial<TargetJson>,
  events: readonly EventRecord[],
  counting: CountingJson = {},
  asOf = "2026-03-31",
) {
  const { charter, record } = oneTarget({
    target: { within: { workingDays: 10 }, adjust, pausedBy: [suspend], ...target },
    received: "2026-01-05T09:00",
    events,
    counting,
  });
  return assess(charter, record, { asOf }).targets[0]!;
}

describe("a promised date", () => {
  it(
    "moves on by the working days struck out after it was told, or by calendar days where the target is counted in " +
      "them",
    () => {
      // Friday 30 January; 13 and 14 January are struck out.
      const events = [told("2026-01-30"), ...pause("2026-01-12", "2026-01-14")];
      expect(statusOf({}, events).lastDay).toBe("2026-02-03");
      expect(statusOf({ within: { calendarDays: 14 } }, events).lastDay).toBe("2026-02-01");
      expect(statusOf({}, events, { pauseUnit: "calendar-days" }).lastDay).toBe("2026-02-01");
    },
  );

  it("does not move by what was struck out before it was told", () => {
    expect(statusOf({}, [...pause("2026-01-06", "2026-01-08T08:00"), told("2026-01-30")]).lastDay).toBe("2026-01-30");
  });

  it("with a time of day keeps that time, and moves by days where the target is counted in days", () => {
    const events = [told("2026-01-30T12:00"), ...pause("2026-01-12T10:00", "2026-01-14T10:00")];
    expect(statusOf({}, events).due?.iso.slice(0, 16)).toBe("2026-02-03T12:00");
  });

  it("without one stays a day below a day: two hours of a pause strike no day out", () => {
    const events = [told("2026-01-09", "2026-01-06T10:00"), ...pause("2026-01-07T08:00", "2026-01-07T08:30")];
    expect(statusOf({ within: { hours: 48 } }, events).due?.iso.slice(0, 23)).toBe("2026-01-09T23:59:59.999");
    expect(
      statusOf({ within: { hours: 48 } }, [
        told("2026-01-09T12:00", "2026-01-06T10:00"),
        ...events.slice(1),
      ]).due?.iso.slice(0, 16),
    ).toBe("2026-01-09T12:30");
  });

  it.each<[string, CountingJson, string]>([
    ["2026-01-30", {}, "met"],
    ["2026-01-30T12:00", {}, "problem"],
    ["2026-01-30", { dueTime: "17:00" }, "problem"],
  ])(
    "of %s under %j needs the time of an answer on that day only where it has one itself: %s",
    (promised, counting, state) => {
      const status = statusOf({}, [told(promised), event("responded", "2026-01-30")], counting);
      expect([status.state, status.problem?.code]).toEqual([state, state === "problem" ? "time_needed" : undefined]);
      expect(statusOf({}, [told(promised), event("responded", "2026-01-29")], counting).state).toBe("met");
    },
  );

  it("rests on published holidays only where working days were struck out of it: the last published are of 2028", () => {
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        targets: [{ id: "respond", within: { workingDays: 5 }, metBy: ["responded"], adjust, pausedBy: [suspend] }],
      }),
      { beyondCoverage: "project" },
    );
    const provisional = (events: readonly EventRecord[]) => {
      const [status] = assess(
        charter,
        { kind: "enquiry", received: "2028-12-18", events },
        { asOf: "2029-01-05" },
      ).targets;
      return [status?.lastDay, status?.provisional];
    };
    const promised = told("2029-01-10", "2028-12-19");
    expect(provisional([promised])).toEqual(["2029-01-10", false]);
    // Thursday 21 December is struck out.
    expect(provisional([promised, ...pause("2028-12-20", "2028-12-21")])).toEqual(["2029-01-11", true]);
  });
});

describe("whose act a length counts from", () => {
  const counting: CountingJson = { receiptDay: "day-one" };

  it("decides whether its day counts: a notice of the authority is day 0, an event of the customer day one", () => {
    // Received on Monday 5 January as day one: ten days end on Friday 16. Five from Thursday 15 end on Thursday 22, or
    // as from a receipt on Wednesday 21.
    const notice: TargetJson["adjust"] = [{ on: "extended", from: "notice", within: { workingDays: 5 } }];
    expect(statusOf({ adjust: notice }, [event("extended", "2026-01-15")], counting).lastDay).toBe("2026-01-22");
    const within: TargetJson["within"] = { lastOf: [{ workingDays: 10 }, { workingDays: 5, from: "became-aware" }] };
    expect(
      statusOf({ within, adjust: undefined as never }, [event("became-aware", "2026-01-15")], counting).lastDay,
    ).toBe("2026-01-21");
  });
});

describe("a target of an overlay", () => {
  it("is held to the last that is promised, whichever stands first", () => {
    const acknowledge: TargetJson = { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged"] };
    const respond: TargetJson = { id: "respond", within: { workingDays: 10 }, metBy: ["responded"] };
    const overlay = {
      format: 1,
      id: "team",
      extends: "a-charter-2020",
      title: "The team",
      events: { drafted: [] },
      standards: [{ id: "enquiry", targets: [{ id: "draft", within: { calendarDays: 14 }, metBy: ["drafted"] }] }],
    };
    for (const targets of [
      [acknowledge, respond],
      [respond, acknowledge],
    ]) {
      const charter = loadCharter(overlay, { charters: [aCharterOf({ calendars: { main: office }, targets })] });
      const draft = assess(charter, { kind: "enquiry", received: "2026-01-10" }, { asOf: "2026-01-12" }).targets.find(
        ({ target }) => target === "draft",
      );
      // Fourteen days from Saturday 10 January end on Saturday 24; ten working days on Friday 23.
      expect(draft?.lastDay).toBe("2026-01-23");
    }
  });
});
