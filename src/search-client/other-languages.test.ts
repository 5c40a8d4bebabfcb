import { expect, test } from 'vitest';
import { aTable } from './a-table.ts';
import { translateState } from './other-languages.ts';
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
