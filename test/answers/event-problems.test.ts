/** Events that the clock cannot use: each is named by its place, and the others are read. */
import { describe, expect, it } from "vitest";
import type { CharterJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord, EventRecord } from "../../src/index.js";
import { assess, loadCharter } from "../../src/index.js";
import { aCharterOf } from "../laws/any-charter.js";

const calendars: CharterJson["calendars"] = {
  main: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
};

const charter = loadCharter(
  aCharterOf({
    calendars,
    counting: {},
    targets: [
      { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged"] },
      {
        id: "respond",
        within: { workingDays: 10 },
        metBy: ["responded"],
        pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }],
        adjust: [{ on: "extended", within: { workingDays: 20 } }],
      },
    ],
  }),
);

/** Received on Monday 5 January 2026. */
function problemsOf(events: readonly EventRecord[], asOf = "2026-03-31") {
  const record: CaseRecord = { kind: "enquiry", received: "2026-01-05", events };
  const { problems, targets } = assess(charter, record, { asOf });
  return {
    problems: problems.map(({ code, index, message }) => [code, index, message]),
    states: targets.map(({ state }) => state),
  };
}

describe("an event of a case", () => {
  it("before the receipt is named where it would act, the good ones being read", () => {
    expect(
      problemsOf([
        { event: "responded", at: "2025-12-30" },
        { event: "acknowledged", at: "2026-01-06" },
        { event: "responded", at: "2026-01-07" },
      ]),
    ).toEqual({
      problems: [
        ["event_before_receipt", 0, 'The event "responded" is dated before the receipt of the case and is left out.'],
      ],
      states: ["met", "met"],
    });
    expect(problemsOf([{ event: "withdrawn", at: "2025-12-30" }]).problems).toMatchObject([
      ["event_before_receipt", 0, expect.any(String)],
    ]);
    expect(problemsOf([{ event: "extension-removed", at: "2025-12-30" }]).problems).toMatchObject([
      ["event_before_receipt", 0, expect.any(String)],
    ]);
    expect(problemsOf([{ event: "became-aware", at: "2025-12-30" }]).problems).toMatchObject([
      ["event_without_effect", 0, expect.any(String)],
    ]);
  });

  it("after the withdrawal is named where it would act, and changes nothing", () => {
    expect(
      problemsOf([
        { event: "withdrawn", at: "2026-01-07" },
        { event: "responded", at: "2026-01-09" },
        { event: "became-aware", at: "2026-01-12" },
      ]),
    ).toEqual({
      problems: [
        ["event_after_withdrawal", 1, 'The event "responded" is dated after the case was withdrawn and is left out.'],
        [
          "event_without_effect",
          2,
          'The event "became-aware" changes nothing: no target of this case turns on it as it is.',
        ],
      ],
      states: ["withdrawn", "withdrawn"],
    });
  });

  it("that ends a pause is named where none was open", () => {
    expect(problemsOf([{ event: "fee-paid", at: "2026-01-07" }]).problems).toEqual([
      ["resumed_without_pause", 0, 'The event "fee-paid" ends a pause, and no pause was open.'],
    ]);
    expect(
      problemsOf([
        { event: "fee-asked", at: "2026-01-06" },
        { event: "fee-paid", at: "2026-01-07" },
      ]).problems,
    ).toEqual([]);
  });

  it("that happened before is named where the second time changes nothing", () => {
    expect(
      problemsOf([
        { event: "acknowledged", at: "2026-01-06" },
        { event: "acknowledged", at: "2026-01-08" },
      ]).problems,
    ).toEqual([
      ["event_repeated", 1, 'The event "acknowledged" happened before, and this second time changes nothing.'],
    ]);
    expect(
      problemsOf([
        { event: "became-aware", at: "2026-01-06" },
        { event: "became-aware", at: "2026-01-08" },
      ]).problems,
    ).toMatchObject([
      ["event_without_effect", 0, expect.any(String)],
      ["event_repeated", 1, expect.any(String)],
    ]);
  });

  it("from which a part of the length runs is named where it happened before: the first one sets the limit", () => {
    const within: TargetJson["within"] = { firstOf: [{ workingDays: 10 }, { workingDays: 5, from: "became-aware" }] };
    const limited = loadCharter(
      aCharterOf({ calendars, counting: {}, targets: [{ id: "respond", within, metBy: ["responded"] }] }),
    );
    const events = [
      { event: "became-aware", at: "2026-01-06" },
      { event: "became-aware", at: "2026-01-09" },
    ];
    const { problems, targets } = assess(
      limited,
      { kind: "enquiry", received: "2026-01-05", events },
      { asOf: "2026-01-09" },
    );
    expect(targets[0]?.lastDay).toBe("2026-01-13");
    expect(problems.map(({ code, index }) => [code, index])).toEqual([["event_repeated", 1]]);
  });

  it("that ends a pause of a duty due again and again is asked for its time of day, where hours are counted", () => {
    const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];
    const hourly = loadCharter(
      aCharterOf({
        calendars,
        counting: {},
        targets: [{ id: "update", every: { hours: 4 }, metBy: ["updated"], pausedBy }],
      }),
    );
    const ask = (paid: string) =>
      assess(
        hourly,
        {
          kind: "enquiry",
          received: "2026-01-05T09:00",
          events: [
            { event: "fee-asked", at: "2026-01-05T10:00" },
            { event: "fee-paid", at: paid },
          ],
        },
        { asOf: "2026-01-07T09:00" },
      ).targets[0];
    expect(ask("2026-01-06")?.problem?.code).toBe("time_needed");
    expect(ask("2026-01-06T09:00")?.due?.iso.slice(0, 16)).toBe("2026-01-06T12:00");
  });

  it("later than the moment asked about is named and changes nothing", () => {
    const { problems, states } = problemsOf([{ event: "responded", at: "2026-01-09" }], "2026-01-08");
    expect(problems).toMatchObject([["event_after_as_of", 0, expect.any(String)]]);
    expect(states).toEqual(["running", "running"]);
  });

  it("is named by its place in the list as given, whatever the order of the dates", () => {
    expect(
      problemsOf([
        { event: "acknowledged", at: "2026-01-08" },
        { event: "acknowledged", at: "2026-01-06" },
      ]).problems,
    ).toMatchObject([["event_repeated", 0, expect.any(String)]]);
  });

  it("after a withdrawal does not bring a breach about, nor undo one from before it", () => {
    expect(problemsOf([{ event: "withdrawn", at: "2026-01-12" }]).states).toEqual(["breached", "withdrawn"]);
    expect(problemsOf([{ event: "withdrawn", at: "2026-01-08" }]).states).toEqual(["withdrawn", "withdrawn"]);
  });
});
