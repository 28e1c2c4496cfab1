/** Laws about dues: what makes them later never makes them earlier, and every way of asking gives the same one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CharterJson, CountingJson, LengthJson, TargetJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import {
  assess,
  breaches,
  deadline,
  deadlines,
  escalations,
  loadCharter,
  rights,
  targetClock,
} from "../../src/index.js";
import { referenceCalendar, workingDayBeside } from "../reference/calendar.js";
import { addDays, momentAt, readMoment } from "../reference/dates.js";
import { anyQuestion, momentIn } from "./any-case.js";
import { aCharterOf, anyCharter } from "./any-charter.js";
import { runs } from "./runs.js";

const weekdays: CharterJson["calendars"] = {
  main: { bankHolidays: ["england-and-wales"], week: ["monday", "tuesday", "wednesday", "thursday", "friday"] },
};
const anyReceipt = fc
  .tuple(fc.integer({ min: 0, max: 800 }), momentIn(0, false))
  .map(([day, moment]) => moment(addDays("2025-01-01", day)));

/** The due as an instant, or the code of the problem. */
function dueOf(json: CharterJson, record: CaseRecord, target = "respond"): number | string | undefined {
  const { due, problem } = deadline(loadCharter(json), record, target);
  return problem?.code ?? due?.epochMs;
}

const aCase = (received: string, events: CaseRecord["events"] = []): CaseRecord => ({
  kind: "enquiry",
  received,
  events,
});

describe("a due", () => {
  it("in working days moves by k when a pause takes out k working days", () => {
    const pausedBy: TargetJson["pausedBy"] = [{ from: "fee-asked", until: "fee-paid", effect: "suspend" }];
    const bounds = fc.constantFrom<NonNullable<CountingJson["pauseBounds"]>>(
      "after-stop-through-resume",
      "stop-until-resume",
      "stop-through-resume",
    );
    fc.assert(
      fc.property(
        anyReceipt,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 25 }),
        bounds,
        (received, n, place, k, pauseBounds) => {
          const json = aCharterOf({
            calendars: weekdays,
            counting: { pauseBounds },
            targets: [{ id: "respond", within: { workingDays: n }, metBy: ["responded"], pausedBy }],
          });
          const calendar = referenceCalendar(weekdays["main"] as CharterJson["calendars"][string]);
          const daysOn = (from: string, days: number) =>
            Array.from({ length: days }).reduce<string>((day) => workingDayBeside(calendar, day, 1), from);
          const stop = daysOn(received.slice(0, 10), 1 + (place % n));
          const lastStruck = daysOn(stop, pauseBounds === "stop-through-resume" ? k - 1 : k);
          const unpaused = deadline(loadCharter(json), aCase(received), "respond").lastDay as string;
          const events = [
            { event: "fee-asked", at: `${stop}T10:00` },
            { event: "fee-paid", at: `${lastStruck}T15:00` },
          ];
          expect(deadline(loadCharter(json), aCase(received, events), "respond").lastDay).toBe(daysOn(unpaused, k));
        },
      ),
      runs(40),
    );
  });

  it("never comes earlier through more holidays, unless the last day rolls back", () => {
    const closures = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: false }), closures, (json, { record: { received } }, offsets) => {
        fc.pre(json.counting?.lastDayOff !== "roll-back");
        const target = json.standards[0]?.targets?.[0] as TargetJson;
        const special = json.calendars["main"]?.specialDays ?? [];
        const dated = (day: string) =>
          special.some(
            (entry) =>
              ("on" in entry && entry.on === day) || ("from" in entry && entry.from <= day && day <= entry.until),
          );
        const closed = offsets
          .map((offset) => addDays(String(received).slice(0, 10), offset))
          .filter((day) => !dated(day))
          .map((on) => ({ on, open: [] }));
        const main = {
          ...(json.calendars["main"] as CharterJson["calendars"][string]),
          specialDays: [...special, ...closed],
        };
        const plain = dueOf({ ...json, standards: onlyTarget(json, target) }, aCase(String(received)), "acknowledge");
        const closedMore = dueOf(
          { ...json, calendars: { ...json.calendars, main }, standards: onlyTarget(json, target) },
          aCase(String(received)),
          "acknowledge",
        );
        if (typeof plain === "number" && typeof closedMore === "number")
          expect(closedMore).toBeGreaterThanOrEqual(plain);
      }),
      runs(25),
    );
  });

  it("never comes earlier through a longer length", () => {
    const units = fc.constantFrom<(n: number) => LengthJson>(
      (n) => ({ workingDays: n }),
      (n) => ({ calendarDays: n }),
      (n) => ({ weeks: n }),
      (n) => ({ months: n }),
      (n) => ({ hours: n }),
    );
    fc.assert(
      fc.property(
        anyCharter,
        anyReceipt,
        units,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 12 }),
        (json, received, unit, n, more) => {
          const due = (length: LengthJson) =>
            dueOf(
              { ...json, standards: onlyTarget(json, { id: "respond", within: length, metBy: ["responded"] }) },
              aCase(received),
            );
          const [shorter, longer] = [due(unit(n)), due(unit(n + more))];
          if (typeof shorter === "number" && typeof longer === "number") expect(longer).toBeGreaterThanOrEqual(shorter);
        },
      ),
      runs(25),
    );
  });

  it("is left alone by extensions that are refused", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: false }), (json, { record, asOf }) => {
        const charter = loadCharter(json);
        const all = assess(charter, record, { asOf }).targets;
        const accepted = new Set(
          all.flatMap(({ adjustments }) => adjustments.filter((outcome) => outcome.accepted).map(({ index }) => index)),
        );
        const refused = new Set(
          all.flatMap(({ adjustments }) =>
            adjustments
              .filter((outcome) => !outcome.accepted && outcome.kind === "adjustment")
              .map(({ index }) => index),
          ),
        );
        const events = record.events?.filter((_, index) => accepted.has(index) || !refused.has(index));
        // A removal makes the rest be counted anew, and what was refused before it is then not tried again.
        fc.pre(!record.events?.some(({ event }) => event === "extension-removed"));
        const dues = assess(charter, { ...record, events }, { asOf }).targets.map(({ target, state, due }) => ({
          target,
          state,
          due,
        }));
        expect(dues).toEqual(all.map(({ target, state, due }) => ({ target, state, due })));
      }),
      runs(25),
    );
  });

  it("never passes the cap, however often it is extended", () => {
    const promises = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 50 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        anyReceipt,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 15 }),
        promises,
        (received, n, more, told) => {
          const adjust: TargetJson["adjust"] = [
            { on: "extended", within: "promised", atMost: { workingDays: n + more }, times: "any" },
          ];
          const targets: TargetJson[] = [
            { id: "respond", within: { workingDays: n }, metBy: ["responded"], adjust },
            { id: "longest", within: { workingDays: n + more }, metBy: ["responded"] },
          ];
          const json = aCharterOf({ calendars: weekdays, targets });
          const day = received.slice(0, 10);
          const record = aCase(
            received,
            told.map(([at, promised]) => ({
              event: "extended",
              at: `${addDays(day, at)}T23:59`,
              promised: addDays(day, promised),
            })),
          );
          expect(dueOf(json, record)).toBeLessThanOrEqual(dueOf(json, record, "longest") as number);
        },
      ),
      runs(25),
    );
  });

  it("is the same for one case, for a clock and for a column", () => {
    fc.assert(
      fc.property(anyCharter, anyReceipt, (json, received) => {
        const charter = loadCharter(json);
        const instant = readMoment(received, "received").ms;
        const clock = targetClock(charter, { kind: "enquiry" }, "acknowledge");
        const due = dueOf(json, { kind: "enquiry", received: new Date(instant).toISOString() }, "acknowledge");
        if (typeof due === "string") {
          expect(() => clock.due(instant)).toThrow(expect.objectContaining({ code: due }));
          return;
        }
        expect(clock.due(instant)).toBe(due);
        expect([...clock.dueAll(Float64Array.of(instant))]).toEqual([due]);
        expect(dueOf(json, aCase(received), "acknowledge")).toBe(due);
      }),
      runs(25),
    );
  });

  it("is the same under `knownOn` once every holiday has been announced", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: true }), (json, { record }) => {
        const known = deadlines(loadCharter(json, { knownOn: "2028-12-31" }), record);
        expect(known.map(({ due, problem }) => problem?.code ?? due)).toEqual(
          deadlines(loadCharter(json), record).map(({ due, problem }) => problem?.code ?? due),
        );
      }),
      runs(40),
    );
  });
});

describe("an answer", () => {
  it("comes back the same from JSON", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain: true }), (json, { record, asOf }) => {
        const charter = loadCharter(json);
        for (const answer of [
          deadlines(charter, record),
          assess(charter, record, { asOf }),
          breaches(charter, record, { asOf }),
          escalations(charter, record, { asOf }),
          rights(charter, record, { asOf }),
        ])
          expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      runs(40),
    );
  });

  it("tells moments as instant, local time with offset and local date that agree", () => {
    fc.assert(
      fc.property(anyCharter, anyReceipt, (json, received) => {
        for (const { due } of deadlines(loadCharter(json), aCase(received))) {
          if (!due) continue;
          expect(Date.parse(due.iso)).toBe(due.epochMs);
          expect(due.date).toBe(momentAt(due.epochMs).date);
        }
      }),
      runs(40),
    );
  });
});

function onlyTarget(json: CharterJson, target: TargetJson): CharterJson["standards"] {
  return json.standards.map((standard) => ({ ...standard, targets: [target] }));
}
