/** Choices that look like chance and are the same for the same seed. */
export interface Random {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
  /** So many different items, in the order of their drawing; all of them when there are fewer. */
  several<T>(items: readonly T[], count: number): T[];
}

/** FNV-1a: one 32-bit number of a text. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

export function makeRandom(seed: string): Random {
  let state = hash(seed);
  const below = (limit: number): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * limit);
  };
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return {
    below,
    pick,
    several: (items, count) => {
      const rest = [...items];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
  };
}
