/** Ten thousand events, the most a case may have: no mix of them holds up the others. */
import process from "node:process";
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../../src/charter/format/charter-json.js";
import { assess, breaches, deadlines, escalations, explain, rights } from "../../../src/index.js";
import type { EventRecord } from "../../../src/index.js";
import { oneTarget, reset, suspend } from "./one-target.js";

const COUNT = 10_000;
const START = Date.UTC(2020, 0, 6, 10);
const MINUTE = 60_000;
const told = { on: "extended", within: "promised", times: "any" } as const;
const shares = Array.from({ length: 20 }, (_, place) => ({
  id: `s${place}`,
  elapsed: (place + 1) / 20,
  notify: ["officer"],
  action: "tell",
}));

const history = (name: (place: number) => string, every = MINUTE, rest: Partial<EventRecord> = {}): EventRecord[] =>
  Array.from({ length: COUNT }, (_, place) => ({ event: name(place), at: START + (place + 1) * every, ...rest }));
const inTurn =
  (...names: string[]) =>
  (place: number) =>
    names[place % names.length] as string;
const promised = { promised: "2040-01-05" };

const HISTORIES: [string, Partial<TargetJson>, EventRecord[]][] = [
  ["pauses in working days", { pausedBy: [suspend] }, history(inTurn("fee-asked", "fee-paid"), 360 * MINUTE)],
  [
    "pauses in working hours",
    { within: { workingHours: 100 }, pausedBy: [suspend] },
    history(inTurn("fee-asked", "fee-paid")),
  ],
  ["pauses in hours", { within: { hours: 1000 }, pausedBy: [suspend] }, history(inTurn("fee-asked", "fee-paid"))],
  [
    "pauses counted in calendar days",
    { within: { workingDays: 5000 }, pausedBy: [{ ...suspend, counting: { pauseUnit: "calendar-days" } }] },
    history(inTurn("fee-asked", "fee-paid"), 120 * MINUTE),
  ],
  ["clocks begun anew", { pausedBy: [reset] }, history(inTurn("clarification-asked", "clarified"))],
  ["extensions", { adjust: [told] }, history(() => "extended", MINUTE, promised)],
  [
    "extensions from the due before",
    { within: { hours: 1 }, adjust: [{ ...told, within: { minutes: 1 }, from: "current-due" }] },
    history(() => "extended", 1000),
  ],
  ["extensions without a date", { adjust: [told] }, history(() => "extended")],
  [
    "extensions given and taken back",
    { adjust: [told] },
    history(inTurn("extended", "extension-removed"), MINUTE, promised),
  ],
  [
    "extensions, and then all of them taken back",
    { adjust: [told] },
    history((place) => (place < COUNT / 2 ? "extended" : "extension-removed"), MINUTE, promised),
  ],
  [
    "pauses and extensions in turn",
    { pausedBy: [suspend], adjust: [told] },
    history(inTurn("fee-asked", "fee-paid", "extended", "extension-removed"), MINUTE, promised),
  ],
  ["turns", { within: undefined, every: { workingDays: 5 } } as never, history(() => "responded")],
  [
    "turns with steps",
    { within: undefined, every: { workingDays: 5 }, escalation: shares } as never,
    history(() => "responded"),
  ],
  [
    "pauses with steps",
    { pausedBy: [suspend], escalation: shares },
    history(inTurn("fee-asked", "fee-paid"), 360 * MINUTE),
  ],
  [
    "answers that lack what they owe",
    { metBy: [{ event: "responded", requires: ["reason"] }] },
    history(() => "responded"),
  ],
  ["ends of pauses that nothing began", { pausedBy: [suspend] }, history(() => "fee-paid")],
];

describe("a case of ten thousand events is answered at once:", () => {
  it.each(HISTORIES)("%s", (_, target, events) => {
    const { charter, record } = oneTarget({ target: { within: { workingDays: 20 }, ...target }, events });
    const case_ = { ...record, received: START };
    const options = { asOf: "2026-06-30" };
    assess(charter, { ...case_, events: events.slice(0, 10) }, options);
    const answers = {
      deadlines: () => deadlines(charter, case_),
      assess: () => assess(charter, case_, options),
      breaches: () => breaches(charter, case_, options),
      escalations: () => escalations(charter, case_, options),
      rights: () => rights(charter, case_, options),
      explain: () => explain(charter, case_, "respond", options),
    };
    const took = Object.entries(answers).map(([name, answer]) => {
      // Of the processor: others may be using the machine. What grew with the square of the events took many seconds.
      const started = process.cpuUsage();
      answer();
      const { user, system } = process.cpuUsage(started);
      return [name, Math.round((user + system) / 1000)] as const;
    });
    expect(took.filter(([, ms]) => ms > 500)).toEqual([]);
  });
});
