/** Cities, orders, other languages and the address of the search page. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from './built-site.ts';
import {
  checkbox,
  chosenValues,
  expectResults,
  fragments,
  matching,
  open,
  requisitions,
  server,
  shownResults,
  site,
} from './demo-search.ts';

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
