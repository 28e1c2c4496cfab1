/**
 * There is no precedence: two standards that hold for one case may not have a target of the same id, and two exceptions
 * may not change the same key of one. Exceptions that change different keys of it are laid over it together.
 */
import { problem } from "../../core/problem.js";
import { caseWhere, type ShownCase } from "../compile/condition.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson, StandardJson, TargetJson } from "../format/charter-json.js";

export function* checkConflicts(charter: CharterJson): Generator<CharterIssue> {
  for (const [i, standard] of charter.standards.entries()) {
    for (let j = 0; j < i; j++)
      yield* betweenStandards(charter, charter.standards[j]!, standard, pointerTo("/standards", i));
    yield* betweenExceptions(charter, standard, pointerTo("/standards", i));
  }
}

function* betweenStandards(
  charter: CharterJson,
  first: StandardJson,
  second: StandardJson,
  path: string,
): Generator<CharterIssue> {
  const shared = sharedTargets(first.targets, second.targets);
  const shown = shared.length === 0 ? undefined : caseWhere([first, second]);
  if (shown === undefined || !isReadable(charter, shown)) return;
  for (const { id, index } of shared) {
    yield conflict(
      `The standards "${first.id}" and "${second.id}" both have a target "${id}"`,
      [first.id, second.id],
      id,
      shown,
      pointerTo(path, "targets", index),
    );
  }
}

function* betweenExceptions(charter: CharterJson, standard: StandardJson, path: string): Generator<CharterIssue> {
  const exceptions = standard.exceptions ?? [];
  for (const [i, second] of exceptions.entries()) {
    for (const first of exceptions.slice(0, i)) {
      const shared = sharedTargets(first.targets, second.targets).filter(({ by, index }) =>
        shareAKey(by, second.targets[index]!),
      );
      const shown = shared.length === 0 ? undefined : caseWhere([standard, first, second]);
      if (shown === undefined || !isReadable(charter, shown)) continue;
      for (const { id, index } of shared) {
        const who = `The exceptions "${first.id}" and "${second.id}" of the standard "${standard.id}" both change the target "${id}"`;
        yield conflict(who, [first.id, second.id], id, shown, pointerTo(path, "exceptions", i, "targets", index));
      }
    }
  }
}

/** A misspelt attribute is told as one; that a case could have both spellings is no conflict. */
function isReadable({ attributes }: CharterJson, shown: ShownCase): boolean {
  return Object.keys(shown).every((name) => name === "received" || Object.hasOwn(attributes, name));
}

interface SharedTarget {
  readonly id: string;
  /** As the first has it. */
  readonly by: TargetJson;
  /** Its place among the targets of the second. */
  readonly index: number;
}

/** Each list of targets is compared with many others. */
const BY_ID = new WeakMap<readonly TargetJson[], ReadonlyMap<string, TargetJson>>();

function sharedTargets(first: readonly TargetJson[] = [], second: readonly TargetJson[] = []): SharedTarget[] {
  let known = BY_ID.get(first);
  if (!known) BY_ID.set(first, (known = new Map(first.map((target) => [target.id, target]))));
  const byId = known;
  return second.flatMap(({ id }, index) => {
    const by = byId.get(id);
    return by ? [{ id, by, index }] : [];
  });
}

/** "Key by key": who sends a thing may change when it counts as received, and what it is about how long it takes. */
function shareAKey(first: TargetJson, second: TargetJson): boolean {
  return Object.keys(first).some((key) => key !== "id" && Object.hasOwn(second, key));
}

function conflict(
  who: string,
  between: readonly string[],
  target: string,
  shown: ShownCase,
  path: string,
): CharterIssue {
  const words = Object.entries(shown)
    .map(([attribute, value]) => `${attribute} ${value}`)
    .join(", ");
  return problem(
    "conflicting_standards",
    `${who}, and both hold for one case${words === "" ? "" : ` (${words})`}: nothing says which one governs.`,
    {
      path,
      hint:
        "Narrow one of the conditions, make the special case an exception of the general one, " +
        "or give the targets different ids.",
      between,
      target,
      case: shown,
    },
  );
}
