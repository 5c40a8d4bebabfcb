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

export function makeDice(seed: number): Dice {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
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
