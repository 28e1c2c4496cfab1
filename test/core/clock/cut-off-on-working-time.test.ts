/**
 * A cut-off where working time is counted: what comes in after it is worked on from the next opening. Open from 9 to
 * 17. Worked by hand.
 */
import { describe, expect, it } from "vitest";
import type { CountingJson, LengthJson } from "../../../src/charter/format/charter-json.js";
import type { EventRecord } from "../../../src/index.js";
import { assess, escalations, explain, explanationText, targetClock } from "../../../src/index.js";
import { event, oneTarget, suspend, type Question } from "./one-target.js";

const HOUR = 3_600_000;
const untilFour: CountingJson = { receiptOutside: "next-working-day", cutOff: "16:00" };

function asked(within: LengthJson, more: Partial<Question> = {}, events: EventRecord[] = []) {
  return oneTarget({
    counting: untilFour,
    received: "2026-01-13T16:20",
    ...more,
    target: { within, pausedBy: [suspend], ...more.target },
    events,
  });
}

function due(within: LengthJson, more?: Partial<Question>, events?: EventRecord[]): string | undefined {
  const { charter, record } = asked(within, more, events);
  return assess(charter, record, { asOf: "2026-01-13T16:55" }).targets[0]!.due?.iso.slice(0, 16);
}

describe("twenty working hours, received on Tuesday 13 January 2026 after the cut-off at four", () => {
  // Eight hours on Wednesday, eight on Thursday, four on Friday.
  it("begin on Wednesday at nine", () => {
    expect(due({ workingHours: 20 })).toBe("2026-01-16T13:00");
  });

  // One hour on Tuesday, sixteen on Wednesday and Thursday, three on Friday.
  it("begin at once at four itself, and not where that is too late", () => {
    expect(due({ workingHours: 20 }, { received: "2026-01-13T16:00" })).toBe("2026-01-16T12:00");
    expect(
      due({ workingHours: 20 }, { received: "2026-01-13T16:00", counting: { ...untilFour, cutOff: "before 16:00" } }),
    ).toBe("2026-01-16T13:00");
  });

  it("are over as soon where the day of receipt is a day off: the next opening is the same", () => {
    expect(due({ workingHours: 20 }, { received: "2026-01-11T16:20" })).toBe("2026-01-14T13:00");
  });

  it("are not touched by a clock that was stopped before they began", () => {
    expect(
      due({ workingHours: 20 }, {}, [event("fee-asked", "2026-01-13T16:30"), event("fee-paid", "2026-01-13T16:50")]),
    ).toBe("2026-01-16T13:00");
  });

  it("have all to come until they begin", () => {
    const { charter, record } = asked({ workingHours: 20 });
    expect(assess(charter, record, { asOf: "2026-01-13T16:55" }).targets[0]).toMatchObject({
      taken: { unit: "workingMs", amount: 0 },
      remaining: { unit: "workingMs", amount: 20 * HOUR },
    });
    expect(assess(charter, record, { asOf: "2026-01-14T11:00" }).targets[0]).toMatchObject({
      taken: { amount: 2 * HOUR },
      remaining: { amount: 18 * HOUR },
    });
  });

  it("have gone by half on Thursday at eleven", () => {
    const { charter, record } = asked(
      { workingHours: 20 },
      { target: { escalation: [{ id: "half", elapsed: 0.5, notify: ["head"], action: "tell" }] } },
    );
    expect(escalations(charter, record, { asOf: "2026-01-13T16:55" })[0]?.at.iso.slice(0, 16)).toBe("2026-01-15T11:00");
  });

  it("are the same for a column of receipts", () => {
    const { charter } = asked({ workingHours: 20 });
    expect(targetClock(charter, { kind: "enquiry" }, "respond").due(Date.UTC(2026, 0, 13, 16, 20))).toBe(
      Date.UTC(2026, 0, 16, 13),
    );
  });

  it("say why in the letter", () => {
    const { charter, record } = asked({ workingHours: 20 });
    expect(explanationText(explain(charter, record, "respond", { asOf: "2026-01-14T11:00" }))).toContain("after 4pm");
  });
});

it("leaves elapsed time alone, which ignores every choice", () => {
  expect(due({ hours: 20 })).toBe("2026-01-14T12:20");
});

it("does nothing to a clock that the authority's own act starts", () => {
  const { charter, record } = oneTarget({
    counting: untilFour,
    received: "2026-01-12T10:00",
    events: [event("extended", "2026-01-13T16:20", { gives: ["reason"] })],
    target: {
      within: { workingHours: 20 },
      adjust: [{ on: "extended", from: "notice", within: { workingHours: 20 } }],
    },
  });
  // From Tuesday 16:20: forty minutes, sixteen hours on Wednesday and Thursday, and 3:20 on Friday.
  expect(assess(charter, record, { asOf: "2026-01-14" }).targets[0]!.due?.iso.slice(0, 16)).toBe("2026-01-16T12:20");
});
