import { fail } from "../core/problem.js";
import { MS_PER_HOUR, MS_PER_MINUTE } from "../core/calendar/unit.js";
import { pointerToken } from "../core/message/quoted.js";
import { quoted } from "../core/message/quoted.js";

/**
 * A length of working time. Parts add up; negative goes back; fractions are fine where they come to whole milliseconds.
 */
export interface Duration {
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly milliseconds?: number | undefined;
}

const UNITS: Readonly<Record<string, number>> = {
  hours: MS_PER_HOUR,
  minutes: MS_PER_MINUTE,
  seconds: 1000,
  milliseconds: 1,
};
const HINT =
  "Write { hours: 37, minutes: 30 }: hours, minutes, seconds, milliseconds. Working days are counted by add.";

/** A duration, or milliseconds as a number, in whole milliseconds. */
export function durationInMs(duration: Duration | number): number {
  if (typeof duration === "number") return Number.isSafeInteger(duration) ? duration : whole(duration);
  if (typeof duration !== "object" || duration === null || Object.keys(duration).length === 0)
    return badDuration(duration, "");
  let ms = 0;
  for (const [unit, amount] of Object.entries(duration) as [string, unknown][]) {
    if (amount === undefined) continue;
    if (!Object.hasOwn(UNITS, unit) || typeof amount !== "number" || !Number.isFinite(amount))
      return badDuration(amount, `/${pointerToken(unit)}`);
    ms += amount * UNITS[unit]!;
  }
  return whole(ms);
}

/** 0.1 hours are 360,000 ms however the binary fraction falls; a third of a millisecond is nothing to count. */
function whole(ms: number): number {
  const rounded = Math.round(ms);
  const isWhole = Math.abs(ms - rounded) < 1e-6 && Number.isSafeInteger(rounded);
  return isWhole ? rounded : badDuration(ms, "");
}

function badDuration(value: unknown, path: string): never {
  return fail("bad_duration", `${quoted(value)} is not a length of working time in whole milliseconds.`, {
    path,
    hint: HINT,
  });
}
