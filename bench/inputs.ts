/** Inputs of the bench: instants and cases spread over ten years of London, the same in every run. */
import type { CaseRecord } from "../src/index.js";

const FROM = Date.UTC(2016, 0, 1);
const DAY_MS = 86_400_000;

/** A small generator with a seed (mulberry32): every run and both contenders see the same inputs. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whole seconds, as databases export them. */
export function instants(count: number, years = 10): Float64Array {
  const random = randomNumbers(20_160_101);
  return Float64Array.from({ length: count }, () => FROM + Math.floor((random() * years * 365 * DAY_MS) / 1000) * 1000);
}

function isoText(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

/** Through JSON, as cases come: no text is shared between them. */
export function complaints(received: Float64Array): CaseRecord[] {
  return fromJson(Array.from(received, (at) => ({ kind: "complaint", service: "other", received: isoText(at) })));
}

/** Environmental information requests: a fee asked for and paid, an extension, a late answer. */
export function requestsWithFourEvents(received: Float64Array): CaseRecord[] {
  return fromJson(
    Array.from(received, (at) => ({
      kind: "request",
      received: isoText(at),
      events: [
        { event: "advance-payment-requested", at: isoText(at + 3 * DAY_MS) },
        { event: "payment-received", at: isoText(at + 9 * DAY_MS) },
        { event: "extended", at: isoText(at + 12 * DAY_MS), gives: ["complexity", "volume"] },
        { event: "responded", at: isoText(at + 50 * DAY_MS) },
      ],
    })),
  );
}

function fromJson(records: readonly CaseRecord[]): CaseRecord[] {
  return JSON.parse(JSON.stringify(records)) as CaseRecord[];
}
