/** Every header, redirect and missing page of the list, read back from real hosts that serve whole builds. */
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../../src/build/environment.ts';
import { loadContent } from '../../src/build/load-content.ts';
import { headersAt } from '../../src/hosting/header-rules.ts';
import { type Hosting, makeHosting, notFoundIn } from '../../src/hosting/hosting.ts';
import { textOf } from '../../src/postings/source.ts';
import { makeCareersSite } from '../../src/views/careers-site.ts';
import { type BuiltSite, buildSite, projectFolder, type SiteSource } from '../built-site.ts';
import { hostileAliases } from '../hostile-aliases.ts';
import { posting, siteYaml } from '../small-board.ts';
import { type Host, hostKinds, startHost } from './hosts.ts';

const today = '2026-11-23';

const small: Record<string, string> = {
  'site.yaml': siteYaml({
    url: 'https://example.com/careers/',
    locales: ['en', 'de', 'pt-BR'],
    closed: { keepDays: 30 },
    embed: { allow: ['https://www.example.com', 'https://*.example.org'] },
  }),
  'postings/engineer.en.md': posting({ aliases: hostileAliases }),
  'postings/engineer.de.md': posting({ locale: 'de', slug: 'ingenieurin-für-alles', aliases: ['/de/alt/'] }),
  'postings/closed.en.md': posting({
    validThrough: '2026-11-10',
    aliases: ['/careers/en/jobs/closed-long-ago/'],
  }),
  'postings/gone.de.md': posting({
    locale: 'de',
    slug: 'längst-weg',
    datePosted: '2026-01-01',
    validThrough: '2026-02-01',
    aliases: ['/de/jobs/vorbei'],
  }),
  'postings/unlisted.en.md': posting({
    unlisted: true,
    datePosted: '2026-01-01',
    validThrough: '2026-02-01',
  }),
  'postings/draft.en.md': posting({ draft: true, aliases: ['/en/jobs/secret/'] }),
};

interface Site {
  path: string;
  source: SiteSource;
  /** How many addresses are redirected, and how many are gone. */
  counts: [redirected: number, gone: number];
}

const sites: Record<string, Site> = {
  'the demo': {
    path: '',
    source: { today, contentDir: join(projectFolder, 'content') },
    counts: [0, 0],
  },
  'a site below a path': {
    path: 'careers',
    source: { today, files: small },
    // Each with and without its closing slash, but for the four that have a dot like files.
    counts: [2 * hostileAliases.length - 4 + 4, 4],
  },
};

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Asks for a path exactly as it is written. */
const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        });
    })
      .on('error', reject)
      .end();
  });

function hostingOf(contentDir: string): Hosting {
  const environment = readEnvironment({ CONTENT_DIR: contentDir, ROLECALL_TODAY: today }, projectFolder);
  const { content, board, files } = loadContent(environment, new Date(today));
  const options = { isPreview: false, searchScript: '', textOf: (file: string) => textOf(files.get(file)) };
  return makeHosting(makeCareersSite(content.site, board, content.pages, options));
}

describe.each(Object.entries(sites))('%s', (_, { path, source, counts }) => {
  let root: string;
  let built: BuiltSite;
  let hosting: Hosting;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'rolecall-root-'));
    built = await buildSite({ ...source, env: { OUT_DIR: join(root, path) } });
    expect({ exitCode: built.exitCode, stderr: built.stderr }).toMatchObject({ exitCode: 0 });
    hosting = hostingOf('files' in source ? join(built.outDir, '../content') : source.contentDir);
  });
  afterAll(async () => {
    await built.remove();
    await rm(root, { recursive: true, force: true });
  });

  test('has the addresses that this is about', () => {
    expect([hosting.redirects.length, hosting.gone.length]).toEqual(counts);
  });

  const folder = () => join(root, path);
  const fileAt = (url: string) => readFileSync(join(root, decodeURIComponent(url)));
  const names = () => [...new Set(hosting.headers.flatMap(({ headers }) => Object.keys(headers)))];

  describe.each(Object.keys(hostKinds) as (keyof typeof hostKinds)[])('by %s', (name) => {
    let host: Host;
    beforeAll(async () => {
      host = await startHost(name, { root, site: folder() });
    });
    afterAll(() => host.close());
    const get = (url: string) => ask(host.port, url);

    /** The headers of the list in an answer, under the names of the list. */
    const saidOf = ({ headers }: Answer) =>
      Object.fromEntries(
        names()
          .map((header) => [header, headers[header.toLowerCase()]])
          .filter(([header, value]) => value !== undefined && header !== 'Content-Type'),
      );
    const expectedAt = (url: string) => {
      const { 'Content-Type': _, ...own } = headersAt(hosting.headers, url);
      return own;
    };

    test('has nothing to say against its configuration', () => {
      expect(host.warnings()).toEqual([]);
    });

    test('says of every file what the list says, and gives its bytes', async () => {
      const files = globSync('**', { cwd: folder(), withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
        .filter((file) => !/\/(deploy\/.*|_headers|_redirects)$/.test(file));
      expect(files.length).toBeGreaterThan(30);
      for (const file of files) {
        const url = file.split('/').map(encodeURIComponent).join('/');
        for (const asked of new Set([url, url.replace(/\/index\.html$/, '/')])) {
          const answer = await get(asked);
          // Caddy leads from the name of a file to its folder.
          if (name === 'caddy' && asked.endsWith('/index.html')) continue;
          expect({ asked, status: answer.status }).toEqual({ asked, status: 200 });
          expect({ asked, ...saidOf(answer) }).toEqual({ asked, ...expectedAt(asked) });
          expect(answer.body.equals(fileAt(file))).toBe(true);
          const type = headersAt(hosting.headers, asked)['Content-Type'];
          if (type) expect(answer.headers['content-type']).toBe(type);
        }
      }
    });

    test('leads from every old address to its page', async () => {
      for (const { from, to } of hosting.redirects) {
        const answer = await get(from);
        expect({ from, status: answer.status, to: answer.headers.location }).toEqual({
          from,
          status: 301,
          to,
        });
        expect((await get(to)).status).toBe(200);
      }
    });

    test('says of every posting past its days that it is gone', async () => {
      for (const path of hosting.gone) {
        const answer = await get(path);
        const language = hosting.languages.find((own) => path.startsWith(own)) ?? hosting.root;
        expect({ path, status: answer.status }).toEqual({ path, status: 410 });
        expect(answer.body.equals(fileAt(notFoundIn(language)))).toBe(true);
      }
    });

    test('answers wrong addresses in the language of their path', async () => {
      for (const language of [hosting.root, ...hosting.languages]) {
        for (const wrong of ['nothing', 'nothing/', 'jobs/nothing/', 'jobs/', '_astro/x.js', 'x%20y/%22']) {
          const answer = await get(language + wrong);
          expect({ wrong: language + wrong, status: answer.status }).toEqual({
            wrong: language + wrong,
            status: 404,
          });
          expect(answer.body.equals(fileAt(notFoundIn(language)))).toBe(true);
          expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
          expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
          expect(answer.headers['x-content-type-options']).toBe('nosniff');
        }
      }
    });

    test('shows nobody the files that are for hosts', async () => {
      for (const path of ['deploy/', 'deploy/nginx.conf', 'deploy/Caddyfile', '_headers', '_redirects']) {
        expect({ path, status: (await get(hosting.root + path)).status }).toEqual({ path, status: 404 });
      }
    });

    test('compresses texts', async () => {
      const { headers } = await ask(host.port, hosting.root, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).toBe('gzip');
    });
  });
});
