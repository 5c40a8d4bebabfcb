import { describe, expect, test } from 'vitest';
import type { SearchLanguage } from '../views/search.ts';
import { aTable } from './a-table.ts';
import { chooseLanguages, translateState } from './other-languages.ts';
import { emptyState } from './state.ts';

const german = aTable([
  { requisition: 'a', facets: [['DE'], ['mid'], ['München', 'Köln', 'Berlin']] },
  { requisition: 'b', facets: [['DE', 'AT'], ['senior'], ['Wien']] },
]);
const english = aTable([
  { requisition: 'c', facets: [['FR'], [], ['Paris']] },
  { requisition: 'a', facets: [['DE'], ['mid'], ['Munich', 'Cologne', 'Berlin']] },
]);
const translate = (filters: Record<string, string[]>) =>
  translateState({ ...emptyState, query: 'water', sort: 'date', filters }, german, english);

test('query and order stay, and so do filters that both languages have', () => {
  const filters = { country: ['DE'], city: ['Berlin'] };
  expect(translate(filters)).toEqual({ query: 'water', sort: 'date', filters });
});

test('a city is called as the translation of a posting calls it', () => {
  expect(translate({ city: ['München'] })?.filters).toEqual({ city: ['Munich'] });
  expect(translate({ city: ['Köln'] })?.filters).toEqual({ city: ['Cologne'] });
  expect(translate({ city: ['München', 'Wien', 'Berlin'] })?.filters).toEqual({
    city: ['Munich', 'Berlin'],
  });
});

test.each([
  { city: ['Wien'] },
  { country: ['AT'] },
  { level: ['senior'] },
  { team: ['X'] },
  { city: ['__proto__'] },
])('%j has no counterpart', (filters) => {
  expect(translate(filters as unknown as Record<string, string[]>)).toBeUndefined();
});

describe('chooseLanguages', () => {
  const language = (locale: string, thousands = 1): SearchLanguage => ({
    ...{ locale, thousands },
    ...{ autonym: locale, search: `/${locale}/search/`, postings: `/${locale}/search/postings.json` },
  });
  const namesOf = (languages: readonly SearchLanguage[]) => languages.map(({ locale }) => locale);

  test('looks first where the visitor reads, in the order of the browser, then where there is little', () => {
    const languages = [language('de', 3), language('fr'), language('pt-BR', 2), language('it')];
    expect(namesOf(chooseLanguages(languages, ['pt-PT', 'en', 'de-AT']).near)).toEqual([
      ...['pt-BR', 'de', 'fr', 'it'],
    ]);
  });

  test('of forty languages looks through ten, and names the others', () => {
    const many = Array.from({ length: 40 }, (_, index) => language(`x${index}`));
    const { near, rest } = chooseLanguages(many, ['x39']);
    expect(namesOf(near).slice(0, 2)).toEqual(['x39', 'x0']);
    expect([near.length, rest.length]).toEqual([10, 30]);
  });

  test('leaves out the large ones', () => {
    const { near, rest } = chooseLanguages([language('de', 9), language('fr', 4), language('it', 6)], []);
    expect([namesOf(near), namesOf(rest)]).toEqual([['fr', 'it'], ['de']]);
  });
});
