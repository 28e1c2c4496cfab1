/**
 * Pages of the report for the accessibility check: every state, section and chart there is, and a report about nothing.
 */
import { charters } from "../../src/charters.js";
import type { CaseRecord, ReportOptions } from "../../src/index.js";
import { loadCharter, report } from "../../src/index.js";
import { reportHtml } from "../../src/report.js";

const all = Object.values(charters);
const days = (from: string, n: number): string =>
  new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);

/** Answered after 0, 1, 2 … days; every seventh not at all. */
const complaints = Array.from({ length: 120 }, (_, index): CaseRecord => {
  const received = days("2025-11-03", index);
  const service = index % 3 === 0 ? "social-services" : "other";
  return {
    kind: "complaint",
    service,
    received,
    events: index % 7 === 6 ? [] : [{ event: "responded", at: days(received, index % 40) }],
  };
});

const derbyCases: readonly CaseRecord[] = [
  ...complaints,
  {
    kind: "enquiry",
    channel: "email",
    received: "2026-01-05T10:00",
    events: [
      { event: "acknowledged", at: "2026-01-05T10:04", gives: ["next-steps"] },
      { event: "responded", at: "2026-01-09" },
    ],
  },
  {
    kind: "enquiry",
    channel: "email",
    received: "2026-02-05T10:00",
    events: [
      { event: "acknowledged", at: "2026-02-05T14:00", gives: ["next-steps"] },
      { event: "withdrawn", at: "2026-02-09" },
    ],
  },
  { kind: "enquiry", received: "2026-02-05" },
  { kind: "foi-request", received: "2026-01-05", events: [{ event: "fees-notice-given", at: "2026-01-08" }] },
  { kind: "foi-request", received: "2026-01-05", events: [{ event: "responded", at: "2026-01-20" }] },
  { kind: "legal-action", received: "2026-02-02" },
  { kind: "complaint", service: "other", received: "5/1/2026" },
  { kind: "complaint", service: "other", received: "2027-01-01" },
];

const queries = Array.from({ length: 30 }, (_, index): CaseRecord => ({
  kind: "query",
  received: days("2025-04-01", index * 12),
  measures: { contacts: index % 4 === 0 ? 2 : 1 },
}));

const page = (id: string, cases: readonly CaseRecord[], options: ReportOptions): string =>
  reportHtml(report(loadCharter(charters[id], { charters: all }), cases, options));

export const pages: Readonly<Record<string, string>> = {
  "a year of cases, grouped": page("derby-city-council-2022-complaints-team", derbyCases, {
    asOf: "2026-03-31",
    by: "month",
    group: ["service"],
  }),
  "a share that is promised": page("antrim-and-newtownabbey", queries, { asOf: "2026-03-31", by: "financial-year" }),
  "no cases": page("derby-city-council-2022", [], { asOf: "2026-03-31", by: "quarter" }),
};
