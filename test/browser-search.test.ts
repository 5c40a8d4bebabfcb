import { describe, expect, test } from 'vitest';
import {
  checkbox,
  expectResults,
  type Filters,
  facetLabels,
  fragments,
  matching,
  open,
  requisitions,
  server,
  shownResults,
  site,
} from './demo-search.ts';
import { readPages } from './pages.ts';

describe('before the first interaction', () => {
  test('nothing of the search index is asked for', async () => {
    const { page, requests, incidents } = await open('en/search/');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    expect(requests.filter((path) => path.startsWith('/pagefind'))).toEqual([]);
    expect(requests.filter((path) => path.endsWith('.js'))).toHaveLength(1);
    expect(await shownResults(page)).toHaveLength(matching('en', '').length);
    expect(incidents).toEqual([]);
  });

  test('the other pages load no script at all', async () => {
    const posting = matching('en', '')[0]?.url.slice(1) ?? '';
    for (const path of ['', 'en/', 'en/countries/', 'en/about/', posting]) {
      const { page, requests } = await open(path);
      await page.waitForLoadState('networkidle');
      expect(
        requests.filter((request) => !/\/$|\.(svg|jpg)$/.test(request)),
        path,
      ).toEqual([]);
    }
  });
});

describe.each([
  { locale: 'en', word: 'python', other: 'linux', country: 'DE', second: 'GB' },
  { locale: 'fr', word: 'linux', other: 'kafka', country: 'FR', second: 'CA' },
  { locale: 'ar', word: 'الترجمة', other: 'الفيضان', country: 'MA', second: 'AE' },
])('the search in $locale', ({ locale, word, other, country, second }) => {
  test('answers while one types, with live counts on every filter', async () => {
    const { page, incidents } = await open(`${locale}/search/`);
    await page.getByRole('searchbox').pressSequentially(word);
    await expectResults(page, locale, word);
    await page.getByRole('searchbox').fill(other);
    await expectResults(page, locale, other);
    expect(incidents).toEqual([]);
  });

  test('adds up the values of a facet, and combines facets', async () => {
    const { page } = await open(`${locale}/search/`);
    await checkbox(page, 'country', country).check();
    await expectResults(page, locale, '', { country: [country] });
    await checkbox(page, 'country', second).check();
    await expectResults(page, locale, '', { country: [country, second] });
    const [level = ''] = matching(locale, '', { country: [second] })[0]?.filters['level'] ?? [];
    await checkbox(page, 'level', level).check();
    await expectResults(page, locale, '', { country: [country, second], level: [level] });
    await checkbox(page, 'country', country).uncheck();
    await expectResults(page, locale, '', { country: [second], level: [level] });
    const dates = await page
      .locator('#result-list time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('names the values of the filters as the lists of the page do', async () => {
    const lists = readPages(site)
      .get(`/${locale}/search/`)
      ?.root.all('li[data-facet] a')
      .map(({ text }) => text);
    const { page } = await open(`${locale}/search/`);
    const labels = await page
      .locator(facetLabels)
      .evaluateAll((all) =>
        all.map((label) => [...label.querySelectorAll('span')].map((span) => span.textContent).join(' ')),
      );
    expect(labels).toEqual(lists);
  });

  test('an empty result leads on: without a filter, to other countries, to other languages', async () => {
    const found = matching(locale, word);
    const empty = matching(locale, '')
      .flatMap(({ filters }) => filters['country'] ?? [])
      .find((code) => !found.some(({ filters }) => filters['country']?.includes(code)));
    const filters: Filters = { country: [empty ?? ''] };
    const { page } = await open(`${locale}/search/?q=${encodeURIComponent(word)}&country=${empty}`);
    await page.locator('.empty').waitFor();
    expect(await shownResults(page)).toEqual([]);

    const chips = (await page.locator('.empty button').allTextContents()).map((text) =>
      Number(/\((\d+)\)/.exec(text)?.[1] ?? Number.NaN),
    );
    const countries = new Map<string, number>();
    for (const code of found.flatMap((fragment) => fragment.filters['country'] ?? []))
      countries.set(code, (countries.get(code) ?? 0) + 1);
    expect(chips.filter(Number.isNaN)).toHaveLength(1);
    expect(chips.filter((count) => !Number.isNaN(count)).sort()).toEqual([...countries.values()].sort());

    const links = await page
      .locator('.empty a[hreflang]')
      .evaluateAll((all) =>
        all.map(
          (link) =>
            [
              link.getAttribute('hreflang')?.toLowerCase(),
              Number(/\((\d+)\)/.exec(link.textContent ?? '')?.[1]),
              link.getAttribute('href') ?? '',
            ] as const,
        ),
      );
    const locales = [...new Set(fragments.map((fragment) => fragment.locale))].filter(
      (each) => each !== locale,
    );
    const elsewhere = locales
      .map((each) => [each, matching(each, word, filters).length])
      .filter(([, count]) => count !== 0);
    expect(links.map(([each, count]) => [each, count]).sort()).toEqual(elsewhere.sort());
    for (const [each = '', , href] of links) {
      const { page: there } = await open(href.slice(1));
      await expectResults(there, each, word, filters);
    }

    await page.locator('.empty button').first().click();
    await expectResults(page, locale, word);
  });
});

describe('titles and text', () => {
  const title = 'Senior Backend Engineer';

  test('titles are there before the search index is asked for, and its results come below', async () => {
    const { page, requests } = await open('en/search/');
    await page.getByRole('searchbox').focus();
    await expect.poll(() => requests).toContain('/en/search/postings.json');
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole('searchbox').pressSequentially('engineer');
    const titled = fragments.filter(
      ({ locale, meta }) => locale === 'en' && /engineer/i.test(meta['title'] ?? ''),
    );
    await expect.poll(async () => (await shownResults(page)).sort()).toEqual(requisitions(titled));
    const before = await shownResults(page);
    await page.locator('#result-list a').first().focus();

    release();
    const all = matching('en', 'engineer');
    expect(all.length).toBeGreaterThan(titled.length);
    await expectResults(page, 'en', 'engineer');
    expect((await shownResults(page)).slice(0, before.length)).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.matches('#result-list li:first-child a'))).toBe(
      true,
    );
  });

  test('a result has what the list of the site has, pay included', async () => {
    const row = readPages(site)
      .get('/en/')
      ?.root.all('li[data-requisition]')
      .find((each) => each.one('a').text === title);
    const { page } = await open('en/search/?q=senior+backend');
    const item = page.locator('#result-list li').first();
    await expect.poll(() => item.locator('.pay').textContent()).toBe(row?.one('.pay').text);
    expect(await item.locator('a').getAttribute('href')).toBe(row?.one('a').attribute('href'));
    expect(await item.locator('.dots span').allTextContents()).toEqual(
      row
        ?.one('.dots')
        .all('span')
        .map(({ text }) => text),
    );
    expect(await item.locator('time').getAttribute('datetime')).toBe(row?.one('time').attribute('datetime'));
  });

  test('without pay and search index the titles stay, without a message', async () => {
    const { page } = await open('en/search/', { block: /^\/pagefind\/|pay\.json$/ });
    await page.getByRole('searchbox').fill('backend');
    await expect.poll(() => page.locator('#result-count').textContent()).toMatch(/^\d+ open/);
    await page.waitForTimeout(1000);
    expect(await page.locator('#result-list a').first().textContent()).toBe(title);
    expect(await page.locator('#result-count').textContent()).toMatch(/^\d+ open/);
  });

  test('without what rows show the lists stay, with a message, until it is there', async () => {
    const { page } = await open('en/search/');
    await page.route('**/postings.json', (route) => route.abort());
    await page.getByRole('searchbox').fill('pytho');
    await expect.poll(() => page.locator('#result-count').textContent()).toMatch(/could not be loaded/);
    expect(await shownResults(page)).toHaveLength(matching('en', '').length);
    await page.unroute('**/postings.json');
    await page.getByRole('searchbox').fill('python');
    await expectResults(page, 'en', 'python');
  });

  test('a word that is nowhere is put right', async () => {
    const { page } = await open('en/search/?q=hydrolgoist');
    // Pagefind finds the letters before the slip, so that this stands above results or an empty one.
    await page.getByRole('button', { name: 'hydrologist' }).click();
    await expect.poll(() => page.locator('#result-list a').first().textContent()).toMatch(/hydrologist/i);
  });

  test('postings that have closed since the build are not found', async () => {
    const ends = new Map(
      [...readPages(site).values()].flatMap(({ path, root }) =>
        root
          .all('article[data-state="open"]')
          .map((article) => [path, article.attribute('data-valid-through') || '9999-12-31'] as const),
      ),
    );
    const open2036 = fragments.filter(
      ({ locale, url }) => locale === 'en' && (ends.get(url) ?? '') >= '2036-09-01',
    );
    expect(open2036.length).toBeLessThan(matching('en', '').length);
    const { page } = await open('en/');
    await page.clock.setFixedTime('2036-09-01T12:00:00Z');
    await page.goto(`${server.url}en/search/?sort=date`);
    await expect
      .poll(async () => (await shownResults(page)).sort(), { timeout: 10_000 })
      .toEqual(requisitions(open2036));
    expect(await page.locator('#result-count').textContent()).toBe(`${open2036.length} open positions`);
  });
});
