/** The steps of an explanation as rows of a table: what an officer checks. */
import type { DayOffReason, ExplanationStep, RecordedMoment } from "../../index.js";
import { amountForPeople, dayForPeople, dueForPeople, momentForPeople } from "./people.js";
import type { TableColumn } from "./table.js";

export interface StepRow {
  readonly step: string;
  readonly when: string;
  readonly why: string;
}

export const STEP_COLUMNS: readonly TableColumn<StepRow>[] = [
  { title: "Step", of: ({ step }) => step },
  { title: "Day", of: ({ when }) => when },
  { title: "Why", of: ({ why }) => why, isProse: true },
];

export function stepRow(step: ExplanationStep): StepRow {
  switch (step.kind) {
    case "started":
      return {
        step: step.event === "received" ? "received" : "clock started",
        when: startForPeople(step.at),
        why: step.event === "received" ? "" : step.event,
      };
    case "started-by-target":
      return { step: "clock started", when: momentForPeople(step.at), why: `the target ${step.target} was met` };
    case "started-by-due":
      return { step: "clock started", when: momentForPeople(step.at), why: endWords(step) };
    case "passed-over":
      return { step: "passed over", when: dayForPeople(step.value), why: reasonWords(step) };
    case "deemed-received":
      return {
        step: "taken as received",
        when: dayForPeople(step.value),
        why:
          step.why === "day-off"
            ? `received on a day off (${reasonWords(step.dayOff)})`
            : `past the cut-off ${step.cutOff ?? ""}`.trim(),
      };
    case "day-zero":
      return { step: "day 0", when: dayForPeople(step.value), why: "not counted" };
    case "day-one":
      return { step: "day 1", when: dayForPeople(step.value), why: "counted" };
    case "skipped":
      return {
        step: "left out",
        when: dayForPeople(step.value),
        why: step.reason === "paused" ? "paused" : reasonWords(step),
      };
    case "pause":
      return {
        step: step.effect === "reset" ? "started anew" : "paused",
        when: momentForPeople(step.from),
        why: step.until === undefined ? "not ended yet" : `until ${momentForPeople(step.until)}`,
      };
    case "adjustment":
      return {
        step: step.accepted ? (step.removed ? "extended, removed" : "extended") : "refused",
        when: momentForPeople(step.at),
        why: [step.event, step.reason?.message].filter((part) => part !== undefined).join(": "),
      };
    case "counted":
      return { step: "counted", when: atOf(step.value), why: `${step.n} ${unitWords(step.unit)}` };
    case "promised":
      return { step: "promised", when: dayForPeople(step.value), why: "the date that was told" };
    case "moved-by-pauses":
      return {
        step: "moved",
        when: dayForPeople(step.value),
        why: `by ${amountForPeople({ unit: step.unit, amount: step.n })} on which the clock was stopped`,
      };
    case "rolled":
      return {
        step: "moved",
        when: dayForPeople(step.value),
        why: `${dayForPeople(step.from)} is a day off (${reasonWords(step.dayOff)}); lastDayOff ${step.choice}`,
      };
    case "held-to-promise":
      return { step: "moved", when: dayForPeople(step.value), why: "not later than what is promised" };
    case "due":
      return { step: "due", when: dueForPeople(step.at), why: step.dueTime.replaceAll("-", " ") };
  }
}

function startForPeople(at: RecordedMoment): string {
  return at.dateOnly ? dayForPeople(at.date) : momentForPeople(at);
}

/** "workingDays" → "working days" */
function unitWords(unit: string): string {
  return unit.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A day, or the local time of an instant. */
function atOf(value: string): string {
  return value.length > 10 ? `${dayForPeople(value.slice(0, 10))} ${value.slice(11, 19)}` : dayForPeople(value);
}

function reasonWords(off: DayOffReason | undefined): string {
  if (off === undefined) return "day off";
  const reason = off.noun ?? off.reason;
  return off.title === undefined ? reason : `${reason}: ${off.title}`;
}

function endWords({ target, missed }: Extract<ExplanationStep, { kind: "started-by-due" }>): string {
  return `the time for the target ${target} was over${missed ? ", and it was not met" : ""}`;
}
