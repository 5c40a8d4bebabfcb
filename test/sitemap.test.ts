/** The sitemap against the pages themselves: exactly those that may be indexed, with the same translations and true dates. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildSite,
  type PageElement,
  parseHtml,
  projectFolder,
  type SiteSource,
} from './built-site.ts';
import { realInput } from './real-input.ts';
import { type ReadEntry, readSitemap, readSitemapIndex } from './sitemap-schema.ts';
import { posting, siteYaml } from './small-board.ts';

const today = '2026-11-23';

interface Shape {
  site: BuiltSite;
  /** Address of the site, with a slash at the end. */
  url: string;
  /** Pages without `noindex`, by address. */
  pages: Map<string, PageElement>;
  /** Entries of all sitemaps, by address. */
  entries: Map<string, ReadEntry>;
}

const built: BuiltSite[] = [];

async function build(source: SiteSource): Promise<BuiltSite> {
  const site = await buildSite(source);
  built.push(site);
  expect(site.exitCode, site.stderr).toBe(0);
  return site;
}

/** What the site says to crawlers, found as they find it: from `robots.txt` on. */
async function crawl(source: SiteSource): Promise<Shape> {
  const site = await build(source);
  const [, index = ''] = /^Sitemap: (.+)$/m.exec(site.read('robots.txt')) ?? [];
  const url = new URL('.', index).href;
  const toFile = (address: string) => {
    expect(address.startsWith(url), address).toBe(true);
    return decodeURIComponent(address.slice(url.length));
  };
  const entries = new Map<string, ReadEntry>();
  for (const sitemap of readSitemapIndex(site.read(toFile(index)))) {
    for (const entry of readSitemap(site.read(toFile(sitemap)))) {
      expect(entries.has(entry.loc), `${entry.loc} is there once`).toBe(false);
      entries.set(entry.loc, entry);
    }
  }
  const pages = new Map<string, PageElement>();
  // A piece of another website's page is no page.
  const isPage = (path: string) => path.endsWith('.html') && !path.endsWith('.inc.html');
  for (const file of site.list().filter(isPage)) {
    const root = parseHtml(site.read(file));
    if (root.all('meta[name="robots"]').some((meta) => meta.attribute('content')?.includes('noindex')))
      continue;
    const path = file
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/');
    pages.set(url + path, root);
  }
  return { site, url, pages, entries };
}

const alternatesOf = (page: PageElement): string[] =>
  page.all('link[hreflang]').map((link) => `${link.attribute('hreflang')} ${link.attribute('href')}`);

const addressOf = (alternate: string): string => alternate.replace(/^\S+ /, '');

function expectTruth({ pages, entries }: Shape): void {
  expect([...entries.keys()].sort()).toEqual([...pages.keys()].sort());
  for (const [address, page] of pages) {
    const own = entries.get(address)?.alternates ?? [];
    expect(own, address).toEqual(alternatesOf(page));
    expect(page.one('link[rel="canonical"]').attribute('href')).toBe(address);
    expect(own.length === 0 || own.some((alternate) => addressOf(alternate) === address), address).toBe(true);
    for (const other of own.map(addressOf))
      expect(entries.get(other)?.alternates, `${address} → ${other}`).toEqual(own);
    const isPosting = page.all('article[data-requisition]').length > 0;
    if (isPosting) expect(page.one('article[data-requisition]').attribute('data-state')).toBe('open');
  }
}

afterAll(async () => {
  for (const site of built) await site.remove();
});

const hostileFiles = {
  'site.yaml': siteYaml({
    url: `https://example.com/a'&b/careers/`,
    locales: ['en', 'ar', 'pt-BR'],
    indexNow: '0f3A-9c2e1b',
  }),
  'postings/ingénieur-日本.en.md': posting({ slug: 'ingénieur-日本', team: `R&D "<b>'` }),
  'postings/ingénieur-日本.ar.md': posting({ locale: 'ar', slug: 'مهندس' }),
  'postings/ingénieur-日本.pt-BR.md': posting({ locale: 'pt-BR', unlisted: true }),
  'postings/alone.en.md': posting(),
  'postings/closed.en.md': posting({ validThrough: '2026-11-05' }),
  'postings/closed.ar.md': posting({ locale: 'ar', validThrough: '2026-11-05' }),
  'postings/secret.en.md': posting({ unlisted: true }),
  'postings/draft.en.md': posting({ draft: true }),
  'postings/upcoming.en.md': posting({ datePosted: '2026-12-01' }),
  'pages/about.en.md': '---\nlocale: en\ntitle: About\n---\n\nText.\n',
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`postings/cook-${index}.en.md`, posting()]),
  ),
};

const sources: [name: string, source: SiteSource, isThere: boolean][] = [
  ['the demo', { today, contentDir: join(projectFolder, 'content') }, true],
  ['a hostile board under a base path', { today, files: hostileFiles }, true],
  [`real postings${realInput.note}`, { today, contentDir: realInput.contentDir }, realInput.exists],
];

describe.each(sources)('of %s', (_, source, isThere) => {
  test.skipIf(!isThere)(
    'the sitemap has every page that may be indexed, and says what its head says',
    async () => {
      const shape = await crawl(source);
      expect(shape.pages.size).toBeGreaterThan(10);
      expectTruth(shape);
    },
  );
});

test('later pages of a list are there, alone; what is not public is not', async () => {
  const { entries, url, site } = await crawl({ today, files: hostileFiles });
  expect(entries.get(`${url}en/page/2/`)?.alternates).toEqual([]);
  expect(
    entries
      .get(`${url}en/jobs/ing%C3%A9nieur-%E6%97%A5%E6%9C%AC/`)
      ?.alternates.map((each) => each.split(' ')[0]),
  ).toEqual(['en', 'ar', 'x-default']);
  expect(
    [...entries.keys()].filter((address) => /closed|secret|draft|upcoming|pt-br\/jobs/.test(address)),
  ).toEqual([]);
  expect(site.read('0f3A-9c2e1b.txt')).toBe('0f3A-9c2e1b');
});

test('a preview is closed to crawlers, and has no sitemap, key or list of changes', async () => {
  const site = await build({ today, files: hostileFiles, env: { ROLECALL_DRAFTS: '1' } });
  expect(site.read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(site.list().filter((path) => /sitemap|changes|9c2e1b/.test(path))).toEqual([]);
});

describe('with a history', () => {
  let folder = '';
  const git = (date: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=HR', '-c', 'user.email=hr@example.com', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
      stdio: 'ignore',
    });
  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const lastmods = async () => {
    const { entries, url } = await crawl({ today, contentDir: folder });
    return (path: string) => entries.get(url + path)?.lastmod;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-history-'));
    git('', 'init', '-q');
    write({
      'site.yaml': siteYaml(),
      'postings/cook.en.md': posting({ title: 'Cook', country: 'FR' }),
      'postings/baker.en.md': posting({ title: 'Baker' }),
      'pages/about.en.md': '---\nlocale: en\ntitle: About\n---\n\nText.\n',
    });
    git('2026-11-01T10:00:00Z', 'add', '-A');
    git('2026-11-01T10:00:00Z', 'commit', '-qm', 'Begin');
    write({ 'postings/baker.en.md': posting({ title: 'Baker', city: 'Kassel' }) });
    git('2026-11-10T10:00:00+02:00', 'commit', '-qam', 'Say where');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a page was changed when the newest file on it was, and what only counts has no date', async () => {
    const of = await lastmods();
    expect(of('en/jobs/cook/')).toBe('2026-11-01T10:00:00Z');
    expect(of('en/jobs/baker/')).toBe('2026-11-10T08:00:00Z');
    expect(of('en/')).toBe('2026-11-10T08:00:00Z');
    expect(of('en/countries/fr/')).toBe('2026-11-01T10:00:00Z');
    expect(of('en/about/')).toBe('2026-11-01T10:00:00Z');
    expect([of(''), of('en/countries/')]).toEqual([undefined, undefined]);
  });

  test('what is not committed has no date, nor has a list with it, until it is committed', async () => {
    write({ 'postings/cook.en.md': posting({ title: 'Chef', country: 'FR' }) });
    const edited = await lastmods();
    expect([edited('en/jobs/cook/'), edited('en/'), edited('en/jobs/baker/')]).toEqual([
      undefined,
      undefined,
      '2026-11-10T08:00:00Z',
    ]);
    git('2026-11-12T10:00:00Z', 'commit', '-qam', 'Call it chef');
    const committed = await lastmods();
    expect([committed('en/jobs/cook/'), committed('en/')]).toEqual([
      '2026-11-12T10:00:00Z',
      '2026-11-12T10:00:00Z',
    ]);
  });
});
