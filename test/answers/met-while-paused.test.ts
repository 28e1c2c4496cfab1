/** An answer while the clock is stopped, and an event that both answers and stops it. Worked by hand. */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../src/index.js";
import { assess, breaches, deadlines, explain, explanationText, loadCharter } from "../../src/index.js";
import { aCharterOf } from "../laws/any-charter.js";

const suspended: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];

/** Received on Monday 5 January 2026: five working days end on Monday 12 January. */
function charterOf(more: Partial<TargetJson>) {
  const main = {
    bankHolidays: ["england-and-wales"],
    week: ["monday", "tuesday", "wednesday", "thursday", "friday"] as ("monday" | "tuesday")[],
  };
  return loadCharter(
    aCharterOf({
      calendars: { main },
      targets: [{ id: "respond", metBy: ["responded"], within: { workingDays: 5 }, pausedBy: suspended, ...more }],
    }),
  );
}

const caseOf = (events: EventRecord[]) => ({ kind: "enquiry", received: "2026-01-05", events });
const statusOf = (more: Partial<TargetJson>, events: EventRecord[], asOf = "2026-02-02") =>
  assess(charterOf(more), caseOf(events), { asOf }).targets[0]!;
const asked = (at: string): EventRecord => ({ event: "fee-asked", at });
const responded = (at: string): EventRecord => ({ event: "responded", at });

describe("a target met while its clock is stopped", () => {
  // Tuesday and Wednesday were days 1 and 2. Had the clock run again on Friday 9, days 3 to 5 were Monday 12 to
  // Wednesday 14.
  it("has the due that it would have had, had the clock run again when it was met", () => {
    expect(statusOf({}, [asked("2026-01-07T10:00"), responded("2026-01-09T10:00")])).toMatchObject({
      state: "met",
      lastDay: "2026-01-14",
      daysTaken: 2,
      daysLeft: 3,
      late: undefined,
    });
    expect(
      deadlines(charterOf({}), caseOf([asked("2026-01-07T10:00"), responded("2026-01-09T10:00")]))[0],
    ).toMatchObject({ lastDay: "2026-01-14", paused: undefined });
  });

  it("keeps that due when the clock would have run again later", () => {
    const events = [
      asked("2026-01-07T10:00"),
      responded("2026-01-09T10:00"),
      { event: "fee-paid", at: "2026-01-20T10:00" },
    ];
    expect(statusOf({}, events)).toMatchObject({ state: "met", lastDay: "2026-01-14" });
  });

  it("has one due in whichever order a stop and an answer of one day are listed", () => {
    expect(statusOf({}, [asked("2026-01-07"), responded("2026-01-07")])).toMatchObject({
      state: "met",
      lastDay: "2026-01-12",
    });
    expect(statusOf({}, [responded("2026-01-07"), asked("2026-01-07")])).toMatchObject({
      state: "met",
      lastDay: "2026-01-12",
    });
  });

  it("has none where the clock was to begin anew", () => {
    const status = statusOf({ pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "reset" }] }, [
      asked("2026-01-07T10:00"),
      responded("2026-01-09T10:00"),
    ]);
    expect(status).toMatchObject({ state: "met", due: undefined, lastDay: undefined });
  });

  it("is told in the letter to have been in time", () => {
    const text = explanationText(
      explain(charterOf({}), caseOf([asked("2026-01-07T10:00"), responded("2026-01-09T10:00")]), "respond", {
        asOf: "2026-02-02",
      }),
    );
    expect(text).toContain("Wednesday 14 January 2026");
    expect(text).toContain("in time");
  });
});

describe("an event that meets a target and would stop its clock", () => {
  it("meets it first: there is nothing left to stop", () => {
    expect(statusOf({ metBy: ["acknowledged", "fee-asked"] }, [asked("2026-01-07T10:00")])).toMatchObject({
      state: "met",
      lastDay: "2026-01-12",
      pauses: [],
    });
  });
});

describe("a duty that comes again with the customer's next word", () => {
  const everyWord: Partial<TargetJson> = {
    within: undefined,
    every: { workingDays: 5 },
    endedBy: ["closed"],
    pausedBy: [{ from: "responded", until: "clarified", effect: "reset" }],
  };

  it("waits for that word after an answer in time", () => {
    expect(statusOf(everyWord, [responded("2026-01-08T10:00")])).toMatchObject({
      state: "paused",
      due: undefined,
      periods: [{ due: { date: "2026-01-12" }, late: false }],
    });
  });

  // Late on the 14th; what was late is one breach, and no second one grows while nobody owes anything.
  it("waits for that word after a late answer", () => {
    const charter = charterOf(everyWord);
    const record = caseOf([responded("2026-01-14T10:00")]);
    expect(assess(charter, record, { asOf: "2026-02-02" }).targets[0]).toMatchObject({
      state: "paused",
      periods: [{ due: { date: "2026-01-12" }, late: true }],
    });
    expect(breaches(charter, record, { asOf: "2026-02-02" }).map(({ due }) => due?.date)).toEqual(["2026-01-12"]);
  });

  // Wednesday 4 February is day 0; 5, 6, 9, 10 and 11 February are the five working days.
  it("runs again from that word", () => {
    expect(
      statusOf(
        everyWord,
        [responded("2026-01-14T10:00"), { event: "clarified", at: "2026-02-04T10:00" }],
        "2026-02-05",
      ),
    ).toMatchObject({ state: "running", lastDay: "2026-02-11" });
  });
});
