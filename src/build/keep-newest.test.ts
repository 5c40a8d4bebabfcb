import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepNewest } from './keep-newest.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-keep-'));
  for (const [index, name] of ['a', 'b', 'c', 'd', 'own'].entries()) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'file'), '');
    utimesSync(join(folder, name), 1000 - index, 1000 - index);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('keeps the own entry, the newest others, and those apart', () => {
  keepNewest(folder, { maximum: 2, own: 'own', isApart: (name) => name === 'd' });
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'd', 'own']);
});
