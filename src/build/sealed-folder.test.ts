import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openSealedFolder } from './sealed-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-sealed-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openSealedFolder', () => {
  test('answers with what an earlier run has written', () => {
    openSealedFolder(folder, false).write('a', { some: 'value' });
    const kept = openSealedFolder(folder, false);
    expect([kept.has('a'), kept.read('a')]).toEqual([true, { some: 'value' }]);
    expect([kept.has('b'), kept.read('b')]).toEqual([false, undefined]);
  });

  test('takes nothing from earlier runs when it is fresh', () => {
    openSealedFolder(folder, false).write('a', 1);
    const kept = openSealedFolder(folder, true);
    expect([kept.has('a'), kept.read('a')]).toEqual([false, undefined]);
  });

  test('does not take the value of another key', () => {
    openSealedFolder(folder, false).write('a', 1);
    copyFileSync(join(folder, 'a.bin'), join(folder, 'b.bin'));
    expect(openSealedFolder(folder, false).read('b')).toBeUndefined();
  });

  test('removes what a run has not asked for', () => {
    const before = openSealedFolder(folder, false);
    for (const key of ['read', 'asked', 'old']) before.write(key, 1);
    writeFileSync(join(folder, 'stray'), '');
    const kept = openSealedFolder(folder, false);
    kept.read('read');
    kept.has('asked');
    kept.write('written', 1);
    kept.prune();
    expect(readdirSync(folder).sort()).toEqual(['asked.bin', 'read.bin', 'written.bin']);
  });
});
