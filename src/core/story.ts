/** What has happened in a case so far: what its runs share, and where a length can count from. */
import type { CaseEvent } from "./case.js";
import { missingContents } from "./case.js";
import type { EventMatch, StartRule } from "./rule.js";
import type { TargetRun } from "./run.js";

export interface Story {
  /** Every event read so far, in order, the receipt among them. */
  readonly occurred: CaseEvent[];
  readonly runs: readonly TargetRun[];
}

export function matches(event: CaseEvent, match: EventMatch): boolean {
  return event.name === match.event && missingContents(event, match.requires).length === 0;
}

export function runOf({ runs }: Story, target: string): TargetRun | undefined {
  for (const run of runs) if (run.rule.id === target) return run;
  return undefined;
}

/** "The first occurrence of an event starts a clock", or "the moment that target was met, also when met late". */
export function startIn(story: Story, start: StartRule): CaseEvent | undefined {
  return start.kind === "target" ? runOf(story, start.target)?.metBy : story.occurred.find((event) => matches(event, start));
}
