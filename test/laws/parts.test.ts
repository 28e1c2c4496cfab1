/** Limits of which the sooner or the later holds, each from a start of its own. Worked by hand. */
import { describe, expect, it } from "vitest";
import type { CountingJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../src/index.js";
import { assess, deadline, loadCharter, rights, safeLoadCharter } from "../../src/index.js";
import { aCharterOf } from "./any-charter.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const calendars = { council: { bankHolidays: ["england-and-wales"], week: [...week] } };
const acknowledge: TargetJson = { id: "acknowledge", within: { workingDays: 5 }, metBy: ["acknowledged"] };
const charterWith = (target: Partial<TargetJson>, counting: CountingJson = {}) =>
  aCharterOf({
    calendars,
    counting,
    targets: [{ id: "respond", metBy: ["responded"], ...target } as TargetJson, acknowledge],
  });

function lastDay(target: Partial<TargetJson>, events: EventRecord[], counting?: CountingJson): string | undefined {
  return deadline(
    loadCharter(charterWith(target, counting)),
    { kind: "enquiry", received: "2026-01-05T10:00", events },
    "respond",
  ).lastDay;
}

describe("a limit that runs from another target", () => {
  // Monday 5 January 2026: 15 working days end on Monday 26 January; 10 from Wednesday 7 January on Wednesday 21.
  const within: TargetJson["within"] = {
    firstOf: [{ workingDays: 10, from: { target: "acknowledge" } }, { workingDays: 15 }],
  };

  it("sets none until that target is met, and the sooner of both from then on", () => {
    expect(lastDay({ within }, [])).toBe("2026-01-26");
    expect(lastDay({ within }, [{ event: "acknowledged", at: "2026-01-07" }])).toBe("2026-01-21");
    expect(lastDay({ within }, [{ event: "acknowledged", at: "2026-01-19" }])).toBe("2026-01-26");
  });

  it("takes the day of the authority's own act as day 0, whatever holds for receipts", () => {
    const counting: CountingJson = { receiptDay: "day-one", receiptOutside: "next-working-day" };
    // Received as day 1: 15 working days end on Friday 23 January. Acknowledged on Saturday 10 January: 10 from there
    // end on Friday 23.
    expect(lastDay({ within }, [{ event: "acknowledged", at: "2026-01-09" }], counting)).toBe("2026-01-23");
    expect(
      lastDay(
        { within: { firstOf: [{ workingDays: 9, from: { target: "acknowledge" } }, { workingDays: 15 }] } },
        [{ event: "acknowledged", at: "2026-01-10T10:00" }],
        counting,
      ),
    ).toBe("2026-01-22");
  });

  it("is refused where there is no such target", () => {
    const result = safeLoadCharter(
      charterWith({ within: { firstOf: [{ workingDays: 10, from: { target: "acknowlege" } }, { workingDays: 15 }] } }),
    );
    expect(result.ok ? [] : result.problem).toMatchObject([
      {
        code: "unknown_target",
        path: "/standards/0/targets/0/within/firstOf/0/from/target",
        hint: 'Did you mean "acknowledge"?',
      },
    ]);
  });
});

describe("a limit that runs from an event", () => {
  const within: TargetJson["within"] = {
    lastOf: [{ workingDays: 10 }, { workingDays: 5, from: { event: "extended", requires: ["reason"] } }],
  };

  it("sets none before the event, and none for one without the content that is asked for", () => {
    expect(lastDay({ within }, [])).toBe("2026-01-19");
    expect(lastDay({ within }, [{ event: "extended", at: "2026-01-16" }])).toBe("2026-01-19");
    expect(lastDay({ within }, [{ event: "extended", at: "2026-01-16", gives: ["reason"] }])).toBe("2026-01-23");
  });

  it("runs from the first that carries the content, not from the first of all", () => {
    expect(
      lastDay({ within }, [
        { event: "extended", at: "2026-01-14" },
        { event: "extended", at: "2026-01-16", gives: ["reason"] },
      ]),
    ).toBe("2026-01-23");
  });
});

describe("a right", () => {
  it("that was used before it opened has been used", () => {
    const charter = loadCharter(
      charterWith({
        within: { workingDays: 10 },
        then: [{ id: "stage-2", opens: ["met", "missed"], within: { months: 1 }, usedBy: "stage-2-requested" }],
      }),
    );
    const record = {
      kind: "enquiry",
      received: "2026-01-05",
      events: [{ event: "stage-2-requested", at: "2026-01-08" }],
    };
    expect(rights(charter, record, { asOf: "2026-01-09" })).toMatchObject([
      { state: "used", usedAt: { date: "2026-01-08" } },
    ]);
    expect(rights(charter, record, { asOf: "2026-01-07" })).toMatchObject([{ state: "not-open" }]);
  });
});

describe("a target of an overlay", () => {
  const overlay = {
    format: 1,
    id: "team",
    extends: "a-charter-2020",
    title: "The team",
    events: { drafted: [] },
    standards: [{ id: "enquiry", targets: [{ id: "draft", within: { calendarDays: 14 }, metBy: ["drafted"] }] }],
  };
  const charter = loadCharter(overlay, { charters: [charterWith({ within: { workingDays: 10 } })] });

  it("is never due after the promise that it leads up to", () => {
    // From Saturday 10 January 2026 fourteen days end on Saturday 24, ten working days on Friday 23.
    expect(deadline(charter, { kind: "enquiry", received: "2026-01-10" }, "draft")).toMatchObject({
      lastDay: "2026-01-23",
      internal: true,
    });
    // From Monday 30 March they end on Monday 13 April, ten working days on Wednesday 15: Good Friday and Easter Monday
    // lie between.
    expect(deadline(charter, { kind: "enquiry", received: "2026-03-30" }, "draft").lastDay).toBe("2026-04-13");
  });

  it("follows a promise that comes to be due sooner, or whose clock runs again", () => {
    const asked = (target: Partial<TargetJson>, own: Partial<TargetJson>, events: EventRecord[]) => {
      const base = charterWith(target);
      const team = {
        ...overlay,
        events: { drafted: [], "draft-started": [] },
        standards: [{ id: "enquiry", targets: [{ id: "draft", metBy: ["drafted"], ...own }] }],
      };
      const { targets } = assess(
        loadCharter(team, { charters: [base] }),
        { kind: "enquiry", received: "2026-01-05", events },
        { asOf: "2026-01-16" },
      );
      return targets.filter(({ target }) => target === "respond" || target === "draft").map(({ lastDay }) => lastDay);
    };
    // Five working days from Monday 12 January end on Monday 19; fifteen from the receipt on Monday 26.
    expect(
      asked(
        { within: { firstOf: [{ workingDays: 20 }, { workingDays: 5, from: "stage-2-requested" }] } },
        { within: { workingDays: 15 } },
        [{ event: "stage-2-requested", at: "2026-01-12" }],
      ),
    ).toEqual(["2026-01-19", "2026-01-19"]);
    // Ten working days end on Monday 19; the 15th and the 16th are struck out, which makes it Wednesday 21. Seven from
    // the 15th end on Monday 26.
    const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];
    const events = [
      { event: "fee-asked", at: "2026-01-14" },
      { event: "draft-started", at: "2026-01-15" },
      { event: "fee-paid", at: "2026-01-16" },
    ];
    expect(
      asked({ within: { workingDays: 10 }, pausedBy }, { from: "draft-started", within: { workingDays: 7 } }, events),
    ).toEqual(["2026-01-21", "2026-01-21"]);
  });

  it("follows an extension of the promise, whichever came first", () => {
    const base = charterWith({
      within: { workingDays: 10 },
      adjust: [{ on: "extended", within: { workingDays: 20 } }],
    });
    const team = {
      ...overlay,
      events: { drafted: [], "draft-started": [] },
      standards: [
        {
          id: "enquiry",
          targets: [{ id: "draft", from: "draft-started", within: { workingDays: 7 }, metBy: ["drafted"] }],
        },
      ],
    };
    const lastDayOf = (started: string, extended: string) =>
      deadline(
        loadCharter(team, { charters: [base] }),
        {
          kind: "enquiry",
          received: "2026-01-05",
          events: [
            { event: "draft-started", at: started },
            { event: "extended", at: extended },
          ],
        },
        "draft",
      ).lastDay;
    // Seven working days from Tuesday 13 January end on Thursday 22, past Monday 19 and within the twenty that end on
    // Monday 2 February.
    expect([
      lastDayOf("2026-01-13T09:00", "2026-01-13T10:00"),
      lastDayOf("2026-01-13T09:00", "2026-01-13T08:00"),
    ]).toEqual(["2026-01-22", "2026-01-22"]);
  });

  it("is late from the end of the promise on", () => {
    const record = { kind: "enquiry", received: "2026-01-10" };
    expect(
      assess(charter, record, { asOf: "2026-01-24" }).targets.find(({ target }) => target === "draft"),
    ).toMatchObject({ state: "breached", late: { days: 1 } });
  });

  it("is refused where it can only be due after it", () => {
    const tooLong = {
      ...overlay,
      standards: [{ id: "enquiry", targets: [{ id: "draft", within: { months: 12 }, metBy: ["drafted"] }] }],
    };
    const result = safeLoadCharter(tooLong, { charters: [charterWith({ within: { workingDays: 10 } })] });
    expect(result.ok ? [] : result.problem).toMatchObject([
      { code: "overlay_not_allowed", path: "/standards/0/targets/0/within" },
    ]);
  });
});
