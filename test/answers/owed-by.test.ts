/** What another than the authority owes. Fourteen days from Wednesday 7 January 2026 end on Wednesday 21. */
import { describe, expect, it } from "vitest";
import type { TargetJson } from "../../src/charter/format/charter-json.js";
import { assess, breaches, deadline, explain, explanationText, loadCharter, report } from "../../src/index.js";
import { readBack } from "../../src/text/read-back.js";
import { aCharterOf } from "../laws/any-charter.js";

const week = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const send: TargetJson = {
  id: "send",
  title: "Send the details",
  from: "fee-asked",
  owedBy: "customer",
  within: { calendarDays: 14 },
  metBy: ["fee-paid"],
};
const respond: TargetJson = { id: "respond", within: { workingDays: 10 }, metBy: ["responded"] };
const charter = loadCharter(
  aCharterOf({
    calendars: { council: { bankHolidays: ["england-and-wales"], week: [...week] } },
    targets: [respond, send],
  }),
);
const events = [
  { event: "fee-asked", at: "2026-01-07" },
  { event: "responded", at: "2026-01-12" },
];
const record = { kind: "enquiry", received: "2026-01-05", events };

describe("what the customer owes", () => {
  it("has a due, and is missed after it", () => {
    expect(deadline(charter, record, "send")).toMatchObject({ lastDay: "2026-01-21", owedBy: "customer" });
    const state = (asOf: string) => assess(charter, record, { asOf }).targets[1]?.state;
    expect(state("2026-01-21")).toBe("running");
    expect(state("2026-01-22")).toBe("missed");
  });

  it("is never a breach, open or met late, and in no figure of a report", () => {
    const paid = { ...record, events: [...events, { event: "fee-paid", at: "2026-01-23" }] };
    expect(breaches(charter, record, { asOf: "2026-02-01" })).toEqual([]);
    expect(breaches(charter, paid, { asOf: "2026-02-01" })).toEqual([]);
    const { targets } = report(charter, [record, paid], { asOf: "2026-02-01", by: "year" });
    expect(targets.map(({ target }) => target)).toEqual(["respond"]);
  });

  it("is told to the customer as theirs", () => {
    const text = explanationText(explain(charter, record, "send", { asOf: "2026-01-08" }));
    expect(text).toContain("It is for you to do this within 14 calendar days.");
  });

  it("is read back as theirs", () => {
    expect(readBack(charter.json).standards[0]?.targets[1]?.sentences).toContain(
      "Owed by the customer, not by the authority.",
    );
  });

  it("starts what waits for its being missed", () => {
    const waiting: TargetJson = {
      id: "close",
      from: { missed: "send" },
      within: { workingDays: 5 },
      metBy: ["closed"],
    };
    const both = loadCharter(aCharterOf({ calendars: charter.json.calendars, targets: [respond, send, waiting] }));
    // Five working days from Wednesday 21 January end on Wednesday 28.
    expect(assess(both, record, { asOf: "2026-01-22" }).targets[2]).toMatchObject({
      state: "running",
      lastDay: "2026-01-28",
    });
  });
});
