import { describe, expect, test } from 'vitest';
import { aTable } from './a-table.ts';
import { editDistance, suggest } from './suggestion.ts';

describe('editDistance', () => {
  test.each([
    ['softwear', 'software', 2],
    ['engineer', 'engineer', 0],
    ['enginere', 'engineer', 1],
    ['', 'ab', 2],
    ['abc', 'xyz', 3],
    ['a', 'abcdef', 4],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });
});

describe('suggest', () => {
  const table = aTable([
    { title: 'Software Engineer' },
    { title: 'Senior Software Engineer', place: 'Lyon' },
    { title: 'Hardware Tester', place: 'Łódź' },
    { title: 'Closed Zookeeper', days: 0 },
  ]);

  test.each([
    ['softwear', 'software'],
    ['softwear enginere', 'software engineer'],
    ['Lyonn engineer', 'lyon engineer'],
    ['lodz tetser', 'lodz tester'],
    ['Łodzz', 'lodz'],
    ['zookeeper', undefined],
    ['software tester', undefined],
    ['xq', undefined],
    ['quixotic', undefined],
    ['', undefined],
    ['x'.repeat(400), undefined],
  ])('%j is meant as %j', (query, suggestion) => {
    expect(suggest(table, 'en', query)).toBe(suggestion);
  });

  test('takes a word as it is written in the postings', () => {
    const french = aTable([{ title: 'Ingénieur qualité' }], { locale: 'fr' });
    expect(suggest(french, 'fr', 'ingenuer')).toBe('ingénieur');
  });
});
