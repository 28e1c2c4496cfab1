/** `targetClock` answers what `deadline` answers, for every kind of case of every shipped charter: refusals as well. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { deadlines, loadCharter, targetClock } from "../../src/index.js";
import type { Charter } from "../../src/index.js";

const all = Object.values(charters);

interface Kind {
  readonly charter: Charter;
  readonly attributes: Readonly<Record<string, string>>;
  readonly target: string;
}

type When = Readonly<Record<string, string | readonly string[]>>;

function chosen(when: When | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(when ?? {}).map(([name, wanted]) => [name, typeof wanted === "string" ? wanted : wanted[0]!]),
  );
}

/** Of every standard the plain case, and one for each of its exceptions; of each the targets that run from receipt. */
function kindsOf(json: object): Kind[] {
  const charter = loadCharter(json, { charters: all });
  const firsts = Object.fromEntries(
    [...charter.compiled.attributes.values()].map(({ name, values }) => [name, values[0]!]),
  );
  return charter.json.standards.flatMap((standard) =>
    [undefined, ...(standard.exceptions ?? [])].flatMap((exception) => {
      const attributes = { ...firsts, ...chosen(standard.when), ...chosen(exception?.when) };
      return (standard.targets ?? [])
        .filter((target) => {
          const special = exception?.targets.find(({ id }) => id === target.id);
          return (special?.from ?? target.from ?? "received") === "received";
        })
        .map((target) => ({ charter, attributes: { ...attributes, ...chosen(target.when) }, target: target.id }));
    }),
  );
}

/** In the coverage of the bank holidays, at its ends, and past it. */
const MOMENTS = [
  "1994-06-30T12:00Z",
  "2005-03-24T09:00Z",
  "2019-12-24T23:30Z",
  "2026-03-27T17:00Z",
  "2026-03-28T14:00Z",
  "2026-10-25T00:30Z",
  "2028-11-20T12:00Z",
  "2028-12-22T12:00Z",
  "2028-12-31T23:59Z",
  "2029-01-02T09:00Z",
  "2040-02-29T09:00Z",
].map((text) => Date.parse(text));

const anyMoment = fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2030, 0, 1) });

function answerOf(ask: () => number | undefined): number | string | undefined {
  try {
    return ask();
  } catch (error) {
    return (error as { code: string }).code;
  }
}

function agrees({ charter, attributes, target }: Kind, received: number): void {
  const byCase = answerOf(() => {
    const entry = deadlines(charter, { ...attributes, received }).find(
      (found) => found.target === target && found.series === charter.series,
    );
    if (entry?.problem) throw Object.assign(new Error(), { code: entry.problem.code });
    return entry?.owed ? entry.due?.epochMs : undefined;
  });
  const byClock = answerOf(() => targetClock(charter, attributes, target).due(received));
  // What turns on the day of receipt has no clock, and what has no due no answer.
  if (byClock === "season_matters" || byClock === "start_matters") return;
  const isWithout = byClock === "no_figure" || byClock === "unknown_target";
  expect({ target, received: new Date(received).toISOString(), due: isWithout ? undefined : byClock }).toEqual({
    target,
    received: new Date(received).toISOString(),
    due: byCase,
  });
}

describe("targetClock answers what deadline answers", () => {
  it.each(Object.entries(charters))("in %s", (_, json) => {
    for (const kind of kindsOf(json)) {
      for (const received of MOMENTS) agrees(kind, received);
      fc.assert(
        fc.property(anyMoment, (received) => agrees(kind, received)),
        { numRuns: 5 },
      );
    }
  });

  const overlay = (within: object, counting: object = {}, series = "derby-city-council-2022") =>
    loadCharter(
      {
        format: 1,
        id: "team",
        extends: series,
        title: "Team",
        events: { drafted: [] },
        standards: [{ id: "complaint", targets: [{ id: "draft", within, counting, metBy: ["drafted"] }] }],
      },
      { charters: all },
    );

  it.each([
    ["in the coverage, its promise past it", { workingDays: 3 }],
    ["past the coverage, as its promise", { workingDays: 9 }],
    ["in calendar days, its promise past the coverage", { calendarDays: 5 }],
    ["later than its promise", { calendarDays: 14 }],
  ])("of a target of an overlay, due %s", (_, within) => {
    const kind = { charter: overlay(within), attributes: { kind: "complaint", service: "other" }, target: "draft" };
    for (const received of MOMENTS) agrees(kind, received);
    // Ten working days from Tuesday 19 December 2028 end in 2029; three end on Friday 22 December.
    agrees(kind, Date.UTC(2028, 11, 19, 10));
  });

  it("is due in the coverage although its promise is not", () => {
    const charter = overlay({ workingDays: 3 });
    const due = targetClock(charter, { kind: "complaint", service: "other" }, "draft").due(Date.UTC(2028, 11, 19, 10));
    expect(new Date(due).toISOString()).toBe("2028-12-22T23:59:59.999Z");
  });
});

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];

function aCharter(targets: readonly object[], standard: object = {}): object {
  return {
    format: 1,
    id: "r",
    series: "r",
    title: "R",
    authority: { id: "a", name: "A" },
    timeZone: "Europe/London",
    calendars: { office: { bankHolidays: ["england-and-wales"], week: WEEKDAYS } },
    attributes: {},
    events: { closed: [] },
    standards: [{ id: "s", targets, ...standard }],
  };
}

describe("targetClock", () => {
  it("counts a limit that runs from receipt, as any other", () => {
    const charter = loadCharter(
      aCharter([
        { id: "t", within: { firstOf: [{ calendarDays: 27 }, { hours: 24, from: "received" }] }, metBy: ["closed"] },
      ]),
    );
    // 24 hours from Monday 5 January 2026, 10:00.
    expect(targetClock(charter, {}, "t").due(Date.UTC(2026, 0, 5, 10))).toBe(Date.UTC(2026, 0, 6, 10));
  });

  it("refuses a target whose counting turns on the season", () => {
    const charter = loadCharter(
      aCharter([{ id: "t", within: { workingDays: 5 }, metBy: ["closed"] }], {
        exceptions: [
          {
            id: "winter",
            season: { from: "12-01", until: "02-28" },
            targets: [{ id: "t", counting: { receiptDay: "day-one" } }],
          },
        ],
      }),
    );
    expect(() => targetClock(charter, {}, "t")).toThrow(/depends on the day of receipt/);
  });

  it("holds a target of an overlay to a promise only in the season of the promise", () => {
    const base = aCharter([
      { id: "p", within: { calendarDays: 1 }, metBy: ["closed"], season: { from: "10-15", until: "03-15" } },
    ]);
    const draft = {
      id: "draft",
      within: { calendarDays: 1 },
      counting: { lastDayOff: "roll-forward" },
      metBy: ["told"],
    };
    const charter = loadCharter(
      {
        format: 1,
        id: "o",
        extends: "r",
        title: "O",
        events: { told: [] },
        standards: [{ id: "s", targets: [draft] }],
      },
      { charters: [base] },
    );
    const clock = targetClock(charter, {}, "draft");
    // From Friday 1 May 2026 a day ends on Saturday 2 May and rolls to Tuesday 5 May, behind the bank holiday; there is
    // no promise then. From Friday 6 November it ends on Saturday 7 November, where the promise ends.
    expect(new Date(clock.due(Date.UTC(2026, 4, 1, 10))).toISOString()).toBe("2026-05-05T22:59:59.999Z");
    expect(new Date(clock.due(Date.UTC(2026, 10, 6, 10))).toISOString()).toBe("2026-11-07T23:59:59.999Z");
  });

  it("names the row of a column that is no instant, by whatever way it counts", () => {
    const charter = loadCharter(
      aCharter([
        { id: "t", within: { firstOf: [{ calendarDays: 27 }, { hours: 24, from: "received" }] }, metBy: ["closed"] },
      ]),
    );
    expect(() => targetClock(charter, {}, "t").due(NaN)).toThrow(expect.objectContaining({ code: "not_an_instant" }));
  });
});
