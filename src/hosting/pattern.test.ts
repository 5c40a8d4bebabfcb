import { describe, expect, test } from 'vitest';
import { patternToRegExp } from './pattern.ts';

describe('patternToRegExp', () => {
  test.each([
    ['/*', ['/', '/a', '/a/b/'], ['']],
    ['/careers/', ['/careers/'], ['/careers', '/careers/a', '/x/careers/']],
    ['/api/*', ['/api/', '/api/en/postings.json'], ['/api', '/apis/', '/en/api/']],
    ['/:locale/feed.xml', ['/en/feed.xml'], ['/feed.xml', '/en/teams/feed.xml', '/en/feedXxml']],
    ['/:locale/teams/:value/feed.xml', ['/en/teams/r-d/feed.xml'], ['/en/teams/feed.xml']],
    ['/a%20b%22/*', ['/a b"/c'], ['/a%20b%22/c']],
    ['/%C3%BC/%2A', ['/ü/*'], ['/ü/a']],
    ['/%5B.%5D%7B2%7D', ['/[.]{2}'], ['/..']],
  ])('%s', (pattern, is, isNot) => {
    const expression = new RegExp(patternToRegExp(pattern));
    for (const path of is) expect(path).toMatch(expression);
    for (const path of isNot) expect(path).not.toMatch(expression);
  });

  test('writes nothing that means something around an expression', () => {
    const everything = Array.from({ length: 128 }, (_, code) => `%${code.toString(16).padStart(2, '0')}`);
    expect(patternToRegExp(`/${everything.join('')}ü`)).toMatch(/^\^[\w/\\ü-]+\$$/);
  });
});
