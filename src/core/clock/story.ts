/** What has happened in a case so far: what its runs share, and where a length can count from. */
import type { Zone } from "../calendar/zone.js";
import { msOfDay } from "../calendar/zone.js";
import type { CaseEvent, CaseMoment } from "./case.js";
import { missingContents } from "./case.js";
import type { Due } from "./due.js";
import type { EventMatch } from "./rule.js";
import type { Story, TargetRun } from "./target-run.js";

export function matches(event: CaseEvent, match: EventMatch): boolean {
  return event.name === match.event && missingContents(event, match.requires).length === 0;
}

/** Too few to be worth remembering how far they were gone through. */
const FEW = 16;

export function newStory(runs: readonly TargetRun[]): Story {
  return { occurred: [], runs, counts: 0, sought: undefined, latest: undefined, now: -Infinity };
}

/** The first occurrence of an event, or of one that carries what is asked for, among those read so far. */
export function occurrenceOf(story: Story, wanted: string | EventMatch): CaseEvent | undefined {
  const { occurred } = story;
  const isIt = (event: CaseEvent): boolean =>
    typeof wanted === "string" ? event.name === wanted : matches(event, wanted);
  if (occurred.length < FEW) return occurred.find(isIt);
  const sought = (story.sought ??= new Map());
  let search = sought.get(wanted);
  if (!search) sought.set(wanted, (search = { place: 0 }));
  while (search.place < occurred.length && !isIt(occurred[search.place] as CaseEvent)) search.place++;
  return occurred[search.place];
}

export function runOf({ runs }: Story, target: string): TargetRun | undefined {
  for (const run of runs) if (run.rule.id === target) return run;
  return undefined;
}

/** "The moment that target was met, also when met late": a duty that comes again, when it first was. */
export function metOnce(run: TargetRun | undefined): CaseEvent | undefined {
  return run?.metBy ?? run?.periods[0]?.metBy;
}

/** The moment at which something that counts from a due counts from it. */
export function dueAsMoment(due: Due, zone: Zone): CaseMoment {
  return { epochMs: due.epochMs, day: due.lastDay, msOfDay: msOfDay(zone, due.epochMs) };
}
