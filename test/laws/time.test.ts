/** Laws about the course of time: what was true stays true, and nothing that comes later reaches back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment, CaseRecord, Charter, EventRecord } from "../../src/index.js";
import { assess, breaches, escalations, loadCharter, rights } from "../../src/index.js";
import { readMoment } from "../reference/dates.js";
import { anyQuestion } from "./any-case.js";
import { anyCharter } from "./any-charter.js";
import { runs } from "./runs.js";

const charterAndCase = fc.tuple(anyCharter, anyQuestion({ plain: false }), fc.integer({ min: 0, max: 40 * 24 }));

const msOf = (moment: unknown): number => readMoment(String(moment), "event").ms;
const isoOf = (ms: number): string => new Date(ms).toISOString();
const hoursAfter = (moment: string, hours: number): string => isoOf(msOf(moment) + hours * 3_600_000);

describe("as time goes by", () => {
  it("an event later than the moment asked about changes nothing, and is named", () => {
    fc.assert(
      fc.property(
        charterAndCase,
        fc.constantFrom("responded", "extended", "fee-asked", "withdrawn", "extension-removed", "updated"),
        ([json, { record, asOf }, hours], event) => {
          const charter = loadCharter(json);
          const later: EventRecord = { event, at: hoursAfter(asOf, hours + 1) };
          const { problems: before, ...plain } = assess(charter, record, { asOf });
          const { problems, ...told } = assess(
            charter,
            { ...record, events: [...(record.events ?? []), later] },
            { asOf },
          );
          expect(told).toEqual(plain);
          expect(problems.length).toBe(before.length + 1);
          expect(problems).toContainEqual(
            expect.objectContaining({ code: "event_after_as_of", index: record.events?.length }),
          );
        },
      ),
      runs(25),
    );
  });

  it("events at different moments may be given in any order", () => {
    fc.assert(
      fc.property(charterAndCase, fc.infiniteStream(fc.nat()), ([json, { record, asOf }], keys) => {
        const charter = loadCharter(json);
        const events = atDifferentMoments(record.events ?? []);
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(withoutPlaces(assess(charter, { ...record, events: shuffled }, { asOf }))).toEqual(
          withoutPlaces(assess(charter, { ...record, events }, { asOf })),
        );
      }),
      runs(25),
    );
  });

  it("once breached stays breached", () => {
    fc.assert(
      fc.property(charterAndCase, ([json, { record, asOf }, hours]) => {
        const charter = loadCharter(json);
        const later = hoursAfter(asOf, hours);
        const missed = (moment: string) =>
          [
            ...breaches(charter, record, { asOf: moment }).map(({ target }) => target),
            ...assess(charter, record, { asOf: moment })
              .targets.filter(({ state }) => state === "missed")
              .map(({ target }) => target),
          ].sort();
        const then = missed(later);
        for (const target of missed(asOf)) expect(then).toContain(target);
        expect(then.length).toBeGreaterThanOrEqual(missed(asOf).length);
      }),
      runs(25),
    );
  });

  it("no key of a step is told twice", () => {
    fc.assert(
      fc.property(charterAndCase, ([json, { record, asOf }]) => {
        const keys = escalations(loadCharter(json), record, { asOf }).map(({ key, at }) => `${key} ${at.iso}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs(25),
    );
  });

  it("nothing changes before `nextChange`, and something changes then", () => {
    fc.assert(
      fc.property(charterAndCase, ([json, { record, asOf }]) => {
        fc.pre(msOf(asOf) >= msOf(record.received));
        const charter = loadCharter(json);
        const known = { ...record, events: (record.events ?? []).filter(({ at }) => msOf(at) <= msOf(asOf)) };
        const { nextChange } = assess(charter, known, { asOf });
        const before = outlook(charter, known, asOf);
        const lastMoment = nextChange === undefined ? "2028-06-30T12:00" : isoOf(nextChange.epochMs - 1);
        expect(outlook(charter, known, lastMoment)).toEqual(before);
        if (nextChange) expect(outlook(charter, known, isoOf(nextChange.epochMs))).not.toEqual(before);
      }),
      runs(25),
    );
  });
});

/** What a host would show or send: states, rights, steps that have come due. */
function outlook(charter: Charter, record: CaseRecord, asOf: string): unknown {
  return {
    states: assess(charter, record, { asOf }).targets.map(({ target, state, pastLatestDue, problem }) => ({
      target,
      state,
      pastLatestDue,
      problem: problem?.code,
    })),
    rights: rights(charter, record, { asOf }).map(({ id, state, openedAt }) => ({ id, state, openedAt })),
    steps: escalations(charter, record, { asOf })
      .filter(({ status }) => status === "due")
      .map(({ key }) => key),
  };
}

function atDifferentMoments(events: readonly EventRecord[]): EventRecord[] {
  const seen = new Set<number>();
  return events.filter(({ at }) => {
    const ms = msOf(at);
    return seen.size < seen.add(ms).size;
  });
}

/**
 * Places in the list of events are no part of what happened, nor is the order in which events still ahead are named.
 */
function withoutPlaces({ problems, ...answer }: Assessment): unknown {
  const named = problems.map(({ code, message }) => `${code} ${message}`).sort();
  return JSON.parse(
    JSON.stringify({ ...answer, named }, (key, value: unknown) => (key === "index" ? undefined : value)),
  ) as unknown;
}
