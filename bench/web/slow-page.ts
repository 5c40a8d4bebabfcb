/** Pages in a browser with nothing kept, on a phone with a slow connection. */
import type { Browser, Page } from 'playwright-core';

/** Bytes a second, and milliseconds for a way there and back. Workers of the page have it too. */
const connection = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

const phone = { viewport: { width: 412, height: 915 } };

/** A page in a profile of its own, which ends with it. */
export async function openSlowly(browser: Browser): Promise<Page> {
  const page = await browser.newPage(phone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...connection });
  return page;
}
