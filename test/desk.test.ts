/** The commands of HR as they are called: new, close, confirm, report. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironment } from '../src/build/environment.ts';
import { loadContent } from '../src/build/load-content.ts';

const root = join(import.meta.dirname, '..');
const today = '2026-11-24';
const folder = mkdtempSync(join(tmpdir(), 'rolecall-desk-'));
const contentDir = join(folder, 'content');

const site =
  'name: Park & Co\nurl: https://careers.example.com\ndefaultLocale: en\nlocales: [en, de, ar]\ntimeZone: Europe/Berlin\n';

const posting = (locale: string, title: string) => `---
locale: ${locale}
title: ${title}
country: DE # as in the contract
level: mid
datePosted: 2026-05-04
apply: jobs@example.com
---

${title}.
`;

const files: Record<string, string> = {
  'site.yaml': site,
  'postings/parks/gardener.en.md': posting('en', 'Gardener'),
  'postings/parks/gardener.de.md': posting('de', 'Gärtnerin').replaceAll('\n', '\r\n'),
  'postings/cook.en.md': posting('en', 'Cook'),
};

const path = (name: string) => join(contentDir, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}

/** A command in a terminal of some language. */
function runIn(locale: string, command: string, ...args: string[]) {
  const env = {
    ...process.env,
    ROLECALL_TODAY: today,
    CONTENT_DIR: contentDir,
    CACHE_DIR: join(folder, 'cache'),
    LC_ALL: locale,
  };
  const script = join(root, `scripts/${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    ...{ cwd: folder, env, encoding: 'utf8', input: '' },
  });
  return { status, stdout, stderr };
}

const run = (command: string, ...args: string[]) => runIn('C', command, ...args);

const board = () =>
  loadContent(readEnvironment({ ROLECALL_TODAY: today, CONTENT_DIR: contentDir }, root), new Date(0));

beforeEach(() => {
  rmSync(contentDir, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) write(name, text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('close', () => {
  test('changes one line of each language, and the check and the board agree', () => {
    chmodSync(path('postings/parks/gardener.de.md'), 0o640);
    expect(run('close', 'gardener', '--on', '2026-11-23')).toEqual({
      status: 0,
      stdout: `postings/parks/gardener.de.md:8
  + validThrough: 2026-11-23
postings/parks/gardener.en.md:8
  + validThrough: 2026-11-23
The last day to apply was \`2026-11-23\`: the posting is closed.
`,
      stderr: '',
    });
    for (const [locale, end] of [
      ['en', '\n'],
      ['de', '\r\n'],
    ]) {
      const name = `postings/parks/gardener.${locale}.md`;
      const apply = `apply: jobs@example.com${end}`;
      expect(read(name)).toBe(files[name]?.replace(apply, `${apply}validThrough: 2026-11-23${end}`));
    }
    expect(statSync(path('postings/parks/gardener.de.md')).mode & 0o777).toBe(0o640);
    const { content, board: after } = board();
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.postings.map((each) => `${each.file} ${after.stateOf(each)}`)).toEqual([
      'postings/cook.en.md open',
      'postings/parks/gardener.de.md closed',
      'postings/parks/gardener.en.md closed',
    ]);
  });

  test('closes today, and the second time nothing', () => {
    expect(run('close', 'postings/cook.en.md').stdout).toContain(
      '  + validThrough: 2026-11-24\nThe last day',
    );
    const once = read('postings/cook.en.md');
    expect(run('close', 'cook')).toMatchObject({
      status: 0,
      stdout: 'Nothing to change: the last day to apply is `2026-11-24`.\n',
    });
    expect(read('postings/cook.en.md')).toBe(once);
  });

  test('does not open again what is closed', () => {
    write('postings/cook.en.md', posting('en', 'Cook').replace('apply', 'validThrough: 2026-11-01\napply'));
    expect(run('close', 'cook').stdout).toBe('Nothing to change: the last day to apply is `2026-11-01`.\n');
  });

  test.each([
    [['gardner'], 2, 'Unexpected requisition `gardner` (did you mean `gardener`?)'],
    [['cook', 'gardener', '--locale', 'en'], 1, 'Leave out `--locale` to close them all.'],
  ])('writes nothing for %j', (args, status, words) => {
    const { stdout, stderr, ...result } = run('close', ...args);
    expect(result.status).toBe(status);
    expect(stdout + stderr).toContain(words);
    for (const [name, text] of Object.entries(files)) expect(read(name)).toBe(text);
  });

  test('writes through no link', () => {
    const elsewhere = join(folder, 'elsewhere.md');
    writeFileSync(elsewhere, posting('en', 'Elsewhere'));
    symlinkSync(elsewhere, path('postings/elsewhere.en.md'));
    expect(run('close', 'elsewhere').status).toBe(1);
    expect(readFileSync(elsewhere, 'utf8')).toBe(posting('en', 'Elsewhere'));
  });
});

describe('confirm', () => {
  test('writes today into all languages of every job that is named, once', () => {
    expect(run('confirm', 'cook', 'gardener').status).toBe(0);
    expect(board().content.postings.map(({ confirmed }) => confirmed)).toEqual([today, today, today]);
    expect(run('confirm', 'cook').stdout).toBe('Nothing to change: it is confirmed today.\n');
  });

  test('confirms no job that is closed', () => {
    run('close', 'cook', '--on', '2026-11-01');
    const { status, stdout } = run('confirm', 'gardener', 'cook');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout:
        '`postings/cook.en.md` is closed since `2026-11-01`. Write a later day into `validThrough`, or take it out, before you confirm that the job is open.\nNothing was written.\n',
    });
    expect(read('postings/parks/gardener.en.md')).toBe(files['postings/parks/gardener.en.md']);
  });
});

describe('the language of a command', () => {
  test('is that of the terminal, unless another is asked for', () => {
    const meant = (language: string, ...args: string[]) => runIn(language, 'confirm', 'cok', ...args).stderr;
    expect(meant('de_DE.UTF-8')).toContain('Unerwartete Stelle `cok` (meinten Sie `cook`?)');
    expect(meant('de_DE.UTF-8', '--lang', 'fr')).toContain('(vouliez-vous dire `cook`');
  });

  test.each(['fix', 'new', 'close', 'confirm', 'report', 'import'])(
    'is told by the help of %s',
    (command) => {
      const { status, stdout } = runIn('es_ES.UTF-8', command, '--help');
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^npm run ${command} -- .*\\[opciones\\]\n`));
      expect(stdout).toContain('--lang en|de|fr|es');
    },
  );
});

describe('new', () => {
  const facts = ['--locale', 'de', '--country', 'DE', '--level', 'mid', '--apply', 'jobs@example.com'];

  test('writes a draft that passes the check, and nothing over it', () => {
    const { status, stdout } = run(
      'new',
      ...facts,
      '--title',
      'Köchin (m/w/d): Kantine',
      '--folder',
      'kitchen',
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `content/postings/kitchen/köchin-kantine.de.md
It is a draft: write the text under its headings, then delete the line \`draft: true\`.
`,
    });
    expect(run('check').stdout).toContain('1 withheld, 0 with errors');
    const written = read('postings/kitchen/köchin-kantine.de.md');
    expect(run('new', ...facts, '--title', 'Köchin: Kantine').status).toBe(2);
    expect(read('postings/kitchen/köchin-kantine.de.md')).toBe(written);
  });

  test('names what is missing or wrong, and writes nothing', () => {
    expect(run('new', '--locale', 'de', '--title', 'Koch')).toEqual({
      ...{ status: 2, stdout: '' },
      stderr: 'Unexpected end of the call, expected `--country`, `--level`, `--apply`.\n',
    });
    const wrong = run(
      'new',
      ...facts,
      '--title',
      'Koch',
      '--country',
      'Germany',
      '--validThrough',
      '2026-01-01',
    );
    expect(wrong).toMatchObject({ status: 2, stdout: '' });
    expect(wrong.stderr).toContain('Write `country: ');
    expect(wrong.stderr).toMatch(/Nothing was written.\n$/);
    expect(existsSync(path('postings/koch.de.md'))).toBe(false);
  });

  test('begins a translation that the site shows only when it is translated', () => {
    expect(run('new', '--from', 'cook', '--locale', 'ar').status).toBe(0);
    const file = 'postings/cook.ar.md';
    expect(read(file)).toContain('locale: ar\ntitle: ⟪translate⟫ Cook\ncountry: DE # as in the contract\n');
    const marked = run('check');
    expect(marked).toMatchObject({ status: 0 });
    expect(marked.stdout).toContain(`${file}:3:8  warning  no-untranslated-text`);
    write(file, read(file).replace('draft: true\n', ''));
    expect(run('check')).toMatchObject({ status: 1 });
    write(file, read(file).replaceAll('⟪translate⟫', ''));
    expect(run('check')).toMatchObject({ status: 0 });
    expect(
      board()
        .board.locales.get('ar')
        ?.listed.map(({ file }) => file),
    ).toEqual([file]);
  });
});

describe('report', () => {
  test('tells of the same jobs in every form, and of files that it cannot read', () => {
    run('close', 'cook');
    write('postings/broken.en.md', 'no posting');
    const output = join(folder, 'report.html');
    const { status, stdout } = run('report');
    expect(status).toBe(1);
    expect(stdout).toContain('Closing within 7 days (1)\n  cook · en · closes today, on 2026-11-24 · Cook\n');
    expect(stdout).toContain('  ●  ●  ·   gardener\n');
    expect(stdout).toContain('  postings/broken.en.md\n');
    const json = JSON.parse(run('report', '--format', 'json').stdout);
    expect(json.open.map(({ file }: { file: string }) => file)).toEqual([
      'postings/cook.en.md',
      'postings/parks/gardener.en.md',
      'postings/parks/gardener.de.md',
    ]);
    expect(run('report', '--output', output)).toMatchObject({ stdout: '' });
    expect(readFileSync(output, 'utf8')).toContain('<bdi lang="de" dir="ltr">Gärtnerin</bdi>');
    expect(run('report', '--format', 'pdf')).toMatchObject({ status: 2 });
  });

  test('names what was changed in one language only', () => {
    const git = (date: string, ...args: string[]) => {
      const env = {
        ...process.env,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
        GIT_CONFIG_GLOBAL: '/dev/null',
      };
      const settings = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
      return spawnSync('git', [...settings, ...args], { cwd: contentDir, env, encoding: 'utf8' });
    };
    git('', 'init', '-q');
    git('', 'add', '.');
    git('2026-05-04T12:00:00Z', 'commit', '-qm', 'a');
    run('new', '--from', 'cook', '--locale', 'de');
    write('postings/parks/gardener.de.md', `${files['postings/parks/gardener.de.md']}\r\nNeu.\r\n`);
    git('', 'add', '.');
    git('2026-06-05T12:00:00Z', 'commit', '-qm', 'b');
    expect(run('report').stdout).toContain(
      'Changed in one language only (1)\n  gardener · de changed on 2026-06-05; en last on 2026-05-04\n',
    );
  });
});
