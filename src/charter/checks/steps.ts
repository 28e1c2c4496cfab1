/** A step that leads up to the due by more than there is of the time: it is told at the start. */
import { problem } from "../../core/problem.js";
import type { LengthUse } from "../compile/length-use.js";
import { isAlwaysLonger, lengthsWithin, lengthUse } from "../compile/length-use.js";
import { nameOfTarget, pathOfKey, placedTargets } from "../compile/placed-target.js";
import type { CharterJson, EscalationJson } from "../format/charter-json.js";
import { pointerTo, type CharterIssue } from "../format/issue.js";

export function* checkSteps(charter: CharterJson): Generator<CharterIssue> {
  for (const placed of placedTargets(charter)) {
    const { within, every, escalation = [] } = placed.target;
    const lengths = every === undefined ? lengthsWithin(within, "") : [lengthUse(every, "")];
    if (lengths.length === 0) continue;
    for (const [index, step] of escalation.entries()) {
      if (step.before === undefined || !lengths.every((length) => isNotShorter(step, length))) continue;
      yield problem(
        "step_before_start",
        `The step "${step.id}" of the ${nameOfTarget(placed)} comes before there is a clock, and is told at its start.`,
        {
          path: pointerTo(pathOfKey(placed, "escalation"), index, "before"),
          hint: "Let it lead up to the due by less than the whole time.",
          severity: "warning",
        },
      );
    }
  }
}

function isNotShorter({ before, at }: EscalationJson, length: LengthUse): boolean {
  const lead = lengthUse(before as NonNullable<typeof before>, "");
  return (
    isAlwaysLonger(lead, length) || (at === undefined && lead.unit === length.unit && lead.amount === length.amount)
  );
}
