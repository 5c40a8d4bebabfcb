import { describe, expect, test } from 'vitest';
import { checkBodyText, isSafeImage, isSafeLink } from './body-limits.ts';
import { say } from './wording.ts';

/** A table of one header line, its separator and rows up to so many lines. */
const table = (columns: number, lines: number): string =>
  [
    Array(columns).fill('a').join(' | '),
    Array(columns).fill('--').join(' | '),
    ...Array(lines - 2).fill('a | b'),
  ].join('\n');

describe('checkBodyText', () => {
  test('finds nothing in an ordinary text', () => {
    expect(
      checkBodyText('Build services.\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
    ).toBeUndefined();
  });

  test('finds nothing in an empty text', () => {
    expect(checkBodyText('')).toBeUndefined();
  });

  test('allows twenty levels of quotes and rejects the twenty-first, at its line', () => {
    expect(checkBodyText(`Text\n\n${'>'.repeat(20)} deep`)).toBeUndefined();
    expect(checkBodyText(`Text\n\n${'>'.repeat(21)} deep`)).toMatchObject({
      ruleId: 'maximum-nesting',
      line: 3,
      column: 1,
      message: say`Unexpected deep nesting, expected at most ${20} levels`,
    });
  });

  test.each([
    ['quotes with spaces', '> '.repeat(21)],
    ['lists with hyphens', `${'- '.repeat(21)}a`],
    ['numbered lists', `${'1. '.repeat(21)}a`],
    ['numbered lists with brackets', `${'1) '.repeat(21)}a`],
    ['lists in quotes', `${'> - '.repeat(11)}a`],
    ['indented lists', `    ${'* '.repeat(21)}a`],
    ['different marks', `${'+ * - '.repeat(7)}a`],
  ])('rejects deep nesting by %s', (_, line) => {
    expect(checkBodyText(line)).toMatchObject({ ruleId: 'maximum-nesting', line: 1 });
  });

  test.each([
    ['hyphens', '-'.repeat(80)],
    ['hyphens with spaces', '- '.repeat(40)],
    ['asterisks', '* '.repeat(40).trim()],
  ])('takes a separating line of %s for no nesting', (_, line) => {
    expect(checkBodyText(`Text\n\n${line}\n`)).toBeUndefined();
  });

  test('takes a line that is only indented for no nesting', () => {
    expect(checkBodyText(`${' '.repeat(200)}a - b - c`)).toBeUndefined();
  });

  test('rejects a table of more than 5,000 cells, at the line on which it begins', () => {
    expect(checkBodyText(`Text\n\n${table(99, 60)}`)).toMatchObject({
      ruleId: 'maximum-size',
      line: 3,
      column: 1,
      message: 'Unexpected size of a table, expected at most 5,000 cells',
      hint: 'Split the table into smaller ones.',
    });
  });

  test('counts a row without `|` as wide as the widest', () => {
    const rows = Array(60).fill('a').join('\n');
    expect(checkBodyText(`${table(99, 2)}\n${rows}`)).toMatchObject({ ruleId: 'maximum-size', line: 1 });
  });

  test('counts each table for itself', () => {
    const one = table(50, 60);
    expect(checkBodyText(`${one}\n\n${one}\n\n${one}`)).toBeUndefined();
    expect(checkBodyText(`${one}\n${one}`)).toMatchObject({ ruleId: 'maximum-size', line: 1 });
  });

  test.each([
    ['&#0;', 'in decimals'],
    ['&#x1;', 'in hexadecimals'],
    ['&#X1b;', 'with a capital X'],
    ['&#8238;', 'that turns the direction of the text'],
    ['&#x2066;', 'that isolates a direction'],
    ['&#xD800;', 'that is half of one'],
    ['&#13;', 'that returns the carriage'],
  ])('rejects %s, an invisible character %s, where it stands', (reference) => {
    expect(checkBodyText(`First line\nab ${reference} cd`)).toMatchObject({
      ruleId: 'no-control-character',
      line: 2,
      column: 4,
      message: `Unexpected invisible character \`${reference}\`, expected plain text`,
      hint: 'Delete it.',
    });
  });

  test.each([
    '&#38;',
    '&#x26;',
    '&#9;',
    '&#10;',
    '&#160;',
    '&#x1F600;',
    '&#x110000;',
    '&#9999999;',
    '&#;',
    '&#x;',
  ])('leaves %s alone', (reference) => {
    expect(checkBodyText(`a ${reference} b`)).toBeUndefined();
  });

  test('finds the second reference when the first is harmless', () => {
    expect(checkBodyText('&#38; &#7;')).toMatchObject({ line: 1, column: 7 });
  });
});

const safeLinks = [
  'https://example.com',
  'https://example.com/',
  'HTTPS://EXAMPLE.COM/a?b=c#d',
  'http://example.com:8080/a',
  'https://example.com?next=a:b',
  'https://example.com/@team',
  'mailto:jobs@example.com',
  'tel:+49301234567',
  '/about/',
  '/a:b',
  'about',
  './about',
  '../about',
  '?a:b',
  '#offer',
  '#a:b',
  '',
];

const unsafeLinks = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  '\u202ejavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,x',
  'blob:https://example.com/a',
  'file:///etc/passwd',
  'ftp://example.com',
  'view-source:https://example.com',
  '//example.com',
  '///example.com',
  '\\\\example.com',
  '/\\example.com',
  'https://user@example.com/',
  'https://bank.example@evil.example',
  'https://user:password@example.com/',
  'https:example.com',
  'https:/example.com',
  'https:///example.com',
  'https://',
  'https:// example.com',
  'https://example.com\\@evil.example',
  ' /about',
];

describe('isSafeLink', () => {
  test.each(safeLinks)('lets %j through', (url) => {
    expect(isSafeLink(url)).toBe(true);
  });

  test.each(unsafeLinks)('holds %j back', (url) => {
    expect(isSafeLink(url)).toBe(false);
  });
});

describe('isSafeImage', () => {
  test.each(['/team.jpg', '/photos/team.jpg?w=200', '/a:b.png'])('lets %j through', (url) => {
    expect(isSafeImage(url)).toBe(true);
  });

  test.each([
    'https://example.com/a.png',
    '//example.com/a.png',
    '/\\example.com/a.png',
    '\\\\example.com\\a.png',
    'data:image/svg+xml,x',
    'team.jpg',
    './team.jpg',
    'mailto:a@example.com',
    '/a\u202egpj.png',
    '',
  ])('holds %j back', (url) => {
    expect(isSafeImage(url)).toBe(false);
  });
});
