/** Pagefind's script over the joined index and over Pagefind's own of the same records: the same answers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexRecords } from '../src/astro/index-records.ts';
import { makeSearchIndex } from '../src/astro/search-cache.ts';
import { joinIndexes } from '../src/astro/search-index.ts';
import { divideIntoShards } from '../src/astro/search-shards.ts';
import type { Files } from '../src/search-index/pagefind-files.ts';
import { localeBoard } from '../src/views/careers-site.ts';
import { makeSearchRecord } from '../src/views/search-records.ts';
import { launchBrowser } from './browser.ts';
import { type Server, serve } from './built-site.ts';
import { corpusLocales, filesToCorpus, randomBoard } from './search-corpus.ts';
import { type Visit, visit } from './visit.ts';

interface Query {
  term: string | null;
  options?: { filters?: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> };
}

const { browser } = await launchBrowser();
const work = mkdtempSync(join(tmpdir(), 'rolecall-queries-'));
const corpus = filesToCorpus(randomBoard(3, { en: 520, fr: 260, ja: 260, ar: 260 }));
let server: Server;
let opened: Visit;

function write(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(work, folder, path)), { recursive: true });
    writeFileSync(join(work, folder, path), content);
  }
}

beforeAll(async () => {
  const { careers, digestOf } = corpus;
  const wholes: Files[] = [];
  for (const locale of corpusLocales) {
    const shards = divideIntoShards(localeBoard(careers, locale).listed);
    expect(shards.length).toBeGreaterThan(1);
    wholes.push(await indexRecords(shards.flat().map((posting) => makeSearchRecord(careers, posting))));
  }
  await close();
  write('whole', joinIndexes(wholes));
  const options = { cacheDir: join(work, 'cache'), engineKey: '', fresh: true };
  write('joined', (await makeSearchIndex(careers, digestOf, options)).files);
  writeFileSync(join(work, 'index.html'), page);
  server = await serve(work);
  opened = await visit(browser, server.url);
});
afterAll(async () => {
  await opened.close();
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
});

/** What a visitor gets to see of the answer to a query. The runner of the tests must not rewrite the import in it. */
const page = `<!doctype html><title>Queries</title><link rel="icon" href="data:,"><script>
  window.ask = async (folder, locale, { term, options = {} }) => {
    document.documentElement.lang = locale;
    const { createInstance } = await import('/' + folder + '/pagefind.js');
    const instance = createInstance({ basePath: '/' + folder + '/', baseUrl: '/' });
    await instance.init();
    const all = await instance.filters();
    const { results, unfilteredResultCount, filters, totalFilters } = await instance.search(term, options);
    const found = results.map(({ score, words }) => ({ score, words }));
    const loaded = await Promise.all(results.slice(0, 20).map(({ data }) => data()));
    const first = loaded.map(({ url, excerpt }) => ({ url, excerpt }));
    return { all, found, first, unfilteredResultCount, filters, totalFilters };
  };
</script>`;

const ask = (folder: string, locale: string, query: Query): Promise<unknown> =>
  opened.page.evaluate(`ask(${[folder, locale, query].map((each) => JSON.stringify(each)).join()})`);

const queries: [string, Query][] = [
  ['en', { term: null }],
  ['en', { term: 'engineer' }],
  ['en', { term: 'gardener river cloud' }],
  ['en', { term: '"data river"' }],
  ['en', { term: 'resume' }],
  ['en', { term: 'résumé' }],
  ['en', { term: 'x1' }],
  ['en', { term: 'nothing-like-it' }],
  ['en', { term: 'cloud', options: { filters: { country: { any: ['DE', 'FR'] }, level: 'senior' } } }],
  ['en', { term: 'naive', options: { sort: { date: 'desc' } } }],
  ['en', { term: null, options: { filters: { team: 'Élan' }, sort: { date: 'asc' } } }],
  ['fr', { term: 'developpeur' }],
  ['fr', { term: 'équipe forêt' }],
  ['fr', { term: 'à', options: { filters: { team: { any: ['Sales', 'Software'] } } } }],
  ['ja', { term: 'チーム' }],
  ['ja', { term: '設計 福岡', options: { sort: { date: 'desc' } } }],
  ['ja', { term: '品質', options: { filters: { level: 'mid' } } }],
  ['ar', { term: 'مهندس' }],
  ['ar', { term: 'عمان فريق' }],
  ['ar', { term: 'أداة', options: { filters: { country: { any: ['JO'] } }, sort: { date: 'asc' } } }],
];

describe('a search', () => {
  test.each(queries)('in %s for %j is answered the same', async (locale, query) => {
    const expected = await ask('whole', locale, query);
    expect(await ask('joined', locale, query)).toEqual(expected);
    if (query.term !== 'nothing-like-it') expect(expected).toHaveProperty('first.0.url');
  });

  test('asks for nothing that is not there', () => {
    expect(opened.incidents).toEqual([]);
  });
});
