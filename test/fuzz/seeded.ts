/** Random numbers from a seed (mulberry32): the same on every machine, so that a finding can be made again. */
export interface Seeded {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below n. */
  below(n: number): number;
  /** True so often, from 0 to 1. */
  chance(share: number): boolean;
  pick<Entry>(list: readonly Entry[]): Entry;
  /** So many of a kind, one to the most. */
  several<Entry>(most: number, make: () => Entry): Entry[];
}

export function seeded(seed: number): Seeded {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    several: (most, make) => Array.from({ length: 1 + below(most) }, make),
  };
}
