import { describe, expect, test } from 'vitest';
import { hasPage, localeToSegment, makePaths, pathToFile, resolveLink } from './urls.ts';

describe('localeToSegment', () => {
  test.each([
    ['en', 'en'],
    ['pt-BR', 'pt-br'],
    ['zh-Hant-TW', 'zh-hant-tw'],
  ])('turns %s into %s', (locale, segment) => {
    expect(localeToSegment(locale)).toBe(segment);
  });
});

describe('makePaths', () => {
  const paths = makePaths('https://careers.example.com/');
  const below = makePaths('https://example.com/careers/');

  test('begins at the root of a site without a base path', () => {
    expect(paths.root).toBe('/');
    expect(paths.home('en')).toBe('/en/');
    expect(paths.posting('en', 'backend-engineer')).toBe('/en/jobs/backend-engineer/');
    expect(paths.facet('en', 'countries')).toBe('/en/countries/');
    expect(paths.facetValue('en', 'countries', 'germany')).toBe('/en/countries/germany/');
    expect(paths.search('en')).toBe('/en/search/');
    expect(paths.contentPage('en', 'about')).toBe('/en/about/');
    expect(paths.searchIndex).toBe('/pagefind/');
    expect(paths.aggregatorFeed('indeed')).toBe('/feeds/indeed.xml');
    expect(paths.file('/logo.svg')).toBe('/logo.svg');
  });

  test('puts every path below the base path of the site', () => {
    expect(below.root).toBe('/careers/');
    expect(below.home('en')).toBe('/careers/en/');
    expect(below.posting('en', 'backend-engineer')).toBe('/careers/en/jobs/backend-engineer/');
    expect(below.facet('en', 'countries')).toBe('/careers/en/countries/');
    expect(below.facetValue('en', 'countries', 'germany')).toBe('/careers/en/countries/germany/');
    expect(below.search('en')).toBe('/careers/en/search/');
    expect(below.contentPage('en', 'about')).toBe('/careers/en/about/');
    expect(below.searchIndex).toBe('/careers/pagefind/');
    expect(below.aggregatorFeed('indeed')).toBe('/careers/feeds/indeed.xml');
    expect(below.file('/logo.svg')).toBe('/careers/logo.svg');
  });

  test('puts feeds and the calendar beside the list that they are of', () => {
    expect(below.feed('en', 'rss')).toBe('/careers/en/feed.xml');
    expect(below.feed('en', 'atom')).toBe('/careers/en/atom.xml');
    expect(below.feed('pt-BR', 'json')).toBe('/careers/pt-br/feed.json');
    expect(paths.facetValueFeed('en', 'teams', 'büro', 'rss')).toBe('/en/teams/b%C3%BCro/feed.xml');
    expect(paths.closingDates('en')).toBe('/en/closing.ics');
  });

  test('writes locales in lower case', () => {
    expect(paths.home('pt-BR')).toBe('/pt-br/');
    expect(paths.posting('pt-BR', 'a')).toBe('/pt-br/jobs/a/');
    expect(paths.facet('pt-BR', 'paises')).toBe('/pt-br/paises/');
    expect(paths.search('pt-BR')).toBe('/pt-br/search/');
  });

  test.each([
    [undefined, '/en/'],
    [1, '/en/'],
    [2, '/en/page/2/'],
    [10, '/en/page/10/'],
  ])('numbers page %s of the home page as %s', (page, expected) => {
    expect(paths.home('en', page)).toBe(expected);
  });

  test.each([
    [undefined, '/en/teams/sales/'],
    [1, '/en/teams/sales/'],
    [3, '/en/teams/sales/page/3/'],
  ])('numbers page %s of a facet value as %s', (page, expected) => {
    expect(paths.facetValue('en', 'teams', 'sales', page)).toBe(expected);
  });

  test('percent-encodes the letters of other scripts', () => {
    expect(paths.posting('de', 'ärztin')).toBe('/de/jobs/%C3%A4rztin/');
    expect(paths.facetValue('ja', '国', '日本')).toBe('/ja/%E5%9B%BD/%E6%97%A5%E6%9C%AC/');
  });

  test('keeps a segment one segment', () => {
    expect(paths.posting('en', 'a/b?c#d')).toBe('/en/jobs/a%2Fb%3Fc%23d/');
  });

  test('finds a file of `public` with and without its first slash', () => {
    expect(below.file('logo.svg')).toBe('/careers/logo.svg');
    expect(below.file('/img/logo.svg')).toBe('/careers/img/logo.svg');
  });

  test('gives the full address of a path', () => {
    expect(paths.absolute('/en/')).toBe('https://careers.example.com/en/');
    expect(below.absolute(below.home('en'))).toBe('https://example.com/careers/en/');
    expect(makePaths('http://localhost:4321/').absolute('/en/')).toBe('http://localhost:4321/en/');
  });
});

describe('pathToFile', () => {
  test.each([
    ['/', '/', 'index.html'],
    ['/en/', '/', 'en/index.html'],
    ['/careers/', '/careers/', 'index.html'],
    ['/careers/en/jobs/a%20b/', '/careers/', 'en/jobs/a b/index.html'],
    ['/de/jobs/%C3%A4rztin/', '/', 'de/jobs/ärztin/index.html'],
  ])('serves %s below %s from %s', (path, base, file) => {
    expect(pathToFile(path, base)).toBe(file);
  });

  test('is the way back of every path that is made', () => {
    const paths = makePaths('https://example.com/careers/');
    expect(pathToFile(paths.posting('pt-BR', '職-ü'), paths.root)).toBe('pt-br/jobs/職-ü/index.html');
    expect(pathToFile(paths.facetValue('en', 'teams', 'r-d', 2), paths.root)).toBe(
      'en/teams/r-d/page/2/index.html',
    );
  });
});

describe('resolveLink', () => {
  const page = '/careers/en/jobs/cook/';
  test.each([
    ['/en/about/', '/careers/en/about/', ''],
    ['/careers/en/about/#team', '/careers/en/about/', 'team'],
    ['#offer', page, 'offer'],
    ['../gardener/', '/careers/en/jobs/gardener/', ''],
    ['https://example.com/careers/en/', '/careers/en/', ''],
    ['/en/?q=a', '/careers/en/', ''],
    ['#%E4%B8%80', page, '一'],
  ])('finds where %s leads', (link, path, anchor) => {
    expect(resolveLink(link, page, 'https://example.com/careers/')).toEqual({ path, anchor });
  });

  test.each([
    'https://example.com/',
    'https://example.org/careers/',
    'mailto:a@b.c',
    'http://[',
    '../../../../',
  ])('lets %s leave the site', (link) => {
    expect(resolveLink(link, page, 'https://example.com/careers/')).toBeUndefined();
  });
});

describe('hasPage', () => {
  const others = {
    locales: ['en', 'pt-BR'],
    segments: ['countries'],
    hasContentPage: (locale: string, name: string) => locale === 'en' && name === 'about',
    hasFile: (path: string) => path === 'team.jpg',
  };
  const has = (path: string) => hasPage(`/careers${path}`, '/careers/', others);

  test.each([
    '/',
    '/en/',
    '/en',
    '/pt-br/',
    '/en/about/',
    '/en/search/',
    '/en/countries/germany/',
    '/en/page/2/',
    '/en/feed.xml',
    '/team.jpg',
    '/sitemap-index.xml',
  ])('finds %s', (path) => {
    expect(has(path)).toBe(true);
  });

  test.each(['/de/', '/pt-br/about/', '/en/abuot/', '/en/about/team/', '/team.png', '/%zz', '/about/'])(
    'misses %s',
    (path) => {
      expect(has(path)).toBe(false);
    },
  );
});
