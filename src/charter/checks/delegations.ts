/** Charters that hand cases on to each other must not hand them round in a circle. */
import { pointerTo, type CharterIssue } from "../issue.js";
import type { CharterJson } from "../schema.js";
import { grouped } from "./grouped.js";

interface Delegation {
  readonly charter: CharterJson;
  readonly path: string;
  readonly series: string;
}

/** Circles of `governedBy` between series, each told at every delegation in it. Each issue names its `charter`. */
export function checkDelegations(charters: readonly CharterJson[]): CharterIssue[] {
  const delegations = charters.flatMap(delegationsOf);
  const next = grouped(delegations, ({ charter }) => charter.series);
  return delegations.flatMap((delegation) => {
    const way = wayBack(delegation, next);
    if (way === undefined) return [];
    const message = `Cases that "${delegation.charter.id}" hands to "${delegation.series}" come back to it (${[delegation.charter.series, ...way].join(" → ")}).`;
    return [{ code: "delegation_cycle", path: delegation.path, message, hint: "Let one of them answer itself.", charter: delegation.charter.id }];
  });
}

function delegationsOf(charter: CharterJson): Delegation[] {
  return charter.standards.flatMap(({ governedBy }, index) =>
    governedBy !== undefined && "series" in governedBy ? [{ charter, path: pointerTo("/standards", index, "governedBy", "series"), series: governedBy.series }] : [],
  );
}

/** The shortest way from a delegation back to the series that it stands in. */
function wayBack(start: Delegation, next: ReadonlyMap<string, readonly Delegation[]>): string[] | undefined {
  const home = start.charter.series;
  const queue: string[][] = [[start.series]];
  const seen = new Set([start.series]);
  for (const way of queue) {
    const at = way.at(-1)!;
    if (at === home) return way;
    for (const { series } of next.get(at) ?? []) {
      if (seen.has(series)) continue;
      seen.add(series);
      queue.push([...way, series]);
    }
  }
  return undefined;
}
