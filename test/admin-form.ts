/** The form under `admin/` in a browser, filled in as a colleague in HR does. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chosenFolder, offerFolder, readFolder, testFolder } from './admin-folders.ts';

export interface AdminForm {
  page: Page;
  /** Addresses of other hosts that the page wanted something from. */
  foreign: string[];
  /** Everything that the form keeps, by path in the repository. */
  files(): Promise<Record<string, string>>;
  /** One field, in the left pane or the right one. */
  field(name: string, pane?: 0 | 1): Promise<Locator>;
  type(name: string, text: string, pane?: 0 | 1): Promise<void>;
  choose(name: string, option: string): Promise<void>;
  /** Saves, and waits until it is done. */
  save(): Promise<void>;
  close(): Promise<void>;
}

/** A way in: what somebody clicks or types on the first page of the form. */
export type Entrance = (page: Page) => Promise<void>;

const byTestRepository: Entrance = (page) =>
  page.getByRole('button', { name: 'Work with Test Repository' }).click();

/** Chooses a folder with these files when the form asks for one. */
export const byFolder =
  (files: Readonly<Record<string, string>>): Entrance =>
  async (page) => {
    await offerFolder(page, files);
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  };

export interface FormOptions {
  /** The folder to try it in, unless it says otherwise. */
  enter?: Entrance;
  /** Answers what the page asks of other hosts; without it, such a request fails. */
  answer?: (context: BrowserContext) => Promise<void>;
}

/** Opens the form at an address and goes in. */
export async function openAdminForm(
  browser: Browser,
  url: string,
  { enter = byTestRepository, answer }: FormOptions = {},
): Promise<AdminForm> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const foreign: string[] = [];
  const { origin } = new URL(url);
  await context.route(
    (asked) => asked.protocol.startsWith('http') && asked.origin !== origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  await answer?.(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page
    .getByRole('button', { name: /sign in|work with/i })
    .first()
    .waitFor();
  await enter(page);
  await page.getByRole('button', { name: 'Create New Entry' }).first().waitFor();

  /** Fields are drawn when one comes near them. */
  const field = async (name: string, pane: 0 | 1 = 0): Promise<Locator> => {
    const own = page.locator(`[data-key-path="${name}"]`).nth(pane);
    await page.mouse.move(pane === 0 ? 300 : 900, 500);
    for (let tries = 0; tries < 60 && (await own.count()) === 0; tries += 1) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(100);
    }
    await own.scrollIntoViewIfNeeded();
    return own;
  };
  return {
    page,
    foreign,
    field,
    files: () => readFolder(page, enter === byTestRepository ? testFolder : chosenFolder),
    type: async (name, text, pane) => {
      const box = (await field(name, pane)).locator('input, [contenteditable="true"]').first();
      await box.click();
      await page.keyboard.type(text);
    },
    choose: async (name, option) => {
      await (await field(name)).getByRole('combobox').first().click();
      await page.getByRole('option', { name: option, exact: true }).first().click();
    },
    save: async () => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText(/saved/i).first().waitFor();
    },
    close: () => context.close(),
  };
}
