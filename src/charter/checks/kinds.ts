/** A target is of exactly one kind (a period, a recurring duty or a measure) and has what its kind needs. */
import { problem } from "../../core/problem.js";
import { isTimeUnit, lengthUse } from "../compile/length-use.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";
import { nameOfTarget, pathOfKey, placedTargets, type PlacedTarget } from "../compile/placed-target.js";
import type { CharterJson, EscalationJson, TargetJson } from "../format/charter-json.js";
import { hintFor } from "../../core/message/hint.js";

const KINDS = ["within", "every", "measure"] as const;
/** What only a clock can use. */
const CLOCK_KEYS = ["from", "metBy", "adjust", "pausedBy", "endedBy", "escalation", "then", "calendar"] as const;

export function* checkKinds(charter: CharterJson): Generator<CharterIssue> {
  for (const placed of placedTargets(charter)) {
    yield* overridesSomething(placed);
    yield* oneKind(placed);
    yield* keysOfKind(placed);
    yield* capsOfPromises(placed);
    for (const [index, step] of (placed.target.escalation ?? []).entries())
      yield* oneMoment(step, pointerTo(pathOfKey(placed, "escalation"), index));
  }
}

/** "An exception overrides, key by key, the target of the same id": without one there is nothing to override. */
function* overridesSomething({ exception, general, standard, stated, path }: PlacedTarget): Generator<CharterIssue> {
  if (exception === undefined || general !== undefined) return;
  const known = (standard.targets ?? []).map(({ id }) => id);
  const message =
    `The exception "${exception.id}" changes a target "${stated.id}", which its standard "${standard.id}" does not ` +
    "have.";
  yield problem("unknown_target", message, {
    path: pointerTo(path, "id"),
    hint: `${hintFor(stated.id, known)} A target owed only in some cases stands on the standard, with "when".`,
  });
}

function* oneKind(placed: PlacedTarget): Generator<CharterIssue> {
  const { target, exception, general } = placed;
  if (exception !== undefined && general === undefined) return;
  const kinds = KINDS.filter((kind) => target[kind] !== undefined);
  if (kinds.length === 1) return;
  const has = kinds.length === 0 ? "none of them" : kinds.map((kind) => `"${kind}"`).join(" and ");
  const inherited = exception === undefined ? "" : " (an exception keeps the keys that it does not state)";
  const path = kinds.length === 0 ? placed.path : pathOfKey(placed, kinds.at(-1)!);
  yield problem(
    "one_kind_only",
    `The ${nameOfTarget(placed)} needs exactly one of "within", "every" and "measure", and has ` +
      `${has}${inherited}.`,
    { path, hint: 'A promise without a figure has "within": "not-stated".' },
  );
}

function* keysOfKind(placed: PlacedTarget): Generator<CharterIssue> {
  const { target } = placed;
  const without = (key: keyof TargetJson, why: string): CharterIssue =>
    problem("key_without_effect", `"${key}" has no effect here: ${why}.`, {
      path: pathOfKey(placed, key),
      hint: "Remove it.",
    });
  if (target.owedBy !== undefined)
    for (const key of ["share", "onMiss"] as const)
      if (target[key] !== undefined) yield without(key, `it is ${target.owedBy} that owes this, not the authority`);
  if (target.measure !== undefined) {
    if (target.atMost === undefined && target.atLeast === undefined) {
      yield problem("missing_key", `The ${nameOfTarget(placed)} measures "${target.measure}" without a limit.`, {
        path: pointerTo(placed.path, "atMost"),
        hint: 'State "atMost" or "atLeast".',
      });
    } else if (target.atMost !== undefined && target.atLeast !== undefined && target.atLeast > target.atMost) {
      yield problem("bad_value", `At least ${target.atLeast} and at most ${target.atMost} can't both be kept.`, {
        path: pathOfKey(placed, "atLeast"),
        hint: "Exchange them, or remove one.",
      });
    }
    for (const key of CLOCK_KEYS) if (target[key] !== undefined) yield without(key, "a measure has no clock");
  } else {
    if (target.within === undefined && target.every === undefined) return;
    if (target.metBy === undefined)
      yield problem("missing_key", `The ${nameOfTarget(placed)} does not say which events meet it.`, {
        path: pointerTo(placed.path, "metBy"),
        hint: 'Name them in "metBy".',
      });
    for (const [index, match] of (target.metBy ?? []).entries())
      if ((typeof match === "string" ? match : match.event) === "received")
        yield problem("bad_value", "The receipt cannot meet a target: it is what starts the case.", {
          path: pointerTo(pathOfKey(placed, "metBy"), index),
          hint: "Name the event by which the authority does what it promises.",
        });
    for (const key of ["atMost", "atLeast"] as const)
      if (target[key] !== undefined) yield without(key, "it limits a measure, and this target has a clock");
  }
  if (target.within === "not-stated" && target.escalation !== undefined && target.adjust === undefined)
    yield without("escalation", "without a figure there is no due to lead up to");
}

/** "`atMost` caps a promised date": there is nothing to cap in a length. */
function* capsOfPromises(placed: PlacedTarget): Generator<CharterIssue> {
  for (const [index, { within, atMost }] of (placed.target.adjust ?? []).entries()) {
    const path = pointerTo(pathOfKey(placed, "adjust"), index);
    if (atMost !== undefined && within !== "promised")
      yield problem(
        "key_without_effect",
        '"atMost" has no effect here: it caps a promised date, and this adjustment states its own length.',
        { path: pointerTo(path, "atMost"), hint: 'Remove it, or write "within": "promised".' },
      );
    if (within === "not-stated")
      yield problem("bad_value", "An adjustment has to say what it moves the due to.", {
        path: pointerTo(path, "within"),
        hint: 'Write "promised" for a date that the event carries, or a length.',
      });
  }
}

function* oneMoment(step: EscalationJson, path: string): Generator<CharterIssue> {
  const moments = (["before", "after", "elapsed"] as const).filter((moment) => step[moment] !== undefined);
  if (moments.length !== 1) {
    const has = moments.length === 0 ? "none of them" : moments.map((moment) => `"${moment}"`).join(" and ");
    yield problem(
      "one_moment_only",
      `The step "${step.id}" needs exactly one of "before", "after" and "elapsed", and has ${has}.`,
      {
        path: moments.length === 0 ? path : pointerTo(path, moments.at(-1)!),
        hint: "Make two steps of it, or remove one.",
      },
    );
  }
  if ((step.every === undefined) !== (step.times === undefined))
    yield problem("missing_key", `The step "${step.id}" repeats: it needs "every" and "times".`, {
      path: pointerTo(path, step.every === undefined ? "every" : "times"),
      hint: 'Write "every": { "workingDays": 1 } and "times": 5, or neither.',
    });
  if (step.every !== undefined && lengthUse(step.every, "").amount === 0)
    yield problem("bad_value", `The step "${step.id}" would repeat without any time between.`, {
      path: pointerTo(path, "every"),
      hint: "Give the time after which it is told again.",
    });
  const length = step.before ?? step.after;
  if (step.at !== undefined && length !== undefined && isTimeUnit(lengthUse(length, "").unit)) {
    yield problem("key_without_effect", '"at" has no effect here: a step in hours or minutes has its moment already.', {
      path: pointerTo(path, "at"),
      hint: "Remove it, or count the step in days.",
    });
  }
}
