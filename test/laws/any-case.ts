/** Random case histories: mostly sensible stories, some out of order, on days that are likely to matter. */
import fc from "fast-check";
import type { CaseRecord, EventRecord } from "../../src/index.js";
import { addDays } from "../reference/dates.js";

/** Around Christmas, Easter and both clock changes. */
const beginnings = ["2025-10-24", "2025-12-22", "2026-01-09", "2026-01-30", "2026-03-26", "2026-04-01", "2026-08-28"];
const times = [
  "00:00",
  "00:01",
  "08:59",
  "09:00",
  "11:30",
  "12:30",
  "13:00",
  "15:59:59.999",
  "16:00",
  "16:00:00.001",
  "17:00",
  "17:00:00.001",
  "23:59",
];

/** A plain date for one in eight, where plain dates are asked for. */
export const momentIn = (days: number, plain: boolean): fc.Arbitrary<(from: string) => string> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: days }),
      fc.constantFrom(...times),
      plain ? fc.constantFrom(true, false, false, false, false, false, false, false) : fc.constant(false),
    )
    .map(
      ([offset, time, isPlain]) =>
        (from) =>
          isPlain ? addDays(from, offset) : `${addDays(from, offset)}T${time}`,
    );

/** What may happen, day by day after the receipt. */
type Telling = (received: string) => EventRecord[];

const single = (plain: boolean): fc.Arbitrary<Telling> =>
  fc
    .record({
      event: fc.constantFrom(
        "acknowledged",
        "acknowledged",
        "responded",
        "extended",
        "stage-2-requested",
        "became-aware",
        "updated",
        "updated",
        "closed",
        "withdrawn",
        "extension-removed",
      ),
      at: momentIn(40, plain),
      gives: fc.boolean(),
      promised: fc.option(momentIn(60, true), { nil: undefined }),
    })
    .map(({ event, at, gives, promised }) => (received) => [
      {
        event,
        at: at(received),
        ...(gives && CONTENTS[event] ? { gives: CONTENTS[event] } : {}),
        ...(promised && event === "extended" ? { promised: promised(received) } : {}),
      },
    ]);

/** A stop and, mostly, its end; two of them may overlap, and one may end before it begins: then both are strays. */
const stopAndEnd: fc.Arbitrary<Telling> = fc
  .tuple(
    fc.constantFrom(["fee-asked", "fee-paid"], ["unwell", "well-again"], ["clarification-asked", "clarified"]),
    momentIn(20, false),
    fc.option(momentIn(20, false), { nil: undefined }),
    fc.integer({ min: -1, max: 12 }),
  )
  .map(([[stop = "", end = ""], from, until, days]) => (received) => [
    {
      event: stop,
      at: from(received),
      ...(stop === "unwell" ? { promised: addDays(from(received).slice(0, 10), days) } : {}),
    },
    ...(until ? [{ event: end, at: until(addDays(from(received).slice(0, 10), days - 10)) }] : []),
  ]);

/** An extension in good order, and now and then its removal. */
const extension: fc.Arbitrary<Telling> = fc
  .tuple(momentIn(15, false), fc.integer({ min: 0, max: 30 }), fc.constantFrom(undefined, undefined, 3))
  .map(([at, days, removedAfter]) => (received) => {
    const told = at(received);
    return [
      { event: "extended", at: told, gives: ["reason"], promised: addDays(told.slice(0, 10), days) },
      ...(removedAfter === undefined
        ? []
        : [{ event: "extension-removed", at: `${addDays(told.slice(0, 10), removedAfter)}T12:00` }]),
    ];
  });

const CONTENTS: Readonly<Record<string, readonly string[]>> = { responded: ["reason"], extended: ["reason"] };

export interface Question {
  readonly record: CaseRecord;
  readonly asOf: string;
}

/** A case, and a moment at which to ask about it. */
export const anyQuestion = ({ plain }: { readonly plain: boolean }): fc.Arbitrary<Question> =>
  fc
    .record({
      from: fc.constantFrom(...beginnings),
      received: momentIn(4, plain),
      story: fc.array(
        fc.oneof(
          { weight: 3, arbitrary: single(plain) },
          { weight: 2, arbitrary: stopAndEnd },
          { weight: 2, arbitrary: extension },
        ),
        { maxLength: 6 },
      ),
      asOf: momentIn(70, true),
    })
    .map(({ from, received, story, asOf }) => {
      const receipt = received(from);
      const day = receipt.slice(0, 10);
      return {
        record: { id: "case-1", kind: "enquiry", received: receipt, events: story.flatMap((tell) => tell(day)) },
        asOf: asOf(day),
      };
    });
