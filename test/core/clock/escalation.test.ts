/** The moments at which somebody must be told. Ten working days from Monday 5 January 2026 end on Monday 19. */
import { describe, expect, it } from "vitest";
import type {
  CalendarJson,
  CountingJson,
  EscalationJson,
  TargetJson,
} from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { escalations } from "../../../src/index.js";
import { event, office, oneTarget, suspend, WEEKDAYS } from "./one-target.js";

interface Asked {
  readonly target?: Partial<TargetJson>;
  readonly counting?: CountingJson;
  readonly events?: readonly EventRecord[];
  readonly received?: string;
  readonly asOf?: string;
  readonly calendar?: CalendarJson;
}

function steps(
  step: Partial<EscalationJson>,
  {
    target = {},
    counting = {},
    events = [],
    received = "2026-01-05T10:00",
    asOf = "2026-03-31",
    calendar = office,
  }: Asked = {},
) {
  const escalation = [{ id: "tell", notify: ["head"], action: "tell", ...step }] as EscalationJson[];
  const { charter, record } = oneTarget({
    target: { within: { workingDays: 10 }, escalation, ...target },
    counting,
    events,
    received,
    calendars: { main: calendar },
  });
  return escalations(charter, record, { asOf });
}

const at = (...args: Parameters<typeof steps>) => steps(...args).map((step) => step.at.iso.slice(0, 23));
const wholeDays: CalendarJson = { bankHolidays: ["england-and-wales"], week: [...WEEKDAYS] };

describe("a step before or after the due", () => {
  it.each<[Partial<EscalationJson>, string]>([
    [{ before: { workingDays: 0 } }, "2026-01-19T09:00:00.000"],
    [{ before: { workingDays: 3 } }, "2026-01-14T09:00:00.000"],
    [{ after: { workingDays: 3 } }, "2026-01-22T09:00:00.000"],
    [{ before: { calendarDays: 3 } }, "2026-01-16T09:00:00.000"],
    [{ before: { calendarDays: 2 } }, "2026-01-17T00:00:00.000"],
    [{ after: { weeks: 1 } }, "2026-01-26T09:00:00.000"],
    [{ before: { weeks: 1 } }, "2026-01-12T09:00:00.000"],
    [{ after: { months: 2 } }, "2026-03-19T09:00:00.000"],
    [{ after: { calendarDays: 1 }, at: "08:30" }, "2026-01-20T08:30:00.000"],
    [{ before: { hours: 2 } }, "2026-01-19T21:59:59.999"],
    [{ after: { minutes: 90 } }, "2026-01-20T01:29:59.999"],
    [{ before: { workingHours: 2 } }, "2026-01-19T15:00:00.000"],
    [{ after: { workingMinutes: 90 } }, "2026-01-20T10:30:00.000"],
    [{ after: { minutes: 90 }, landing: "open-hours" }, "2026-01-20T09:00:00.000"],
    [{ before: { calendarDays: 2 }, landing: "open-hours" }, "2026-01-19T09:00:00.000"],
    [{ before: { calendarDays: 2 }, landing: "as-computed" }, "2026-01-17T00:00:00.000"],
  ])("%j falls at %s", (step, moment) => {
    expect(at(step)).toEqual([moment]);
  });

  it("in days falls at midnight on a calendar of whole days", () => {
    expect(at({ before: { workingDays: 3 } }, { calendar: wholeDays })).toEqual(["2026-01-14T00:00:00.000"]);
  });

  it("in months goes by the end of the month as the counting does", () => {
    // Nineteen working days from Monday 5 January end on Friday 30: a month later there is no 30 February.
    const within: TargetJson["within"] = { workingDays: 19 };
    expect(at({ after: { months: 1 }, at: "12:00" }, { target: { within } })).toEqual(["2026-02-28T12:00:00.000"]);
    expect(
      at({ after: { months: 1 }, at: "12:00" }, { target: { within }, counting: { monthEnd: "next-day" } }),
    ).toEqual(["2026-03-01T12:00:00.000"]);
  });

  it("in working time used up at a closing lands there or on the next opening, as the counting says", () => {
    const target: Partial<TargetJson> = { within: { workingHours: 4 } };
    // Due on Monday 5 January at 14:00; three hours later the office shuts.
    const landing = (atClosing: CountingJson["atClosing"]) =>
      at({ after: { workingHours: 3 } }, { target, counting: { atClosing } });
    expect([landing("due-at-closing"), landing("next-opening")]).toEqual([
      ["2026-01-05T17:00:00.000"],
      ["2026-01-06T09:00:00.000"],
    ]);
  });
});

describe("a share of the time", () => {
  it.each<[TargetJson["within"], number, CountingJson, string]>([
    [{ workingDays: 10 }, 0.1, {}, "2026-01-06T09:00:00.000"],
    [{ workingDays: 10 }, 0.11, {}, "2026-01-07T09:00:00.000"],
    [{ workingDays: 10 }, 0.01, {}, "2026-01-06T09:00:00.000"],
    [{ workingDays: 10 }, 1, {}, "2026-01-19T09:00:00.000"],
    [{ workingDays: 20 }, 0.55, {}, "2026-01-20T09:00:00.000"],
    [{ workingDays: 10 }, 0.5, { receiptDay: "day-one" }, "2026-01-09T09:00:00.000"],
    [{ calendarDays: 10 }, 0.3, {}, "2026-01-08T09:00:00.000"],
    [{ weeks: 2 }, 0.5, {}, "2026-01-12T09:00:00.000"],
    [{ hours: 8 }, 0.25, {}, "2026-01-05T12:00:00.000"],
    [{ workingHours: 8 }, 0.5, {}, "2026-01-05T14:00:00.000"],
    [{ workingHours: 10 }, 0.9, {}, "2026-01-06T11:00:00.000"],
  ])("of %j, %d under %j falls at %s", (within, elapsed, counting, moment) => {
    expect(at({ elapsed }, { target: { within }, counting })).toEqual([moment]);
  });

  it("leaves out the days of a pause: the fifth of ten, with 8, 9 and 12 January struck out", () => {
    const events = [event("fee-asked", "2026-01-07T10:00"), event("fee-paid", "2026-01-12T10:00")];
    const target: Partial<TargetJson> = { pausedBy: [suspend] };
    // 6, 7, 13, 14 and 15 January; of fourteen calendar days the seventh is 6, 7, 13, 14, 15, 16 and 17.
    expect(at({ elapsed: 0.5 }, { target, events })).toEqual(["2026-01-15T09:00:00.000"]);
    expect(at({ elapsed: 0.5 }, { target: { ...target, within: { weeks: 2 } }, events })).toEqual([
      "2026-01-17T00:00:00.000",
    ]);
  });

  it(
    "is moved by calendar days where a pause moves the due by them: the fifth day, Monday 12, and five days, 8 to " +
      "12 January",
    () => {
      const events = [event("fee-asked", "2026-01-07T10:00"), event("fee-paid", "2026-01-12T10:00")];
      expect(
        at({ elapsed: 0.5 }, { target: { pausedBy: [suspend] }, counting: { pauseUnit: "calendar-days" }, events }),
      ).toEqual(["2026-01-17T00:00:00.000"]);
    },
  );

  it("leaves out the time of a pause", () => {
    const events = [event("fee-asked", "2026-01-05T11:00"), event("fee-paid", "2026-01-05T13:00")];
    expect(at({ elapsed: 0.25 }, { target: { within: { hours: 8 }, pausedBy: [suspend] }, events })).toEqual([
      "2026-01-05T14:00:00.000",
    ]);
    expect(at({ elapsed: 0.25 }, { target: { within: { workingHours: 8 }, pausedBy: [suspend] }, events })).toEqual([
      "2026-01-05T14:00:00.000",
    ]);
  });
});

describe("a step is due", () => {
  it("from its moment on, and ahead until then", () => {
    const status = (asOf: string) => steps({ before: { workingDays: 3 } }, { asOf }).map((step) => step.status);
    expect([status("2026-01-14T08:59:59.999"), status("2026-01-14T09:00:00.000")]).toEqual([["upcoming"], ["due"]]);
  });

  it("where it falls on the very moment at which the clock begins, and then where it fell before", () => {
    const begun = (received: string) => at({ before: { workingDays: 10 } }, { received });
    expect([begun("2026-01-05T09:00"), begun("2026-01-05T09:01")]).toEqual([
      ["2026-01-05T09:00:00.000"],
      ["2026-01-05T09:01:00.000"],
    ]);
  });

  it("for the due that stands alone, where its moment lies past the last published holidays: those of 2028", () => {
    const target: Partial<TargetJson> = {
      within: { workingDays: 4 },
      adjust: [{ on: "extended", within: { workingDays: 5 } }],
    };
    const told = steps(
      { after: { workingDays: 5 } },
      { target, received: "2028-12-18", events: [event("extended", "2028-12-19")], asOf: "2028-12-22" },
    );
    expect(told.map((step) => [step.lastDay, step.problem?.code])).toEqual([
      ["2028-12-27", "outside_calendar_coverage"],
    ]);
  });

  it("where the target was open at that moment, whatever came later", () => {
    const answered = (when: string) => at({ before: { workingDays: 3 } }, { events: [event("responded", when)] });
    expect([answered("2026-01-14T08:59"), answered("2026-01-14T09:00"), answered("2026-01-14T09:01")]).toEqual([
      [],
      [],
      ["2026-01-14T09:00:00.000"],
    ]);
  });

  it("not while the clock stands still, and for the due that it has when it runs again", () => {
    const target: Partial<TargetJson> = { pausedBy: [suspend] };
    const events = [event("fee-asked", "2026-01-13T10:00"), event("fee-paid", "2026-01-15T10:00")];
    expect(at({ before: { workingDays: 3 } }, { target, events: events.slice(0, 1) })).toEqual([]);
    expect(
      steps({ before: { workingDays: 3 } }, { target, events }).map((step) => [step.at.date, step.lastDay]),
    ).toEqual([["2026-01-16", "2026-01-21"]]);
  });

  it("for each due that was ever in force: told of the first, and again of the extended one", () => {
    const target: Partial<TargetJson> = { adjust: [{ on: "extended", within: { workingDays: 20 } }] };
    expect(
      steps({ before: { workingDays: 3 } }, { target, events: [event("extended", "2026-01-15")] }).map((step) => [
        step.at.date,
        step.lastDay,
      ]),
    ).toEqual([
      ["2026-01-14", "2026-01-19"],
      ["2026-01-28", "2026-02-02"],
    ]);
    expect(
      steps({ before: { workingDays: 3 } }, { target, events: [event("extended", "2026-01-13")] }).map((step) => [
        step.at.date,
        step.lastDay,
      ]),
    ).toEqual([["2026-01-28", "2026-02-02"]]);
  });

  it("for what was due before an extension was removed, and for what is due after", () => {
    const target: Partial<TargetJson> = { adjust: [{ on: "extended", within: { workingDays: 20 } }] };
    const events = [event("extended", "2026-01-08"), event("extension-removed", "2026-01-29")];
    expect(
      steps({ before: { workingDays: 3 } }, { target, events }).map((step) => [step.at.date, step.lastDay]),
    ).toEqual([["2026-01-28", "2026-02-02"]]);
    const sooner = [event("extended", "2026-01-08"), event("extension-removed", "2026-01-12")];
    expect(
      steps({ before: { workingDays: 3 } }, { target, events: sooner }).map((step) => [step.at.date, step.lastDay]),
    ).toEqual([["2026-01-14", "2026-01-19"]]);
  });

  it("for a due that was extended once more after an extension had been removed", () => {
    const target: Partial<TargetJson> = { adjust: [{ on: "extended", times: "any", within: { workingDays: 20 } }] };
    const events = [
      event("extended", "2026-01-08"),
      event("extension-removed", "2026-01-12"),
      event("extended", "2026-01-14"),
    ];
    expect(
      steps({ before: { workingDays: 3 } }, { target, events }).map((step) => [step.at.date, step.lastDay]),
    ).toEqual([
      ["2026-01-14", "2026-01-19"],
      ["2026-01-28", "2026-02-02"],
    ]);
  });

  it("not once the case was withdrawn or the duty had ended", () => {
    expect(at({ before: { workingDays: 3 } }, { events: [event("withdrawn", "2026-01-13")] })).toEqual([]);
    const duty: Partial<TargetJson> = { within: undefined as never, every: { workingDays: 10 }, endedBy: ["closed"] };
    expect(at({ before: { workingDays: 3 } }, { target: duty, events: [event("closed", "2026-01-13")] })).toEqual([]);
    // Met on Monday 12: due again on Monday 26.
    expect(at({ before: { workingDays: 3 } }, { target: duty, events: [event("responded", "2026-01-12")] })).toEqual([
      "2026-01-21T09:00:00.000",
    ]);
  });
});

describe("a step that was told", () => {
  // The due on Monday 12 January at 17:00 and an answer on that day without its time: whether it was in time nobody
  // knows.
  it("is told again where its target can no longer be answered", () => {
    const asked: Asked = {
      target: { within: { workingDays: 5 } },
      counting: { dueTime: "17:00" },
      events: [event("responded", "2026-01-12")],
    };
    const step: Partial<EscalationJson> = { before: { workingDays: 2 }, at: "09:00" };
    expect([at(step, { ...asked, asOf: "2026-01-09" }), at(step, { ...asked, asOf: "2026-01-13" })]).toEqual([
      ["2026-01-08T09:00:00.000"],
      ["2026-01-08T09:00:00.000"],
    ]);
  });

  it("has a key of its own where a promise moves the due within one day", () => {
    const adjust: TargetJson["adjust"] = [{ on: "extended", within: "promised", times: "any" }];
    const events = [
      event("extended", "2026-01-12", { promised: "2026-02-02T12:00" }),
      event("extended", "2026-02-02T11:00", { promised: "2026-02-02T17:00" }),
    ];
    const told = steps({ before: { hours: 2 } }, { target: { adjust }, events });
    expect(told.map((step) => step.at.iso.slice(11, 16))).toEqual(["10:00", "15:00"]);
    expect(new Set(told.map(({ key }) => key)).size).toBe(2);
  });
});
