import type { Posting } from './posting.ts';

/** What two postings may share, most telling first. */
const likenesses: readonly (readonly ('team' | 'level' | 'country')[])[] = [
  ['team', 'country', 'level'],
  ['team', 'country'],
  ['team', 'level'],
  ['country', 'level'],
  ['team'],
  ['country'],
  ['level'],
];

const maximum = 4;

/** The keys under which a posting is found for a likeness: one a country when the country counts. */
function keysOf(posting: Posting, likeness: (typeof likenesses)[number]): string[] {
  if (likeness.includes('team') && posting.team === undefined) return [];
  const team = likeness.includes('team') ? posting.team : '';
  const level = likeness.includes('level') ? posting.level : '';
  const countries = likeness.includes('country') ? posting.country : [''];
  return countries.map((country) => `${likeness.join()}|${team}|${level}|${country}`);
}

/**
 * Finds the open postings that are most like a given one, in the order of the given postings among equals. The index
 * is made once a locale, so that the cost of one answer does not grow with the board.
 */
export function makeSimilar(postings: readonly Posting[]): (posting: Posting) => Posting[] {
  const index = new Map<string, Posting[]>();
  for (const posting of postings) {
    for (const key of likenesses.flatMap((likeness) => keysOf(posting, likeness))) {
      const bucket = index.get(key);
      // One more than is shown, since the posting itself may be among them; more are never asked for.
      if (!bucket) index.set(key, [posting]);
      else if (bucket.length <= maximum) bucket.push(posting);
    }
  }
  return (posting) => {
    const similar = new Set<Posting>();
    for (const key of likenesses.flatMap((likeness) => keysOf(posting, likeness))) {
      for (const candidate of index.get(key) ?? []) {
        if (candidate.requisition !== posting.requisition) similar.add(candidate);
        if (similar.size === maximum) return [...similar];
      }
    }
    return [...similar];
  };
}
