/** What happened: the facts of one case, with every moment already read in the charter's zone. */
import type { DayNumber } from "../calendar/day.js";
import type { EpochMs } from "../calendar/zone.js";

/**
 * A moment of a case. A plain date has no time of day: `msOfDay` is undefined, and `epochMs` is the end (for a receipt,
 * the start) of its day.
 */
export interface CaseMoment {
  readonly epochMs: EpochMs;
  readonly day: DayNumber;
  readonly msOfDay: number | undefined;
}

export interface CaseEvent extends CaseMoment {
  /** Place in the case's own list of events; -1 for the receipt. */
  readonly index: number;
  readonly name: string;
  readonly gives: readonly string[];
  readonly promised: CaseMoment | undefined;
}

export interface CaseFacts {
  readonly received: CaseEvent;
  /** Sorted by `inOrder`, without the receipt. */
  readonly events: readonly CaseEvent[];
  readonly measures: Readonly<Record<string, number>>;
}

/** `promised` is the date told to the customer. */
export function carries(event: CaseEvent, content: string): boolean {
  return content === "promised" ? event.promised !== undefined : event.gives.includes(content);
}

/** The contents asked for that an event did not carry. */
export function missingContents(event: CaseEvent, requires: readonly string[]): readonly string[] {
  return requires.length === 0 ? requires : requires.filter((content) => !carries(event, content));
}

/**
 * "Events are sorted by moment; at equal moments `received` first, `withdrawn` last, the others in the order given."
 */
export function inOrder(a: CaseEvent, b: CaseEvent): number {
  return a.epochMs - b.epochMs || rank(a) - rank(b) || a.index - b.index;
}

function rank(event: CaseEvent): number {
  return event.name === "received" ? 0 : event.name === "withdrawn" ? 2 : 1;
}
