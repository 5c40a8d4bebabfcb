import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPosting, readContent as readShared, replacePosting } from './files.ts';

let folder: string;

/** The files with their texts in place of the memory that holds them. */
const readContent = (path: string) =>
  readShared(path).map((file) => ('text' in file ? { path: file.path, text: file.text } : file));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-files-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

describe('readContent', () => {
  test('reads every file below the folder, by path', () => {
    write('site.yaml', 'name: x\n');
    write('postings/it/b.en.md', 'B');
    write('postings/a.en.md', '\ufeffA ü\r\n');
    write('postings/Z.md', '');
    write('postings/deep/er/and/deeper/c.de.md', 'C');
    expect(readContent(folder)).toEqual([
      { path: 'postings/Z.md', text: '' },
      { path: 'postings/a.en.md', text: '\ufeffA ü\r\n' },
      { path: 'postings/deep/er/and/deeper/c.de.md', text: 'C' },
      { path: 'postings/it/b.en.md', text: 'B' },
      { path: 'site.yaml', text: 'name: x\n' },
    ]);
  });

  test('passes over hidden files and folders and the guide', () => {
    write('.DS_Store', 'x');
    write('.git/config', 'x');
    write('postings/.a.en.md.swp', 'x');
    write('README.md', 'x');
    write('postings/README.md', 'x');
    write('postings/notes.txt', 'x');
    expect(readContent(folder)).toEqual([{ path: 'postings/notes.txt', text: 'x' }]);
  });

  test('follows no link, neither to a file nor to a folder nor to nothing', () => {
    write('real/a.en.md', 'A');
    mkdirSync(join(folder, 'postings'));
    symlinkSync(join(folder, 'real/a.en.md'), join(folder, 'postings/file.en.md'));
    symlinkSync('/etc', join(folder, 'postings/folder'));
    symlinkSync('nowhere', join(folder, 'postings/nothing.en.md'));
    expect(readContent(folder)).toEqual([
      { path: 'postings/file.en.md', unreadable: 'symlink' },
      { path: 'postings/folder', unreadable: 'symlink' },
      { path: 'postings/nothing.en.md', unreadable: 'symlink' },
      { path: 'real/a.en.md', text: 'A' },
    ]);
  });

  test.each([
    ['UTF-16, little end first', Buffer.from('\ufeffLook', 'utf16le'), 'utf16'],
    ['UTF-16, big end first', Buffer.from('\ufeffLook', 'utf16le').swap16(), 'utf16'],
    ['Latin-1', Buffer.from('Café', 'latin1'), 'not-utf8'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-utf8'],
    ['half of a surrogate pair', Buffer.from([0xed, 0xa0, 0x80]), 'not-utf8'],
    ['70 KB', Buffer.alloc(70 * 1024, 'a'), 'too-large'],
    ['a byte more than 64 KB', Buffer.alloc(64 * 1024 + 1, 'a'), 'too-large'],
  ])('says why it cannot take a file: %s', (_, bytes, unreadable) => {
    write('postings/a.en.md', bytes);
    expect(readContent(folder)).toEqual([{ path: 'postings/a.en.md', unreadable }]);
  });

  test('takes a file of exactly 64 KB', () => {
    write('postings/a.en.md', Buffer.alloc(64 * 1024, 'a'));
    expect(readContent(folder)).toMatchObject([{ text: 'a'.repeat(64 * 1024) }]);
  });

  test('reports a folder that is named like a posting', () => {
    write('postings/a.en.md/b.en.md', 'B');
    expect(readContent(folder)).toEqual([{ path: 'postings/a.en.md', unreadable: 'not-a-file' }]);
  });

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    mkdirSync(join(folder, 'postings'));
    execFileSync('mkfifo', [join(folder, 'postings/pipe.en.md')]);
    expect(readContent(folder)).toEqual([{ path: 'postings/pipe.en.md', unreadable: 'not-a-file' }]);
  });

  test.skipIf(process.platform === 'win32')(
    'keeps a line feed in a name out of nothing but the report',
    () => {
      write('postings/a\nb.en.md', 'A');
      expect(readContent(folder)).toEqual([{ path: 'postings/a\nb.en.md', text: 'A' }]);
    },
  );

  test('reads an empty folder', () => {
    expect(readContent(folder)).toEqual([]);
  });

  test('throws when there is no such folder', () => {
    expect(() => readContent(join(folder, 'nowhere'))).toThrow('expected a folder that exists');
  });
});

describe('createPosting', () => {
  test('writes a file and its folders, and nothing over it', () => {
    createPosting(folder, 'postings/a/b/c.en.md', 'C ü\n');
    expect(readContent(folder)).toEqual([{ path: 'postings/a/b/c.en.md', text: 'C ü\n' }]);
    expect(() => createPosting(folder, 'postings/a/b/c.en.md', 'D')).toThrow('that is there already');
    expect(readContent(folder)).toEqual([{ path: 'postings/a/b/c.en.md', text: 'C ü\n' }]);
  });

  test.each([
    'site.yaml',
    'postings',
    'postings/../site.yaml',
    '/postings/a.md',
    'postings//a.md',
    'pages/a.md',
  ])('refuses %s', (path) => {
    expect(() => createPosting(folder, path, 'A')).toThrow('expected a file in the folder `postings`');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('follows no link', () => {
    write('elsewhere/b.md', 'B');
    mkdirSync(join(folder, 'postings'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'postings/a'));
    symlinkSync(join(folder, 'nowhere.md'), join(folder, 'postings/c.md'));
    expect(() => createPosting(folder, 'postings/a/c.md', 'C')).toThrow('Unexpected link');
    expect(() => createPosting(folder, 'postings/c.md', 'C')).toThrow('that is there already');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['b.md']);
  });
});

describe('replacePosting', () => {
  const change = { path: 'postings/a.md', before: '\ufeffA', after: '\ufeffB\r\n' };

  test('keeps the rights of the file, and leaves nothing beside it', () => {
    write('postings/a.md', '\ufeffA');
    chmodSync(join(folder, 'postings/a.md'), 0o604);
    replacePosting(folder, change);
    expect(readFileSync(join(folder, 'postings/a.md'), 'utf8')).toBe('\ufeffB\r\n');
    expect(statSync(join(folder, 'postings/a.md')).mode & 0o777).toBe(0o604);
    expect(readdirSync(join(folder, 'postings'))).toEqual(['a.md']);
  });

  test('throws when the file is another by now, or a link', () => {
    write('postings/a.md', 'changed');
    expect(() => replacePosting(folder, change)).toThrow('was changed while it was read');
    write('postings/b.md', '\ufeffA');
    symlinkSync(join(folder, 'postings/b.md'), join(folder, 'postings/c.md'));
    expect(() => replacePosting(folder, { ...change, path: 'postings/c.md' })).toThrow('was changed');
    expect(readFileSync(join(folder, 'postings/b.md'), 'utf8')).toBe('\ufeffA');
  });
});
