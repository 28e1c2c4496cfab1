/**
 * What ends a duty without meeting it. The Children Act Representations Regulations: both agree to skip stage 1, and
 * its
 * ten working days are owed no more. Awaab's Law: "the requirement ceases to apply" when consent is refused.
 */
import { describe, expect, it } from "vitest";
import { assess, breaches, escalations, explain, explanationText, rights } from "../../../src/index.js";
import { event, oneTarget } from "./one-target.js";

/** Received on Monday 5 January 2026, so that ten working days end on Monday 19 January. */
const target = {
  within: { workingDays: 10 },
  endedBy: ["closed"],
  then: [{ id: "stage-2", opens: ["met", "missed"] as ("met" | "missed")[], usedBy: "stage-2-requested" }],
  escalation: [{ id: "late", after: { workingDays: 1 }, notify: ["manager"], action: "Look." }],
};
const closedOn = (day: string) => oneTarget({ target, events: [event("closed", day)] });

describe("an event that ends what is owed", () => {
  it("in time: the target has ended, nothing is met or missed, and no right opens", () => {
    const { charter, record } = closedOn("2026-01-19");
    const [status] = assess(charter, record, { asOf: "2026-03-01" }).targets;
    expect(status).toMatchObject({ state: "ended", endedBy: "closed" });
    expect(status?.met).toBeUndefined();
    expect(breaches(charter, record, { asOf: "2026-03-01" })).toEqual([]);
    expect(rights(charter, record, { asOf: "2026-03-01" }).map(({ state }) => state)).toEqual(["not-open"]);
    expect(escalations(charter, record, { asOf: "2026-03-01" })).toEqual([]);
  });

  it("a day late: what was breached stays so, and the right of what was missed is open", () => {
    const { charter, record } = closedOn("2026-01-20");
    expect(assess(charter, record, { asOf: "2026-03-01" }).targets[0]?.state).toBe("breached");
    expect(rights(charter, record, { asOf: "2026-03-01" }).map(({ state }) => state)).toEqual(["open"]);
  });

  it("is not made undone by an answer that comes after it", () => {
    const { charter, record } = oneTarget({
      target,
      events: [event("closed", "2026-01-12"), event("responded", "2026-02-12")],
    });
    expect(assess(charter, record, { asOf: "2026-03-01" }).targets[0]?.state).toBe("ended");
  });

  it("before the clock has started: it never starts", () => {
    const { charter, record } = oneTarget({
      target: { ...target, from: "stage-2-requested", then: undefined },
      events: [event("closed", "2026-01-12"), event("stage-2-requested", "2026-01-13")],
    });
    const [status] = assess(charter, record, { asOf: "2026-03-01" }).targets;
    expect([status?.state, status?.due]).toEqual(["ended", undefined]);
  });

  it("is told in the letter", () => {
    const { charter, record } = closedOn("2026-01-12");
    expect(explanationText(explain(charter, record, "respond", { asOf: "2026-01-20" }))).toContain(
      "This ended on Monday 12 January 2026",
    );
  });
});
