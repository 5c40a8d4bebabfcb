import { describe, expect, test } from 'vitest';
import { misspelt, nearest } from './nearest.ts';

const fields = ['locale', 'title', 'country', 'city', 'level', 'datePosted', 'validThrough', 'salaryMin'];

describe('nearest', () => {
  test.each([
    ['contry', 'country'],
    ['countryy', 'country'],
    ['cuontry', 'country'],
    ['kountry', 'country'],
    ['tilte', 'title'],
    ['lvel', 'level'],
    ['Title', 'title'],
    ['DATEPOSTED', 'datePosted'],
    ['date_posted', 'datePosted'],
    ['date-posted', 'datePosted'],
    ['date posted', 'datePosted'],
    ['valid through', 'validThrough'],
    ['validThru', 'validThrough'],
    ['salary_min', 'salaryMin'],
  ])('takes %j for %s', (written, expected) => {
    expect(nearest(written, fields)).toBe(expected);
  });

  test.each(['', '---', 'x', 'zebra', 'apply', 'employmentType', '国'])(
    'finds nothing near %j',
    (written) => {
      expect(nearest(written, fields)).toBeUndefined();
    },
  );

  test('prefers the candidate with fewer edits', () => {
    expect(nearest('cuty', ['country', 'cute', 'city', 'duties'])).toBe('cute');
    expect(nearest('citi', ['cute', 'city'])).toBe('city');
  });

  test('prefers the first of two that are as near', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearest('bat', ['hat', 'cat'])).toBe('hat');
  });

  test('counts two swapped letters as one edit', () => {
    expect(nearest('ed', ['de'])).toBe('de');
    expect(nearest('fr', ['de'])).toBeUndefined();
  });

  test('gives the candidate as it is written', () => {
    expect(nearest('full time', ['FULL_TIME', 'PART_TIME'])).toBe('FULL_TIME');
  });

  test('finds nothing among no candidates', () => {
    expect(nearest('country', [])).toBeUndefined();
  });

  test('takes any iterable', () => {
    expect(nearest('seniro', new Set(['junior', 'senior']))).toBe('senior');
  });

  test('looks only at the beginning of a very long text', () => {
    expect(nearest(`${'a'.repeat(60)}${'b'.repeat(100_000)}`, ['a'.repeat(60)])).toBe('a'.repeat(60));
  });
});

describe('misspelt', () => {
  test('takes no number for a slip of the keyboard', () => {
    expect(misspelt('60% remote', ['remote'])).toBeUndefined();
    expect(misspelt('remmote', ['remote'])).toBe('remote');
  });
});
