/**
 * A pause that begins with hardly any time left, and lasts long: what it takes out is counted at once, and not by
 * letting the end grow by what is left, again and again.
 */
import { describe, expect, it } from "vitest";
import { deadline } from "../../../src/index.js";
import { event, office, oneTarget, suspend } from "./one-target.js";

const dueOf = (within: object, stop: string, resume: string, counting = {}): string | undefined => {
  const { charter, record } = oneTarget({
    target: { within: within as never, pausedBy: [suspend] },
    counting,
    calendars: { main: office },
    received: "2026-01-05T10:00",
    events: [event("fee-asked", stop), event("fee-paid", resume)],
  });
  const started = performance.now();
  const { due } = deadline(charter, record, "respond");
  expect(performance.now() - started).toBeLessThan(100);
  return due?.iso;
};

describe("a pause of weeks that begins a millisecond before the due", () => {
  it("leaves that millisecond, in hours", () => {
    expect(dueOf({ hours: 1 }, "2026-01-05T10:59:59.999", "2026-01-25T18:30")).toBe("2026-01-25T18:30:00.001+00:00");
    // Ten years of it.
    expect(dueOf({ hours: 1 }, "2026-01-05T10:59:59.999", "2036-01-05T18:30")).toBe("2036-01-05T18:30:00.001+00:00");
  });

  it("leaves it in working time as well, where the office is open, and else from its next opening", () => {
    // Friday 23 January, 14:00; Sunday 25 January: Monday at nine.
    expect(dueOf({ workingHours: 1 }, "2026-01-05T10:59:59.999", "2026-01-23T14:00")).toBe(
      "2026-01-23T14:00:00.001+00:00",
    );
    expect(dueOf({ workingHours: 1 }, "2026-01-05T10:59:59.999", "2026-01-25T14:00")).toBe(
      "2026-01-26T09:00:00.001+00:00",
    );
  });

  it("takes out nothing when it begins on the due itself", () => {
    // In time, and over no time at all that would have counted.
    expect(dueOf({ hours: 1 }, "2026-01-05T11:00", "2026-01-25T18:30")).toBe("2026-01-05T11:00:00.000+00:00");
  });

  it("does so in days", () => {
    // Ten days after Monday 5 are Thursday 15; the 15th itself counts, and the 16th to the 31st are struck out.
    expect(dueOf({ calendarDays: 10 }, "2026-01-15T23:59:59.999", "2026-01-31T09:00")).toBe(
      "2026-01-31T23:59:59.999+00:00",
    );
  });
});
