/** The search page of the demo in a browser, and what it has to show by the fragments of the search index. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { readFragments, type SearchFragment } from './pages.ts';
import { FACETS } from './truth-from-markdown.ts';
import { type Visit, visit } from './visit.ts';

export type Filters = Record<string, string[]>;

export const { browser } = await launchBrowser(runsScriptsOnce);
const visits: Visit[] = [];
export let site: BuiltSite;
export let server: Server;
export let fragments: SearchFragment[];

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
export const hasWord = (fragment: SearchFragment, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu').test(`${fragment.meta['title']} ${fragment.content}`);

/** Postings of a language that match; within a facet the values add up. */
export function matching(
  locale: string,
  word: string,
  filters: Filters = {},
  among = fragments,
): SearchFragment[] {
  return among.filter(
    (fragment) =>
      fragment.locale === locale &&
      hasWord(fragment, word) &&
      Object.entries(filters).every(([field, values]) =>
        values.some((value) => fragment.filters[field]?.includes(value)),
      ),
  );
}

/** What the number beside each value of each filter has to be: each facet as if nothing of it were chosen. */
export function expectedCounts(locale: string, word: string, filters: Filters): Record<string, number> {
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

export const requisitions = (found: SearchFragment[]): string[] =>
  found.map(({ meta }) => meta['requisition'] ?? '').sort();

type VisitOptions = Parameters<typeof visit>[2];

/** A visit that ends with the test. */
export async function openUrl(url: string, options: VisitOptions = {}): Promise<Visit> {
  const opened = await visit(browser, url, options);
  visits.push(opened);
  return opened;
}

/** @param path Below the site. */
export const open = (path: string, options: VisitOptions = {}): Promise<Visit> =>
  openUrl(server.url + path, options);

export const shownResults = (page: Page): Promise<string[]> =>
  page
    .locator('#result-list li[data-requisition]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['requisition'] ?? ''));

/** The options of all filters but that for cities, which have no lists on the site. */
export const facetLabels = '.filters fieldset:not([data-field="city"]) label';

export const shownCounts = (page: Page): Promise<Record<string, number>> =>
  page.locator(facetLabels).evaluateAll((labels) =>
    Object.fromEntries(
      labels.map((label) => {
        const input = label.querySelector('input');
        return [`${input?.name} ${input?.value}`, Number(label.querySelector('.number')?.textContent)];
      }),
    ),
  );

export const chosenValues = (page: Page): Promise<string[]> =>
  page
    .locator('.filters input:checked')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

export const checkbox = (page: Page, field: string, value: string) =>
  page.locator(`.filters input[name="${field}"][value="${value}"]`);

/** Waits until the page shows what the index says. */
export async function expectResults(
  page: Page,
  locale: string,
  word: string,
  filters: Filters = {},
): Promise<void> {
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
