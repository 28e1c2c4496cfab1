/** The examples of the rules, worked by hand: the library and the slow reference both have to give them. */
import { describe, expect, it } from "vitest";
import type { CountingJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import { deadline, escalations, loadCharter } from "../../src/index.js";
import { referenceStatuses } from "../reference/answers.js";
import { referenceSteps } from "../reference/steps.js";
import { aCharterOf } from "./any-charter.js";

const calendars = {
  council: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
} as const;

function charterWith(target: Partial<TargetJson>, counting: CountingJson = {}) {
  return aCharterOf({
    calendars: structuredClone(calendars) as never,
    counting,
    targets: [{ id: "respond", metBy: ["responded"], ...target } as TargetJson],
  });
}

function expectLastDay(
  target: Partial<TargetJson>,
  counting: CountingJson,
  received: string,
  lastDay: string,
  events: CaseRecord["events"] = [],
): void {
  const json = charterWith(target, counting);
  const record = { kind: "enquiry", received, events };
  expect(deadline(loadCharter(json), record, "respond").lastDay).toBe(lastDay);
  expect(referenceStatuses(json, record, received.slice(0, 10))[0]?.lastDay ?? lastDay).toBe(lastDay);
}

describe("receipt on a day off and after hours", () => {
  it.each([
    ["day-zero", "as-received", "2026-01-16"],
    ["day-zero", "next-working-day", "2026-01-19"],
    ["day-one", "as-received", "2026-01-16"],
    ["day-one", "next-working-day", "2026-01-16"],
  ] as const)(
    "5 working days from Saturday 10 January 2026, %s and %s, end on %s",
    (receiptDay, receiptOutside, lastDay) => {
      expectLastDay({ within: { workingDays: 5 } }, { receiptDay, receiptOutside }, "2026-01-10T12:00", lastDay);
    },
  );

  it.each([
    ["day-zero", "2026-01-21"],
    ["day-one", "2026-01-20"],
  ] as const)("5 working days from Tuesday 13 January 18:00, cut-off 17:00, %s, end on %s", (receiptDay, lastDay) => {
    expectLastDay(
      { within: { workingDays: 5 } },
      { receiptDay, receiptOutside: "next-working-day", cutOff: "17:00" },
      "2026-01-13T18:00",
      lastDay,
    );
  });

  it.each([
    ["17:00", "2026-01-13T17:00:00.000", "2026-01-20"],
    ["17:00", "2026-01-13T17:00:00.001", "2026-01-21"],
    ["before 16:00", "2026-01-13T15:59:59.999", "2026-01-20"],
    ["before 16:00", "2026-01-13T16:00:00.000", "2026-01-21"],
    ["17:00", "2026-01-13", "2026-01-20"],
  ] as const)("with a cut-off of %s, 5 working days from %s end on %s", (cutOff, received, lastDay) => {
    expectLastDay({ within: { workingDays: 5 } }, { receiptOutside: "next-working-day", cutOff }, received, lastDay);
  });
});

describe("months", () => {
  it.each([
    ["2026-08-31", "2027-02-28"],
    ["2026-03-01", "2026-08-31"],
  ])("six months commencing on %s end on %s", (received, lastDay) => {
    expectLastDay({ within: { months: 6 } }, { receiptDay: "day-one" }, received, lastDay);
  });

  it.each([
    ["clamp", "2026-01-31", "2026-02-28"],
    ["clamp", "2028-01-31", "2028-02-29"],
    ["next-day", "2026-01-31", "2026-03-01"],
  ] as const)("one month, %s, from %s ends on %s", (monthEnd, received, lastDay) => {
    expectLastDay({ within: { months: 1 } }, { monthEnd }, received, lastDay);
  });
});

describe("steps of an escalation", () => {
  it("two working days before Monday 19 January is Thursday 15 January", () => {
    const json = charterWith({
      within: { workingDays: 10 },
      escalation: [{ id: "warn", before: { workingDays: 2 }, notify: ["head"], action: "tell" }],
    });
    const record = { kind: "enquiry", received: "2026-01-05T10:00" };
    expect(deadline(loadCharter(json), record, "respond").lastDay).toBe("2026-01-19");
    const question = { asOf: "2026-01-31" };
    expect(escalations(loadCharter(json), record, question).map(({ at }) => at.iso)).toEqual([
      "2026-01-15T00:00:00.000+00:00",
    ]);
    expect(referenceSteps(json, record, question.asOf).map(({ ms }) => ms)).toEqual([Date.UTC(2026, 0, 15)]);
  });
});
