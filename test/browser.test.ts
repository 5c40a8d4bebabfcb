import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const { browser, name } = await launchBrowser();
afterAll(() => browser.close());

test('a browser starts, names itself and opens a page', async () => {
  console.log(`Browser tests run in ${name}`);
  expect(name).toMatch(/^Chromium \d+[\d.]+ \(.+\)$/);

  const page = await browser.newPage();
  await page.goto('data:text/html,<title>Open positions</title><p>Join us</p>');
  expect(await page.title()).toBe('Open positions');
  await page.close();
});

test('a script, a worker and WebAssembly run, as the search needs them', async () => {
  const page = await browser.newPage();
  const answers = await page.evaluate(async () => {
    const script = URL.createObjectURL(
      new Blob(['postMessage(typeof WebAssembly)'], { type: 'text/javascript' }),
    );
    const worker = new Worker(script);
    return new Promise((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
    });
  });
  expect(answers).toBe('object');
  await page.close();
});
