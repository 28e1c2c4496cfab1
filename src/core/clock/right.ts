/**
 * Rights of the customer: when they open, until when, and whether they were used. A right not used in time lapses; it
 * is never a breach.
 */
import type { EpochMs } from "../calendar/zone.js";
import type { Problem } from "../problem.js";
import { answerOr } from "../problem.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { countDue } from "./count-due.js";
import type { Due } from "./due.js";
import { NEVER_PAUSED } from "./due.js";
import { momentIn, singlesOf } from "./known-moment.js";
import type { MomentRule, RightRule } from "./rule.js";
import type { Story, TargetRun } from "./target-run.js";
import { occurrenceOf } from "./story.js";

export interface RightStatus {
  readonly rule: RightRule;
  readonly state: "not-open" | "open" | "used" | "lapsed";
  readonly openedAt: EpochMs | undefined;
  /** The last instant on which it can be used; undefined = without end, or not known yet. */
  readonly until: Due | undefined;
  readonly usedBy: CaseEvent | undefined;
  /** Events that a window runs from and that have not happened: their limit is not known. */
  readonly awaits: readonly string[];
  /** Why nothing can be said of it. */
  readonly problem: Problem | undefined;
}

/**
 * The turn of a target that its rights are about: the clock as it stands, of a duty that comes again the last turn that
 * is over, unless this one is missed.
 */
type Turn = Pick<TargetRun, "due" | "metBy" | "metLate">;

/** A problem of one stands in that one; the others are answered. */
export function rightsOf(run: TargetRun, asOf: CaseMoment): readonly RightStatus[] {
  return run.rule.rights.map((rule) => rightOf(run, rule, asOf));
}

/** Whoever uses a right before it opens (and is heard) has used it. */
function rightOf(run: TargetRun, rule: RightRule, asOf: CaseMoment): RightStatus {
  const turn = turnOf(run, asOf);
  const openedAt = openingOf(turn, rule, isMissed(run, turn, asOf));
  const usedBy = rule.usedBy === undefined ? undefined : occurrenceOf(run.story, rule.usedBy);
  const window = openedAt === undefined ? NO_WINDOW : answerOr(() => windowOf(run, turn, rule));
  const { until, awaits, problem } =
    "code" in window ? { ...NO_WINDOW, problem: window } : { ...window, problem: undefined };
  const isPast = until !== undefined && (usedBy ?? asOf).epochMs > until.epochMs;
  const state = isPast ? "lapsed" : usedBy ? "used" : openedAt === undefined ? "not-open" : "open";
  return { rule, state, openedAt, until, usedBy, awaits, problem };
}

function turnOf(run: TargetRun, asOf: CaseMoment): Turn {
  const last = run.periods[run.periods.length - 1];
  return last && !isMissed(run, run, asOf) ? { due: last.due, metBy: last.metBy, metLate: last.late } : run;
}

function isMissed(run: TargetRun, { due, metBy, metLate }: Turn, asOf: CaseMoment): boolean {
  if (due === undefined || run.withdrawnBy) return false;
  return metBy ? metLate : (run.endedBy ?? asOf).epochMs > due.epochMs;
}

/** "Opens when the target is met, or at its due when missed." */
function openingOf({ due, metBy }: Turn, rule: RightRule, missed: boolean): EpochMs | undefined {
  if (rule.opensWhenMissed && missed) return due?.epochMs;
  return rule.opensWhenMet ? metBy?.epochMs : undefined;
}

interface Window {
  readonly until: Due | undefined;
  readonly awaits: readonly string[];
}

const NO_WINDOW: Window = Object.freeze({ until: undefined, awaits: [] });

/**
 * "The window runs from the answer, however late (while there is none, a right opened by a miss stays open), or from
 * `from`."
 */
function windowOf(run: TargetRun, turn: Turn, rule: RightRule): Window {
  const { within } = rule;
  if (!within) return NO_WINDOW;
  const own = anchor(run, turn, rule.from);
  const awaits: string[] = [];
  if (rule.from !== undefined && !own) awaits.push(...awaitedOf(run.story, rule.from));
  if (within.kind === "length")
    return {
      until: own && countDue(own, within.length, run.rule.calendar, run.rule.zone, rule.counting, NEVER_PAUSED),
      awaits,
    };
  if (within.kind !== "firstOf" && within.kind !== "lastOf") return { until: undefined, awaits };
  let until: Due | undefined;
  for (const part of within.parts) {
    const from = part.from ?? rule.from;
    const start = anchor(run, turn, from);
    if (!start) {
      for (const name of from === undefined ? [] : awaitedOf(run.story, from))
        if (!awaits.includes(name)) awaits.push(name);
      // Without an answer the window of the answer has no end, and so has the later of two.
      if (from === undefined && within.kind === "lastOf") return { until: undefined, awaits };
      continue;
    }
    const due = countDue(start, part, part.calendar ?? run.rule.calendar, run.rule.zone, rule.counting, NEVER_PAUSED);
    if (!until || (within.kind === "firstOf" ? due.epochMs < until.epochMs : due.epochMs > until.epochMs)) until = due;
  }
  return { until, awaits };
}

function anchor(run: TargetRun, turn: Turn, from: MomentRule | undefined): CaseMoment | undefined {
  return from === undefined ? turn.metBy : momentIn(run.story, from)?.at;
}

function awaitedOf(story: Story, from: MomentRule): string[] {
  return singlesOf(from)
    .filter((single) => !momentIn(story, single))
    .map((single) => (single.kind === "event" ? single.event : single.target));
}
