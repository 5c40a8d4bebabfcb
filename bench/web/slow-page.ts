/** Pages in a browser with nothing kept, on a phone with a slow connection. */
import type { Browser, Page } from 'playwright-core';

/** Bytes a second, and milliseconds for a way there and back. */
const connection = { downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };

const phone = { viewport: { width: 412, height: 915 } };

/** A page of a new profile; closing it closes the profile. */
export async function openSlowly(browser: Browser): Promise<Page> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...connection });
  page.once('close', () => void context.close());
  return page;
}
