/** Work that ends at a closing of 24:00 has that day as its last. */
import { expect, it } from "vitest";
import { assess } from "../../../src/index.js";
import { event, oneTarget } from "./one-target.js";

const late = { bankHolidays: [], week: { monday: [["16:00", "24:00"]], tuesday: [["16:00", "24:00"]] } } as never;

it.each([
  // Eight hours from 16:00 on Monday 5 January 2026 are over at 24:00 of that day.
  [8, "due-at-closing", "2026-01-05", "2026-01-06T00:00"],
  [8, "next-opening", "2026-01-06", "2026-01-06T16:00"],
  [9, "due-at-closing", "2026-01-06", "2026-01-06T17:00"],
] as const)("%i hours from 16:00 until 24:00, %s: %s", (workingHours, atClosing, lastDay, due) => {
  const { charter, record } = oneTarget({
    target: { within: { workingHours } },
    counting: { atClosing },
    calendars: { main: late },
    received: "2026-01-05T16:00",
  });
  const status = assess(charter, record, { asOf: "2026-01-05T17:00" }).targets[0]!;
  expect([status.lastDay, status.due?.iso.slice(0, 16)]).toEqual([lastDay, due]);
});

it("an answer that is dated by that day alone is in time", () => {
  const { charter, record } = oneTarget({
    target: { within: { workingHours: 8 } },
    calendars: { main: late },
    received: "2026-01-05T16:00",
    events: [event("responded", "2026-01-05")],
  });
  expect(assess(charter, record, { asOf: "2026-01-07" }).targets[0]!.state).toBe("met");
});
