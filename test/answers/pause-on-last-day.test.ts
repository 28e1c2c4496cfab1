/**
 * A pause that begins on the last day. "A pause of k working days moves a working-day due by k": it does so there as
 * well. Worked by hand.
 */
import { describe, expect, it } from "vitest";
import type { CountingJson, LengthJson, TargetJson } from "../../src/charter/format/charter-json.js";
import { charters } from "../../src/charters.js";
import type { EventRecord } from "../../src/index.js";
import { assess, escalations, explain, explanationText, loadCharter } from "../../src/index.js";
import { aCharterOf } from "../laws/any-charter.js";

const calendars = {
  main: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
} as const;
const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];

function paused(stop: string, resume?: string): EventRecord[] {
  return [{ event: "fee-asked", at: stop }, ...(resume === undefined ? [] : [{ event: "fee-paid", at: resume }])];
}

/** Received on Monday 5 January 2026: five working days, or seven days, end on Monday 12 January. */
function charterOf(within: LengthJson, counting: CountingJson = {}, more: Partial<TargetJson> = {}) {
  return loadCharter(
    aCharterOf({
      calendars: { main: { bankHolidays: ["england-and-wales"], week: [...calendars.main.week] } },
      counting,
      targets: [{ id: "respond", metBy: ["responded"], within, pausedBy, ...more }],
    }),
  );
}

function statusOf(within: LengthJson, events: EventRecord[], asOf: string, counting?: CountingJson) {
  return assess(charterOf(within, counting), { kind: "enquiry", received: "2026-01-05", events }, { asOf }).targets[0];
}

describe("a pause that begins on the last day, and strikes out only the days after it", () => {
  it.each<[string, LengthJson, string, string, string]>([
    [
      "by the five working days from Tuesday to Monday",
      { workingDays: 5 },
      "2026-01-12T10:00",
      "2026-01-19T10:00",
      "2026-01-19",
    ],
    ["by seven days", { calendarDays: 7 }, "2026-01-12T10:00", "2026-01-19T10:00", "2026-01-19"],
    ["of one week by seven days", { weeks: 1 }, "2026-01-12T10:00", "2026-01-19T10:00", "2026-01-19"],
    ["by one working day", { workingDays: 5 }, "2026-01-12T10:00", "2026-01-13T10:00", "2026-01-13"],
    [
      "not at all where it ends on the same day",
      { workingDays: 5 },
      "2026-01-12T10:00",
      "2026-01-12T15:00",
      "2026-01-12",
    ],
  ])("moves the due %s", (_, within, stop, resume, lastDay) => {
    expect(statusOf(within, paused(stop, resume), `${resume.slice(0, 10)}T23:00`)).toMatchObject({
      state: "running",
      lastDay,
    });
  });

  it("begun a day earlier leaves one working day more", () => {
    expect(
      statusOf({ workingDays: 5 }, paused("2026-01-09T10:00", "2026-01-19T10:00"), "2026-01-19T12:00"),
    ).toMatchObject({ state: "running", lastDay: "2026-01-20" });
  });

  it(
    "is over no working day where it ends on the weekend: what was due on Friday is late once the clock runs " +
      "again",
    () => {
      const charter = { workingDays: 4 };
      expect(statusOf(charter, paused("2026-01-09T10:00", "2026-01-11T10:00"), "2026-01-11T12:00")).toMatchObject({
        state: "breached",
        lastDay: "2026-01-09",
        late: { days: 0 },
      });
    },
  );

  it("tells while it lasts what the due would be: the day on which the clock runs again", () => {
    expect(statusOf({ workingDays: 5 }, paused("2026-01-12T10:00"), "2026-01-19T10:00")).toMatchObject({
      state: "paused",
      dueIfResumedNow: { date: "2026-01-19" },
    });
  });

  it("can be followed by another that begins on the day to which it moved the due", () => {
    const twice = [
      ...paused("2026-01-12T10:00", "2026-01-14T10:00"),
      ...paused("2026-01-14T15:00", "2026-01-16T10:00"),
    ];
    expect(statusOf({ workingDays: 5 }, twice, "2026-01-16T12:00")).toMatchObject({
      state: "running",
      lastDay: "2026-01-16",
    });
  });

  it("lets an answer on the day of resuming be in time", () => {
    const events = [...paused("2026-01-12T10:00", "2026-01-19T10:00"), { event: "responded", at: "2026-01-19T10:00" }];
    expect(statusOf({ workingDays: 5 }, events, "2026-01-30")).toMatchObject({
      state: "met",
      lastDay: "2026-01-19",
      taken: { unit: "workingDays", amount: 5 },
    });
  });

  it("is told in the letter: the day counted to, and the days on which the clock was stopped", () => {
    const record = { kind: "enquiry", received: "2026-01-05", events: paused("2026-01-12T10:00", "2026-01-19T10:00") };
    const charter = charterOf({ workingDays: 5 });
    const told = explain(charter, record, "respond", { asOf: "2026-01-19T12:00" });
    expect(told.days).toMatchObject({ counted: 5, lastDay: "2026-01-12" });
    expect(told.steps).toContainEqual({
      kind: "moved-by-pauses",
      unit: "workingDays",
      n: 5,
      from: "2026-01-12",
      value: "2026-01-19",
    });
    expect(explanationText(told)).toContain(
      "The 5th working day is Monday 12 January 2026. As the clock was stopped for 5 working days, the last day " +
        "moves to Monday 19 January 2026.",
    );
  });

  it("does not move a step that was due before it: four of five working days are over on Friday", () => {
    const escalation: TargetJson["escalation"] = [
      { id: "remind", elapsed: 0.8, notify: ["handler"], action: "remind" },
      { id: "tell", after: { workingDays: 1 }, notify: ["head"], action: "tell" },
    ];
    const charter = charterOf({ workingDays: 5 }, {}, { escalation });
    const record = { kind: "enquiry", received: "2026-01-05", events: paused("2026-01-12T10:00", "2026-01-14T10:00") };
    expect(escalations(charter, record, { asOf: "2026-01-31" }).map(({ step, at }) => [step, at.date])).toEqual([
      ["remind", "2026-01-09"],
      ["tell", "2026-01-15"],
    ]);
  });
});

describe("a pause that begins on the day to which the last day was moved, as that was a day off", () => {
  // One month from Thursday 4 June 2026 ends on Saturday 4 July, and so on Monday 6 July; Article 12A leaves out the
  // days from asking to receiving.
  const charter = loadCharter(charters["uk-gdpr-subject-access-2026"]);
  const request = (stop: string, resume: string) => ({
    kind: "subject-access",
    nation: "england-and-wales",
    received: "2026-06-04",
    events: [
      { event: "clarification-requested", at: stop },
      { event: "clarification-received", at: resume },
    ],
  });

  it.each([
    ["on Saturday 4 July", "2026-07-04T09:00", "2026-07-10"],
    ["on Monday 6 July", "2026-07-06T09:00", "2026-07-10"],
  ])("asked %s and answered on Thursday 9 July, it is due on Friday 10 July", (_, stop, lastDay) => {
    const [respond] = assess(charter, request(stop, "2026-07-09T09:00"), { asOf: "2026-07-09T12:00" }).targets;
    expect(respond).toMatchObject({ state: "running", lastDay });
  });

  it("is told in its order: the month, the day off, the four days on which the clock was stopped", () => {
    const told = explain(charter, request("2026-07-06T09:00", "2026-07-09T09:00"), "respond", {
      asOf: "2026-07-09T12:00",
    });
    expect(explanationText(told)).toContain(
      "1 month ends on Saturday 4 July 2026. As that is not a working day, the last day moves to the next " +
        "working day, Monday 6 July 2026. As the clock was stopped for 4 calendar days, the last day moves to " +
        "Friday 10 July 2026.",
    );
  });
});
