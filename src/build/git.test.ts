import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Checkout, findCheckout, readCommitDates } from './git.ts';

let root = '';
let content = '';
let cache = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-git-'));
  content = join(root, 'the company/content');
  cache = join(root, '.git/cache');
  git('init', '-q', '-b', 'main', '.');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const time = (hour: number): string => `2026-11-0${hour + 1}T10:00:00Z`;

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=HR', '-c', 'user.email=hr@example.com', ...args], {
    cwd: root,
    stdio: 'ignore',
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

function commit(day: number): void {
  git('add', '-A');
  const env = { ...process.env, GIT_COMMITTER_DATE: time(day), GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' };
  execFileSync('git', ['-c', 'user.name=HR', '-c', 'user.email=hr@example.com', 'commit', '-qm', 'Post'], {
    cwd: root,
    env,
  });
}

const dates = async (fresh = true): Promise<Record<string, string>> =>
  Object.fromEntries(await readCommitDates(findCheckout(content) as Checkout, cache, fresh));

describe('readCommitDates', () => {
  test('has the last commit of each file, not the time of the folder', async () => {
    write('a.md', '1');
    write('postings/b.md', '1');
    commit(1);
    write('a.md', '2');
    commit(2);
    writeFileSync(join(root, 'elsewhere.md'), '');
    commit(3);
    expect(await dates()).toEqual({ 'a.md': time(2), 'postings/b.md': time(1) });
  });

  test('has none for a file that is edited, new, or no longer committed', async () => {
    for (const name of ['edited.md', 'kept.md', 'taken-out.md']) write(name, '1');
    commit(1);
    git('rm', '-q', '--cached', 'the company/content/taken-out.md');
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'Take out'], {
      cwd: root,
    });
    write('edited.md', '2');
    write('new.md', '1');
    expect(await dates()).toEqual({ 'kept.md': time(1) });
    write('edited.md', '1');
    expect(await dates()).toEqual({ 'edited.md': time(1), 'kept.md': time(1) });
  });

  test('counts a file that came back, was renamed, or was changed by a merge from then on', async () => {
    for (const name of ['back.md', 'old.md', 'both.md', 'side.md']) write(name, `${name} 1`);
    commit(1);
    rmSync(join(content, 'back.md'));
    git('mv', 'the company/content/old.md', 'the company/content/renamed.md');
    commit(2);
    write('back.md', 'back.md 1');
    commit(3);
    git('checkout', '-qb', 'side');
    write('both.md', 'side');
    write('side.md', 'side');
    commit(4);
    git('checkout', '-q', 'main');
    write('both.md', 'main');
    commit(5);
    try {
      git('merge', '-q', 'side');
    } catch {
      write('both.md', 'merged');
    }
    commit(6);
    expect(await dates()).toEqual({
      'back.md': time(3),
      'renamed.md': time(2),
      'both.md': time(6),
      'side.md': time(4),
    });
  });

  test('finds the same from what an earlier run has kept, whatever has become of the history', async () => {
    write('a.md', '1');
    write('b.md', '1');
    commit(1);
    expect(await dates(false)).toEqual({ 'a.md': time(1), 'b.md': time(1) });
    expect(await dates(false)).toEqual({ 'a.md': time(1), 'b.md': time(1) });
    write('b.md', '2');
    commit(2);
    expect(await dates(false)).toEqual({ 'a.md': time(1), 'b.md': time(2) });
    git('checkout', '-q', '-b', 'side', 'HEAD~1');
    expect(await dates(false)).toEqual({ 'a.md': time(1), 'b.md': time(1) });
    write('a.md', '3');
    commit(3);
    expect(await dates(false)).toEqual({ 'a.md': time(3), 'b.md': time(1) });
    git('checkout', '-q', 'main');
    git('merge', '-q', '-s', 'ours', 'side');
    expect(await dates(false)).toEqual(await dates(true));
    writeFileSync(join(cache, 'commit-times.bin'), 'damaged');
    expect(await dates(false)).toEqual(await dates(true));
  });

  test('reads any name', async () => {
    const names = [
      'a\nb.md',
      '1795517002',
      '"q".md',
      '\n',
      'A',
      '-x',
      'ü\t→.md',
      '\u001b[31m.md',
      '$(exit).md',
      'M\n1.md',
    ];
    for (const name of names) write(`folders/${name}/${name}`, '1');
    commit(1);
    for (const name of names) write(`files/${name}`, '1');
    commit(2);
    const expected = names.flatMap((name) => [
      [`folders/${name}/${name}`, time(1)],
      [`files/${name}`, time(2)],
    ]);
    expect(await dates()).toEqual(Object.fromEntries(expected));
  });

  test('is not led astray by settings of the user', async () => {
    write('a.md', '1');
    commit(1);
    for (const [key, value] of Object.entries({
      'log.showSignature': 'true',
      'log.showRoot': 'false',
      'log.follow': 'true',
      'color.ui': 'always',
      'diff.external': 'false',
      'core.fsmonitor': 'exit 1',
      'diff.noprefix': 'true',
      'diff.relative': 'true',
      'log.diffMerges': 'off',
      'log.date': 'relative',
      'log.decorate': 'full',
      'format.pretty': 'fuller',
      'format.notes': 'true',
    }))
      git('config', key, value);
    expect(await dates()).toEqual({ 'a.md': time(1) });
  });

  test('knows nothing when git fails', async () => {
    write('a.md', '1');
    commit(1);
    const checkout = findCheckout(content) as Checkout;
    expect(await readCommitDates({ ...checkout, commit: '0'.repeat(40) }, cache, true)).toEqual(new Map());
    expect(await readCommitDates({ ...checkout, folder: join(root, 'none') }, cache, true)).toEqual(
      new Map(),
    );
  });
});

describe('findCheckout', () => {
  test('finds none outside of a repository, without a commit, or with half of a history', () => {
    mkdirSync(content, { recursive: true });
    expect(findCheckout(content)).toBeUndefined();
    write('a.md', '1');
    commit(1);
    write('a.md', '2');
    commit(2);
    expect(findCheckout(content)).toMatchObject({ prefix: 'the company/content/' });
    expect(findCheckout(root)).toMatchObject({ prefix: '' });
    const shallow = join(root, 'shallow');
    git('clone', '-q', '--depth', '1', `file://${root}`, shallow);
    expect(findCheckout(join(shallow, 'the company/content'))).toBeUndefined();
    rmSync(join(root, '.git'), { recursive: true });
    expect(findCheckout(content)).toBeUndefined();
    expect(findCheckout(join(root, 'none'))).toBeUndefined();
  });

  test('asks the repository of the folder, whatever a hook has set', () => {
    write('a.md', '1');
    commit(1);
    process.env['GIT_DIR'] = join(root, 'other');
    try {
      expect(findCheckout(content)).toBeDefined();
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});
