/** What ends a pause, as it is written. */
import type { PauseJson } from "../format/charter-json.js";

/** The events, and "promised" where it ends on the date that the stop carried. */
export function untilOf({ until }: Pick<PauseJson, "until">): readonly string[] {
  return until === undefined ? [] : typeof until === "string" ? [until] : until;
}
