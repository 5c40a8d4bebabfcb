/** A posting on paper, and one that exists in more languages than fit on a screen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';
import { visit } from './visit.ts';

const locales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'da', 'fi'];
const heading = (title: string, items: number) =>
  `## ${title}\n\n${'- A sentence of the length that such a sentence usually has in a posting\n'.repeat(items)}`;
const body = ['Responsibilities', 'Requirements', 'Nice to have', 'What we offer']
  .map((title) => heading(title, 5))
  .join('\n');
const facts = { title: 'Hydrologist', validThrough: '2026-12-31', city: 'Köln', slug: 'strömung' };
const apply = 'https://apply.example.com/hydrologist';

const { browser } = await launchBrowser();
let site: BuiltSite;
let server: Server;

beforeAll(async () => {
  const files = Object.fromEntries(
    locales.map((locale) => [`postings/a.${locale}.md`, posting({ ...facts, locale, apply }, body)]),
  );
  site = await buildSite({
    today: '2026-11-23',
    files: {
      'site.yaml': siteYaml({ locales }),
      ...files,
      'postings/b.de.md': posting({ locale: 'de', title: 'Gärtnerin', slug: 'b' }),
      'postings/b.en.md': posting({ title: 'Gardener', slug: 'b' }),
    },
  });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serve(site.outDir);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

test('an ordinary posting takes one page of A4, with its address, its last day and where to apply', async () => {
  const { page, close } = await visit(browser, `${server.url}en/jobs/${encodeURIComponent('strömung')}/`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  for (const [part, text] of [
    ['.printed', '/en/jobs/strömung/'],
    ['.apply-deadline', 'Apply by December 31, 2026'],
  ] as const)
    expect(await page.locator(part).filter({ hasText: text, visible: true }).count(), part).toBe(1);
  const link = page.locator('.apply .button');
  expect(await link.evaluate((own) => getComputedStyle(own, '::after').content)).toContain(apply);
  for (const hidden of ['nav', '.site-header', '.site-footer', '.share', '.posting-languages'])
    for (const part of await page.locator(hidden).all()) expect(await part.isVisible(), hidden).toBe(false);
  await close();
});

test('nine other languages wait behind their number, which opens without a script; few stand there', async () => {
  const { page, close } = await visit(browser, server.url, { javaScriptEnabled: false });
  await page.goto(`${server.url}en/jobs/${encodeURIComponent('strömung')}/`);
  const folded = page.locator('.posting-languages');
  const link = folded.getByRole('link', { name: 'Deutsch' });
  expect(await link.isVisible()).toBe(false);
  await folded.getByText('Also posted in (9)').click();
  expect(await link.isVisible()).toBe(true);
  expect(await folded.getByRole('link').count()).toBe(9);
  await page.goto(`${server.url}en/jobs/b/`);
  expect(await page.locator('.posting-links').getByRole('link', { name: 'Deutsch' }).isVisible()).toBe(true);
  await close();
});
