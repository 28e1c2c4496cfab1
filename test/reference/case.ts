/** A whole case: every target of a charter taken through the events, in the order in which they happened. */
import type { CharterJson } from "../../src/charter/format/charter-json.js";
import type { CaseRecord } from "../../src/index.js";
import type { Moment } from "./dates.js";
import { readMoment } from "./dates.js";
import type { Happened } from "./events.js";
import { happenedIn } from "./events.js";
import { Unanswerable } from "./length.js";
import type { Rule } from "./rule.js";
import { rulesOf } from "./rule.js";
import { keyOf, NOTHING_SETTLED, Run, type Settled } from "./run.js";

/** A run, or why it has none. */
export type RunOr = Run | Unanswerable["code"];

export const readAsOf = (asOf: string): Moment => readMoment(asOf, "event");

/** Every target after the events up to a moment (all of them where none is given), in the order of the charter. */
export function followed(charter: CharterJson, record: CaseRecord, until: number = Infinity): RunOr[] {
  return followedRules(rulesOf(charter), happenedIn(record), until);
}

export function followedRules(rules: readonly Rule[], happened: readonly Happened[], until: number): RunOr[] {
  const received = happened.find(({ name }) => name === "received")?.at.ms ?? -Infinity;
  const story = happened.filter(({ at }) => at.ms >= received && at.ms <= until);
  const earlier = happened.filter(({ at }) => at.ms < received && at.ms <= until);
  let settled = NOTHING_SETTLED;
  const withdrawn = story.findIndex(({ name }) => name === "withdrawn");
  story.forEach((event, place) => {
    if (event.name !== "extension-removed" || (withdrawn >= 0 && place > withdrawn)) return;
    // What stands after it in the list and is of the same moment may be what it takes back.
    const atOnce = story.filter(({ name, at }, other) => other > place && at.ms === event.at.ms && !isAlone(name));
    for (const before of [story.slice(0, place), [...story.slice(0, place), ...atOnce]]) {
      const without = withoutLatest(settled, read(rules, before, event.at.ms, settled, earlier));
      if (without === settled) continue;
      settled = without;
      return;
    }
  });
  return read(rules, story, until, settled, earlier);
}

/**
 * "`extension-removed` undoes the latest accepted adjustment; the rest is counted anew." What was refused stays
 * refused.
 */
function withoutLatest(settled: Settled, runs: readonly RunOr[]): Settled {
  const open = runs.filter((run) => typeof run !== "string").filter((run) => !run.isOver);
  const latest = open
    .flatMap(({ adjustments }) => adjustments.map(({ event }) => event))
    .sort((a, b) => a.at.ms - b.at.ms || a.index - b.index)
    .at(-1);
  if (!latest) return settled;
  const undone = open
    .filter(({ adjustments }) => adjustments.some(({ event }) => event === latest))
    .map(({ rule }) => keyOf(rule, latest));
  const refused = runs.flatMap((run) => (typeof run === "string" ? [] : run.refusedAdjustments()));
  return { undone: new Set([...settled.undone, ...undone]), refused: new Map([...settled.refused, ...refused]) };
}

function read(
  rules: readonly Rule[],
  story: readonly Happened[],
  until: number,
  settled: Settled,
  earlier: readonly Happened[],
): RunOr[] {
  const runs = new Map<string, RunOr>();
  const follow = (rule: Rule): RunOr => {
    const known = runs.get(rule.target.id);
    if (known) return known;
    const runOf = (id: string): Run | undefined => {
      const before = rules.find(({ target }) => target.id === id);
      const awaited = before && follow(before);
      return typeof awaited === "string" ? undefined : awaited;
    };
    const run = readOne(new Run(rule, runOf, settled, [...earlier]), story, until);
    runs.set(rule.target.id, run);
    return run;
  };
  return rules.map(follow);
}

const isAlone = (name: string): boolean => ["received", "withdrawn", "extension-removed"].includes(name);

/** The events of one moment together, but for what has its place before or after the others. */
function momentsOf(story: readonly Happened[]): Happened[][] {
  return story.reduce<Happened[][]>((moments, event) => {
    const [first] = moments.at(-1) ?? [];
    if (first && first.at.ms === event.at.ms && !isAlone(first.name) && !isAlone(event.name))
      moments.at(-1)!.push(event);
    else moments.push([event]);
    return moments;
  }, []);
}

/** The awaited targets have been followed to their end already, so a run that waits looks at what became of them. */
function readOne(run: Run, story: readonly Happened[], until: number): RunOr {
  try {
    for (const events of momentsOf(story)) run.take(events);
    // Without a moment asked about nothing has passed since the last event, and what comes for certain is told.
    const end = until === Infinity ? (story.at(-1)?.at.ms ?? 0) : until;
    run.passTime(until, end);
    run.lapseBefore(end);
    run.due();
    return run;
  } catch (error) {
    if (error instanceof Unanswerable) return error.code;
    throw error;
  }
}
