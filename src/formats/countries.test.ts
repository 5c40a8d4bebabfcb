import { expect, test } from 'vitest';
import { aPublication, readJson } from './api/a-publication.ts';
import { countries } from './countries.ts';

const publication = aPublication({
  postings: [
    { requisition: 'a', country: ['DE', 'AT'] },
    { requisition: 'b', country: ['DE'] },
    { requisition: 'b', locale: 'de', country: ['DE'] },
    { requisition: 'c', locale: 'de', country: ['AT'] },
    { requisition: 'd', locale: 'de', country: ['ZA'] },
    { requisition: 'e', country: ['FR'], validThrough: '2026-11-22' },
    { requisition: 'f', country: ['IT'], datePosted: '2026-11-24' },
    { requisition: 'g', country: ['ES'], draft: true },
    { requisition: 'h', country: ['PL'], unlisted: true },
  ],
});

test('has the countries of open, listed postings in the language, sorted by their names in it', () => {
  expect(readJson(countries, publication, 'en')).toEqual([
    { code: 'AT', name: 'Austria', count: 1, url: 'https://example.com/careers/en/countries/at/' },
    { code: 'DE', name: 'Germany', count: 2, url: 'https://example.com/careers/en/countries/de/' },
  ]);
  expect(readJson(countries, publication, 'de')).toEqual([
    { code: 'DE', name: 'Deutschland', count: 1, url: 'https://example.com/careers/de/countries/de/' },
    { code: 'AT', name: 'Österreich', count: 1, url: 'https://example.com/careers/de/countries/at/' },
    { code: 'ZA', name: 'Südafrika', count: 1, url: 'https://example.com/careers/de/countries/za/' },
  ]);
});

test('is an empty list for a language without postings', () => {
  expect(readJson(countries, publication, 'fr')).toEqual([]);
});
