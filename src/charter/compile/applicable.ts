/**
 * Which standards apply to a case, which exceptions narrow them, and what cannot be said because an attribute is
 * missing.
 */
import type { Calendar } from "../../core/calendar/calendar.js";
import type { DayNumber } from "../../core/calendar/day.js";
import { civilFromDay } from "../../core/calendar/day.js";
import { singlesOf } from "../../core/clock/known-moment.js";
import type { TargetRule } from "../../core/clock/rule.js";
import type { Problem } from "../../core/problem.js";
import { SlaError, problem } from "../../core/problem.js";
import type { CharterJson, SeasonJson, StandardJson, TargetJson } from "../format/charter-json.js";
import { grouped } from "./grouped.js";
import { answerHead } from "./basis.js";
import { compileClause, compileTarget, laidOver, startsOfLimits } from "./compile-target.js";
import type { Applicable, Attributes, CompiledCharter, Obligation, Situation } from "./compiled-charter.js";
import type { Condition } from "./condition.js";
import { isInSeason } from "./condition.js";
import { narrowed } from "./placed-target.js";

/** @throws SlaError `no_standard_applies` when no standard holds and none is undecided */
export function applicableTo(charter: CompiledCharter, situation: Situation, received: DayNumber): Applicable {
  const { attributes } = situation;
  if (charter.seasons.length === 0) return (situation.applicable ??= select(charter, attributes, ""));
  const monthDay = monthDayOf(received);
  const key = charter.seasons.map((season) => (isInSeason(monthDay, season) ? "1" : "0")).join("");
  let applicable = situation.bySeasons.get(key);
  if (!applicable) situation.bySeasons.set(key, (applicable = select(charter, attributes, monthDay)));
  return applicable;
}

function select(charter: CompiledCharter, attributes: Attributes, monthDay: string): Applicable {
  const obligations = charter.json.standards.flatMap((standard) =>
    obligationsOf(charter, standard, attributes, monthDay),
  );
  const rules = obligations.flatMap((obligation) =>
    obligation.kind === "target" && obligation.owed ? [obligation.rule] : [],
  );
  return { obligations, rules: startersFirst(rules) };
}

/** A target that counts from another one is read after it; a chain of them is as long as a charter makes it. */
function startersFirst(rules: readonly TargetRule[]): readonly TargetRule[] {
  const byId = grouped(rules, ({ id }) => id);
  const sorted: TargetRule[] = [];
  const entered = new Set<TargetRule>();
  const waiting: { readonly rule: TargetRule; readonly before: TargetRule[] }[] = [];
  const enter = (rule: TargetRule): void => {
    if (entered.has(rule)) return;
    entered.add(rule);
    waiting.push({
      rule,
      before: targetsBefore(rule)
        .flatMap((id) => byId.get(id) ?? [])
        .reverse(),
    });
  };
  for (const first of rules) {
    enter(first);
    for (let last = waiting.at(-1); last; last = waiting.at(-1)) {
      const next = last.before.pop();
      if (next) enter(next);
      else sorted.push((waiting.pop() as typeof last).rule);
    }
  }
  return sorted;
}

function targetsBefore({ start, within, adjust }: TargetRule): string[] {
  return [start, ...startsOfLimits({ within, adjust })]
    .flatMap(singlesOf)
    .flatMap((from) => (from.kind === "event" ? [] : [from.target]));
}

function obligationsOf(
  charter: CompiledCharter,
  standard: StandardJson,
  attributes: Attributes,
  monthDay: string,
): Obligation[] {
  const holds = evaluate(charter, standard, attributes, monthDay);
  if (holds === false) return [];
  const { json } = charter;
  const title = standard.title ?? standard.id;
  const clause = compileClause(standard, json);
  const result: Obligation[] = [];
  if (holds !== true) {
    for (const target of standard.targets ?? []) result.push(unknown(standard, target, holds, json));
    if (result.length === 0 || standard.governedBy)
      result.push({ kind: "undecided", standard: standard.id, title, clause, problem: holds });
    return result;
  }
  for (const target of targetsOf(charter, standard, attributes, monthDay))
    result.push(obligationOf(charter, standard, target, attributes, monthDay));
  const governed = standard.governedBy;
  if (governed && "process" in governed)
    result.push({ kind: "process", standard: standard.id, title, clause, process: governed.process });
  else if (governed)
    result.push({
      kind: "governed",
      standard: standard.id,
      title,
      clause,
      series: governed.series,
      with: governed.with ?? {},
    });
  return result;
}

/** A target after the exceptions that hold, with the problem of one that may hold. */
interface NarrowedTarget {
  readonly target: TargetJson;
  readonly season: SeasonJson | undefined;
  readonly undecided: Problem | undefined;
}

/**
 * "An exception whose `when` holds as well overrides, key by key, the target of the same id, and keeps the keys it does
 * not state."
 */
function targetsOf(
  charter: CompiledCharter,
  standard: StandardJson,
  attributes: Attributes,
  monthDay: string,
): NarrowedTarget[] {
  const targets = new Map<string, NarrowedTarget>();
  for (const target of standard.targets ?? [])
    targets.set(target.id, { target, season: target.season, undecided: undefined });
  for (const exception of standard.exceptions ?? []) {
    const holds = evaluate(charter, exception, attributes, monthDay);
    if (holds === false) continue;
    for (const stated of exception.targets) {
      const general = targets.get(stated.id);
      const target = narrowed(general?.target, exception, stated);
      if (holds === true) targets.set(stated.id, { target, season: target.season, undecided: general?.undecided });
      else targets.set(stated.id, { target: general?.target ?? target, season: target.season, undecided: holds });
    }
  }
  return [...targets.values()];
}

function obligationOf(
  charter: CompiledCharter,
  standard: StandardJson,
  narrowed: NarrowedTarget,
  attributes: Attributes,
  monthDay: string,
): Obligation {
  const { target, undecided } = narrowed;
  if (undecided) return unknown(standard, target, undecided, charter.json);
  const owed = evaluate(charter, { when: target.when, season: narrowed.season }, attributes, monthDay);
  if (typeof owed === "object") return unknown(standard, target, owed, charter.json);
  try {
    const notes: string[] = [];
    const calendarOf = (choice: NonNullable<TargetJson["calendar"]>): Calendar | undefined =>
      calendarBy(charter, choice, attributes, notes);
    const choice =
      target.calendar ?? standard.calendar ?? charter.json.calendar ?? Object.keys(charter.json.calendars)[0];
    const rule = compileTarget(target, {
      charter: charter.json,
      standardId: standard.id,
      standardTitle: standard.title,
      pausedBy: standard.pausedBy ?? [],
      counting: laidOver(charter.counting, standard.counting),
      zone: charter.zone,
      calendar: choice === undefined ? undefined : calendarOf(choice),
      calendarOf,
    });
    return { kind: "target", rule, owed, head: answerHead(charter, rule, target, notes) };
  } catch (error) {
    if (error instanceof SlaError) return unknown(standard, target, error.problem, charter.json);
    throw error;
  }
}

function unknown(standard: StandardJson, target: TargetJson, problem: Problem, json: CharterJson): Obligation {
  return {
    kind: "problem",
    standard: standard.id,
    target: target.id,
    title: target.title ?? standard.title ?? target.id,
    clause: compileClause(target, json),
    internal: target.internal === true,
    problem,
  };
}

function calendarBy(
  charter: CompiledCharter,
  choice: NonNullable<TargetJson["calendar"]>,
  attributes: Attributes,
  notes: string[],
): Calendar | undefined {
  const id = typeof choice === "string" ? choice : attributes.get(choice.by);
  if (id === undefined && typeof choice === "object")
    throw new SlaError(missing(choice.by, [...charter.calendars.keys()]));
  const given = charter.json.calendars[id as string];
  if (given?.localClosures === "expected" && !given.specialDays?.length)
    notes.push(`No closures of the calendar "${id}" were given: its weekdays all count.`);
  return charter.calendars.get(id as string);
}

/** true, false, or the problem of the attribute on which it turns. */
function evaluate(
  charter: CompiledCharter,
  condition: Condition,
  attributes: Attributes,
  monthDay: string,
): boolean | Problem {
  if (condition.season && !isInSeason(monthDay, condition.season)) return false;
  let undecided: Problem | undefined;
  for (const [name, wanted] of Object.entries(condition.when ?? {})) {
    const value = attributes.get(name);
    if (value === undefined) undecided ??= missing(name, charter.attributes.get(name)?.values ?? [], wanted);
    else if (typeof wanted === "string" ? value !== wanted : !wanted.includes(value)) return false;
  }
  return undecided ?? true;
}

function missing(attribute: string, values: readonly string[], matters?: string | readonly string[]): Problem {
  const turning = matters === undefined ? values : typeof matters === "string" ? [matters] : matters;
  return problem("attribute_missing", `This turns on the attribute "${attribute}", which the case does not give.`, {
    path: `/${attribute}`,
    hint: `Give "${attribute}": ${values.map((value) => `"${value}"`).join(", ")}.`,
    attribute,
    values: turning,
  });
}

function monthDayOf(day: DayNumber): string {
  const { month, day: date } = civilFromDay(day);
  return `${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}
