/** Laws of the case clock that hold for any charter and any history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Charter } from "../../src/index.js";
import { deadline, deadlines, escalations, explain, loadCharter, targetClock } from "../../src/index.js";
import { anyQuestion } from "./any-case.js";
import { aCharterOf, anyCharter } from "./any-charter.js";
import { runs } from "./runs.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const calendars = { council: { bankHolidays: ["england-and-wales"], week: [...week] } };
const tenDays = loadCharter(
  aCharterOf({
    calendars,
    targets: [
      {
        id: "respond",
        within: { workingDays: 10 },
        metBy: ["responded"],
        pausedBy: [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }],
      },
    ],
  }),
);
const daysFrom2025 = fc.integer({ min: 20_089, max: 20_800 });
const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe("the case clock", () => {
  it("tells between a and c what it tells between a and b and between b and c", () => {
    fc.assert(
      fc.property(
        anyCharter,
        anyQuestion({ plain: false }),
        fc.integer({ min: 0, max: 60 }),
        (json, { record, asOf }, before) => {
          const charter = loadCharter(json);
          const a = String(record.received);
          const b = iso(Date.parse(asOf.slice(0, 10)) / 86_400_000 - before);
          const due = (since: string, until: string): string[] =>
            escalations(charter, record, { since, asOf: until })
              .filter(({ status }) => status === "due")
              .map(({ key, at }) => `${key} ${at.iso}`);
          if (b < a.slice(0, 10) || b >= asOf.slice(0, 10)) return;
          expect([...due(a, b), ...due(b, asOf)].sort()).toEqual(due(a, asOf).sort());
        },
      ),
      runs(40),
    );
  });

  it("counts and leaves out all the days of a period and none twice", () => {
    fc.assert(
      fc.property(daysFrom2025, (day) => {
        const { days, steps } = explain(tenDays, { kind: "enquiry", received: iso(day) }, "respond");
        expect(days && days.counted + days.skipped).toBe(days?.span);
        expect(steps.filter(({ kind }) => kind === "skipped").length).toBe(days?.skipped);
        expect(steps.at(-1)?.value).toBe(
          deadline(tenDays, { kind: "enquiry", received: iso(day) }, "respond").due?.iso,
        );
      }),
      runs(100),
    );
  });

  it("gives columns, clocks and deadlines the same due", () => {
    const clock = targetClock(tenDays, { kind: "enquiry" }, "respond");
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 11, 1) }), { maxLength: 20 }),
        (received) => {
          const column = [...clock.dueAll(Float64Array.from(received))];
          expect(column).toEqual(received.map((at) => clock.due(at)));
          expect(column).toEqual(
            received.map((at) => deadlines(tenDays, { kind: "enquiry", received: at })[0]?.due?.epochMs),
          );
        },
      ),
      runs(60),
    );
  });

  it("answers with the holidays known after the last announcement as it answers plainly", () => {
    const json = tenDays.json;
    const known: Charter = loadCharter(json, { knownOn: "2026-11-21" });
    fc.assert(
      fc.property(daysFrom2025, (day) => {
        const record = { kind: "enquiry", received: iso(day) };
        expect(deadline(known, record, "respond").due).toEqual(deadline(tenDays, record, "respond").due);
      }),
      runs(100),
    );
  });
});
