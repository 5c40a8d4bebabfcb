import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import { facetFields } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { hreflangs, languageLinks } from './alternates.ts';
import { makeCareersSite } from './careers-site.ts';
import { counterpart, type PageRef } from './page-ref.ts';

const site = makeSite({
  name: 'Park & Co',
  url: 'https://example.com/careers/',
  locales: ['en', 'de', 'pt-BR'],
  defaultLocale: 'en',
});

const careersOf = (postings: Posting[]) => {
  const board = makeBoard(postings, { today: '2026-11-23', policy: { ...aPolicy(), ...site } });
  return makeCareersSite(site, board, [], { isPreview: false, searchScript: '', textOf: () => '' });
};

const country = facetFields.find(({ field }) => field === 'country') as (typeof facetFields)[number];
const english = aPosting({ locale: 'en', country: ['GB'] });
const careers = careersOf([
  english,
  aPosting({ requisition: 'cook', locale: 'en', country: ['BR'] }),
  aPosting({ requisition: 'cook', locale: 'pt-BR', slug: 'cozinheira', country: ['BR'] }),
]);

describe('counterpart', () => {
  const cases: [name: string, ref: PageRef, locale: string, expected: object][] = [
    ['the listing', { kind: 'home', page: 3 }, 'de', { path: '/careers/de/' }],
    ['the search', { kind: 'search' }, 'pt-BR', { path: '/careers/pt-br/search/' }],
    [
      'a posting that is not translated',
      { kind: 'posting', posting: english },
      'de',
      { path: '/careers/de/', reason: 'posting' },
    ],
    [
      'a country that the language has',
      { kind: 'facetValue', facet: country, slug: 'br' },
      'pt-BR',
      { path: '/careers/pt-br/countries/br/' },
    ],
    [
      'a country that it does not have',
      { kind: 'facetValue', facet: country, slug: 'gb' },
      'pt-BR',
      { path: '/careers/pt-br/countries/', reason: 'facet' },
    ],
    [
      'a country in a language without any',
      { kind: 'facetValue', facet: country, slug: 'gb' },
      'de',
      { path: '/careers/de/', reason: 'facet' },
    ],
    [
      'a content page that is not translated',
      { kind: 'contentPage', name: 'about' },
      'de',
      { path: '/careers/de/', reason: 'page' },
    ],
  ];

  test.each(cases)('of %s is the nearest page that exists', (_, ref, locale, expected) => {
    expect(counterpart(careers, ref, locale)).toEqual(expected);
  });

  test('says why in the language of the page that one is on', () => {
    const german = languageLinks(careers, { kind: 'posting', posting: english }, 'en').find(
      ({ locale }) => locale === 'de',
    );
    expect(german).toMatchObject({ href: '/careers/de/#nearest-page', autonym: 'Deutsch' });
    expect(german?.reason).toMatch(/not posted in that language/);
  });
});

describe('hreflangs', () => {
  const cook = careers.board.locales.get('en')?.bySlug.get('cook') as Posting;

  test('name the translations that exist, and the default language', () => {
    expect(hreflangs(careers, { kind: 'posting', posting: cook })).toEqual([
      { lang: 'en', href: 'https://example.com/careers/en/jobs/cook/' },
      { lang: 'pt-BR', href: 'https://example.com/careers/pt-br/jobs/cozinheira/' },
      { lang: 'x-default', href: 'https://example.com/careers/en/jobs/cook/' },
    ]);
  });

  test('are none where there is no translation', () => {
    expect(hreflangs(careers, { kind: 'posting', posting: english })).toEqual([]);
  });

  test('are none on closed postings and on later pages of a list', () => {
    const closed = aPosting({ locale: 'en', validThrough: '2026-11-05' });
    const site = careersOf([closed, aPosting({ locale: 'de', validThrough: '2026-11-05' })]);
    expect(hreflangs(site, { kind: 'posting', posting: closed })).toEqual([]);
    expect(hreflangs(careers, { kind: 'home', page: 2 })).toEqual([]);
  });

  test('of the listing name the choice of language as the default', () => {
    expect(hreflangs(careers, { kind: 'home' }).at(-1)).toEqual({
      lang: 'x-default',
      href: 'https://example.com/careers/',
    });
  });
});
