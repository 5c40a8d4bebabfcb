import { describe, expect, test } from 'vitest';
import { readSitemap, readSitemapIndex } from '../../test/sitemap-schema.ts';
import { aPolicy, aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import type { ContentPage } from '../site/content-page.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from '../views/careers-site.ts';
import { type IndexablePage, indexablePages } from '../views/indexable-pages.ts';
import { lastModified, sitemapFiles, sitemapLimits } from './sitemap-files.ts';

const today = '2026-11-23';

function careersOf(
  postings: Posting[],
  { url = 'https://example.com/careers/', locales = ['en', 'pt-BR'], isPreview = false } = {},
  pages: ContentPage[] = [],
) {
  const site = makeSite({ name: 'Park & Co', url, locales, defaultLocale: 'en' });
  const board = makeBoard(postings, { today, policy: { ...aPolicy(), ...site } });
  return makeCareersSite(site, board, pages, { isPreview, searchScript: '', textOf: () => '' });
}

const noDates = () => undefined;

const filesOf = (
  careers: ReturnType<typeof careersOf>,
  modifiedAt: (file: string) => string | undefined = noDates,
) => sitemapFiles(careers, indexablePages(careers), modifiedAt);

const ofLists: IndexablePage['ref'] = { kind: 'search' };

/** So many pages of a language, without a board behind them. */
const pages = (count: number, path = (index: number) => `/careers/en/${index}/`): IndexablePage[] =>
  Array.from({ length: count }, (_, index) => ({ ref: ofLists, path: path(index), files: [] }));

describe('sitemapFiles', () => {
  test('are an index and one sitemap a language', () => {
    const files = filesOf(careersOf([aPosting({ locale: 'en' })]));
    expect(files.map(({ file }) => file)).toEqual([
      'sitemap-index.xml',
      'sitemap-en.xml',
      'sitemap-pt-br.xml',
    ]);
    expect(readSitemapIndex(files[0]?.text() ?? '')).toEqual([
      'https://example.com/careers/sitemap-en.xml',
      'https://example.com/careers/sitemap-pt-br.xml',
    ]);
  });

  test('know when the text above the first part of the list was changed', () => {
    const text = { title: 'Work outdoors', description: 'We look after parks.', body: 'Welcome.' };
    const home: ContentPage = { file: 'pages/home.en.md', name: 'home', locale: 'en', ...text };
    const careers = careersOf([aPosting({ locale: 'en' })], {}, [home]);
    const dateOf = (path: string, at: string) => {
      const dates = (file: string) => (file === home.file ? at : '2026-11-01T08:00:00Z');
      const entries = readSitemap(filesOf(careers, dates)[1]?.text() ?? '');
      return entries.find(({ loc }) => loc === `https://example.com/careers/${path}`)?.lastmod;
    };
    expect(dateOf('en/', '2026-11-20T08:00:00Z')).toBe('2026-11-20T08:00:00Z');
    expect(dateOf('en/', '2026-10-20T08:00:00Z')).toBe('2026-11-01T08:00:00Z');
    expect(dateOf('en/search/', '2026-11-20T08:00:00Z')).toBe('2026-11-01T08:00:00Z');
  });

  test('are none of a preview', () => {
    expect(filesOf(careersOf([aPosting({ locale: 'en' })], { isPreview: true }))).toEqual([]);
  });

  test('divide 120,000 pages so that none is too large, and none is lost', { timeout: 120_000 }, () => {
    const careers = careersOf([], { locales: ['en', 'de'] });
    const own = pages(120_000);
    const [index, ...sitemaps] = sitemapFiles(careers, new Map([['en', own]]), () => '2026-11-23T10:00:00Z');
    expect(sitemaps.map(({ file }) => file)).toEqual(sitemaps.map((_, part) => `sitemap-en-${part + 1}.xml`));
    expect(readSitemapIndex(index?.text() ?? '')).toHaveLength(sitemaps.length);
    const counts = sitemaps.map(({ text }) => {
      const xml = text();
      expect(Buffer.byteLength(xml)).toBeLessThanOrEqual(50 * 1024 * 1024);
      return xml.match(/<url>/g)?.length ?? 0;
    });
    expect(Math.max(...counts)).toBeLessThanOrEqual(sitemapLimits.pages);
    expect(counts.reduce((sum, count) => sum + count)).toBe(120_000);
  });

  test('hold 50,000 pages and no more when addresses are short', () => {
    const careers = careersOf([], { locales: ['en'] });
    const count = (length: number) =>
      sitemapFiles(careers, new Map([['en', pages(length)]]), noDates).length - 1;
    expect([count(50_000), count(50_001), count(100_001)]).toEqual([1, 2, 3]);
  });

  test('hold fewer pages when addresses are long, and are still nearly full', () => {
    const locales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'ja', 'ar', 'pt-BR'];
    const postings = locales.map((locale) => aPosting({ slug: 'ß'.repeat(100), locale }));
    const careers = careersOf(postings, { locales, url: `https://example.com/${'&'.repeat(400)}/` });
    const longest = indexablePages(careers).get('en')?.at(-1) as IndexablePage;
    const [, alone] = sitemapFiles(careers, new Map([['en', [longest]]]), () => '2026-11-23T10:00:00Z');
    const bytes = Buffer.byteLength(alone?.text() ?? '');
    const [, first] = sitemapFiles(careers, new Map([['en', Array(50_000).fill(longest)]]), noDates);
    // The map of the site, and a date a page.
    const held = (first?.inputs.length ?? 0) - 1;
    expect(held * bytes).toBeGreaterThan(45 * 1024 * 1024);
    expect(held * bytes).toBeLessThanOrEqual(50 * 1024 * 1024 + held * 200);
  });

  test('name a posting in each of its languages, and no other', () => {
    const careers = careersOf([
      aPosting({ requisition: 'cook', locale: 'en' }),
      aPosting({ requisition: 'cook', locale: 'pt-BR', slug: 'cozinheira' }),
      aPosting({ requisition: 'baker', locale: 'en', slug: 'bäcker-日本' }),
      aPosting({ requisition: 'closed', locale: 'en', validThrough: '2026-11-05' }),
      aPosting({ requisition: 'secret', locale: 'en', unlisted: true }),
    ]);
    const read = readSitemap(filesOf(careers)[1]?.text() ?? '').filter(({ loc }) => loc.includes('/jobs/'));
    expect(read).toEqual([
      {
        loc: 'https://example.com/careers/en/jobs/cook/',
        lastmod: undefined,
        alternates: [
          'en https://example.com/careers/en/jobs/cook/',
          'pt-BR https://example.com/careers/pt-br/jobs/cozinheira/',
          'x-default https://example.com/careers/en/jobs/cook/',
        ],
      },
      {
        loc: 'https://example.com/careers/en/jobs/b%C3%A4cker-%E6%97%A5%E6%9C%AC/',
        lastmod: undefined,
        alternates: [],
      },
    ]);
  });

  test('escape an address with marks of XML in it', () => {
    const careers = careersOf([], { url: `https://example.com/a&b'"<c>/` });
    const [index, first] = filesOf(careers);
    expect(readSitemapIndex(index?.text() ?? '')[0]).toBe(
      `https://example.com/a&b'%22%3Cc%3E/sitemap-en.xml`,
    );
    expect(readSitemap(first?.text() ?? '')[0]?.loc).toBe(`https://example.com/a&b'%22%3Cc%3E/`);
  });

  test('have other inputs when a date, an address or a translation is another, and the same otherwise', () => {
    const cook = aPosting({ requisition: 'cook', locale: 'en', file: 'cook.en.md' });
    const inputs = (postings: Posting[], date = '2026-11-01T10:00:00Z') =>
      JSON.stringify(filesOf(careersOf(postings), () => date).map(({ file, inputs }) => [file, inputs]));
    const own = inputs([cook]);
    expect(inputs([{ ...cook, title: 'Chef' }])).toBe(own);
    expect(inputs([cook], '2026-11-02T10:00:00Z')).not.toBe(own);
    expect(inputs([{ ...cook, slug: 'chef' }])).not.toBe(own);
    expect(inputs([{ ...cook, requisition: 'chef', slug: 'cook' }])).not.toBe(own);
    expect(inputs([cook, aPosting({ requisition: 'cook', locale: 'pt-BR' })])).not.toBe(own);
  });
});

describe('lastModified', () => {
  const dates: Record<string, string> = { a: '2026-11-01T10:00:00Z', b: '2026-11-02T10:00:00Z' };
  const of = (...files: string[]) => lastModified({ files }, (file) => dates[file]);

  test.each([
    [['a'], dates['a']],
    [['b', 'a'], dates['b']],
    [['a', 'unknown', 'b'], undefined],
    [[], undefined],
  ])('of %j is %s', (files, expected) => {
    expect(of(...files)).toBe(expected);
  });
});
