/** A date set by a clause that nobody has checked against its text says so, whichever of its clauses that is. */
import { expect, it } from "vitest";
import { charters } from "../src/charters.js";
import { assess, deadlines, explain, explanationText, loadCharter } from "../src/index.js";

const wales = loadCharter(charters["wales-planning-2016"]);
const scotland = loadCharter(charters["scotland-foisa-2002-from-2020"]);

it("notes an extension under an unchecked clause", () => {
  const record = { received: "2026-01-05", kind: "application", development: "without-eia", events: [{ event: "amendment-received", at: "2026-02-02" }] };
  expect(deadlines(wales, record)[0]).toMatchObject({ clause: { verified: true }, notes: ['The clause under which "amendment-received" moved the due was not checked against its text.'] });
  expect(deadlines(wales, { ...record, events: [] })[0]?.notes).toBeUndefined();
});

it("notes a pause under an unchecked clause, and how it was counted", () => {
  const events = [{ event: "fees-notice-given", at: "2026-01-14" }, { event: "fee-received", at: "2026-01-16" }];
  const [status] = assess(scotland, { received: "2026-01-05", kind: "request", events }, { asOf: "2026-01-20" }).targets;
  expect(status).toMatchObject({ notes: ['The clause under which "fees-notice-given" stopped the clock was not checked against its text.'], pauses: [{ counting: { pauseBounds: "after-stop-through-resume" } }] });
});

it("tells it in the letter in words", () => {
  const record = { received: "2026-01-05", kind: "application", development: "without-eia", events: [{ event: "amendment-received", at: "2026-02-02" }] };
  expect(explanationText(explain(wales, record, "decide"))).toContain("We have not been able to check the rule under which the date was moved when the amendment was received against its text.");
});
