import { describe, expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import type { Posting } from '../postings/posting.ts';
import { makeApplicantLocations, makeJobLocation } from './job-location.ts';

type Address = [locality: string | undefined, region: string | undefined, country: string];

interface AnyPlace {
  '@type': string;
  address: { '@type': string; addressLocality?: string; addressRegion?: string; addressCountry: string };
}

function addresses(fields: Partial<Posting>): Address[] {
  const places = [makeJobLocation(aPosting(fields)) ?? []].flat() as unknown as AnyPlace[];
  return places.map(({ '@type': type, address }): Address => {
    expect([type, address['@type']]).toEqual(['Place', 'PostalAddress']);
    return [address.addressLocality, address.addressRegion, address.addressCountry];
  });
}

describe('makeJobLocation', () => {
  test.each<[string, Partial<Posting>, Address[]]>([
    ['a country', { country: ['DE'] }, [[undefined, undefined, 'DE']]],
    ['a city', { country: ['DE'], city: ['Berlin'] }, [['Berlin', undefined, 'DE']]],
    [
      'cities of one country',
      { country: ['CA'], city: ['Montréal', 'Ottawa'] },
      [
        ['Montréal', undefined, 'CA'],
        ['Ottawa', undefined, 'CA'],
      ],
    ],
    [
      'cities of several countries',
      { country: ['DE', 'FR'], city: ['Berlin, DE', 'Lyon, FR'] },
      [
        ['Berlin', undefined, 'DE'],
        ['Lyon', undefined, 'FR'],
      ],
    ],
    [
      'a country beside the city of another',
      { country: ['DE', 'FR'], city: ['Berlin, DE'] },
      [
        ['Berlin', undefined, 'DE'],
        [undefined, undefined, 'FR'],
      ],
    ],
    [
      'a city that names none of several countries',
      { country: ['DE', 'FR'], city: ['Berlin'] },
      [
        [undefined, undefined, 'DE'],
        [undefined, undefined, 'FR'],
      ],
    ],
    [
      'a city with its state',
      { country: ['US'], city: ['San Francisco, CA'] },
      [['San Francisco', 'CA', 'US']],
    ],
    [
      'a city with the country once more',
      { country: ['DE'], city: ['Berlin, DE'] },
      [['Berlin', undefined, 'DE']],
    ],
    [
      'a city with what is no state',
      { country: ['GB'], city: ['London, UK'] },
      [['London, UK', undefined, 'GB']],
    ],
    [
      'a city and its region',
      { country: ['US'], city: ['Austin'], region: ['US-TX'] },
      [['Austin', 'TX', 'US']],
    ],
    ['a region', { country: ['US'], region: ['US-CA'] }, [[undefined, 'CA', 'US']]],
    ['a region whose code is a number', { country: ['JP'], region: ['JP-13'] }, [[undefined, 'JP-13', 'JP']]],
    [
      'several regions',
      { country: ['US', 'DE'], region: ['US-CA', 'US-NY'] },
      [
        [undefined, 'CA', 'US'],
        [undefined, 'NY', 'US'],
        [undefined, undefined, 'DE'],
      ],
    ],
    [
      'cities of which none says in which region it lies',
      { country: ['CA'], city: ['Montréal', 'Ottawa'], region: ['CA-QC', 'CA-ON'] },
      [
        ['Montréal', undefined, 'CA'],
        ['Ottawa', undefined, 'CA'],
      ],
    ],
    [
      'a hybrid job',
      { country: ['DE'], city: ['Berlin'], workplaceType: 'hybrid' },
      [['Berlin', undefined, 'DE']],
    ],
    ['a remote job', { country: ['DE', 'FR'], workplaceType: 'remote' }, []],
    ['a remote job with a region', { country: ['US'], region: ['US-CA'], workplaceType: 'remote' }, []],
    [
      'a remote job with a city',
      { country: ['DE', 'FR'], city: ['Berlin, DE'], workplaceType: 'remote' },
      [['Berlin', undefined, 'DE']],
    ],
  ])('%s', (_, fields, expected) => {
    expect(addresses(fields)).toEqual(expected);
  });
});

describe('makeApplicantLocations', () => {
  test('is one country each, in the words of the page', () => {
    const posting = aPosting({ locale: 'fr', country: ['DE', 'US'], workplaceType: 'remote' });
    expect(makeApplicantLocations(posting)).toEqual([
      { '@type': 'Country', name: 'Allemagne', identifier: 'DE' },
      { '@type': 'Country', name: 'États-Unis', identifier: 'US' },
    ]);
  });

  test.each(['on-site', 'hybrid'] as const)('is nothing for a job that is %s', (workplaceType) => {
    expect(makeApplicantLocations(aPosting({ workplaceType }))).toBeUndefined();
  });
});
