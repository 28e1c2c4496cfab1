/** A small charter and an overlay without a fault, to be changed by a test. */

export type JsonObject = Record<string, unknown>;

interface CharterToChange extends JsonObject {
  readonly standards: { targets: JsonObject[] }[] & { push(standard: JsonObject): number };
}

export function aCharter(change: (charter: CharterToChange) => void = () => undefined): CharterToChange {
  const charter = {
    format: 1,
    id: "a-council-2026",
    series: "a-council",
    title: "A council's charter",
    authority: { id: "a-council", name: "A council" },
    effective: { from: "2026-01-01" },
    decidedBy: "received",
    sources: [{ id: "charter", title: "Customer charter, 2026", text: "charter.txt" }],
    timeZone: "Europe/London",
    calendars: {
      council: {
        bankHolidays: ["england-and-wales"],
        week: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        localClosures: true,
      },
    },
    attributes: { kind: ["enquiry", "complaint"], channel: ["letter", "email"] },
    events: { acknowledged: ["next-steps"], responded: [] },
    standards: [
      {
        id: "enquiry",
        when: { kind: "enquiry" },
        targets: [
          { id: "acknowledge", within: { workingDays: 3 }, metBy: ["acknowledged", "responded"] },
          { id: "respond", within: { workingDays: 10 }, metBy: ["responded"], quote: "answer within 10 working days" },
        ],
      },
    ],
  } as unknown as CharterToChange;
  change(charter);
  return charter;
}

export function anOverlay() {
  return {
    format: 1,
    id: "a-council-2026-team",
    extends: "a-council-2026",
    title: "The enquiries team",
    calendars: {
      council: { specialDays: [{ from: "2026-12-29", until: "2026-12-31", open: [], title: "Christmas closure" }] },
    },
    events: { "draft-agreed": [] },
    standards: [
      {
        id: "enquiry",
        targets: [
          { id: "draft", within: { workingDays: 7 }, metBy: ["draft-agreed", "responded"] },
          {
            id: "respond",
            escalation: [
              { id: "remind-handler", before: { workingDays: 2 }, notify: ["case-handler"], action: "remind" },
            ],
          },
        ] as JsonObject[],
      },
    ],
  };
}
