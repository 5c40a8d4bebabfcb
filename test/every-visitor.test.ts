/** What holds of a visit whoever makes it: what a page does unasked, and what it is under a visitor's preferences. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { serveSlowly } from './slow-server.ts';
import { readTruth } from './truth-from-markdown.ts';
import { visit } from './visit.ts';

const today = '2026-11-23';
const contentDir = join(projectFolder, 'content');
const truth = readTruth(contentDir, today);
const posting = (locale: string, state: string): string => {
  const found = truth.shown(locale).find((own) => own.state === state);
  return `${locale}/jobs/${found?.slug}/`;
};

/** A page of each kind, some in each direction and script. */
const paths = [
  ...['', 'no/such/page/', 'en/', 'ar/', 'ja/search/', 'de/countries/', 'en/countries/de/', 'ar/about/'],
  ...[posting('de', 'open'), posting('en', 'closed'), 'embed/en.html'],
];

const { browser } = await launchBrowser(runsScriptsOnce);
let site: BuiltSite;
let server: Server;

beforeAll(async () => {
  site = await buildSite({ today, contentDir });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serve(site.outDir);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

describe('a page that nobody has touched yet', () => {
  test('says nothing in the console, asks no other host, and keeps nothing in the browser', async () => {
    const { page, incidents, close } = await visit(browser, server.url);
    for (const path of paths) {
      await page.goto(server.url + path);
      await page.waitForLoadState('networkidle');
      const kept = await page.evaluate(async () => [
        sessionStorage.length + localStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        (await navigator.serviceWorker.getRegistrations()).length,
      ]);
      expect(kept, path).toEqual([0, 0, 0, 0]);
    }
    expect(await page.context().cookies()).toEqual([]);
    // The address that is not there is answered as such, which the console tells.
    expect(incidents.filter((incident) => !/status of 404/.test(incident))).toEqual([]);
    await close();
  });

  test('does not move while it arrives slowly, with a picture or without', async () => {
    const slow = await serveSlowly(server);
    for (const viewport of [
      { width: 360, height: 640 },
      { width: 1280, height: 720 },
    ]) {
      const { page, close } = await visit(browser, `${slow.url}en/`, { viewport });
      for (const path of [...paths, 'en/', 'en/about/']) {
        await page.goto(slow.url + path);
        await page.waitForLoadState('networkidle');
        const moved = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) =>
                resolve(list.getEntries().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0)),
              ).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(0), 200);
            }),
        );
        expect(moved, path).toBe(0);
      }
      await close();
    }
    await slow.close();
  });
});

interface LayoutShift extends PerformanceEntry {
  value: number;
}

describe('a posting is handed on', () => {
  const path = posting('de', 'open');

  test('as its address without what follows it, to the clipboard', async () => {
    const { page, close } = await visit(browser, server.url);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url + path}?utm_source=board#tasks`);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await expect
      .poll(() => page.locator('.share').getByRole('status').textContent())
      .toBe('Der Link ist kopiert.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(server.url + path);
    await close();
  });

  test('as its address in words where nothing can be copied', async () => {
    const { page, close } = await visit(browser, server.url);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    await page.goto(server.url + path);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await expect.poll(() => page.locator('.share').getByRole('status').textContent()).toBe(server.url + path);
    await close();
  });

  test('to what the device offers, where it offers something', async () => {
    const { page, close } = await visit(browser, server.url);
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: (data: ShareData) => {
          document.title = JSON.stringify(data);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
    });
    await page.goto(server.url + path);
    const title = await page.title();
    await page.getByRole('button', { name: 'Teilen' }).click();
    expect(JSON.parse(await page.title())).toEqual({ title, url: server.url + path });
    await close();
  });

  test('not at all where the browser has no way', async () => {
    const { page, close } = await visit(browser, server.url);
    await page.addInitScript(() => {
      for (const name of ['clipboard', 'share'])
        Object.defineProperty(navigator, name, { value: undefined, configurable: true });
    });
    await page.goto(server.url + path);
    expect(await page.locator('.share button:visible').count()).toBe(0);
    await close();
  });
});

describe('the list of all positions', () => {
  test.each([
    { width: 1280, height: 720, rows: 2 },
    { width: 360, height: 640, rows: 1 },
  ])(
    'has its count and $rows titles on the first screen of $width × $height',
    async ({ rows, ...viewport }) => {
      const { page, close } = await visit(browser, server.url, { viewport });
      for (const locale of truth.locales) {
        await page.goto(`${server.url}${locale.toLowerCase()}/`);
        const ends = [page.locator('.count'), ...[...Array(rows).keys()].map((row) => titleOf(page, row))];
        for (const end of ends) {
          const { y = Infinity, height = 0 } = (await end.boundingBox()) ?? {};
          expect(y + height, `${locale}: ${await end.textContent()}`).toBeLessThanOrEqual(viewport.height);
        }
      }
      await close();
    },
  );

  test('has an introduction and a picture on its first page in the languages that have one', async () => {
    const { page, close } = await visit(browser, `${server.url}de/`);
    const picture = page.locator('.list-header > img');
    expect(await picture.getAttribute('alt')).toMatch(/Messboje/);
    const stated = await Promise.all(['width', 'height'].map((name) => picture.getAttribute(name)));
    expect(stated.map(Number)).toEqual(
      await picture.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
        naturalWidth,
        naturalHeight,
      ]),
    );
    await page.goto(`${server.url}de/countries/de/`);
    expect(await page.locator('.lead, .picture, .introduction').count()).toBe(0);
    await close();
  });
});

const titleOf = (page: Page, row: number) => page.locator('.postings > li :is(h2, h3)').nth(row);

describe('without script', () => {
  test('one reaches a posting in another language, its apply link, and the pages of the company', async () => {
    const { page, incidents, close } = await visit(browser, server.url, { javaScriptEnabled: false });
    await page.locator('main a[hreflang="en"]').click();
    await page.locator('.postings a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/jobs\//);
    expect(await page.locator('main a.button').first().getAttribute('href')).toMatch(/^(https:|mailto:)/);
    await page.locator('details.menu > summary').click();
    await page.locator('details.menu a').last().click();
    await page.locator('.site-nav a').nth(1).click();
    await page.locator('.facet-list a, .choices a').first().click();
    expect(await page.locator('.postings > li').count()).toBeGreaterThan(0);
    await page.locator('.site-nav a').last().click();
    expect(await page.locator('main h1').count()).toBe(1);
    await page.locator('.site-footer a').last().click();
    expect(new URL(page.url()).pathname).toMatch(/\/privacy\/$/);
    expect(incidents).toEqual([]);
    await close();
  });
});

describe('a visitor who prefers', () => {
  const shown = paths.filter((path) => !path.startsWith('embed/'));

  test('less motion sees nothing move', async () => {
    const { page, close } = await visit(browser, server.url, { reducedMotion: 'reduce' });
    for (const path of shown) {
      await page.goto(server.url + path);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) =>
          ['', '::before', '::after'].flatMap((pseudo) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
            const isStill =
              animationName === 'none' &&
              /^(0s(, )?)+$/.test(transitionDuration) &&
              scrollBehavior === 'auto';
            return isStill ? [] : [`${element.tagName}.${element.className}${pseudo}`];
          }),
        ),
      );
      expect(moving, path).toEqual([]);
    }
    await close();
  });

  test.each(['light', 'dark'] as const)('more contrast gets 7 : 1 in %s', async (colorScheme) => {
    const { page, close } = await visit(browser, server.url, { contrast: 'more', colorScheme });
    for (const path of shown) {
      await page.goto(server.url + path);
      expect(await axeViolations(page, ['color-contrast-enhanced']), path).toEqual([]);
    }
    await close();
  });

  test('colours of their own sees where they are, what is a control, and the focus', async () => {
    const { page, close } = await visit(browser, server.url, { forcedColors: 'active' });
    for (const path of ['en/', 'en/search/', 'en/countries/de/', posting('de', 'open')]) {
      await page.goto(server.url + path);
      const unseen = await page.evaluate(() => {
        const looks = (element: Element) => {
          const { textDecorationLine, fontWeight, borderBlockEndWidth, outlineStyle } =
            getComputedStyle(element);
          return [textDecorationLine, fontWeight, borderBlockEndWidth, outlineStyle].join();
        };
        const current = [...document.querySelectorAll('[aria-current]')].filter((element) => {
          const sibling = [...(element.closest('nav, .header-tools, ul')?.querySelectorAll('a') ?? [])].find(
            (link) => !link.hasAttribute('aria-current'),
          );
          return element.checkVisibility() && sibling && looks(sibling) === looks(element);
        });
        const controls = [
          ...document.querySelectorAll('button, .button, summary, input[type="search"]'),
        ].filter(
          (element) =>
            element.checkVisibility() && getComputedStyle(element).borderBlockStartStyle === 'none',
        );
        return [...current, ...controls].map((element) => `${element.outerHTML.slice(0, 80)}`);
      });
      expect(unseen, path).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(outline, path).toBe('solid');
    }
    await close();
  });
});
