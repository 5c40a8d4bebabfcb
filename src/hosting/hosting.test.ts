import { describe, expect, test } from 'vitest';
import { hostileAliases } from '../../test/hostile-aliases.ts';
import type { Publication } from '../formats/format.ts';
import { aPosting } from '../postings/a-posting.ts';
import { makeBoard } from '../postings/board.ts';
import type { Posting } from '../postings/posting.ts';
import { makeSite } from '../site/site.ts';
import { makePaths, plainPath } from '../urls.ts';
import { headersAt } from './header-rules.ts';
import { makeHosting } from './hosting.ts';
import { hostingFiles } from './index.ts';
import { patternToRegExp } from './pattern.ts';

type SiteFile = Parameters<typeof makeSite>[0];

function publication(
  postings: readonly Posting[] = [aPosting()],
  site: SiteFile = {},
  isPreview = false,
): Publication {
  const made = makeSite({ url: 'https://example.com/', locales: ['en', 'de', 'pt-BR'], ...site });
  const board = makeBoard(postings, { today: '2026-11-23', policy: made, drafts: isPreview });
  return { site: made, board, paths: makePaths(made.url), isPreview, bodyOf: () => '' };
}

const fileOf = (own: Publication, name: string): string => new Map(hostingFiles(own)).get(name) ?? '';

/** `_headers`, read by the rules of its documentation. */
function readHeaders(text: string): [pattern: string, headers: Record<string, string>][] {
  const rules: [string, Record<string, string>][] = [];
  for (const line of text.trimEnd().split('\n')) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) (rules.at(-1) as [string, Record<string, string>])[1][name] = value;
    else if (/^\/\S*$/.test(line)) rules.push([line, {}]);
    else throw new Error(`No line of _headers: ${line}`);
  }
  return rules;
}

/** `_redirects`, read by the rules of its documentation. */
const readRedirects = (text: string): [from: string, to: string, status: string][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const words = line.split(/\s+/);
      if (words.length !== 3) throw new Error(`No line of _redirects: ${line}`);
      return words as [string, string, string];
    });

const removed = aPosting({ requisition: 'old', datePosted: '2025-01-01', validThrough: '2025-02-01' });
const closed = aPosting({ requisition: 'closed', datePosted: '2026-01-01', validThrough: '2026-11-01' });

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
    const { headers } = makeHosting(publication());
    for (const path of [...paths, ...headers.map(({ example }) => example)]) {
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
    for (const { pattern, example } of makeHosting(publication()).headers) {
      expect(example).toMatch(new RegExp(patternToRegExp(pattern)));
    }
  });

  test('only files whose name changes with their bytes are kept for long', () => {
    const { headers } = makeHosting(publication());
    const kept = paths.filter((path) => headersAt(headers, path)['Cache-Control']?.includes('immutable'));
    expect(kept).toEqual(['/_astro/search.abc.js', '/pagefind/fragment/en_1.pf_fragment']);
  });

  test('only what is for other websites may be read from there', () => {
    const { headers } = makeHosting(publication());
    const open = paths.filter((path) => headersAt(headers, path)['Access-Control-Allow-Origin'] === '*');
    expect(open).toEqual([
      ...['/api/site.json', '/api/en/countries.json', '/feeds/indeed.xml', '/embed/en.html', '/embed.js'],
    ]);
  });

  test('only the lists for other websites may be framed, by those that site.yaml names', () => {
    const { headers } = makeHosting(publication([], { embed: { allow: ['https://www.example.org'] } }));
    const policyOf = (path: string) => headersAt(headers, path)['Content-Security-Policy'];
    expect(policyOf('/embed/en.html')).toBe("frame-ancestors 'self' https://www.example.org");
    for (const path of ['/', '/en/', '/de/jobs/x/', '/404.html']) {
      expect(policyOf(path)).toBe("frame-ancestors 'none'");
    }
  });

  test('HTTPS is demanded by a site that has its host for itself', () => {
    const demanded = (url: string) =>
      'Strict-Transport-Security' in headersAt(makeHosting(publication([], { url })).headers, '/careers/en/');
    expect(demanded('https://example.com/')).toBe(true);
    expect(demanded('https://example.com/careers/')).toBe(false);
    expect(demanded('http://example.com/')).toBe(false);
  });

  test('nothing of a preview is indexed', () => {
    const { headers } = makeHosting(publication([aPosting()], {}, true));
    for (const path of paths) expect(headersAt(headers, path)['X-Robots-Tag']).toBe('noindex');
  });

  test('are fewer than Cloudflare takes, with forty languages', () => {
    const locales = Array.from(
      { length: 40 },
      (_, index) => `a${String.fromCharCode(97 + (index % 26))}-${index < 26 ? 'DE' : 'AT'}`,
    );
    expect(makeHosting(publication([], { locales })).headers.length).toBeLessThanOrEqual(100);
  });
});

describe('_headers', () => {
  test('says what the list says', () => {
    const own = publication();
    const list = makeHosting(own).headers.map(({ pattern, headers }) => [pattern, headers]);
    expect(readHeaders(fileOf(own, '_headers'))).toEqual(list);
  });
});

describe('_redirects', () => {
  test('leads from old addresses, with and without a slash, to the page', () => {
    const own = publication([
      aPosting({ aliases: ['/jobs/7.html', '/green/'] }),
      { ...closed, aliases: ['/en/jobs/before'] },
    ]);
    expect(readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '301')).toEqual([
      ['/en/jobs/before', '/en/jobs/closed/', '301'],
      ['/en/jobs/before/', '/en/jobs/closed/', '301'],
      ['/green', '/en/jobs/gardener/', '301'],
      ['/green/', '/en/jobs/gardener/', '301'],
      ['/jobs/7.html', '/en/jobs/gardener/', '301'],
    ]);
  });

  test('says of a removed posting that it is gone, in its language', () => {
    const own = publication([{ ...removed, locale: 'de', aliases: ['/alt/'] }]);
    expect(readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '410')).toEqual([
      ['/alt', '/404.html', '410'],
      ['/alt/', '/404.html', '410'],
      ['/de/jobs/old', '/de/404.html', '410'],
      ['/de/jobs/old/', '/de/404.html', '410'],
    ]);
  });

  test('says nothing of drafts, of what is to come, and of what was never listed', () => {
    const aliases = ['/secret'];
    const own = publication([
      aPosting({ requisition: 'secret-1', draft: true, aliases }),
      aPosting({ requisition: 'secret-2', datePosted: '2027-01-01', aliases }),
      { ...removed, slug: 'secret-3', unlisted: true, aliases },
    ]);
    for (const [, text] of hostingFiles(own)) expect(text).not.toContain('secret');
  });

  test('honours the base path, whether an old address has it or not', () => {
    const own = publication([aPosting({ aliases: ['/green.html', '/careers/blue.html'] })], {
      url: 'https://example.com/careers/',
    });
    const lines = readRedirects(fileOf(own, '_redirects'));
    expect(lines.slice(0, 2)).toEqual([
      ['/careers/blue.html', '/careers/en/jobs/gardener/', '301'],
      ['/careers/green.html', '/careers/en/jobs/gardener/', '301'],
    ]);
    for (const [from, to] of lines) {
      expect(from).toMatch(/^\/careers\//);
      expect(to).toMatch(/^\/careers\//);
    }
  });

  test('has exact addresses before patterns, and every pattern has its page', () => {
    const own = publication([aPosting({ aliases: ['/green'] }), removed]);
    const lines = readRedirects(fileOf(own, '_redirects'));
    const first = lines.findIndex(([from]) => from.endsWith('*'));
    expect(lines.slice(first)).toEqual([
      ['/deploy/*', '/404.html', '404!'],
      ['/en/*', '/en/404.html', '404'],
      ['/de/*', '/de/404.html', '404'],
      ['/pt-br/*', '/pt-br/404.html', '404'],
      ['/*', '/404.html', '404'],
    ]);
  });
});

describe('hostile old addresses', () => {
  const own = publication([aPosting({ aliases: hostileAliases })], { url: 'https://example.com/careers/' });
  const redirected = makeHosting(own).redirects.map(({ from }) => from);

  test('each is redirected, percent-encoded', () => {
    for (const alias of hostileAliases) {
      expect(redirected).toContain(plainPath(`/careers${alias}`));
    }
    for (const from of redirected) expect(from).toMatch(/^[\w/.~%-]+$/);
  });

  test('a line is still a line', () => {
    expect(readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '301')).toHaveLength(
      redirected.length,
    );
  });

  test('nginx reads one location for each', () => {
    const lines = fileOf(own, 'deploy/nginx.conf')
      .split('\n')
      .filter((line) => line.endsWith(' { return 301 "/careers/en/jobs/gardener/"; }'));
    const names = lines.map((line) => {
      const [, quoted, expression] =
        /^\t(?:location = "((?:[^"\\]|\\["\\])*)"|location ~ (\^[\w/\\-]+\$)) \{ return/.exec(line) ?? [];
      return (
        quoted?.replace(/\\(.)/g, '$1') ??
        JSON.parse(`"${expression?.slice(1, -1).replaceAll('\\x', '\\u00')}"`)
      );
    });
    expect(names).toEqual(redirected.map(decodeURIComponent));
  });

  test('Caddy reads one line of the table for each, without a variable in it', () => {
    const lines = fileOf(own, 'deploy/Caddyfile')
      .split('\n')
      .filter((line) => line.endsWith(' moved "/careers/en/jobs/gardener/"'));
    const names = lines.map((line) => {
      const [, quoted, expression] = /^\t\t(?:"([^"\\{}]*)"|~(\^[^\s"{}]+\$)) moved/.exec(line) ?? [];
      return quoted ?? JSON.parse(`"${expression?.slice(1, -1).replaceAll('\\x', '\\u00')}"`);
    });
    expect(names).toEqual(redirected.map(decodeURIComponent));
  });
});

test('the files are the same for postings in another order', () => {
  const postings = [
    aPosting({ aliases: ['/b', '/a'] }),
    { ...closed, aliases: ['/c'] },
    removed,
    { ...removed, requisition: 'older', slug: 'older' },
  ];
  expect(hostingFiles(publication(postings.toReversed()))).toEqual(hostingFiles(publication(postings)));
});
