/** What somebody sees on the development server who breaks a file, and mends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOutsideVitest, type PageElement, parseHtml, projectFolder } from './built-site.ts';
import { markdown, posting, siteYaml } from './small-board.ts';

const start = `
  import { dev } from 'astro';
  const { address } = await dev({ root: '.', logLevel: 'silent', server: { port: 0 } });
  console.log('port ' + address.port);
`;

const contentDir = mkdtempSync(join(tmpdir(), 'rolecall-dev-'));
const site = siteYaml({
  url: 'https://example.com/careers/',
  locales: ['en', 'de'],
  rules: { 'body-length': 'off' },
});
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  // In one step, so that nobody reads half of it.
  writeFileSync(`${contentDir}.part`, text);
  renameSync(`${contentDir}.part`, join(contentDir, path));
};

let server: ChildProcess;
let root: string;

beforeAll(async () => {
  write('site.yaml', site);
  write('postings/gardener.en.md', posting({ title: 'Gardener' }));
  write('postings/parks/ranger.de.md', posting({ title: 'Ranger', locale: 'de', slug: 'waldhueter' }));
  write('pages/about.en.md', markdown({ locale: 'en', title: 'About us' }));
  server = spawn(process.execPath, ['--input-type=module', '--eval', start], {
    cwd: projectFolder,
    env: { ...environmentOutsideVitest(), CONTENT_DIR: contentDir, ROLECALL_TODAY: '2026-11-23' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const [, port] = /^port (\d+)$/.exec(line) ?? [];
    if (!port) continue;
    root = `http://localhost:${port}/careers/`;
    break;
  }
});
afterAll(() => {
  server.kill();
  rmSync(contentDir, { recursive: true, force: true });
});

const get = async (path: string): Promise<string> => (await fetch(root + path)).text();

/** Asks again until the server has seen the change. */
async function seen(
  path: string,
  isThere: (page: PageElement, text: string) => boolean,
): Promise<PageElement> {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await get(path);
    const page = parseHtml(text.replace(/<style[\s\S]*?<\/style>/g, ''));
    if (isThere(page, text)) return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${path} is not as expected:\n${(await get(path)).slice(-2000)}`);
}

const linesOf = (page: PageElement) =>
  page
    .all('[data-severity]')
    .map((problem) => [problem.attribute('data-severity'), problem.attribute('data-line')]);

test('a clean board shows no problem anywhere', async () => {
  expect(parseHtml(await get('problems/')).one('h1').text).toBe('No problems');
  expect(await get('en/jobs/gardener/')).not.toContain('rolecall-problems');
});

test('a broken posting has a page that says why, with the line, until it is mended', async () => {
  write(
    'postings/gardener.en.md',
    posting({ title: 'Gardener' }).replace('level: "mid"', 'level: <script>snr'),
  );
  const page = await seen('en/jobs/gardener/', (own) => own.all('[data-severity="error"]').length > 0);
  expect(page.one('h1').text).toBe('content/postings/gardener.en.md cannot be shown yet');
  expect(linesOf(page)).toEqual([['error', '5']]);
  expect(page.one('pre').text).toContain('level: <script>snr');
  expect(page.all('script').map((script) => script.text)).toEqual(['']);
  expect(page.all('a').map((link) => link.attribute('href'))).toEqual(['/careers/problems/']);

  const overview = parseHtml(await get('problems/'));
  expect(overview.one('[data-file="postings/gardener.en.md"] h2 a').attribute('href')).toBe(
    '/careers/en/jobs/gardener/',
  );
  // Every other page leads there.
  const home = parseHtml((await get('de/')).replace(/<style[\s\S]*?<\/style>/g, ''));
  expect(home.one('aside.rolecall-problems a').attribute('href')).toBe('/careers/problems/');

  write('postings/gardener.en.md', posting({ title: 'Gardener' }));
  const mended = await seen('en/jobs/gardener/', (own) => own.one('h1').text === 'Gardener');
  expect(mended.all('.rolecall-problems')).toEqual([]);
});

test('a posting with a warning shows it on its page', async () => {
  const fields = { title: 'Ranger', locale: 'de', slug: 'waldhueter', confirmed: '2027-01-01' };
  write('postings/parks/ranger.de.md', posting(fields));
  const page = await seen('de/jobs/waldhueter/', (_, own) => own.includes('data-severity'));
  expect(page.one('h1').text).toBe('Ranger');
  expect(linesOf(page)).toEqual([['warning', '9']]);
});

test('a file that is no YAML at all has a page under the address it had', async () => {
  write('postings/parks/ranger.de.md', '---\nslug: waldhueter\ntitle: a: b\n---\n');
  const page = await seen('de/jobs/waldhueter/', (own) => own.all('[data-line="3"]').length > 0);
  expect(page.one('h1').text).toContain('ranger.de.md');
});

test('a broken page of text has its problems too', async () => {
  write('pages/about.en.md', '---\nlocale: en\n---\n\nHello.\n');
  const page = await seen('en/about/', (own) => own.all('[data-severity="error"]').length > 0);
  expect(page.text).toContain('title');
});

test('the site stays as it was while `site.yaml` is broken', async () => {
  write('site.yaml', site.replace('timeZone', 'timeZoen'));
  const overview = await seen('problems/', (own) => own.all('[data-file="site.yaml"]').length > 0);
  expect(overview.one('[data-file="site.yaml"]').text).toContain('timeZone');
  expect(await get('en/jobs/gardener/')).toContain('Gardener');
  write('site.yaml', site);
  await seen('problems/', (own) => own.all('[data-file="site.yaml"]').length === 0);
});
