/**
 * Times two ways of doing the same work turn about in one run: machines change their pace, ratios formed in one run
 * stand.
 * What is measured is processor time, so that other work on the machine is not counted (it still cools the caches).
 */

/** One way of doing the work. */
export interface Contender {
  readonly name: string;
  /**
   * Does the work once for that input and returns a figure made from the answer, so that nothing can be optimised away.
   */
  readonly run: (index: number) => number;
}

export interface Ratio {
  /** How many times longer the peer takes, in the median round. */
  readonly median: number;
  /** A tenth of the rounds were below, a tenth above. */
  readonly low: number;
  readonly high: number;
  readonly oursNs: number;
  readonly peerNs: number;
}

const ROUNDS = 41;
/** Long enough that the clock's grain and one interruption do not matter. */
const BATCH_MS = 10;
/** The engine compiles beside the work, and on a busy machine late. */
const WARM_UP_MS = 1500;

let consumed = 0;

/** What the answers added up to; printed at the end, so that they were used. */
export function consumedSum(): number {
  return consumed;
}

export function compare(ours: Contender, peer: Contender, inputs: number): Ratio {
  const batches = [batchOf(ours, inputs), batchOf(peer, inputs)] as const;
  const calls = batches.map(callsFor);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const times = [0, 0];
    // Who goes first changes from round to round: the second finds the caches cold and the machine warm.
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) times[which] = batches[which]!(calls[which]!);
    return { ours: times[0]!, peer: times[1]!, ratio: times[1]! / times[0]! };
  });
  return ratioOf(rounds);
}

interface Round {
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
}

export function ratioOf(rounds: readonly Round[]): Ratio {
  const ratios = rounds.map(({ ratio }) => ratio).sort(ascending);
  const at = (share: number): number => ratios[Math.round((ratios.length - 1) * share)]!;
  return {
    median: at(0.5),
    low: at(0.1),
    high: at(0.9),
    oursNs: median(rounds.map(({ ours }) => ours)),
    peerNs: median(rounds.map(({ peer }) => peer)),
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort(ascending)[values.length >> 1]!;
}

function ascending(a: number, b: number): number {
  return a - b;
}

let loops = 0;

/**
 * A loop of its own for every contender: in a shared one the engine stops inlining the work. It shares code of the same
 * text, hence the number.
 */
function batchOf(contender: Contender, inputs: number): (calls: number) => number {
  const loop = new Function(
    "run",
    "inputs",
    "clock",
    `/* ${++loops} */ let at = 0; return (calls) => { let sum = 0; const start = clock(); for (let i = 0; i < ` +
      "calls; i++) { sum += run(at); if (++at === inputs) at = 0; } return [(clock() - start) / calls, sum]; }",
  ) as (run: Contender["run"], inputs: number, clock: () => number) => (calls: number) => [number, number];
  const batch = loop(contender.run, inputs, processorNs);
  return (calls) => {
    const [nanoseconds, sum] = batch(calls);
    consumed += sum;
    return nanoseconds;
  };
}

/** Nanoseconds of processor time used by this process, its collector and compiler included. */
export function processorNs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

/** Warms up, and finds how many calls fill a batch. */
function callsFor(batch: (calls: number) => number): number {
  let calls = 1;
  for (let used = 0; used < WARM_UP_MS * 1e6;) {
    const nanoseconds = batch(calls) * calls;
    used += nanoseconds;
    if (nanoseconds < BATCH_MS * 1e6) calls *= 2;
  }
  const nanoseconds = batch(calls);
  return Math.max(1, Math.round((BATCH_MS * 1e6) / nanoseconds));
}

/** Stops the bench at the first input on which two programs differ: a faster wrong answer is worth nothing. */
export function checkEqual(
  work: string,
  inputs: number,
  ours: (index: number) => unknown,
  peer: (index: number) => unknown,
): void {
  for (let index = 0; index < inputs; index++) {
    const [a, b] = [ours(index), peer(index)];
    if (a !== b) throw new Error(`${work}: input ${index} gives ${String(a)} here and ${String(b)} there.`);
  }
}
