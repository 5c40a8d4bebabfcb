import { expect, test } from 'vitest';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from './careers-site.ts';
import { citiesOf } from './cities.ts';

const site = makeSite({
  name: 'Tarnwerk',
  url: 'https://example.com/',
  locales: ['en', 'de'],
  defaultLocale: 'en',
  timeZone: 'Europe/Berlin',
});
const citiesFor = (fields: Parameters<typeof aPosting>[0][]) => {
  const postings = fields.map((each, index) => aPosting({ requisition: `r${index}`, ...each }));
  const board = makeBoard(postings, { today: '2026-11-23', policy: site });
  const careers = makeCareersSite(site, board, [], { isPreview: false, searchScript: '', textOf: () => '' });
  const { entries, valuesOf } = citiesOf(careers, 'en');
  return { entries: entries.map(({ name, count }) => `${name} ${count}`), values: postings.map(valuesOf) };
};

test('are named, counted and in order, wherever the country is written', () => {
  const { entries, values } = citiesFor([
    { country: ['DE'], city: ['Zwickau'] },
    { country: ['DE', 'FR'], city: ['Berlin, DE', 'Évry, FR'] },
    { country: ['DE'], city: ['Berlin'] },
    { country: ['DE'] },
  ]);
  expect(entries).toEqual(['Berlin 2', 'Évry 1', 'Zwickau 1']);
  expect(values).toEqual([['Zwickau'], ['Berlin', 'Évry'], ['Berlin'], []]);
});

test('two of the same name are told apart', () => {
  const { entries } = citiesFor([
    { country: ['GB'], city: ['London'] },
    { country: ['CA'], city: ['London'] },
    { country: ['US'], city: ['Springfield, IL'] },
    { country: ['US'], city: ['Springfield, MA'] },
    { country: ['US'], city: ['Austin, TX'] },
  ]);
  expect(entries).toEqual([
    'Austin 1',
    'London, Canada 1',
    'London, United Kingdom 1',
    'Springfield, IL, United States 1',
    'Springfield, MA, United States 1',
  ]);
});

test('what is closed, unlisted or a draft has none', () => {
  const own = { country: ['DE' as const], city: ['Berlin'] };
  expect(
    citiesFor([
      { ...own, draft: true },
      { ...own, unlisted: true },
      { ...own, validThrough: '2026-11-01' },
    ]).entries,
  ).toEqual([]);
});
