/** What a machine can see of accessibility, on every kind of page in four languages, light and dark, narrow and wide. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { realInput } from './real-input.ts';
import { readTruth } from './truth-from-markdown.ts';

const today = '2026-11-23';
const contentDir = join(projectFolder, 'content');
const truth = readTruth(contentDir, today);

const { browser } = await launchBrowser(runsScriptsOnce);
let site: BuiltSite;
let server: Server;
let page: Page;

beforeAll(async () => {
  site = await buildSite({ today, contentDir });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serve(site.outDir);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

/** One page of each kind: what it is, where it is, and what is done on it first. */
interface Kind {
  name: string;
  path: string;
  prepare?: () => Promise<void>;
}

const search = (query: string, result: string, path: string): Kind => ({
  name: `search with ${result}`,
  path: `${path}search/?${query}`,
  prepare: () =>
    page.locator('#result-list > ul + button, #result-list .empty').first().waitFor({ state: 'attached' }),
});

function kindsOf(locale: string): Kind[] {
  const home = `${locale}/`;
  const posting = (state: string) => truth.shown(locale).find((own) => own.state === state);
  const longest = truth.listed(locale).toSorted((a, b) => b.title.length - a.title.length)[0];
  const [country] = longest?.facets['country'] ?? [];
  const closed = posting('closed');
  const menu = () => page.locator('details.menu > summary').click();
  return [
    { name: 'listing', path: home },
    { name: 'listing with the language menu open', path: home, prepare: menu },
    { name: 'posting', path: `${home}jobs/${longest?.slug}/` },
    ...(closed ? [{ name: 'closed posting', path: `${home}jobs/${closed.slug}/` }] : []),
    { name: 'country index', path: `${home}countries/` },
    { name: 'country', path: `${home}countries/${country?.toLowerCase()}/` },
    { name: 'arrival on the nearest page', path: `${home}countries/#nearest-page` },
    { name: 'team index', path: `${home}teams/` },
    { name: 'search', path: `${home}search/` },
    search('workplaceType=hybrid&workplaceType=on-site&level=senior', 'results', home),
    search(`q=zzzz&country=${country}`, 'an empty result', home),
    { name: 'content page', path: `${home}about/` },
  ];
}

const general: Kind[] = [
  { name: 'choice of language', path: '' },
  { name: 'wrong address', path: 'no/such/page/' },
];

async function openKind({ path, prepare }: Kind): Promise<void> {
  // Two addresses that differ in the anchor alone would not load anew.
  await page.goto('about:blank');
  await page.goto(server.url + path);
  await prepare?.();
}

const horizontalOverflow = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose text is cut off, but for those that one can scroll. */
const clippedTexts = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none' || element.closest('.sr-only, details:not([open])')) return false;
        return /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`),
  );

const schemes = ['light', 'dark'] as const;
const widths = [360, 1280];

describe.each(['en', 'ar', 'ja', 'de'])('the pages in %s', (locale) => {
  const kinds = [...kindsOf(locale), ...(locale === 'en' ? general : [])];

  test.each(kinds)('$name has no violation that axe knows', async (kind) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openKind(kind);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await axeViolations(page), `${kind.path} at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });

  test('none scrolls sideways at 320 px, nor cuts off text', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const kind of kinds) {
      await openKind(kind);
      expect([await horizontalOverflow(), await clippedTexts()], kind.path).toEqual([0, []]);
    }
  });

  test('none scrolls sideways or cuts off text when the text is twice as large', async () => {
    for (const kind of kinds) {
      await openKind(kind);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      for (const width of [640, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect([await horizontalOverflow(), await clippedTexts()], `${kind.path} at ${width} px`).toEqual([
          0,
          [],
        ]);
      }
    }
  });

  test('every stop of the Tab key is marked, and not hidden behind something', async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 640 });
      for (const kind of kinds) {
        await openKind(kind);
        const isFromTop = !kind.prepare && !kind.path.includes('#');
        expect(await walkWithTab(isFromTop), `${kind.path} at ${width} px`).toEqual([]);
      }
    }
  });

  test('the first stop leads over the navigation', async () => {
    for (const { path } of kindsOf(locale).filter(({ prepare }) => !prepare)) {
      await page.goto(server.url + path);
      await page.evaluate(() => window.scrollTo(0, 0));
      if (path.includes('#')) continue;
      await page.keyboard.press('Tab');
      const skip = page.locator('a.skip');
      expect(await skip.evaluate((link) => link === document.activeElement), path).toBe(true);
      await expect.poll(async () => (await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id), path).toBe('main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main, footer') !== null), path).toBe(
        true,
      );
    }
  });
});

/** Presses Tab through the page; returns the stops that have no mark or that something covers whole, and what it misses from the top. */
async function walkWithTab(isFromTop: boolean): Promise<string[]> {
  const problems: string[] = [];
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const isFirst = !('walked' in element);
      Object.assign(element, { walked: true });
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isMarked =
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      const isSeen = [...element.getClientRects()].some((rect) =>
        [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const top = document.elementFromPoint(rect.left + rect.width * x, rect.top + rect.height * y);
            return (
              top !== null &&
              (element.contains(top) ||
                (top.contains(element) === false &&
                  top.closest('label') === element.closest('label') &&
                  element.closest('label') !== null))
            );
          }),
        ),
      );
      const name = `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`;
      return {
        isFirst,
        problem: isMarked ? (isSeen ? undefined : `hidden: ${name}`) : `not marked: ${name}`,
      };
    });
    if (!stop?.isFirst)
      return step === 0
        ? ['nothing takes the focus']
        : [...problems, ...(isFromTop ? await missedByTab() : [])];
    if (stop.problem) problems.push(stop.problem);
  }
  return problems;
}

/** What one can do on the page and has not been a stop; of buttons for one choice, one is. */
const missedByTab = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter(
        (element) =>
          !('walked' in element) &&
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled, [type="radio"]'),
      )
      .map((element) => `missed: ${element.tagName} ${element.textContent?.trim().slice(0, 30)}`),
  );

describe(`the real input ${realInput.note}`, () => {
  test.runIf(realInput.exists)(
    'has no violation on twenty of its pages, and none of them scrolls sideways',
    async () => {
      const real = await buildSite({ today, contentDir: realInput.contentDir });
      const realServer = await serve(real.outDir);
      const paths = real.list().filter((path) => path.endsWith('index.html'));
      const lists = ['en/page/2/', 'fr/', 'en/countries/ca/page/3/', 'fr/search/'];
      const chosen = [
        ...lists,
        ...paths
          .filter((_, index) => index % Math.floor(paths.length / 16) === 0)
          .map((path) => path.replace('index.html', '')),
      ].slice(0, 20);
      expect(chosen).toHaveLength(20);
      for (const [index, path] of chosen.entries()) {
        await page.emulateMedia({ colorScheme: schemes[index % 2] ?? 'light' });
        await page.setViewportSize({ width: 320, height: 640 });
        const response = await page.goto(realServer.url + path);
        expect(response?.status(), path).toBe(200);
        expect([await horizontalOverflow(), await clippedTexts()], path).toEqual([0, []]);
        expect(await axeViolations(page), path).toEqual([]);
      }
      await realServer.close();
      await real.remove();
    },
  );
});
