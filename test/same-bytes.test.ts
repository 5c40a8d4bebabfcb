/** One board, one site: whatever was built before, by however many threads, wherever and in whatever order of files. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildOrder, buildApart } from './build-once.ts';
import { projectFolder } from './built-site.ts';
import { makeDice } from './random.ts';
import { locales, makeRequisition, stateToFiles } from './random-board.ts';
import { differences, readSite, type SiteFiles } from './site-files.ts';

const now = '2026-11-23T12:00:00Z';
const timeout = 600_000;

let work = '';
/** Below the project, since the compiled code in it finds its packages there. */
let caches = '';
let cold: SiteFiles = new Map();

const inside = (name: string) => join(work, name);

function makeBoard(): [path: string, text: string][] {
  const dice = makeDice(900);
  const start = { now, site: { locales } };
  const requisitions = Array.from({ length: 460 }, (_, index) =>
    makeRequisition(dice, start, `opening-${index}`),
  );
  return [...stateToFiles({ ...start, requisitions, pages: [], files: {}, drafts: false, searches: 1 })];
}

const board = makeBoard();

function writeContent(name: string, files: readonly [path: string, text: string][]): string {
  const folder = inside(name);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A copy of what the cold build left in its cache; all times are other ones. */
function restoreCache(name: string): string {
  cpSync(join(caches, 'cold'), join(caches, name), { recursive: true });
  return join(caches, name);
}

const order = (outDir: string, cacheDir: string, more: Partial<BuildOrder> = {}): BuildOrder => ({
  contentDir: inside('content'),
  outDir: inside(outDir),
  cacheDir,
  now,
  search: true,
  ...more,
});

const expectSame = (outDir: string) => expect(differences(readSite(inside(outDir)), cold)).toEqual([]);

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-same-'));
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  caches = mkdtempSync(join(projectFolder, '.cache', 'test-'));
  writeContent('content', board);
  const { isBuilt, printed } = await buildApart(order('cold', join(caches, 'cold')));
  expect(isBuilt).toBe(true);
  expect(printed, 'enough pages for several threads').toBeGreaterThan(800);
  cold = readSite(inside('cold'));
}, timeout);

afterAll(() => {
  for (const folder of [work, caches]) rmSync(folder, { recursive: true, force: true });
});

describe('a site has the same bytes', { timeout }, () => {
  test('when it is built again', async () => {
    const cacheDir = restoreCache('again');
    expect((await buildApart(order('again', cacheDir))).printed).toBeGreaterThan(0);
    expect((await buildApart(order('again', cacheDir))).printed).toBe(0);
    expectSame('again');
  });

  test('when nothing is taken from earlier builds', async () => {
    const cacheDir = restoreCache('force');
    await buildApart(order('force', cacheDir, { fresh: true }));
    expectSame('force');
    await buildApart(order('force', cacheDir, { fresh: true }));
    expectSame('force');
  });

  test.each([0, 1, 2, 3])('when %i threads print it', async (threads) => {
    const { printed } = await buildApart(order(`threads-${threads}`, restoreCache('threads'), { threads }));
    expect(printed).toBeGreaterThan(800);
    expectSame(`threads-${threads}`);
  });

  test('in other surroundings, from files that were written in another order', async () => {
    const contentDir = writeContent('reversed', board.toReversed());
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'ar_EG.UTF-8' };
    await buildApart(order('elsewhere', join(caches, 'elsewhere'), { contentDir }), { env });
    expectSame('elsewhere');
  });

  test('when two builds make it at once', async () => {
    const cacheDir = restoreCache('at-once');
    await Promise.all([1, 2].map(() => buildApart(order('at-once', cacheDir))));
    expectSame('at-once');
    await buildApart(order('at-once', cacheDir));
    expectSame('at-once');
  });

  test('when two builds make it in two places with one new cache', async () => {
    const cacheDir = join(caches, 'shared');
    await Promise.all(['one', 'two'].map((outDir) => buildApart(order(outDir, cacheDir))));
    for (const outDir of ['one', 'two']) expectSame(outDir);
  });
});

test(
  'of two builds at once of different content, one leaves its whole site',
  async () => {
    const [first] = board.filter(([path]) => path.startsWith('postings/'));
    const [path = '', text = ''] = first ?? [];
    const edited = text.replace(/^title: .*$/m, 'title: Another').replace(/^unlisted: .*\n/m, '');
    const contentDir = writeContent('edited-content', [...board, [path, edited]]);
    const cacheDir = restoreCache('edited');
    await buildApart(order('edited', cacheDir, { contentDir }));
    const other = readSite(inside('edited'));
    expect(differences(other, cold)).not.toEqual([]);
    await Promise.all([
      buildApart(order('both', cacheDir)),
      buildApart(order('both', cacheDir, { contentDir })),
    ]);
    const both = readSite(inside('both'));
    const found = [cold, other].map((site) => differences(both, site));
    expect(
      found.some((lines) => lines.length === 0),
      found.flat().join('\n'),
    ).toBe(true);
  },
  timeout,
);
