/** One target of one kind of case as a function from receipt to due: for columns and for the hot path. */
import type { Charter } from "../charter/charter.js";
import { rememberedByDay } from "../core/calendar/day-memo.js";
import { dayTableOf } from "../core/calendar/day-table.js";
import type { EpochMs } from "../core/calendar/zone.js";
import { dayOf, msOfDay } from "../core/calendar/zone.js";
import type { CaseMoment } from "../core/clock/case.js";
import { countDue } from "../core/clock/count-due.js";
import { singlesOf } from "../core/clock/known-moment.js";
import type { CountingRule } from "../core/clock/counting.js";
import { NEVER_PAUSED } from "../core/clock/due.js";
import type { Length, LengthPart, TargetRule } from "../core/clock/rule.js";
import { isBelowDay } from "../core/clock/rule.js";
import { atRow, fail } from "../core/problem.js";
import type { ChosenRule } from "./chosen-rule.js";
import { chosenRule, hasFigure } from "./chosen-rule.js";

/** Epoch milliseconds in, epoch milliseconds out. */
export interface TargetClock {
  /**
   * @param epochMs the instant of the receipt (or of the event that starts the target)
   * @returns the last instant on which the target can be met, inclusive
   * @throws SlaError `not_an_instant`, `outside_calendar_coverage`
   */
  due(epochMs: number): number;
  /** `due` of every receipt; `out` is filled if given. A receipt without an answer throws, with its `index`. */
  dueAll(received: Float64Array, out?: Float64Array): Float64Array;
}

/**
 * The clock of a target, for cases with the given attributes and no events: what most rows of a nightly run need.
 * Exceptions that turn on the season of receipt are refused (`season_matters`): they have no single rule.
 *
 * @param attributes of the case, without `received`
 * @throws SlaError as `deadline`; `no_figure` for a target without a length
 * @example
 * const clock = targetClock(charter, { kind: "complaint", service: "other" }, "respond");
 * new Date(clock.due(Date.UTC(2026, 0, 5, 10))).toISOString() //=> "2026-01-19T23:59:59.999Z"
 */
export function targetClock(
  charter: Charter,
  attributes: Readonly<Record<string, unknown>>,
  targetId: string,
): TargetClock {
  const chosen = chosenRule(charter, attributes, targetId);
  let clock = CLOCKS.get(chosen.rule);
  if (!clock) CLOCKS.set(chosen.rule, (clock = clockOf(chosen)));
  return clock;
}

const CLOCKS = new WeakMap<TargetRule, TargetClock>();

function clockOf({ rule, promises }: ChosenRule): TargetClock {
  const rules = [rule, ...promises];
  const count = heldTo(counting(rule), promises.map(counting));
  const table = rules.every(turnsOnTheDayAlone) ? dayTableOf(rule.zone) : undefined;
  const due = table ? rememberedByDay(count, table) : count;
  return { due, dueAll: (received, out) => dueAll(due, received, out) };
}

/** A target of an overlay is "never due after" the promise. */
function heldTo(
  count: (epochMs: number) => number,
  promises: readonly ((epochMs: number) => number)[],
): (epochMs: number) => number {
  return promises.length === 0
    ? count
    : (epochMs) => Math.min(count(epochMs), Math.max(...promises.map((promised) => promised(epochMs))));
}

/**
 * Whether all instants of a day have the same due: a length in days, no cut-off, no due at the time of day of the
 * receipt.
 */
function turnsOnTheDayAlone(rule: TargetRule): boolean {
  const counting = countingOf(rule);
  return (
    lengthsOf(rule).every(({ unit }) => !isBelowDay(unit)) &&
    counting.cutOffMs === Infinity &&
    !counting.cutOffAtClose &&
    counting.dueAt !== "same-clock-time"
  );
}

/** Without events: a limit that runs from a start of its own sets none. */
function lengthsOf({ within }: TargetRule): readonly (Length & Partial<LengthPart>)[] {
  if (within.kind === "length") return [within.length];
  return within.kind === "firstOf" || within.kind === "lastOf"
    ? within.parts.filter(({ from }) => from === undefined)
    : [];
}

/** The receipt rules hold where an event starts the clock: of several moments it has to be known which it was. */
function countingOf({ id, start, counting, ownActCounting }: TargetRule): CountingRule {
  const events = singlesOf(start).filter(({ kind }) => kind === "event").length;
  if (events > 0 && events < singlesOf(start).length)
    fail("start_matters", `How the target "${id}" is counted depends on which of several moments started it.`, {
      hint: "Use deadline().",
      path: "",
    });
  return events > 0 ? counting : ownActCounting;
}

function counting(rule: TargetRule): (epochMs: number) => number {
  const { calendar, zone } = rule;
  const lengths = hasFigure(rule) ? lengthsOf(rule) : [];
  const [only, second] = lengths;
  if (!only) return fail("no_figure", `The target "${rule.id}" has no length to count.`, { path: "" });
  const choices = countingOf(rule);
  const countOne = (start: CaseMoment, length: Length & Partial<LengthPart>): number =>
    countDue(start, length, length.calendar ?? calendar, zone, choices, NEVER_PAUSED).epochMs;
  if (!second) return (epochMs) => countOne(momentAt(epochMs), only);
  const chosen = rule.within.kind === "firstOf" ? Math.min : Math.max;
  return (epochMs) => {
    const start = momentAt(epochMs);
    return chosen(...lengths.map((length) => countOne(start, length)));
  };

  function momentAt(epochMs: number): CaseMoment {
    return { epochMs: epochMs as EpochMs, day: dayOf(zone, epochMs), msOfDay: msOfDay(zone, epochMs) };
  }
}

function dueAll(
  due: (epochMs: number) => number,
  received: Float64Array,
  out: Float64Array = new Float64Array(received.length),
): Float64Array {
  if (out.length < received.length)
    fail("column_too_short", `The column for the answers has ${out.length} places for ${received.length} receipts.`);
  let index = 0;
  try {
    for (; index < received.length; index++) out[index] = due(received[index] as number);
  } catch (error) {
    throw atRow(error, index);
  }
  return out;
}
