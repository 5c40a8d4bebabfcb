/** Pages that nobody has rebuilt, read when the last day of a posting is over where the company is. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';
import { type Visit, visit } from './visit.ts';

const { browser } = await launchBrowser();
const visits: Visit[] = [];
afterEach(async () => {
  for (const each of visits.splice(0)) await each.close();
});
afterAll(() => browser.close());

const lastDay = '2026-11-30';
const ends = { validThrough: lastDay, country: 'FR', team: 'Wharf' };
const files = (timeZone: string): Record<string, string> => ({
  'site.yaml': siteYaml({ locales: ['en', 'de'], timeZone, closed: { keepDays: 90 } }),
  'postings/ends.en.md': posting({ title: 'Dock Engineer', ...ends }),
  'postings/ends.de.md': posting({ locale: 'de', title: 'Ingenieurin Dock', ...ends }),
  'postings/ends-too.en.md': posting({ title: 'Pier Engineer', ...ends }),
  'postings/stays.en.md': posting({ title: 'Harbour Engineer', country: 'FR' }),
  'postings/closed.en.md': posting({ title: 'Mole Engineer', country: 'FR', validThrough: '2026-11-20' }),
});

interface Company {
  site: BuiltSite;
  server: Server;
}

const companies: Company[] = [];
afterAll(async () => {
  for (const { site, server } of companies) {
    await server.close();
    await site.remove();
  }
});

/** A site that was built a week before the last day. */
async function startCompany(timeZone: string): Promise<Company> {
  const site = await buildSite({ today: '2026-11-23', files: files(timeZone) });
  expect(site.exitCode, site.stderr).toBe(0);
  const company = { site, server: await serve(site.outDir) };
  companies.push(company);
  return company;
}

const blank = 'no-such-page/';

/** A page as a visitor's clock makes it, with everything that went wrong on it. */
async function read(
  { server }: Company,
  path: string,
  now: string,
  options: Parameters<typeof visit>[2] = {},
): Promise<Visit> {
  const visited = await visit(browser, server.url + blank, options);
  visits.push(visited);
  // The first page is one that is not there, which the browser says.
  visited.incidents.length = 0;
  await visited.page.clock.setFixedTime(now);
  await visited.page.goto(server.url + path);
  return visited;
}

const stateOf = (page: Page) => page.locator('article').getAttribute('data-state');
const rowsOf = (page: Page, list = '.postings') => page.locator(`${list} > li a`).allTextContents();
const isSeen = (page: Page, text: string) => page.getByText(text).first().isVisible();

const job = 'en/jobs/ends/';
const lastSecond = '2026-11-30T23:59:59.999+01:00';
const midnight = '2026-12-01T00:00:00+01:00';

describe('a company in Berlin', () => {
  let company: Company;
  beforeAll(async () => {
    company = await startCompany('Europe/Berlin');
  });

  test('a posting is open to the end of its last day, and closed from then on', async () => {
    const { page, incidents } = await read(company, job, lastSecond);
    expect(await stateOf(page)).toBe('open');
    expect(await page.getByRole('link', { name: /^Apply/ }).count()).toBe(1);
    expect(await isSeen(page, 'This position is closed')).toBe(false);

    await page.clock.setFixedTime(midnight);
    await page.reload();
    expect(await stateOf(page)).toBe('closed');
    expect(await page.locator('.apply, a[href*="apply.example.com"]').count()).toBe(0);
    expect(await isSeen(page, 'This position is closed')).toBe(true);
    expect(await isSeen(page, 'The last day to apply was November 30, 2026.')).toBe(true);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(incidents).toEqual([]);
  });

  test('it looks like one that was closed at the build, in its language', async () => {
    const shape = (page: Page) =>
      page.locator('article').evaluate((article) => ({
        state: article.dataset['state'],
        parts: [...article.querySelectorAll(':scope > *, header > :not(.posting-links)')].map(
          (part) => part.className,
        ),
        similar: article.querySelector('.similar h2')?.textContent?.trim(),
        notice: article.querySelector('.notice')?.textContent?.replace(/\d+|\s+/g, ' '),
      }));
    const { page: built } = await read(company, 'en/jobs/closed/', lastSecond);
    const { page: turned } = await read(company, job, midnight);
    const { page: german } = await read(company, 'de/jobs/ends/', midnight);
    const wanted = await shape(built);
    expect(wanted).toMatchObject({ state: 'closed', similar: 'These positions are open:' });
    expect(await shape(turned)).toEqual(wanted);
    expect(await isSeen(german, 'Der letzte Tag der Bewerbungsfrist war der 30. November 2026.')).toBe(true);
    expect(await german.locator('.similar').count()).toBe(0);
  });

  test.each([
    ['Pacific/Honolulu', 'west'],
    ['Pacific/Auckland', 'east'],
  ])('a visitor in %s, far %s, sees it close at the same moment', async (timezoneId) => {
    const before = await read(company, job, lastSecond, { timezoneId });
    expect(await stateOf(before.page)).toBe('open');
    const after = await read(company, job, midnight, { timezoneId });
    expect(await stateOf(after.page)).toBe('closed');
  });

  test.each(['en/', 'en/countries/fr/', 'en/search/', 'embed/en.html', 'en/jobs/stays/'])(
    '%s leaves out what has closed',
    async (path) => {
      const { page, incidents } = await read(company, path, lastSecond);
      expect(await rowsOf(page)).toEqual(expect.arrayContaining(['Dock Engineer', 'Pier Engineer']));
      await page.clock.setFixedTime(midnight);
      await page.reload();
      expect((await rowsOf(page)).filter((title) => /Dock|Pier/.test(title))).toEqual([]);
      expect(incidents).toEqual([]);
    },
  );

  test('similar postings go with their heading when none is open', async () => {
    const { page } = await read(company, 'en/jobs/stays/', midnight);
    expect(await page.locator('.similar').count()).toBe(0);
    expect(await stateOf(page)).toBe('open');
  });

  test.each([
    ['en/teams/wharf/', 'All positions on this page have closed.', 'See all open positions', '/en/'],
    ['de/', 'Zurzeit gibt es keine offene Stelle in dieser Sprache.', 'English', '/en/'],
    ['de/search/', 'Alle Stellen auf dieser Seite', 'Alle offenen Stellen ansehen', '/de/'],
    ['embed/de.html', 'Alle Stellen auf dieser Seite', 'Alle offenen Stellen ansehen', '/de/'],
  ])('%s, whose last posting has closed, says so and leads on', async (path, words, link, href) => {
    const before = await read(company, path, lastSecond);
    expect(await isSeen(before.page, words)).toBe(false);
    const { page, incidents } = await read(company, path, midnight);
    expect(await rowsOf(page)).toEqual([]);
    expect(await isSeen(page, words)).toBe(true);
    const main = page.getByRole('main');
    expect(await main.getByRole('link', { name: link }).last().getAttribute('href')).toBe(href);
    expect(await page.locator('.count').allTextContents()).toEqual(['']);
    expect(incidents).toEqual([]);
  });

  test('a tab that was left open, and a page from before Back, close when they are seen again', async () => {
    const { page } = await read(company, job, lastSecond);
    await page.clock.setFixedTime(midnight);
    expect(await stateOf(page)).toBe('open');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await stateOf(page)).toBe('closed');

    const { page: list } = await read(company, 'en/', lastSecond);
    await list.clock.setFixedTime(midnight);
    await list.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    expect(await rowsOf(list)).toEqual(['Harbour Engineer']);
  });

  test('nothing that has closed is ever painted as open', async () => {
    const visited = await read(company, blank, midnight);
    const { page } = visited;
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const look = () => {
        seen.push(`${document.querySelectorAll('.apply').length}`);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(company.server.url + job);
    await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 5);
    expect(
      await page.evaluate(() => [...new Set((globalThis as unknown as { seen: string[] }).seen)]),
    ).toEqual(['0']);
  });

  test.each([job, 'en/teams/wharf/'])(
    '%s has no violation that axe knows when it has closed',
    async (path) => {
      const { page } = await read(company, path, midnight);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await axeViolations(page), `${width} px`).toEqual([]);
      }
    },
  );

  test('the script weighs next to nothing', () => {
    const [, script = ''] =
      /<script>(\(function closeOverdue.*?)<\/script>/s.exec(company.site.read(`${job}index.html`)) ?? [];
    expect(script).toContain('openUntil');
    expect(gzipSync(script).length).toBeLessThan(700);
  });

  test('without JavaScript the last day stands beside the way to apply', async () => {
    const { page } = await read(company, job, midnight, { javaScriptEnabled: false });
    expect(await page.locator('.apply').textContent()).toMatch(
      /Apply on apply\.example\.com\s+Apply by November 30, 2026 \(until midnight, Berlin time\)/,
    );
    expect(await isSeen(page, 'This position is closed')).toBe(false);
    const { page: list } = await read(company, 'en/', midnight, { javaScriptEnabled: false });
    expect(await rowsOf(list)).toHaveLength(3);
  });
});

test.each([
  ['America/Los_Angeles', '-08:00'],
  ['Asia/Tokyo', '+09:00'],
])('a company in %s closes at its own midnight, wherever the visitor is', async (timeZone, offset) => {
  const company = await startCompany(timeZone);
  for (const timezoneId of ['Europe/Berlin', 'Pacific/Kiritimati']) {
    const before = await read(company, job, `2026-11-30T23:59:59.999${offset}`, { timezoneId });
    expect(await stateOf(before.page), timezoneId).toBe('open');
    const firstSecond = `2026-12-01T00:00:00${offset}`;
    const after = await read(company, job, firstSecond, { timezoneId });
    expect(await stateOf(after.page), timezoneId).toBe('closed');
    const left = await read(company, 'en/search/?q=engineer', `2026-11-30T23:59:59.999${offset}`, {
      timezoneId,
    });
    await expect.poll(() => rowsOf(left.page), { timeout: 10_000 }).toHaveLength(3);
    await left.page.locator('#result-list > ul + button').waitFor({ state: 'attached' });
    await left.page.clock.setFixedTime(firstSecond);
    await left.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect.poll(() => rowsOf(left.page), { timeout: 10_000 }).toEqual(['Harbour Engineer']);
    const { page } = await read(company, 'en/search/?q=engineer', firstSecond, { timezoneId });
    // Only results of the search have a button for more after them.
    await page.locator('#result-list > ul + button').waitFor({ state: 'attached' });
    expect(await rowsOf(page), timezoneId).toEqual(['Harbour Engineer']);
  }
});
