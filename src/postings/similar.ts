import type { Posting } from './posting.ts';

interface Likeness {
  team?: true;
  country?: true;
  level?: true;
}

/** What two postings may share, most telling first. */
const likenesses: readonly Likeness[] = [
  { team: true, country: true, level: true },
  { team: true, country: true },
  { team: true, level: true },
  { country: true, level: true },
  { team: true },
  { country: true },
  { level: true },
];

const maximum = 4;

/** Numbers values in the order of their appearance, from 1 on. */
function numberValues(): (value: string) => number {
  const numbers = new Map<string, number>();
  return (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size + 1);
    return numbers.size;
  };
}

const anyCountry = [0];
/** More than there are values of a kind on any board. */
const radix = 2 ** 20;

/** The keys under which a posting is found, most telling first: one a country where the country counts. */
function makeKeysOf(): (posting: Posting) => number[] {
  const teamNumber = numberValues();
  const countryNumber = numberValues();
  const levelNumber = numberValues();
  return (posting) => {
    const keys: number[] = [];
    const level = levelNumber(posting.level);
    const team = posting.team === undefined ? 0 : teamNumber(posting.team);
    const countries = posting.country.map(countryNumber);
    for (const [index, likeness] of likenesses.entries()) {
      if (likeness.team && team === 0) continue;
      const rest = (index * 32 + (likeness.level ? level : 0)) * radix + (likeness.team ? team : 0);
      for (const country of likeness.country ? countries : anyCountry) keys.push(rest * radix + country);
    }
    return keys;
  };
}

/**
 * Finds the open postings that are most like a given one, in the order of the given postings among equals. The index
 * is made once a locale, so that the cost of one answer does not grow with the board.
 */
export function makeSimilar(postings: readonly Posting[]): (posting: Posting) => Posting[] {
  const keysOf = makeKeysOf();
  const index = new Map<number, Posting[]>();
  const keysByPosting = new Map<Posting, number[]>();
  for (const posting of postings) {
    const keys = keysOf(posting);
    keysByPosting.set(posting, keys);
    for (const key of keys) {
      const bucket = index.get(key);
      // One more than is shown, since the posting itself may be among them; more are never asked for.
      if (!bucket) index.set(key, [posting]);
      else if (bucket.length <= maximum) bucket.push(posting);
    }
  }
  return (posting) => {
    const similar = new Set<Posting>();
    for (const key of keysByPosting.get(posting) ?? keysOf(posting)) {
      for (const candidate of index.get(key) ?? []) {
        if (candidate.requisition !== posting.requisition) similar.add(candidate);
        if (similar.size === maximum) return [...similar];
      }
    }
    return [...similar];
  };
}
