/** The eleven choices with the defaults of format 1, and which of them hold at a place of a charter. */
import type { CountingJson } from "../../src/charter/format/charter-json.js";

export type Choices = { readonly [Key in keyof CountingJson]-?: NonNullable<CountingJson[Key]> };

const DEFAULTS: Choices = {
  receiptDay: "day-zero",
  receiptOutside: "as-received",
  cutOff: "none",
  lastDayOff: "stays",
  dueTime: "end-of-day",
  monthEnd: "clamp",
  atClosing: "due-at-closing",
  pauseBounds: "after-stop-through-resume",
  pauseUnit: "own",
  daysTaken: "exclusive",
  daysLeft: "exclusive",
};

/** The innermost statement governs: give the levels from the charter inwards. */
export function choicesOf(...levels: readonly (CountingJson | Choices | undefined)[]): Choices {
  return Object.assign({}, DEFAULTS, ...levels) as Choices;
}
