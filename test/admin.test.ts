/** The form in a real browser: what it saves is what the build takes. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { serveAdmin } from '../src/astro/serve-admin.ts';
import { readEnvironment } from '../src/build/environment.ts';
import { parsePosting } from '../src/postings/parse.ts';
import { source } from '../src/postings/source.ts';
import { makeSite } from '../src/site/site.ts';
import { byFolder, openAdminForm } from './admin-form.ts';
import { launchBrowser } from './browser.ts';
import { buildSite, parseHtml, projectFolder, serve } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';

// Two builds and a browser in one test.
vi.setConfig({ testTimeout: 300_000 });

const { browser } = await launchBrowser();
afterAll(() => browser.close());

const site = (keys: Record<string, unknown> = {}): string =>
  siteYaml({ url: 'https://example.com/careers/', locales: ['en', 'de'], ...keys });

/** What the form keeps of the content folder. */
const contentOf = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^content\//, ''), text] as const),
  );

/** The form of `npm run admin`. */
async function serveForm({ isLocal = false, port: wanted = 0 } = {}) {
  const environment = readEnvironment({ CACHE_DIR: join(projectFolder, '.cache') }, projectFolder);
  const server = await serveAdmin({ root: projectFolder, environment, port: wanted, isLocal });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://localhost:${port}/admin/`, close: () => server.close() };
}

test('a site without `admin` has nothing of the form', async () => {
  const built = await buildSite({
    today: '2026-11-23',
    files: { 'site.yaml': site(), 'postings/a.en.md': posting() },
  });
  expect(built.list().filter((file) => file.startsWith('admin/'))).toEqual([]);
  await built.remove();
});

test('a posting written in the form of the site, in two languages, passes the check and is published', async () => {
  const built = await buildSite({
    today: '2026-11-23',
    files: { 'site.yaml': site({ admin: { backend: 'test' } }), 'postings/a.en.md': posting() },
  });
  expect(built.exitCode).toBe(0);
  expect(
    built.list().filter((file) => /^sitemap.*xml$/.test(file) && /admin/.test(built.read(file))),
  ).toEqual([]);
  const server = await serve(built.outDir, '/careers/');
  const form = await openAdminForm(browser, `${server.url}admin/`);
  await form.page.getByRole('button', { name: 'Create New Entry' }).first().click();
  await form.field('team');
  await form.page.getByRole('button', { name: /^Enable/ }).click();
  await form.type('title', 'Herbs: "Gardener" & more');
  await form.type('title', 'Kräuter: Gärtnerin', 1);
  await form.choose('country', 'Germany (DE)');
  await form.choose('country', 'Norway (NO)');
  await form.choose('level', 'Senior');
  await form.type('apply', 'jobs@example.com');
  await form.type('city', 'Frankfurt (Oder), DE');
  await form.type('salaryMin', '50000');
  await form.choose('salaryCurrency', 'EUR');
  await form.choose('salaryPeriod', 'Year');
  await form.type('body', 'Look after the herbs.\n## Responsibilities\n- Sow\nWater');
  await form.type('body', 'Kräuter pflegen.', 1);
  await form.save();

  const content = contentOf(await form.files());
  await form.close();
  await server.close();
  await built.remove();
  expect(form.foreign).toEqual([]);
  const paths = Object.keys(content).sort();
  expect(paths).toEqual(['de', 'en'].map((locale) => `postings/herbs-gardener-more.${locale}.md`));

  const today = /datePosted: (\S+)/.exec(content[paths[0] ?? ''] ?? '')?.[1] ?? '';
  const next = await buildSite({ today, files: { 'site.yaml': site(), ...content } });
  expect({ exitCode: next.exitCode, stderr: next.stderr }).toMatchObject({ exitCode: 0 });
  expect(next.stderr).not.toMatch(/ error /);
  const english = parseHtml(next.read('en/jobs/herbs-gardener-more/index.html'));
  expect(english.one('h1').text).toBe('Herbs: "Gardener" & more');
  expect(english.one('#responsibilities').text).toContain('Responsibilities');
  expect(parseHtml(next.read('de/jobs/herbs-gardener-more/index.html')).one('h1').text).toBe(
    'Kräuter: Gärtnerin',
  );
  await next.remove();
});

test('the form says what to write, beside the field, and saves nothing', async () => {
  const server = await serveForm();
  const form = await openAdminForm(browser, server.url);
  const before = await form.files();
  await form.page.getByRole('button', { name: 'Create New Entry' }).first().click();
  await form.type('title', 'Gardener');
  await form.type('apply', 'call us');
  await form.type('startDate', 'soon');
  await form.type('contactEmail', 'ada');
  await form.page.getByRole('button', { name: 'Save', exact: true }).click();
  await form.page.getByRole('button', { name: 'Show Errors' }).waitFor();
  const told = async (name: string) => (await form.field(name)).getByRole('alert').allInnerTexts();
  const [contactEmail, startDate] = [await told('contactEmail'), await told('startDate')];
  await form.page.mouse.move(300, 500);
  await form.page.mouse.wheel(0, -20_000);
  expect({
    title: await told('title'),
    country: await told('country'),
    apply: await told('apply'),
    startDate,
    contactEmail,
  }).toEqual({
    title: [],
    country: [expect.stringContaining('required')],
    apply: [expect.stringContaining('Write an https:// address or an e-mail address.')],
    startDate: [expect.stringContaining('Write a date as YYYY-MM-DD, or immediately.')],
    contactEmail: [expect.stringContaining('Write an e-mail address.')],
  });
  expect(await form.files()).toEqual(before);
  await form.close();
  server.close();
});

test('a form on a port that is taken is refused with one that may be free', async () => {
  const server = await serveForm();
  const next = `--port ${server.port + 1}`;
  await expect(serveForm({ port: server.port })).rejects.toThrow(next);
  server.close();
});

test('a posting that is changed in the form says the same in everything else', async () => {
  const server = await serveForm();
  const form = await openAdminForm(browser, server.url);
  const before = contentOf(await form.files());
  const name = 'engineering/senior-backend-engineer';
  await form.page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/postings/entries/${name}`);
  await form.type('title', ' (changed)');
  await form.save();
  const after = contentOf(await form.files());
  await form.close();
  server.close();

  expect(form.foreign).toEqual([]);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed).toContain(`postings/${name}.en.md`);
  const policy = makeSite({ locales: ['en', 'de', 'fr', 'es', 'pl'] });
  const parse = (path: string, text = '') => parsePosting(source(path, text), policy).posting;
  for (const path of changed) {
    expect(path).toMatch(new RegExp(`^postings/${name}\\.[a-z]{2}\\.md$`));
    const was = parse(path, before[path]);
    const is = parse(path, after[path]);
    expect(was?.title).toBeTruthy();
    expect({ ...is, bodyLine: 0 }).toEqual({
      ...was,
      bodyLine: 0,
      ...(path.endsWith('.en.md') && { title: `${was?.title} (changed)` }),
    });
    const bodyOf = (text = '') => text.replace(/^---\n[\s\S]*?\n---\n/, '');
    expect(bodyOf(after[path])).toBe(bodyOf(before[path]));
  }
});

test('a posting of a folder on this computer is changed in that folder, with its translation, and nothing else is', async () => {
  const before = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    'content/site.yaml': site(),
    'content/postings/parks/gardener.en.md': posting({ title: 'Gardener', city: 'Berlin' }),
    'content/postings/parks/gardener.de.md': posting({ title: 'Gärtnerin', locale: 'de', city: 'Berlin' }),
    'content/postings/ranger.de.md': posting({ title: 'Försterin', locale: 'de' }),
  };
  const server = await serveForm({ isLocal: true });
  const form = await openAdminForm(browser, server.url, { enter: byFolder(before) });
  await form.page.evaluate(() => {
    location.hash = '#/collections/postings/entries/parks/gardener';
  });
  await (await form.field('validThrough')).locator('input').fill('2026-12-31');
  await form.save();
  const after = await form.files();
  await form.close();
  server.close();

  expect(form.foreign).toEqual([]);
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  const changed = Object.entries(after).filter(
    ([path, text]) => before[path as keyof typeof before] !== text,
  );
  expect(changed.map(([path]) => path).sort()).toEqual(
    ['de', 'en'].map((locale) => `content/postings/parks/gardener.${locale}.md`),
  );
  for (const [path, text] of changed) {
    const { posting: is, problems } = parsePosting(
      source(path.replace('content/', ''), text),
      makeSite({ locales: ['en', 'de'] }),
    );
    expect(problems).toEqual([]);
    expect(is).toMatchObject({ validThrough: '2026-12-31', city: ['Berlin'] });
  }
});

test.each(['github', 'gitlab'])(
  'the form of a site on %s asks no other host before somebody signs in',
  async (backend) => {
    const built = await buildSite({
      today: '2026-11-23',
      files: {
        'site.yaml': site({ admin: { backend, repo: 'org/careers' } }),
        'postings/a.en.md': posting(),
      },
    });
    const server = await serve(built.outDir, '/careers/');
    const page = await browser.newPage();
    const foreign: string[] = [];
    await page.route(
      (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
      (route) => {
        foreign.push(route.request().url());
        return route.abort();
      },
    );
    await page.goto(`${server.url}admin/`);
    await page.getByRole('button', { name: /token/i }).first().waitFor();
    expect(foreign).toEqual([]);
    await page.close();
    await server.close();
    await built.remove();
  },
);
