/** One line of the results: what was done, against whom, the bar, and what came of it. */
import type { Ratio } from "./measure.js";

export interface Row {
  readonly work: string;
  readonly peer: string;
  readonly bar: string;
  readonly result: string;
  /** undefined: there was nothing to compare with. */
  readonly kept: boolean | undefined;
  readonly note: string;
}

/** A row whose bar is "at least so many times sooner than the peer". */
export function timesSooner(work: string, peer: string, atLeast: number, ratio: Ratio, note = ""): Row {
  return {
    work,
    peer,
    bar: `≥ ${atLeast.toLocaleString("en-GB")} ×`,
    result: `${times(ratio.median)} (${times(ratio.low)} – ${times(ratio.high)})`,
    kept: ratio.median >= atLeast,
    note: `${note}${note ? "; " : ""}${nanoseconds(ratio.oursNs)} against ${nanoseconds(ratio.peerNs)}`,
  };
}

export function times(ratio: number): string {
  return `${ratio >= 100 ? Math.round(ratio).toLocaleString("en-GB") : ratio.toPrecision(2)} ×`;
}

export function nanoseconds(value: number): string {
  return value >= 1e6
    ? `${(value / 1e6).toPrecision(3)} ms`
    : value >= 1000
      ? `${(value / 1000).toPrecision(3)} µs`
      : `${value.toPrecision(3)} ns`;
}

export function peerNotAvailable(work: string, peer: string, bar: string, recorded: string): Row {
  return {
    work,
    peer,
    bar,
    result: "peer not available",
    kept: undefined,
    note: `measured before on another machine: ${recorded}`,
  };
}
