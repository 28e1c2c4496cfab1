/** A turn of a recurring duty that was late stays so, whatever becomes of the next. */
import { expect, it } from "vitest";
import { assess, breaches } from "../../../src/index.js";
import { event, oneTarget } from "./one-target.js";

// Five working days end on Monday 12 January; from the late answer of the 14th on Wednesday 21, on which an answer has
// no time of day.
it("tells a late turn also where the next cannot be judged", () => {
  const { charter, record } = oneTarget({
    target: { within: undefined as never, every: { workingDays: 5 }, metBy: ["updated"], endedBy: ["closed"] },
    counting: { dueTime: "17:00" },
    events: [event("updated", "2026-01-14T10:00"), event("updated", "2026-01-21")],
  });
  expect(assess(charter, record, { asOf: "2026-01-22" }).targets[0]?.problem?.code).toBe("time_needed");
  expect(breaches(charter, record, { asOf: "2026-01-22" }).map(({ state, lastDay }) => [state, lastDay])).toEqual([
    ["met-late", "2026-01-12"],
  ]);
});
