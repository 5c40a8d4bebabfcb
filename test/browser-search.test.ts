/** The search page in a browser, held against what the fragments of the search index say. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { readFragments, readPages, type SearchFragment } from './pages.ts';
import { realInput } from './real-input.ts';
import { FACETS } from './truth-from-markdown.ts';
import { type Visit, visit } from './visit.ts';

type Filters = Record<string, string[]>;

const { browser } = await launchBrowser();
const visits: Visit[] = [];
let site: BuiltSite;
let server: Server;
let fragments: SearchFragment[];

beforeAll(async () => {
  site = await buildSite({ today: '2026-11-23', contentDir: join(projectFolder, 'content') });
  expect(site.exitCode, site.stderr).toBe(0);
  fragments = readFragments(site);
  server = await serve(site.outDir);
});
afterEach(async () => {
  for (const each of visits.splice(0)) await each.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

/** Whether a word of the posting begins like this. */
const hasWord = (fragment: SearchFragment, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu').test(`${fragment.meta['title']} ${fragment.content}`);

/** Postings of a language that match; within a facet the values add up. */
function matching(locale: string, word: string, filters: Filters = {}): SearchFragment[] {
  return fragments.filter(
    (fragment) =>
      fragment.locale === locale &&
      hasWord(fragment, word) &&
      Object.entries(filters).every(([field, values]) =>
        values.some((value) => fragment.filters[field]?.includes(value)),
      ),
  );
}

/** What the number beside each value of each filter has to be: each facet as if nothing of it were chosen. */
function expectedCounts(locale: string, word: string, filters: Filters): Record<string, number> {
  const values = new Set(
    matching(locale, '').flatMap((fragment) =>
      FACETS.flatMap(({ field }) => (fragment.filters[field] ?? []).map((value) => `${field} ${value}`)),
    ),
  );
  return Object.fromEntries(
    [...values].map((key) => {
      const [, field = '', value = ''] = /^(\w+) (.*)$/.exec(key) ?? [];
      const { [field]: _, ...others } = filters;
      return [key, matching(locale, word, { ...others, [field]: [value] }).length];
    }),
  );
}

const requisitions = (found: SearchFragment[]): string[] =>
  found.map(({ meta }) => meta['requisition'] ?? '').sort();

async function open(path: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const opened = await visit(browser, server.url + path, options);
  visits.push(opened);
  return opened;
}

const shownResults = (page: Page): Promise<string[]> =>
  page
    .locator('#result-list li[data-requisition]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['requisition'] ?? ''));

/** The options of all filters but that for cities, which have no lists on the site. */
const facetLabels = '.filters fieldset:not([data-field="city"]) label';

const shownCounts = (page: Page): Promise<Record<string, number>> =>
  page.locator(facetLabels).evaluateAll((labels) =>
    Object.fromEntries(
      labels.map((label) => {
        const input = label.querySelector('input');
        return [`${input?.name} ${input?.value}`, Number(label.querySelector('.number')?.textContent)];
      }),
    ),
  );

const chosenValues = (page: Page): Promise<string[]> =>
  page
    .locator('.filters input:checked')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const checkbox = (page: Page, field: string, value: string) =>
  page.locator(`.filters input[name="${field}"][value="${value}"]`);

/** Waits until the page shows what the index says. */
async function expectResults(page: Page, locale: string, word: string, filters: Filters = {}): Promise<void> {
  const wanted = requisitions(matching(locale, word, filters));
  await expect.poll(async () => (await shownResults(page)).sort(), { timeout: 10_000 }).toEqual(wanted);
  await expect
    .poll(() => shownCounts(page), { timeout: 5_000 })
    .toEqual(expectedCounts(locale, word, filters));
  if (!(locale === 'ar' && wanted.length < 3))
    await expect
      .poll(() => page.locator('#result-count').textContent())
      .toMatch(new RegExp(`(^|\\D)${wanted.length}(\\D|$)`));
}

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
    const { page, requests } = await open(`${locale}/search/?q=${encodeURIComponent(word)}&country=${empty}`);
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
    // The texts of a language are heavy: where they were not searched, a link says so by having no number.
    const counted = links.filter(([, count]) => !Number.isNaN(count));
    const uncounted = links.filter(([, count]) => Number.isNaN(count)).map(([each]) => each);
    for (const [each, count] of counted) expect(elsewhere).toContainEqual([each, count]);
    for (const [each] of elsewhere) expect([...counted.map(([own]) => own), ...uncounted]).toContain(each);
    expect(requests.filter((asked) => /\/wasm\./.test(asked)).length).toBeLessThanOrEqual(2);
    for (const [each = '', , href] of counted) {
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

/** The open postings of a language whose source names one of some cities. */
function requisitionsIn(locale: string, ...cities: string[]): string[] {
  const folder = join(projectFolder, 'content/postings');
  const files = globSync(`**/*.${locale}.md`, { cwd: folder }).map((path) => join(folder, path));
  const named = files.filter((path) => {
    const line = /^city: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
    return cities.some((city) => line.includes(city));
  });
  const open = new Set(requisitions(matching(locale, '')));
  return named
    .map((path) => basename(path, `.${locale}.md`))
    .filter((name) => open.has(name))
    .sort();
}

describe('cities', () => {
  test('are chosen several at a time, and those of other countries step aside', async () => {
    const { page } = await open('en/search/');
    const countOf = async (city: string) =>
      Number(
        await page
          .locator('.filters label', { has: page.locator(`input[name="city"][value="${city}"]`) })
          .locator('.number')
          .textContent(),
      );
    const shown = () =>
      page
        .locator('.filters input[name="city"]:visible')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    const all = await shown();
    const of = (...cities: string[]) => requisitionsIn('en', ...cities);
    expect(all).toContain('Rotterdam');
    expect(await countOf('Rotterdam')).toBe(of('Rotterdam').length);
    await checkbox(page, 'city', 'Rotterdam').check();
    await expect.poll(async () => (await shownResults(page)).sort()).toEqual(of('Rotterdam'));
    await checkbox(page, 'city', 'Lyon').check();
    await expect.poll(async () => (await shownResults(page)).sort()).toEqual(of('Rotterdam', 'Lyon'));
    expect(new URL(page.url()).search).toBe('?city=Rotterdam&city=Lyon');
    expect(await countOf('Rotterdam')).toBe(of('Rotterdam').length);

    await page.goto(`${server.url}en/search/?country=FR`);
    await expect.poll(shown).toContain('Lyon');
    expect((await shown()).length).toBeLessThan(all.length);
    expect(await shown()).not.toContain('Rotterdam');
    await page.goto(`${server.url}en/search/?country=FR&city=Rotterdam`);
    await page.locator('.empty').waitFor();
    expect(await shown()).toContain('Rotterdam');
    await checkbox(page, 'city', 'Rotterdam').press('Space');
    await expect.poll(async () => (await shownResults(page)).length).toBeGreaterThan(0);
    expect(await checkbox(page, 'city', 'Rotterdam').evaluate((own) => own === document.activeElement)).toBe(
      true,
    );
  });

  test('have no pages', () => {
    expect(site.list().filter((path) => path.includes('rotterdam') && !path.includes('/jobs/'))).toEqual([]);
  });
});

describe('the highest pay first', () => {
  test('goes a currency at a time, and ends with what states no pay', async () => {
    const { page } = await open('en/search/');
    await page
      .getByRole('combobox', { name: /Sort/ })
      .selectOption({ label: 'Highest pay first, by currency' });
    const first = page.locator('#result-list .pay').first();
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toBe('€62,000 – €84,000 per year');
    expect(new URL(page.url()).search).toBe('?sort=pay');
    const rows = await page
      .locator('#result-list li[data-requisition]')
      .evaluateAll((items) => items.map((item) => item.querySelector('.pay')?.textContent ?? ''));
    expect(rows).toHaveLength(matching('en', '').length);
    const paid = rows.filter(Boolean);
    expect(paid.length).toBeGreaterThan(5);
    expect(rows.slice(0, paid.length)).toEqual(paid);
    const perYear = { hour: 2080, month: 12, year: 1 };
    const currencies = paid.map((text) => /^\D+/.exec(text)?.[0] ?? '');
    expect(
      currencies.filter((each, index) => each !== currencies[index - 1]).slice(0, -1).length,
    ).toBeGreaterThan(1);
    const euros = paid.filter((text) => text.startsWith('€'));
    expect(paid.slice(0, euros.length)).toEqual(euros);
    const amounts = euros.map((text) => {
      const [, most = '', period = ''] = /([\d.,]+) per (\w+)/.exec(text) ?? [];
      return Number(most.replaceAll(',', '')) * perYear[period as keyof typeof perYear];
    });
    expect(amounts.length).toBeGreaterThan(2);
    expect(amounts.slice(0, 3)).toEqual(amounts.toSorted((a, b) => b - a).slice(0, 3));
    await page.reload();
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toBe(paid[0]);
  });
});

describe('other languages', () => {
  test('that find something are named below few results, with how much, and keep query, filters and order', async () => {
    const { page, requests } = await open('fr/search/', { locale: 'en-GB' });
    const others = () =>
      requests.filter((path) => /\/search\/postings\.json$/.test(path) && !path.startsWith('/fr/'));
    await page.getByRole('searchbox').focus();
    await page.waitForTimeout(500);
    expect(others()).toEqual([]);
    await page.getByRole('searchbox').fill('linux');
    await checkbox(page, 'country', 'FR').check();
    await page.getByRole('combobox').selectOption('date');
    await expectResults(page, 'fr', 'linux', { country: ['FR'] });
    const link = page.locator('#result-list + .offers a[hreflang="en"]');
    const wanted = matching('en', 'linux', { country: ['FR'] }).length;
    await expect.poll(() => link.textContent(), { timeout: 10_000 }).toBe(`English (${wanted})`);
    expect(new Set(others()).size).toBe(others().length);
    await link.click();
    await page.waitForURL('**/en/search/?q=linux&country=FR&sort=date');
    await expectResults(page, 'en', 'linux', { country: ['FR'] });
  });

  test('call a city by its name there', async () => {
    const { page } = await open(`fr/search/?city=${encodeURIComponent('Brême')}`);
    await expect
      .poll(async () => (await shownResults(page)).sort(), { timeout: 10_000 })
      .toEqual(requisitionsIn('fr', 'Brême'));
    const link = page.locator('#result-list + .offers a[hreflang="en"]');
    await expect.poll(() => link.getAttribute('href'), { timeout: 10_000 }).toBe('/en/search/?city=Bremen');
    expect(await link.textContent()).toBe(`English (${requisitionsIn('en', 'Bremen').length})`);
  });
});

describe('the address', () => {
  test('holds the state, which a reload, Back and a copied link restore', async () => {
    const { page } = await open('en/search/');
    await page.getByRole('searchbox').fill('python');
    await expectResults(page, 'en', 'python');
    await checkbox(page, 'country', 'GB').check();
    await expectResults(page, 'en', 'python', { country: ['GB'] });
    await checkbox(page, 'country', 'DE').check();
    await expectResults(page, 'en', 'python', { country: ['DE', 'GB'] });
    expect(new URL(page.url()).search).toBe('?q=python&country=GB&country=DE');

    await page.reload();
    await expectResults(page, 'en', 'python', { country: ['DE', 'GB'] });
    expect(await page.getByRole('searchbox').inputValue()).toBe('python');
    expect((await chosenValues(page)).sort()).toEqual(['DE', 'GB']);

    await page.goBack();
    await expectResults(page, 'en', 'python', { country: ['GB'] });
    expect(await chosenValues(page)).toEqual(['GB']);
    await page.goBack();
    await expectResults(page, 'en', 'python');
    await page.goForward();
    await expectResults(page, 'en', 'python', { country: ['GB'] });

    const { page: copied } = await open(page.url().slice(server.url.length));
    await expectResults(copied, 'en', 'python', { country: ['GB'] });
  });

  test('leads back to the results from a posting', async () => {
    const { page } = await open('en/search/?q=python');
    await expectResults(page, 'en', 'python');
    await page.locator('#result-list a').first().click();
    await page.locator('article[data-requisition]').waitFor();
    await page.goBack();
    await expectResults(page, 'en', 'python');
  });

  test('passes over values that do not exist and a text of any kind', async () => {
    const { page, incidents } = await open(
      'en/search/?country=XX&country=__proto__&level=constructor&sort=no&x=1&q=%22%3E%3Cimg%20src%3Dx%3E',
    );
    await page.locator('.empty').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('searchbox').inputValue()).toBe('"><img src=x>');
    expect(incidents).toEqual([]);
  });

  test('a word inside a Japanese sentence is found', async () => {
    const word = 'センサー';
    const wanted = fragments.filter(({ locale, content }) => locale === 'ja' && content.includes(word));
    expect(wanted.length).toBeGreaterThan(1);
    const { page } = await open(`ja/search/?q=${encodeURIComponent(word)}`);
    await expect
      .poll(async () => (await shownResults(page)).sort(), { timeout: 10_000 })
      .toEqual(requisitions(wanted));
  });

  test('a search from a listing arrives with its text', async () => {
    const { page } = await open('en/');
    await page.getByRole('searchbox').fill('python');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=python');
    await expectResults(page, 'en', 'python');
  });
});

describe('with the keyboard alone', () => {
  test('one searches, filters, drops a filter and opens a posting, and focus is never lost', async () => {
    const { page } = await open('en/search/');
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return `${element?.tagName} ${element?.name ?? ''} ${element?.value ?? ''}`.trim();
      });
    const tabTo = async (wanted: string | RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        const now = await focused();
        if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Focus never came to ${wanted}`);
    };
    await tabTo(/^INPUT q/);
    await page.keyboard.type('python');
    await expectResults(page, 'en', 'python');
    expect(await focused()).toBe('INPUT q python');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('INPUT q python');

    await tabTo('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python', { country: ['DE'] });
    expect(await focused()).toBe('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python');
    expect(await focused()).toBe('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python', { country: ['DE'] });

    await page.locator('.chips button').first().focus();
    await page.keyboard.press('Enter');
    await expectResults(page, 'en', 'python');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    await page.locator('#result-list a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('article[data-requisition]').waitFor();
  });

  test('the status is announced, and every control has a name', async () => {
    const { page } = await open('en/search/');
    expect(await page.locator('#result-count').getAttribute('role')).toBe('status');
    await page.getByRole('searchbox').fill('python');
    await expectResults(page, 'en', 'python');
    expect(await page.getByRole('status').textContent()).toBe(
      `${matching('en', 'python').length} open positions`,
    );
    expect(await page.getByRole('searchbox', { name: 'Search' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Countries' }).count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: /Germany/ }).count()).toBe(1);
    expect(await page.getByRole('combobox', { name: /Sort/ }).count()).toBe(1);
  });
});

describe('the keys that lead to the search', () => {
  const title = 'Senior Backend Engineer';
  const postingPath = () =>
    matching('en', '')
      .find(({ meta }) => meta['title'] === title)
      ?.url.slice(1) ?? '';
  const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test.each(['/', 'Control+k', 'Meta+k', 'Shift+Slash'])('%s from a posting', async (key) => {
    const { page, incidents } = await open(postingPath());
    if (key === 'Shift+Slash')
      await page.evaluate(() =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: '/', shiftKey: true, bubbles: true }),
        ),
      );
    else await page.keyboard.press(key);
    await page.waitForURL('**/en/search/#q');
    await expect.poll(() => focusedId(page)).toBe('q');
    await page.keyboard.type('python');
    await expectResults(page, 'en', 'python');
    expect(new URL(page.url()).hash).toBe('');
    expect(incidents).toEqual([]);
  });

  test('on a listing and on the search page they lead to the field that is there', async () => {
    for (const path of ['en/', 'en/search/']) {
      const { page } = await open(path);
      const field = page.getByRole('searchbox');
      await page.keyboard.press('/');
      expect(await field.evaluate((own) => own === document.activeElement), path).toBe(true);
      await page.keyboard.type('a/b');
      expect(await field.inputValue()).toBe('a/b');
      expect(new URL(page.url()).pathname).toBe(`/${path}`);
    }
    const { page } = await open('en/search/?q=python');
    await expectResults(page, 'en', 'python');
    await checkbox(page, 'country', 'DE').focus();
    await page.keyboard.press('/');
    expect(await checkbox(page, 'country', 'DE').evaluate((own) => own === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('linux');
    await expectResults(page, 'en', 'linux');
  });

  test('the single key is off for good once the visitor says so', async () => {
    const { page } = await open('en/search/');
    const choice = page.getByRole('checkbox', { name: 'The / key opens the search' });
    expect(await choice.isChecked()).toBe(true);
    await choice.uncheck();
    const goAndPress = async (key: string) => {
      await page.goto(server.url + postingPath());
      await page.keyboard.press(key);
    };
    await goAndPress('/');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toContain('/jobs/');
    await goAndPress('Control+k');
    await page.waitForURL('**/en/search/#q');
    expect(await choice.isChecked()).toBe(false);
    await choice.check();
    await goAndPress('/');
    await page.waitForURL('**/en/search/#q');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test.each(['k', 'Alt+k', 'Control+Shift+k', 'Control+Meta+k', 'Control+/', 'Alt+/', 'Control+Alt+k'])(
    '%s does nothing',
    async (key) => {
      const { page } = await open(postingPath());
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      expect(new URL(page.url()).pathname).toContain('/jobs/');
    },
  );
});

describe('when something is missing', () => {
  test('without script the page lists the postings and the facets, and says so', async () => {
    const { page } = await open('fr/search/', { javaScriptEnabled: false });
    expect((await shownResults(page)).sort()).toEqual(requisitions(matching('fr', '')));
    expect(await page.locator('li[data-facet="country"] a').count()).toBeGreaterThan(5);
    expect(await page.locator('noscript p').isVisible()).toBe(true);
  });

  test('a browser that cannot load the search index keeps the lists and a message', async () => {
    const { page } = await open('fr/search/', { block: /^\/pagefind\// });
    const before = await page.locator('#result-count').textContent();
    await page.getByRole('searchbox').fill('SQL');
    await expect
      .poll(() => page.locator('#result-count').textContent(), { timeout: 10_000 })
      .not.toBe(before);
    expect((await page.locator('#result-count').textContent())?.length).toBeGreaterThan(20);
    expect((await shownResults(page)).sort()).toEqual(requisitions(matching('fr', '')));
  });

  test('a search index that was out of reach once is found the next time', async () => {
    const { page } = await open('en/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    const before = await page.locator('#result-count').textContent();
    await page.getByRole('searchbox').fill('pytho');
    await expect
      .poll(() => page.locator('#result-count').textContent(), { timeout: 10_000 })
      .not.toBe(before);
    await page.unroute('**/pagefind/**');
    await page.getByRole('searchbox').fill('python');
    await expectResults(page, 'en', 'python');
  });

  test('the search works when the host sends the policy with every answer', async () => {
    const policy = readPages(site)
      .get('/en/search/')
      ?.root.one('meta[http-equiv="Content-Security-Policy"]')
      .attribute('content');
    const strict = await serve(site.outDir, '/', {
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
    });
    const opened = await visit(browser, `${strict.url}en/search/`);
    visits.push(opened);
    await opened.page.getByRole('searchbox').fill('python');
    await expectResults(opened.page, 'en', 'python');
    expect(opened.incidents).toEqual([]);
    await strict.close();
  });
});

describe(`the real input ${realInput.note}`, () => {
  test.runIf(realInput.exists)(
    'finds “accessibility” in English and “accessibilité” in French, twenty at a time',
    async () => {
      const real = await buildSite({ today: '2026-11-23', contentDir: realInput.contentDir });
      const own = fragments;
      fragments = readFragments(real);
      const realServer = await serve(real.outDir);
      try {
        for (const [locale, word] of [
          ['en', 'accessibility'],
          ['fr', 'accessibilité'],
        ] as const) {
          const opened = await visit(
            browser,
            `${realServer.url}${locale}/search/?q=${encodeURIComponent(word)}`,
          );
          visits.push(opened);
          const { page } = opened;
          const wanted = matching(locale, word).length;
          expect(wanted).toBeGreaterThan(20);
          // Words of the same stem are found as well, so there may be more.
          const found = async () =>
            Number(/\d+/.exec((await page.locator('#result-count').textContent()) ?? '')?.[0]);
          // Titles are found first, and their text a moment later.
          const all = matching(locale, '').length;
          const isAnswered = async () => (await found()) >= wanted && (await found()) < all;
          await expect.poll(isAnswered, { timeout: 20_000, message: `${locale}: ${word}` }).toBe(true);
          await expect.poll(() => shownResults(page), { timeout: 10_000 }).toHaveLength(20);

          await page.getByRole('searchbox').fill('');
          await checkbox(page, 'country', 'CA').check();
          await expect.poll(() => shownResults(page), { timeout: 10_000 }).toHaveLength(20);
          for (const wanted of [40, 60]) {
            await page.locator('#result-list > button').click();
            await expect.poll(() => shownResults(page), { timeout: 10_000 }).toHaveLength(wanted);
            const first = `li:nth-child(${wanted - 19})`;
            await expect
              .poll(() =>
                page.evaluate((selector) => document.activeElement?.closest('li')?.matches(selector), first),
              )
              .toBe(true);
          }
          expect(new Set(await shownResults(page)).size).toBe(60);
          expect(opened.incidents).toEqual([]);
        }
      } finally {
        fragments = own;
        await realServer.close();
        await real.remove();
      }
    },
  );
});
