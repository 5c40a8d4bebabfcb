import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ad, ads, SearchEngines } from '../../test/search-engines.ts';

let engines: SearchEngines;
beforeEach(async () => {
  engines = await new SearchEngines().open();
});
afterEach(() => engines.close());

describe('what is left', () => {
  test('keeps to the quota of a day, leaves the rest, and sends it the next day', async () => {
    engines.writeChanges({ added: ads(5) });
    const variables = { GOOGLE_INDEXING_QUOTA: '2' };
    const first = await engines.run({ variables });
    expect(first.text).toContain(
      'Google: 2 pages sent, 0 refused, 3 left for later (the quota of today is used up)',
    );
    expect(first.exitCode).toBe(1);
    expect((await engines.run({ variables })).text).toContain('Google: 0 pages sent, 0 refused, 3 left');
    // In California it is still the day before.
    await engines.run({ variables, now: '2026-11-24T07:59:00Z' });
    expect(engines.published()).toHaveLength(2);
    await engines.run({ variables, now: '2026-11-24T08:01:00Z' });
    expect(engines.published().map(({ url }) => url)).toEqual(ads(4).map(({ url }) => url));
    expect(engines.sentTo('/indexnow'), 'told once').toHaveLength(1);
  });

  test('sends 200 a day to Google unless told otherwise', async () => {
    engines.writeChanges({ added: ads(201) });
    expect((await engines.run()).text).toContain('Google: 200 pages sent, 0 refused, 1 left');
  });

  test('says of a page that was left only the last thing', async () => {
    engines.writeChanges({ added: [ad('a'), ad('b')] });
    const variables = { GOOGLE_INDEXING_QUOTA: '1' };
    await engines.run({ variables });
    engines.writeChanges({ since: '2026-11-23T12:00:00.000Z', removed: [ad('b')] });
    await engines.run({ variables, now: '2026-11-24T12:00:00Z' });
    expect(engines.published()).toEqual([
      { url: ad('a').url, type: 'URL_UPDATED' },
      { url: ad('b').url, type: 'URL_DELETED' },
    ]);
  });

  test('gives up in the end and tells again the next time', async () => {
    engines.writeChanges({ added: [ad('cook')] });
    engines.answers = { '/indexnow': Array.from({ length: 5 }, (): [number] => [503]) };
    const { text, exitCode } = await engines.run();
    expect(text).toContain(
      `IndexNow: 0 pages sent, 0 refused, 1 left for later (status 503: {})\n  left     ${ad('cook').url}`,
    );
    expect(exitCode).toBe(1);
    expect((await engines.run()).text).toContain('IndexNow: 1 page sent, 0 refused, 0 left');
    expect(engines.published(), 'Google was told the first time').toHaveLength(1);
  });

  test('leaves everything when the key or the account may do nothing', async () => {
    engines.writeChanges({ added: ads(3) });
    engines.answers = { '/publish': [[403, 'Permission denied']], '/indexnow': [[403, 'Key not found']] };
    expect((await engines.run()).text).toContain(
      'Google: 0 pages sent, 0 refused, 3 left for later (status 403: Permission denied)',
    );
    engines.answers = { '/token': [[401, 'invalid_grant']] };
    expect((await engines.run()).text).toContain('3 left for later (no token, status 401: invalid_grant)');
    expect(engines.published()).toHaveLength(1);
  });
});
