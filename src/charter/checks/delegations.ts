/** Charters that hand cases on to each other: not round in a circle, and with attributes that the other knows. */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import type { CharterJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { grouped } from "../compile/grouped.js";

interface Delegation {
  readonly charter: CharterJson;
  /** The pointer of `governedBy`. */
  readonly path: string;
  readonly series: string;
  readonly with: Readonly<Record<string, string>>;
}

/**
 * Circles of `governedBy` between series, each told at every delegation in it; attributes of `with` that are misspelt.
 * Each issue names its `charter`.
 * @example checkDelegations([charter.json]) //=> []
 */
export function checkDelegations(charters: readonly CharterJson[]): CharterIssue[] {
  const delegations = charters.flatMap(delegationsOf);
  return [...circles(delegations), ...handedAttributes(delegations, charters)];
}

function circles(delegations: readonly Delegation[]): CharterIssue[] {
  const next = grouped(delegations, ({ charter }) => charter.series);
  return delegations.flatMap((delegation) => {
    const way = wayBack(delegation, next);
    if (way === undefined) return [];
    const message =
      `Cases that "${delegation.charter.id}" hands to "${delegation.series}" come back to it ` +
      `(${[delegation.charter.series, ...way].join(" → ")}).`;
    return [
      problem("delegation_cycle", message, {
        path: pointerTo(delegation.path, "series"),
        hint: "Let one of them answer itself.",
        charter: delegation.charter.id,
      }),
    ];
  });
}

function delegationsOf(charter: CharterJson): Delegation[] {
  return charter.standards.flatMap(({ governedBy }, index) =>
    governedBy !== undefined && "series" in governedBy
      ? [
          {
            charter,
            path: pointerTo("/standards", index, "governedBy"),
            series: governedBy.series,
            with: governedBy.with ?? {},
          },
        ]
      : [],
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

/** "`with` sets its attributes": those that no version of the governing charter has are misspelt. */
function handedAttributes(delegations: readonly Delegation[], charters: readonly CharterJson[]): CharterIssue[] {
  const bySeries = grouped(charters, (charter) => charter.series);
  return delegations.flatMap((delegation) => {
    const versions = bySeries.get(delegation.series);
    return versions === undefined
      ? []
      : Object.entries(delegation.with).flatMap(([name, value]) => handedIssues(delegation, name, value, versions));
  });
}

function handedIssues(
  { charter, path, series }: Delegation,
  name: string,
  value: string,
  versions: readonly CharterJson[],
): CharterIssue[] {
  const place = { path: pointerTo(path, "with", name), charter: charter.id };
  const declared = versions.flatMap(({ attributes }) => (Object.hasOwn(attributes, name) ? [attributes[name]!] : []));
  if (declared.length === 0)
    return [
      problem("unknown_attribute", `"${series}" has no attribute "${name}".`, {
        ...place,
        hint: hintFor(
          name,
          versions.flatMap(({ attributes }) => Object.keys(attributes)),
        ),
      }),
    ];
  const values = declared.flatMap((attribute) => (Array.isArray(attribute) ? attribute : attribute.values));
  return values.includes(value)
    ? []
    : [
        problem("unknown_value", `"${value}" is no value of the attribute "${name}" of "${series}".`, {
          ...place,
          hint: hintFor(value, values),
        }),
      ];
}
