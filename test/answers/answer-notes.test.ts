/**
 * What an answer notes beside its date: clauses that nobody has checked against their text, limits that are not known
 * yet.
 */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../src/charter/format/charter-json.js";
import { charters } from "../../src/charters.js";
import type { EventRecord } from "../../src/index.js";
import { assess, deadlines, explain, explanationText, loadCharter } from "../../src/index.js";
import { event, oneTarget } from "../core/clock/one-target.js";

/** The Order of Wales, its rule on amendments as nobody has checked it. */
const wales = loadCharter(withUncheckedAmendments(charters["wales-planning-2016"]));
const access = loadCharter(charters["uk-gdpr-subject-access-2018"]);

function withUncheckedAmendments(charter: unknown): unknown {
  const copy = structuredClone(charter) as {
    standards: { targets: { id: string; adjust?: { on: string; verified?: boolean }[] }[] }[];
  };
  for (const { targets } of copy.standards)
    for (const { adjust = [] } of targets)
      for (const entry of adjust) if (entry.on === "amendment-received") entry.verified = false;
  return copy;
}

it("notes an extension under an unchecked clause", () => {
  const record = {
    received: "2026-01-05",
    kind: "application",
    development: "without-eia",
    events: [{ event: "amendment-received", at: "2026-02-02" }],
  };
  expect(deadlines(wales, record)[0]).toMatchObject({
    clause: { verified: true },
    notes: ['The clause under which "amendment-received" moved the due was not checked against its text.'],
  });
  expect(deadlines(wales, { ...record, events: [] })[0]?.notes).toBeUndefined();
});

it("notes a pause under an unchecked clause, and how it was counted", () => {
  const events = [
    { event: "clarification-requested", at: "2026-01-14" },
    { event: "clarification-received", at: "2026-01-16" },
  ];
  const record = { received: "2026-01-05", kind: "subject-access", nation: "scotland", events };
  const [status] = assess(access, record, { asOf: "2026-01-20" }).targets;
  const notes = [
    'The clause under which "clarification-requested" stopped the clock was not checked against its text.',
  ];
  expect(status).toMatchObject({ notes, pauses: [{ counting: { pauseBounds: "stop-until-resume" } }] });
});

it("tells it in the letter in words", () => {
  const record = {
    received: "2026-01-05",
    kind: "application",
    development: "without-eia",
    events: [{ event: "amendment-received", at: "2026-02-02" }],
  };
  expect(explanationText(explain(wales, record, "decide"))).toContain(
    "We have not been able to check the rule under which the date was moved when the amendment was received " +
      "against its text.",
  );
});

describe("the later of two limits, one of which runs from a payment", () => {
  const within: TargetJson["within"] = { lastOf: [{ workingDays: 5 }, { workingDays: 5, from: "fee-paid" }] };
  const asked = (events: readonly EventRecord[]) => {
    const { charter, record } = oneTarget({ target: { within }, events });
    return {
      deadline: deadlines(charter, record)[0]!,
      letter: explanationText(explain(charter, record, "respond", { asOf: "2026-01-09" })),
    };
  };

  it("is noted to be open while nobody has paid", () => {
    const { deadline, letter } = asked([]);
    expect(deadline).toMatchObject({
      lastDay: "2026-01-12",
      notes: ['A limit runs from "fee-paid", which has not happened: the due may move when it does.'],
    });
    expect(letter).toContain("A limit runs from when the fee is paid, and the date may move then.");
  });

  it("is not once it has been paid, or answered", () => {
    expect(asked([event("fee-paid", "2026-01-07")]).deadline).toMatchObject({
      lastDay: "2026-01-14",
      notes: undefined,
    });
    expect(asked([event("responded", "2026-01-07")]).deadline).toMatchObject({
      lastDay: "2026-01-12",
      notes: undefined,
    });
  });
});
