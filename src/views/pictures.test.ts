import { describe, expect, test } from 'vitest';
import { aPolicy, aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { CalendarDate } from '../postings/calendar-date.ts';
import { countryCodes } from '../postings/iso-3166.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { type CareersSiteOptions, makeCareersSite } from './careers-site.ts';
import { pictureOf, sitePictures } from './pictures.ts';

const locales = ['en', 'ar', 'de'];
const site = makeSite({
  name: 'Park & Co',
  url: 'https://example.com/careers/',
  locales,
  defaultLocale: 'en',
});

function careersWith(postings: Posting[], options: Partial<CareersSiteOptions> = {}) {
  const today = '2026-11-23' as CalendarDate;
  const board = makeBoard(postings, { today, policy: aPolicy({ locales }), drafts: false });
  const usual = { isPreview: false, searchScript: '', pictureKey: 'a', textOf: () => '' };
  return makeCareersSite(site, board, [], { ...usual, ...options });
}

const titlesOf = (careers: ReturnType<typeof careersWith>) =>
  [...sitePictures(careers).values()].map(({ locale, title }) => `${locale}: ${title}`);

const closed = aPosting({ requisition: 'diver', title: 'Diver', validThrough: '2026-11-20' as CalendarDate });
const unlisted = aPosting({ requisition: 'chief', title: 'Chief', unlisted: true });
const pages = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aPosting({ requisition: `job-${index}`, title: `Job ${index}` }),
  );

describe('sitePictures', () => {
  test('has one a posting, and one of each language for everything else', () => {
    expect(titlesOf(careersWith([aPosting(), closed, unlisted])).sort()).toEqual([
      expect.stringMatching(/^ar: /),
      expect.stringMatching(/^de: /),
      'en: Chief',
      'en: Gardener',
      'en: Open positions',
    ]);
  });

  test('has one a country and language when there are more than 500 postings', () => {
    expect(titlesOf(careersWith(pages(500)))).toHaveLength(503);
    expect(titlesOf(careersWith(pages(501))).sort()).toEqual([
      expect.stringMatching(/^ar: /),
      expect.stringMatching(/^de: /),
      'en: Germany',
      'en: Open positions',
    ]);
  });

  test('has only those of the languages when there are more than 500 countries in all of them', () => {
    const inCountries = (locale: string, count: number) =>
      [...countryCodes]
        .slice(0, count)
        .map((code) => aPosting({ requisition: `job-${code.toLowerCase()}`, locale, country: [code] }));
    const careersIn = (count: number) =>
      careersWith([
        ...inCountries('en', 249),
        ...inCountries('ar', 249),
        ...inCountries('de', count),
        aPosting(),
      ]);
    expect(titlesOf(careersIn(2))).toHaveLength(503);
    expect(titlesOf(careersIn(3)).map((title) => title.slice(0, 2))).toEqual(['en', 'ar', 'de']);
  });

  test('has none in a preview', () => {
    expect(titlesOf(careersWith([aPosting()], { isPreview: true }))).toEqual([]);
  });
});

describe('pictureOf', () => {
  const ref = { kind: 'posting', posting: aPosting() } as const;

  test('is a full address below the base path, and says in words what is on it', () => {
    expect(pictureOf(careersWith([ref.posting]), ref, 'en')).toEqual({
      href: expect.stringMatching(/^https:\/\/example\.com\/careers\/_og\/[\da-f]{16}\.png$/),
      alt: 'Gardener – Park & Co',
    });
  });

  test('shows of a closed posting what it shows of the language', () => {
    const careers = careersWith([aPosting(), closed]);
    const ofClosed = pictureOf(careers, { kind: 'posting', posting: closed }, 'en');
    expect(ofClosed).toEqual(pictureOf(careers, { kind: 'home' }, 'en'));
  });

  test('has another name when anything on it is another, or how it is drawn', () => {
    const hrefOf = (posting: Posting, pictureKey = 'a') =>
      pictureOf(careersWith([posting], { pictureKey }), { kind: 'posting', posting }, 'en')?.href;
    const others = [
      aPosting({ title: 'Gardener!' }),
      aPosting({ country: ['FR'] }),
      aPosting({ workplaceType: 'hybrid' }),
    ];
    const hrefs = [hrefOf(aPosting()), hrefOf(aPosting(), 'b'), ...others.map((posting) => hrefOf(posting))];
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  test.each([0, 499, 501])('is among those of the site, with %i other postings', (count) => {
    const careers = careersWith([...pages(count), ref.posting, unlisted, closed]);
    const files = [...sitePictures(careers).keys()].map((file) => `https://example.com/careers/${file}`);
    for (const posting of [ref.posting, unlisted, closed])
      expect(files).toContain(pictureOf(careers, { kind: 'posting', posting }, 'en')?.href);
  });
});
