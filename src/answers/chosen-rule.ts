/** Finds the rule of one target for a set of attributes, without a case. */
import type { Charter } from "../charter/charter.js";
import { applicableTo } from "../charter/compile/applicable.js";
import type { CompiledCharter, Situation } from "../charter/compile/compiled-charter.js";
import { situationOf } from "../charter/compile/situation.js";
import type { DayNumber } from "../core/calendar/day.js";
import { quoted } from "../core/message/quoted.js";
import type { TargetRule } from "../core/clock/rule.js";
import { fail, SlaError } from "../core/problem.js";
import { checkedAttributes } from "./follow.js";

/** Two days half a year apart, in the middle of what any season can be: they tell whether a season matters. */
export const SEASONAL_DAYS = [...Array(12).keys()].map((month) => (20_454 + month * 30 + 14) as DayNumber);

/** A rule, and the kind of case that it was chosen for. */
export interface ChosenRule {
  readonly rule: TargetRule;
  readonly charter: CompiledCharter;
  readonly situation: Situation;
}

export function chosenRule(
  charter: Charter,
  attributes: Readonly<Record<string, unknown>>,
  targetId: string,
): ChosenRule {
  const record = checkedAttributes(charter, attributes);
  if (typeof targetId !== "string")
    return fail("unknown_target", `${quoted(targetId)} is no target.`, {
      path: "",
      hint: 'Give its id, or "series/target".',
    });
  const slash = targetId.lastIndexOf("/");
  const id = targetId.slice(slash + 1);
  if (slash < 0) return ruleIn(charter.compiled, situationOf(charter.compiled, record, undefined), id);
  const series = targetId.slice(0, slash);
  const own = situationOf(charter.compiled, record, undefined);
  const handed = applicableTo(charter.compiled, own, SEASONAL_DAYS[0] as DayNumber).obligations.find(
    (obligation) => obligation.kind === "governed" && obligation.series === series,
  );
  const versions = charter.governing.get(series) ?? [];
  const version = versions[versions.length - 1];
  if (!handed || handed.kind !== "governed" || !version)
    return fail("unknown_target", `The case has no target "${targetId}".`, { path: "" });
  if (versions.length > 1)
    return fail(
      "version_matters",
      `"${series}" has ${versions.length} versions: which one governs depends on the case.`,
      { hint: "Load the version itself, and ask its clock.", path: "" },
    );
  return ruleIn(version, situationOf(version, record, handed.with), id);
}

function ruleIn(charter: CompiledCharter, situation: Situation, id: string): ChosenRule {
  const rules = SEASONAL_DAYS.map((day) => ruleOn(charter, situation, id, day));
  const rule = rules.find((one) => one !== undefined);
  if (!rule) return fail("unknown_target", `A case with these attributes has no target "${id}".`, { path: "" });
  if (rules.some((other) => other === undefined || !countsLike(other, rule)))
    return fail("season_matters", `How long the target "${id}" takes depends on the day of receipt.`, {
      hint: "Use deadline().",
      path: "",
    });
  return { rule, charter, situation };
}

/** The same length, from the same moment, counted in the same way on the same calendar. */
function countsLike(one: TargetRule, other: TargetRule): boolean {
  if (one === other) return true;
  const counted = ({ start, within, counting, ownActCounting }: TargetRule): string =>
    JSON.stringify([start, within, counting, ownActCounting]);
  return one.calendar === other.calendar && counted(one) === counted(other);
}

export function hasFigure({ within, kind }: TargetRule): boolean {
  return kind !== "measure" && within.kind !== "promised" && within.kind !== "not-stated";
}

function ruleOn(charter: CompiledCharter, situation: Situation, id: string, day: DayNumber): TargetRule | undefined {
  for (const obligation of applicableTo(charter, situation, day).obligations) {
    if (obligation.kind === "problem" && obligation.target === id) throw new SlaError(obligation.problem);
    if (obligation.kind === "target" && obligation.rule.id === id && obligation.owed) return obligation.rule;
  }
  return undefined;
}
