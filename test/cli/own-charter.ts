/** A charter of the tests' own: small, and with what the shipped ones don't have. */

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday"];

export function ownCharter(changes: object = {}): Record<string, unknown> {
  return {
    format: 1,
    id: "somewhere",
    series: "somewhere",
    title: "Somewhere",
    authority: { id: "somewhere", name: "Somewhere" },
    effective: {},
    decidedBy: "received",
    sources: [{ id: "charter", title: "Charter" }],
    timeZone: "Europe/London",
    calendars: { office: { bankHolidays: ["england-and-wales"], week: WEEK } },
    attributes: { kind: ["leak"] },
    events: { fixed: [] },
    standards: [
      {
        id: "leak",
        title: "Leaks",
        when: { kind: "leak" },
        targets: [
          { id: "fix", title: "Fix a leak", within: { hours: 72 }, metBy: ["fixed"], quote: "within three days" },
        ],
      },
    ],
    ...changes,
  };
}
