/** Whatever has become of what builds keep, a build ends well, and its site is the one that a clean build makes. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildOrder, buildApart } from './build-once.ts';
import { projectFolder } from './built-site.ts';
import { damageFile, damages } from './damages.ts';
import { differences, listFiles, readSite, type SiteFiles } from './site-files.ts';
import { posting, siteYaml } from './small-board.ts';

const timeout = 600_000;

let work = '';
/** Below the project, since the compiled code in it finds its packages there. */
let caches = '';
let older = '';

/** Every kept file has a part in the way from one of these boards to the other. */
const titles = ['One', 'Another'] as const;
type Title = (typeof titles)[number];
const sites = new Map<Title, SiteFiles>();
/** The folders and files of one content folder or site have its digest in their names. */
const withoutOrder = (file: string): string => file.replace(/^(content|sites)\/[\w-]+/, '$1/');

/** Of what is kept when a file is made: the draft may have the long file, or the picture, already. */
const isToldLater = (file: string): boolean => /\/(pieces|pictures)\//.test(file);

/** What a build of each board keeps when there was nothing before. */
const neededFiles = new Map<Title, readonly string[]>();

const inside = (name: string) => join(work, name);

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const writeBoard = (folder: string, title: Title) =>
  writeFiles(folder, {
    'site.yaml': siteYaml({ locales: ['en', 'de'] }),
    'postings/cook.en.md': posting({ title }),
    'postings/cook.de.md': posting({ title, locale: 'de' }),
    'postings/waiter.en.md': posting({ title: 'Waiter' }),
  });

/** A content folder, a site and a cache of their own. */
function makeOrder(name: string): BuildOrder {
  return {
    contentDir: inside(`${name}-content`),
    outDir: inside(`${name}-site`),
    cacheDir: join(caches, name),
    now: '2026-11-23T12:00:00Z',
    search: true,
  };
}

function copyCompiled(cacheDir: string): void {
  cpSync(join(caches, 'clean/compiled'), join(cacheDir, 'compiled'), { recursive: true });
}

/** A copy of the project as it may have been before: some words were others. */
function makeOlderProject(): string {
  const folder = join(caches, 'older-project');
  const parts = [
    'src',
    'test',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ];
  for (const part of parts) cpSync(join(projectFolder, part), join(folder, part), { recursive: true });
  const messages = join(folder, 'src/i18n/messages/en.json');
  writeFileSync(messages, readFileSync(messages, 'utf8').replaceAll(/": "/g, '": "Old '));
  return folder;
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'rolecall-damaged-'));
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  caches = mkdtempSync(join(projectFolder, '.cache', 'test-'));
  const order = makeOrder('clean');
  for (const title of titles) {
    writeBoard(order.contentDir, title);
    for (const folder of ['content', 'sites'])
      rmSync(join(order.cacheDir, folder), { recursive: true, force: true });
    rmSync(order.outDir, { recursive: true, force: true });
    await buildApart(order);
    sites.set(title, readSite(order.outDir));
    neededFiles.set(
      title,
      listFiles(order.cacheDir)
        .filter((file) => !isToldLater(file))
        .map(withoutOrder),
    );
  }
  older = makeOlderProject();
}, timeout);

afterAll(() => {
  for (const folder of [work, caches]) rmSync(folder, { recursive: true, force: true });
});

/** Builds one board, then damages a kept file and builds the other, for every file that there is. */
async function damageEach(order: BuildOrder, damage: (path: string) => void): Promise<void> {
  const { contentDir, cacheDir, outDir } = order;
  copyCompiled(cacheDir);
  writeBoard(contentDir, titles[0]);
  await buildApart(order);
  const files = listFiles(cacheDir);
  let damaged = 0;
  for (const file of files) {
    const path = join(cacheDir, file);
    // What only the other board needs is not kept for long.
    if (!existsSync(path)) continue;
    damaged += 1;
    const title = titles[damaged % 2] as Title;
    const needed = neededFiles.get(title) ?? [];
    writeBoard(contentDir, title);
    damage(path);
    expect((await buildApart(order)).isBuilt, file).toBe(true);
    expect(differences(readSite(outDir), sites.get(title) ?? new Map()), file).toEqual([]);
    const kept = new Set(listFiles(cacheDir).map(withoutOrder));
    const lacking = needed.filter((name) => !kept.has(name));
    expect(lacking, `kept anew after damage to ${file}`).toEqual([]);
  }
  expect(damaged, files.join()).toBeGreaterThan(5);
}

describe('a build does without what it kept', { timeout }, () => {
  test('when every file is damaged', async () => {
    const order = makeOrder('every-file');
    const { contentDir, cacheDir, outDir } = order;
    copyCompiled(cacheDir);
    for (const title of titles) {
      writeBoard(contentDir, title);
      for (const file of listFiles(cacheDir))
        appendFileSync(join(cacheDir, file), '\nthrow new Error("tampered");\n');
      await buildApart(order);
      expect(differences(readSite(outDir), sites.get(title) ?? new Map())).toEqual([]);
    }
  });

  test.for(damages)('when a file is damaged: %s', async (name, { skip }) => {
    skip(name === 'unreadable' && process.getuid?.() === 0, 'nothing is unreadable for root');
    const order = makeOrder(name.replaceAll(' ', '-'));
    await damageEach(order, (path) => damageFile(name, path, order.cacheDir));
  });

  test('when a file is that of an older version', async () => {
    const order = makeOrder('older-file');
    const olderCache = join(older, '.cache');
    writeBoard(order.contentDir, titles[0]);
    await buildApart({ ...order, cacheDir: olderCache }, { project: older });
    const olderFiles = listFiles(olderCache);
    // The names of some are digests; those of the same kind are at the same place among those of their folder.
    const kindOf = (file: string) => dirname(file).replace(/[\w-]{20,}/g, '*');
    await damageEach(order, (path) => {
      const file = relative(order.cacheDir, path);
      const isAlike = (other: string) => kindOf(other) === kindOf(file);
      const alike = olderFiles.filter(isAlike);
      const place = listFiles(order.cacheDir).filter(isAlike).indexOf(file);
      expect(alike.length, file).toBeGreaterThan(0);
      cpSync(join(olderCache, alike[place % alike.length] ?? ''), path);
    });
  });

  test('when all of it is of an older version', async () => {
    const order = makeOrder('older');
    const { contentDir, outDir } = order;
    writeBoard(contentDir, titles[0]);
    await buildApart(order, { project: older });
    expect(differences(readSite(outDir), sites.get(titles[0]) ?? new Map())).not.toEqual([]);
    await buildApart(order);
    expect(differences(readSite(outDir), sites.get(titles[0]) ?? new Map())).toEqual([]);
  });
});
