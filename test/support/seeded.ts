/** The only source of random numbers in a campaign, so that its seed repeats all of them. */
export interface Seeded {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number between these, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** A separate generator, so that the draws of one part do not affect another. */
  fork(): Seeded;
}

/** mulberry32, by Tommy Ettinger: 32 bits of state, enough for choosing faults. */
export const createSeeded = (seed: number): Seeded => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (values) => values[int(0, values.length - 1)] ?? values[0],
    fork: () => createSeeded(int(0, 2 ** 32 - 1)),
  };
};
