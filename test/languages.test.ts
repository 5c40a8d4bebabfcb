/** Every language of the interface on a small screen, with the longest things that it can say on every kind of page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { layoutProblems } from './layout-problems.ts';
import { locales, longestCountries, longestWordsSite } from './longest-words.ts';

const { browser } = await launchBrowser(runsScriptsOnce);
let site: BuiltSite;
let server: Server;

beforeAll(async () => {
  site = await buildSite({ today: '2026-11-23', files: longestWordsSite() });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serve(site.outDir);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

type Step = (page: Page) => Promise<unknown>;

const openMenu: Step = (page) => page.locator('details.menu > summary').click();
const searched: Step = (page) => page.locator('.chips li').first().waitFor();

/** The one team has nobody of most levels. */
const findNothing: Step = async (page) => {
  await page.check('input[name="team"]');
  await page.locator('label.none:has([name="level"])').first().click();
  await page.locator('.empty').waitFor();
};

/** One page of each kind, below the home page of the language, with what is done there. */
function kindsOf(locale: string): [path: string, ...steps: Step[]][] {
  const [country = ''] = longestCountries(locale);
  return [
    ['', openMenu],
    ['page/2/'],
    ['countries/'],
    [`countries/${country.toLowerCase()}/`],
    ['jobs/open/'],
    ['jobs/remote/'],
    ['jobs/pool/'],
    ['jobs/closed/'],
    ['about/'],
    ['404.html'],
    ['search/?workplaceType=hybrid&workplaceType=on-site', searched, findNothing],
  ];
}

async function problemsOn(page: Page, path: string, steps: Step[] = []): Promise<string[]> {
  await page.goto(server.url + path);
  const problems = await layoutProblems(page);
  for (const step of steps) {
    await step(page);
    problems.push(...(await layoutProblems(page)));
  }
  return [...new Set(problems)].map((problem) => `/${path}: ${problem}`);
}

const small = { viewport: { width: 320, height: 640 } };

// One page waits for the server while the other one is measured.
describe.concurrent('on a screen of 320 px', () => {
  test.each(locales)('everything that %s says fits', async (locale) => {
    const page = await browser.newPage(small);
    // An empty result would ask for the postings of 39 other languages.
    await page.route(/search\/postings\.json$/, (route) =>
      route.request().url().includes(`/${locale.toLowerCase()}/`) ? route.continue() : route.abort(),
    );
    const problems: string[] = [];
    for (const [path, ...steps] of kindsOf(locale))
      problems.push(...(await problemsOn(page, `${locale.toLowerCase()}/${path}`, steps)));
    await page.close();
    expect(problems).toEqual([]);
  });
});

test.each(['', '404.html'])('the choice of language on /%s fits on a screen of 320 px', async (path) => {
  const page = await browser.newPage(small);
  expect(await problemsOn(page, path)).toEqual([]);
  await page.close();
});
