/** Cases in which the library once differed from the slow reference. The expected values were worked by hand. */
import { describe, expect, it } from "vitest";
import type { CalendarJson, CountingJson, TargetJson } from "../../src/charter/schema.js";
import type { EventRecord } from "../../src/index.js";
import { assess, escalations, loadCharter } from "../../src/index.js";
import { aCharterOf } from "./any-charter.js";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const office: CalendarJson = { bankHolidays: ["england-and-wales"], week: Object.fromEntries(weekdays.map((day) => [day, [["09:00", "17:00"]]])) };
const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];
const adjust: TargetJson["adjust"] = [{ on: "extended", within: "promised" }];
const steps = (elapsed: number): TargetJson["escalation"] => [{ id: "tell-head", elapsed, notify: ["head"], action: "tell" }];

interface Case {
  readonly target: Partial<TargetJson>;
  readonly counting?: CountingJson;
  readonly calendars?: Record<string, CalendarJson>;
  readonly received: string;
  readonly events?: EventRecord[];
}

function ask({ target, counting = {}, calendars = { main: office }, received, events = [] }: Case, asOf: string) {
  const charter = loadCharter(aCharterOf({ calendars, counting, targets: [{ id: "respond", metBy: ["responded"], ...target } as TargetJson] }));
  const record = { kind: "enquiry", received, events };
  const [status] = assess(charter, record, { asOf }).targets;
  return { status, stepsAt: escalations(charter, record, { asOf }).map(({ at }) => at.iso.slice(0, 16)) };
}

const toldUntil = (at: string, promised: string, stop: string, resume: string): EventRecord[] => [
  { event: "extended", at, promised },
  { event: "fee-asked", at: stop },
  { event: "fee-paid", at: resume },
];

describe("a promised instant", () => {
  it("moves on by the whole of a pause that covers it: two hours were left when the clock stopped", () => {
    const events = toldUntil("2026-01-12T09:00", "2026-01-12T12:00", "2026-01-12T10:00", "2026-01-12T15:00");
    const { status } = ask({ target: { within: { hours: 4 }, adjust, pausedBy }, received: "2026-01-12T08:00", events }, "2026-01-12T15:30");
    expect([status?.state, status?.due?.iso.slice(0, 16)]).toEqual(["running", "2026-01-12T17:00"]);
  });

  it("of a target in working time moves on by the two open hours of a pause over night", () => {
    const events = toldUntil("2026-01-12T10:00", "2026-01-14T12:00", "2026-01-12T16:00", "2026-01-13T10:00");
    const { status } = ask({ target: { within: { workingHours: 4 }, adjust, pausedBy }, received: "2026-01-12T09:00", events }, "2026-01-13T15:30");
    expect(status?.due?.iso.slice(0, 16)).toBe("2026-01-14T14:00");
  });
});

describe("a share of the time", () => {
  it("of 10 working days is the 8th, whatever unit pauses are counted in", () => {
    const { stepsAt } = ask({ target: { within: { workingDays: 10 }, escalation: steps(0.8) }, counting: { pauseUnit: "calendar-days" }, received: "2026-01-12T09:00" }, "2026-01-31");
    expect(stepsAt).toEqual(["2026-01-22T09:00"]);
  });

  it("of no day at all falls on the last day", () => {
    const { stepsAt } = ask({ target: { within: { calendarDays: 0 }, escalation: steps(0.5) }, received: "2026-01-12T08:00" }, "2026-01-31");
    expect(stepsAt).toEqual(["2026-01-12T09:00"]);
  });

  it("of a time that was extended is counted from the start to the extended due", () => {
    const longer: TargetJson["adjust"] = [{ on: "extended", from: "current-due", within: { workingMinutes: 60 } }];
    const { status, stepsAt } = ask({ target: { within: { workingMinutes: 60 }, adjust: longer, escalation: steps(0.5) }, received: "2026-01-12T09:00", events: [{ event: "extended", at: "2026-01-12T09:10" }] }, "2026-01-12T10:30");
    expect(status?.due?.iso.slice(0, 16)).toBe("2026-01-12T11:00");
    expect(stepsAt).toEqual(["2026-01-12T10:00"]);
  });

  it("up to a promised instant is half of the way to it", () => {
    const { stepsAt } = ask({ target: { within: { hours: 4 }, adjust, escalation: steps(0.5) }, received: "2026-01-12T08:00", events: [{ event: "extended", at: "2026-01-12T08:30", promised: "2026-01-12T16:00" }] }, "2026-01-12T13:00");
    expect(stepsAt).toEqual(["2026-01-12T12:00"]);
  });

  it("is counted on the calendar of the part that set the due", () => {
    const calendars: Record<string, CalendarJson> = { main: { bankHolidays: [], week: [...weekdays] }, other: { bankHolidays: [], week: ["monday", "wednesday"] } };
    const within: TargetJson["within"] = { firstOf: [{ workingDays: 30 }, { workingDays: 3, calendar: "other" }] };
    const { status, stepsAt } = ask({ target: { within, escalation: steps(0.25) }, calendars, received: "2026-01-02T10:00" }, "2026-01-31");
    expect(status?.lastDay).toBe("2026-01-12");
    expect(stepsAt).toEqual(["2026-01-05T00:00"]);
  });
});

describe("a plain date", () => {
  it("of a pause that comes days after the due leaves a breach of an hour as it was", () => {
    const { status } = ask({ target: { within: { hours: 1 }, pausedBy }, received: "2026-01-12T09:00", events: [{ event: "fee-asked", at: "2026-01-13" }] }, "2026-01-13");
    expect(status?.state).toBe("breached");
  });

  it("of a pause before the clock has started asks for no time of day", () => {
    const { status } = ask({ target: { from: "stage-2-requested", within: { hours: 1 }, pausedBy }, received: "2026-01-12T09:00", events: [{ event: "fee-asked", at: "2026-01-13" }] }, "2026-01-14");
    expect(status?.state).toBe("not-started");
  });

  it("on which a duty ends needs its time of day where the duty is due at a clock time on that day", () => {
    const { status } = ask({ target: { every: { calendarDays: 1 }, metBy: ["updated"], endedBy: ["closed"] }, counting: { dueTime: "17:00" }, received: "2026-01-12T09:00", events: [{ event: "closed", at: "2026-01-13" }] }, "2026-01-14");
    expect(status?.problem?.code).toBe("time_needed");
  });
});

describe("the next change", () => {
  it("is never the lapse of a clock that has not started", () => {
    // "respond" waits for an acknowledgement that is a week late; the question asked before it stops nothing yet.
    const lapsing: TargetJson["pausedBy"] = [{ from: "clarification-asked", until: "clarified", effect: "reset", lapsesAfter: { workingDays: 10 } }];
    const charter = loadCharter(aCharterOf({ calendars: { main: office }, counting: {}, targets: [{ id: "acknowledge", within: { workingDays: 0 }, metBy: ["acknowledged"] }, { id: "respond", within: { hours: 1 }, from: { target: "acknowledge" }, metBy: ["responded"], pausedBy: lapsing }] as TargetJson[] }));
    const record = { kind: "enquiry", received: "2026-01-12T00:00", events: [{ event: "clarification-asked", at: "2026-01-12T00:00" }] };
    expect(assess(charter, record, { asOf: "2026-01-19" }).nextChange).toBeUndefined();
    expect(assess(charter, record, { asOf: "2026-02-19" }).targets.map(({ target, state }) => [target, state])).toEqual([["acknowledge", "breached"], ["respond", "not-started"]]);
  });
});
