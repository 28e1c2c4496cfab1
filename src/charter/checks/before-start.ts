/** `beforeStart` is for clocks that an event or another target starts: before the receipt there is nothing. */
import { problem } from "../../core/problem.js";
import { pathOfKey, placedTargets } from "../compile/placed-target.js";
import type { CharterJson, TargetJson } from "../format/charter-json.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";

export function* checkBeforeStart(charter: CharterJson): Generator<CharterIssue> {
  const all = placedTargets(charter);
  const hasEffect = new Map<string, boolean>();
  const stated = (path: string, startsLater: boolean): void => {
    hasEffect.set(path, (hasEffect.get(path) ?? false) || startsLater);
  };
  for (const placed of all) {
    const { target, standard, standardPath } = placed;
    const startsLater = startsAfterReceipt(target);
    for (const [index, { beforeStart }] of (target.adjust ?? []).entries())
      if (beforeStart === true) stated(pointerTo(pathOfKey(placed, "adjust"), index, "beforeStart"), startsLater);
    for (const [index, { beforeStart }] of (target.pausedBy ?? []).entries())
      if (beforeStart === true) stated(pointerTo(pathOfKey(placed, "pausedBy"), index, "beforeStart"), startsLater);
    for (const [index, { beforeStart }] of (standard.pausedBy ?? []).entries())
      if (beforeStart === true) stated(pointerTo(standardPath, "pausedBy", index, "beforeStart"), startsLater);
  }
  for (const [path, has] of hasEffect) if (!has) yield withoutEffect(path);
}

function startsAfterReceipt({ from = "received" }: TargetJson): boolean {
  return typeof from === "object" ? !("event" in from) || from.event !== "received" : from !== "received";
}

function withoutEffect(path: string): CharterIssue {
  return problem(
    "key_without_effect",
    '"beforeStart" has no effect here: the clock starts with the receipt, and nothing comes before that.',
    { path, hint: 'Remove it, or say what starts the clock in "from".' },
  );
}
