import { UnexpectedShape } from './cbor.ts';
import { compareCodePoints } from './code-points.ts';
import { type Filter, type Sort, writeFilter } from './meta.ts';
import type { Contents } from './pagefind-files.ts';
import type { JoinedShard } from './shard.ts';
import { joinWordLists } from './word-lists.ts';

interface PlacedShard {
  shard: JoinedShard;
  firstPage: number;
}

function placeShards(shards: readonly JoinedShard[]): PlacedShard[] {
  let firstPage = 0;
  return shards.map((shard) => {
    const placed = { shard, firstPage };
    firstPage += shard.pages.length;
    return placed;
  });
}

function joinFilters(placed: readonly PlacedShard[]): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { shard, firstPage } of placed) {
    for (const { filter, values } of shard.index.filters) {
      const joined = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, joined);
      for (const { value, pages } of values) {
        const all = joined.get(value) ?? [];
        joined.set(value, all);
        for (const page of pages) all.push(firstPage + page);
      }
    }
  }
  const inOrder = <T>(map: Map<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => compareCodePoints(a, b));
  return inOrder(filters).map(([filter, values]) => ({
    filter,
    values: inOrder(values).map(([value, pages]) => ({ value, pages })),
  }));
}

/** Pagefind sorts by number when all values look like numbers, which cannot be told of a part of them. */
const isNumber = (value: string): boolean => /^[+-]?(\.?\d[\d_.]*(e[+-]?\d+)?|inf(inity)?|nan)$/i.test(value);

function joinSorts(shards: readonly JoinedShard[]): Sort[] {
  const pages = shards.flatMap((shard) => shard.pages);
  const names = new Set(pages.flatMap(({ sort }) => Object.keys(sort)));
  return [...names].sort(compareCodePoints).map((name) => {
    const values = pages.flatMap(({ sort }, page) => {
      const value = sort[name];
      return value === undefined ? [] : [{ value, page }];
    });
    if (values.some(({ value }) => isNumber(value)))
      throw new UnexpectedShape('Unexpected number to sort by');
    values.sort((a, b) => compareCodePoints(a.value, b.value));
    return { sort: name, pages: values.map(({ page }) => page) };
  });
}

function joinMetaFields(shards: readonly JoinedShard[]): string[] {
  const [fields = [], ...others] = shards.flatMap(({ pages, index }) =>
    pages.length > 0 ? [index.metaFields] : [],
  );
  if (others.some((own) => own.join('\n') !== fields.join('\n')))
    throw new UnexpectedShape('Unexpected differences between metadata');
  return fields;
}

/** A file that is to be named. */
export interface NewFile {
  folder: 'index' | 'filter';
  file: Uint8Array;
}

/**
 * Yields each file as soon as it is made, is told its name, and returns everything that the index of all shards says of
 * their pages, which are numbered on from shard to shard.
 */
export function* joinContents(shards: readonly JoinedShard[]): Generator<NewFile, Contents, string> {
  const placed = placeShards(shards);
  const words = joinWordLists(
    placed.map(({ shard, firstPage }) => ({ lists: shard.index.words, firstPage })),
  );
  let step = words.next();
  while (!step.done) step = words.next(yield { folder: 'index', file: step.value });
  const filters: Contents['filters'] = [];
  for (const filter of joinFilters(placed)) {
    const hash = yield { folder: 'filter', file: writeFilter(filter) };
    filters.push({ filter: filter.filter, hash });
  }
  return { chunks: step.value, filters, sorts: joinSorts(shards), metaFields: joinMetaFields(shards) };
}

/** The same, with the files named at once and let go. */
export function describeContents(
  shards: readonly JoinedShard[],
  nameFile: (file: Uint8Array) => string,
): Contents {
  const contents = joinContents(shards);
  let step = contents.next();
  while (!step.done) step = contents.next(nameFile(step.value.file));
  return step.value;
}
