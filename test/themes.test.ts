/** Every theme on the real pages: what axe says of its contrasts, in each way that a visitor may have set. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { type BuiltSite, buildSite, projectFolder, type Server, serve } from './built-site.ts';
import { readTruth } from './truth-from-markdown.ts';

const today = '2026-11-23';
const contentDir = join(projectFolder, 'content');
const [open, closed] = ['open', 'closed'].map((state) =>
  readTruth(contentDir, today)
    .shown('en')
    .find((posting) => posting.state === state && !posting.isUnlisted),
);
const paths = [
  'en/',
  `en/jobs/${open?.slug}/`,
  `en/jobs/${closed?.slug}/`,
  'en/countries/#nearest-page',
  'en/search/?workplaceType=hybrid',
  'en/search/?q=zzzz',
  'ar/about/',
];

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

const usual: Media = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' };
const settings: [name: string, media: Media][] = [
  ['light', usual],
  ['dark', { ...usual, colorScheme: 'dark' }],
  ['light with more contrast', { ...usual, contrast: 'more' }],
  ['dark with more contrast', { ...usual, contrast: 'more', colorScheme: 'dark' }],
  ['forced colours', { ...usual, forcedColors: 'active' }],
];

const { browser } = await launchBrowser(runsScriptsOnce);
let site: BuiltSite;
let server: Server;
let page: Page;

beforeAll(async () => {
  site = await buildSite({ today, contentDir });
  expect(site.exitCode, site.stderr).toBe(0);
  server = await serve(site.outDir);
  // The policy of the pages lets in no style but their own.
  page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

const accentIn = (): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));

describe.each(globSync('examples/themes/*.css', { cwd: projectFolder }).sort())('%s', (theme) => {
  const css = readFileSync(join(projectFolder, theme), 'utf8');

  test.each(paths)('every text of %s can be read', async (path) => {
    await page.emulateMedia(usual);
    await page.goto('about:blank');
    await page.goto(server.url + path);
    if (path.includes('?')) await page.locator('#result-list > ul, #result-list .empty').first().waitFor();
    const before = await accentIn();
    // The same layer as that of the site: what comes later wins.
    await page.addStyleTag({ content: css });
    expect(await accentIn()).not.toBe(before);
    for (const [name, media] of settings) {
      await page.emulateMedia(media);
      expect(await axeViolations(page, ['color-contrast', 'link-in-text-block']), name).toEqual([]);
    }
  });
});

test.each(paths)('every text of %s can be read with more contrast and with forced colours', async (path) => {
  await page.emulateMedia(usual);
  await page.goto('about:blank');
  await page.goto(server.url + path);
  for (const [name, media] of settings.slice(2)) {
    await page.emulateMedia(media);
    expect(await axeViolations(page, ['color-contrast', 'link-in-text-block']), name).toEqual([]);
  }
});
