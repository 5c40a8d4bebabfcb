import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSiteFolder } from './site-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'site-folder-'));
afterAll(() => rmSync(work, { recursive: true }));

interface Seen {
  label: unknown;
  history: unknown;
  written: string[];
  /** Of the files that the site before it had as well. */
  changed: string[];
}

/** Publishes files with their own texts as keys. */
async function publish(engineKey: string, files: Record<string, string>, fresh = false): Promise<Seen> {
  const folder = openSiteFolder(join(work, 'site'), { cacheDir: join(work, 'cache'), engineKey, fresh });
  const { label, history, draft } = folder;
  const targets = new Map(Object.entries(files));
  const written = await folder.prepare(targets);
  for (const file of written) writeFileSync(join(draft, file), files[file] ?? '', { flag: 'wx' });
  const changed = [...targets].filter(([file, key]) => folder.isChanged(file, key)).map(([file]) => file);
  folder.publish(targets, `label of ${engineKey}`, { files: Object.keys(files) });
  await folder.close();
  return { label, history, written, changed };
}

test('a site is known to the code that made it, and its history to every version', async () => {
  expect(await publish('1', { a: 'A', b: 'B' })).toEqual({
    label: undefined,
    history: undefined,
    written: ['a', 'b'],
    changed: [],
  });
  expect(await publish('1', { a: 'A', b: 'B 2', c: 'C' })).toEqual({
    label: 'label of 1',
    history: { files: ['a', 'b'] },
    written: ['b', 'c'],
    changed: ['b'],
  });
  expect(await publish('2', { a: 'A 2', b: 'B 2', d: 'D' }), 'another version').toEqual({
    label: undefined,
    history: { files: ['a', 'b', 'c'] },
    written: ['a', 'b', 'd'],
    changed: ['a'],
  });
  rmSync(join(work, 'site'), { recursive: true });
  expect(await publish('2', { a: 'A 2', b: 'B 3', e: 'E' }), 'the site is gone').toMatchObject({
    label: 'label of 2',
    written: ['a', 'b', 'e'],
    changed: ['b'],
  });
  expect(await publish('2', { a: 'A 2' }, true), 'nothing is to be taken').toMatchObject({
    label: undefined,
    history: undefined,
    written: ['a'],
  });
});
