/**
 * A combination of attributes as a charter sees it: found again without building anything, since most cases are like
 * others.
 */
import type { CharterJson, StandardJson, TargetJson } from "../format/charter-json.js";
import type { Attributes, CompiledCharter, Situation, Situations } from "./compiled-charter.js";
import type { Condition } from "./condition.js";

/** A charter has dozens of combinations; whoever sends all that can be made up gets no more memory than this. */
const MOST_KEPT = 10_000;

export function noSituations(): Situations {
  return { root: { next: [], situation: undefined }, count: 0 };
}

/**
 * "`with` sets its attributes, and of the case's other attributes it sees those it declares."
 * @param set what the standard that handed the case over says of its attributes
 */
export function situationOf(
  charter: CompiledCharter,
  record: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, string>> | undefined,
): Situation {
  const { situations } = charter;
  let branch = situations.root;
  for (const attribute of charter.attributeList) {
    const value = set?.[attribute.name] ?? record[attribute.name];
    const place = value === undefined ? 0 : attribute.values.indexOf(value as string) + 1;
    branch = branch.next[place] ??= { next: [], situation: undefined };
  }
  if (branch.situation) return branch.situation;
  if (situations.count >= MOST_KEPT) Object.assign(situations, noSituations());
  else situations.count++;
  return (branch.situation = newSituation(charter, record, set));
}

function newSituation(
  charter: CompiledCharter,
  record: Readonly<Record<string, unknown>>,
  set: Readonly<Record<string, string>> | undefined,
): Situation {
  const attributes = new Map<string, string>();
  let assumed: Record<string, string> | undefined;
  for (const attribute of charter.attributeList) {
    const { name } = attribute;
    const given = set?.[name] ?? record[name];
    if (typeof given === "string" && attribute.values.includes(given)) attributes.set(name, given);
    else if (attribute.default !== undefined) {
      attributes.set(name, attribute.default);
      (assumed ??= {})[name] = attribute.default;
    }
  }
  return {
    attributes,
    assumed: assumed && whatMatters(charter, attributes, assumed),
    bySeasons: new Map(),
    applicable: undefined,
  };
}

/**
 * A default is told where something turns on it, given what the case does say: the service of a complaint, not that of
 * a phone call.
 */
function whatMatters(
  charter: CompiledCharter,
  attributes: Attributes,
  assumed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const isGiven = (name: string): boolean => !Object.hasOwn(assumed, name);
  const mayHold = ({ when }: Condition): boolean =>
    Object.entries(when ?? {}).every(
      ([name, wanted]) =>
        !isGiven(name) ||
        (typeof wanted === "string" ? wanted === attributes.get(name) : wanted.includes(attributes.get(name) ?? "")),
    );
  const turnsOn = new Set(
    charter.json.standards.filter(mayHold).flatMap((standard) => attributesOf(charter.json, standard, mayHold)),
  );
  const told = Object.entries(assumed).filter(([name]) => turnsOn.has(name));
  return told.length > 0 ? Object.freeze(Object.fromEntries(told)) : undefined;
}

function attributesOf(json: CharterJson, standard: StandardJson, mayHold: (condition: Condition) => boolean): string[] {
  const exceptions = (standard.exceptions ?? []).filter(mayHold);
  const targets: readonly TargetJson[] = [
    ...(standard.targets ?? []),
    ...exceptions.flatMap((exception) => exception.targets),
  ];
  const choices = [json.calendar, standard.calendar, ...targets.map(({ calendar }) => calendar)];
  return [
    ...[standard, ...exceptions, ...targets].flatMap(({ when }) => Object.keys(when ?? {})),
    ...choices.flatMap((choice) => (typeof choice === "object" ? [choice.by] : [])),
  ];
}
