/** A company's website in a browser, for the tests of what is embedded there, and how its lists are read. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, parseHtml } from './built-site.ts';
import { type CompanyWebsite, type Opened, type Opening, startCompany } from './company-website.ts';

/** The day of the visits, if they name no other. */
export const today = '2026-11-23';

export interface Embedding {
  company: CompanyWebsite;
  open(opening: Omit<Opening, 'today'> & { today?: string }): Promise<Opened>;
}

/** Starts both, and ends them after the tests of the file. */
export async function startEmbedding(): Promise<Embedding> {
  const { browser } = await launchBrowser();
  const company = await startCompany(browser);
  afterEach(() => company.closePages());
  afterAll(async () => {
    await browser.close();
    await company.close();
  });
  return { company, open: (opening) => company.open({ today, ...opening }) };
}

/** What an include makes of a page. */
export const included = (site: BuiltSite, locale: string) => site.read(`embed/${locale}.inc.html`);

export interface Row {
  requisition: string;
  locale: string;
  title: string;
  path: string;
  place: string;
  datePosted: string;
}

/** The rows of the site's own list. */
export function listedRows(site: BuiltSite, locale: string): Row[] {
  const { all } = parseHtml(site.read(`${locale}/index.html`));
  return all('li[data-requisition]').map((item) => ({
    requisition: item.attribute('data-requisition') ?? '',
    locale: item.attribute('data-locale') ?? '',
    title: item.one('a').text,
    path: item.one('a').attribute('href') ?? '',
    place: item.all('.dots span')[0]?.text ?? '',
    datePosted: item.one('time').attribute('datetime') ?? '',
  }));
}

/** Every list in a page, in shadow trees too. */
export const shownRows = (root: Pick<Page, 'locator'>, within: string): Promise<Row[]> =>
  root.locator(`${within} li[data-requisition]`).evaluateAll((items) =>
    items.map((item) => {
      const link = item.querySelector('a') as HTMLAnchorElement;
      return {
        requisition: item.getAttribute('data-requisition') ?? '',
        locale: item.getAttribute('data-locale') ?? '',
        title: link.textContent.trim(),
        path: new URL(link.href).pathname,
        place: item.querySelector('.dots span, bdi')?.textContent ?? '',
        datePosted: item.querySelector('time')?.getAttribute('datetime') ?? '',
      };
    }),
  );

export const patience = { timeout: 15_000 };
export const isIdle = (page: Page) =>
  expect.poll(() => page.locator('[aria-busy]').count(), patience).toBe(0);
export const requisitions = async (page: Page) =>
  (await shownRows(page, 'rolecall-postings')).map(({ requisition }) => requisition);
export const fallback = (page: Page) => page.getByRole('link', { name: 'Open positions', exact: true });
