import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ad, list, SearchEngines, site } from '../../test/search-engines.ts';

let engines: SearchEngines;
beforeEach(async () => {
  engines = await new SearchEngines().open();
});
afterEach(() => engines.close());

describe('notify', () => {
  test('sends nothing unless it is told to, and says what it would send', async () => {
    engines.writeChanges({ added: [ad('cook'), list('en/')], removed: [ad('baker')] });
    expect(await engines.run({ send: false })).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "text": "IndexNow: 3 pages to tell of
        URL_DELETED  https://example.com/careers/en/jobs/baker/
        URL_UPDATED  https://example.com/careers/en/jobs/cook/
        URL_UPDATED  https://example.com/careers/en/
      Google: 2 pages to tell of
        URL_DELETED  https://example.com/careers/en/jobs/baker/
        URL_UPDATED  https://example.com/careers/en/jobs/cook/
      Nothing was sent. To send it: npm run notify -- --send
      ",
      }
    `);
    expect(engines.received).toEqual([]);
  });

  test('tells IndexNow of all pages, and Google of those of postings, the gone ones first', async () => {
    engines.writeChanges({ added: [ad('cook')], changed: [list('en/')], removed: [ad('baker')] });
    const { text, exitCode } = await engines.run();
    expect(engines.sentTo('/indexnow').map((body) => JSON.parse(body) as unknown)).toEqual([
      {
        host: 'example.com',
        key: '0f3a9c2e1b',
        keyLocation: `${site}0f3a9c2e1b.txt`,
        urlList: [ad('baker').url, ad('cook').url, `${site}en/`],
      },
    ]);
    expect(engines.published()).toEqual([
      { url: ad('baker').url, type: 'URL_DELETED' },
      { url: ad('cook').url, type: 'URL_UPDATED' },
    ]);
    expect(engines.received.find(({ path }) => path === '/publish')?.authorization).toBe('Bearer t0ken');
    expect(text).toBe(
      'IndexNow: 3 pages sent, 0 refused, 0 left for later\nGoogle: 2 pages sent, 0 refused, 0 left for later\n',
    );
    expect(exitCode).toBe(0);
  });

  test('sends at most 10,000 addresses to IndexNow at once', async () => {
    engines.writeChanges({ changed: Array.from({ length: 20_001 }, (_, index) => list(`en/${index}/`)) });
    await engines.run();
    const counts = engines
      .sentTo('/indexnow')
      .map((body) => (JSON.parse(body) as { urlList: string[] }).urlList.length);
    expect(counts).toEqual([10_000, 10_000, 1]);
  });

  test('says what is not set, and does not tell of it later', async () => {
    engines.writeChanges({ added: [ad('cook')] });
    const { text, exitCode } = await engines.run({ key: '', variables: { GOOGLE_SERVICE_ACCOUNT: '' } });
    expect(text).toBe(
      'IndexNow: not told, `indexNow` is not in site.yaml\nGoogle: not told, GOOGLE_SERVICE_ACCOUNT is not set\n',
    );
    expect([exitCode, engines.received]).toEqual([0, []]);
  });

  test('has nothing to tell when no earlier build is known', async () => {
    engines.writeChanges({ since: null });
    const { text, exitCode } = await engines.run();
    expect(text).toContain('Nothing is known of an earlier build');
    expect([exitCode, engines.received]).toEqual([0, []]);
  });

  test('rejects a folder without a site, and an account that is none, without telling the secret', async () => {
    await expect(engines.run()).rejects.toThrow(/^Unexpected folder without .*api.changes\.json/);
    engines.writeChanges({});
    const variables = {
      GOOGLE_SERVICE_ACCOUNT: '{"client_email":"a","private_key":"s3cret","token_uri":"https://a"}',
    };
    const error = await engines.run({ variables }).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).not.toContain('s3cret');
  });

  test.each(['all', '-1', '2.5', '1e3'])('rejects a quota of `%s`, and sends nothing', async (quota) => {
    engines.writeChanges({ added: [ad('cook')] });
    await expect(engines.run({ variables: { GOOGLE_INDEXING_QUOTA: quota } })).rejects.toThrow(RangeError);
    expect(engines.received).toEqual([]);
  });
});
