/** Last days: one length counted from a receipt, and what a cut-off, a notice or a pause does to it. */
import { deadline, workingCalendar, type WorkingCalendar } from "../../src/index.js";
import { answered, charterOf, PAUSED_BY, PAUSES, type Ask, type Choices, type Target } from "./adapter-charter.js";

export type Length = Exclude<NonNullable<Target["within"]>, string>;
export const ROLLED: Choices = { lastDayOff: "roll-forward" };

export function calendarOf({ days }: Ask): WorkingCalendar {
  return workingCalendar({ timeZone: "Europe/London", ...days });
}

/** The last day of one length, or the problem in its place. */
export function lastDay(
  ask: Pick<Ask, "days" | "counting">,
  received: string,
  within: Length,
  counting: Choices = {},
): unknown {
  const entry = deadline(
    charterOf({ days: ask.days, counting: { ...counting, ...ask.counting }, targets: [answered(within)] }),
    { received },
    "respond",
  );
  return entry.lastDay ?? entry.problem;
}

export function dueAfterCutOff(ask: Ask): unknown {
  return lastDay(
    ask,
    ask.text("receivedAtLocal"),
    { calendarDays: ask.number("calendarDays") },
    { ...ROLLED, receiptOutside: "next-working-day", cutOff: `before ${ask.text("cutoff")}` },
  );
}

/** The notice goes out on the working day after receipt, and the days run from the notice. */
export function daysAfterNotice(ask: Ask): unknown {
  const targets: Target[] = [
    { id: "publish", within: { workingDays: 1 }, metBy: ["published"] },
    answered({ calendarDays: ask.number("calendarDays") }, { from: { target: "publish" } }),
  ];
  const charter = charterOf({
    days: ask.days,
    targets,
    counting: { receiptOutside: "next-working-day", ...ask.counting },
    events: { published: [] },
  });
  return deadline(charter, { received: ask.text("date") }, "respond").latestDue?.date;
}

export function dueAfterRestart(ask: Ask): unknown {
  const target = answered({ months: 1 }, { pausedBy: PAUSED_BY });
  const charter = charterOf({
    days: ask.days,
    counting: { ...ROLLED, pauseBounds: "stop-until-resume", ...ask.counting },
    targets: [target],
    events: PAUSES,
  });
  return deadline(
    charter,
    {
      received: ask.text("receivedDate"),
      events: [
        { event: "stopped", at: ask.text("stoppedOn") },
        { event: "restarted", at: ask.text("restartedOn") },
      ],
    },
    "respond",
  ).lastDay;
}
