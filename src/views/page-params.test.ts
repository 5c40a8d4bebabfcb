import { describe, expect, test } from 'vitest';
import { makeApply } from '../i18n/apply.ts';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import type { ContentPage } from '../site/content-page.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from './careers-site.ts';
import {
  contentPageParams,
  facetParams,
  facetValuePageParams,
  facetValueParams,
  homePageParams,
  localeParams,
  postingParams,
} from './page-params.ts';
import { itemsOf, pageNumbers } from './paging.ts';

const site = makeSite({
  name: 'Tarnwerk',
  url: 'https://example.com/',
  locales: ['en', 'pt-BR'],
  defaultLocale: 'en',
});

const careersOf = (postings: Posting[], pages: ContentPage[] = []) =>
  makeCareersSite(site, makeBoard(postings, { today: '2026-11-23', policy: site }), pages, {
    isPreview: false,
    searchScript: '',
    textOf: () => '',
  });

const many = Array.from({ length: 101 }, (_, index) =>
  aPosting({ requisition: `p-${index}`, country: index < 51 ? ['DE'] : ['AT'] }),
);

describe('parameters', () => {
  test('of every language, also one without a posting', () => {
    expect(localeParams(careersOf([]))).toEqual([{ locale: 'en' }, { locale: 'pt-br' }]);
  });

  test('of postings are those with a page: open, unlisted and closed ones', () => {
    const careers = careersOf([
      aPosting({ requisition: 'open' }),
      aPosting({ requisition: 'unlisted', unlisted: true }),
      aPosting({ requisition: 'closed', validThrough: '2026-11-22' }),
      aPosting({ requisition: 'draft', draft: true }),
      aPosting({ requisition: 'upcoming', datePosted: '2026-11-24' }),
      aPosting({ requisition: 'removed', datePosted: '2025-01-01', validThrough: '2025-02-01' }),
      aPosting({ requisition: 'open', locale: 'pt-BR', slug: 'aberta' }),
    ]);
    expect(postingParams(careers)).toEqual([
      { locale: 'en', slug: 'open' },
      { locale: 'en', slug: 'unlisted' },
      { locale: 'en', slug: 'closed' },
      { locale: 'pt-br', slug: 'aberta' },
    ]);
  });

  test('of facets are those with an open listed posting in the language', () => {
    const careers = careersOf([
      aPosting({ country: ['DE'] }),
      aPosting({ requisition: 'cook', locale: 'pt-BR', country: ['BR'] }),
      aPosting({ requisition: 'closed', country: ['FR'], validThrough: '2026-11-22' }),
      aPosting({ requisition: 'unlisted', country: ['IT'], unlisted: true }),
    ]);
    expect(facetParams(careers).filter(({ facet }) => facet === 'countries')).toEqual([
      { locale: 'en', facet: 'countries' },
      { locale: 'pt-br', facet: 'countries' },
    ]);
    expect(facetValueParams(careers).filter(({ facet }) => facet === 'countries')).toEqual([
      { locale: 'en', facet: 'countries', value: 'de' },
      { locale: 'pt-br', facet: 'countries', value: 'br' },
    ]);
    expect(facetParams(careersOf([]))).toEqual([]);
  });

  test('of later pages begin with the second', () => {
    const careers = careersOf(many);
    expect(homePageParams(careers)).toEqual([
      { locale: 'en', page: '2' },
      { locale: 'en', page: '3' },
    ]);
    expect(facetValuePageParams(careers).filter(({ facet }) => facet === 'countries')).toEqual([
      { locale: 'en', facet: 'countries', value: 'de', page: '2' },
    ]);
    expect(homePageParams(careersOf([]))).toEqual([]);
  });

  test('of content pages are those of each language', () => {
    const page = (name: string, locale: string): ContentPage => ({
      file: '',
      name,
      locale,
      title: name,
      description: '',
      body: '',
    });
    expect(contentPageParams(careersOf([], [page('b', 'en'), page('a', 'en'), page('a', 'pt-BR')]))).toEqual([
      { locale: 'en', name: 'a' },
      { locale: 'en', name: 'b' },
      { locale: 'pt-br', name: 'a' },
    ]);
  });
});

describe('paging', () => {
  test.each([
    [0, [1]],
    [1, [1]],
    [50, [1]],
    [51, [1, 2]],
    [101, [1, 2, 3]],
  ])('%i postings fill the pages %j', (count, pages) => {
    expect(pageNumbers(count)).toEqual(pages);
  });

  test('loses and repeats no item', () => {
    expect(pageNumbers(many.length).flatMap((page) => itemsOf(many, page))).toEqual(many);
  });
});

describe('makeApply', () => {
  test('prepares an e-mail whose subject can hold anything', () => {
    const { href } = makeApply({
      apply: 'r&d@example.com',
      locale: 'en',
      title: 'Cook & "Baker"\'s? #1',
      reference: '0042',
    });
    expect(href).toBe(
      "mailto:r%26d@example.com?subject=Application%3A%20Cook%20%26%20%22Baker%22's%3F%20%231%20(0042)",
    );
  });

  test('names the host of an address', () => {
    expect(makeApply({ apply: 'https://www.example.com/jobs?x=1', locale: 'en', title: 'Cook' })).toEqual({
      href: 'https://www.example.com/jobs?x=1',
      host: 'example.com',
      text: 'Apply on example.com',
    });
  });
});
