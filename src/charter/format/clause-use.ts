/** Every clause of a charter: where a sentence of a source is cited. */
import { citedOver, citing } from "./cited-clause.js";
import { pointerTo } from "./issue.js";
import type { CharterJson, ClauseJson, ExceptionJson, StandardJson, TargetJson } from "./charter-json.js";

export interface ClauseUse {
  readonly path: string;
  /** What holds there: in an exception, also what it keeps of the clause that it lays itself over. */
  readonly clause: ClauseJson;
  /** What is written at `path`. */
  readonly stated: ClauseJson;
  /** A promise without a figure is quoted and nothing more: no date rests on it. */
  readonly isMeasured: boolean;
}

export function* clausesOf(charter: CharterJson): Generator<ClauseUse> {
  for (const [name, reading] of Object.entries(charter.readings ?? {})) yield at(reading, pointerTo("/readings", name));
  for (const [index, standard] of charter.standards.entries())
    yield* standardClauses(standard, pointerTo("/standards", index));
  for (const use of listed(charter.unmeasured, "/unmeasured")) yield { ...use, isMeasured: false };
}

function* standardClauses(standard: StandardJson, path: string): Generator<ClauseUse> {
  yield at(standard, path);
  yield* listed(standard.pausedBy, pointerTo(path, "pausedBy"));
  const targets = standard.targets ?? [];
  for (const [index, target] of targets.entries()) {
    const place = pointerTo(path, "targets", index);
    yield at(target, place);
    yield* insideClauses(target, place);
  }
  for (const [index, exception] of (standard.exceptions ?? []).entries())
    yield* exceptionClauses(exception, targets, pointerTo(path, "exceptions", index));
}

function* exceptionClauses(
  exception: ExceptionJson,
  general: readonly TargetJson[],
  path: string,
): Generator<ClauseUse> {
  yield at(exception, path);
  for (const [index, target] of exception.targets.entries()) {
    const place = pointerTo(path, "targets", index);
    const over = citedOver(general.find(({ id }) => id === target.id) ?? {}, exception);
    yield { ...at(target, place), clause: citedOver(over, target) };
    yield* insideClauses(target, place);
  }
}

function* insideClauses(target: TargetJson, path: string): Generator<ClauseUse> {
  for (const key of ["adjust", "pausedBy", "onMiss", "then"] as const) yield* listed(target[key], pointerTo(path, key));
}

function* listed(clauses: readonly ClauseJson[] = [], path: string): Generator<ClauseUse> {
  for (const [index, clause] of clauses.entries()) yield at(clause, pointerTo(path, index));
}

function at(cited: ClauseJson, path: string): ClauseUse {
  const stated = citing(cited);
  return { path, clause: stated, stated, isMeasured: true };
}
