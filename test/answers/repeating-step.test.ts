/** A step that is told again until its target is met. Ten working days from Monday 5 January 2026 end on Monday 19. */
import { describe, expect, it } from "vitest";
import type { EventRecord } from "../../src/index.js";
import { escalations, loadCharter } from "../../src/index.js";
import { readBack } from "../../src/text/read-back.js";
import { aCharterOf } from "../laws/any-charter.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const charter = loadCharter(
  aCharterOf({
    calendars: { council: { bankHolidays: ["england-and-wales"], week: [...week] } },
    targets: [
      {
        id: "respond",
        within: { workingDays: 10 },
        metBy: ["responded"],
        escalation: [
          {
            id: "chase",
            after: { workingDays: 3 },
            every: { workingDays: 1 },
            times: 4,
            at: "09:00",
            notify: ["head"],
            action: "chase",
          },
        ],
      },
    ],
  }),
);
const told = (asOf: string, ...events: EventRecord[]) =>
  escalations(charter, { id: "c1", kind: "enquiry", received: "2026-01-05", events }, { asOf });

describe("a step that repeats", () => {
  it("is told on every working day, so often in all", () => {
    // Three working days after Monday 19 January is Thursday 22; then Friday 23, Monday 26 and Tuesday 27.
    expect(told("2026-02-01").map(({ at, turn, status }) => [at.iso.slice(0, 16), turn, status])).toEqual([
      ["2026-01-22T09:00", 1, "due"],
      ["2026-01-23T09:00", 2, "due"],
      ["2026-01-26T09:00", 3, "due"],
      ["2026-01-27T09:00", 4, "due"],
    ]);
  });

  it("has a key for every time, the first as if it did not repeat", () => {
    expect(told("2026-01-23").map(({ key }) => key)).toEqual([
      "c1/a-charter/respond/chase/2026-01-19",
      "c1/a-charter/respond/chase/2026-01-19/2",
      "c1/a-charter/respond/chase/2026-01-19/3",
      "c1/a-charter/respond/chase/2026-01-19/4",
    ]);
  });

  it("is told no more once the target is met", () => {
    const answered = { event: "responded", at: "2026-01-23T15:00" };
    expect(told("2026-02-01", answered).map(({ turn }) => turn)).toEqual([1, 2]);
  });

  it("is read back as one that repeats", () => {
    expect(readBack(charter.json).standards[0]?.targets[0]?.sentences.at(-1)).toBe(
      "3 working days after it was due, at 9am, and again every 1 working day, 4 times in all: head (chase).",
    );
  });
});
