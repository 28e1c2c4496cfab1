/**
 * What makes one target owed, and differently so: the conditions that name it, and the attributes that they turn on.
 */
import type { Condition } from "../charter/compile/condition.js";
import type { TargetJson } from "../charter/format/charter-json.js";
import { narrowed } from "../charter/compile/placed-target.js";
import type { FollowedPart } from "./follow.js";

/** A target among the conditions of its charter, for one case. */
interface Conditions {
  /** Its own, after the exceptions that hold. */
  readonly own: Condition;
  /** Every condition that may hold for the case and has a say in the target. */
  readonly all: readonly Condition[];
  /** As written, once in the standard and once in each such exception. */
  readonly written: readonly TargetJson[];
}

function conditionsOf(
  { charter, situation }: FollowedPart,
  standardId: string,
  targetId: string | undefined,
): Conditions {
  const standard = charter.json.standards.find(({ id }) => id === standardId);
  const holds = ({ when }: Condition): boolean =>
    Object.entries(when ?? {}).every(([name, wanted]) =>
      [wanted].flat().includes(situation.attributes.get(name) ?? ""),
    );
  const mayHold = ({ when = {} }: Condition): boolean =>
    holds({ when: Object.fromEntries(Object.entries(when).filter(([name]) => !isAssumed(name))) });
  const isAssumed = (name: string): boolean =>
    situation.assumed !== undefined && Object.hasOwn(situation.assumed, name);
  const general = standard?.targets?.find(({ id }) => id === targetId);
  const special = (standard?.exceptions ?? [])
    .flatMap((exception) =>
      exception.targets.filter(({ id }) => id === targetId).map((target) => ({ exception, target })),
    )
    .filter(({ exception }) => mayHold(exception));
  const target = special
    .filter(({ exception }) => holds(exception))
    .reduce<TargetJson | undefined>(
      (over, { exception, target: stated }) => narrowed(over, exception, stated),
      general,
    );
  const written = [...(general ? [general] : []), ...special.map((entry) => entry.target)];
  return {
    own: { when: target?.when, season: target?.season },
    all: [...(standard ? [standard] : []), ...special.map(({ exception }) => exception), ...written],
    written,
  };
}

/** The attributes that the case did not give and that this target turns on, with the default that was assumed. */
export function assumedFor(
  part: FollowedPart,
  standardId: string,
  targetId: string | undefined,
): Readonly<Record<string, string>> | undefined {
  const { charter, situation } = part;
  if (situation.assumed === undefined) return undefined;
  const { all, written } = conditionsOf(part, standardId, targetId);
  const standard = charter.json.standards.find(({ id }) => id === standardId);
  const choices = written.flatMap((target) => [
    target.calendar ?? standard?.calendar ?? charter.json.calendar,
    ...partsOf(target).map(({ calendar }) => calendar),
  ]);
  const turnsOn = new Set([
    ...all.flatMap(({ when }) => Object.keys(when ?? {})),
    ...choices.flatMap((choice) => (typeof choice === "object" ? [choice.by] : [])),
  ]);
  const told = Object.entries(situation.assumed).filter(([name]) => turnsOn.has(name));
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function partsOf({ within }: TargetJson): readonly Pick<TargetJson, "calendar">[] {
  if (typeof within !== "object") return [];
  return "firstOf" in within ? within.firstOf : "lastOf" in within ? within.lastOf : [];
}

/** The condition of a target that is not owed, because it does not hold for the case. */
export function unmetCondition(part: FollowedPart, standardId: string, targetId: string): Condition {
  return conditionsOf(part, standardId, targetId).own;
}
