/** The moments that a command is asked about: `--as-of` and `--since`. */
import { momentIn, SlaError } from "../../index.js";
import { clockNote } from "./case-dates.js";
import { Failure, sentenceOf, withTextHint } from "../session/failure.js";
import type { Session } from "../session/session.js";

export interface AskedMoments {
  readonly asOf?: string | undefined;
  readonly since?: string | undefined;
}

const DAY_MS = 86_400_000;

/** Looked at before a million rows are read; local times are read in the zone of each charter later. @throws Failure */
export function checkMoments({ asOf, since }: AskedMoments): void {
  const [until, from] = [read("--as-of", asOf), read("--since", since)];
  if (until !== undefined && from !== undefined && from > until)
    throw new Failure(`--since ${since} is later than --as-of ${asOf}.`, "Nothing lies between them.");
}

/** As "as of" is read: a plain date is the end of its day. */
function read(flag: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  try {
    const { epochMs, dateOnly } = momentIn("UTC", given);
    return dateOnly ? epochMs + DAY_MS - 1 : epochMs;
  } catch (error) {
    if (error instanceof SlaError) throw new Failure(sentenceOf({ ...withTextHint(error.problem), path: flag }));
    throw error;
  }
}

/**
 * Says once, as soon as a charter tells the zone, how a local time was read that the clocks there show twice or never.
 */
export function clockWatch(session: Session, { asOf, since }: AskedMoments): (timeZone: string) => void {
  let isSaid = false;
  return (timeZone) => {
    if (isSaid) return;
    isSaid = true;
    for (const [flag, given] of [
      ["--as-of", asOf],
      ["--since", since],
    ] as const) {
      const note = given === undefined ? undefined : clockNote(given, timeZone);
      if (note !== undefined) session.note(`note: ${flag}: ${note}`);
    }
  };
}
