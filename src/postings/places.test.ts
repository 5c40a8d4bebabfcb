import { describe, expect, test } from 'vitest';
import { placesOf } from './places.ts';

const at = (posting: Parameters<typeof placesOf>[0]) =>
  placesOf(posting).map(({ city, region, country }) => [city, region, country]);

describe('placesOf', () => {
  test.each([
    [{ city: ['Berlin'], country: ['DE'] }, [['Berlin', undefined, 'DE']]],
    [{ city: ['Berlin, DE'], country: ['DE'] }, [['Berlin', undefined, 'DE']]],
    [
      { country: ['DE', 'FR'] },
      [
        [undefined, undefined, 'DE'],
        [undefined, undefined, 'FR'],
      ],
    ],
    [{ city: ['San Francisco, CA'], country: ['US'] }, [['San Francisco', 'CA', 'US']]],
    [{ city: ['London, UK'], country: ['GB'] }, [['London, UK', undefined, 'GB']]],
    [{ city: ['San Francisco'], country: ['US'], region: ['US-CA'] }, [['San Francisco', 'CA', 'US']]],
    [{ city: ['Tokyo'], country: ['JP'], region: ['JP-13'] }, [['Tokyo', 'JP-13', 'JP']]],
    [
      { city: ['Berlin, DE', 'Lyon, FR'], country: ['DE', 'FR'], region: ['DE-BE'] },
      [
        ['Berlin', 'BE', 'DE'],
        ['Lyon', undefined, 'FR'],
      ],
    ],
  ])('%o', (posting, expected) => {
    expect(at(posting)).toEqual(expected);
  });

  test('does not guess which of two regions a city is in', () => {
    expect(at({ city: ['Austin'], country: ['US'], region: ['US-TX', 'US-CA'] })).toEqual([
      ['Austin', undefined, 'US'],
    ]);
  });

  test('has a country in which no city is', () => {
    expect(at({ city: ['Berlin, DE'], country: ['DE', 'FR'] })).toEqual([
      ['Berlin', undefined, 'DE'],
      [undefined, undefined, 'FR'],
    ]);
  });

  test('has the countries when nobody can tell where the city is', () => {
    expect(at({ city: ['Berlin'], country: ['DE', 'FR'] })).toEqual([
      [undefined, undefined, 'DE'],
      [undefined, undefined, 'FR'],
    ]);
  });

  test('gives a place the same key whatever other places there are', () => {
    const [alone] = placesOf({ city: ['Köln'], country: ['DE'] });
    const places = placesOf({ city: ['Lyon, FR', 'Köln, DE'], country: ['FR', 'DE'] });
    expect(places.map(({ key }) => key)).toEqual(['fr-lyon', alone?.key]);
  });

  test('tells cities of one name in two states apart', () => {
    const keys = placesOf({ city: ['Springfield, IL', 'Springfield, MA'], country: ['US'] }).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(2);
  });
});
