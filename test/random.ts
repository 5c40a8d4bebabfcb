/** Chance that can be repeated: the same seed gives the same answers. */
export interface Dice {
  /** A whole number from 0 to below the count. */
  below(count: number): number;
  chance(probability: number): boolean;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** In another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * Numbers from 0 to below 1, the same for the same seed.
 *
 * @see https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
 */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function makeDice(seed: number): Dice {
  const random = makeRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    below,
    chance: (probability) => random() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('Unexpected empty list, expected something to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffle: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(below(rest.length), 1)[0] as (typeof list)[number]);
    },
  };
}
