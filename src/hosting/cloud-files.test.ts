import { describe, expect, test } from 'vitest';
import { aPublication, closed, fileOf, removed } from '../../test/a-publication.ts';
import { hostileAliases } from '../../test/hostile-aliases.ts';
import { aPosting } from '../postings/a-posting.ts';
import { plainPath } from '../urls.ts';
import { makeHosting } from './hosting.ts';
import { hostingFiles } from './index.ts';

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

describe('_headers', () => {
  test('says what the list says', () => {
    const own = aPublication();
    const list = makeHosting(own).headers.map(({ pattern, headers }) => [pattern, headers]);
    expect(readHeaders(fileOf(own, '_headers'))).toEqual(list);
  });
});

describe('_redirects', () => {
  test('leads from old addresses, with and without a slash, to the page', () => {
    const own = aPublication([
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
    const own = aPublication([{ ...removed, locale: 'de', aliases: ['/alt/'] }]);
    expect(readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '410')).toEqual([
      ['/alt', '/404.html', '410'],
      ['/alt/', '/404.html', '410'],
      ['/de/jobs/old', '/de/404.html', '410'],
      ['/de/jobs/old/', '/de/404.html', '410'],
    ]);
  });

  test('says nothing of drafts, of what is to come, and of what was never listed', () => {
    const aliases = ['/secret'];
    const own = aPublication([
      aPosting({ requisition: 'secret-1', draft: true, aliases }),
      aPosting({ requisition: 'secret-2', datePosted: '2027-01-01', aliases }),
      { ...removed, slug: 'secret-3', unlisted: true, aliases },
    ]);
    for (const [, text] of hostingFiles(own)) expect(text).not.toContain('secret');
  });

  test('honours the base path, whether an old address has it or not', () => {
    const own = aPublication([aPosting({ aliases: ['/green.html', '/careers/blue.html'] })], {
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
    const own = aPublication([aPosting({ aliases: ['/green'] }), removed]);
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

  test.each([
    ['/old.php', ['/old.php']],
    ['/über', ['/%C3%BCber', '/über']],
    ['/stellen-%28m%7Cw%29.html', ['/stellen-%28m%7Cw%29.html', '/stellen-(m|w).html']],
    ['/für(m,w).html', ['/f%C3%BCr%28m%2Cw%29.html', '/f%C3%BCr(m,w).html', '/für(m,w).html']],
    ['/a%20b.html', ['/a%20b.html']],
    ['/sta%2A.html', ['/sta%2A.html']],
    ['/%3Asplat.html', ['/%3Asplat.html']],
    ['/no%E2%80%AEbidi.html', ['/no%E2%80%AEbidi.html']],
    ['/ideographic%E3%80%80space.html', ['/ideographic%E3%80%80space.html']],
  ])('writes %s as it is sent and as it is meant', (alias, expected) => {
    const own = aPublication([aPosting({ aliases: [alias] })]);
    const found = readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '301');
    expect(found.map(([from]) => from).filter((from) => !from.endsWith('/'))).toEqual(expected);
  });

  test('names no address twice, and none that means more than itself', () => {
    const own = aPublication([aPosting({ aliases: hostileAliases })], {
      url: 'https://example.com/careers/',
    });
    const lines = readRedirects(fileOf(own, '_redirects')).filter(([, , status]) => status === '301');
    const known = new Set(makeHosting(own).redirects.map(({ from }) => from));
    const names = lines.map(([from]) => from);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^\/careers\/[^\s*:#?<>"`{}\\]+$/);
      expect(known).toContain(plainPath(name));
    }
  });
});
