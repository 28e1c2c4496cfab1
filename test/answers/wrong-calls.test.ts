/**
 * Calls that a program in JavaScript can make and TypeScript would not let pass: each has a named problem, none
 * crashes.
 */
import { describe, expect, it } from "vitest";
import type { Charter } from "../../src/index.js";
import {
  assess,
  assessMany,
  bankHolidaysFromGovUk,
  breaches,
  charterInForce,
  deadline,
  deadlines,
  escalations,
  explain,
  loadCharter,
  report,
  rights,
  safeAssess,
  safeDeadlines,
  safeLoadCharter,
  targetClock,
  workingCalendar,
} from "../../src/index.js";
import { aCharter } from "../charter/a-charter.js";
import { problemOf } from "../problem-of.js";

const charter = loadCharter(aCharter());
const record = { kind: "enquiry", channel: "email", received: "2026-01-05" };
/** As it comes from somewhere without types. */
const untyped = (value: unknown) => value as never;

describe("loading with options that are none", () => {
  it.each([
    [null, "bad_option", ""],
    ["en", "bad_option", ""],
    [{ charters: 5 }, "bad_option", "/charters"],
    [{ charters: ["{ not json"] }, "not_a_charter", ""],
    [{ charters: [{ id: "b", serie: "b" }] }, "not_a_charter", ""],
    [{ reading: 5 }, "bad_option", "/reading"],
    [{ knownOn: null }, "not_a_real_date", "/knownOn"],
    [{ knownOn: "2026-02-30" }, "not_a_real_date", "/knownOn"],
    [{ beyondCoverage: "guess" }, "bad_option", "/beyondCoverage"],
    [{ bogus: 1 }, "bad_option", "/bogus"],
    [{ bankHolidays: 5 }, "bad_option", "/bankHolidays"],
    [
      { bankHolidays: { "england-and-wales": { division: "england-and-wales", events: [] } } },
      "bad_option",
      "/bankHolidays",
    ],
  ])("%j is the issue %s at %j", (options, code, path) => {
    const result = safeLoadCharter(aCharter(), untyped(options));
    expect(result.ok ? [] : result.problem).toMatchObject([{ code, path, hint: expect.any(String) as string }]);
  });

  it("names the place of what is no JSON, where the engine does not", () => {
    const placeOf = (text: string) => {
      const result = safeLoadCharter(text);
      return result.ok ? undefined : result.problem.map(({ code, line, column }) => [code, line, column]);
    };
    expect(placeOf('{\n  "format": 1,\n  "id": NaN,\n  "x": 2\n}')).toEqual([["not_json", 3, 9]]);
    expect(placeOf('{ "a": tru, "b": 1 }')).toEqual([["not_json", 1, 11]]);
    expect(placeOf("<html></html>")).toEqual([["not_json", 1, 1]]);
    expect(placeOf('{ "a": [1, 2')).toEqual([["not_json", 1, 13]]);
  });
});

describe("asking what is not a loaded charter", () => {
  it.each<[string, (charter: Charter) => unknown]>([
    ["deadlines", (given) => deadlines(given, record)],
    ["assess", (given) => assess(given, record, { asOf: "2026-01-06" })],
    ["breaches", (given) => breaches(given, record, { asOf: "2026-01-06" })],
    ["escalations", (given) => escalations(given, record, { asOf: "2026-01-06" })],
    ["rights", (given) => rights(given, record, { asOf: "2026-01-06" })],
    ["explain", (given) => explain(given, record, "respond")],
    ["targetClock", (given) => targetClock(given, { kind: "enquiry" }, "respond")],
    ["assessMany", (given) => assessMany(given, [record], { asOf: "2026-01-06" })],
    ["charterInForce", (given) => charterInForce([given], "a-council", "2026-01-06")],
  ])("is the problem not_a_charter of %s", (_, ask) => {
    for (const given of [aCharter(), undefined, null, "derby"])
      expect(problemOf(() => ask(untyped(given))).code).toBe("not_a_charter");
  });
});

describe("asking without saying what", () => {
  it.each<[string, () => unknown, string]>([
    ["a moment", () => assess(charter, record, untyped(undefined)), "bad_moment"],
    ["a moment", () => breaches(charter, record, untyped({})), "bad_moment"],
    ["a moment", () => escalations(charter, record, untyped(null)), "bad_moment"],
    ["a moment", () => rights(charter, record, untyped(undefined)), "bad_moment"],
    ["a moment for many", () => assessMany(charter, [record], untyped(undefined)), "bad_moment"],
    ["cases", () => assessMany(charter, untyped(null), { asOf: "2026-01-06" }), "not_a_list"],
    ["a target", () => deadline(charter, record, untyped(undefined)), "unknown_target"],
    ["a target", () => explain(charter, record, untyped(5)), "unknown_target"],
    ["a target", () => targetClock(charter, { kind: "enquiry" }, untyped(null)), "unknown_target"],
    ["attributes", () => targetClock(charter, untyped(undefined), "respond"), "bad_case"],
    ["options", () => report(charter, [record], untyped(undefined)), "bad_option"],
    ["a day", () => charterInForce([charter], "a-council", untyped(undefined)), "bad_moment"],
    ["charters", () => charterInForce(untyped(null), "a-council", "2026-01-06"), "not_a_charter"],
  ])("%s is a named problem", (_, ask, code) => {
    expect(problemOf(ask)).toMatchObject({ code, hint: expect.any(String) as string });
  });
});

describe("a case that is made of something else", () => {
  const nested = (depth: number): unknown => {
    let value: unknown = "complaint";
    for (let i = 0; i < depth; i++) value = [value];
    return value;
  };

  it.each<[string, unknown, string, string]>([
    ["a list as an attribute", { ...record, kind: ["enquiry"] }, "unknown_value", "/kind"],
    ["a list nested deep", { ...record, kind: nested(20_000) }, "unknown_value", "/kind"],
    ["an object without a prototype", { ...record, kind: Object.create(null) as unknown }, "unknown_value", "/kind"],
    ["an event for an attribute", { ...record, responded: "2026-01-09" }, "unknown_attribute", "/responded"],
    ["a name with a slash", { ...record, "a/b~c": "x" }, "unknown_attribute", "/a~1b~0c"],
    ["an event without a name", { ...record, events: [{ at: "2026-01-06" }] }, "bad_case", "/events/0/event"],
    [
      "an event named by a list",
      { ...record, events: [{ event: nested(20_000), at: "2026-01-06" }] },
      "unknown_event",
      "/events/0/event",
    ],
    ["an event without a moment", { ...record, events: [{ event: "responded" }] }, "bad_case", "/events/0/at"],
    [
      "a content that is a list",
      { ...record, events: [{ event: "acknowledged", at: "2026-01-06", gives: ["next-steps", nested(20_000)] }] },
      "unknown_content",
      "/events/0/gives/1",
    ],
    ["an id that is an object", { ...record, id: {} }, "bad_case", "/id"],
  ])("%s has its problem and place", (_, given, code, path) => {
    const result = safeDeadlines(charter, untyped(given));
    expect(result.ok ? undefined : result.problem).toMatchObject({ code, path });
  });

  it("is told to list an event that stands where an attribute would", () => {
    const result = safeDeadlines(charter, untyped({ ...record, responded: "2026-01-09" }));
    expect(result.ok ? undefined : result.problem.hint).toBe(
      'It is an event: "events": [{ "event": "responded", "at": "2026-01-12T10:30" }].',
    );
  });

  it("is a row of its own among many, whatever it throws", () => {
    const hostile = {
      get kind(): string {
        throw new RangeError("no");
      },
      received: "2026-01-05",
    };
    const rows = [
      ...assessMany(charter, untyped([record, hostile, { ...record, kind: Object.create(null) as unknown }, record]), {
        asOf: "2026-01-06",
      }),
    ];
    expect(rows.map((row) => (row.ok ? "ok" : row.problem.code))).toEqual([
      "ok",
      "unreadable_case",
      "unknown_value",
      "ok",
    ]);
  });

  it("may be numbered, and list a promised date among the contents", () => {
    const answer = safeAssess(
      charter,
      {
        ...record,
        id: 17,
        events: [
          { event: "acknowledged", at: "2026-01-06", promised: "2026-01-12", gives: ["next-steps", "promised"] },
        ],
      },
      { asOf: "2026-01-06" },
    );
    expect(answer).toMatchObject({ ok: true, value: { id: "17" } });
  });

  it("may be a row type of one's own", () => {
    interface Row {
      readonly received: string;
      readonly kind: string;
      readonly channel: string;
    }
    const row: Row = { received: "2026-01-05", kind: "enquiry", channel: "email" };
    expect(deadline(charter, row, "respond").lastDay).toBe("2026-01-19");
  });
});

describe("a calendar asked with what it does not know", () => {
  const spec = { timeZone: "Europe/London", week: ["monday"], bankHolidays: [] } as const;
  const calendar = workingCalendar(spec);

  it.each<[string, () => unknown, string]>([
    [
      "a division that is nothing",
      () => workingCalendar({ ...spec, bankHolidays: [untyped(null)] }),
      "bad_bank_holidays",
    ],
    ["a day of knowledge that is a number", () => workingCalendar({ ...spec, knownOn: untyped(5) }), "bad_date"],
    ["a column that is nothing", () => calendar.addAll(untyped(null), 1), "not_a_column"],
    [
      "a column of big integers",
      () => calendar.betweenAll(untyped(new BigInt64Array(1)), untyped(new BigInt64Array(1))),
      "not_a_column",
    ],
  ])("%s is a named problem", (_, ask, code) => {
    expect(problemOf(ask)).toMatchObject({ code, hint: expect.any(String) as string });
  });

  it("reads a newer feed with keys that it does not know yet", () => {
    const feed = {
      "england-and-wales": {
        division: "england-and-wales",
        version: 2,
        events: [
          { title: "New Year’s Day", date: "2026-01-01", notes: "", bunting: true, colour: "red" },
          { title: "Christmas Day", date: "2026-12-25" },
        ],
      },
    };
    expect(bankHolidaysFromGovUk(feed)["england-and-wales"]?.coverage).toEqual({
      from: "2026-01-01",
      until: "2026-12-31",
    });
  });
});
