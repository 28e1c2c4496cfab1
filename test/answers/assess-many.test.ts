import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import {
  assess,
  assessMany,
  loadCharter,
  safeAssess,
  safeBreaches,
  safeCharterInForce,
  safeDeadline,
  safeDeadlines,
  safeEscalations,
  safeExplain,
  safeRights,
  safeTargetClock,
  vocabulary,
} from "../../src/index.js";
import type { CaseRecord } from "../../src/index.js";

const charter = loadCharter(charters["derby-city-council-2022"], { charters: Object.values(charters) });
const good: CaseRecord = { id: "good", received: "2026-01-05", kind: "complaint", service: "other" };
const bad = { id: "bad", received: "2026-02-30", kind: "complaint" };
const asOf = "2026-01-20";

async function* streamed<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

describe("assessMany", () => {
  it("answers in order, with a bad case as a row of its own", () => {
    const rows = [...assessMany(charter, [good, bad, null as unknown as CaseRecord, good], { asOf })];
    expect(rows.map((row) => [row.index, row.ok])).toEqual([
      [0, true],
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(rows[1]).toMatchObject({ problem: { code: "bad_moment", path: "/received" } });
    expect(rows[2]).toMatchObject({ problem: { code: "bad_case" } });
    expect(rows[3]).toEqual({ ok: true, index: 3, value: assess(charter, good, { asOf }) });
  });

  it("answers a stream by a stream, with the same rows", async () => {
    const rows = [];
    for await (const row of assessMany(charter, streamed([good, bad, good]), { asOf })) rows.push(row);
    expect(rows).toEqual([...assessMany(charter, [good, bad, good], { asOf })]);
  });

  it("reads nothing before it is asked to, and not one case more than it was asked for", () => {
    let read = 0;
    const endless = function* (): Generator<CaseRecord> {
      for (;;) {
        read++;
        yield good;
      }
    };
    const rows = assessMany(charter, endless(), { asOf });
    expect(read).toBe(0);
    rows.next();
    rows.next();
    expect(read).toBe(2);
    for (const row of rows) if (row.index === 5) break;
    expect(rows.next().done).toBe(true);
    expect(read).toBe(6);
  });

  it("closes its source when the caller stops", async () => {
    let closed = 0;
    const source = async function* (): AsyncGenerator<CaseRecord> {
      try {
        for (;;) yield good;
      } finally {
        closed++;
      }
    };
    for await (const row of assessMany(charter, source(), { asOf })) if (row.index === 1) break;
    expect(closed).toBe(1);
  });

  it("throws a bad moment at once, since no row has it", () => {
    expect(() => assessMany(charter, [good], { asOf: "soon" })).toThrow(
      expect.objectContaining({ code: "bad_moment" }),
    );
  });

  it("lets a fault of the source through", async () => {
    const broken = async function* (): AsyncGenerator<CaseRecord> {
      yield good;
      throw new Error("connection lost");
    };
    const rows = assessMany(charter, broken(), { asOf });
    expect((await rows.next()).value).toMatchObject({ ok: true });
    await expect(rows.next()).rejects.toThrow("connection lost");
  });
});

describe("the safe twins", () => {
  const attributes = { kind: "complaint", service: "other" };

  it("give the value of the plain functions", () => {
    expect(safeDeadlines(charter, good)).toMatchObject({ ok: true, value: [{ lastDay: "2026-01-19" }] });
    expect(safeDeadline(charter, good, "respond")).toMatchObject({ ok: true, value: { lastDay: "2026-01-19" } });
    expect(safeAssess(charter, good, { asOf })).toMatchObject({
      ok: true,
      value: { targets: [{ state: "breached" }] },
    });
    expect(safeBreaches(charter, good, { asOf })).toMatchObject({ ok: true, value: [{ state: "open" }] });
    expect(safeEscalations(charter, good, { asOf })).toEqual({ ok: true, value: [] });
    expect(safeRights(charter, good, { asOf }).ok).toBe(true);
    expect(safeExplain(charter, good, "respond")).toMatchObject({
      ok: true,
      value: { status: { lastDay: "2026-01-19" } },
    });
    expect(safeTargetClock(charter, attributes, "respond").ok).toBe(true);
    expect(safeCharterInForce([charter], "derby-city-council", "2026-01-05")).toEqual({ ok: true, value: charter });
  });

  it("give the problem that the plain functions throw", () => {
    expect(safeDeadlines(charter, bad)).toMatchObject({ ok: false, problem: { code: "bad_moment" } });
    expect(safeDeadline(charter, good, "nothing")).toMatchObject({ ok: false, problem: { code: "unknown_target" } });
    for (const twin of [safeAssess, safeBreaches, safeEscalations, safeRights])
      expect(twin(charter, good, { asOf: "soon" })).toMatchObject({
        ok: false,
        problem: { code: "bad_moment", path: "/asOf" },
      });
    expect(safeExplain(charter, good, "nothing")).toMatchObject({ ok: false, problem: { code: "unknown_target" } });
    expect(safeTargetClock(charter, attributes, "nothing")).toMatchObject({
      ok: false,
      problem: { code: "unknown_target" },
    });
    expect(safeCharterInForce([charter], "derby-city-council", "2021-01-05")).toMatchObject({
      ok: false,
      problem: { code: "no_version_in_force" },
    });
  });
});

describe("vocabulary", () => {
  it("has the charter's own values, and the attributes, events and measures of those that govern its cases", () => {
    const { attributes, events } = vocabulary(charter);
    expect(attributes.get("service")).toEqual([
      "social-services",
      "adult-social-care",
      "childrens-social-care",
      "other",
    ]);
    expect(attributes.get("kind")).not.toContain("request");
    expect(attributes.has("body")).toBe(true);
    expect(events.get("holding-reply")).toEqual(["reason", "next-steps"]);
    expect(events.has("fees-notice-given")).toBe(true);
  });
});
