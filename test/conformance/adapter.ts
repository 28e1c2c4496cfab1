/**
 * The one place where the facts of other systems meet the public API: each `op` of uk-casework.json and each step of
 * statutory.json, said with working calendars, counting choices and events of a case. What a pack does not say is said
 * here.
 */
import { deadline, workingCalendar } from "../../src/index.js";
import {
  answered,
  charterOf,
  daysOff,
  EVERY_DAY,
  MONDAY_TO_FRIDAY,
  PAUSED_BY,
  PAUSES,
  shippedDays,
  type Ask,
  type Choices,
  type Days,
} from "./adapter-charter.js";
import {
  calendarDaysLate,
  daysLeft,
  daysStopped,
  daysTaken,
  isPastDeadline,
  validateExtension,
  validatePause,
  warningAfterExtension,
  workingDaysLate,
} from "./adapter-clock.js";
import {
  calendarOf,
  daysAfterNotice,
  dueAfterCutOff,
  dueAfterRestart,
  lastDay,
  ROLLED,
  type Length,
} from "./adapter-due.js";
import casework from "./uk-casework.json" with { type: "json" };

/** Options laid over those of a fact: what another reading of it turns on. */
export interface Options {
  readonly counting?: Choices;
  readonly days?: Days;
  /** Other input: for a fact that differs in what happened, not in how it is counted. */
  readonly input?: Readonly<Record<string, unknown>>;
}

export interface CaseworkFact {
  readonly id: string;
  readonly op: string;
  readonly calendar: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly alternativeExpected?: unknown;
  readonly contested?: string;
  readonly sourceName: string;
}

const WEEK = {
  mon: "monday",
  tue: "tuesday",
  wed: "wednesday",
  thu: "thursday",
  fri: "friday",
  sat: "saturday",
  sun: "sunday",
} as const;

export function caseworkDays(name: string): Days {
  const { weekly, holidays } = (
    casework.calendars as unknown as Record<
      string,
      { weekly: Record<keyof typeof WEEK, [string, string][]>; holidays: string[] }
    >
  )[name]!;
  return {
    week: Object.fromEntries(Object.entries(weekly).map(([day, spans]) => [WEEK[day as keyof typeof WEEK], spans])),
    bankHolidays: [daysOff(holidays)],
  };
}

/** The library's answer to a fact of uk-casework.json. */
export function answerCasework(fact: CaseworkFact, options: Options = {}): unknown {
  const op = OPS[fact.op];
  if (op === undefined) throw new Error(`No adapter for ${fact.op}`);
  const input = { ...fact.input, ...options.input };
  const days = options.days ?? (fact.calendar === null ? shippedDays() : caseworkDays(fact.calendar));
  return op({
    days,
    counting: options.counting ?? {},
    input,
    text: (key) => input[key] as string,
    number: (key) => input[key] as number,
  });
}

const OPS: Readonly<Record<string, (ask: Ask) => unknown>> = {
  due_date_working_days: (ask) =>
    lastDay(ask, ask.text("receivedDate"), { workingDays: ask.number("workingDays") }, DAY_ONE[ask.text("dayOne")]!),
  due_date_calendar_days_no_roll: (ask) =>
    lastDay(ask, ask.text("receivedDate"), { calendarDays: ask.number("calendarDays") }),
  due_date_calendar_days_roll_forward: (ask) =>
    lastDay(ask, ask.text("receivedDate"), { calendarDays: ask.number("calendarDays") }, ROLLED),
  due_date_calendar_months_roll_forward: (ask) =>
    lastDay(ask, ask.text("receivedDate"), { months: ask.number("months") }, ROLLED),
  due_date_calendar_days_with_cutoff: dueAfterCutOff,
  // The source adds one calendar day to what comes late: on a calendar where every day works that is the next working
  // day.
  due_date_calendar_days_late_adds_a_day: dueAfterCutOff,
  // Every day of the week is a counting day unless it is a bank holiday: working days of a week of seven.
  calendar_days_skipping_holidays: (ask) =>
    lastDay({ ...ask, days: { ...ask.days, week: EVERY_DAY.week } }, ask.text("date"), {
      workingDays: ask.number("calendarDays"),
    }),
  calendar_days_after_next_working_day: daysAfterNotice,
  effective_receipt_date: (ask) =>
    lastDay(
      ask,
      ask.text("atLocal"),
      { calendarDays: 0 },
      { receiptOutside: "next-working-day", cutOff: "close-of-business" },
    ),
  working_days_before: (ask) => calendarOf(ask).add(ask.text("date"), -ask.number("workingDays")),
  is_working_day: (ask) => calendarOf(ask).isWorkingDay(ask.text("date")),
  next_working_day_on_or_after: (ask) =>
    calendarOf(ask).isWorkingDay(ask.text("date")) ? ask.text("date") : calendarOf(ask).next(ask.text("date")),
  previous_working_day_on_or_before: (ask) =>
    calendarOf(ask).isWorkingDay(ask.text("date")) ? ask.text("date") : calendarOf(ask).previous(ask.text("date")),
  is_working_local_time: (ask) => calendarOf(ask).isOpen(ask.text("atLocal")),
  working_days_taken_inclusive: (ask) => daysTaken(ask, "workingDays", { daysTaken: "inclusive" }),
  calendar_days_taken_inclusive: (ask) => daysTaken(ask, "calendarDays", { daysTaken: "inclusive" }),
  working_days_late: workingDaysLate,
  calendar_days_late: calendarDaysLate,
  // What is received on a Saturday counts as received on the Monday in this source, and that is its day 0.
  working_days_elapsed: (ask) =>
    daysTaken({ ...ask, input: { from: ask.text("from"), to: ask.text("today") } }, "workingDays", {
      receiptOutside: "next-working-day",
    }),
  working_days_remaining_inclusive: (ask) =>
    daysLeft(ask, { receiptOutside: "next-working-day", daysLeft: "inclusive" }),
  is_past_deadline_day: isPastDeadline,
  warning_offset_after_extension: warningAfterExtension,
  validate_extension: validateExtension,
  validate_pause: validatePause,
  calendar_days_stopped: daysStopped,
  deadline_after_clock_restart: dueAfterRestart,
};

const DAY_ONE: Readonly<Record<string, Choices>> = {
  "first working day after the received date": { receiptDay: "day-zero", receiptOutside: "as-received" },
  "the received date itself": { receiptDay: "day-one" },
  "deemed received on the next working day, and the working day after that is day 1": {
    receiptDay: "day-zero",
    receiptOutside: "next-working-day",
  },
};

export interface StatutoryFact {
  readonly id: string;
  readonly rule: {
    readonly name: string;
    readonly calendar: string | readonly string[];
    readonly steps: readonly (readonly [string, number])[];
    readonly saturdays?: boolean;
  };
  readonly received: string;
  readonly expected: string;
  readonly note?: string;
}

const UK_ANY_PART = ["england-and-wales", "scotland", "northern-ireland"];
/** The pack gives the days of this pause in the rule's name only. */
const STATED_IN_THE_NAME: Readonly<Record<string, readonly [stopped: string, restarted: string]>> = {
  "sar-2026-pause": ["2026-03-10", "2026-03-16"],
};

/** The library's answer to a fact of statutory.json. */
export function answerStatutory({ id, rule, received }: StatutoryFact, options: Options = {}): unknown {
  const days = options.days ?? statutoryDays(rule);
  const [[step, n], ...rest] = rule.steps as [[string, number], ...[string, number][]];
  if (step === "wd" && n < 0) return workingCalendar({ timeZone: "Europe/London", ...days }).add(received, n);
  const counting: Choices = {
    ...(step === "wd-inclusive" && { receiptDay: "day-one", receiptOutside: "next-working-day" }),
    ...(rest.some(([name]) => name === "roll") && ROLLED),
    ...options.counting,
  };
  const within = {
    [{ wd: "workingDays", "wd-inclusive": "workingDays", cd: "calendarDays", month: "months" }[step]!]: n,
  } as Length;
  if (!rest.some(([name]) => name === "cd")) return lastDay({ days, counting }, received, within);
  // Calendar days after a length are the days that a pause struck out, both end days included.
  const [stopped, restarted] = STATED_IN_THE_NAME[id]!;
  const charter = charterOf({
    days,
    counting: { ...counting, pauseBounds: "stop-through-resume" },
    targets: [answered(within, { pausedBy: PAUSED_BY })],
    events: PAUSES,
  });
  return deadline(
    charter,
    {
      received,
      events: [
        { event: "stopped", at: stopped },
        { event: "restarted", at: restarted },
      ],
    },
    "respond",
  ).lastDay;
}

function statutoryDays({ calendar, saturdays }: StatutoryFact["rule"]): Days {
  const week = saturdays === true ? ([...MONDAY_TO_FRIDAY, "saturday"] as const) : MONDAY_TO_FRIDAY;
  if (typeof calendar !== "string") return { week, bankHolidays: [daysOff(calendar)] };
  return { week, bankHolidays: calendar === "none" ? [] : calendar === "uk-any-part" ? UK_ANY_PART : [calendar] };
}
