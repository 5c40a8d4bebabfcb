/** A part of a locale's search index, small enough to be made again for one posting. */
import { UnexpectedShape } from './cbor.ts';
import { describeContents } from './join-contents.ts';
import type { Filter } from './meta.ts';
import { type ByteTools, type Files, readIndex } from './pagefind-files.ts';
import { readWordLists, type WordLists } from './word-lists.ts';

export interface PageFacts {
  wordCount: number;
  /** Of the fragment. */
  digest: string;
  /** Values that the page is sorted by. */
  sort: Record<string, string>;
}

export interface ShardPage extends PageFacts {
  /** As it is served. */
  fragment: Uint8Array;
}

/** What is known of pages by their numbers, which begin at 0 in each shard. */
export interface ShardIndex {
  words: WordLists;
  filters: Filter[];
  metaFields: string[];
}

/** What a join needs of a shard. There is no language when there are no pages. */
export interface JoinedShard {
  language: string;
  pages: PageFacts[];
  index: ShardIndex;
}

export interface Shard extends JoinedShard {
  pages: ShardPage[];
}

/**
 * Takes Pagefind's index of some records apart; records without a word are not in it. A shard that, joined with no
 * other, is not that same index again is none as we know it: `UnexpectedShape`.
 *
 * @param sorts Values to sort by, under the address of the record.
 */
export function makeShard(
  files: Files,
  sorts: ReadonlyMap<string, Record<string, string>>,
  tools: ByteTools,
): Shard {
  const own = readIndex(files, tools);
  if (!own)
    return { language: '', pages: [], index: { words: readWordLists([]), filters: [], metaFields: [] } };
  const { language, contents, chunkFiles, filters } = own;
  const pages = own.pages.map(({ url, wordCount, fragment }): ShardPage => {
    const sort = sorts.get(url);
    if (!sort) throw new UnexpectedShape(`Unexpected address ${url}`);
    return { wordCount, fragment, digest: tools.digest(fragment), sort };
  });
  const index = { words: readWordLists(chunkFiles), filters, metaFields: contents.metaFields };
  const shard = { language, pages, index };
  const joined = describeContents([shard], tools.digest);
  if (JSON.stringify(joined) !== JSON.stringify(contents)) throw new UnexpectedShape('Unexpected index');
  return shard;
}
