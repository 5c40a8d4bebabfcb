import { describe, expect, test } from 'vitest';
import { quote } from './problem.ts';
import { phrase, say, toEnglish } from './wording.ts';

describe('say', () => {
  test('keeps apart what is put in and what stands in backticks', () => {
    const name = 'country';
    expect(say`Unexpected ${'list'} in field \`${name}\`, expected \`DE\``).toEqual({
      template: 'Unexpected {0} in field {1}, expected {2}',
      values: ['list', '`country`', '`DE`'],
    });
  });

  test('takes a list in backticks for one value', () => {
    const list = ['a', 'b'].map(quote).join(', ');
    expect(say`one of ${list}`.template).toBe('one of {0}');
    expect(phrase(`one of ${list}`)).toEqual({ template: 'one of {0}', values: ['`a`, `b`'] });
    expect(phrase('`a`, `b` or `c`').template).toBe('{0} or {1}');
  });

  test('keeps wording in wording', () => {
    const outer = say`Unexpected ${phrase('list')}, expected ${phrase('a code such as `DE`')}`;
    expect(outer.values).toEqual([phrase('list'), { template: 'a code such as {0}', values: ['`DE`'] }]);
    expect(toEnglish(outer)).toBe('Unexpected list, expected a code such as `DE`');
  });

  test('does not take a value for a place of another one', () => {
    expect(toEnglish(say`Unexpected ${quote('{1}')}, expected ${'\ue0001\ue000'}`)).toBe(
      'Unexpected `{1}`, expected \ue0001\ue000',
    );
  });

  test('is the same wording after a cache or a thread', () => {
    const wording = say`At most ${64} KB in ${phrase('a list of `x`')}`;
    expect(structuredClone(wording)).toEqual(wording);
    expect(JSON.parse(JSON.stringify(wording))).toEqual(wording);
  });
});
