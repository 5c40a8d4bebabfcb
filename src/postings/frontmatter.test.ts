import { describe, expect, test } from 'vitest';
import { parseFrontmatter } from './frontmatter.ts';
import { source } from './source.ts';

const parse = (text: string) => parseFrontmatter(source('postings/gardener.en.md', text));

/** The problems of a frontmatter whose lines under test begin on line 3. */
const slips = (lines: string) => {
  const result = parse(`---\nlocale: en\n${lines}\ncountry: DE\nlevel: mid\n---\n\nText.\n`);
  return Array.isArray(result) ? result : [];
};

describe('parseFrontmatter', () => {
  test('gives values, places, the body and the line on which it begins', () => {
    const result = parse('---\ntitle:  Gardener\nskills:\n  - pruning\n---\n\nText.\n');
    expect(result).toMatchObject({
      values: { title: 'Gardener', skills: ['pruning'] },
      fields: new Map([
        ['title', { line: 2, column: 9, written: 'Gardener', items: [] }],
        ['skills', { line: 3, column: 1, written: '', items: [{ line: 4, column: 5, written: 'pruning' }] }],
      ]),
      body: '\nText.\n',
      bodyLine: 6,
    });
  });

  test('takes a third line of hyphens for a part of the body', () => {
    expect(parse('---\na: b\n---\nText.\n\n---\n\nMore.')).toMatchObject({
      body: 'Text.\n\n---\n\nMore.',
      bodyLine: 4,
    });
  });

  test.each([
    ['a line of dots', 'a: b\n...'],
    ['a line of pluses', 'a: b\n+++'],
    ['two hyphens', 'a: b\n--'],
    ['four hyphens', 'a: b\n----'],
    ['a long dash', 'a: b\n—'],
    ['hyphens with text', 'a: b\n--- the end'],
  ])('rejects %s as the end of the fields', (_, block) => {
    expect(parse(`---\n${block}\n---\n\nText.\n`)).toMatchObject([
      {
        ruleId: 'frontmatter',
        line: 3,
        hint: 'The fields end with a line of three hyphens and nothing else.',
      },
    ]);
  });

  test.each([
    ['', 1, 'Unexpected empty file, expected a posting'],
    [' \n\n', 1, 'Unexpected empty file, expected a posting'],
    ['Hello\n', 1, 'Unexpected `Hello`, expected the line `---`'],
    ['\n\nHello\n', 3, 'Unexpected `Hello`, expected the line `---`'],
    ['\n---\na: b\n---\n', 1, 'Unexpected blank line, expected the line `---`'],
    ['--- js\na: b\n---\n', 1, 'Unexpected `--- js`, expected the line `---`'],
    ['---javascript\na: b\n---\n', 1, 'Unexpected `---javascript`, expected the line `---`'],
    ['+++\na = 1\n+++\n', 1, 'Unexpected `+++`, expected the line `---`'],
    ['  ---\na: b\n---\n', 1, 'Unexpected `---`, expected the line `---`'],
    ['---\na: b\n', 1, 'Unexpected end of the file, expected a second line `---`'],
    [
      '---\n- a\n---\n',
      2,
      'Unexpected text between the two lines `---`, expected fields such as `country: DE`',
    ],
    [
      '---\na\n---\n',
      2,
      'Unexpected text between the two lines `---`, expected fields such as `country: DE`',
    ],
  ])('says what keeps %j from being read', (text, line, message) => {
    expect(parse(text)).toMatchObject([{ ruleId: 'frontmatter', line, column: 1, message }]);
  });

  test.each([
    [
      'a: b\u0000',
      'no-control-character',
      2,
      5,
      'Unexpected invisible character U+0000, expected plain text',
    ],
    [
      'a: \u001b[31m',
      'no-control-character',
      2,
      4,
      'Unexpected invisible character U+001B, expected plain text',
    ],
    [
      'a: b\n---\n\u202ex',
      'no-control-character',
      4,
      1,
      'Unexpected invisible character U+202E, expected plain text',
    ],
    ['a: \u0085', 'no-control-character', 2, 4, 'Unexpected invisible character U+0085, expected plain text'],
    ['a: b\rc: d', 'line-ends', 2, 5, 'Unexpected line end of the kind “CR”, expected line feeds'],
  ])('rejects %j wherever it is', (block, ruleId, line, column, message) => {
    expect(parse(`---\n${block}\n---\n`)).toMatchObject([{ ruleId, line, column, message }]);
  });

  test('limits the fields to 16 KB', () => {
    expect(parse(`---\na: ${'ü'.repeat(8000)}\n---\n`)).toMatchObject({ bodyLine: 4 });
    expect(parse(`---\na: ${'ü'.repeat(8300)}\n---\n`)).toMatchObject([{ ruleId: 'maximum-size', line: 1 }]);
  });

  test('reads the same broken text as broken every time', () => {
    const text = '---\na: b: c\n---\n';
    expect(parse(text)).toEqual(parse(text));
    expect(parse(text)).toMatchObject([{ ruleId: 'frontmatter-syntax' }]);
  });

  test.each([
    ['NO', 'NO'],
    ['on', 'on'],
    ['12:30', '12:30'],
    ['0755', 755],
    ['2026-02-30', '2026-02-30'],
    ['1e3', 1000],
    ['~', null],
    ['TRUE', true],
    ["It's", "It's"],
    ['100%', '100%'],
    ['"a: b # c"', 'a: b # c'],
  ])('reads the value %s by the core schema', (written, value) => {
    expect(parse(`---\na: ${written}\n---\n`)).toMatchObject({ values: { a: value } });
  });

  test('takes text in a block of its own as it is', () => {
    const text = '---\ndescription: >\n  募集：東京\n  a & b, * c !\n---\n';
    expect(parse(text)).toMatchObject({ values: { description: '募集：東京 a & b, * c !\n' } });
  });
});

describe('slips', () => {
  test.each([
    [
      'title: Senior: Backend',
      3,
      14,
      'Unexpected colon in field `title`, expected the value in quotes',
      'Write `title: "Senior: Backend"`.',
    ],
    [
      'title: Senior: Backend   ',
      3,
      14,
      'Unexpected colon in field `title`, expected the value in quotes',
      'Write `title: "Senior: Backend"`.',
    ],
    [
      'title: "Senior',
      3,
      8,
      'Unexpected quotation mark in field `title`, expected quotes that open and close once',
      'Write `title: "Senior"`.',
    ],
    [
      "title: 'Senior",
      3,
      8,
      'Unexpected quotation mark in field `title`, expected quotes that open and close once',
      'Write `title: "Senior"`.',
    ],
    [
      'title: "Say "hi" now"',
      3,
      8,
      'Unexpected quotation mark in field `title`, expected quotes that open and close once',
      'Write `title: \'Say "hi" now\'`.',
    ],
    [
      "title: 'It's'",
      3,
      8,
      'Unexpected quotation mark in field `title`, expected quotes that open and close once',
      'Write `title: "It\'s"`.',
    ],
    [
      'title: @home',
      3,
      8,
      'Unexpected `@` at the beginning of field `title`, expected the value in quotes',
      'Write `title: "@home"`.',
    ],
    [
      'title: `x`',
      3,
      8,
      "Unexpected `'` at the beginning of field `title`, expected the value in quotes",
      'Write `title: "\'x\'"`.',
    ],
    [
      'title: [a, b',
      3,
      8,
      'Unexpected `[` at the beginning of field `title`, expected the value in quotes',
      'Write `title: "[a, b"`.',
    ],
    [
      'title:Senior',
      3,
      7,
      'Unexpected text right after the colon of field `title`, expected a space',
      'Write `title: Senior`.',
    ],
    [
      '  title: Senior',
      3,
      1,
      'Unexpected spaces before field `title`, expected it at the beginning of the line',
      'Write `title: Senior`.',
    ],
    [
      'title: x\n  more: y',
      4,
      1,
      'Unexpected spaces before field `more`, expected it at the beginning of the line',
      'Write `more: y`.',
    ],
    [
      'Just some text',
      3,
      1,
      'Unexpected `Just some text` below field `locale`, expected a field such as `country: DE`',
      'Is the line `---` missing between the fields and the text? A value stands on one line.',
    ],
    [
      'title：Senior',
      3,
      6,
      'Unexpected wide colon `：` after the name of field `title`, expected `:`',
      'Write `title: Senior`.',
    ],
    [
      'title: **Bold** x',
      3,
      8,
      'Unexpected `*` at the beginning of field `title`, expected plain text',
      'Put the value in quotes: `title: "**Bold** x"`.',
    ],
    [
      'title: &a x',
      3,
      8,
      'Unexpected `&` at the beginning of field `title`, expected plain text',
      'Put the value in quotes: `title: "&a x"`.',
    ],
    [
      'title: !x y',
      3,
      8,
      'Unexpected `!` at the beginning of field `title`, expected plain text',
      'Put the value in quotes: `title: "!x y"`.',
    ],
    [
      'skills:\n  - *a',
      4,
      5,
      'Unexpected `*` at the beginning of field `skills`, expected the value in quotes',
      'Write `- "*a"`.',
    ],
    [
      'skills:\n  - !!str x',
      4,
      5,
      'Unexpected `!` at the beginning of field `skills`, expected the value in quotes',
      'Write `- "!!str x"`.',
    ],
    [
      'skills:\n\t- a',
      4,
      1,
      'Unexpected tab, expected spaces',
      'Begin the line with spaces instead of a tab: `- a`.',
    ],
  ])('explains %j', (lines, line, column, message, hint) => {
    expect(slips(lines)).toMatchObject([{ ruleId: 'frontmatter-syntax', line, column, message, hint }]);
  });

  test.each(['title:\u00a0Senior', '\u00a0title: Senior', '\u200btitle: Senior', 'title:\u3000Senior'])(
    'explains the special space in %j',
    (lines) => {
      expect(slips(lines)).toMatchObject([
        { line: 3, message: 'Unexpected special space, expected a plain space' },
      ]);
    },
  );

  test('names both lines of a field that is there twice', () => {
    expect(slips('title: a\n"title": b')).toMatchObject([
      {
        ruleId: 'no-duplicate-field',
        line: 4,
        message: 'Unexpected second field `title`, expected each field once',
        hint: 'It is also on line 3. Delete one of the two.',
      },
    ]);
  });

  test.each([
    ['an alias', 'skills: [a, *b]'],
    ['an anchor', 'skills: [&a x]'],
    ['an anchor behind a line break', 'skills:\n  &a [x]'],
    ['an anchor behind a comment', 'skills: # here\n  # and here\n  &a [x]'],
    ['a tag', 'skills: [!!binary aGk=]'],
    ['a tag of a field', '!!str title: x'],
    ['an alias as the name of a field', '*a : x'],
    ['a cycle', 'skills: &a\n  - *a'],
  ])('lets no value stand for more than its letters: %s', (_, lines) => {
    const found = slips(lines);
    expect(found).not.toEqual([]);
    expect(found.every(({ line }) => line >= 3 && line <= 5)).toBe(true);
  });
});
