/**
 * The questions on which systems and regulators disagree, each with one example and every reading of it: the same case,
 * the same charter but for one choice. The table in docs/readings.md is written from what the library answers here.
 */
import { assess, deadline, type CaseRecord } from "../../src/index.js";
import {
  answered,
  charterOf,
  MONDAY_TO_FRIDAY,
  PAUSED_BY,
  PAUSES,
  shippedDays,
  type Choices,
  type Days,
  type Target,
} from "./adapter-charter.js";

export interface Reading {
  /** How the reading is written in a charter; where it is counting choices, `counting` itself is. */
  readonly as?: string;
  readonly counting?: Choices;
  readonly days?: Days;
  readonly target?: Target;
  /** Worked out on paper, from the calendar. */
  readonly byHand: string | number;
  readonly who: string;
}

export interface Question {
  readonly title: string;
  readonly choice: keyof Choices | "calendar" | "adjust.from" | "from";
  readonly example: string;
  readonly days: Days;
  readonly target: Target;
  /** What every reading of the example has in common. */
  readonly counting?: Choices;
  readonly record: CaseRecord;
  readonly asOf?: string;
  readonly shows: "lastDay" | "due" | "daysTaken" | "daysLeft";
  readonly readings: readonly Reading[];
}

/** The library's answer under one reading. */
export function answerUnder(
  question: Question,
  { days = question.days, target = question.target, counting }: Reading,
): string | number | undefined {
  const { record, asOf = record.received, shows } = question;
  const charter = charterOf({
    days,
    counting: { ...question.counting, ...counting },
    targets: target.from === undefined ? [target] : [ACKNOWLEDGE, target],
    events: { ...PAUSES, extended: [], acknowledged: [] },
  });
  const status = assess(charter, record, { asOf }).targets.find(({ target: id }) => id === target.id)!;
  return shows === "due" ? status.due?.iso : status[shows];
}

/** The choices that an answer carries under a charter that states none. */
export function defaultChoices(): Readonly<Record<string, string>> {
  return {
    ...deadline(
      charterOf({ days: ENGLAND, targets: [answered({ workingDays: 5 })] }),
      { received: "2026-01-05" },
      "respond",
    ).counting,
  };
}

const ACKNOWLEDGE: Target = { id: "acknowledge", within: { workingDays: 5 }, metBy: ["acknowledged", "responded"] };
const NINE_TO_FIVE: Days = {
  week: Object.fromEntries(MONDAY_TO_FRIDAY.map((day) => [day, [["09:00", "17:00"]]])),
  bankHolidays: ["england-and-wales"],
};
const ENGLAND = shippedDays("england-and-wales");
const UNITED_KINGDOM = shippedDays("england-and-wales", "scotland", "northern-ireland");

function paused(stopped: string, restarted: string) {
  return [
    { event: "stopped", at: stopped },
    { event: "restarted", at: restarted },
  ];
}

export const COUNTING_QUESTIONS: readonly Question[] = [
  {
    choice: "receiptDay",
    title: "Does the day of receipt count?",
    example: "5 working days, received Tuesday 2 December 2025 in Scotland",
    days: shippedDays("scotland"),
    target: answered({ workingDays: 5 }),
    record: { received: "2025-12-02" },
    shows: "lastDay",
    readings: [
      {
        counting: { receiptDay: "day-zero" },
        byHand: "2025-12-09",
        who: 'Freedom of Information ("following the date of receipt"), LGSCO and Housing Ombudsman codes',
      },
      {
        counting: { receiptDay: "day-one" },
        byHand: "2025-12-08",
        who: "SPSO and NIPSO model procedures; the business-unit deadlines of the Ministry of Justice's tool",
      },
    ],
  },
  {
    choice: "receiptDay",
    title: "Do months begin with the day itself?",
    example: "6 months, 1 March 2026",
    days: ENGLAND,
    target: answered({ months: 6 }),
    record: { received: "2026-03-01" },
    shows: "lastDay",
    readings: [
      {
        counting: { receiptDay: "day-zero" },
        byHand: "2026-09-01",
        who: 'The corresponding date: subject access, "within six months of"',
      },
      {
        counting: { receiptDay: "day-one" },
        byHand: "2026-08-31",
        who: '"Beginning with the day on which": complaint limits such as LGA 1974 section 26B',
      },
    ],
  },
  {
    choice: "receiptOutside",
    title: "Received on a day off: what is day 1?",
    example: "20 working days (FOI), received Monday 1 December 2014, a bank holiday in Scotland",
    days: UNITED_KINGDOM,
    target: answered({ workingDays: 20 }),
    record: { received: "2014-12-01" },
    shows: "lastDay",
    readings: [
      {
        counting: { receiptOutside: "as-received" },
        byHand: "2014-12-31",
        who: "Information Commissioner, mySociety (Alaveteli, WhatDoTheyKnow), Ministry of Justice",
      },
      {
        counting: { receiptOutside: "next-working-day" },
        byHand: "2015-01-05",
        who: "Section 45 Code paragraph 4.2, foiman.com's chart, HOCS",
      },
    ],
  },
  {
    choice: "receiptOutside",
    title: "The same, where the day of receipt may count",
    example: "5 working days, received Saturday 10 January 2026",
    days: ENGLAND,
    target: answered({ workingDays: 5 }),
    record: { received: "2026-01-10" },
    shows: "lastDay",
    readings: [
      { counting: { receiptOutside: "as-received" }, byHand: "2026-01-16", who: "Information Commissioner" },
      { counting: { receiptOutside: "next-working-day" }, byHand: "2026-01-19", who: "Section 45 Code, HOCS" },
      {
        counting: { receiptOutside: "next-working-day", receiptDay: "day-one" },
        byHand: "2026-01-16",
        who: "SPSO and NIPSO model procedures",
      },
    ],
  },
  {
    choice: "cutOff",
    title: "When is a day over for what comes in?",
    example: "14 calendar days, rolled forward; received Tuesday 10 October 2017 at 16:00",
    days: shippedDays(),
    target: answered({ calendarDays: 14 }),
    counting: { receiptOutside: "next-working-day", lastDayOff: "roll-forward" },
    record: { received: "2017-10-10T16:00" },
    shows: "lastDay",
    readings: [
      { counting: { cutOff: "before 16:00" }, byHand: "2017-10-25", who: "HMCTS: at 16:00 it is the next day" },
      { counting: { cutOff: "17:00" }, byHand: "2017-10-24", who: "Councils that count until five" },
    ],
  },
  {
    choice: "cutOff",
    title: "Received in the evening",
    example: "5 working days; received Tuesday 13 January 2026 at 18:00, open 09:00 to 17:00",
    days: NINE_TO_FIVE,
    target: answered({ workingDays: 5 }),
    counting: { receiptOutside: "next-working-day" },
    record: { received: "2026-01-13T18:00" },
    shows: "lastDay",
    readings: [
      {
        counting: { cutOff: "none" },
        byHand: "2026-01-20",
        who: "Freedom of Information: received that day, even at 23:59",
      },
      {
        counting: { cutOff: "close-of-business" },
        byHand: "2026-01-21",
        who: "BOPS (planning): that day only within business hours",
      },
      {
        counting: { cutOff: "17:00", receiptDay: "day-one" },
        byHand: "2026-01-20",
        who: "SPSO and NIPSO model procedures, with office hours until five",
      },
    ],
  },
  {
    choice: "cutOff",
    title: "Working time received late in the day",
    example: "20 working hours; received Tuesday 13 January 2026 at 16:20, open 09:00 to 17:00",
    days: NINE_TO_FIVE,
    target: answered({ workingHours: 20 }),
    counting: { receiptOutside: "next-working-day" },
    record: { received: "2026-01-13T16:20" },
    shows: "due",
    readings: [
      {
        counting: { cutOff: "none" },
        byHand: "2026-01-16T12:20:00.000+00:00",
        who: "Service desks: the forty minutes until closing count",
      },
      {
        counting: { cutOff: "16:00" },
        byHand: "2026-01-16T13:00:00.000+00:00",
        who: "slapulse: after four it is worked on from nine the next day",
      },
    ],
  },
  {
    choice: "lastDayOff",
    title: "The last day is a day off",
    example: "28 calendar days, received Monday 6 December 2004: Monday 3 January 2005 is a bank holiday",
    days: ENGLAND,
    target: answered({ calendarDays: 28 }),
    record: { received: "2004-12-06" },
    shows: "lastDay",
    readings: [
      {
        counting: { lastDayOff: "stays" },
        byHand: "2005-01-03",
        who: "As written: Derby 2004 states no roll; planning weeks",
      },
      {
        counting: { lastDayOff: "roll-forward" },
        byHand: "2005-01-04",
        who: "Subject access (ICO), HMCTS, Alaveteli's calendar days",
      },
      {
        counting: { lastDayOff: "roll-back" },
        byHand: "2004-12-31",
        who: "None of the sources; for promises to be kept while the office is open",
      },
    ],
  },
  {
    choice: "dueTime",
    title: "Until what time on the last day?",
    example: "5 working days, received Wednesday 28 February 2024 at 11:15, open 09:00 to 17:00",
    days: NINE_TO_FIVE,
    target: answered({ workingDays: 5 }),
    record: { received: "2024-02-28T11:15" },
    shows: "due",
    readings: [
      {
        counting: { dueTime: "end-of-day" },
        byHand: "2024-03-06T23:59:59.999+00:00",
        who: "Alaveteli, WhatDoTheyKnow: overdue from midnight",
      },
      {
        counting: { dueTime: "before 16:00" },
        byHand: "2024-03-06T15:59:59.999+00:00",
        who: "HMCTS: exactly 16:00 is late",
      },
      { counting: { dueTime: "17:00" }, byHand: "2024-03-06T17:00:00.000+00:00", who: '"By 5pm"' },
      {
        counting: { dueTime: "close-of-business" },
        byHand: "2024-03-06T17:00:00.000+00:00",
        who: '"By close of business"',
      },
      {
        counting: { dueTime: "same-clock-time" },
        byHand: "2024-03-06T11:15:00.000+00:00",
        who: "Systems that add days to an instant, such as working_hours",
      },
    ],
  },
  {
    choice: "monthEnd",
    title: "A month without that date",
    example: "1 month, received 31 January 2025",
    days: ENGLAND,
    target: answered({ months: 1 }),
    record: { received: "2025-01-31" },
    shows: "lastDay",
    readings: [
      {
        counting: { monthEnd: "clamp" },
        byHand: "2025-02-28",
        who: "Corresponding date rule (Dodds v Walker), ICO, Ministry of Justice",
      },
      {
        counting: { monthEnd: "next-day" },
        byHand: "2025-03-01",
        who: "None of the sources; for documents that say so",
      },
    ],
  },
  {
    choice: "atClosing",
    title: "Working time used up exactly at closing",
    example: "4 working hours from Monday 12 January 2026, 13:00, open 09:00 to 17:00",
    days: NINE_TO_FIVE,
    target: answered({ workingHours: 4 }),
    record: { received: "2026-01-12T13:00" },
    shows: "due",
    readings: [
      {
        counting: { atClosing: "due-at-closing" },
        byHand: "2026-01-12T17:00:00.000+00:00",
        who: "The last instant on which it can be met",
      },
      { counting: { atClosing: "next-opening" }, byHand: "2026-01-13T09:00:00.000+00:00", who: "working_hours (Ruby)" },
    ],
  },
  {
    choice: "pauseBounds",
    title: "Which end days of a pause are struck out?",
    example: "1 month, rolled forward; received 2 March 2026, stopped 10 March, resumed 16 March",
    days: ENGLAND,
    target: answered({ months: 1 }, { pausedBy: PAUSED_BY }),
    counting: { lastDayOff: "roll-forward" },
    record: { received: "2026-03-02", events: paused("2026-03-10", "2026-03-16") },
    asOf: "2026-03-16",
    shows: "lastDay",
    readings: [
      {
        counting: { pauseBounds: "after-stop-through-resume" },
        byHand: "2026-04-08",
        who: "FOISA: a fees notice on working day 10 leaves 10",
      },
      {
        counting: { pauseBounds: "stop-through-resume" },
        byHand: "2026-04-09",
        who: 'UK GDPR Article 12A, FOIA section 10(2): "beginning with … and ending with"',
      },
      {
        counting: { pauseBounds: "stop-until-resume" },
        byHand: "2026-04-08",
        who: "Ministry of Justice: [stop, restart)",
      },
    ],
  },
  {
    choice: "pauseBounds",
    title: "The same over a weekend",
    example: "10 working days; received Monday 5 January 2026, stopped Friday 9, resumed Saturday 10 January",
    days: ENGLAND,
    target: answered({ workingDays: 10 }, { pausedBy: PAUSED_BY }),
    record: { received: "2026-01-05", events: paused("2026-01-09", "2026-01-10") },
    asOf: "2026-01-10",
    shows: "lastDay",
    readings: [
      { counting: { pauseBounds: "after-stop-through-resume" }, byHand: "2026-01-19", who: "FOISA" },
      { counting: { pauseBounds: "stop-until-resume" }, byHand: "2026-01-20", who: "Ministry of Justice" },
      {
        counting: { pauseBounds: "stop-through-resume" },
        byHand: "2026-01-20",
        who: "UK GDPR Article 12A, FOIA section 10(2)",
      },
    ],
  },
  {
    choice: "pauseUnit",
    title: "In which days is a pause counted?",
    example: "20 working days; received Monday 5 January 2026, stopped Friday 9, resumed Monday 19 January",
    days: ENGLAND,
    target: answered({ workingDays: 20 }, { pausedBy: PAUSED_BY }),
    counting: { pauseBounds: "stop-until-resume" },
    record: { received: "2026-01-05", events: paused("2026-01-09", "2026-01-19") },
    asOf: "2026-01-19",
    shows: "lastDay",
    readings: [
      {
        counting: { pauseUnit: "own" },
        byHand: "2026-02-10",
        who: "FOIA section 10(2): the working days of the pause are disregarded",
      },
      {
        counting: { pauseUnit: "calendar-days" },
        byHand: "2026-02-12",
        who: "Ministry of Justice: the old deadline and the calendar days stopped",
      },
    ],
  },
  {
    choice: "daysTaken",
    title: "How many days did it take?",
    example: "Received Thursday 18 May 2017, answered Tuesday 23 May 2017; in working days",
    days: ENGLAND,
    target: answered({ workingDays: 20 }),
    record: { received: "2017-05-18", events: [{ event: "responded", at: "2017-05-23" }] },
    asOf: "2017-05-23",
    shows: "daysTaken",
    readings: [
      { counting: { daysTaken: "exclusive" }, byHand: 3, who: "HOCS (days elapsed)" },
      { counting: { daysTaken: "inclusive" }, byHand: 4, who: "Ministry of Justice (both ends)" },
    ],
  },
  {
    choice: "daysLeft",
    title: "How many days are left?",
    example: "20 working days, received Monday 6 January 2020; asked on that day",
    days: ENGLAND,
    target: answered({ workingDays: 20 }),
    record: { received: "2020-01-06" },
    asOf: "2020-01-06",
    shows: "daysLeft",
    readings: [
      { counting: { daysLeft: "exclusive" }, byHand: 20, who: "The days after today" },
      { counting: { daysLeft: "inclusive" }, byHand: 21, who: "HOCS (today and the deadline)" },
    ],
  },
];

/** Disputed as well, and settled by other parts of a charter than its counting. */
export const OTHER_QUESTIONS: readonly Question[] = [
  {
    choice: "calendar",
    title: "Whose bank holidays?",
    example: "5 working days, received Thursday 9 July 2026 in Northern Ireland",
    days: ENGLAND,
    target: answered({ workingDays: 5 }),
    record: { received: "2026-07-09" },
    shows: "lastDay",
    readings: [
      {
        as: '`bankHolidays: ["northern-ireland"]`',
        days: shippedDays("northern-ireland"),
        byHand: "2026-07-17",
        who: "The nation's own: 13 July is a day off",
      },
      {
        as: '`bankHolidays: ["england-and-wales"]`',
        days: ENGLAND,
        byHand: "2026-07-16",
        who: "Systems with one national calendar: a day early here",
      },
    ],
  },
  {
    choice: "adjust.from",
    title: "From where does an extension run?",
    example: "1 month, rolled forward, extended to 3 months in all; received 29 September 2022",
    days: ENGLAND,
    target: answered({ months: 1 }),
    counting: { lastDayOff: "roll-forward" },
    record: { received: "2022-09-29", events: [{ event: "extended", at: "2022-10-10" }] },
    asOf: "2022-10-10",
    shows: "lastDay",
    readings: [
      {
        as: '`within: { months: 3 }, from: "start"`',
        target: answered({ months: 1 }, { adjust: [{ on: "extended", within: { months: 3 } }] }),
        byHand: "2022-12-29",
        who: "UK GDPR Article 12(3), Ministry of Justice: from receipt",
      },
      {
        as: '`within: { months: 2 }, from: "current-due"`',
        target: answered({ months: 1 }, { adjust: [{ on: "extended", within: { months: 2 }, from: "current-due" }] }),
        byHand: "2023-01-03",
        who: "From the deadline already rolled to Monday 31 October",
      },
    ],
  },
  {
    choice: "from",
    title: "What starts the answer's clock?",
    example: "10 working days; received Monday 5, acknowledged Friday 9 January 2026",
    days: ENGLAND,
    target: answered({ workingDays: 10 }),
    record: { received: "2026-01-05", events: [{ event: "acknowledged", at: "2026-01-09" }] },
    asOf: "2026-01-09",
    shows: "lastDay",
    readings: [
      {
        as: '`from: "received"`',
        byHand: "2026-01-19",
        who: "Most council charters, model procedures of SPSO and NIPSO",
      },
      {
        as: '`from: { target: "acknowledge" }`',
        target: answered({ workingDays: 10 }, { from: { target: "acknowledge" } }),
        byHand: "2026-01-23",
        who: "LGSCO and Housing Ombudsman codes",
      },
    ],
  },
];
