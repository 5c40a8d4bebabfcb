import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSealed, writeSealed } from './sealed-file.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-sealed-'));
  path = join(folder, 'new/site.bin');
  writeSealed(path, new Map([['a', 1]]));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readSealed', () => {
  test('gives back what was written', () => {
    expect(readSealed(path)).toEqual(new Map([['a', 1]]));
  });

  test.each<[string, () => void]>([
    ['is not there', () => rmSync(path)],
    ['is empty', () => truncateSync(path)],
    ['is cut off', () => truncateSync(path, 40)],
    ['is longer', () => appendFileSync(path, 'x')],
    [
      'was written under another name',
      () => {
        const other = join(folder, 'postings.bin');
        writeSealed(other, { key: 'k' });
        copyFileSync(other, path);
      },
    ],
  ])('gives nothing for a file that %s', (_, damage) => {
    damage();
    expect(readSealed(path)).toBeUndefined();
  });
});

describe('writeSealed', () => {
  test('takes the place of a folder', () => {
    rmSync(path);
    mkdirSync(join(path, 'with-a-folder'), { recursive: true });
    writeSealed(path, 2);
    expect(readSealed(path)).toBe(2);
  });

  test('does nothing where it cannot write', () => {
    writeSealed(join(path, 'below-a-file.bin'), 2);
    expect(readdirSync(join(folder, 'new'))).toEqual(['site.bin']);
  });
});
