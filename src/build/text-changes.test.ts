import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../files.ts';
import { readTextChanges } from './text-changes.ts';

let root = '';
let content = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-text-'));
  content = join(root, 'content');
  git(0, 'init', '-q', '-b', 'main', '.');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const time = (day: number): string => `2026-11-0${day + 1}T10:00:00Z`;

function git(day: number, ...args: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: time(day), GIT_AUTHOR_DATE: time(day) };
  const who = ['-c', 'user.name=HR', '-c', 'user.email=hr@example.com'];
  execFileSync('git', [...who, ...args], { cwd: root, env, stdio: 'ignore' });
}

function write(name: string, text: string, fields = 'locale: en'): void {
  const path = join(content, 'postings', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\n${fields}\n---\n\n${text}\n`);
}

function commit(day: number): void {
  git(day, 'add', '-A');
  git(day, 'commit', '-qm', 'Post');
}

const changes = async () =>
  Object.fromEntries(await readTextChanges(content, readContent(content), new Date(time(8))));

describe('readTextChanges', () => {
  test('has the last change of a text, not of a field', async () => {
    for (const name of ['cook.en.md', 'cook.de.md']) write(name, 'Cook.');
    commit(1);
    write('cook.en.md', 'Cook well.');
    commit(2);
    write('cook.en.md', 'Cook well.', 'locale: en\nconfirmed: 2026-11-04');
    commit(3);
    write('cook.de.md', 'Cook.\n\n', 'locale: de');
    commit(4);
    expect(await changes()).toEqual({
      'postings/cook.en.md': time(2),
      'postings/cook.de.md': time(1),
    });
  });

  test('asks nothing of postings whose translations were always changed together', async () => {
    for (const day of [1, 2]) {
      for (const name of ['cook.en.md', 'cook.de.md']) write(name, `Cook ${day}.`);
      commit(day);
    }
    expect(await changes()).toEqual({});
  });

  test('follows a file to another name', async () => {
    for (const name of ['cook.en.md', 'cook.de.md']) write(name, 'Cook for everybody who is hungry at noon.');
    commit(1);
    mkdirSync(join(content, 'postings/kitchen'));
    renameSync(join(content, 'postings/cook.en.md'), join(content, 'postings/kitchen/cook.en.md'));
    commit(2);
    expect(await changes()).toEqual({
      'postings/kitchen/cook.en.md': time(1),
      'postings/cook.de.md': time(1),
    });
  });

  test('takes a text that is not committed as changed now', async () => {
    for (const name of ['cook.en.md', 'cook.de.md']) write(name, 'Cook.');
    commit(1);
    write('cook.en.md', 'Cook well.');
    expect((await changes())['postings/cook.en.md']).toMatch(/^2026-11-09T10:00:00/);
  });

  test('has no date without a history', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    write('cook.en.md', 'Cook.');
    expect(await changes()).toEqual({});
  });
});
