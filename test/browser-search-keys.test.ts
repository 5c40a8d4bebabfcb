/** The search by keyboard, and the keys that lead to it. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkbox, expectResults, matching, open, server } from './demo-search.ts';

describe('with the keyboard alone', () => {
  test('one searches, filters, drops a filter and opens a posting, and focus is never lost', async () => {
    const { page } = await open('en/search/');
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return `${element?.tagName} ${element?.name ?? ''} ${element?.value ?? ''}`.trim();
      });
    const tabTo = async (wanted: string | RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        const now = await focused();
        if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Focus never came to ${wanted}`);
    };
    await tabTo(/^INPUT q/);
    await page.keyboard.type('python');
    await expectResults(page, 'en', 'python');
    expect(await focused()).toBe('INPUT q python');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('INPUT q python');

    await tabTo('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python', { country: ['DE'] });
    expect(await focused()).toBe('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python');
    expect(await focused()).toBe('INPUT country DE');
    await page.keyboard.press('Space');
    await expectResults(page, 'en', 'python', { country: ['DE'] });

    await page.locator('.chips button').first().focus();
    await page.keyboard.press('Enter');
    await expectResults(page, 'en', 'python');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

    await page.locator('#result-list a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('article[data-requisition]').waitFor();
  });

  test('the status is announced, and every control has a name', async () => {
    const { page } = await open('en/search/');
    expect(await page.locator('#result-count').getAttribute('role')).toBe('status');
    await page.getByRole('searchbox').fill('python');
    await expectResults(page, 'en', 'python');
    expect(await page.getByRole('status').textContent()).toBe(
      `${matching('en', 'python').length} open positions`,
    );
    expect(await page.getByRole('searchbox', { name: 'Search' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Countries' }).count()).toBe(1);
    expect(await page.getByRole('checkbox', { name: /Germany/ }).count()).toBe(1);
    expect(await page.getByRole('combobox', { name: /Sort/ }).count()).toBe(1);
  });
});

describe('the keys that lead to the search', () => {
  const title = 'Senior Backend Engineer';
  const postingPath = () =>
    matching('en', '')
      .find(({ meta }) => meta['title'] === title)
      ?.url.slice(1) ?? '';
  const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

  test.each(['/', 'Control+k', 'Meta+k', 'Shift+Slash'])('%s from a posting', async (key) => {
    const { page, incidents } = await open(postingPath());
    if (key === 'Shift+Slash')
      await page.evaluate(() =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: '/', shiftKey: true, bubbles: true }),
        ),
      );
    else await page.keyboard.press(key);
    await page.waitForURL('**/en/search/#q');
    await expect.poll(() => focusedId(page)).toBe('q');
    await page.keyboard.type('python');
    await expectResults(page, 'en', 'python');
    expect(new URL(page.url()).hash).toBe('');
    expect(incidents).toEqual([]);
  });

  test('on a listing and on the search page they lead to the field that is there', async () => {
    for (const path of ['en/', 'en/search/']) {
      const { page } = await open(path);
      const field = page.getByRole('searchbox');
      await page.keyboard.press('/');
      expect(await field.evaluate((own) => own === document.activeElement), path).toBe(true);
      await page.keyboard.type('a/b');
      expect(await field.inputValue()).toBe('a/b');
      expect(new URL(page.url()).pathname).toBe(`/${path}`);
    }
    const { page } = await open('en/search/?q=python');
    await expectResults(page, 'en', 'python');
    await checkbox(page, 'country', 'DE').focus();
    await page.keyboard.press('/');
    expect(await checkbox(page, 'country', 'DE').evaluate((own) => own === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Control+k');
    await page.keyboard.type('linux');
    await expectResults(page, 'en', 'linux');
  });

  test('the single key is off for good once the visitor says so', async () => {
    const { page } = await open('en/search/');
    const choice = page.getByRole('checkbox', { name: 'The / key opens the search' });
    expect(await choice.isChecked()).toBe(true);
    await choice.uncheck();
    const goAndPress = async (key: string) => {
      await page.goto(server.url + postingPath());
      await page.keyboard.press(key);
    };
    await goAndPress('/');
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toContain('/jobs/');
    await goAndPress('Control+k');
    await page.waitForURL('**/en/search/#q');
    expect(await choice.isChecked()).toBe(false);
    await choice.check();
    await goAndPress('/');
    await page.waitForURL('**/en/search/#q');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test.each(['k', 'Alt+k', 'Control+Shift+k', 'Control+Meta+k', 'Control+/', 'Alt+/', 'Control+Alt+k'])(
    '%s does nothing',
    async (key) => {
      const { page } = await open(postingPath());
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
      expect(new URL(page.url()).pathname).toContain('/jobs/');
    },
  );
});
