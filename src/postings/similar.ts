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
const anyCountry = [''];

/** The keys under which a posting is found, most telling first: one a country where the country counts. */
function keysOf({ team, level, country }: Posting): string[] {
  const keys: string[] = [];
  for (const [index, likeness] of likenesses.entries()) {
    if (likeness.team && team === undefined) continue;
    const rest = `${index}|${likeness.level ? level : ''}|${likeness.team ? team : ''}|`;
    for (const code of likeness.country ? country : anyCountry) keys.push(rest + code);
  }
  return keys;
}

/**
 * Finds the open postings that are most like a given one, in the order of the given postings among equals. The index
 * is made once a locale, so that the cost of one answer does not grow with the board.
 */
export function makeSimilar(postings: readonly Posting[]): (posting: Posting) => Posting[] {
  const index = new Map<string, Posting[]>();
  for (const posting of postings) {
    for (const key of keysOf(posting)) {
      const bucket = index.get(key);
      // One more than is shown, since the posting itself may be among them; more are never asked for.
      if (!bucket) index.set(key, [posting]);
      else if (bucket.length <= maximum) bucket.push(posting);
    }
  }
  return (posting) => {
    const similar = new Set<Posting>();
    for (const key of keysOf(posting)) {
      for (const candidate of index.get(key) ?? []) {
        if (candidate.requisition !== posting.requisition) similar.add(candidate);
        if (similar.size === maximum) return [...similar];
      }
    }
    return [...similar];
  };
}
