/** The search index that is joined from shards, held against the one that Pagefind makes of the same records. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexRecords } from '../src/astro/index-records.ts';
import type { SearchIndex } from '../src/astro/join-locale.ts';
import { makeSearchIndex, type SearchIndexOptions } from '../src/astro/search-cache.ts';
import { indexLocales, joinIndexes } from '../src/astro/search-index.ts';
import { divideIntoShards } from '../src/astro/search-shards.ts';
import { digestBytes, hexDigest } from '../src/build/digest.ts';
import { UnexpectedShape } from '../src/search-index/cbor.ts';
import { describeContents } from '../src/search-index/join-contents.ts';
import { pagefindVersion } from '../src/search-index/meta.ts';
import { type Files, readIndex } from '../src/search-index/pagefind-files.ts';
import { makeShard, type Shard } from '../src/search-index/shard.ts';
import { localeBoard } from '../src/views/careers-site.ts';
import { makeSearchRecord, type SearchRecord } from '../src/views/search-records.ts';
import { projectFolder } from './built-site.ts';
import { makeRandom } from './random.ts';
import { corpusLocales, filesToCorpus, pick, randomBoard, randomPosting } from './search-corpus.ts';

const tools = { gunzip: gunzipSync, digest: hexDigest };
const counts = { en: 300, fr: 40, ja: 20, ar: 20 };
const files = randomBoard(1, counts);
const corpus = filesToCorpus(files);
const work = mkdtempSync(join(tmpdir(), 'rolecall-search-'));
afterAll(async () => {
  rmSync(work, { recursive: true, force: true });
  await close();
});

const sortsOf = (records: readonly SearchRecord[]) => new Map(records.map(({ url, sort }) => [url, sort]));
const shardOf = async (records: readonly SearchRecord[]): Promise<Shard> =>
  makeShard(await indexRecords(records), sortsOf(records), tools);
const recordsOf = (locale: string): SearchRecord[] =>
  localeBoard(corpus.careers, locale).listed.map((each) => makeSearchRecord(corpus.careers, each));

let cacheCount = 0;
const newCache = (): string => {
  cacheCount += 1;
  return join(work, String(cacheCount));
};
const index = (
  { careers, digestOf } = corpus,
  options: Partial<SearchIndexOptions> = {},
): Promise<SearchIndex> =>
  makeSearchIndex(careers, digestOf, { cacheDir: newCache(), engineKey: '', fresh: false, ...options });
const digestsOf = (made: Files) =>
  Object.fromEntries([...made].map(([path, bytes]) => [path, digestBytes(bytes)]));
const isUntouchable: SearchIndexOptions['makeShards'] = async ({ next }) => {
  if (next()) throw new Error('A shard is made that is kept');
};

describe('the join of shards', () => {
  test.each(corpusLocales)('is what Pagefind makes of all records of %s', async (locale) => {
    const records = recordsOf(locale);
    const third = Math.ceil(records.length / 3);
    const parts = [0, 1, 2].map((part) => records.slice(part * third, (part + 1) * third));
    const shards = await Promise.all(parts.map(shardOf));
    const whole = readIndex(await indexRecords(records), tools);
    // The digests of files are among the contents, so equal contents have equal bytes in every file.
    expect(describeContents(shards, hexDigest)).toEqual(whole?.contents);
    const pages = shards.flatMap((shard) => shard.pages);
    expect(pages.map(({ wordCount }) => wordCount)).toEqual(whole?.pages.map(({ wordCount }) => wordCount));
    expect(pages.map(({ digest }) => digest)).toEqual(
      whole?.pages.map(({ fragment }) => hexDigest(fragment)),
    );
  });

  test('passes over records without a word', async () => {
    const [first, second, third] = recordsOf('en') as [SearchRecord, SearchRecord, SearchRecord];
    const silent = { ...second, content: '—' };
    const shards = await Promise.all([[first, silent], [silent], [third]].map(shardOf));
    expect(shards.map(({ pages }) => pages.length)).toEqual([1, 0, 1]);
    const whole = readIndex(await indexRecords([first, silent, third]), tools);
    expect(describeContents(shards, hexDigest)).toEqual(whole?.contents);
  });
});

describe('what is known of Pagefind', () => {
  let records: SearchRecord[];
  let made: Files;
  beforeAll(async () => {
    records = recordsOf('fr');
    made = await indexRecords(records);
  });
  const makeAgain = (change: (copy: Files) => void) => {
    const copy = new Map(made);
    change(copy);
    return makeShard(copy, sortsOf(records), tools);
  };
  const pathOf = (kind: RegExp): string => [...made.keys()].find((path) => kind.test(path)) ?? '';

  test('is of the installed version, which package.json names exactly', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
    const path = join(projectFolder, 'node_modules/pagefind/package.json');
    const installed = JSON.parse(readFileSync(path, 'utf8'));
    expect([dependencies.pagefind, installed.version]).toEqual([pagefindVersion, pagefindVersion]);
  });

  test('fits', () => {
    expect(makeAgain(() => {}).pages).toHaveLength(counts.fr);
  });

  test.each<[string, (copy: Files) => void]>([
    ['another file', (copy) => copy.set('vectors/fr_1.pf_vector', new Uint8Array())],
    ['a missing file', (copy) => copy.delete(pathOf(/pf_filter$/))],
    [
      'another key in the entry',
      (copy) => copy.set('pagefind-entry.json', Buffer.from('{"languages":{},"x":1}')),
    ],
    [
      'files in each other’s place',
      (copy) => copy.set(pathOf(/pf_filter$/), made.get(pathOf(/pf_index$/)) as Uint8Array),
    ],
  ])('does not fit %s', (_, change) => {
    expect(() => makeAgain(change)).toThrow(UnexpectedShape);
  });

  test('does not fit values that Pagefind sorts as numbers', async () => {
    const numbered = records.map((record, each) => ({ ...record, sort: { date: String(each) } }));
    await expect(shardOf(numbered)).rejects.toThrow(UnexpectedShape);
  });
});

describe('divideIntoShards', () => {
  const { listed } = localeBoard(corpus.careers, 'en');

  test('leaves small boards in one piece', () => {
    expect(divideIntoShards(listed.slice(0, 256))).toEqual([listed.slice(0, 256)]);
  });

  test('puts a posting into the same shard whatever the others are', () => {
    const shards = divideIntoShards(listed);
    expect(shards).toHaveLength(2);
    const without = divideIntoShards(listed.filter((_, each) => each !== 5));
    expect(without.filter((shard, each) => shard.length !== shards[each]?.length)).toHaveLength(1);
  });
});

describe('makeSearchIndex', () => {
  test('has no say of how many processes there are', async () => {
    const made = await Promise.all([1, 3].map((processes) => index(corpus, { processes })));
    const [first, ...others] = made.map((each) => digestsOf(each.files));
    for (const other of others) expect(other).toEqual(first);
  });

  test('names the digest of every file, and another one for other bytes', async () => {
    const [before, after] = await Promise.all([
      index(),
      index(filesToCorpus(new Map([...files].slice(0, -1)))),
    ]);
    expect([...before.digests.keys()].sort()).toEqual([...before.files.keys()].sort());
    for (const [path, digest] of after.digests) {
      const isSame = digestBytes(after.files.get(path) as Uint8Array) === digestsOf(before.files)[path];
      expect(before.digests.get(path) === digest, path).toBe(isSame);
    }
  });

  test('is the same after changes as from nothing', async () => {
    const random = makeRandom(7);
    const cacheDir = newCache();
    const board = new Map(files);
    await index(filesToCorpus(board), { cacheDir });
    for (let step = 0; step < 3; step += 1) {
      for (let change = 0; change < 3; change += 1) {
        const locale = pick(random, corpusLocales);
        const own = [...board.keys()].filter((path) => path.endsWith(`.${locale}.md`));
        const path = pick(random, own);
        const kind = random();
        if (kind < 0.3 && own.length > 2) board.delete(path);
        else if (kind < 0.6)
          board.set(`postings/new-${step}-${change}.${locale}.md`, randomPosting(random, locale));
        else board.set(path, randomPosting(random, locale));
      }
      const changed = filesToCorpus(board);
      const [kept, fresh] = [await index(changed, { cacheDir }), await index(changed)];
      expect(digestsOf(kept.files)).toEqual(digestsOf(fresh.files));
      expect([...kept.digests].sort()).toEqual([...fresh.digests].sort());
    }
  });

  test('makes nothing again when nothing has changed', async () => {
    const cacheDir = newCache();
    const made = await index(corpus, { cacheDir });
    const again = await index(corpus, { cacheDir, makeShards: isUntouchable });
    expect(digestsOf(again.files)).toEqual(digestsOf(made.files));
  });

  test('makes one shard again when one posting has changed', async () => {
    const cacheDir = newCache();
    await index(corpus, { cacheDir });
    const changed = new Map(files).set('postings/job-5.en.md', randomPosting(makeRandom(9), 'en'));
    await index(filesToCorpus(changed), { cacheDir });
    const kept = readdirSync(join(cacheDir, 'search'));
    // Pages and words of five shards, frame and join of four locales.
    expect(kept).toHaveLength(5 * 2 + 4 * 2);
  });

  test('makes again what is damaged or another’s', async () => {
    const cacheDir = newCache();
    const expected = digestsOf((await index(corpus, { cacheDir })).files);
    const folder = join(cacheDir, 'search');
    const paths = readdirSync(folder).map((name) => join(folder, name));
    const [other = ''] = paths;
    const damages = [
      (path: string) => writeFileSync(path, 'x'),
      (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -9)),
      (path: string) => rmSync(path),
      (path: string) => copyFileSync(other, path),
    ];
    for (const [each, damage] of damages.entries()) {
      for (const path of paths.slice(1).filter((_, place) => place % damages.length === each)) damage(path);
      expect(digestsOf((await index(corpus, { cacheDir })).files)).toEqual(expected);
    }
    for (const path of paths) writeFileSync(path, 'x');
    expect(digestsOf((await index(corpus, { cacheDir })).files)).toEqual(expected);
  });

  test('is Pagefind’s own where Pagefind is not as we know it', async () => {
    const cacheDir = newCache();
    const { careers } = corpus;
    const own = await indexLocales(careers, corpusLocales);
    const unexpected: SearchIndexOptions['makeShards'] = async ({ next, onMade }) => {
      for (let job = next(); job !== undefined; job = next()) onMade(job, { id: 0, unexpected: 'a test' });
    };
    const made = await index(corpus, { cacheDir, makeShards: unexpected });
    const expected = digestsOf(joinIndexes(own.values()));
    expect(digestsOf(made.files)).toEqual(expected);
    const again = await index(corpus, { cacheDir, makeShards: isUntouchable });
    expect(digestsOf(again.files)).toEqual(expected);
  });

  test('has no entry of a locale without postings', async () => {
    const silent = new Map(files).set(
      'site.yaml',
      (files.get('site.yaml') ?? '').replace('"en",', '"en","de",'),
    );
    const { files: made } = await index(filesToCorpus(silent));
    const { languages } = JSON.parse(Buffer.from(made.get('pagefind-entry.json') ?? []).toString());
    expect(Object.keys(languages)).toEqual(corpusLocales);
  });
});
