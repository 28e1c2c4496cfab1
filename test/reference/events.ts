/** What happened, in order: by moment; at equal moments the receipt first, a withdrawal last, the others as given. */
import type { CaseRecord } from "../../src/index.js";
import type { Moment } from "./dates.js";
import { readMoment } from "./dates.js";

export interface Happened {
  readonly name: string;
  readonly index: number;
  readonly at: Moment;
  readonly promised: Moment | undefined;
  readonly gives: readonly string[];
}

const rank = (name: string): number => (name === "received" ? 0 : name === "withdrawn" ? 2 : 1);

export function happenedIn({ received, events = [] }: CaseRecord): Happened[] {
  const receipt: Happened = {
    name: "received",
    index: -1,
    at: readMoment(String(received), "received"),
    promised: undefined,
    gives: [],
  };
  const others = events.map(({ event, at, promised, gives }, index): Happened => ({
    name: event,
    index,
    at: readMoment(String(at), "event"),
    promised: promised === undefined ? undefined : readMoment(String(promised), "event"),
    gives: gives ?? [],
  }));
  return [receipt, ...others].sort((a, b) => a.at.ms - b.at.ms || rank(a.name) - rank(b.name) || a.index - b.index);
}

/** Whether an event is one of those asked for, and the contents that it lacks. */
export function match(
  wanted: string | { readonly event: string; readonly requires?: readonly string[] | undefined },
  happened: Happened,
): "no" | "yes" | "lacks content" {
  const name = typeof wanted === "string" ? wanted : wanted.event;
  if (name !== happened.name) return "no";
  return carries(happened, typeof wanted === "string" ? [] : wanted.requires) ? "yes" : "lacks content";
}

export function carries({ gives, promised }: Happened, required: readonly string[] = []): boolean {
  return required.every((content) => (content === "promised" ? promised !== undefined : gives.includes(content)));
}
