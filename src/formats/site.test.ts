import { describe, expect, test } from 'vitest';
import { aPublication, readJson } from './api/a-publication.ts';
import type { SiteFile } from './api/schemas.ts';
import { site } from './site.ts';

const read = (...of: Parameters<typeof aPublication>) => readJson<SiteFile>(site, aPublication(...of));

test('tells what is open in each language of the site, in its order', () => {
  const { locales, ...facts } = read({
    site: { locales: ['de', 'en', 'ar'], defaultLocale: 'en' },
    postings: [
      { requisition: 'a', country: ['DE', 'AT'], team: 'R&D' },
      { requisition: 'a', locale: 'de', country: ['DE', 'AT'] },
      { requisition: 'b', validThrough: '2026-11-22' },
    ],
  });
  expect(facts).toMatchObject({ name: 'Example', url: 'https://example.com/careers/', defaultLocale: 'en' });
  expect(locales.map(({ locale, autonym, direction, count }) => [locale, autonym, direction, count])).toEqual(
    [
      ['de', 'Deutsch', 'ltr', 1],
      ['en', 'English', 'ltr', 1],
      ['ar', 'العربية', 'rtl', 0],
    ],
  );
  expect(locales[2]?.facets).toEqual([]);
  expect(locales[1]?.facets.map(({ field }) => field)).toEqual(['country', 'level', 'workplaceType', 'team']);
  expect(locales[1]?.facets[3]).toEqual({
    field: 'team',
    label: 'Teams',
    url: 'https://example.com/careers/en/teams/',
    values: [{ value: 'R&D', name: 'R&D', count: 1, url: 'https://example.com/careers/en/teams/r-d/' }],
  });
  expect(locales[0]?.facets[0]?.values.map(({ name, count }) => [name, count])).toEqual([
    ['Deutschland', 1],
    ['Österreich', 1],
  ]);
});

describe('the next change', () => {
  test.each([
    ['a posting opens', 'Europe/Berlin', { datePosted: '2026-12-01' }, '2026-12-01', '+01:00'],
    ['a posting closes', 'America/New_York', { validThrough: '2026-11-30' }, '2026-12-01', '-05:00'],
    ['it is summer then', 'America/New_York', { validThrough: '2027-06-30' }, '2027-07-01', '-04:00'],
    ['the zone has half an hour', 'Asia/Kolkata', { datePosted: '2027-01-01' }, '2027-01-01', '+05:30'],
    ['the page of a closed one goes', 'UTC', { validThrough: '2026-11-22' }, '2027-05-22', '+00:00'],
  ])('is the midnight of the site’s zone when %s', (_, timeZone, posting, day, offset) => {
    const file = read({
      site: { timeZone },
      postings: [{ requisition: 'a' }, { requisition: 'b', ...posting }],
    });
    expect([file.nextChange, file.nextChangeAt]).toEqual([day, `${day}T00:00:00${offset}`]);
    expect(file.today).toBe('2026-11-23');
  });

  test('is also the day on which a posting is too old for an aggregator', () => {
    const postings = [
      { requisition: 'a', datePosted: '2026-11-01', validThrough: '2027-01-31' },
      { requisition: 'b', datePosted: '2026-08-01' },
    ];
    expect(read({ postings }).nextChange).toBe('2027-02-01');
    expect(read({ site: { aggregators: ['indeed', 'jooble'] }, postings }).nextChange).toBe('2026-12-16');
  });

  test.each([
    ['nothing closes', {}],
    ['only a draft would open', { draft: true, datePosted: '2026-12-01' }],
  ])('is missing when %s', (_, posting) => {
    const file = read({ postings: [posting] });
    expect(Object.keys(file)).not.toContain('nextChange');
    expect(Object.keys(file)).not.toContain('nextChangeAt');
  });
});
