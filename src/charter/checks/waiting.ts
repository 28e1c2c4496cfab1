/** Which targets wait for which, and which of them wait for themselves in the end. */
import { caseWhere } from "../compile/condition.js";
import { partsOf, partsOfAdjust } from "../compile/length-use.js";
import { targetMoments, type TargetMoment } from "../compile/moment-use.js";
import type { PlacedTarget } from "../compile/placed-target.js";

/** The moments of other targets that start the clock of this one. */
export function awaited({ target: { from, measure } }: PlacedTarget, path = ""): TargetMoment[] {
  return measure === undefined ? targetMoments(from, path) : [];
}

/** Its due turns on these: on what starts it, and on the dues that its length runs from. */
function turnsOn(placed: PlacedTarget): string[] {
  const { within, adjust = [] } = placed.target;
  const limits = [...partsOf(within, ""), ...adjust.flatMap((entry) => partsOfAdjust(entry, ""))];
  const dues = limits.flatMap(({ from }) => targetMoments(from, "")).filter(({ key }) => key !== "target");
  return [...new Set([...awaited(placed), ...dues].map(({ id }) => id))];
}

/**
 * An exception's target takes the place of the general one; targets of standards that exclude each other are never owed
 * for one case.
 */
function owedTogether(a: PlacedTarget, b: PlacedTarget): boolean {
  return a === b || caseWhere([...a.conditions, ...b.conditions]) !== undefined;
}

/** Who waits for whom. Each question is answered once, so that a long chain costs its length and no more. */
export class Waiting {
  readonly #byId: ReadonlyMap<string, readonly PlacedTarget[]>;
  readonly #before = new Map<PlacedTarget, Map<string, PlacedTarget | undefined>>();
  readonly #circles: ReadonlyMap<PlacedTarget, readonly PlacedTarget[]>;

  constructor(all: readonly PlacedTarget[], byId: ReadonlyMap<string, readonly PlacedTarget[]>) {
    this.#byId = byId;
    this.#circles = inCircles(
      new Map(all.map((placed) => [placed, turnsOn(placed).flatMap((id) => this.before(placed, id) ?? [])] as const)),
    );
  }

  /** The target of that id: of the same exception, else of the same standard, else any owed together with it. */
  before(placed: PlacedTarget, id: string): PlacedTarget | undefined {
    let known = this.#before.get(placed);
    if (!known) this.#before.set(placed, (known = new Map()));
    if (known.has(id)) return known.get(id);
    const others = this.#byId.get(id) ?? [];
    const found =
      others.find(({ exception }) => exception !== undefined && exception === placed.exception) ??
      others.find(({ standard, exception }) => standard === placed.standard && exception === undefined) ??
      others.find((other) => owedTogether(placed, other));
    const before = found !== undefined && owedTogether(placed, found) ? found : undefined;
    known.set(id, before);
    return before;
  }

  /** The way by which a target comes back to itself. */
  circleFrom(start: PlacedTarget): PlacedTarget[] | undefined {
    const trail = new Set<PlacedTarget>();
    let at: PlacedTarget | undefined = this.#circles.has(start) ? start : undefined;
    if (at === undefined) return undefined;
    while (at !== undefined && !trail.has(at)) {
      trail.add(at);
      const next: readonly PlacedTarget[] = this.#circles.get(at) ?? [];
      at = next.includes(start) ? undefined : next[0];
    }
    return [...trail];
  }
}

/** What is left once those that wait for nobody, and those that nobody waits for, are taken away again and again. */
function inCircles(
  waits: ReadonlyMap<PlacedTarget, readonly PlacedTarget[]>,
): ReadonlyMap<PlacedTarget, readonly PlacedTarget[]> {
  const reversed = new Map<PlacedTarget, PlacedTarget[]>([...waits.keys()].map((placed) => [placed, []]));
  for (const [placed, before] of waits) for (const other of before) reversed.get(other)?.push(placed);
  const left = withoutEnds(withoutEnds(new Set(waits.keys()), waits, reversed), reversed, waits);
  return new Map(
    [...left].map((placed) => [placed, (waits.get(placed) ?? []).filter((other) => left.has(other))] as const),
  );
}

function withoutEnds(
  from: ReadonlySet<PlacedTarget>,
  ahead: ReadonlyMap<PlacedTarget, readonly PlacedTarget[]>,
  behind: ReadonlyMap<PlacedTarget, readonly PlacedTarget[]>,
): Set<PlacedTarget> {
  const left = new Set(from);
  const open = new Map(
    [...left].map((placed) => [placed, (ahead.get(placed) ?? []).filter((other) => left.has(other)).length]),
  );
  const ends = [...left].filter((placed) => open.get(placed) === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const other of behind.get(end) ?? []) {
      const count = (open.get(other) ?? 0) - 1;
      open.set(other, count);
      if (count === 0 && left.has(other)) ends.push(other);
    }
  }
  return left;
}
