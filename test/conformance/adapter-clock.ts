/** What happens to a clock: days taken, left and late, warnings, extensions and pauses, accepted or refused. */
import { assess, escalations, type EventRecord } from "../../src/index.js";
import { answered, charterOf, EVERY_DAY, PAUSED_BY, PAUSES, type Ask, type Choices } from "./adapter-charter.js";
import { calendarOf, type Length } from "./adapter-due.js";

export function daysTaken(ask: Ask, unit: "workingDays" | "calendarDays", counting: Choices): unknown {
  const { from, to } = ask.input as { from: string; to: string };
  const charter = charterOf({
    days: ask.days,
    counting: { ...counting, ...ask.counting },
    targets: [answered({ [unit]: 100 } as Length)],
  });
  const { targets, problems } = assess(
    charter,
    { received: from, events: [{ event: "responded", at: to }] },
    { asOf: to },
  );
  return problems[0] ? { problem: problems[0].code } : targets[0]!.daysTaken;
}

export function workingDaysLate(ask: Ask): unknown {
  const { from: due, to: met } = ask.input as { from: string; to: string };
  const charter = charterOf({ days: ask.days, counting: ask.counting, targets: [answered({ workingDays: 0 })] });
  return (
    assess(charter, { received: due, events: [{ event: "responded", at: met }] }, { asOf: met }).targets[0]!.late
      ?.days ?? 0
  );
}

/** A negative lateness is what was left when it was met. The due is a date promised long before it. */
export function calendarDaysLate(ask: Ask): unknown {
  const { from: due, to: met } = ask.input as { from: string; to: string };
  const charter = charterOf({
    days: ask.days,
    counting: ask.counting,
    targets: [answered("promised", { from: "appointed" })],
    events: { appointed: [] },
  });
  const received = "2017-05-02";
  const { late, daysLeft: left } = assess(
    charter,
    {
      received,
      events: [
        { event: "appointed", at: received, promised: due },
        { event: "responded", at: met },
      ],
    },
    { asOf: met },
  ).targets[0]!;
  return late?.days ?? 0 - left!;
}

export function daysLeft(ask: Ask, counting: Choices): unknown {
  const charter = charterOf({
    days: ask.days,
    counting: { ...counting, ...ask.counting },
    targets: [answered({ workingDays: 20 })],
  });
  const { lastDay: last, daysLeft: left } = assess(
    charter,
    { received: ask.text("today") },
    { asOf: ask.text("today") },
  ).targets[0]!;
  return last === ask.text("deadline") ? left : { lastDay: last };
}

export function isPastDeadline(ask: Ask): unknown {
  const charter = charterOf({
    days: ask.days,
    counting: { dueTime: `before ${ask.text("endOfDay")}`, ...ask.counting },
    targets: [answered({ calendarDays: 0 })],
  });
  return (
    assess(charter, { received: ask.text("deadlineDate") }, { asOf: ask.text("nowLocal") }).targets[0]!.state ===
    "breached"
  );
}

/** A warning is an escalation step before the due: it moves with the due and keeps its distance. */
export function warningAfterExtension(ask: Ask): unknown {
  const target = answered(
    { workingDays: ask.number("policyTargetDays") },
    {
      adjust: [{ on: "extended", within: { workingDays: ask.number("extendByWorkingDays") }, from: "notice" }],
      escalation: [
        {
          id: "warn",
          before: { workingDays: ask.number("policyTargetDays") - ask.number("policyWarningDay") },
          notify: ["team"],
          action: "warn",
        },
      ],
    },
  );
  const extendedOn = "2026-01-28";
  const charter = charterOf({ days: ask.days, targets: [target], events: { extended: [] } });
  const steps = escalations(
    charter,
    { received: "2026-01-05", events: [{ event: "extended", at: extendedOn }] },
    { asOf: extendedOn },
  );
  const warning = steps.find(({ status }) => status === "upcoming")!.at.date;
  return { warningWorkingDaysFromExtensionStart: calendarOf(ask).between(extendedOn, warning) };
}

/** The most that the extension allows is the cap of a promised date: the source's fixed period, refused beyond it. */
export function validateExtension(ask: Ask): unknown {
  const { policy, request } = ask.input as {
    policy: { fixedMonths: number };
    request: { months: number; reason: string };
  };
  const target = answered(
    { months: 1 },
    {
      adjust: [
        {
          on: "extended",
          requires: ["reason", "promised"],
          within: "promised",
          atMost: { months: 1 + policy.fixedMonths },
        },
      ],
    },
  );
  const charter = charterOf({ days: ask.days, targets: [target], events: { extended: ["reason"] } });
  const promised = `2026-${String(2 + request.months).padStart(2, "0")}-05`;
  const record = {
    received: "2026-01-05",
    events: [{ event: "extended", at: "2026-01-20", promised, gives: request.reason === "" ? [] : ["reason"] }],
  };
  const { accepted, reason } = assess(charter, record, { asOf: "2026-01-20" }).targets[0]!.adjustments[0]!;
  return accepted
    ? { ok: true }
    : {
        ok: false,
        field:
          reason!.code === "lacks_content"
            ? reason!.missing![0]
            : reason!.code === "exceeds_at_most"
              ? "period"
              : reason!.code,
      };
}

/** The source's words for what the library names by a code. */
const BECAUSE: Readonly<Record<string, RegExp>> = {
  event_before_receipt: /^cannot be before (the )?case was received$/,
  event_after_as_of: /^cannot be in the future$/,
};

export function validatePause(ask: Ask): unknown {
  const {
    receivedDate: received,
    action,
    date,
    today = date > received ? date : received,
  } = ask.input as { receivedDate: string; action: "stop" | "restart"; date: string; today?: string };
  const charter = charterOf({
    days: ask.days,
    targets: [answered({ months: 2 }, { pausedBy: PAUSED_BY })],
    events: PAUSES,
  });
  const events: EventRecord[] =
    action === "stop"
      ? [{ event: "stopped", at: date }]
      : [
          { event: "restarted", at: date },
          { event: "stopped", at: received },
        ];
  const problem = assess(charter, { received, events }, { asOf: today }).problems.find(({ index }) => index === 0);
  return problem === undefined ? { accepted: true } : { accepted: false, because: problem.code };
}

/** What the pack expects, with the library's code in place of the source's sentence. */
export function inOurWords(expected: unknown): unknown {
  if (typeof expected !== "object" || expected === null || !("because" in expected)) return expected;
  const code = Object.entries(BECAUSE).find(([, sentence]) => sentence.test(String(expected.because)))?.[0];
  return { ...expected, because: code ?? expected.because };
}

/**
 * Days stopped are the days since receipt that were not taken. Received on the day before the first stop, since day 0
 * is never struck out.
 */
export function daysStopped(ask: Ask): unknown {
  const given = ask.input["events"] as { type: "stop" | "restart"; date: string }[];
  const events = given.map(({ type, date }) => ({ event: type === "stop" ? "stopped" : "restarted", at: date }));
  const everyDay = calendarOf({ ...ask, days: EVERY_DAY });
  const received = everyDay.previous(given[0]!.date);
  const asOf = given.at(-1)!.date;
  const charter = charterOf({
    days: ask.days,
    counting: { pauseBounds: "stop-until-resume", ...ask.counting },
    targets: [answered({ calendarDays: 100 }, { pausedBy: PAUSED_BY })],
    events: PAUSES,
  });
  return everyDay.between(received, asOf) - assess(charter, { received, events }, { asOf }).targets[0]!.daysTaken!;
}
