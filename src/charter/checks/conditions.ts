/** Attributes and values in conditions exist, and what is conditional can happen. */
import { problem } from "../../core/problem.js";
import { caseWhere, type Condition } from "../compile/condition.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { nameOfTarget, pathOfKey, placedTargets } from "../compile/placed-target.js";
import type { CharterJson, StandardJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { unknownName } from "./unknown-name.js";

type Owner = "standard" | "exception" | "target";

/** The values that an attribute of the charter can have. */
export function valuesOf(charter: CharterJson, attribute: string): readonly string[] | undefined {
  if (!Object.hasOwn(charter.attributes, attribute)) return undefined;
  const stated = charter.attributes[attribute]!;
  return Array.isArray(stated) ? stated : stated.values;
}

export function* checkConditions(charter: CharterJson): Generator<CharterIssue> {
  for (const [name, attribute] of Object.entries(charter.attributes)) {
    if (Array.isArray(attribute) || attribute.default === undefined) continue;
    yield* unknownName("value", attribute.default, attribute.values, pointerTo("/attributes", name, "default"));
  }
  for (const [i, standard] of charter.standards.entries()) {
    const path = pointerTo("/standards", i);
    yield* conditionWords(charter, standard, "standard", path);
    yield* standardTargets(charter, standard, path);
    if (standard.targets === undefined && standard.governedBy === undefined) {
      yield problem("nothing_promised", `The standard "${standard.id}" has no targets, and nothing governs it.`, {
        path,
        hint: 'Give it "targets", or say with "governedBy" what governs such cases.',
      });
    }
  }
  yield* impossibleTargets(charter);
}

function* standardTargets(charter: CharterJson, standard: StandardJson, path: string): Generator<CharterIssue> {
  for (const [j, target] of (standard.targets ?? []).entries())
    yield* conditionWords(charter, target, "target", pointerTo(path, "targets", j));
  for (const [j, exception] of (standard.exceptions ?? []).entries()) {
    const place = pointerTo(path, "exceptions", j);
    yield* conditionWords(charter, exception, "exception", place);
    for (const [k, target] of exception.targets.entries())
      yield* conditionWords(charter, target, "target", pointerTo(place, "targets", k));
    if (Object.keys(exception.when ?? {}).length === 0 && exception.season === undefined) {
      yield problem(
        "missing_key",
        `The exception "${exception.id}" has no condition, so the standard itself would never apply.`,
        { path: pointerTo(place, "when"), hint: 'Say with "when" or "season" which cases it is for.' },
      );
    } else if (caseWhere([standard, exception]) === undefined) {
      const message = `The exception "${exception.id}" can never hold together with its standard "${standard.id}".`;
      yield problem("unreachable_exception", message, {
        path: pointerTo(place, exception.when === undefined ? "season" : "when"),
        hint: "An exception narrows its standard: its conditions have to allow some of the same cases.",
      });
    }
  }
}

/** Attributes and values exist. Where none of the values does, what has the condition can never apply. */
function* conditionWords(
  charter: CharterJson,
  { when }: Condition,
  owner: Owner,
  path: string,
): Generator<CharterIssue> {
  for (const [attribute, wanted] of Object.entries(when ?? {})) {
    const place = pointerTo(path, "when", attribute);
    const known = valuesOf(charter, attribute);
    if (known === undefined) {
      yield* unknownName("attribute", attribute, Object.keys(charter.attributes), place);
      continue;
    }
    const values = typeof wanted === "string" ? [wanted] : wanted;
    const hopeless = !values.some((value) => known.includes(value));
    for (const [index, value] of values.entries()) {
      if (known.includes(value)) continue;
      const message =
        `"${value}" is not a value of the attribute ` +
        `"${attribute}"${hopeless ? `, so this ${owner} can never apply` : ""}.`;
      const valuePath = typeof wanted === "string" ? place : pointerTo(place, index);
      const code = hopeless ? (`unreachable_${owner}` as const) : "unknown_value";
      yield problem(code, message, { path: valuePath, hint: hintFor(value, known) });
    }
  }
}

function* impossibleTargets(charter: CharterJson): Generator<CharterIssue> {
  for (const placed of placedTargets(charter)) {
    const { target, conditions } = placed;
    const around = conditions.slice(0, -1);
    if (
      (target.when === undefined && target.season === undefined) ||
      caseWhere(around) === undefined ||
      caseWhere(conditions) !== undefined
    )
      continue;
    const message = `The ${nameOfTarget(placed)} is never owed: no case meets its condition and those around it.`;
    yield problem("unreachable_target", message, {
      path: pathOfKey(placed, target.when === undefined ? "season" : "when"),
      hint: "Compare its condition with that of its standard and exception.",
    });
  }
}
