/** `npm run check` as a child process on small content folders. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const SITE = `name: Example GmbH
url: https://careers.example.com
defaultLocale: en
locales: [en, de]
timeZone: Europe/Berlin
`;

const POSTING = `---
locale: en
title: Gardener
country: DE
level: mid
datePosted: 2026-11-02
apply: jobs@example.com
---

${'Look after the park by the river. '.repeat(10)}
`;

const without = (line: string) => POSTING.replace(`${line}\n`, '');

function makeContent(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-check-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function check(
  contentDir: string,
  args: string[] = [],
  { cwd = root, ...variables }: Record<string, string> = {},
) {
  const env = { ...process.env, ROLECALL_TODAY: '2026-11-23', CONTENT_DIR: contentDir, ...variables };
  const script = join(root, 'scripts/check.ts');
  return spawnSync(process.execPath, [script, ...args], { cwd, env, encoding: 'utf8' });
}

describe('check', () => {
  test('finds nothing wrong with the demo', () => {
    const { status, stdout, stderr } = check('content');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^No problems\n\d+ posting files read: \d+ shown, \d+ withheld, 0 with errors\n/);
  });

  test('names every broken file with its place and a remedy, and no good one', () => {
    const broken: [path: string, text: string | Uint8Array, heading: string, hint: string][] = [
      [
        'a.en.md',
        POSTING.replace('DE', 'Germany'),
        'a.en.md:4:10  error  field-value',
        'Write `country: DE`.',
      ],
      [
        'b.en.md',
        POSTING.replace('apply', 'validTrough: 2026-12-31\napply'),
        'b.en.md:7:1  error  no-unknown-field',
        'Write `validThrough: 2026-12-31`.',
      ],
      [
        'c.en.md',
        without('title: Gardener'),
        'c.en.md:1:1  error  no-missing-field',
        'For example `title: Senior',
      ],
      ['d.en.md', 'Gardener\n', 'd.en.md:1:1  error  frontmatter', 'Begin the file with the line `---`'],
      [
        'e.en.md',
        POSTING.replace('Gardener', 'Gardener: parks'),
        'e.en.md:3:16  error  frontmatter-syntax',
        'Write `title: "Gardener: parks"`.',
      ],
      [
        'f.en.md',
        POSTING.replace('river', '<b>river</b>'),
        'f.en.md:10:28  error  no-html',
        'Write the text without HTML.',
      ],
      ['g.de.md', POSTING, 'g.de.md:2:9  error  file-name-locale', 'Write `locale: de`, or rename the file'],
      [
        'Posting (1).md',
        POSTING,
        'Posting (1).md:1:1  error  file-name-style',
        'Rename the file, for example',
      ],
      ['notes.txt', 'Call Ada', 'notes.txt:1:1  error  no-stray-file', 'Postings end in `.md`.'],
      [
        'j.en.md',
        Uint8Array.of(0x2d, 0xe9, 0x0a),
        'j.en.md:1:1  error  readable-file',
        'Save the file with the encoding',
      ],
    ];
    const files = broken.map(([path, text]) => [`postings/${path}`, text] as const);
    const { status, stdout } = check(
      makeContent({ ...Object.fromEntries(files), 'postings/parks/good.en.md': POSTING }),
    );
    expect(status).toBe(1);
    for (const [, , heading, hint] of broken) {
      const from = stdout.indexOf(`postings/${heading}\n`);
      expect(stdout.slice(from, stdout.indexOf('\n\n', from)), heading).toContain(hint);
    }
    expect(stdout).not.toContain('good.en.md');
    expect(stdout).toMatch(
      /11 errors in 10 files\n11 posting files read: 1 shown, 0 withheld, 10 with errors\n$/,
    );
  });

  test('says which postings are withheld and why', () => {
    const { status, stdout } = check(
      makeContent({
        'postings/a.en.md': POSTING,
        'postings/b.en.md': POSTING.replace('---', '---\ndraft: true'),
        'postings/c.en.md': POSTING.replace('2026-11-02', '2026-12-02'),
        'postings/d.en.md': POSTING.replace('2026-11-02', '2020-11-02\nvalidThrough: 2020-12-01'),
      }),
    );
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "No problems
      4 posting files read: 1 shown, 3 withheld, 0 with errors
      Withheld, draft: postings/b.en.md
      Withheld, not yet public: postings/c.en.md
      Withheld, closed for too long to keep a page: postings/d.en.md
      "
    `);
  });

  test('passes with warnings alone', () => {
    const site = `${SITE}rules: { pay-range: warning }\n`;
    const { status, stdout } = check(makeContent({ 'site.yaml': site, 'postings/a.en.md': POSTING }));
    expect(status).toBe(0);
    expect(stdout).toContain('1 warning in 1 file\n');
  });

  test('prints JSON with exactly the names of a problem', () => {
    const folder = makeContent({ 'postings/a.en.md': POSTING.replace('DE', 'Germany') });
    const { status, stdout } = check(folder, ['--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'postings/a.en.md',
        line: 4,
        column: 10,
        ruleId: 'field-value',
        severity: 'error',
        message:
          'Unexpected `Germany` in field `country`, expected a country code of two capital letters such as `DE`',
        hint: 'Write `country: DE`.',
        actual: 'Germany',
        expected: 'a country code of two capital letters such as `DE`',
        url: 'content/README.md#field-value',
      },
    ]);
    expect(JSON.parse(check(folder, ['--format=json', 'site.yaml']).stdout)).toEqual([]);
  });

  test('looks only at the files and folders that are asked for', () => {
    const bad = without('title: Gardener');
    const folder = makeContent({
      'postings/a.en.md': bad,
      'postings/it/b.en.md': bad,
      'postings/it2/c.en.md': bad,
    });
    const filesFor = (args: string[], cwd = root) => {
      const { stdout } = check(folder, ['--format', 'json', ...args], { cwd });
      return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
    };
    expect(filesFor(['postings/it'])).toEqual(['postings/it/b.en.md']);
    expect(filesFor(['b.en.md', '../a.en.md'], join(folder, 'postings/it'))).toEqual([
      'postings/a.en.md',
      'postings/it/b.en.md',
    ]);
    expect(filesFor([join(folder, 'postings/it2/c.en.md')])).toEqual(['postings/it2/c.en.md']);
    expect(filesFor(['.'])).toHaveLength(3);
    expect(check(folder, ['site.yaml']).status).toBe(0);
  });

  test.each([
    ['an unknown option', ['--fix'], {}, 'Unexpected option `--fix`, expected one of'],
    [
      'an unknown format',
      ['--format', 'xml\u001b[31m'],
      {},
      'Unexpected format `xml␛[31m`, expected one of `text`, `json`, `github`, `gitlab`, `sarif`, `html`',
    ],
    ['an unknown language', ['--lang', 'xx'], {}, 'Unexpected language `xx`, expected one of `en`, `de`'],
    [
      'in the language of the terminal an unknown format',
      ['--format', 'xml'],
      { LC_ALL: 'de_DE.UTF-8' },
      'Unerwartetes Format `xml`, erwartet: eines von `text`, `json`',
    ],
    [
      'an option without its value',
      ['--format'],
      {},
      'Unexpected `--format` without a value, expected one behind it.',
    ],
    [
      'a path that does not exist',
      ['postings/none.en.md'],
      {},
      'Unexpected path `postings/none.en.md`, expected',
    ],
    ['a path outside the content', ['package.json'], {}, 'Unexpected path `package.json`, expected'],
    ['a content folder that does not exist', [], { CONTENT_DIR: 'none' }, 'Unexpected content folder `'],
    [
      'a day that does not exist',
      [],
      { ROLECALL_TODAY: '2026-02-30' },
      'Unexpected ROLECALL_TODAY `2026-02-30`',
    ],
  ])('refuses %s in one sentence', (_, args, variables, sentence) => {
    const { status, stdout, stderr } = check(makeContent({ 'postings/a.en.md': POSTING }), args, variables);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32')(
    'prints nothing that a terminal or a log takes for a command',
    () => {
      const name = 'postings/\n::error::x\n  ::warning::y\u001b[31m\r##[error]z\u009b.en.md';
      const hostile = '::error::\u001b]0;x\u0007##[error]##vso[x]\u202e\u2028';
      const folder = makeContent({
        [name]: POSTING,
        '::error::A.en.md': '',
        '::ERROR::a.en.md': '',
        'postings/a.en.md': POSTING.replace('Gardener', hostile),
        'postings/b.en.md': POSTING.replace('DE', '"::error::\\e[31m\\n::error::##[error]"'),
        'postings/c.en.md': POSTING.replace('Look', '::error::<b>##[error]x</b> ##[x](javascript:x)'),
        'postings/d.en.md': `::error::##[error]\n`,
      });
      for (const format of ['text', 'json', 'gitlab', 'sarif', 'html']) {
        const { status, stdout } = check(folder, ['--format', format]);
        expect(status).toBe(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
        expect(stdout).not.toMatch(/^\s*::/m);
        expect(stdout).not.toMatch(/##\w*\[/);
      }
      expect(JSON.parse(check(folder, ['--format', 'json']).stdout).length).toBeGreaterThan(6);
    },
  );

  test('prints in colour only when asked', () => {
    const folder = makeContent({ 'postings/a.en.md': without('title: Gardener') });
    expect(check(folder, [], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
    expect(check(folder, ['--color']).stdout).toContain('\u001b[31merror\u001b[39m');
  });
});

describe('the task of VS Code', () => {
  interface Matcher {
    pattern: { regexp: string; message?: number }[];
  }
  const path = join(root, '.vscode/tasks.json');
  const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
  const matchers: Matcher[] = config.tasks[0].problemMatcher;

  test('recognises every problem in the output', () => {
    const { stdout } = check(
      makeContent({
        'postings/a.en.md': without('title: Gardener'),
        'postings/b.en.md': '',
        'postings/c.txt': '',
      }),
    );
    const lines = stdout.split('\n');
    const messages = matchers.flatMap(({ pattern }) =>
      lines.flatMap((_, start) => {
        const matches = pattern.map(({ regexp }, index) =>
          new RegExp(regexp).exec(lines[start + index] ?? ''),
        );
        return matches.every(Boolean) ? [matches.at(-1)?.[pattern.at(-1)?.message ?? 0]] : [];
      }),
    );
    expect(messages.sort()).toEqual([
      'Unexpected empty file, expected a posting',
      'Unexpected end of the fields, expected the field `title`',
      'Unexpected file `c.txt`, expected only postings in this folder',
    ]);
  });
});
