/** The search page where something is missing, and with real postings. */
import { describe, expect, test } from 'vitest';
import { buildSite, serve } from './built-site.ts';
import {
  checkbox,
  expectResults,
  matching,
  open,
  openUrl,
  requisitions,
  shownResults,
  site,
} from './demo-search.ts';
import { readFragments, readPages } from './pages.ts';
import { realInput } from './real-input.ts';

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
    const opened = await openUrl(`${strict.url}en/search/`);
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
      const fragments = readFragments(real);
      const realServer = await serve(real.outDir);
      try {
        for (const [locale, word] of [
          ['en', 'accessibility'],
          ['fr', 'accessibilité'],
        ] as const) {
          const opened = await openUrl(`${realServer.url}${locale}/search/?q=${encodeURIComponent(word)}`);
          const { page } = opened;
          const wanted = matching(locale, word, {}, fragments).length;
          expect(wanted).toBeGreaterThan(20);
          // Words of the same stem are found as well, so there may be more.
          const found = async () =>
            Number(/\d+/.exec((await page.locator('#result-count').textContent()) ?? '')?.[0]);
          // Titles are found first, and their text a moment later.
          const all = matching(locale, '', {}, fragments).length;
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
        await realServer.close();
        await real.remove();
      }
    },
  );
});
