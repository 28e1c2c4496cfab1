/**
 * A target whose clock starts when another is met: that other exists, can be owed for the same case, and does not wait
 * for this one.
 */
import type { ProblemCode } from "../../core/message/problem-code.js";
import { problem } from "../../core/problem.js";
import { caseWhere } from "../compile/condition.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { partsOf } from "../compile/length-use.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CharterJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { grouped } from "./grouped.js";

export function* checkStarts(charter: CharterJson): Generator<CharterIssue> {
  const all = placedTargets(charter);
  const byId = grouped(all, ({ stated }) => stated.id);
  const waiting = new Waiting(byId);
  for (const placed of all) {
    yield* unknownParts(placed, byId);
    yield* noDate(placed);
    const id = awaited(placed);
    if (id === undefined) continue;
    const others = byId.get(id);
    const issue = (code: ProblemCode, message: string, hint: string): CharterIssue =>
      problem(code, `The ${nameOfTarget(placed)} can never start: ${message}.`, {
        path: `${pathOfKey(placed, "from")}/target`,
        hint,
      });
    if (others === undefined)
      yield issue("unknown_target", `there is no target "${id}" in this charter`, hintFor(id, [...byId.keys()]));
    else if (others.every(({ target }) => target.measure !== undefined))
      yield issue(
        "never_starts",
        `"${id}" is a measure, which is met at no moment`,
        "Start it from an event, or from a target that has a clock.",
      );
    else if (waiting.next(placed) === undefined)
      yield issue(
        "never_starts",
        `no case owes both it and "${id}", for which it waits`,
        "Compare the conditions of both.",
      );
    else {
      const circle = waiting.circleFrom(placed);
      if (circle === undefined) continue;
      const names = [...circle, placed].map(({ stated }) => `"${stated.id}"`).join(" → ");
      yield issue("never_starts", `in the end it waits for itself (${names})`, "Start one of them from an event.");
    }
  }
}

/** A receipt carries no date, so that what is promised on it is never due. */
function* noDate(placed: PlacedTarget): Generator<CharterIssue> {
  const { from = "received", within, adjust } = placed.target;
  const event = typeof from === "object" && "event" in from ? from.event : from;
  if (within !== "promised" || event !== "received" || adjust !== undefined) return;
  yield problem(
    "never_due",
    `The ${nameOfTarget(placed)} is never due: it is promised by a date, and a receipt carries none.`,
    {
      path: pathOfKey(placed, "within"),
      severity: "warning",
      hint: 'Start it from the event that carries the date: "from": "appointment-agreed".',
    },
  );
}

/** A limit that runs from another target needs that target; until it is met, it sets no limit. */
function* unknownParts(placed: PlacedTarget, byId: ReadonlyMap<string, unknown>): Generator<CharterIssue> {
  const rights = (placed.target.then ?? []).flatMap((right, index) => [
    { from: right.from, path: pointerTo(pathOfKey(placed, "then"), index) },
    ...partsOf(right.within, pointerTo(pathOfKey(placed, "then"), index, "within")),
  ]);
  for (const { from, path } of [...partsOf(placed.target.within, pathOfKey(placed, "within")), ...rights]) {
    if (typeof from !== "object" || "event" in from) continue;
    const [key, id] = "target" in from ? (["target", from.target] as const) : (["dueOf", from.dueOf] as const);
    if (byId.has(id)) continue;
    yield problem(
      "unknown_target",
      `A limit of the ${nameOfTarget(placed)} runs from "${id}", and there is no such target in this charter.`,
      { path: pointerTo(path, "from", key), hint: hintFor(id, [...byId.keys()]) },
    );
  }
}

/** The id of the target that this one waits for. */
export function awaited({ target: { from, measure } }: PlacedTarget): string | undefined {
  return measure === undefined && typeof from === "object" && "target" in from ? from.target : undefined;
}

/**
 * An exception's target takes the place of the general one; targets of standards that exclude each other are never owed
 * for one case.
 */
function owedTogether(a: PlacedTarget, b: PlacedTarget): boolean {
  return a === b || caseWhere([...a.conditions, ...b.conditions]) !== undefined;
}

/** Who waits for whom. Each question is answered once, so that a long chain costs its length and no more. */
class Waiting {
  readonly #byId: ReadonlyMap<string, readonly PlacedTarget[]>;
  readonly #next = new Map<PlacedTarget, PlacedTarget | undefined>();
  readonly #inNoCircle = new Set<PlacedTarget>();

  constructor(byId: ReadonlyMap<string, readonly PlacedTarget[]>) {
    this.#byId = byId;
  }

  /**
   * The target that this one waits for: that of the same exception, else of the same standard, else any owed together
   * with it.
   */
  next(placed: PlacedTarget): PlacedTarget | undefined {
    if (this.#next.has(placed)) return this.#next.get(placed);
    const others = this.#byId.get(awaited(placed) ?? "") ?? [];
    const next =
      others.find(({ exception }) => exception !== undefined && exception === placed.exception) ??
      others.find(({ standard, exception }) => standard === placed.standard && exception === undefined) ??
      others.find((other) => owedTogether(placed, other));
    const found = next !== undefined && owedTogether(placed, next) ? next : undefined;
    this.#next.set(placed, found);
    return found;
  }

  /** The way by which a target comes back to itself. */
  circleFrom(start: PlacedTarget): PlacedTarget[] | undefined {
    const trail = new Set<PlacedTarget>();
    let at: PlacedTarget | undefined = start;
    while (at !== undefined && !trail.has(at) && !this.#inNoCircle.has(at)) {
      trail.add(at);
      at = this.next(at);
    }
    if (at === start && trail.size > 0) return [...trail];
    if (at === undefined || this.#inNoCircle.has(at)) for (const passed of trail) this.#inNoCircle.add(passed);
    return undefined;
  }
}
