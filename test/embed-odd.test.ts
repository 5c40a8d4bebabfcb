/** What a hostile board, an empty language and a long list become on another website. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { careersHeaders } from './company-website.ts';
import {
  fallback,
  included,
  isIdle,
  listedRows,
  requisitions,
  shownRows,
  startEmbedding,
  today,
} from './embedding.ts';
import { posting, siteYaml } from './small-board.ts';

const { company, open } = await startEmbedding();
const { frame, element } = company;

describe('a board with odd words below a path', () => {
  const titles = [
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)> & \'`alert(1)`',
    '{{constructor.constructor(1)}} ]]> <!-- &lt;',
    '👩‍🌾 עברית A',
  ];
  const files = {
    'site.yaml': siteYaml({ url: 'https://careers.example.com/careers', locales: ['en', 'ar', 'de'] }),
    ...Object.fromEntries(
      titles.map((title, index) => [
        `postings/job-${index}.en.md`,
        posting({
          title,
          city: title.slice(0, 90),
          team: title.slice(0, 90),
          datePosted: `2026-11-0${9 - index}`,
        }),
      ]),
    ),
    'postings/comma.en.md': posting({ team: 'Sales, Marketing', datePosted: '2026-10-01' }),
    'postings/draft.en.md': posting({ title: 'Secret', draft: true }),
    'postings/later.en.md': posting({ title: 'Secret', datePosted: '2026-12-01' }),
    'postings/closed.en.md': posting({ title: 'Secret', validThrough: '2026-11-10' }),
    'postings/unlisted.en.md': posting({ title: 'Secret', unlisted: true }),
    ...Object.fromEntries(
      Array.from({ length: 53 }, (_, index) => [
        `postings/many-${index}.ar.md`,
        posting({ locale: 'ar', title: `مهندس ${index}` }),
      ]),
    ),
  };
  let site: BuiltSite;
  let server: Server;

  beforeAll(async () => {
    site = await buildSite({ today, files });
    expect(site.exitCode, site.stderr).toBe(0);
    server = await serve(site.outDir, '/careers/', careersHeaders(company.origin));
    company.careers = server.url;
  });
  afterAll(async () => {
    await server.close();
    await site.remove();
  });

  test('titles are text everywhere, and nothing else gets out', async () => {
    const { page, incidents } = await open({
      body: `${frame('en')}${element({ locale: 'en' })}<section>${included(site, 'en')}</section>`,
    });
    await page.locator('rolecall-postings li').first().waitFor();
    const expected = [...titles, 'Engineer'];
    const titlesIn = async (root: Pick<Page, 'locator'>, within: string) =>
      (await shownRows(root, within)).map(({ title }) => title);
    expect(await titlesIn(page, 'rolecall-postings')).toEqual(expected);
    expect(await titlesIn(page, 'section')).toEqual(expected);
    expect(await titlesIn(page.frames()[1] as unknown as Page, 'main')).toEqual(expected);
    expect(await page.locator('img, svg, section script').count()).toBe(0);
    expect(incidents).toEqual([]);
    for (const file of site.list().filter((path) => path.startsWith('embed/')))
      expect(site.read(file), file).not.toContain('Secret');
  });

  test('every address lies below the path', async () => {
    const { page } = await open({ body: `${frame('en')}${element({ locale: 'en' })}` });
    await page.locator('rolecall-postings li').first().waitFor();
    const paths = async (root: Pick<Page, 'locator'>, within: string) =>
      root
        .locator(`${within} a`)
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const all = [
      ...(await paths(page, 'rolecall-postings [lang]')),
      ...(await paths(page.frames()[1] as unknown as Page, 'main')),
    ];
    expect(all).toHaveLength(14);
    expect(all.filter((href) => !href.startsWith(company.careers))).toEqual([]);
  });

  test('a team may have a comma in its name', async () => {
    const { page } = await open({ body: element({ locale: 'en', team: 'Design, Sales, Marketing' }) });
    await isIdle(page);
    expect(await requisitions(page)).toEqual(['comma']);
  });

  test('a language without a posting says so', async () => {
    const words = 'Zurzeit gibt es keine offene Stelle in dieser Sprache.';
    const { page, incidents } = await open({
      body: `${frame('de')}${element({ locale: 'de' })}<section>${included(site, 'de')}</section>`,
    });
    await page.locator('[part="empty"]').waitFor();
    expect(await page.locator('[part="empty"]').textContent()).toBe(words);
    expect(await page.locator('section').textContent()).toContain(words);
    expect(await page.frameLocator('iframe').locator('main').textContent()).toContain(words);
    expect(incidents).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('of more than fifty the newest are shown, and how to see the others', async () => {
    const { page } = await open({
      body: `${frame('ar')}${element({ locale: 'ar' })}<section>${included(site, 'ar')}</section>`,
      lang: 'ar',
    });
    await isIdle(page);
    const expected = listedRows(site, 'ar').map(({ requisition }) => requisition);
    expect(expected).toHaveLength(50);
    const lists = [
      await shownRows(page, 'rolecall-postings'),
      await shownRows(page, 'section'),
      await shownRows(page.frames()[1] as unknown as Page, 'main'),
    ];
    for (const list of lists) expect(list.map(({ requisition }) => requisition)).toEqual(expected);
    expect(await page.getByRole('link', { name: 'عرض جميع الوظائف الشاغرة' }).count()).toBe(2);
  });

  test('an element in a language that the site does not have stays a link', async () => {
    for (const locale of ['xx', '../../secret', '']) {
      const { page } = await open({ body: element({ locale }) });
      await isIdle(page);
      expect(await fallback(page).isVisible(), locale).toBe(true);
    }
  });

  test('a preview is embedded nowhere', async () => {
    const preview = await buildSite({ today, files, env: { ROLECALL_DRAFTS: '1', ROLECALL_SEARCH: '0' } });
    expect(preview.list().filter((path) => path.startsWith('embed'))).toEqual([]);
    await preview.remove();
  });
});
