/** Shards → the files of one index that Pagefind's script takes for one of Pagefind's own. */
import { joinContents } from './join-contents.ts';
import { writeMeta } from './meta.ts';
import type { Files } from './pagefind-files.ts';
import type { JoinedShard, PageFacts, Shard } from './shard.ts';

/** Shards without what is known of their pages. */
export type ShardPages = Pick<Shard, 'language' | 'pages'>;

type ShardFacts = Pick<JoinedShard, 'language' | 'pages'>;

export const languageOf = (shards: readonly ShardFacts[]): string =>
  shards.find(({ pages }) => pages.length > 0)?.language ?? '';

const shorten = ({ digest }: PageFacts): string => digest.slice(0, 8);

/** Every visitor loads the names of all fragments, so they are short, except those that would be another's as well. */
function nameFragments(shards: readonly ShardFacts[]): string[] {
  const pages = shards.flatMap((shard) => shard.pages);
  const counts = new Map<string, number>();
  for (const page of pages) counts.set(shorten(page), (counts.get(shorten(page)) ?? 0) + 1);
  const nameOf = (page: PageFacts) => (counts.get(shorten(page)) === 1 ? shorten(page) : page.digest);
  return pages.map((page) => `${languageOf(shards)}_${nameOf(page)}`);
}

/** The files of the pages, as they are served, with their digests. */
export function fragmentFiles(shards: readonly ShardPages[]): { files: Files; digests: Map<string, string> } {
  const names = nameFragments(shards);
  const pages = shards.flatMap((shard) => shard.pages);
  const pathOf = (index: number) => `fragment/${names[index]}.pf_fragment`;
  return {
    files: new Map(pages.map(({ fragment }, index) => [pathOf(index), fragment])),
    digests: new Map(pages.map(({ digest }, index) => [pathOf(index), digest])),
  };
}

/** A file that is still to be compressed. */
export type RawFile = readonly [path: string, file: Uint8Array];

/**
 * Yields all other files of the index that the entry does not name, each as soon as it is made, and returns the hash
 * that the entry names. Names follow from content: a file of the same name has the same bytes.
 *
 * @param digest The one that the digests of the shards are by.
 */
export function* joinShards(
  shards: readonly JoinedShard[],
  digest: (bytes: Uint8Array) => string,
): Generator<RawFile, string, void> {
  const nameOf = (file: Uint8Array) => `${languageOf(shards)}_${digest(file).slice(0, 16)}`;
  const contents = joinContents(shards);
  let step = contents.next();
  while (!step.done) {
    const { folder, file } = step.value;
    const name = nameOf(file);
    yield [`${folder}/${name}.pf_${folder}`, file];
    step = contents.next(name);
  }
  const names = nameFragments(shards);
  const pages = shards
    .flatMap((shard) => shard.pages)
    .map(({ wordCount }, index) => ({ hash: names[index] as string, wordCount }));
  const meta = writeMeta({ ...step.value, pages });
  yield [`pagefind.${nameOf(meta)}.pf_meta`, meta];
  return nameOf(meta);
}
