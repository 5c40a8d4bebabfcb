import { describe, expect, test } from 'vitest';
import { aPublication, closed, fileOf, removed } from '../../test/a-publication.ts';
import { hostileAliases } from '../../test/hostile-aliases.ts';
import { aPosting } from '../postings/a-posting.ts';
import { plainPath } from '../urls.ts';
import { makeHosting } from './hosting.ts';
import { hostingFiles } from './index.ts';

describe('hostile old addresses', () => {
  const own = aPublication([aPosting({ aliases: hostileAliases })], { url: 'https://example.com/careers/' });
  const redirected = makeHosting(own).redirects.map(({ from }) => from);

  test('each is redirected, percent-encoded', () => {
    for (const alias of hostileAliases) {
      expect(redirected).toContain(plainPath(`/careers${alias}`));
    }
    for (const from of redirected) expect(from).toMatch(/^[\w/.~%-]+$/);
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
  expect(hostingFiles(aPublication(postings.toReversed()))).toEqual(hostingFiles(aPublication(postings)));
});
