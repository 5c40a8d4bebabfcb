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
const numberValues = (values: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(values)].map((value, index) => [value, index + 1]));

const anyCountry = [0];

/** The keys under which a posting is found, most telling first: one a country where the country counts. */
function makeKeysOf(postings: readonly Posting[]): (posting: Posting) => number[] {
  const teams = numberValues(postings.flatMap(({ team }) => team ?? []));
  const countries = numberValues(postings.flatMap(({ country }) => country));
  const levels = numberValues(postings.map(({ level }) => level));
  return (posting) => {
    const keys: number[] = [];
    // What none of the postings has is like none of them, and so is what is not said.
    const level = levels.get(posting.level) ?? 0;
    const team = (posting.team !== undefined && teams.get(posting.team)) || 0;
    const own = posting.country.flatMap((country) => countries.get(country) ?? []);
    for (const [index, likeness] of likenesses.entries()) {
      if ((likeness.team && team === 0) || (likeness.level && level === 0)) continue;
      const rest = index * (levels.size + 1) + (likeness.level ? level : 0);
      const first = rest * (teams.size + 1) + (likeness.team ? team : 0);
      for (const country of likeness.country ? own : anyCountry)
        keys.push(first * (countries.size + 1) + country);
    }
    return keys;
  };
}

/**
 * Finds the open postings that are most like a given one, in the order of the given postings among equals. The index
 * is made once a locale, so that the cost of one answer does not grow with the board.
 */
export function makeSimilar(postings: readonly Posting[]): (posting: Posting) => Posting[] {
  const keysOf = makeKeysOf(postings);
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
