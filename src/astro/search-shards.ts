import { hash } from 'node:crypto';
import type { Posting } from '../postings/posting.ts';

/** More than so many postings a shard, and there are twice as many shards. */
const postingsAShard = 256;

/** Where a requisition is between 0 and 1; others of the board have no say in it. */
const placeOf = (requisition: string): number =>
  Number.parseInt(hash('sha256', requisition, 'hex').slice(0, 8), 16) / 2 ** 32;

/**
 * The postings of a locale in shards of about the same size, each in the order of the board. A posting that comes,
 * changes or goes changes its own shard alone, except where the number of postings passes a power of two.
 */
export function divideIntoShards(postings: readonly Posting[]): Posting[][] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(postings.length / postingsAShard)));
  const shards = Map.groupBy(postings, ({ requisition }) => Math.floor(placeOf(requisition) * count));
  return [...shards].sort(([a], [b]) => a - b).map(([, shard]) => shard);
}
