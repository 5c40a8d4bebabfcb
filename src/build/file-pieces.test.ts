import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openFilePieces } from './file-pieces.ts';
import { type Piece, writeNewFile } from './new-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  texts: string[];
  /** The pieces that had to be made. */
  made: string[];
}

/** Writes a file of the pieces of these keys, with a line end after each, and tells which of them were made. */
function write(path: string, keys: string[], earlier: string | undefined = path): Run {
  const pieces = openFilePieces({ earlier, index: join(folder, 'index.bin') });
  const made: string[] = [];
  const texts: string[] = [];
  function* written(): Iterable<Piece> {
    for (const key of keys) {
      const piece = pieces.take(key, () => {
        made.push(key);
        return `piece of ${key}`;
      });
      texts.push(Buffer.from(piece).toString());
      yield piece;
      yield '\n';
    }
  }
  const draft = join(folder, 'draft');
  writeNewFile(draft, written(), pieces.place);
  pieces.close();
  renameSync(draft, path);
  pieces.keep(path);
  return { texts, made };
}

const textsOf = (keys: string[]): string[] => keys.map((key) => `piece of ${key}`);

describe('openFilePieces', () => {
  test('takes what an earlier run has written, wherever it stood', () => {
    const path = join(folder, 'list.json');
    expect(write(path, ['a', 'b', 'c'])).toEqual({ texts: textsOf(['a', 'b', 'c']), made: ['a', 'b', 'c'] });
    expect(write(path, ['c', 'd', 'a'])).toEqual({ texts: textsOf(['c', 'd', 'a']), made: ['d'] });
    expect(write(path, ['a', 'c', 'd'])).toEqual({ texts: textsOf(['a', 'c', 'd']), made: [] });
  });

  test('takes pieces out of a long file in any order', () => {
    const path = join(folder, 'long.json');
    const keys = Array.from({ length: 100 }, (_, index) => `${index} `.repeat(10_000));
    write(path, keys);
    const mixed = keys.toSorted((a, b) => (Number.parseInt(a, 10) % 7) - (Number.parseInt(b, 10) % 7));
    for (const order of [keys, mixed, keys.toReversed(), keys.slice(1)]) {
      expect(write(path, order)).toEqual({ texts: textsOf(order), made: [] });
    }
  });

  test('takes nothing from a file that somebody else has written', () => {
    const path = join(folder, 'touched.json');
    write(path, ['a', 'b']);
    writeFileSync(path, 'piece of x\npiece of y\n');
    expect(write(path, ['a', 'b'])).toEqual({ texts: textsOf(['a', 'b']), made: ['a', 'b'] });
  });

  test('takes nothing from a file that is gone, from another one, or when it is not to', () => {
    const path = join(folder, 'gone.json');
    write(path, ['a']);
    rmSync(path);
    expect(write(path, ['a']).made).toEqual(['a']);
    expect(write(join(folder, 'other.json'), ['a']).made).toEqual(['a']);
    const pieces = openFilePieces({ index: join(folder, 'index.bin') });
    expect(() =>
      pieces.take('a', () => {
        throw new Error('made');
      }),
    ).toThrow('made');
  });

  test('makes all anew when what was kept is damaged', () => {
    const path = join(folder, 'damaged.json');
    write(path, ['a']);
    writeFileSync(join(folder, 'index.bin'), 'no seal');
    expect(write(path, ['a']).made).toEqual(['a']);
  });
});
