/** The form under `admin/` in a browser, filled in as a colleague in HR does. */
import type { Browser, Locator, Page } from 'playwright-core';

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

/** Opens the form at an address and goes in. */
export async function openAdminForm(browser: Browser, url: string): Promise<AdminForm> {
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
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'Work with Test Repository' }).click();
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
    files: () => page.evaluate(readTestFolder),
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

/** Runs in the page. */
async function readTestFolder(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    const entries = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
    for await (const entry of entries.values()) {
      const own = `${path}${entry.name}`;
      if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle, `${own}/`);
      else files[own] = await (await (entry as FileSystemFileHandle).getFile()).text();
    }
  };
  const root = await navigator.storage.getDirectory();
  await walk(await root.getDirectoryHandle('sveltia-cms-test'), '');
  return files;
}
