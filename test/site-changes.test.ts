/** What a build says that it changed, held against what was changed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteChanges } from '../src/build/site-changes.ts';
import { type BuildOrder, buildOnce } from './build-once.ts';
import { buildSite, makeCache } from './built-site.ts';
import { changesFile } from './site-files.ts';
import { posting, siteYaml } from './small-board.ts';

let work = '';
let cacheDir = '';

const start = {
  'site.yaml': siteYaml({ locales: ['en', 'de'], closed: { keepDays: 30 } }),
  'postings/cook.en.md': posting({ title: 'Cook' }),
  'postings/cook.de.md': posting({ title: 'Köchin', locale: 'de' }),
  'postings/baker.en.md': posting({ title: 'Baker', country: 'FR', level: 'senior' }),
  'postings/secret.en.md': posting({ title: 'Secret', unlisted: true }),
  'pages/about.en.md': '---\nlocale: en\ntitle: About\n---\n\nText.\n',
};

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-changes-'));
  cacheDir = await makeCache();
  // Compiles the code outside of Vitest, whose environment would make another build of it.
  await (await buildSite({ today: '2026-11-23', files: start })).remove();
});

afterAll(() => {
  for (const folder of [work, cacheDir]) rmSync(folder, { recursive: true, force: true });
});

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(work, 'content', path)), { recursive: true });
    writeFileSync(join(work, 'content', path), text);
  }
}

const readText = () => readFileSync(join(work, 'site', changesFile), 'utf8');

/** What the build says, with addresses below the one of the site, and `+` after those of postings. */
async function build(now: string, more: Partial<BuildOrder> = {}) {
  const order = {
    contentDir: join(work, 'content'),
    outDir: join(work, 'site'),
    cacheDir,
    now,
    threads: 0,
    ...more,
  };
  const { isBuilt, problems } = await buildOnce(order);
  expect(isBuilt, problems.join('\n')).toBe(true);
  const { since, ...lists } = JSON.parse(readText()) as SiteChanges;
  const named = Object.entries(lists).map(([name, pages]) => [
    name,
    pages.map(
      ({ url, requisition }) => url.replace('https://careers.example.com/', '') + (requisition ? '+' : ''),
    ),
  ]);
  return { since, ...(Object.fromEntries(named) as Record<keyof typeof lists, string[]>) };
}

/** What is published of the file holds for it. */
function expectValid(): void {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(join(work, 'site/api/schema.json'), 'utf8')));
  const changes = JSON.parse(readText()) as SiteChanges;
  expect(isValid(changes), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({ ...changes, added: [{ url: 'javascript:1' }] })).toBe(false);
}

const morning = '2026-11-23T05:00:00.000Z';
const noon = '2026-11-23T11:00:00.000Z';
const evening = '2026-11-23T17:00:00.000Z';
const nothing = { added: [], changed: [], removed: [] };

test('a build says what it changed since the one before', async () => {
  write(start);
  expect(await build(morning), 'the first one').toEqual({ since: null, ...nothing });
  const first = readText();
  await build(noon);
  expect(readText(), 'nothing was changed').toBe(first);

  write({ 'pages/about.en.md': start['pages/about.en.md'].replace('Text.', 'More text.') });
  expect(await build(noon), 'one page, although all are printed again').toEqual({
    since: morning,
    ...nothing,
    changed: ['en/about/'],
  });

  write({
    'postings/baker.en.md': posting({
      title: 'Baker',
      country: 'FR',
      level: 'senior',
      validThrough: '2026-11-22',
    }),
  });
  const closed = await build(evening);
  expect(closed.since).toBe(noon);
  expect(closed.removed).toEqual(['en/countries/fr/', 'en/jobs/baker/+', 'en/levels/senior/']);
  expect(closed.added).toEqual([]);
  expect(closed.changed).toContain('en/');
  expect(closed.changed.filter((path) => /about|^de/.test(path))).toEqual([]);

  write({
    'postings/baker.de.md': posting({
      title: 'Bäckerin',
      locale: 'de',
      slug: 'bäckerin',
      level: 'mid',
      country: 'DE',
    }),
  });
  rmSync(join(work, 'content/postings/baker.en.md'));
  const added = await build('2026-11-24T05:00:00.000Z');
  expectValid();
  expect(added.added.filter((path) => path.endsWith('+'))).toEqual(['de/jobs/b%C3%A4ckerin/+']);
  expect(JSON.stringify(added)).not.toContain('secret');

  const before = readText();
  await build('2026-11-25T05:00:00.000Z');
  expect(readText(), 'another day alone is no change').toBe(before);

  expect(await build(evening, { fresh: true }), 'nothing is taken from earlier builds').toEqual({
    since: null,
    ...nothing,
  });
});

test('the site before a preview is not what the next one is compared with', async () => {
  rmSync(join(work, 'content'), { recursive: true });
  write(start);
  await build(morning);
  const order = { contentDir: join(work, 'content'), outDir: join(work, 'site'), cacheDir, threads: 0 };
  await buildOnce({ ...order, now: noon, drafts: true });
  expect(() => readText()).toThrow('ENOENT');
  expect(await build(evening)).toEqual({ since: null, ...nothing });
});
