/** "How do I say …?": a promise in words, and the target that says it. Every one of them is loaded by a test. */
import type { StandardJson } from "../../src/charter/format/charter-json.js";

export interface FormatQuestion {
  readonly ask: string;
  /** Targets of one standard. */
  readonly targets: NonNullable<StandardJson["targets"]>;
  /** What to know of it. */
  readonly note?: string;
}

export const FORMAT_QUESTIONS: readonly FormatQuestion[] = [
  {
    ask: "Eight weeks from the later of the application and the fee",
    targets: [
      {
        id: "decide",
        from: { lastOf: ["received", "fee-paid"] },
        within: { weeks: 8 },
        metBy: ["decided"],
      },
    ],
    note: "Until both are there the clock has not started. `firstOf` is the first of them to come.",
  },
  {
    ask: "We pay £40 in 10 working days; another £40 is owed if that is late",
    targets: [
      { id: "pay", within: { workingDays: 10 }, metBy: ["paid"] },
      { id: "pay-again", from: { missed: "pay" }, within: { workingDays: 10 }, metBy: ["paid-again"] },
    ],
    note: "It starts when the time for the other is over and it was not met; met late, it starts all the same.",
  },
  {
    ask: "Within 5 working days after the time for the first answer, whether or not there was one",
    targets: [
      { id: "answer", within: { workingDays: 10 }, metBy: ["answered"] },
      { id: "review", from: { dueOf: "answer" }, within: { workingDays: 5 }, metBy: ["reviewed"] },
    ],
  },
  {
    ask: "The clock stops while we wait for the customer, for 14 days at most, or until the date that was agreed",
    targets: [
      {
        id: "answer",
        within: { workingDays: 10 },
        metBy: ["answered"],
        pausedBy: [
          {
            from: "details-requested",
            until: ["details-received", "request-withdrawn"],
            atMost: { calendarDays: 14 },
            effect: "suspend",
          },
          { from: "visit-agreed", until: "promised", effect: "suspend", title: "Waiting for the visit" },
        ],
      },
    ],
    note: "The day on which it would end by itself is told with the answer.",
  },
  {
    ask: "The customer has to send the details within 14 days",
    targets: [
      {
        id: "send-details",
        from: "details-requested",
        owedBy: "customer",
        within: { calendarDays: 14 },
        metBy: ["details-received"],
      },
    ],
    note: 'Late, it is `missed`: never a breach, in no figure of a report; a letter says "you".',
  },
  {
    ask: "Tell the head of service on every working day after the due, five times at most, until it is answered",
    targets: [
      {
        id: "answer",
        within: { workingDays: 10 },
        metBy: ["answered"],
        escalation: [
          {
            id: "chase",
            after: { workingDays: 1 },
            every: { workingDays: 1 },
            times: 5,
            notify: ["head-of-service"],
            action: "Chase the answer",
          },
        ],
      },
    ],
  },
  {
    ask: "What is sent electronically outside business hours is received on the next working day",
    targets: [
      {
        id: "decide",
        within: { weeks: 8 },
        metBy: ["decided"],
        counting: { receiptDay: "day-zero", receiptOutside: "next-working-day", cutOff: "17:00" },
        adjust: [
          {
            on: "amendment-received",
            without: ["on-paper"],
            within: { weeks: 4 },
            from: "notice",
            times: "any",
            counting: { receiptDay: "day-one", receiptOutside: "next-working-day", cutOff: "17:00" },
          },
          {
            on: "amendment-received",
            requires: ["on-paper"],
            within: { weeks: 4 },
            from: "notice",
            times: "any",
            counting: { receiptDay: "day-one", receiptOutside: "as-received", cutOff: "none" },
          },
        ],
      },
    ],
    note:
      "Nobody fills in that it was out of hours: it follows from the time of receipt. How it was sent is a fact of " +
      'the case: `"channel": { "values": ["electronic", "paper"], "default": "electronic" }`, and an exception ' +
      '`"when": { "channel": "paper" }` states `receiptOutside: "as-received", cutOff: "none"` for the target. What ' +
      "comes later can come by another way: the event carries `on-paper`, and an entry for each way counts it.",
  },
];
