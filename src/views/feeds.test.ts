import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import { type FacetField, facetFields } from '../postings/facets.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from './careers-site.ts';
import { feedLinks, followLinks, textLinks } from './feeds.ts';
import type { PageRef } from './page-ref.ts';

const site = makeSite({ name: 'Park & Co', url: 'https://example.com/careers/', locales: ['en', 'de'] });

function careersOf(isPreview: boolean, postings = [aPosting({ country: ['GB'], team: 'Parks' })]) {
  const board = makeBoard(postings, { today: '2026-11-23', policy: { ...aPolicy(), ...site } });
  return makeCareersSite(site, board, [], { isPreview, searchScript: '', textOf: () => '' });
}

const listOf = (field: string, slug: string): PageRef => ({
  kind: 'facetValue',
  facet: facetFields.find((facet) => facet.field === field) as FacetField,
  slug,
});

test.each<[PageRef, title: string, href: string]>([
  [
    listOf('country', 'gb'),
    'United Kingdom: Open positions – Park & Co',
    '/careers/en/countries/gb/feed.xml',
  ],
  [listOf('team', 'parks'), 'Parks: Open positions – Park & Co', '/careers/en/teams/parks/feed.xml'],
  [listOf('level', 'mid'), 'Open positions – Park & Co', '/careers/en/feed.xml'],
  [{ kind: 'search' }, 'Open positions – Park & Co', '/careers/en/feed.xml'],
])('%o names the feed %s', (ref, title, href) => {
  const [rss, ...others] = feedLinks(careersOf(false), ref, 'en');
  expect(rss).toEqual({ mediaType: 'application/rss+xml', title, href });
  expect(others.map(({ mediaType }) => mediaType)).toEqual(['application/atom+xml', 'application/feed+json']);
  expect(followLinks(careersOf(false), ref, 'en').map((link) => link.href)).toEqual([
    href,
    '/careers/en/closing.ics',
  ]);
});

test('a preview names no file that it does not have', () => {
  expect(feedLinks(careersOf(true), { kind: 'home' }, 'en')).toEqual([]);
  expect(followLinks(careersOf(true), { kind: 'home' }, 'en')).toEqual([]);
});

describe('textLinks', () => {
  const linksOf = (posting: Posting, isPreview = false) =>
    textLinks(careersOf(isPreview, [posting]), { kind: 'posting', posting });

  test('lead to the Markdown of an open posting, in its folder', () => {
    expect(linksOf(aPosting({ title: 'Gärtner', locale: 'de', slug: 'gärtner' }))).toEqual([
      {
        mediaType: 'text/markdown',
        title: 'Gärtner',
        href: `/careers/de/jobs/${encodeURIComponent('gärtner')}/index.md`,
      },
    ]);
  });

  test('lead to that of an unlisted one too, which has one', () => {
    expect(linksOf(aPosting({ unlisted: true }))).toHaveLength(1);
  });

  test('lead nowhere where there is none', () => {
    expect(linksOf(aPosting({ validThrough: '2026-11-22' }))).toEqual([]);
    expect(linksOf(aPosting(), true)).toEqual([]);
    expect(textLinks(careersOf(false), { kind: 'home' })).toEqual([]);
  });
});
