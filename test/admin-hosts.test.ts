/** The form of a site on GitHub or GitLab: what is saved there is a pull request until somebody publishes it. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AdminForm, openAdminForm } from './admin-form.ts';
import { launchBrowser } from './browser.ts';
import { type BuiltSite, buildSite, type Server, serve } from './built-site.ts';
import { FakeGitHub } from './fake-github.ts';
import { FakeGitLab } from './fake-gitlab.ts';
import { posting, siteYaml } from './small-board.ts';

// A build and a browser.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } });

const { browser } = await launchBrowser();
afterAll(() => browser.close());

const english = 'content/postings/parks/gardener.en.md';
const german = 'content/postings/parks/gardener.de.md';

describe.each([
  { backend: 'github', repo: 'org/careers', Host: FakeGitHub },
  { backend: 'gitlab', repo: 'group/people/careers', Host: FakeGitLab },
])('the form on $backend', ({ backend, repo, Host }) => {
  const files = {
    'content/site.yaml': siteYaml({
      url: 'https://example.com/careers/',
      locales: ['en', 'de'],
      admin: { backend, repo, branch: 'live' },
    }),
    [english]: posting({ title: 'Gardener' }),
    [german]: posting({ title: 'Gärtnerin', locale: 'de' }),
  };
  const host = new Host({ repo, branch: 'live', token: 'own-token', files });
  let built: BuiltSite;
  let server: Server;
  let form: AdminForm;

  beforeAll(async () => {
    const content = Object.entries(files).map(([path, text]) => [path.replace('content/', ''), text]);
    built = await buildSite({ today: '2026-11-23', files: Object.fromEntries(content) });
    server = await serve(built.outDir, '/careers/');
    form = await openAdminForm(browser, `${server.url}admin/`, {
      answer: (context) => host.answer(context),
      enter: async (page) => {
        await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
        await page.getByLabel('Personal Access Token').fill('own-token');
        await page.keyboard.press('Enter');
      },
    });
  });
  afterAll(async () => {
    await form?.close();
    await server?.close();
    await built?.remove();
  });

  const openPosting = () =>
    form.page.evaluate(() => {
      location.hash = '#/collections/postings/entries/parks/gardener';
    });

  test('a saved posting is a draft of a pull request, and the branch of the site is as it was', async () => {
    await openPosting();
    await form.type('title', ' of the park');
    // A moment later the form keeps what was typed; when that comes after the save, it offers to bring it back.
    await form.page.waitForTimeout(1_500);
    await form.save();
    expect(host.changes).toMatchObject([{ base: 'live', isDraft: true, isMerged: false }]);
    const [{ head } = { head: '' }] = host.changes;
    const proposed = host.branches.get(head) ?? {};
    expect(Object.keys(proposed).sort()).toEqual(Object.keys(files).sort());
    expect(proposed[english]).toContain('title: Gardener of the park');
    expect(proposed[german]).toContain('title: Gärtnerin\n');
    expect(host.files).toEqual(files);
  });

  test('it is sent for review, and is on the branch of the site when somebody publishes it', async () => {
    const [change] = host.changes;
    await form.page.getByRole('button', { name: 'Send for Review' }).click();
    await expect.poll(() => change).toMatchObject({ isDraft: false, labels: ['sveltia-cms/pending_review'] });
    await form.page.waitForURL(({ hash }) => !hash.includes('/entries/'));
    await openPosting();
    await form.page.getByRole('button', { name: /^Status/ }).click();
    await form.page.getByRole('menuitemradio', { name: 'Ready' }).click();
    await expect.poll(() => change?.labels).toEqual(['sveltia-cms/pending_publish']);
    expect(host.files).toEqual(files);
    await form.page.getByRole('button', { name: /^Publish/ }).click();
    await form.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await expect.poll(() => change?.isMerged).toBe(true);
    expect(host.files[english]).toContain('title: Gardener of the park');
  });

  test('nothing is asked of any other host', () => {
    expect(form.foreign).toEqual([]);
  });
});
