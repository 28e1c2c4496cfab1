/**
 * A target whose clock starts in the life of another: that other exists, can be owed for the same case, and does not
 * wait for this one.
 */
import { problem } from "../../core/problem.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { partsOf, partsOfAdjust } from "../compile/length-use.js";
import { singleMoments, targetMoments, type TargetMoment } from "../compile/moment-use.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CharterJson, SingleMomentJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";
import { grouped } from "../compile/grouped.js";
import { awaited, Waiting } from "./waiting.js";

export function* checkStarts(charter: CharterJson): Generator<CharterIssue> {
  const all = placedTargets(charter);
  const byId = grouped(all, ({ stated }) => stated.id);
  const waiting = new Waiting(all, byId);
  for (const placed of all) {
    yield* unknownParts(placed, byId);
    yield* noDate(placed);
    const starts = awaited(placed, pathOfKey(placed, "from"));
    const never = starts.flatMap((moment) => whyNever(moment, placed, byId, waiting) ?? []);
    yield* never;
    const circle = never.length === 0 ? waiting.circleFrom(placed) : undefined;
    if (circle === undefined) continue;
    const names = [...circle, placed].map(({ stated }) => `"${stated.id}"`).join(" → ");
    yield problem("never_starts", neverStarts(placed, `in the end it waits for itself (${names})`), {
      path: starts[0]?.path ?? pathOfKey(placed, "within"),
      hint: "Start one of them from an event.",
    });
  }
}

function neverStarts(placed: PlacedTarget, why: string): string {
  return `The ${nameOfTarget(placed)} can never start: ${why}.`;
}

/** Why a moment in the life of another target never comes, where that is so. */
function whyNever(
  { id, key, path }: TargetMoment,
  placed: PlacedTarget,
  byId: ReadonlyMap<string, readonly PlacedTarget[]>,
  waiting: Waiting,
): CharterIssue | undefined {
  const others = byId.get(id);
  if (others === undefined)
    return problem("unknown_target", neverStarts(placed, `there is no target "${id}" in this charter`), {
      path,
      hint: hintFor(id, [...byId.keys()]),
    });
  const never = (why: string, hint: string): CharterIssue =>
    problem("never_starts", neverStarts(placed, why), { path, hint });
  if (others.every(({ target }) => target.measure !== undefined))
    return never(
      `"${id}" is a measure, which is met at no moment`,
      "Start it from an event, or from a target that has a clock.",
    );
  if (key !== "target" && others.every(hasNoDue))
    return never(
      `"${id}" has no figure, and so no time that could end`,
      'Start it from an event, or from when that target is met: { "target": … }.',
    );
  return waiting.before(placed, id) === undefined
    ? never(`no case owes both it and "${id}", for which it waits`, "Compare the conditions of both.")
    : undefined;
}

function hasNoDue({ target: { within, every, adjust } }: PlacedTarget): boolean {
  return every === undefined && adjust === undefined && (within === undefined || within === "not-stated");
}

/** A receipt carries no date, nor does the end of a time: what is promised on it is never due. */
function* noDate(placed: PlacedTarget): Generator<CharterIssue> {
  const { from = "received", within, adjust } = placed.target;
  if (within !== "promised" || adjust !== undefined) return;
  if (!singleMoments(from, "").every(({ moment }) => carriesNoDate(moment))) return;
  yield problem(
    "never_due",
    `The ${nameOfTarget(placed)} is never due: it is promised by a date, and what starts it carries none.`,
    {
      path: pathOfKey(placed, "within"),
      severity: "warning",
      hint: 'Start it from the event that carries the date: "from": "appointment-agreed".',
    },
  );
}

function carriesNoDate(moment: SingleMomentJson): boolean {
  if (typeof moment === "string") return moment === "received";
  return "event" in moment ? moment.event === "received" : !("target" in moment);
}

/** A limit that runs from another target needs that target; until it is met, it sets no limit. */
function* unknownParts(placed: PlacedTarget, byId: ReadonlyMap<string, unknown>): Generator<CharterIssue> {
  const rights = (placed.target.then ?? []).flatMap((right, index) => [
    { from: right.from, path: pointerTo(pathOfKey(placed, "then"), index) },
    ...partsOf(right.within, pointerTo(pathOfKey(placed, "then"), index, "within")),
  ]);
  const limits = [
    ...partsOf(placed.target.within, pathOfKey(placed, "within")),
    ...(placed.target.adjust ?? []).flatMap((entry, index) =>
      partsOfAdjust(entry, pointerTo(pathOfKey(placed, "adjust"), index)),
    ),
  ];
  for (const { from, path } of [...limits, ...rights])
    for (const moment of targetMoments(from, pointerTo(path, "from"))) {
      if (byId.has(moment.id)) continue;
      yield problem(
        "unknown_target",
        `A limit of the ${nameOfTarget(placed)} runs from "${moment.id}", and there is no such target in this charter.`,
        { path: moment.path, hint: hintFor(moment.id, [...byId.keys()]) },
      );
    }
}
