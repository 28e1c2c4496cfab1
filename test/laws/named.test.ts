/** No event is without effect unless it is named: left out of the case, the answers differ, or the event was named. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseRecord, Charter } from "../../src/index.js";
import { assess, escalations, loadCharter, rights } from "../../src/index.js";
import { anyQuestion } from "./any-case.js";
import { anyCharter } from "./any-charter.js";
import { runs } from "./runs.js";

/** Everything that is answered, without the places of the events in the list. */
function answers(charter: Charter, record: CaseRecord, asOf: string): string {
  const { targets, problems } = assess(charter, record, { asOf });
  const all = [targets, problems, escalations(charter, record, { asOf }), rights(charter, record, { asOf })];
  return JSON.stringify(all, (key, value: unknown) => (key === "index" ? undefined : value));
}

function namedIn(charter: Charter, record: CaseRecord, asOf: string): ReadonlySet<number | undefined> {
  const { problems, targets } = assess(charter, record, { asOf });
  const verdicts = targets.flatMap(({ adjustments, problem }) => [
    ...adjustments.map(({ index }) => index),
    ...(problem ? [problem["index"] as number | undefined] : []),
  ]);
  return new Set([...problems.map(({ index }) => index), ...verdicts]);
}

describe.each([false, true])("any charter and any history, plain dates: %s", (plain) => {
  it("has no event that changes nothing and is not named", () => {
    fc.assert(
      fc.property(anyCharter, anyQuestion({ plain }), (json, { record, asOf }) => {
        const charter = loadCharter(json);
        const events = record.events ?? [];
        const named = namedIn(charter, record, asOf);
        const whole = answers(charter, record, asOf);
        // Where a target can't be answered it is not known what an event would have done to it.
        if (whole.includes('"state":"problem"')) return;
        // What a right of the customer reads is kept for it, though it may never open; and for a clock what may come
        // before its start, though it may never start.
        const read = JSON.stringify(
          json.standards[0]?.targets?.map(({ then, adjust, pausedBy }) => [
            then,
            [adjust, pausedBy].map((list) => list?.filter(({ beforeStart }) => beforeStart)),
          ]),
        );
        // The end of a pause is no news where the clock was over by then, or the pause was refused: that is named.
        const pauses = (json.standards[0]?.targets ?? []).flatMap(({ pausedBy = [] }) => pausedBy);
        const endsAPause = (name: string): boolean =>
          pauses.some(
            ({ from, until = [] }) =>
              (typeof until === "string" ? [until] : until).includes(name) &&
              events.some(({ event }) => event === from),
          );
        events.forEach((event, index) => {
          if (named.has(index) || endsAPause(event.event) || read.includes(`"${event.event}"`)) return;
          const without = { ...record, events: events.filter((_, place) => place !== index) };
          expect([event, answers(charter, without, asOf) === whole]).toEqual([event, false]);
        });
      }),
      runs(60),
    );
  });
});
