/** What a visitor has to download. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSite, projectFolder } from './built-site.ts';
import { readPages, type SitePage } from './pages.ts';
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

  run('a list is at most 20 KB in all, and loads nothing', () => {
    const lists = pages.filter(({ path }) => !/\/(jobs|search)\//.test(path));
    expect(tooHeavy(lists, 20 * KB)).toEqual([]);
    expect(lists.flatMap(loads)).toEqual([]);
  });

  run('a search page is at most 20 KB, and its script at most 10 KB', () => {
    const searches = withPath(/\/search\/$/);
    expect(tooHeavy(searches, 20 * KB)).toEqual([]);
    const scripts = new Set(searches.flatMap(loads));
    expect(scripts.size).toBe(1);
    for (const script of scripts) expect(packed(site.read(script.slice(1)))).toBeLessThanOrEqual(10 * KB);
  });
});
