/** One target of one kind of case as a function from receipt to due: for columns and for the hot path. */
import type { AttributesFor } from "./case-record.js";
import type { CharterNames } from "../charter/charter-names.js";
import type { Charter } from "../charter/charter.js";
import { rememberedByDay } from "../core/calendar/day-memo.js";
import { dayTableOf } from "../core/calendar/day-table.js";
import type { EpochMs } from "../core/calendar/zone.js";
import { dayOf, msOfDay } from "../core/calendar/zone.js";
import type { Zone } from "../core/calendar/zone.js";
import { applicableTo } from "../charter/compile/applicable.js";
import type { CaseEvent, CaseMoment } from "../core/clock/case.js";
import { countDue } from "../core/clock/count-due.js";
import { foldCase } from "../core/clock/fold.js";
import { singlesOf } from "../core/clock/known-moment.js";
import type { CountingRule } from "../core/clock/counting.js";
import { NEVER_PAUSED } from "../core/clock/due.js";
import type { Length, LengthPart, TargetRule } from "../core/clock/rule.js";
import { isBelowDay } from "../core/clock/rule.js";
import { atRow, fail, SlaError } from "../core/problem.js";
import type { ChosenRule } from "./chosen-rule.js";
import { chosenRule, hasFigure, SEASONAL_DAYS } from "./chosen-rule.js";

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
 * It answers what `deadline` answers for such a case. Exceptions that turn on the season of receipt are refused
 * (`season_matters`): they have no single rule; and so is what runs from more moments than one (`start_matters`).
 *
 * @param attributes of the case, without `received`
 * @throws SlaError as `deadline`; `no_figure` for a target without a length
 * @example
 * const clock = targetClock(charter, { kind: "complaint", service: "other" }, "respond");
 * new Date(clock.due(Date.UTC(2026, 0, 5, 10))).toISOString() //=> "2026-01-19T23:59:59.999Z"
 */
export function targetClock<Names extends CharterNames>(
  charter: Charter<Names>,
  attributes: AttributesFor<Names>,
  targetId: Names["targets"],
): TargetClock {
  const chosen = chosenRule(charter, attributes, targetId);
  if (!countsAlone(chosen.rule)) return clockOf(followed(chosen));
  let clock = CLOCKS.get(chosen.rule);
  if (!clock) CLOCKS.set(chosen.rule, (clock = clockOf(countedAlone(chosen.rule))));
  return clock;
}

const CLOCKS = new WeakMap<TargetRule, TargetClock>();

function clockOf(due: (epochMs: number) => number): TargetClock {
  return { due, dueAll: (received, out) => dueAll(due, received, out) };
}

/** Its due is a matter of its start, its length and its calendar: nothing else of the case is asked. */
function countsAlone({ internal, onlyByRoles, start }: TargetRule): boolean {
  return !internal && (onlyByRoles || singlesOf(start).every(({ kind }) => kind !== "event"));
}

function countedAlone(rule: TargetRule): (epochMs: number) => number {
  const count = counting(rule);
  const table = turnsOnTheDayAlone(rule) ? dayTableOf(rule.zone) : undefined;
  return table ? rememberedByDay(count, table) : count;
}

/**
 * What `deadline` does, of a case of which nothing is known but the moment. A target of an overlay is held to a
 * promise, and limits run from moments of their own: there is one way to count them.
 */
function followed({ rule, charter, situation }: ChosenRule): (epochMs: number) => number {
  const { id, zone } = rule;
  const starters = startersOf(rule, applicableTo(charter, situation, SEASONAL_DAYS[0]!).rules);
  if (!hasFigure(rule)) noFigure(id);
  return (epochMs) => {
    const at = momentAt(zone, epochMs);
    const [received, ...events] = ["received", ...starters.filter((name) => name !== "received")].map((name, index) =>
      eventAt(at, name, index - 1, rule),
    );
    const { rules } = applicableTo(charter, situation, at.day);
    const run = foldCase(rules, { received: received!, events, measures: {} }, Infinity).runs.find(
      (one) => one.rule.id === id,
    );
    if (run?.problem) throw new SlaError(run.problem);
    return run?.due?.epochMs ?? noFigure(id);
  };
}

/** The events that start it, other than the receipt, if the moment of these is all that has to be known. */
function startersOf(rule: TargetRule, rules: readonly TargetRule[]): readonly string[] {
  const moments = singlesOf(rule.start);
  const names = moments.flatMap((moment) => (moment.kind === "event" ? [moment.event] : []));
  if (names.includes("received") && names.length === moments.length && names.length === 1) return [];
  const promises = rule.internal
    ? rules.filter((other) => !other.internal && other.owedBy === undefined && other.standard === rule.standard)
    : [];
  const asked = [
    ...moments,
    ...[rule, ...promises].flatMap(({ start, within }) => [
      ...singlesOf(start),
      ...("parts" in within ? within.parts.flatMap(({ from }) => (from === undefined ? [] : singlesOf(from))) : []),
    ]),
  ];
  if (asked.some((moment) => moment.kind !== "event" || !names.includes(moment.event)))
    fail("start_matters", `When the target "${rule.id}" is due depends on more moments than that of its start.`, {
      hint: "Use deadline().",
      path: "",
    });
  return names;
}

function eventAt(at: CaseMoment, name: string, index: number, { start }: TargetRule): CaseEvent {
  const gives = singlesOf(start).flatMap((moment) =>
    moment.kind === "event" && moment.event === name ? moment.requires : [],
  );
  return { ...at, index, name, gives, promised: gives.includes("promised") ? at : undefined };
}

function noFigure(id: string): never {
  return fail("no_figure", `The target "${id}" has no length to count.`, { path: "" });
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
  if (!only) return noFigure(rule.id);
  const choices = countingOf(rule);
  const countOne = (start: CaseMoment, length: Length & Partial<LengthPart>): number =>
    countDue(start, length, length.calendar ?? calendar, zone, choices, NEVER_PAUSED).epochMs;
  if (!second) return (epochMs) => countOne(momentAt(zone, epochMs), only);
  const chosen = rule.within.kind === "firstOf" ? Math.min : Math.max;
  return (epochMs) => {
    const start = momentAt(zone, epochMs);
    return chosen(...lengths.map((length) => countOne(start, length)));
  };
}

function momentAt(zone: Zone, epochMs: number): CaseMoment {
  return { epochMs: epochMs as EpochMs, day: dayOf(zone, epochMs), msOfDay: msOfDay(zone, epochMs) };
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
