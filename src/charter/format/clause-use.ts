/** Every clause of a charter: where a sentence of a source is cited. */
import { pointerTo } from "./issue.js";
import type { CharterJson, TargetJson } from "./charter-json.js";

export interface ClauseUse {
  readonly path: string;
  readonly quote?: string | undefined;
  readonly source?: string | undefined;
}

export function* clausesOf(charter: CharterJson): Generator<ClauseUse> {
  for (const [name, reading] of Object.entries(charter.readings ?? {})) yield at(reading, pointerTo("/readings", name));
  for (const [i, standard] of charter.standards.entries()) {
    const path = pointerTo("/standards", i);
    yield at(standard, path);
    yield* listed(standard.pausedBy, pointerTo(path, "pausedBy"));
    yield* targetClauses(standard.targets ?? [], pointerTo(path, "targets"));
    for (const [j, exception] of (standard.exceptions ?? []).entries()) {
      yield at(exception, pointerTo(path, "exceptions", j));
      yield* targetClauses(exception.targets, pointerTo(path, "exceptions", j, "targets"));
    }
  }
  yield* listed(charter.unmeasured, "/unmeasured");
}

function* targetClauses(targets: readonly TargetJson[], path: string): Generator<ClauseUse> {
  for (const [i, target] of targets.entries()) {
    const place = pointerTo(path, i);
    yield at(target, place);
    for (const key of ["adjust", "pausedBy", "onMiss", "then"] as const)
      yield* listed(target[key], pointerTo(place, key));
  }
}

function* listed(clauses: readonly Omit<ClauseUse, "path">[] = [], path: string): Generator<ClauseUse> {
  for (const [index, clause] of clauses.entries()) yield at(clause, pointerTo(path, index));
}

function at({ quote, source }: Omit<ClauseUse, "path">, path: string): ClauseUse {
  return { path, quote, source };
}
