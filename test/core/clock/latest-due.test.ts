/**
 * A target that waits for another one: the last day on which it can be due. Received on Monday 5 January 2026, worked
 * by hand.
 */
import { describe, expect, it } from "vitest";
import type { CountingJson, TargetJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, loadCharter } from "../../../src/index.js";
import { aCharterOf } from "../../laws/any-charter.js";

const council = {
  bankHolidays: ["england-and-wales"],
  week: ["monday", "tuesday", "wednesday", "thursday", "friday"] as const,
};
const event = (name: string, at: string): EventRecord => ({ event: name, at });
/** Three working days end on Thursday 8 January. */
const acknowledge: TargetJson = { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged"] };
/** Five more end on Thursday 15 January. */
const respond: TargetJson = {
  id: "respond",
  from: { target: "acknowledge" },
  within: { workingDays: 5 },
  metBy: ["responded"],
};

function latest({
  first = {},
  events = [],
  asOf = "2026-01-07",
  counting = {},
}: { first?: Partial<TargetJson>; events?: EventRecord[]; asOf?: string; counting?: CountingJson } = {}) {
  const update: TargetJson = {
    id: "update",
    from: { target: "respond" },
    within: { calendarDays: 10 },
    metBy: ["updated"],
  };
  const charter = loadCharter(
    aCharterOf({
      calendars: { council: { ...council, week: [...council.week] } },
      counting,
      targets: [{ ...acknowledge, ...first } as TargetJson, respond, update],
    }),
  );
  const { targets } = assess(charter, { kind: "enquiry", received: "2026-01-05", events }, { asOf });
  return targets.slice(1).map(({ state, latestDue, pastLatestDue }) => [state, latestDue?.date, pastLatestDue]);
}

describe("the latest due", () => {
  it("is counted from the last day of the target before it, and from there on to the next", () => {
    expect(latest()).toEqual([
      ["not-started", "2026-01-15", undefined],
      ["not-started", "2026-01-25", undefined],
    ]);
  });

  it("takes the last day of the one before as day 0, whatever holds for receipts", () => {
    // Day one: three working days from Monday 5 January end on Wednesday 7.
    expect(latest({ counting: { receiptDay: "day-one" } })[0]).toEqual(["not-started", "2026-01-14", undefined]);
  });

  it("is followed by a due that takes the day of the other's answer as day 0 as well", () => {
    // Acknowledged on Tuesday 6 January: five days end on Tuesday 13, whatever holds for receipts.
    const charter = loadCharter(
      aCharterOf({
        calendars: { council: { ...council, week: [...council.week] } },
        counting: { receiptDay: "day-one" },
        targets: [acknowledge, respond],
      }),
    );
    const { targets } = assess(
      charter,
      { kind: "enquiry", received: "2026-01-05", events: [event("acknowledged", "2026-01-06")] },
      { asOf: "2026-01-07" },
    );
    expect(targets[1]?.lastDay).toBe("2026-01-13");
  });

  it("is none of a target that has begun, and counted from its due for the one that waits for it", () => {
    expect(latest({ events: [event("acknowledged", "2026-01-06")] })).toEqual([
      ["running", undefined, undefined],
      ["not-started", "2026-01-23", undefined],
    ]);
  });

  it("stands while the one before is late, and has passed when even that is over", () => {
    expect(latest({ asOf: "2026-01-15" })[0]).toEqual(["not-started", "2026-01-15", undefined]);
    expect(latest({ asOf: "2026-01-16" })[0]).toEqual(["not-started", "2026-01-15", true]);
  });

  it("leaves out what the one before was extended by", () => {
    const first: Partial<TargetJson> = { adjust: [{ on: "extended", within: { workingDays: 10 } }] };
    expect(latest({ first, events: [event("extended", "2026-01-06")] })[0]).toEqual([
      "not-started",
      "2026-01-15",
      undefined,
    ]);
  });

  it("has the pauses of the one before in it, and is not known while one is open", () => {
    const first: Partial<TargetJson> = { pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }] };
    const events = [event("fee-asked", "2026-01-06"), event("fee-paid", "2026-01-07")];
    expect(latest({ first, events: events.slice(0, 1) })[0]).toEqual(["not-started", undefined, undefined]);
    expect(latest({ first, events })[0]).toEqual(["not-started", "2026-01-16", undefined]);
  });

  it.each<[string, Partial<TargetJson>, EventRecord[]]>([
    ["waits for the customer", { from: "stage-2-requested" }, []],
    [
      "has lapsed",
      { pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend", lapsesAfter: { calendarDays: 1 } }] },
      [event("fee-asked", "2026-01-05"), event("fee-paid", "2026-01-07")],
    ],
    ["has a problem of its own", { within: { hours: 3 } }, []],
  ])("is not known where the one before %s", (_, first, events) => {
    expect(latest({ first, events, asOf: "2026-01-08" })).toEqual([
      ["not-started", undefined, undefined],
      ["not-started", undefined, undefined],
    ]);
  });

  it("is none once the case was withdrawn", () => {
    expect(latest({ events: [event("withdrawn", "2026-01-06")] })).toEqual([
      ["withdrawn", undefined, undefined],
      ["withdrawn", undefined, undefined],
    ]);
  });
});
