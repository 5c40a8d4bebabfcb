/** The forms and the languages of `npm run check`, each held against the description of its reader. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitlabSchema } from './gitlab-schema.ts';
import { sarifSchema } from './sarif-schema.ts';

const root = join(import.meta.dirname, '..');
const repository = mkdtempSync(join(tmpdir(), 'rolecall-formats-'));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const hostile = '</script><img src=x onerror=y>,line=9%0A::error::';

const files: Record<string, string> = {
  'site.yaml':
    'name: A\nurl: https://a.example\ndefaultLocale: en\nlocales: [en, de]\ntimeZone: UTC\ncolour: red\n',
  'postings/a.en.md': `---
locale: en
title: Gardener
country: [Germany, "${hostile}"]
level: [mid, senior]
datePosted: 02.11.2026
salaryMin: 50k
---

Look <b>after</b> <b>the</b> park.
`,
  'postings/b c#.en.md': '',
  'postings/d.en.md': '---\ntitle: Gardener: parks\n---\n\nText.\n',
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(repository, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});

function check(args: string[], variables: Record<string, string> = {}) {
  const own = { ROLECALL_TODAY: '2026-11-23', CONTENT_DIR: join(repository, 'content'), LC_ALL: 'C' };
  const env = { ...process.env, ...own, GITHUB_WORKSPACE: repository, GITHUB_STEP_SUMMARY: '', ...variables };
  return spawnSync(process.execPath, [join(root, 'scripts/check.ts'), ...args], { env, encoding: 'utf8' });
}

const problems = (...args: string[]): Record<string, unknown>[] =>
  JSON.parse(check(['--format', 'json', ...args]).stdout);

function expectValid(schema: object, written: string): void {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);
  isValid(JSON.parse(written));
  expect(isValid.errors ?? []).toEqual([]);
}

describe('the forms of the check', () => {
  test('SARIF is valid, and has every problem', () => {
    const { status, stdout } = check(['--format', 'sarif', '--lang', 'es']);
    expect(status).toBe(1);
    expectValid(sarifSchema, stdout);
    const [run] = JSON.parse(stdout).runs;
    expect(run.results).toHaveLength(problems().length);
    for (const { help } of run.tool.driver.rules) expect(help.text).toMatch(/^[A-Z].*\. See content\/README/);
    const prints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('Code Quality is valid, and names files from the root of the repository', () => {
    const { stdout } = check(['--format', 'gitlab']);
    expectValid(gitlabSchema, stdout);
    const violations: { fingerprint: string; location: { path: string } }[] = JSON.parse(stdout);
    expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(violations.length);
    expect(new Set(violations.map(({ location }) => location.path))).toEqual(
      new Set([
        'content/site.yaml',
        ...Object.keys(files)
          .slice(1)
          .map((path) => `content/${path}`),
      ]),
    );
  });

  test('GitHub is told of each problem in one command, and gets a page', () => {
    const summary = join(repository, 'summary.md');
    writeFileSync(summary, 'Before.\n');
    const { status, stdout } = check(['--format', 'github'], { GITHUB_STEP_SUMMARY: summary });
    expect(status).toBe(1);
    const commands = stdout.split('\n').filter((line) => line.includes('::error '));
    expect(commands.filter((line) => !/^::error file=content\/[^,:]*,line=\d+,col=\d+,/.test(line))).toEqual(
      [],
    );
    expect(stdout).toMatch(/^::notice title=Rolecall::\d+ errors in 4 files\n/);
    expect(commands).toHaveLength(problems().length);
    const page = readFileSync(summary, 'utf8');
    expect(page).toMatch(/^Before\.\n### \d+ errors in 4 files\n/);
    expect(page.match(/<(?!\/?code>|br>)/g)).toBeNull();
  });

  test('the page for a colleague is valid HTML without a script', async () => {
    const { stdout } = check(['--format', 'html', '--lang', 'de']);
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(stdout);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(stdout).toContain('<html lang="de">');
    expect(stdout).not.toMatch(/<script|<img/);
  });
});

describe('the languages of the check', () => {
  test.each([
    ['de', 'Schreiben Sie `country: [DE,'],
    ['fr', 'Écrivez `country: [DE,'],
    ['es', 'Escriba `country: [DE,'],
    ['pl', 'Write `country: [DE,'],
  ])('in %s', (language, hint) => {
    expect(check([], { LC_ALL: `${language}_XX.UTF-8` }).stdout).toContain(hint);
  });

  test('nothing but the wording changes, and all of it does', () => {
    const [english, german] = [problems(), problems('--lang', 'de')];
    const facts = (all: typeof english) => all.map((problem) => ({ ...problem, message: '', hint: '' }));
    expect(facts(german)).toEqual(facts(english));
    expect(german.filter(({ message }, index) => message === english[index]?.['message'])).toEqual([]);
    expect(german.filter(({ hint }, index) => hint === english[index]?.['hint'])).toEqual([]);
  });

  test('programs get English, whatever the terminal speaks', () => {
    expect(JSON.parse(check(['--format', 'json'], { LC_ALL: 'de_DE.UTF-8' }).stdout)).toEqual(problems());
  });
});
