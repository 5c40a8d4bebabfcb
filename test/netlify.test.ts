/** `_headers` and `_redirects`, read by the packages with which Netlify reads them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import redirector from 'netlify-redirector';
import { expect, test } from 'vitest';
import { headersAt } from '../src/hosting/header-rules.ts';
import { makeHosting, notFoundIn } from '../src/hosting/hosting.ts';
import { aPosting } from '../src/postings/a-posting.ts';
import { plainPath } from '../src/urls.ts';
import { aPublication, fileOf, removed } from './a-publication.ts';
import { hostileAliases } from './hostile-aliases.ts';

const postings = [
  aPosting({ aliases: [...hostileAliases, '/stellen-für(m,w).html'] }),
  { ...removed, locale: 'de', slug: 'längst-weg', aliases: ['/de/vorbei/'] },
];
const publications = ['https://example.com/', 'https://example.com/careers/'].map((url) =>
  aPublication(postings, { url, embed: { allow: ['https://www.example.org:8443'] } }),
);

async function readFiles(publication: (typeof publications)[number]) {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-netlify-'));
  const [headersFile, redirectsFile] = await Promise.all(
    ['_headers', '_redirects'].map(async (name) => {
      await writeFile(join(folder, name), fileOf(publication, name));
      return join(folder, name);
    }),
  );
  const files = { headersFiles: [headersFile ?? ''], redirectsFiles: [redirectsFile ?? ''] };
  const read = {
    headers: await parseAllHeaders({ ...files, minimal: false, configHeaders: [] }),
    redirects: await parseAllRedirects({ ...files, minimal: false, configRedirects: [] }),
  };
  await rm(folder, { recursive: true });
  return read;
}

test.each(publications)('says for every path what the list says, for $site.url', async (publication) => {
  const { headers } = await readFiles(publication);
  const list = makeHosting(publication).headers;
  expect(headers.errors).toEqual([]);
  expect(headers.headers).toHaveLength(list.length);
  for (const { example } of list) {
    const said = headers.headers.filter((rule) => 'forRegExp' in rule && rule.forRegExp.test(example));
    // More than the list says is harmless: there `/embed/*` is about `/embed.js` too.
    expect(Object.assign({}, ...said.map(({ values }) => values)), example).toMatchObject(
      headersAt(list, example),
    );
  }
});

/** What `_headers` says of a path, read as Netlify reads it. */
const saidOf = (headers: Awaited<ReturnType<typeof readFiles>>['headers'], path: string) =>
  Object.assign(
    {},
    ...headers.headers.flatMap((rule) =>
      'forRegExp' in rule && rule.forRegExp.test(path) ? [rule.values] : [],
    ),
  ) as Record<string, string>;

test.each(publications)(
  'keeps what repeats a page out of search engines, for $site.url',
  async (publication) => {
    const { headers } = await readFiles(publication);
    const { paths, site } = publication;
    const [locale = ''] = site.locales;
    for (const slug of ['gardener', 'index', 'chef-de-md', 'landschaftsgärtner']) {
      const text = saidOf(headers, plainPath(paths.postingText(locale, slug)));
      expect(text['X-Robots-Tag']).toBe('noindex');
      expect(text['Content-Type']).toBe('text/markdown; charset=utf-8');
      const page = saidOf(headers, plainPath(paths.posting(locale, slug)));
      expect(page).not.toHaveProperty('X-Robots-Tag');
      expect(page).not.toHaveProperty('Content-Type');
    }
    for (const path of [
      paths.root,
      paths.home(locale),
      paths.search(locale),
      paths.contentPage(locale, 'about'),
    ])
      expect(saidOf(headers, path), path).not.toHaveProperty('X-Robots-Tag');
  },
);

test.each(publications)('leads where the list leads, for $site.url', async (publication) => {
  const { root, redirects, gone, languages, hidden } = makeHosting(publication);
  const { redirects: read } = await readFiles(publication);
  expect(read.errors).toEqual([]);
  const rules = (read.redirects as { from: string; query: object }[]).map(({ from, query, ...rule }) => ({
    ...{ ...rule, origin: from, params: query },
  }));
  const matcher = await redirector.parseJSON(JSON.stringify(rules), {});
  const answer = (path: string) => {
    const nothing = { query: '', getHeader: () => '', getCookie: () => '' };
    const { to, status, force } =
      matcher.match({ scheme: 'https', host: 'example.com', path, ...nothing }) ?? {};
    return { path, to, status, force };
  };
  const folderOf = (path: string) => languages.find((folder) => path.startsWith(folder)) ?? root;

  for (const { from, to } of redirects) {
    expect(answer(from)).toEqual({ path: from, to, status: 301, force: false });
  }
  const { pathname: typed } = new URL(`${root}stellen-für(m,w).html`, 'https://example.com');
  expect(answer(typed)).toMatchObject({ to: redirects[0]?.to, status: 301 });
  for (const path of gone) {
    expect(answer(path)).toEqual({ path, to: notFoundIn(folderOf(path)), status: 410, force: false });
  }
  for (const folder of [...languages, root]) {
    const path = `${folder}nothing/there`;
    expect(answer(path)).toEqual({ path, to: notFoundIn(folder), status: 404, force: false });
  }
  for (const folder of hidden.filter((path) => path.endsWith('/'))) {
    expect(answer(`${folder}nginx.conf`)).toMatchObject({ status: 404, force: true });
  }
});
