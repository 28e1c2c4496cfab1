import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { deadlines, loadCharter, targetClock } from "../../src/index.js";
import { charters } from "../../src/charters.js";
import { aCharterOf } from "../laws/any-charter.js";
import { problemOf } from "../problem-of.js";

const all = Object.values(charters);
const instant = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2027, 11, 1) });

/** Every kind of length: working days, months, calendar days, minutes; some with a cut-off or a next working day. */
const KINDS = Object.entries(charters)
  .filter(([, json]) => !("extends" in json))
  .flatMap(([id, json]) => {
    const charter = loadCharter(json, { charters: all });
    const firsts = Object.fromEntries(
      [...charter.compiled.attributes.values()].map(({ name, values }) => [name, values[0]!]),
    );
    return charter.json.standards.flatMap((standard) => {
      const attributes = {
        ...firsts,
        ...Object.fromEntries(
          Object.entries(standard.when ?? {}).map(([name, wanted]) => [
            name,
            typeof wanted === "string" ? wanted : wanted[0]!,
          ]),
        ),
      };
      return (standard.targets ?? [])
        .filter(
          (target) =>
            target.within !== undefined &&
            typeof target.within !== "string" &&
            !target.every &&
            (target.from ?? "received") === "received" &&
            !standard.season &&
            !target.season,
        )
        .map((target) => ({ id, charter, attributes, target: target.id }));
    });
  });

describe("the clock of a target", () => {
  it("is tested on the targets of most charters", () => {
    expect(KINDS.length).toBeGreaterThan(50);
  });

  it.each(
    KINDS.map((kind) => [`${kind.id}, ${Object.values(kind.attributes).join(" ")}, ${kind.target}`, kind] as const),
  )("gives the due of the case: %s", (_, { charter, attributes, target }) => {
    const clock = clockOrUndefined(charter, attributes, target);
    if (!clock) return;
    fc.assert(
      fc.property(instant, (at) => {
        const entry = deadlines(charter, { ...attributes, received: at }).find(
          (found) => found.target === target && found.series === charter.series,
        )!;
        const expected = entry.problem ? entry.problem.code : entry.due?.epochMs;
        // Twice, and at another time of the same day: what was remembered for the day has to be right for all of it.
        expect([dueOrCode(clock, at), dueOrCode(clock, at)]).toEqual([expected, expected]);
      }),
      { numRuns: 40 },
    );
  });

  it("takes the day on which another target was met as day 0, whatever holds for receipts", () => {
    const calendars = {
      council: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
    } as const;
    const targets = [
      { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged"] },
      { id: "respond", from: { target: "acknowledge" }, within: { workingDays: 5 }, metBy: ["responded"] },
    ];
    const charter = loadCharter(
      aCharterOf({
        calendars: structuredClone(calendars) as never,
        counting: { receiptDay: "day-one", receiptOutside: "next-working-day" },
        targets,
      }),
    );
    // Five working days after Tuesday 6 January 2026.
    expect(targetClock(charter, { kind: "enquiry" }, "respond").due(Date.UTC(2026, 0, 6, 10))).toBe(
      Date.UTC(2026, 0, 13, 23, 59, 59, 999),
    );
  });

  it("holds a target of an overlay to the promise", () => {
    const overlay = {
      format: 1,
      id: "team",
      extends: "derby-city-council-2022",
      title: "Team",
      events: { drafted: [] },
      standards: [
        { id: "complaint", targets: [{ id: "draft-answer", within: { calendarDays: 14 }, metBy: ["drafted"] }] },
      ],
    };
    const clock = targetClock(
      loadCharter(overlay, { charters: all }),
      { kind: "complaint", service: "other" },
      "draft-answer",
    );
    // From Saturday 10 January 2026 ten working days end on Friday 23, fourteen days on Saturday 24.
    expect(new Date(clock.due(Date.UTC(2026, 0, 10, 10))).toISOString()).toBe("2026-01-23T23:59:59.999Z");
  });

  it("fills the column that it is given, and names the row of a receipt that has no answer", () => {
    const charter = loadCharter(charters["derby-city-council-2022"], { charters: all });
    const clock = targetClock(charter, { kind: "complaint", service: "other" }, "respond");
    const received = Float64Array.of(Date.UTC(2026, 0, 5, 10), Date.UTC(2026, 0, 5, 23));
    const out = new Float64Array(3);
    expect(clock.dueAll(received, out)).toBe(out);
    expect([...out]).toEqual([Date.UTC(2026, 0, 19, 23, 59, 59, 999), Date.UTC(2026, 0, 19, 23, 59, 59, 999), 0]);
    expect(problemOf(() => clock.dueAll(Float64Array.of(received[0]!, NaN)))).toMatchObject({
      code: "not_an_instant",
      index: 1,
    });
    expect(problemOf(() => clock.dueAll(Float64Array.of(Date.UTC(2028, 11, 28))))).toMatchObject({
      code: "outside_calendar_coverage",
      index: 0,
    });
    expect(problemOf(() => clock.dueAll(received, new Float64Array(1)))).toMatchObject({ code: "column_too_short" });
  });
});

function clockOrUndefined(charter: ReturnType<typeof loadCharter>, attributes: Record<string, string>, target: string) {
  try {
    return targetClock(charter, attributes, target);
  } catch {
    return undefined;
  }
}

function dueOrCode(clock: { due(at: number): number }, at: number): number | string {
  try {
    return clock.due(at);
  } catch (error) {
    return (error as { code: string }).code;
  }
}
