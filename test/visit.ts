/** A visit to a page in the browser, with everything that went wrong or left the site on the way. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  page: Page;
  /** Paths that were asked for on the site, in order. */
  requests: string[];
  /** Errors and warnings of the console, errors of scripts, dialogs, and requests to other hosts. */
  incidents: string[];
  close(): Promise<void>;
}

/** Opens a page in a fresh browser profile; requests to other hosts are stopped and noted. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { block?: RegExp } = {},
): Promise<Visit> {
  const { block, ...contextOptions } = options;
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const { host } = new URL(url);
  const requests: string[] = [];
  const incidents: string[] = [];

  await page.route('**', (route) => {
    const target = new URL(route.request().url());
    if (target.protocol === 'blob:' || target.protocol === 'data:') return route.continue();
    if (target.host !== host) {
      incidents.push(`request to ${target.href}`);
      return route.abort();
    }
    requests.push(decodeURI(target.pathname));
    return block?.test(target.pathname) ? route.abort() : route.continue();
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) incidents.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => incidents.push(`window: ${popup.url()}`));
  await page.goto(url);
  return { page, requests, incidents, close: () => context.close() };
}
