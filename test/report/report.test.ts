/** Figures of a report, each worked by hand from the cases above it. */
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import type { CaseRecord, Charter } from "../../src/index.js";
import { assess, loadCharter } from "../../src/index.js";
import { report, reportBuilder } from "../../src/report/report-builder.js";
import type { Report, ReportTarget } from "../../src/report/report-type.js";
import { problemOf } from "../problem-of.js";

const all = Object.values(charters);
const load = (id: string): Charter => loadCharter(charters[id], { charters: all });
const derby = load("derby-city-council-2022");

function complaint(received: string, ...events: readonly (readonly [event: string, at: string])[]): CaseRecord {
  return { kind: "complaint", service: "other", received, events: events.map(([event, at]) => ({ event, at })) };
}

/**
 * January 2026 has working days 5–9, 12–16, 19–23, 26–30; ten working days from Monday the 5th end on Monday the 19th.
 */
const complaints: readonly CaseRecord[] = [
  complaint("2026-01-05", ["responded", "2026-01-07"]), // 2 working days
  complaint("2026-01-05", ["responded", "2026-01-19"]), // 10: the last day
  complaint("2026-01-06", ["responded", "2026-01-21"]), // 11: due on the 20th, one late
  complaint("2026-01-12"), // due Monday 26 January; by 28 February 4 + 20 working days late
  complaint("2026-02-23"), // due 9 March: open in time
  complaint("2026-02-02", ["withdrawn", "2026-02-03"]),
  complaint("2026-02-02", ["responded", "2026-02-04"]), // 2
];

function only(made: Report, title: string): ReportTarget {
  const found = made.targets.filter((target) => target.title === title);
  expect(found).toHaveLength(1);
  return found[0] as ReportTarget;
}

describe("the figures of a report", () => {
  const { periods, total } = only(
    report(derby, complaints, { asOf: "2026-02-28", by: "month" }),
    "Response to a complaint",
  );

  it("count the cases of January by what became of them", () => {
    expect(periods[0]).toMatchObject({
      period: { id: "2026-01", from: "2026-01-01", until: "2026-01-31" },
      cases: 4,
      met: 2,
      metLate: 1,
      openLate: 1,
      openInTime: 0,
      withdrawn: 0,
      decided: 4,
      shareMet: 0.5,
    });
  });

  it("leave open-in-time and withdrawn cases out of the percentage of February", () => {
    expect(periods[1]).toMatchObject({
      period: { id: "2026-02" },
      cases: 3,
      met: 1,
      openInTime: 1,
      withdrawn: 1,
      decided: 1,
      shareMet: 1,
    });
  });

  it("add up to the total: three of five decided cases", () => {
    expect(total).toMatchObject({
      cases: 7,
      met: 3,
      metLate: 1,
      openLate: 1,
      openInTime: 1,
      withdrawn: 1,
      decided: 5,
      shareMet: 0.6,
    });
    expect(total.shareKept).toBeUndefined();
  });

  it("give days taken by nearest rank: of 2, 2, 10, 11 the second is the median, the fourth the 90th centile", () => {
    expect(total.taken).toEqual([
      {
        unit: "workingDays",
        cases: 4,
        median: 2,
        ninetieth: 11,
        longest: 11,
        counts: [
          [2, 2],
          [10, 1],
          [11, 1],
        ],
      },
    ]);
  });

  it("give days late of those met late and of those still open: 1 and 24", () => {
    expect(total.late).toEqual([
      {
        unit: "workingDays",
        cases: 2,
        median: 1,
        ninetieth: 24,
        longest: 24,
        counts: [
          [1, 1],
          [24, 1],
        ],
      },
    ]);
  });

  it("are counted whatever the order of the cases", () => {
    const reversed = report(derby, [...complaints].reverse(), { asOf: "2026-02-28", by: "month" });
    expect(reversed).toEqual(report(derby, complaints, { asOf: "2026-02-28", by: "month" }));
  });

  it("say what their denominator is", () => {
    const { method } = report(derby, [], { asOf: "2026-02-28", by: "month" });
    expect(method.join(" ")).toContain(
      "divided by the cases that are decided: met in time, met late, over their limit, or still open past the due date",
    );
  });
});

describe("a share that is promised", () => {
  const antrim = load("antrim-and-newtownabbey");
  const queries = (contacts: readonly number[]): CaseRecord[] =>
    contacts.map((figure) => ({ kind: "query", received: "2026-03-02", measures: { contacts: figure } }));
  const firstContact = (records: readonly CaseRecord[]): ReportTarget =>
    only(report(antrim, records, { asOf: "2026-03-31", by: "quarter" }), "Answered at first contact");

  it("is kept by exactly seven of ten at first contact", () => {
    expect(firstContact(queries([1, 1, 1, 1, 1, 1, 1, 2, 2, 3])).total).toMatchObject({
      met: 7,
      missed: 3,
      decided: 10,
      shareMet: 0.7,
      shareKept: true,
    });
  });

  it("is not kept by two of three", () => {
    expect(firstContact(queries([1, 1, 2])).total).toMatchObject({ met: 2, missed: 1, decided: 3, shareKept: false });
  });

  it("has no figure where nothing was measured", () => {
    const { total } = firstContact([{ kind: "query", received: "2026-03-02" }]);
    expect(total).toMatchObject({ cases: 1, notMeasured: 1, decided: 0 });
    expect([total.shareMet, total.shareKept]).toEqual([undefined, undefined]);
  });

  it("is broken, not overdue, where the figure is over its limit, and time has no part in it", () => {
    expect(firstContact(queries([2])).total).toMatchObject({ missed: 1, openLate: 0, taken: [], late: [] });
  });
});

describe("extensions, pauses and what has no date", () => {
  it("shows what was met only because it was extended", () => {
    const letter = (responded: string): CaseRecord => ({
      kind: "enquiry",
      channel: "letter",
      received: "2026-01-05", // five calendar days: Saturday the 10th; fourteen: Monday the 19th
      events: [
        { event: "acknowledged", at: "2026-01-08", gives: ["handler"] },
        { event: "responded", at: responded },
      ],
    });
    const { total } = only(
      report(
        load("durham-city-council-2006"),
        [letter("2026-01-10"), letter("2026-01-11"), letter("2026-01-19"), letter("2026-01-20")],
        { asOf: "2026-01-31", by: "year" },
      ),
      "Response to a letter",
    );
    expect(total).toMatchObject({
      cases: 4,
      met: 3,
      metOnlyBecauseExtended: 2,
      metLate: 1,
      decided: 4,
      shareMet: 0.75,
    });
    // 5, 6, 14, 15 calendar days: rank 2 of 4, rank 4 of 4
    expect(total.taken).toMatchObject([{ unit: "calendarDays", median: 6, ninetieth: 15 }]);
  });

  it("counts a request that waits for its fee as paused, and one whose fee never came as lapsed", () => {
    const request = (received: string): CaseRecord => ({
      kind: "request",
      received,
      events: [{ event: "fees-notice-given", at: received }],
    });
    const { total } = only(
      report(load("uk-foia-2000"), [request("2026-03-02"), request("2025-06-02")], { asOf: "2026-03-31", by: "year" }),
      "Answer the request",
    );
    expect(total).toMatchObject({ cases: 2, paused: 1, lapsed: 1, decided: 0 });
  });

  it("leaves what has no due out of the percentage, answered or not, and still says how long it took", () => {
    const problem = (...events: string[]): CaseRecord => ({
      kind: "problem",
      received: "2026-03-02",
      events: events.map((at) => ({ event: "resolved", at })),
    });
    const { total } = only(
      report(load("antrim-and-newtownabbey"), [problem("2026-03-05"), problem()], { asOf: "2026-03-31", by: "month" }),
      "Resolving a problem informally",
    );
    expect(total).toMatchObject({
      cases: 2,
      noDue: 2,
      met: 0,
      decided: 0,
      taken: [{ unit: "calendarDays", cases: 1, median: 3 }],
    });
  });

  it("does not count a stage that nobody asked for as a case of it", () => {
    const { total } = only(
      report(
        load("antrim-and-newtownabbey"),
        [
          { kind: "complaint", received: "2026-03-02", events: [{ event: "withdrawn", at: "2026-03-03" }] },
          { kind: "complaint", received: "2026-03-02" },
        ],
        { asOf: "2026-03-31", by: "month" },
      ),
      "Stage 2 response",
    );
    expect(total).toMatchObject({ cases: 0, notStarted: 2, withdrawn: 0 });
  });

  it("counts time in the unit of the promise, rounded up: 20 seconds are met, 20.5 are late", () => {
    const call = (answered: string): CaseRecord => ({
      kind: "phone-call",
      received: "2026-03-02T10:00:00",
      events: [{ event: "call-answered", at: answered }],
    });
    const { total } = only(
      report(
        load("antrim-and-newtownabbey"),
        [call("2026-03-02T10:00:04.001"), call("2026-03-02T10:00:20"), call("2026-03-02T10:00:20.500")],
        { asOf: "2026-03-31", by: "month" },
      ),
      "Answering a telephone call",
    );
    expect(total).toMatchObject({
      met: 2,
      metLate: 1,
      taken: [
        {
          unit: "seconds",
          median: 20,
          ninetieth: 21,
          counts: [
            [5, 1],
            [20, 1],
            [21, 1],
          ],
        },
      ],
      late: [{ unit: "seconds", median: 1 }],
    });
  });
});

describe("a recurring target", () => {
  it("counts once for each turn", () => {
    // Every 24 months from 1 May 2006: due 1 May 2008, met in April 2008; then due in April 2010, met late in June
    // 2010; then due in June 2012.
    const review: CaseRecord = {
      kind: "procedure-review",
      received: "2006-05-01",
      events: [
        { event: "reviewed", at: "2008-04-10" },
        { event: "reviewed", at: "2010-06-10" },
      ],
    };
    const [target] = report(load("durham-city-council-2006"), [review], { asOf: "2011-01-01", by: "year" }).targets;
    expect(target?.every).toEqual({ months: 24 });
    expect(target?.total).toMatchObject({ cases: 3, met: 1, metLate: 1, openInTime: 1, decided: 2, shareMet: 0.5 });
  });
});

describe("lines of a report", () => {
  it("keep ten and twenty working days apart: they are two promises", () => {
    const social: CaseRecord = {
      kind: "complaint",
      service: "social-services",
      received: "2026-01-05",
      events: [{ event: "responded", at: "2026-01-30" }],
    }; // 19 working days
    const made = report(derby, [social, ...complaints], { asOf: "2026-02-28", by: "month" });
    expect(
      made.targets
        .filter(({ target }) => target === "respond")
        .map(({ title, within, total }) => [title, within, total.cases]),
    ).toEqual([
      ["Response to a complaint", { workingDays: 10 }, 7],
      ["Response to a social services complaint", { workingDays: 20 }, 1],
    ]);
  });

  it("mark the authority's own internal targets and put them last", () => {
    const made = report(load("derby-city-council-2022-complaints-team"), complaints, {
      asOf: "2026-02-28",
      by: "month",
    });
    expect(made.targets.map(({ target, internal }) => [target, internal])).toEqual([
      ["respond", undefined],
      ["draft", true],
    ]);
  });

  it("name the charter that governs part of the cases", () => {
    const made = report(
      derby,
      [{ kind: "foi-request", received: "2026-01-05", events: [{ event: "responded", at: "2026-01-20" }] }],
      { asOf: "2026-02-28", by: "month" },
    );
    expect(made.charters.map(({ id, role }) => [id, role])).toEqual([
      ["derby-city-council-2022", "given"],
      ["uk-foia-2000", "governing"],
    ]);
    expect(made.targets.find(({ target }) => target === "respond")).toMatchObject({
      charter: "uk-foia-2000",
      total: { met: 1 },
    });
  });

  it("give every combination of the attributes asked for, a stated default included", () => {
    const { service, ...withoutService } = complaints[0] as { service: string; received: string };
    expect(service).toBe("other");
    const { groups } = only(
      report(derby, [...complaints, withoutService], { asOf: "2026-02-28", by: "year", group: ["service", "channel"] }),
      "Response to a complaint",
    );
    expect(groups.map(({ group, total }) => [group, total.cases])).toEqual([[{ service: "other", channel: null }, 8]]);
  });

  it("refuse an attribute that the charter does not know", () => {
    expect(problemOf(() => report(derby, [], { asOf: "2026-02-28", by: "month", group: ["servce"] }))).toMatchObject({
      code: "unknown_attribute",
      path: "/group",
    });
    const builder = reportBuilder({ asOf: "2026-02-28", by: "month", group: ["servce"] });
    builder.add(derby, complaints[0] as CaseRecord);
    expect(problemOf(() => builder.result()).code).toBe("unknown_attribute");
  });
});

describe("periods", () => {
  const periodsOf = (by: "month" | "quarter" | "year" | "financial-year", received: string) =>
    report(derby, [complaint(received)], { asOf: "2027-01-01", by }).targets[0]?.periods.map(({ period }) => period);

  it("go by the local day of receipt: 31 March 23:30 UTC is 1 April in London", () => {
    expect(periodsOf("month", "2026-03-31T23:30:00Z")).toEqual([
      { id: "2026-04", title: "April 2026", from: "2026-04-01", until: "2026-04-30" },
    ]);
  });

  it("are quarters with their months named, so that nobody takes them for quarters of another year", () => {
    expect(periodsOf("quarter", "2026-12-31")).toEqual([
      { id: "2026-Q4", title: "October to December 2026", from: "2026-10-01", until: "2026-12-31" },
    ]);
  });

  it("are calendar years or financial years from April to March", () => {
    expect(periodsOf("year", "2026-02-28")).toEqual([
      { id: "2026", title: "2026", from: "2026-01-01", until: "2026-12-31" },
    ]);
    expect(periodsOf("financial-year", "2026-03-31")).toEqual([
      { id: "2025-26", title: "April 2025 to March 2026", from: "2025-04-01", until: "2026-03-31" },
    ]);
    expect(periodsOf("financial-year", "2026-04-01")?.[0]?.id).toBe("2026-27");
  });
});

describe("cases that are not in the figures", () => {
  it("are counted by the code of their problem, and never stop the report", () => {
    const builder = reportBuilder({ asOf: "2026-02-28", by: "month" });
    expect(builder.add(derby, { received: "5/1/2026" } as CaseRecord)?.code).toBe("bad_moment");
    expect(builder.add(derby, complaints[0] as CaseRecord)).toBeUndefined();
    expect(builder.add(derby, null as unknown as CaseRecord)?.code).toBe("bad_moment");
    builder.addUnreadable({ code: "bad_row" });
    builder.add(derby, complaint("2026-03-01"));
    expect(builder.result()).toMatchObject({
      cases: 1,
      notYetReceived: 1,
      unreadable: { bad_moment: 2, bad_row: 1 },
      received: { from: "2026-01-05", until: "2026-01-05" },
    });
  });

  it("stand as problems where one promise can't be judged", () => {
    const made = report(derby, [{ kind: "enquiry", received: "2026-01-05" }], { asOf: "2026-02-28", by: "month" });
    expect(made.targets.every(({ total }) => total.problems === total.cases && total.decided === 0)).toBe(true);
  });

  it("refuses a period it does not know and a report about nothing", () => {
    expect(problemOf(() => report(derby, [], { asOf: "2026-02-28", by: "week" as "month" })).code).toBe("bad_option");
    expect(problemOf(() => reportBuilder({ asOf: "2026-02-28", by: "month" }).result()).code).toBe("no_charter");
    expect(problemOf(() => report(derby, [], { asOf: "soon", by: "month" })).code).toBe("bad_moment");
  });
});

it("takes an assessment that is at hand", () => {
  const builder = reportBuilder({ asOf: "2026-02-28", by: "month" });
  for (const record of complaints) builder.add(derby, record, assess(derby, record, { asOf: "2026-02-28" }));
  expect(builder.result()).toEqual(report(derby, complaints, { asOf: "2026-02-28", by: "month" }));
});

it("takes the charter of each case, so that one report spans two versions", () => {
  const versions = [load("derby-city-council-2004"), derby];
  const letter: CaseRecord = {
    kind: "enquiry",
    channel: "letter",
    received: "2022-10-31",
    events: [{ event: "responded", at: "2022-11-04" }],
  };
  const made = report(
    (record) => versions[String(record.received) < "2022-11-01" ? 0 : 1] as Charter,
    [letter, { ...letter, received: "2022-11-01" }],
    { asOf: "2022-12-31", by: "year" },
  );
  expect(
    made.targets.filter(({ target }) => target === "respond").map(({ charter, within }) => [charter, within]),
  ).toEqual([
    ["derby-city-council-2004", { workingDays: 5 }],
    ["derby-city-council-2022", { workingDays: 10 }],
  ]);
});
