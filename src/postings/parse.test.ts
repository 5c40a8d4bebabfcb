import { describe, expect, test } from 'vitest';
import { aPolicy } from './a-posting.ts';
import { textFromLine } from './fences.ts';
import { lineOfField } from './frontmatter.ts';
import { parsePosting } from './parse.ts';
import { isError } from './problem.ts';
import { source } from './source.ts';

const policy = aPolicy();

const complete = `---
locale: de
title: Senior Backend Engineer
country: DE
level: senior
datePosted: 2026-11-02
apply: jobs@example.com
reference: 0042
---

Build the services that warn towns of floods.

## Your role

Write code.
`;

describe('parsePosting', () => {
  test('reads a posting with its fields, its body and the lines of its fields', () => {
    const { posting, problems } = parsePosting(
      source('postings/it/backend-engineer.de.md', complete),
      policy,
    );
    expect(problems).toEqual([]);
    expect(posting).toMatchObject({
      file: 'postings/it/backend-engineer.de.md',
      requisition: 'backend-engineer',
      slug: 'backend-engineer',
      locale: 'de',
      title: 'Senior Backend Engineer',
      country: ['DE'],
      level: 'senior',
      datePosted: '2026-11-02',
      reference: '0042',
      workplaceType: 'on-site',
      vacancy: 'existing',
      draft: false,
      unlisted: false,
      excerpt: 'Build the services that warn towns of floods.',
      bodyLine: 10,
    });
    expect(['locale', 'title', 'reference', 'team'].map((field) => lineOfField(complete, field))).toEqual([
      2,
      3,
      8,
      undefined,
    ]);
    expect(textFromLine(complete, posting?.bodyLine ?? 0).startsWith('\nBuild the services')).toBe(true);
  });

  test('reads a file with CRLF line ends and a byte order mark as the same posting', () => {
    const windows = `\ufeff${complete.replaceAll('\n', '\r\n')}`;
    const path = 'postings/it/backend-engineer.de.md';
    expect(parsePosting(source(path, windows), policy)).toEqual(parsePosting(source(path, complete), policy));
  });

  test('takes the field `slug` before the name of the file, and `description` before the first paragraph', () => {
    const text = complete.replace('reference: 0042', 'slug: backend\ndescription: Floods.');
    const { posting } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(posting).toMatchObject({ slug: 'backend', excerpt: 'Floods.' });
  });

  test('cuts a long first paragraph between words', () => {
    const text = complete.replace('Build the services that warn towns of floods.', 'word '.repeat(100));
    const { posting } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(posting?.excerpt).toHaveLength(300);
    expect(posting?.excerpt).toMatch(/word word…$/);
  });

  test('reports the problems of the fields and of the body together, at their lines', () => {
    const text = complete
      .replace('country: DE', 'country: Deutschland')
      .replace('level: senior', 'lvel: senior')
      .replace('Write code.', '<b>Write</b> [code](javascript:alert(1)).');
    const { posting, problems } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(posting).toBeUndefined();
    expect(problems.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual(
      expect.arrayContaining([
        ['field-value', 4, 10],
        ['no-unknown-field', 5, 1],
        ['no-html', 15, 1],
        ['no-html', 15, 9],
        ['no-unsafe-link', 15, 14],
      ]),
    );
    expect(problems).toHaveLength(5);
  });

  test('counts the lines of a CRLF file as the file has them', () => {
    const text = complete
      .replace('country: DE', 'country: XX')
      .replace('Write code.', 'a <b>')
      .replaceAll('\n', '\r\n');
    const { problems } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(problems.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ['field-value', 4, 10],
      ['no-html', 15, 3],
    ]);
  });

  test('rejects a posting without text, at the line that ends the fields', () => {
    const text = complete.slice(0, complete.lastIndexOf('---') + 3);
    const { posting, problems } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(posting).toBeUndefined();
    expect(problems).toMatchObject([{ ruleId: 'no-empty-body', line: 9 }]);
  });

  test('is content with a draft that lacks a field or its text, and gives no posting of it', () => {
    const draft = complete.replace('country: DE', 'draft: true');
    const text = draft.slice(0, draft.lastIndexOf('---') + 3);
    const { posting, problems } = parsePosting(source('postings/backend-engineer.de.md', text), policy);
    expect(posting).toBeUndefined();
    expect(problems.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['no-missing-field', 'warning'],
      ['no-empty-body', 'warning'],
    ]);
    const wrong = source(
      'postings/backend-engineer.de.md',
      draft.replace('draft: true', 'draft: true\ncountry: XX'),
    );
    expect(parsePosting(wrong, policy).problems).toMatchObject([
      { ruleId: 'field-value', severity: 'error' },
    ]);
  });

  test('names the language of the file when the field has another one', () => {
    const { problems } = parsePosting(source('postings/backend-engineer.fr.md', complete), policy);
    expect(problems).toMatchObject([
      {
        ruleId: 'file-name-locale',
        line: 2,
        column: 9,
        message: 'Unexpected language `de`, expected `fr` as in the name of the file',
        hint: 'Write `locale: fr`, or rename the file to `backend-engineer.de.md`.',
      },
    ]);
  });

  test('takes the language of the field when the file name has none', () => {
    expect(parsePosting(source('postings/backend-engineer.md', complete), policy).posting?.locale).toBe('de');
  });

  test('rejects a language that the site does not have, beside the other problems', () => {
    const text = complete.replace('locale: de', 'locale: nl').replace('level: senior', 'level: boss');
    const { problems } = parsePosting(source('postings/backend-engineer.nl.md', text), policy);
    expect(problems.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['field-value', 5],
      ['known-locale', 2],
    ]);
    expect(problems[1]).toMatchObject({
      message: 'Unexpected `nl` in field `locale`, expected one of `en`, `de`, `fr`',
      url: 'content/README.md#known-locale',
    });
  });

  test('takes any language when the site could not be read', () => {
    const text = complete.replace('locale: de', 'locale: nl');
    const { posting } = parsePosting(
      source('postings/backend-engineer.nl.md', text),
      aPolicy({ locales: [] }),
    );
    expect(posting?.locale).toBe('nl');
  });

  test('guesses a language from the locales that it is given, whatever it was given before', () => {
    const hintOf = (locales: string[]) => {
      const text = complete.replace('locale: de', 'locale: Dutch');
      return parsePosting(source('postings/x.md', text), aPolicy({ locales })).problems[0]?.hint;
    };
    expect(hintOf(['en', 'de'])).toBe(
      'The language that the posting is written in. It is also in the name of the file.',
    );
    expect(hintOf(['en', 'nl'])).toBe('Write `locale: nl`.');
    expect(hintOf(['en', 'de'])).toBe(
      'The language that the posting is written in. It is also in the name of the file.',
    );
  });

  test.each([
    ['symlink', 'Unexpected link to another file, expected a file'],
    ['not-a-file', 'Unexpected folder or device, expected a file'],
    ['too-large', 'Unexpected size, expected at most 64 KB'],
    ['not-utf8', 'Unexpected encoding, expected UTF-8'],
    ['utf16', 'Unexpected encoding UTF-16, expected UTF-8'],
    ['no-permission', 'Unexpected denial, expected a readable file'],
  ] as const)('reports an unreadable file: %s', (unreadable, message) => {
    const { posting, problems } = parsePosting({ path: 'postings/a.en.md', unreadable }, policy);
    expect(posting).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'postings/a.en.md', line: 1, ruleId: 'readable-file', message }]);
  });

  test('calls a picture among the postings a stray file, not a text in a wrong encoding', () => {
    const { problems } = parsePosting({ path: 'postings/team.png', unreadable: 'not-utf8' }, policy);
    expect(problems).toMatchObject([{ ruleId: 'no-stray-file' }]);
  });

  test('rejects a text of more than 64 KB without parsing it', () => {
    const { problems } = parsePosting(
      source('postings/a.en.md', `${complete}${'*a '.repeat(1_000_000)}`),
      policy,
    );
    expect(problems).toMatchObject([{ ruleId: 'readable-file' }]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t\n'],
    ['a byte order mark', '\ufeff'],
    ['two of them', '\ufeff\ufeff---\n---\n'],
    ['text alone', 'Hello'],
    ['one fence', '---'],
    ['one fence and fields', '---\ntitle: x\n'],
    ['two fences', '---\n---\n'],
    ['an empty block', '---\n\n---\n\ntext'],
    ['a comment', '---\n# a\n---\ntext'],
    ['a text', '---\nhello\n---\ntext'],
    ['a list', '---\n- a\n- b\n---\ntext'],
    ['a number', '---\n42\n---\ntext'],
    ['null', '---\nnull\n---\ntext'],
    ['code', '---js\n({title: process.exit(1)})\n---\ntext'],
    ['code with a space', '--- javascript\nprocess.exit(1)\n---\ntext'],
    ['JSON', '---json\n{"title": "x"}\n---\ntext'],
    ['TOML', '+++\ntitle = "x"\n+++\ntext'],
    ['prototype', '---\n__proto__: { locale: en }\nconstructor: x\ntoString: y\n---\ntext'],
    ['fields by the name of a method', '---\ntitle: { toString: x }\ndraft: [{ toString: x }]\n---\ntext'],
    ['an engine by the name of a method', '---toString\na: b\n---\ntext'],
    ['an alias', '---\nteam: &a x\ncity: *a\n---\ntext'],
    ['a bomb', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n---\ntext'],
    ['a cycle', '---\nskills: &a [*a]\n---\ntext'],
    ['a tag', '---\nskills: [!!binary aGk=]\n---\ntext'],
    ['a function', '---\nskills: [!!js/function "function () {}"]\n---\ntext'],
    ['a set', '---\nskills: !!set { a, b }\n---\ntext'],
    ['depth', `---\nskills: ${'['.repeat(50)}${']'.repeat(50)}\n---\ntext`],
    ['question marks', `---\n${'? '.repeat(2000)}\n---\ntext`],
    ['braces', `---\n${'{'.repeat(8000)}\n---\ntext`],
    ['blank lines', `---\n${'\n'.repeat(16_000)}\n---\ntext`],
    ['a merge key', '---\n<<: { locale: en }\n---\ntext'],
    ['a directive', '---\n%YAML 1.1\n---\ntext'],
    ['a nul', '---\ntitle: \0\n---\ntext'],
    ['line ends of old Macs', '---\rtitle: x\r---\rtext'],
    ['half a character', '---\ntitle: \ud800\n---\ntext'],
  ])('answers with an error at a line of the file: %s', (_, text) => {
    const begin = performance.now();
    const { posting, problems } = parsePosting(source('postings/a.en.md', text), policy);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(posting).toBeUndefined();
    expect(problems.filter(isError)).not.toEqual([]);
    for (const { line } of problems) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
    }
  });
});
