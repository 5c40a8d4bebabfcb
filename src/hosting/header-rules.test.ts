import { describe, expect, test } from 'vitest';
import { aPublication } from '../../test/a-publication.ts';
import { aPosting } from '../postings/a-posting.ts';
import { headersAt } from './header-rules.ts';
import { makeHosting } from './hosting.ts';
import { patternToRegExp } from './pattern.ts';

const paths = [
  ...['/', '/index.html', '/404.html', '/en/', '/de/jobs/x/', '/pt-br/404.html', '/en/search/postings.json'],
  ...['/_astro/search.abc.js', '/pagefind/pagefind.js', '/pagefind/fragment/en_1.pf_fragment'],
  ...[
    '/api/site.json',
    '/api/en/countries.json',
    '/feeds/indeed.xml',
    '/embed/en.html',
    '/embed.js',
    '/logo.png',
  ],
];

describe('headers', () => {
  test('no header comes from two rules', () => {
    const { headers } = makeHosting(aPublication([], { admin: { backend: 'test' } }));
    for (const path of [
      ...paths,
      '/admin/',
      '/admin/config.json',
      '/admin/assets/a.js',
      ...headers.map(({ example }) => example),
    ]) {
      const names = headers
        .filter(({ pattern }) => new RegExp(patternToRegExp(pattern)).test(path))
        .flatMap((rule) => Object.keys(rule.headers));
      expect({ path, twice: names.filter((name, index) => names.indexOf(name) !== index) }).toEqual({
        path,
        twice: [],
      });
    }
  });

  test('every rule is about its example', () => {
    for (const { pattern, example } of makeHosting(aPublication()).headers) {
      expect(example).toMatch(new RegExp(patternToRegExp(pattern)));
    }
  });

  test('only files whose name changes with their bytes are kept for long', () => {
    const { headers } = makeHosting(aPublication());
    const kept = paths.filter((path) => headersAt(headers, path)['Cache-Control']?.includes('immutable'));
    expect(kept).toEqual(['/_astro/search.abc.js', '/pagefind/fragment/en_1.pf_fragment']);
  });

  test('only what is for other websites may be read from there', () => {
    const { headers } = makeHosting(aPublication());
    const open = paths.filter((path) => headersAt(headers, path)['Access-Control-Allow-Origin'] === '*');
    expect(open).toEqual([
      ...['/api/site.json', '/api/en/countries.json', '/feeds/indeed.xml', '/embed/en.html', '/embed.js'],
    ]);
  });

  test('only the lists for other websites may be framed, by those that site.yaml names', () => {
    const { headers } = makeHosting(aPublication([], { embed: { allow: ['https://www.example.org'] } }));
    const policyOf = (path: string) => headersAt(headers, path)['Content-Security-Policy'];
    expect(policyOf('/embed/en.html')).toBe("frame-ancestors 'self' https://www.example.org");
    for (const path of ['/', '/en/', '/de/jobs/x/', '/404.html']) {
      expect(policyOf(path)).toBe("frame-ancestors 'none'");
    }
  });

  test('HTTPS is demanded by a site that has its host for itself', () => {
    const demanded = (url: string) =>
      'Strict-Transport-Security' in
      headersAt(makeHosting(aPublication([], { url })).headers, '/careers/en/');
    expect(demanded('https://example.com/')).toBe(true);
    expect(demanded('https://example.com/careers/')).toBe(false);
    expect(demanded('http://example.com/')).toBe(false);
  });

  test('the form is asked for anew, its parts are kept, and all of it is neither framed nor indexed', () => {
    const { headers } = makeHosting(aPublication([], { admin: { backend: 'test' } }));
    const at = (path: string) => headersAt(headers, path);
    for (const path of ['/admin/', '/admin/index.html', '/admin/config.json', '/admin/assets/a.js']) {
      expect(at(path)).toMatchObject({
        'Content-Security-Policy': "frame-ancestors 'none'",
        'X-Robots-Tag': 'noindex',
        'Cache-Control': expect.stringContaining(path.includes('assets') ? 'immutable' : 'max-age=0'),
      });
    }
    expect(headersAt(makeHosting(aPublication()).headers, '/admin/')).not.toHaveProperty('X-Robots-Tag');
  });

  test('nothing of a preview is indexed', () => {
    const { headers } = makeHosting(aPublication([aPosting()], {}, true));
    for (const path of paths) expect(headersAt(headers, path)['X-Robots-Tag']).toBe('noindex');
  });

  // https://developers.cloudflare.com/pages/configuration/headers/#match-a-path and Netlify differ in all else.
  test('use a name for a whole segment only, and the star at the end', () => {
    const { headers } = makeHosting(aPublication([aPosting()]));
    for (const { pattern } of headers) expect(pattern).toMatch(/^(\/(:[a-z]+|[^:*/]*))*(\/\*)?$/);
  });

  test('are fewer than Cloudflare takes, with forty languages', () => {
    const locales = Array.from(
      { length: 40 },
      (_, index) => `a${String.fromCharCode(97 + (index % 26))}-${index < 26 ? 'DE' : 'AT'}`,
    );
    expect(makeHosting(aPublication([], { locales })).headers.length).toBeLessThanOrEqual(100);
  });
});
