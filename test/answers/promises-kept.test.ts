/**
 * What the answers promise, in cases as strange as anybody may send them: a breach stays one, an answer in time comes
 * by the due, something changes at `nextChange`, one step has one key and one entry in a calendar. Worked by hand.
 */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../src/charter/format/charter-json.js";
import {
  assess,
  assessMany,
  escalations,
  explain,
  explanationText,
  loadCharter,
  safeDeadlines,
} from "../../src/index.js";
import type { EventRecord } from "../../src/index.js";
import { calendarEntries } from "../../src/report.js";
import { event, office, oneTarget, reset, suspend } from "../core/clock/one-target.js";
import { aCharterOf } from "../laws/any-charter.js";

const at = (asOf: string, target: Partial<TargetJson>, events: EventRecord[]) => {
  const { charter, record } = oneTarget({ target, events, received: "2026-01-05T09:00" });
  return assess(charter, record, { asOf }).targets[0];
};

describe("a target that is due on the day itself", () => {
  const onTheDay: Partial<TargetJson> = { within: { calendarDays: 0 }, pausedBy: [suspend] };
  const events = [event("fee-asked", "2026-01-05T12:00"), event("fee-paid", "2026-01-20T12:00")];

  it("is due on the day on which its clock runs again, having been stopped in time", () => {
    // From the 6th to the 20th the clock stood still.
    expect(at("2026-01-20T12:00", onTheDay, events)).toMatchObject({ state: "running", lastDay: "2026-01-20" });
    expect(at("2026-01-21", onTheDay, events)).toMatchObject({ state: "breached", lastDay: "2026-01-20" });
    const answered = [events[0] as EventRecord, event("responded", "2026-01-20T12:00")];
    expect(at("2026-02-01", onTheDay, answered)).toMatchObject({ state: "met", lastDay: "2026-01-20" });
  });

  it("says in its letter how far it was moved", () => {
    const { charter, record } = oneTarget({ target: onTheDay, events, received: "2026-01-05T09:00" });
    const { steps } = explain(charter, record, "respond");
    expect(steps.filter(({ kind }) => kind === "moved-by-pauses" || kind === "due")).toMatchObject([
      { n: 15, unit: "calendarDays", from: "2026-01-05", value: "2026-01-20" },
      { at: { date: "2026-01-20" } },
    ]);
    const letter = explanationText(
      explain(charter, { ...record, events: [...events, event("responded", "2026-01-20T14:00")] }, "respond"),
    );
    expect(letter).toContain("It was due by the end of Tuesday 20 January 2026.");
  });
});

it("an answer while the clock stands still has no due that had passed before it", () => {
  const target: Partial<TargetJson> = {
    within: { calendarDays: 3 },
    counting: { lastDayOff: "roll-back" },
    pausedBy: [suspend],
  };
  // Stopped on Thursday 8th, the last day: on again on Saturday 24th it would end on that day, and rolled back on the
  // 23rd, before the answer.
  const events = [event("fee-asked", "2026-01-08T10:00"), event("responded", "2026-01-24T10:00")];
  expect(at("2026-02-01", target, events)).toMatchObject({ state: "met", due: undefined });
  const onMonday = [event("fee-asked", "2026-01-08T10:00"), event("responded", "2026-01-26T10:00")];
  expect(at("2026-02-01", target, onMonday)).toMatchObject({ state: "met", lastDay: "2026-01-26" });
});

it("a limit that runs from what happened when all was over sets none, and asks for no time of day", () => {
  const limits: Partial<TargetJson> = {
    within: {
      lastOf: [
        { workingHours: 1, from: "extended" },
        { minutes: 0, from: "acknowledged" },
      ],
    },
  };
  const events = [event("responded", "2026-01-06T10:00"), event("acknowledged", "2026-01-20")];
  const { charter, record } = oneTarget({ target: limits, events, received: "2026-01-05T09:00" });
  const asked = { state: "met", problem: undefined, due: undefined };
  expect(assess(charter, record, { asOf: "2026-02-01" }).targets[0]).toMatchObject(asked);
  expect(explain(charter, record, "respond", { asOf: "2026-02-01" }).status).toMatchObject(asked);
});

it("nothing is said to change for a measure when a pause of its standard lapses", () => {
  const json = aCharterOf({
    calendars: { main: office },
    targets: [{ id: "ring", measure: "rings", atLeast: 1 }],
  });
  const [standard] = json.standards;
  const charter = loadCharter({
    ...json,
    standards: [{ ...standard, pausedBy: [{ ...suspend, lapsesAfter: { workingDays: 12 } }] }],
  });
  const record = { kind: "enquiry", received: "2026-01-05", events: [event("fee-asked", "2026-01-06")] };
  expect(assess(charter, record, { asOf: "2026-01-07" }).nextChange).toBeUndefined();
});

describe("a step of an escalation", () => {
  const half = { id: "half", elapsed: 0.5, notify: ["manager"], action: "tell" };

  it("is told once for one due, however often that is in force anew", () => {
    // Fifteen days from Wednesday 22 April end on Thursday 7 May; more than half of them are over on the ninth, 1 May.
    // The 1st is struck out by a pause that is over at once: they end on the 8th, and on the 7th where days off are
    // rolled back. The due is the same, and 2 May would be the ninth day now.
    const { charter, record } = oneTarget({
      target: {
        within: { calendarDays: 15 },
        counting: { lastDayOff: "roll-back", pauseBounds: "stop-through-resume" },
        pausedBy: [suspend],
        escalation: [{ ...half, elapsed: 0.55 }],
      },
      calendars: { main: { bankHolidays: [], week: ["thursday"] } },
      received: "2020-04-22",
      events: [event("fee-asked", "2020-05-01T09:30"), event("fee-paid", "2020-05-01T09:30")],
    });
    const steps = escalations(charter, { ...record, id: "1" }, { asOf: "2020-06-01" });
    expect(steps.map(({ at: moment, lastDay }) => [moment.date, lastDay])).toEqual([["2020-05-01", "2020-05-07"]]);
  });

  it("has one entry in a calendar, though the clock was begun anew", () => {
    const { charter, record } = oneTarget({
      target: { within: { workingDays: 10 }, pausedBy: [reset], escalation: [half] },
      events: [
        event("clarification-asked", "2026-01-14"),
        event("clarified", "2026-02-02"),
        event("responded", "2026-02-03"),
      ],
    });
    const entries = calendarEntries(charter, { ...record, id: "1" }, { asOf: "2026-02-04", settled: "cancel" });
    // Of the new clock: the fifth working day after Monday 2 February.
    expect(entries.map((entry) => [entry.uid.split("@")[0], entry.at.date])).toEqual([
      ["1/a-charter/respond", "2026-02-16"],
      ["1/a-charter/respond/half", "2026-02-09"],
    ]);
  });
});

describe("a row of many", () => {
  it("may throw anything at all: the others are answered, in their order", () => {
    const { charter, record } = oneTarget({ target: { within: { workingDays: 5 } } });
    const throwing = (what: unknown) => ({
      get received(): string {
        throw what;
      },
    });
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const rows = [
      record,
      throwing(Object.create(null)),
      throwing(undefined),
      throwing(Symbol("odd")),
      revoked.proxy as never,
      null as never,
      { ...record, events: { length: 1e9 } as never },
      record,
    ];
    const answers = [...assessMany(charter, rows, { asOf: "2026-02-01" })];
    expect(answers.map(({ ok, index }) => [ok, index])).toEqual(rows.map((row, index) => [row === record, index]));
    for (const answer of answers) if (!answer.ok) expect(answer.problem.message).not.toBe("");
  });

  it("has an id of whole characters: half of one could stand in no file", () => {
    const { charter, record } = oneTarget({ target: { within: { workingDays: 5 } } });
    expect(safeDeadlines(charter, { ...record, id: "A-\ud800" })).toMatchObject({
      ok: false,
      problem: { code: "bad_case", path: "/id" },
    });
    expect(safeDeadlines(charter, { ...record, id: "A-😀" })).toMatchObject({ ok: true });
  });
});
