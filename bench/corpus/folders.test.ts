import { expect, test } from 'vitest';
import { type AdFacts, countPages } from './folders.ts';

test('countPages has each ad, each language, and each country of a language with an open ad', () => {
  const ad = (locale: string, country: string, validThrough: string): AdFacts => {
    return { slug: 'hf-1', title: 'Test Engineer', locale, country, validThrough };
  };
  const ads = new Map([
    [0, ad('en', 'DE', '2026-11-20')],
    [1, ad('en', 'DE', '2026-12-01')],
    [2, ad('en', 'FR', '2026-11-20')],
    [3, ad('de', 'DE', '2026-12-01')],
  ]);
  const corpus = { seed: '1', shape: 'even' as const, locales: ['en', 'de', 'fr'], ads, ours: '', peers: '' };
  expect(countPages(corpus, '2026-11-20')).toBe(4 + 3 + 3);
  expect(countPages(corpus, '2026-11-21')).toBe(4 + 3 + 2);
});
