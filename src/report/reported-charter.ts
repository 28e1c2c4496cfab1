/** The charters behind a report: those given, and those that govern part of the cases. */
import type { Charter } from "../charter/charter.js";
import type { CompiledCharter } from "../charter/compile/compiled-charter.js";
import type { ReportedCharter, ReportTarget } from "./report-type.js";

/** The given charters first, then the governing ones of which a promise occurs. */
export function chartersIn(given: readonly Charter[], targets: readonly ReportTarget[]): readonly ReportedCharter[] {
  const result = new Map<string, ReportedCharter>();
  for (const { compiled } of given) result.set(compiled.json.id, described(compiled, "given"));
  const occurring = new Set(targets.map((target) => target.charter));
  for (const { governing } of given)
    for (const version of [...governing.values()].flat())
      if (occurring.has(version.json.id) && !result.has(version.json.id))
        result.set(version.json.id, described(version, "governing"));
  return [...result.values()];
}

function described({ json, hash }: CompiledCharter, role: ReportedCharter["role"]): ReportedCharter {
  return {
    id: json.id,
    series: json.series,
    title: json.title,
    authority: json.authority.name,
    hash,
    role,
    unmeasured: (json.unmeasured ?? []).map(({ quote, why }) => ({ quote, why })),
  };
}

/**
 * Whatever order the cases came in, the promises stand as in the documents; the authority's own internal targets last.
 */
export function inDocumentOrder(
  targets: readonly ReportTarget[],
  charters: readonly ReportedCharter[],
  given: readonly Charter[],
): readonly ReportTarget[] {
  const documents = new Map(
    given
      .flatMap(({ compiled, governing }) => [compiled, ...[...governing.values()].flat()])
      .map((compiled) => [compiled.json.id, compiled.json]),
  );
  const placeOf = (target: ReportTarget): readonly (number | string)[] => {
    const standards = documents.get(target.charter)?.standards ?? [];
    const standard = standards.findIndex(({ id }) => id === target.standard);
    const ids = [standards[standard], ...(standards[standard]?.exceptions ?? [])].flatMap((part) =>
      (part?.targets ?? []).map(({ id }) => id),
    );
    return [
      target.internal ? 1 : 0,
      charters.findIndex(({ id }) => id === target.charter),
      standard,
      ids.indexOf(target.target ?? ""),
      JSON.stringify([target.within, target.title]),
    ];
  };
  const placed = targets.map((target) => ({ target, place: placeOf(target) }));
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ target }) => target);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, own] of a.entries()) {
    const other = b[index] as number | string;
    if (own !== other) return own < other ? -1 : 1;
  }
  return 0;
}
