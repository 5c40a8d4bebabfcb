import { describe, expect, test } from 'vitest';
import { aPolicy } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import { makeSite } from '../site/site.ts';
import { makeCareersSite } from './careers-site.ts';
import { navigationPages, privacyHref } from './content-pages.ts';

const page = (name: string, locale: string) => ({
  ...{ file: `pages/${name}.${locale}.md`, name, locale },
  ...{ title: name, description: '', body: '' },
});

const careersOf = (file: Parameters<typeof makeSite>[0]) => {
  const site = makeSite({
    ...{ url: 'https://example.com/', locales: ['en', 'de', 'fr'], defaultLocale: 'en' },
    ...file,
  });
  const names = ['hiring', 'about', 'privacy', 'home'];
  const pages = [...names.map((name) => page(name, 'en')), page('privacy', 'de'), page('about', 'de')];
  const board = makeBoard([], { today: '2026-11-23', policy: { ...aPolicy(), ...site } });
  return makeCareersSite(site, board, pages, { isPreview: false, searchScript: '', textOf: () => '' });
};

const names = (file: Parameters<typeof makeSite>[0], locale: string) =>
  navigationPages(careersOf(file), locale).map(({ name }) => name);

describe('navigationPages', () => {
  test('has all pages by name but the privacy policy, when the site names none', () => {
    expect(names({}, 'en')).toEqual(['about', 'hiring']);
  });

  test('has the named pages in their order, as far as they are translated', () => {
    expect(names({ pages: ['privacy', 'hiring', 'about', 'privacy'] }, 'en')).toEqual([
      'privacy',
      'hiring',
      'about',
    ]);
    expect(names({ pages: ['hiring', 'about'] }, 'de')).toEqual(['about']);
    expect(names({ pages: ['about'] }, 'fr')).toEqual([]);
    expect(names({ pages: [] }, 'en')).toEqual([]);
  });
});

describe('privacyHref', () => {
  test('is that of the language, else that of the default language', () => {
    const privacyPolicy = { de: 'https://example.com/p' };
    expect(privacyHref(careersOf({}), 'de')).toBe('/de/privacy/');
    expect(privacyHref(careersOf({ privacyPolicy }), 'de')).toBe('https://example.com/p');
    expect(privacyHref(careersOf({ privacyPolicy }), 'fr')).toBe('/en/privacy/');
    expect(privacyHref(careersOf({ defaultLocale: 'fr' }), 'fr')).toBeUndefined();
  });
});
