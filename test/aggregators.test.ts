/** The files for job aggregators of whole sites. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateInWords } from '../src/i18n/words.ts';
import { aggregatorNames } from '../src/site/site.ts';
import { type BuildAnswer, buildOnce } from './build-once.ts';
import { type BuiltSite, buildSite, makeCache, parseHtml } from './built-site.ts';
import { readJobs } from './feeds.ts';
import { realInput } from './real-input.ts';
import { posting, siteYaml } from './small-board.ts';

const body = 'Look after the park by the river, and after everybody who visits it. '.repeat(3);
const site = { url: 'https://example.com/careers', locales: ['en', 'fr'] };
const today = '2026-11-23';

const postings = {
  'postings/ranger.en.md': posting({ city: ['Berlin', 'Köln'], apply: 'jobs@example.com' }, body),
  'postings/ranger.fr.md': posting(
    { locale: 'fr', title: 'Garde', city: ['Berlin', 'Cologne'], apply: 'jobs@example.com' },
    body,
  ),
  'postings/old.en.md': posting(
    { city: 'Berlin', datePosted: '2026-01-01', confirmed: today, apply: 'jobs@example.com' },
    body,
  ),
  'postings/pool.en.md': posting({ city: 'Berlin', vacancy: 'pool', apply: 'jobs@example.com' }, body),
  'postings/closed.en.md': posting({ city: 'Berlin', title: 'Gone', validThrough: '2026-11-22' }, body),
  'postings/draft.en.md': posting({ city: 'Berlin', title: 'Gone', draft: true }, body),
  'postings/hidden.en.md': posting({ city: 'Berlin', title: 'Gone', unlisted: true }, body),
  'postings/later.en.md': posting({ city: 'Berlin', title: 'Later', datePosted: '2026-11-24' }, body),
};

const feedsOf = (built: BuiltSite) => built.list().filter((file) => file.startsWith('feeds/'));

describe('a site with every aggregator', () => {
  let built: BuiltSite;
  beforeAll(async () => {
    const yaml = siteYaml({ ...site, aggregators: aggregatorNames });
    built = await buildSite({ today, files: { 'site.yaml': yaml, ...postings } });
  });
  afterAll(() => built.remove());

  test('has one file for each', () => {
    expect(built.stderr + built.stdout).toMatch(/0 problems/);
    expect(feedsOf(built)).toEqual(aggregatorNames.map((name) => `feeds/${name}.xml`).sort());
  });

  test.each(aggregatorNames)('has in that of %s what is open, at each place, and nothing else', (name) => {
    const xml = built.read(`feeds/${name}.xml`);
    expect(readJobs(xml)).toHaveLength(name === 'jooble' ? 4 : 5);
    expect(xml).not.toMatch(/Gone|Later/);
  });

  test('has pages at the addresses, with the titles and dates of the files', () => {
    for (const { url = '', title, date = '', language = '' } of readJobs(built.read('feeds/indeed.xml'))) {
      const path = decodeURIComponent(new URL(url).pathname).replace('/careers/', '');
      const article = parseHtml(built.read(`${path}index.html`)).one('article');
      expect(article.one('h1').text).toBe(title);
      expect(article.text).toContain(dateInWords(language, date));
    }
  });

  test('tells what a file does not carry', () => {
    expect(built.stdout).toContain(
      'feeds/jooble.xml leaves out 1 posting published 45 days ago or earlier: postings/old.en.md\n',
    );
    expect(built.stdout).toContain(
      'feeds/indeed.xml leaves out 1 posting for a pool and not for an opening: postings/pool.en.md\n',
    );
  });
});

describe('a site without an aggregator', () => {
  test('has no such file and tells nothing of them', async () => {
    const built = await buildSite({ today, files: { 'site.yaml': siteYaml(site), ...postings } });
    expect(feedsOf(built)).toEqual([]);
    expect(existsSync(join(built.outDir, 'feeds'))).toBe(false);
    expect(built.stdout).not.toContain('feeds/');
    await built.remove();
  });
});

describe('a site that is built again', () => {
  let folder: string;
  let cacheDir: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rolecall-feeds-'));
    cacheDir = await makeCache();
    const files = { 'site.yaml': siteYaml({ ...site, aggregators: ['jooble'] }), ...postings };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
      await writeFile(join(folder, 'content', path), text);
    }
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(cacheDir, { recursive: true, force: true });
  });

  const build = (now: string): Promise<BuildAnswer> =>
    buildOnce({ contentDir: join(folder, 'content'), outDir: join(folder, 'dist'), cacheDir, now });
  const jobs = () => readJobs(readFileSync(join(folder, 'dist/feeds/jooble.xml'), 'utf8'));

  test('tells the same when nothing has changed', async () => {
    const { omissions } = await build('2026-11-23T12:00:00Z');
    expect(omissions).toHaveLength(2);
    const again = await build('2026-11-23T13:00:00Z');
    expect(again).toMatchObject({ printed: 0, omissions });
  });

  test('drops what has become too old by the day alone', async () => {
    await build('2026-12-15T12:00:00Z');
    const before = jobs().map(({ name }) => name);
    const { omissions } = await build('2026-12-16T12:00:00Z');
    expect(before).toEqual(['Later', 'Engineer', 'Engineer', 'Garde', 'Garde']);
    expect(jobs().map(({ name }) => name)).toEqual(['Later']);
    expect(omissions.join()).toContain('postings published 45 days ago or earlier');
  });
});

describe.skipIf(!realInput.exists)(`real postings${realInput.note}`, () => {
  let built: BuiltSite;
  beforeAll(async () => {
    const { contentDir } = realInput;
    const read = (path: string) => readFileSync(join(contentDir, path), 'utf8');
    const paths = globSync('postings/**/*.md', { cwd: contentDir });
    const yaml = `${read('site.yaml')}\naggregators: [${aggregatorNames}]\n`;
    built = await buildSite({
      today,
      files: { ...Object.fromEntries(paths.map((path) => [path, read(path)])), 'site.yaml': yaml },
      env: { ROLECALL_SEARCH: '0' },
    });
  });
  afterAll(() => built.remove());

  const sumOf = (pattern: RegExp): number =>
    [...built.stdout.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);

  test.each(aggregatorNames)('are in the file of %s, or are counted among what is left out', (name) => {
    const jobs = readJobs(built.read(`feeds/${name}.xml`));
    const pages = new Set(jobs.map((job) => job['url'] ?? job['link'] ?? job['applyUrl']));
    const leftOut = sumOf(new RegExp(`^feeds/${name}\\.xml leaves out (\\d+) posting`, 'gm'));
    const open = sumOf(/^ {2}[\w-]+ +(\d+) open/gm);
    expect(open).toBeGreaterThan(0);
    expect(pages.size + leftOut).toBe(open);
  });
});
