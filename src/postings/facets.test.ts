import { describe, expect, test } from 'vitest';
import { aPosting } from './a-posting.ts';
import { facetFields, facetValuesOf, makeFacets } from './facets.ts';

describe('makeFacets', () => {
  const postings = [
    aPosting({
      requisition: 'a',
      country: ['DE', 'AT', 'DE'],
      level: 'senior',
      team: 'R&D',
      employmentType: ['PART_TIME', 'FULL_TIME'],
    }),
    aPosting({ requisition: 'b', country: ['AT'], level: 'junior', team: 'Parks' }),
  ];
  const facets = new Map(makeFacets(postings).map((facet) => [facet.field, facet]));
  const counts = (field: 'country' | 'level' | 'team' | 'employmentType' | 'workplaceType') =>
    facets.get(field)?.values.map(({ value, slug, postings: own }) => [value, slug, own.length]);

  test('count every posting once a value', () => {
    expect(counts('country')).toEqual([
      ['AT', 'at', 2],
      ['DE', 'de', 1],
    ]);
  });

  test('list values in the order of the field table where it has one', () => {
    expect(counts('level')).toEqual([
      ['junior', 'junior', 1],
      ['senior', 'senior', 1],
    ]);
    expect(counts('employmentType')).toEqual([
      ['FULL_TIME', 'full-time', 1],
      ['PART_TIME', 'part-time', 1],
    ]);
  });

  test('list other values by code point, with addresses of letters', () => {
    expect(counts('team')).toEqual([
      ['Parks', 'parks', 1],
      ['R&D', 'r-d', 1],
    ]);
    expect(facets.get('team')?.bySlug.get('r-d')?.value).toBe('R&D');
  });

  test('hold the postings in their order', () => {
    expect(facets.get('workplaceType')?.values[0]?.postings).toEqual(postings);
  });

  test('leave out a facet without a value', () => {
    expect(makeFacets([aPosting()]).map(({ field }) => field)).toEqual(['country', 'level', 'workplaceType']);
    expect(makeFacets([])).toEqual([]);
  });

  test('have a segment of their own each', () => {
    expect(new Set(facetFields.map(({ segment }) => segment)).size).toBe(facetFields.length);
  });

  test('take the names of methods for values like any other', () => {
    const [facet] = makeFacets([aPosting({ team: 'constructor' }), aPosting({ team: '__proto__' })]).filter(
      ({ field }) => field === 'team',
    );
    expect(facet?.values.map(({ value, slug }) => [value, slug])).toEqual([
      ['__proto__', 'proto'],
      ['constructor', 'constructor'],
    ]);
  });
});

test('facetValuesOf gives a value each once, as text', () => {
  expect(facetValuesOf(aPosting({ country: ['DE', 'DE'] }), 'country')).toEqual(['DE']);
  expect(facetValuesOf(aPosting(), 'team')).toEqual([]);
});
