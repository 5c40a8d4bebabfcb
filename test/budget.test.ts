/** What a visitor has to download. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, projectFolder } from './built-site.ts';
import { readPages, type SitePage } from './pages.ts';
import { makeRandom } from './random.ts';
import { realInput } from './real-input.ts';
import { posting, siteYaml } from './small-board.ts';

const KB = 1024;
const today = '2026-11-23';
const packed = (text: string): number => gzipSync(text).length;

/** Pages that are heavier than allowed, HTML and all that is in it. */
const tooHeavy = (pages: Iterable<SitePage>, limit: number): string[] =>
  [...pages].flatMap(({ path, html }) => (packed(html) > limit ? [`${path}: ${packed(html)} bytes`] : []));

/** What a page loads beside itself, but for the picture of the tab. */
const loads = ({ root }: SitePage): string[] => [
  ...root.all('script[src], img[src]').map((element) => element.attribute('src') ?? ''),
  ...root
    .all('link[rel="stylesheet"], link[rel="preload"], link[rel="modulepreload"]')
    .map((link) => link.attribute('href') ?? ''),
];

const fiftyLong = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [
    `postings/job-${index}.en.md`,
    posting({
      title: `Senior Expert for Something Long and Different, Number ${index * 7919}`,
      country: ['DE', 'FR', 'PL'],
      city: [`Town ${index}, DE`, `Ville ${index}, FR`, `Miasto ${index}, PL`],
      team: `Team ${index}`,
      employmentType: ['FULL_TIME', 'PART_TIME'],
      salaryMin: 40_000 + index * 137,
      salaryMax: 60_000 + index * 211,
      salaryCurrency: 'EUR',
      salaryPeriod: 'YEAR',
    }),
  ]),
);

describe.each([
  { name: 'the demo', source: { contentDir: join(projectFolder, 'content') }, note: '', exists: true },
  {
    name: 'fifty long postings',
    source: { files: { 'site.yaml': siteYaml(), ...fiftyLong } },
    note: '',
    exists: true,
  },
  { name: 'the real input', source: { contentDir: realInput.contentDir }, ...realInput },
])('$name $note', ({ source, exists }) => {
  const run = test.runIf(exists);
  let site: BuiltSite;
  let pages: SitePage[] = [];
  const withPath = (pattern: RegExp) => pages.filter(({ path }) => pattern.test(path));

  beforeAll(async () => {
    if (!exists) return;
    site = await buildSite({ today, ...source });
    expect(site.exitCode, site.stderr).toBe(0);
    pages = [...readPages(site).values()];
  });
  afterAll(() => site?.remove());

  run('a posting is at most 14 KB in all, and loads nothing', () => {
    const postings = withPath(/\/jobs\//);
    expect(postings.length).toBeGreaterThan(40);
    expect(tooHeavy(postings, 14 * KB)).toEqual([]);
    expect(postings.flatMap(loads)).toEqual([]);
  });

  run('a list is at most 20 KB in all, and loads nothing but the picture of the first one', () => {
    const lists = pages.filter(({ path }) => !/\/(jobs|search)\//.test(path));
    expect(tooHeavy(lists, 20 * KB)).toEqual([]);
    const isFirst = ({ path }: SitePage) => /^\/[^/]+\/$/.test(path);
    expect(lists.filter((list) => !isFirst(list)).flatMap(loads)).toEqual([]);
    for (const list of lists.filter(isFirst)) {
      const pictures = list.root.all('.list-header > img.picture').map((img) => img.attribute('src') ?? '');
      expect(pictures.length).toBeLessThanOrEqual(1);
      expect(loads(list)).toEqual(pictures);
      for (const picture of pictures)
        expect(statSync(join(site.outDir, picture)).size).toBeLessThanOrEqual(40 * KB);
    }
  });

  run('the script for other websites is at most 4 KB, and the list of a frame loads nothing', () => {
    const script = site.read('embed.js');
    expect([packed(script), brotliCompressSync(script).length].filter((size) => size > 4 * KB)).toEqual([]);
    expect(withPath(/^\/embed\//).length).toBeGreaterThan(0);
    expect(withPath(/^\/embed\//).flatMap(loads)).toEqual([]);
  });

  run('a search page is at most 20 KB, and its script at most 10 KB', () => {
    const searches = withPath(/\/search\/$/);
    expect(tooHeavy(searches, 20 * KB)).toEqual([]);
    const scripts = new Set(searches.flatMap(loads));
    expect(scripts.size).toBe(1);
    for (const script of scripts) expect(packed(site.read(script.slice(1)))).toBeLessThanOrEqual(10 * KB);
  });
});

describe('three thousand postings in a language', () => {
  /** As a large company has them: some forty roles at ten levels, a quarter of them named after a product. */
  function makeFiles(): Record<string, string> {
    const random = makeRandom(3000);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const levels = 'intern junior mid senior staff principal lead manager director executive'.split(' ');
    const subjects = 'Software Data Security Hydrology Field Product Payroll Network'.split(' ');
    const jobs = 'Engineer Analyst Designer Manager Technician'.split(' ');
    const teams = 'Engineering Data Security Design Support Finance Legal People Product Sales'.split(' ');
    const countries = 'DE FR PL ES PT JP AE CA BR CH AT NL BE CZ IT GB IE SE NO DK'.split(' ');
    const syllables = 'ka ve ro li ma su ne ta or bel cor dan fil gra hel ion jar kin lum mor'.split(' ');
    const product = () => `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
    const files: Record<string, string> = { 'site.yaml': siteYaml() };
    for (let index = 0; index < 3000; index += 1) {
      const level = pick(levels);
      const country = pick(countries);
      const team = pick(teams);
      const month = String(1 + Math.floor(random() * 10)).padStart(2, '0');
      const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
      const salaryMin = 100 * Math.floor(280 + random() * 1400);
      const name = `r${100_000 + Math.floor(index * 3.3)}-${team}-${level}-${country}`.toLowerCase();
      files[`postings/${name}.en.md`] = posting({
        title: `${level} ${pick(subjects)} ${pick(jobs)}${random() < 0.25 ? `, ${product()}` : ''}`,
        ...{ level, country, team, city: `Town ${Math.floor(random() * 4)} of ${country}` },
        workplaceType: pick(['on-site', 'hybrid', 'remote']),
        employmentType: pick(['FULL_TIME', 'FULL_TIME', 'PART_TIME', 'INTERN']),
        ...{ salaryMin, salaryMax: salaryMin + 100 * Math.floor(random() * 300) },
        ...{ salaryCurrency: 'EUR', salaryPeriod: 'YEAR', datePosted: `2026-${month}-${day}` },
      });
    }
    return files;
  }

  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ today, files: makeFiles(), env: { ROLECALL_SEARCH: '0' } });
    expect(site.exitCode, site.stderr).toBe(0);
  });
  afterAll(() => site?.remove());

  test('the first results of a search take at most 35 KB', () => {
    const [script = ''] = site.list().filter((path) => /^_astro\/search\.[\w-]+\.js$/.test(path));
    const sizes = [script, 'en/search/postings.json'].map((path) => packed(site.read(path)));
    expect(JSON.parse(site.read('en/search/postings.json')).count).toBe(3000);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      sizes.join(' + '),
    ).toBeLessThanOrEqual(35 * KB);
    expect(packed(site.read('en/search/pay.json'))).toBeLessThanOrEqual(20 * KB);
  });

  test('the rows for other websites take at most 130 KB', () => {
    const rows = site.read('embed/en.json');
    expect(JSON.parse(rows).postings).toHaveLength(3000);
    expect(packed(rows)).toBeLessThanOrEqual(130 * KB);
  });

  test('the page with the form stays as small as that of a small board', () => {
    expect(packed(site.read('en/search/index.html'))).toBeLessThanOrEqual(20 * KB);
  });
});
