/** Cases in which the library once differed from the slow reference. The expected values were worked by hand. */
import { describe, expect, it } from "vitest";
import type { CalendarJson, CountingJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../src/index.js";
import { assess, breaches, escalations, loadCharter, rights } from "../../src/index.js";
import { aCharterOf } from "./any-charter.js";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const office: CalendarJson = {
  bankHolidays: ["england-and-wales"],
  week: Object.fromEntries(weekdays.map((day) => [day, [["09:00", "17:00"]]])),
};
const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];
const adjust: TargetJson["adjust"] = [{ on: "extended", within: "promised" }];
const steps = (elapsed: number): TargetJson["escalation"] => [
  { id: "tell-head", elapsed, notify: ["head"], action: "tell" },
];

interface Case {
  readonly target: Partial<TargetJson>;
  readonly counting?: CountingJson;
  readonly calendars?: Record<string, CalendarJson>;
  readonly received: string;
  readonly events?: EventRecord[];
}

function ask({ target, counting = {}, calendars = { main: office }, received, events = [] }: Case, asOf: string) {
  const charter = loadCharter(
    aCharterOf({ calendars, counting, targets: [{ id: "respond", metBy: ["responded"], ...target } as TargetJson] }),
  );
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
    const { status } = ask(
      { target: { within: { hours: 4 }, adjust, pausedBy }, received: "2026-01-12T08:00", events },
      "2026-01-12T15:30",
    );
    expect([status?.state, status?.due?.iso.slice(0, 16)]).toEqual(["running", "2026-01-12T17:00"]);
  });

  it("of a target in working time moves on by the two open hours of a pause over night", () => {
    const events = toldUntil("2026-01-12T10:00", "2026-01-14T12:00", "2026-01-12T16:00", "2026-01-13T10:00");
    const { status } = ask(
      { target: { within: { workingHours: 4 }, adjust, pausedBy }, received: "2026-01-12T09:00", events },
      "2026-01-13T15:30",
    );
    expect(status?.due?.iso.slice(0, 16)).toBe("2026-01-14T14:00");
  });
});

describe("an instant promised outside opening hours", () => {
  it("stays where a pause over it takes no open time out before it: 8pm, the clock stopped at 6pm", () => {
    const events = toldUntil("2026-01-12T10:00", "2026-01-12T20:00", "2026-01-12T18:00", "2026-01-13T12:00");
    const { status } = ask(
      { target: { within: { workingHours: 4 }, adjust, pausedBy }, received: "2026-01-12T09:00", events },
      "2026-01-13T13:00",
    );
    expect(status?.due?.iso.slice(0, 16)).toBe("2026-01-12T20:00");
  });
});

describe("a share of the time", () => {
  it("of 10 working days is the 8th, whatever unit pauses are counted in", () => {
    const { stepsAt } = ask(
      {
        target: { within: { workingDays: 10 }, escalation: steps(0.8) },
        counting: { pauseUnit: "calendar-days" },
        received: "2026-01-12T09:00",
      },
      "2026-01-31",
    );
    expect(stepsAt).toEqual(["2026-01-22T09:00"]);
  });

  it("of no day at all falls on the last day", () => {
    const { stepsAt } = ask(
      { target: { within: { calendarDays: 0 }, escalation: steps(0.5) }, received: "2026-01-12T08:00" },
      "2026-01-31",
    );
    expect(stepsAt).toEqual(["2026-01-12T09:00"]);
  });

  it("of a time that was extended is counted from the start to the extended due", () => {
    const longer: TargetJson["adjust"] = [{ on: "extended", from: "current-due", within: { workingMinutes: 60 } }];
    const { status, stepsAt } = ask(
      {
        target: { within: { workingMinutes: 60 }, adjust: longer, escalation: steps(0.5) },
        received: "2026-01-12T09:00",
        events: [{ event: "extended", at: "2026-01-12T09:10" }],
      },
      "2026-01-12T10:30",
    );
    expect(status?.due?.iso.slice(0, 16)).toBe("2026-01-12T11:00");
    expect(stepsAt).toEqual(["2026-01-12T10:00"]);
  });

  it("up to a promised instant is half of the way to it", () => {
    const { stepsAt } = ask(
      {
        target: { within: { hours: 4 }, adjust, escalation: steps(0.5) },
        received: "2026-01-12T08:00",
        events: [{ event: "extended", at: "2026-01-12T08:30", promised: "2026-01-12T16:00" }],
      },
      "2026-01-12T13:00",
    );
    expect(stepsAt).toEqual(["2026-01-12T12:00"]);
  });

  it("is counted on the calendar of the part that set the due", () => {
    const calendars: Record<string, CalendarJson> = {
      main: { bankHolidays: [], week: [...weekdays] },
      other: { bankHolidays: [], week: ["monday", "wednesday"] },
    };
    const within: TargetJson["within"] = { firstOf: [{ workingDays: 30 }, { workingDays: 3, calendar: "other" }] };
    const { status, stepsAt } = ask(
      { target: { within, escalation: steps(0.25) }, calendars, received: "2026-01-02T10:00" },
      "2026-01-31",
    );
    expect(status?.lastDay).toBe("2026-01-12");
    expect(stepsAt).toEqual(["2026-01-05T00:00"]);
  });
});

describe("a plain date", () => {
  it("of a pause that comes days after the due leaves a breach of an hour as it was", () => {
    const { status } = ask(
      {
        target: { within: { hours: 1 }, pausedBy },
        received: "2026-01-12T09:00",
        events: [{ event: "fee-asked", at: "2026-01-13" }],
      },
      "2026-01-13",
    );
    expect(status?.state).toBe("breached");
  });

  it("of a pause before the clock has started asks for no time of day", () => {
    const { status } = ask(
      {
        target: { from: "stage-2-requested", within: { hours: 1 }, pausedBy },
        received: "2026-01-12T09:00",
        events: [{ event: "fee-asked", at: "2026-01-13" }],
      },
      "2026-01-14",
    );
    expect(status?.state).toBe("not-started");
  });

  it("on which a duty ends needs its time of day where the duty is due at a clock time on that day", () => {
    const { status } = ask(
      {
        target: { every: { calendarDays: 1 }, metBy: ["updated"], endedBy: ["closed"] },
        counting: { dueTime: "17:00" },
        received: "2026-01-12T09:00",
        events: [{ event: "closed", at: "2026-01-13" }],
      },
      "2026-01-14",
    );
    expect(status?.problem?.code).toBe("time_needed");
  });
});

describe("a length with a calendar of its own", () => {
  it("has its days taken, left and late counted on that calendar", () => {
    // The school is closed from 16 to 20 February 2026: 20 school days from Monday 9 February end on Monday 16 March.
    const school: CalendarJson = {
      bankHolidays: ["england-and-wales"],
      week: [...weekdays],
      specialDays: [{ from: "2026-02-16", until: "2026-02-20", open: [] }],
    };
    const target: Partial<TargetJson> = {
      within: { firstOf: [{ workingDays: 20, calendar: "school" }, { workingDays: 60 }] },
    };
    const at = (asOf: string, events: EventRecord[] = []) =>
      ask({ target, calendars: { main: office, school }, received: "2026-02-09", events }, asOf).status;
    expect(at("2026-02-09")).toMatchObject({ lastDay: "2026-03-16", daysTaken: 0, daysLeft: 20 });
    expect(at("2026-02-13")).toMatchObject({ daysTaken: 4, daysLeft: 16 });
    expect(at("2026-03-18", [{ event: "responded", at: "2026-02-23" }])).toMatchObject({ state: "met", daysTaken: 5 });
    expect(at("2026-03-18")).toMatchObject({ state: "breached", late: { days: 2 } });
  });
});

describe("an open reset", () => {
  const reset: TargetJson["pausedBy"] = [{ from: "clarification-asked", until: "clarified", effect: "reset" }];

  it("stops the days taken at the stop, as any pause does", () => {
    // 2, 3, 4 and 5 September 2025; the day of the stop counts.
    const target: Partial<TargetJson> = { within: { workingDays: 20 }, pausedBy: reset };
    const asked: EventRecord[] = [{ event: "clarification-asked", at: "2025-09-05" }];
    expect(ask({ target, received: "2025-09-01", events: asked }, "2025-11-01").status).toMatchObject({
      state: "paused",
      daysTaken: 4,
    });
    expect(
      ask(
        { target, received: "2025-09-01", events: [...asked, { event: "responded", at: "2025-10-30" }] },
        "2025-11-01",
      ).status,
    ).toMatchObject({ state: "met", daysTaken: 4 });
  });

  it("stops the working hours taken too", () => {
    const target: Partial<TargetJson> = { within: { workingHours: 8 }, pausedBy: reset };
    const { status } = ask(
      { target, received: "2026-01-12T09:00", events: [{ event: "clarification-asked", at: "2026-01-12T11:00" }] },
      "2026-01-14T12:00",
    );
    expect(status?.taken).toEqual({ unit: "workingMs", amount: 2 * 3_600_000 });
  });
});

describe("counting that a pause states", () => {
  it("strikes out calendar days for that pause alone", () => {
    // 20 working days from Monday 5 January end on Monday 2 February; ten days, 10 to 19 January, move it to Thursday
    // the 12th.
    const target: Partial<TargetJson> = {
      within: { workingDays: 20 },
      pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend", counting: { pauseUnit: "calendar-days" } }],
    };
    expect(
      ask(
        {
          target,
          received: "2026-01-05",
          events: [
            { event: "fee-asked", at: "2026-01-09" },
            { event: "fee-paid", at: "2026-01-19" },
          ],
        },
        "2026-01-31",
      ).status?.lastDay,
    ).toBe("2026-02-12");
  });

  it.each([
    [{ receiptDay: "day-one" }, "2026-01-13", "2026-01-19"], // Tuesday the 13th is day 1, Monday the 19th day 5
    // Saturday counts as Monday the 12th, which is day 0
    [{ receiptOutside: "next-working-day" }, "2026-01-10", "2026-01-19"],
    [undefined, "2026-01-13", "2026-01-20"],
  ] as const)(
    "%j holds for the start after a reset on %s: 5 working days end on %s",
    (counting, clarified, lastDay) => {
      const target: Partial<TargetJson> = {
        within: { workingDays: 5 },
        pausedBy: [{ from: "clarification-asked", until: "clarified", effect: "reset", ...(counting && { counting }) }],
      };
      expect(
        ask(
          {
            target,
            received: "2026-01-05",
            events: [
              { event: "clarification-asked", at: "2026-01-07" },
              { event: "clarified", at: clarified },
            ],
          },
          "2026-01-31",
        ).status?.lastDay,
      ).toBe(lastDay);
    },
  );
});

describe("a breach", () => {
  it(
    "is not undone by the start of a later limit: the last of 3 working days and 3 from an event that came too " +
      "late",
    () => {
      const target: Partial<TargetJson> = {
        within: { lastOf: [{ workingDays: 3 }, { workingDays: 3, from: "became-aware" }] },
      };
      const events: EventRecord[] = [{ event: "became-aware", at: "2026-01-12" }];
      expect(ask({ target, received: "2026-01-05" }, "2026-01-09").status).toMatchObject({
        state: "breached",
        lastDay: "2026-01-08",
      });
      expect(ask({ target, received: "2026-01-05", events }, "2026-01-13").status).toMatchObject({
        state: "breached",
        lastDay: "2026-01-08",
      });
      expect(
        ask({ target, received: "2026-01-05", events: [{ event: "became-aware", at: "2026-01-08" }] }, "2026-01-12")
          .status,
      ).toMatchObject({ state: "running", lastDay: "2026-01-13" });
    },
  );

  it("begins when the clock runs again, where it was stopped on its last day", () => {
    // Due on Friday 9 January; stopped that day, and on again on Sunday the 11th: no working day was struck out, and
    // none was left. Monday is one working day late.
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        counting: {},
        targets: [{ id: "respond", within: { workingDays: 4 }, metBy: ["responded"], pausedBy }] as TargetJson[],
      }),
    );
    const record = {
      kind: "enquiry",
      received: "2026-01-05",
      events: [
        { event: "fee-asked", at: "2026-01-09" },
        { event: "fee-paid", at: "2026-01-11" },
        { event: "responded", at: "2026-01-12" },
      ],
    };
    expect(assess(charter, record, { asOf: "2026-01-10" }).targets[0]?.state).toBe("paused");
    expect(breaches(charter, record, { asOf: "2026-01-13" })).toMatchObject([
      { state: "met-late", since: { date: "2026-01-11" }, lastDay: "2026-01-09", late: { days: 1 } },
    ]);
  });
});

describe("an answer on the day of the start", () => {
  it("meets the target whichever of the two is listed first", () => {
    const target: Partial<TargetJson> = { from: "became-aware", within: { workingDays: 3 } };
    const events: EventRecord[] = [
      { event: "responded", at: "2026-01-12" },
      { event: "became-aware", at: "2026-01-12" },
    ];
    for (const listed of [events, [...events].reverse()])
      expect(ask({ target, received: "2026-01-05", events: listed }, "2026-02-20").status).toMatchObject({
        state: "met",
        met: { event: "responded" },
      });
  });

  it("does not where it is known to have come before", () => {
    const target: Partial<TargetJson> = { from: "became-aware", within: { workingDays: 3 } };
    const events: EventRecord[] = [
      { event: "responded", at: "2026-01-12T09:00" },
      { event: "became-aware", at: "2026-01-12T10:00" },
    ];
    expect(ask({ target, received: "2026-01-05", events }, "2026-02-20").status?.state).toBe("breached");
  });
});

describe("what lies past the published bank holidays", () => {
  it("takes no other step along: the last one published is of 2028", () => {
    // Five working days from Monday 18 December 2028 end on Wednesday the 27th; a day before is Friday the 22nd.
    const target: Partial<TargetJson> = {
      within: { workingDays: 5 },
      escalation: [
        { id: "warn", before: { workingDays: 1 }, notify: ["head"], action: "warn" },
        { id: "tell", after: { workingDays: 5 }, notify: ["head"], action: "tell" },
      ],
    };
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: { bankHolidays: ["england-and-wales"], week: [...weekdays] } },
        counting: {},
        targets: [{ id: "respond", metBy: ["responded"], ...target }] as TargetJson[],
      }),
    );
    const steps = escalations(charter, { kind: "enquiry", received: "2028-12-18" }, { asOf: "2028-12-23" });
    expect(steps.map(({ step, status, at, problem }) => [step, status, at.date, problem?.code])).toEqual([
      ["warn", "due", "2028-12-22", undefined],
      ["tell", "upcoming", "2028-12-27", "outside_calendar_coverage"],
    ]);
  });

  it("takes no other right along", () => {
    const then: TargetJson["then"] = [
      { id: "late-one", opens: ["met"], within: { workingDays: 40 } },
      { id: "plain-one", opens: ["met"], within: { weeks: 2 } },
    ];
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        counting: {},
        targets: [{ id: "respond", within: { workingDays: 5 }, metBy: ["responded"], then }] as TargetJson[],
      }),
    );
    const record = { kind: "enquiry", received: "2028-12-01", events: [{ event: "responded", at: "2028-12-04" }] };
    expect(
      rights(charter, record, { asOf: "2028-12-05" }).map(({ id, state, lastDay, problem }) => [
        id,
        state,
        lastDay,
        problem?.code,
      ]),
    ).toEqual([
      ["late-one", "open", undefined, "outside_calendar_coverage"],
      ["plain-one", "open", "2028-12-18", undefined],
    ]);
    expect(assess(charter, record, { asOf: "2028-12-05" }).nextChange?.iso).toBe("2028-12-19T00:00:00.000+00:00");
  });
});

describe("a step below a day", () => {
  it("has a key of its own for each due: 60 minutes begun anew on the same day", () => {
    const escalation: TargetJson["escalation"] = [
      { id: "warn", before: { minutes: 15 }, notify: ["head"], action: "warn" },
    ];
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        counting: {},
        targets: [
          {
            id: "respond",
            within: { minutes: 60 },
            metBy: ["responded"],
            escalation,
            pausedBy: [{ from: "clarification-asked", until: "clarified", effect: "reset" }],
          },
        ] as TargetJson[],
      }),
    );
    const record = {
      id: "1",
      kind: "enquiry",
      received: "2026-01-05T09:00",
      events: [
        { event: "clarification-asked", at: "2026-01-05T09:50" },
        { event: "clarified", at: "2026-01-05T11:00" },
      ],
    };
    expect(
      escalations(charter, record, { asOf: "2026-01-05T13:00" }).map(({ key, at }) => [
        key.split("/").at(-1),
        at.iso.slice(11, 16),
      ]),
    ).toEqual([
      ["2026-01-05T10:00:00.000+00:00", "09:45"],
      ["2026-01-05T12:00:00.000+00:00", "11:45"],
    ]);
  });
});

describe("a resume", () => {
  it("is no resume without a pause where it makes the target ask for a time of day", () => {
    const target: Partial<TargetJson> = {
      within: { workingDays: 5 },
      pausedBy: [{ from: "clarification-asked", until: "clarified", effect: "reset" }],
    };
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        counting: { dueTime: "same-clock-time" },
        targets: [{ id: "respond", metBy: ["responded"], ...target }] as TargetJson[],
      }),
    );
    const { targets, problems } = assess(
      charter,
      {
        kind: "enquiry",
        received: "2026-01-05T10:00",
        events: [
          { event: "clarification-asked", at: "2026-01-06" },
          { event: "clarified", at: "2026-01-08" },
        ],
      },
      { asOf: "2026-01-12" },
    );
    expect([targets[0]?.problem?.code, problems]).toEqual(["time_needed", []]);
  });

  it("after closing time with nothing left is due when the clock runs again, under next-opening", () => {
    const target: Partial<TargetJson> = { within: { workingHours: 8 }, pausedBy };
    const { status } = ask(
      {
        target,
        counting: { atClosing: "next-opening" },
        received: "2026-01-05T09:00",
        events: [
          { event: "fee-asked", at: "2026-01-05T18:00" },
          { event: "fee-paid", at: "2026-01-07T12:00" },
        ],
      },
      "2026-01-07T12:00",
    );
    expect([status?.state, status?.due?.iso.slice(0, 16)]).toEqual(["running", "2026-01-07T12:00"]);
  });
});

describe("the next change", () => {
  it("is never the lapse of a clock that has not started", () => {
    // "respond" waits for an acknowledgement that is a week late; the question asked before it stops nothing yet.
    const lapsing: TargetJson["pausedBy"] = [
      { from: "clarification-asked", until: "clarified", effect: "reset", lapsesAfter: { workingDays: 10 } },
    ];
    const charter = loadCharter(
      aCharterOf({
        calendars: { main: office },
        counting: {},
        targets: [
          { id: "acknowledge", within: { workingDays: 0 }, metBy: ["acknowledged"] },
          {
            id: "respond",
            within: { hours: 1 },
            from: { target: "acknowledge" },
            metBy: ["responded"],
            pausedBy: lapsing,
          },
        ] as TargetJson[],
      }),
    );
    const record = {
      kind: "enquiry",
      received: "2026-01-12T00:00",
      events: [{ event: "clarification-asked", at: "2026-01-12T00:00" }],
    };
    expect(assess(charter, record, { asOf: "2026-01-19" }).nextChange).toBeUndefined();
    expect(assess(charter, record, { asOf: "2026-02-19" }).targets.map(({ target, state }) => [target, state])).toEqual(
      [
        ["acknowledge", "breached"],
        ["respond", "not-started"],
      ],
    );
  });
});
