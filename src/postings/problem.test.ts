import { describe, expect, test } from 'vitest';
import { isError, makeProblem, quote, quoteLine, sortProblems } from './problem.ts';

const place = { line: 3, column: 7 };

describe('makeProblem', () => {
  test('is an error that points to its rule in the guide', () => {
    const problem = makeProblem('postings/a.en.md', place, { ruleId: 'no-html', message: 'Unexpected HTML' });
    expect(problem).toEqual({
      file: 'postings/a.en.md',
      line: 3,
      column: 7,
      ruleId: 'no-html',
      severity: 'error',
      message: 'Unexpected HTML',
      url: 'content/README.md#no-html',
    });
    expect(isError(problem)).toBe(true);
  });

  test('keeps what the facts say', () => {
    const facts = {
      ruleId: 'x',
      message: 'm',
      severity: 'warning',
      hint: 'h',
      actual: 'a',
      expected: 'e',
    } as const;
    expect(makeProblem('a', place, facts)).toMatchObject(facts);
    expect(isError(makeProblem('a', place, facts))).toBe(false);
  });

  test('keeps a file name with a line feed on one line', () => {
    const { file } = makeProblem('postings/a\n::error::b.md', place, { ruleId: 'x', message: 'm' });
    expect(file).toBe('postings/a ::error::b.md');
  });
});

describe('sortProblems', () => {
  test('sorts by file, line, column and rule, files by code point', () => {
    const at = (file: string, line: number, column: number, ruleId: string) =>
      makeProblem(file, { line, column }, { ruleId, message: 'm' });
    const sorted = [
      at('Z', 9, 1, 'a'),
      at('a', 1, 1, 'a'),
      at('a', 2, 1, 'a'),
      at('a', 2, 1, 'b'),
      at('a', 2, 9, 'a'),
      at('a', 10, 1, 'a'),
      at('ä', 1, 1, 'a'),
    ];
    expect(sortProblems(sorted.toReversed())).toEqual(sorted);
  });
});

describe('quote', () => {
  test.each([
    ['a', '`a`'],
    ['a\nb\tc', '`a b c`'],
    ['::error::\u001b[31m', '`::error:: [31m`'],
    ['\u202ea\u2028b', '`a b`'],
    ['a`b', "`a'b`"],
    ['half \ud800', '`half`'],
    [42, '`42`'],
    [Number.NaN, '`NaN`'],
    [true, '`true`'],
    [undefined, '`undefined`'],
    [{ a: [1] }, '`{"a":[1]}`'],
    [['a\nb'], '`["a\\nb"]`'],
    ['', '``'],
  ])('quotes %j as %j', (value, expected) => {
    expect(quote(value)).toBe(expected);
  });

  test('cuts after 60 characters, never within one', () => {
    expect(quote('x'.repeat(60))).toBe(`\`${'x'.repeat(60)}\``);
    expect(quote('x'.repeat(61))).toBe(`\`${'x'.repeat(59)}…\``);
    expect(quote(`${'x'.repeat(58)}👩👩`)).toBe(`\`${'x'.repeat(58)}…\``);
    expect(quote('👩'.repeat(40)).isWellFormed()).toBe(true);
  });

  test('quotes every item of a list in the same way', () => {
    expect(['en', 'de'].map(quote)).toEqual(['`en`', '`de`']);
  });
});

test('quoteLine keeps a line that is to be copied', () => {
  expect(quoteLine('x'.repeat(600))).toHaveLength(602);
});
