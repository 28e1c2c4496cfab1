/** What moves between two charters; every date counted by hand. */
import { describe, expect, it } from "vitest";
import { charters } from "../../src/charters.js";
import { diff, diffCase } from "../../src/diff/charter-diff.js";
import type { CaseRecord, Charter, LoadOptions } from "../../src/index.js";
import { loadCharter } from "../../src/index.js";
import { problemOf } from "../problem-of.js";

const all = Object.values(charters);
const load = (id: string, options: LoadOptions = {}): Charter =>
  loadCharter(charters[id], { charters: all, ...options });
const derby2004 = load("derby-city-council-2004");
const derby2022 = load("derby-city-council-2022");

/** Received on Monday 5 January 2026: five working days end on Monday the 12th, ten on Monday the 19th. */
const letter: CaseRecord = { id: "L-1", kind: "enquiry", channel: "letter", received: "2026-01-05" };
const respondOf = (before: Charter, after: Charter, asOf?: string) =>
  diffCase(before, after, letter, { asOf }).changes.find(({ target }) => target === "respond");

describe("two versions of a charter", () => {
  it("move the due of a letter by a week, from and to", () => {
    expect(respondOf(derby2004, derby2022)).toMatchObject({
      series: "derby-city-council",
      kind: "moved",
      days: 7,
      before: { charter: "derby-city-council-2004", lastDay: "2026-01-12" },
      after: { charter: "derby-city-council-2022", lastDay: "2026-01-19" },
    });
  });

  it("tell who newly breaches, and who no longer does, at a moment", () => {
    expect(respondOf(derby2022, derby2004, "2026-01-15")).toMatchObject({
      kind: "moved",
      days: -7,
      breach: "new",
      before: { state: "running" },
      after: { state: "breached" },
    });
    expect(respondOf(derby2004, derby2022, "2026-01-15")?.breach).toBe("gone");
    expect(respondOf(derby2004, derby2022, "2026-01-12")?.breach).toBeUndefined();
    expect(respondOf(derby2004, derby2022, "2026-01-20")?.breach).toBeUndefined();
  });

  it("lose and gain targets", () => {
    const complaint: CaseRecord = { kind: "complaint", service: "other", received: "2026-01-05" };
    const changes = diffCase(derby2022, load("derby-city-council-2022-complaints-team"), complaint).changes;
    expect(changes).toMatchObject([
      { target: "draft", kind: "target-gained", internal: true, after: { lastDay: "2026-01-14" } },
    ]);
    expect(changes[0]?.before).toBeUndefined();
    expect(diffCase(load("derby-city-council-2022-complaints-team"), derby2022, complaint).changes[0]).toMatchObject({
      target: "draft",
      kind: "target-lost",
    });
  });

  it("owe nothing where no standard applies, so that all the other's targets are gained", () => {
    const feedback: CaseRecord = { kind: "visit", channel: "in-person", received: "2026-01-05T10:00" };
    const difference = diffCase(derby2022, derby2004, feedback);
    expect(difference.problem?.before?.code).toBe("unknown_value");
    expect(difference.changes).toEqual([]);
    const text: CaseRecord = { kind: "enquiry", channel: "phone", received: "2026-01-05" };
    expect(diffCase(derby2022, derby2004, text).changes.every(({ kind }) => kind === "target-gained")).toBe(true);
  });
});

describe("words that only one of two charters knows", () => {
  it("are not shown to the other", () => {
    // "service" and "next-steps" are words of 2022 only; what is asked about is the same for both.
    const asked: CaseRecord = {
      ...letter,
      service: "other",
      events: [
        { event: "acknowledged", at: "2026-01-06", gives: ["next-steps"] },
        { event: "taken-further", at: "2026-01-07" },
      ],
    };
    expect(diffCase(derby2004, derby2022, asked).problem).toBeUndefined();
    expect(diffCase(derby2004, derby2022, asked).changes.find(({ target }) => target === "respond")).toMatchObject({
      kind: "moved",
      days: 7,
    });
    expect(diffCase(derby2022, derby2004, asked).changes.find(({ target }) => target === "respond")).toMatchObject({
      kind: "moved",
      days: -7,
    });
  });

  it("are a problem where neither knows them", () => {
    expect(diffCase(derby2004, derby2022, { ...letter, chanel: "letter" }).problem).toMatchObject({
      before: { code: "unknown_attribute" },
      after: { code: "unknown_attribute" },
    });
  });
});

describe("holidays", () => {
  it("announced later move what was counted before: the State Funeral's day adds one", () => {
    // Ten working days from Tuesday 6 September 2022: 7, 8, 9, 12–16, then 19 and 20; without the 19th 20 and 21.
    const complaint: CaseRecord = { kind: "complaint", service: "other", received: "2022-09-06" };
    expect(
      diffCase(load("derby-city-council-2022", { knownOn: "2022-09-01" }), derby2022, complaint).changes,
    ).toMatchObject([
      {
        target: "respond",
        kind: "moved",
        days: 1,
        before: { lastDay: "2022-09-20" },
        after: { lastDay: "2022-09-21" },
      },
    ]);
  });

  it("that nothing counted over change nothing", () => {
    expect(diffCase(load("derby-city-council-2022", { knownOn: "2022-09-01" }), derby2022, letter)).toEqual({
      id: "L-1",
      changes: [],
      problem: undefined,
    });
  });
});

describe("a clock that is paused", () => {
  it("is compared by the due it would have if it ran again now", () => {
    // The 2nd to the 16th are struck out; twenty working days from Monday the 19th end on Friday 14 October, without
    // the 19th on Monday the 17th.
    const request: CaseRecord = {
      kind: "request",
      received: "2022-09-01",
      events: [{ event: "fees-notice-given", at: "2022-09-02" }],
    };
    const [before, after] = [load("uk-foia-2000", { knownOn: "2022-09-01" }), load("uk-foia-2000")];
    expect(diffCase(before, after, request, { asOf: "2022-09-16" }).changes).toMatchObject([
      {
        target: "respond",
        kind: "moved",
        days: 3,
        before: { paused: true, lastDay: "2022-10-14" },
        after: { paused: true, lastDay: "2022-10-17" },
      },
    ]);
  });
});

describe("many cases", () => {
  const cases = [
    letter,
    { ...letter, id: "L-2", received: "not a day" },
    { ...letter, id: "L-3", received: "2026-01-06" },
  ];

  it("come lazily and in order, those that do not change left out", () => {
    expect([...diff(derby2022, derby2022, cases)].map(({ id }) => id)).toEqual(["L-2"]);
    const found = [...diff(derby2004, derby2022, cases)];
    expect(found.map(({ id }) => id)).toEqual(["L-1", "L-2", "L-3"]);
    expect(found[1]?.problem).toMatchObject({ before: { code: "bad_moment" }, after: { code: "bad_moment" } });
    const endless = (function* () {
      for (;;) yield letter;
    })();
    expect(diff(derby2004, derby2022, endless).next().value?.id).toBe("L-1");
  });

  it("come from a stream as well", async () => {
    const stream = (async function* () {
      yield* cases;
    })();
    const ids = [];
    for await (const { id } of diff(derby2004, derby2022, stream)) ids.push(id);
    expect(ids).toEqual(["L-1", "L-2", "L-3"]);
  });

  it("stop at once for a moment that is none", () => {
    expect(problemOf(() => diffCase(derby2004, derby2022, letter, { asOf: "soon" }))).toMatchObject({
      code: "bad_moment",
      path: "/asOf",
    });
  });
});

it("tells a breach that moves no date: a stricter limit of a measure", () => {
  const stricter = structuredClone(charters["derby-city-council-2004"]) as {
    standards: { targets?: { measure?: string; atMost?: number }[] }[];
  };
  const rings = stricter.standards.flatMap(({ targets }) => targets ?? []).find(({ measure }) => measure === "rings");
  expect(rings?.atMost).toBe(6);
  if (rings) rings.atMost = 5;
  const call: CaseRecord = { kind: "phone-call", received: "2010-03-01T10:00", measures: { rings: 6 } };
  expect(
    diffCase(derby2004, loadCharter(stricter, { charters: all }), call, { asOf: "2010-03-02" }).changes,
  ).toMatchObject([{ kind: "outcome", breach: "new" }]);
});
