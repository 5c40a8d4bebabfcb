/** The style guide of the development server. */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchBrowser, runsScriptsOnce } from './browser.ts';
import { buildSite, environmentOutsideVitest, projectFolder } from './built-site.ts';
import { posting, siteYaml } from './small-board.ts';

const start = `
  import { dev } from 'astro';
  const { address } = await dev({ root: '.', logLevel: 'error', server: { port: 0 } });
  console.log('port ' + address.port);
`;

const { browser } = await launchBrowser(runsScriptsOnce);
let server: ChildProcess;
let url: string;
let page: Page;

beforeAll(async () => {
  server = spawn(process.execPath, ['--input-type=module', '--eval', start], {
    cwd: projectFolder,
    env: { ...environmentOutsideVitest(), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout as NodeJS.ReadableStream })) {
    const [, port] = /^port (\d+)$/.exec(line) ?? [];
    if (!port) continue;
    url = `http://localhost:${port}/styleguide/`;
    break;
  }
  expect(url).toBeDefined();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  server.kill();
});

describe.each(['', 'ar/'])('styleguide/%s', (path) => {
  test('shows every component', async () => {
    expect((await page.goto(url + path))?.status()).toBe(200);
    const shown = await page
      .locator('[data-component]')
      .evaluateAll((all) =>
        all.filter((own) => own.children.length > 1).map((own) => (own as HTMLElement).dataset['component']),
      );
    // One is only a script.
    const components = globSync('src/components/*.astro', {
      cwd: projectFolder,
      exclude: ['src/components/Closing.astro'],
    });
    expect(shown).toEqual(expect.arrayContaining(components.map((file) => basename(file, '.astro'))));
  });

  test.each(['light', 'dark'] as const)('has no violation that axe knows, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${url}${path}#nearest-page`);
      // A landmark stands here once a state, which no page of the site does.
      const violations = (await axeViolations(page)).filter((each) => !each.startsWith('landmark-unique'));
      expect(violations, `${width} px`).toEqual([]);
    }
  });
});

test('no build has it', async () => {
  const files = { 'site.yaml': siteYaml(), 'postings/engineer.en.md': posting() };
  const site = await buildSite({ today: '2026-11-23', files });
  expect(site.exitCode, site.stderr).toBe(0);
  expect(site.list().filter((path) => path.includes('styleguide'))).toEqual([]);
  expect(site.list()).toContain('favicon.svg');
  expect(site.read('favicon.svg')).toContain('>E</text>');
  await site.remove();
});
