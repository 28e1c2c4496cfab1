/** The moments that a clock, a limit or a window runs from, as far as they have come. */
import type { EpochMs } from "../calendar/zone.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import type { MomentRule, SingleMoment } from "./rule.js";
import { dueAsMoment, metOnce, occurrenceOf, runOf } from "./story.js";
import type { Story, TargetRun } from "./target-run.js";

/** A moment of a case that is known, and which of several it is. */
export interface KnownMoment {
  readonly at: CaseMoment;
  readonly rule: SingleMoment;
  /** The event that made it, where one did. */
  readonly event: CaseEvent | undefined;
}

/** @returns the moment, where it is known by now: a due is known before it has come */
export function momentIn(story: Story, rule: MomentRule): KnownMoment | undefined {
  switch (rule.kind) {
    case "event": {
      const event = occurrenceOf(story, rule);
      return event && { at: event, rule, event };
    }
    case "target": {
      const event = metOnce(runOf(story, rule.target));
      return event && { at: event, rule, event };
    }
    case "due": {
      const run = runOf(story, rule.target);
      return run?.due && { at: dueAsMoment(run.due, run.rule.zone), rule, event: undefined };
    }
    case "missed": {
      const run = runOf(story, rule.target);
      const due = run && missedDue(run, story.now);
      return due && { at: dueAsMoment(due, run.rule.zone), rule, event: undefined };
    }
    default:
      return chosenOf(
        rule.kind,
        rule.of.map((one) => momentIn(story, one)),
      );
  }
}

/** The first of several as soon as one is known, the last once all are; of equal ones the one that is named first. */
function chosenOf(which: "firstOf" | "lastOf", moments: readonly (KnownMoment | undefined)[]): KnownMoment | undefined {
  let chosen: KnownMoment | undefined;
  for (const moment of moments) {
    if (!moment && which === "lastOf") return undefined;
    if (!moment) continue;
    const ms = moment.at.epochMs;
    if (!chosen || (which === "firstOf" ? ms < chosen.at.epochMs : ms > chosen.at.epochMs)) chosen = moment;
  }
  return chosen;
}

/** "Its due passed unmet": of a duty that comes again, the first that did; never of what ended or was withdrawn. */
function missedDue(run: TargetRun, now: number): TargetRun["due"] {
  if (run.firstMissed) return run.firstMissed.due;
  const { due } = run;
  const end = run.metBy ?? run.endedBy;
  return due && !run.withdrawnBy && (end ? end.epochMs : now) > due.epochMs ? due : undefined;
}

/** Every single moment that a rule is made of. */
export function singlesOf(rule: MomentRule): readonly SingleMoment[] {
  return "of" in rule ? rule.of.flatMap(singlesOf) : [rule];
}

/** Whether it comes at the end of the time for a target, with no event of its own. */
export function comesWithTime(rule: MomentRule): boolean {
  return singlesOf(rule).some(({ kind }) => kind === "due" || kind === "missed");
}

/** Whether an event made this moment: what runs from it is counted anew. */
export function isMadeBy(story: Story, rule: MomentRule, event: CaseEvent): boolean {
  const moment = momentIn(story, rule);
  return moment !== undefined && (moment.event === event || ("of" in rule && moment.at.epochMs === event.epochMs));
}

/** The moment at which a due has passed. */
export function justAfter(epochMs: EpochMs): EpochMs {
  return (epochMs + 1) as EpochMs;
}
